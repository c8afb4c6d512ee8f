// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{family_inversion,
               "^você/vocês/voce pode/podem/poderia/poderiam/sabe/sabem/tem/consegue/conhece, "
               "^pode/podem/poderia/poderiam/consegue/conseguem "
               "me/nos/alguém/você/vocês/enviar/confirmar/verificar/dizer/ajudar/informar/mandar, "
               "^sabe/sabem/tem/têm você/vocês/alguém/se/alguma/algum, "
               "^há/existe alguém/alguma/algum, ^quando/como/onde/quem "
               "posso/pode/podemos/está/vai/fica"},
    PhraseList{family_request,
               "por favor, favor enviar/confirmar/verificar/informar/responder, por gentileza, "
               "peço/pedimos/solicito/solicitamos que/a/o, gostaria/gostaríamos de "
               "saber/ter/pedir/receber/solicitar, gostaria/gostaríamos que, queria "
               "saber/pedir/perguntar, preciso/precisamos de/que/do/da/saber, "
               "me/nos avise/avisa/diga/envie/mande/informe/ajude/confirme/avisem/enviem, "
               "avise me, diga me, envie me, deixe me saber, aguardo/aguardamos "
               "seu/sua/teu/tua/retorno/resposta/um/uma/confirmação, "
               "fico/ficamos no/na/a/à aguardo/espera/aguardar, "
               "seu/sua/teu/tua retorno/resposta/opinião/ajuda/aprovação/confirmação/parecer, "
               "se puder/puderem/pudesse/possível, o que acha/acham/achas/você, o quanto antes, "
               "assim que possível, para aprovação/assinatura/aprovar, agradeço se/o/a/que, "
               "agradecia que/se/o, seria possível/bom/ótimo"},
    PhraseList{family_request | family_list_ask,
               "alguém sabe/pode/tem/conhece/poderia/já/consegue/me/que, "
               "alguma/algum ideia/sugestão/dica/ajuda, qualquer ajuda/dica/sugestão, "
               "como posso/faço/fazer/se, há alguma/algum forma/maneira/modo"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "desde já agradeço/obrigado/obrigada/agradecemos/agradecido, "
               "obrigado/obrigada/grato/grata desde já, obrigado/obrigada antecipadamente, "
               "agradeço antecipadamente/desde"},
    PhraseList{family_thanks, "obrigado, obrigada, agradeço, grato, grata"},
    PhraseList{family_thanks_for,
               "obrigado/obrigada mais/ uma/ vez/ pela/pelo/pelas/pelos/por, agradeço "
               "a/o/as/os/pela/pelo sua/seu"},
    PhraseList{family_offer,
               "qualquer dúvida/questão/coisa, em caso de dúvida/dúvidas, se tiver/tiveres/tiverem "
               "dúvidas/alguma/questões"},
    PhraseList{family_solved,
               "problema resolvido, resolvido, já está a/ funcionar/funcionando, "
               "já funciona, consegui resolver, encontrei o/a"},
    PhraseList{family_holding,
               "retorno em breve/assim/amanhã, vou verificar/ver e, "
               "te/lhe aviso/retorno/respondo, dou retorno, vou dar uma"},
    PhraseList{family_promise | family_commitment,
               "vou/vamos enviar/mandar/fazer/preparar/verificar/ligar/encaminhar, "
               "te/lhe envio/mando/enviarei/ligo/encaminho, envio lhe, eu cuido disso"},
    PhraseList{family_nudge,
               "alguma/tem novidade/novidades/notícia/notícias, lembrete, "
               "ainda não recebi/tive, ainda aguardo, conseguiu/conseguiram ver/verificar"},
    PhraseList{family_approval,
               "aprovado, aprovada, rejeitado, recusado, autorizo, aprovo, de acordo"},
    PhraseList{family_status,
               "de férias, fora do escritório, estou doente/fora/de/em, "
               "volto na/no/amanhã/segunda, atrasado, home office"},
    PhraseList{family_fyi, "para sua/seu/vosso/ conhecimento/informação, para informação"},
    PhraseList{family_greeting,
               "^olá, ^ola, ^oi, ^bom dia, ^boa tarde/noite, ^prezado, ^prezada, "
               "^prezados, ^caro, ^cara, ^caros, ^estimado, ^exmo, ^exma"},
    PhraseList{family_announcement,
               "anúncio, anunciamos, lançamento, nova versão, comunicado, "
               "boletim, disponível"},
    PhraseList{family_error, "erro, erros, falha, não funciona, falhou"},
    PhraseList{family_marketing, "cancelar inscrição, clique aqui, desconto, cupom, descadastrar"},
};

constexpr std::array words{
    WordList{word_verb,
             "envie enviem mande mandem verifique verifiquem confirme confirmem ligue liguem "
             "responda respondam veja vejam lembre lembrem revise faça façam entre contacte"},
    WordList{word_opens_clause, "e ou mas porém"},
    WordList{word_keeps_clause,
             "e ou mas quando como onde quem porque qual quais quanto quantos que então também olá "
             "oi além"},
    WordList{word_before_verb, "por favor então e também além"},
    WordList{word_abbreviation, "sr sra dr dra exmo exma núm"},
    WordList{
        word_function,
        "não uma com para por que os as dos das do da em no na se mais mas foi são está ao pelo "
        "pela você isso este esta já ou um é"},
};

}  // namespace

LexiconTable portuguese() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
