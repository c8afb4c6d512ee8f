// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{
        family_inversion,
        "^puede/podría/podria/puedes/podrías/podrias/pueden/podrían/podemos/podríamos "
        "usted/ustedes/alguien/enviarme/enviarnos/decirme/decirnos/ayudarme/ayudarnos/"
        "confirmar/confirmarme/mandarme/indicarme/darme/pasarme/enviar/revisar/explicarme, "
        "^sabe/sabes/saben/conoce/conoces/conocen usted/ustedes/alguien/algún/alguna/si/"
        "cuándo/cómo/dónde/quién/qué, ^tiene/tienes/tienen usted/ustedes/alguien/alguna/algún, "
        "^hay alguien/alguna/algún/algo, ^quiere/quieres/quieren usted/ustedes/que, "
        "^cuándo/cómo/dónde/quién puedo/puede/podemos/podría/está/van/tiene"},
    PhraseList{
        family_request,
        "por favor, porfa, favor de/enviar/confirmar, le/les/te ruego/rogamos/pido/pedimos/"
        "agradecería/agradeceríamos/agradezco, agradecería/agradeceré/agradecemos, "
        "me/nos gustaría/gustaria saber/que/tener/conocer, "
        "quisiera/quisiéramos/querría saber/que/pedir/solicitar, necesito/necesitamos "
        "que/saber/un/una/el/la/tu/su, hágame/hazme/házmelo saber, "
        "déjame/dejame/déjeme/avísame/avisame/avíseme/avísenme/dime/díganme/dígame/envíame/"
        "enviame/envíeme/envíenme/mándame/confirmame/confírmame/confírmeme/ayúdame, "
        "quedo/quedamos a la/ espera/atento/atenta/pendiente, espero/esperamos su/tu/vuestra "
        "respuesta/confirmación/comentarios, su/tu respuesta/opinión/ayuda/confirmación/"
        "aprobación/comentarios, si puede/puedes/pudiera/pudieras/podría/podrías, "
        "lo antes posible, cuanto antes, para su aprobación/firma/revisión, "
        "qué opina/opinas/opinan/piensas/te/les/le, sería posible/bueno/ideal"},
    PhraseList{family_request | family_list_ask,
               "alguien sabe/puede/tiene/conoce/podría/ha/me/que, algún/alguna "
               "idea/sugerencia/consejo/comentario, cualquier ayuda/sugerencia/idea, "
               "hay alguna/algún forma/manera/modo, cómo puedo/podría/hago/se"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "gracias de antemano, gracias por adelantado, de antemano gracias/muchas, "
               "muchas gracias de antemano, agradezco de antemano"},
    PhraseList{family_thanks, "gracias, muchas gracias, agradezco"},
    PhraseList{family_thanks_for,
               "gracias de/ nuevo/ por, agradezco/agradecemos su/tu/vuestra/por/la/el, muchas "
               "gracias por"},
    PhraseList{family_offer,
               "si tiene/tienes/tienen alguna/más/otra duda/pregunta/dudas/preguntas, "
               "cualquier duda/pregunta/consulta, para cualquier"},
    PhraseList{family_solved,
               "problema resuelto/solucionado, ya está resuelto/solucionado, resuelto, "
               "solucionado, ya funciona, lo encontré, ya lo encontré"},
    PhraseList{family_holding,
               "le/te/les confirmo/aviso/respondo luego/mañana/en/pronto, "
               "lo reviso/reviso y, me pongo en contacto, estoy en ello, "
               "déjame revisar/ver/consultar"},
    PhraseList{family_promise | family_commitment,
               "le/te/les/se lo/ envío/enviaré/mando/mandaré/paso/pasaré/haré/llamo/llamaré, "
               "voy/vamos a enviar/mandar/hacer/preparar/revisar/llamar, me encargo"},
    PhraseList{family_nudge,
               "alguna/hay novedad/novedades/noticia/noticias, recordatorio, "
               "sigo/seguimos esperando, todavía no he/hemos, ha/has podido, "
               "pudiste/pudo ver/revisar"},
    PhraseList{family_approval,
               "aprobado, aprobada, rechazado, rechazada, autorizo, apruebo, "
               "visto bueno, de acuerdo con"},
    PhraseList{family_status,
               "de vacaciones, fuera de la/ oficina, estoy enfermo/enferma/fuera/en, "
               "vuelvo el/mañana, llego tarde, teletrabajo"},
    PhraseList{family_fyi, "para su/tu/vuestra/ información/conocimiento"},
    PhraseList{family_greeting,
               "^hola, ^buenos días/dias, ^buenas tardes/noches, ^estimado, "
               "^estimada, ^estimados, ^querido, ^querida, ^buenas"},
    PhraseList{family_announcement,
               "anuncio, anunciamos, lanzamiento, convocatoria, boletín, "
               "disponible, nueva versión"},
    PhraseList{family_error, "error, errores, fallo, falla, no funciona, caído"},
    PhraseList{family_marketing,
               "darse de baja, haga clic/click, descuento, cupón, oferta especial"},
};

constexpr std::array words{
    WordList{word_verb,
             "envía envíe envíen envia envie manda mande revisa revise revisen confirma confirme "
             "confirmen llama llame responde responda avisa avise verifica verifique recuerda "
             "recuerde haz haga contacta contacte comprueba compruebe"},
    WordList{word_opens_clause, "y o pero e pues"},
    WordList{word_keeps_clause,
             "y o pero qué cuándo cómo dónde quién cuál cuánto cuántos que cuando hola entonces "
             "también además"},
    WordList{word_before_verb, "por favor entonces y también además"},
    WordList{word_abbreviation, "sr sra srta ud uds núm"},
    WordList{word_function,
             "los las del por con para una que el en es se lo como más pero sus le ya este esta "
             "está son su al un fue ha sobre si también"},
};

}  // namespace

LexiconTable spanish() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
