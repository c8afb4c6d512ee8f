// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{
        family_sending,
        "i/we will/shall also/then/ send/forward/mail/email/fax/resend/post/upload/reply/respond/"
        "write/circulate/distribute, i/we will/shall get/come/be back to/with, "
        "i/we will/shall e mail, i/we will/shall get/give/let/keep/bring/have you, "
        "i/we will/shall get/have it/this/that/them/these to/back/over, i/we will/shall follow up, "
        "and/will get/come/be back to/with you, will let you know, "
        "will keep you posted/informed/updated, will respond/reply/answer soon/later/shortly/"
        "tomorrow/as/next/when, i am going to send/write/forward/post, "
        "we are going to send/write/forward/post, you will/shall have/get/receive "
        "it/this/that/them/an/my/our"},
    PhraseList{family_sending,
               "ich/wir schicke/sende/schicken/senden/leite/leiten/maile/mailen "
               "ihnen/dir/euch/das/es/die/den/sie, schicke/sende/schicken/senden ich/wir, "
               "melde mich/ bei/wieder/morgen/dann/dazu, melde mich, melden uns, "
               "gebe/geben ihnen/dir/euch bescheid, geben/gebe wir/ich ihnen/dir/euch bescheid, "
               "komme/kommen auf sie/dich/euch zurück, reiche/reichen es/das/die/den/ nach"},
    PhraseList{family_sending,
               "je reviens/reviendrai vers vous/toi, je vous/te/t'/ enverrai/envoie/transmets/"
               "transmettrai/recontacte/recontacterai, je t'envoie/t'enverrai, "
               "je vous/te l'envoie/l'enverrai, je vous/te tiens/tiendrai au, "
               "nous revenons/reviendrons vers, nous vous enverrons/tiendrons/transmettrons"},
    PhraseList{family_sending,
               "le/te/les/os/se lo/la/los/las/ envío/enviaré/mando/mandaré/aviso/avisaré/confirmo/"
               "confirmaré/respondo/responderé, me pongo/pondré en contacto, "
               "voy/vamos a enviar/mandar/enviarte/enviarle/mandarte"},
    PhraseList{family_sending,
               "le/ti/vi lo/la/li/ invio/invierò/mando/manderò/aggiorno/aggiornerò, "
               "le/ti/vi faccio/farò sapere, ti/vi/la ricontatto/ricontatterò"},
    PhraseList{family_sending,
               "vou/vamos enviar/mandar/encaminhar, te/lhe/lhes envio/mando/enviarei/encaminho/"
               "aviso/retorno/respondo, dou retorno, retorno em/assim/amanhã"},
    PhraseList{family_sending,
               "ik/we/wij stuur/sturen/mail/mailen je/u/het/de/dit/jullie, stuur/mail ik/we "
               "je/u/het/de/dit/jullie, kom/komen er/hier op terug, "
               "ik/we/wij laat/laten het/je/u/jullie"},
    // What hangs on a condition, or is in the mail already, is no promise.
    PhraseList{family_doubt,
               "if, unless, in case, whenever, send/sending it/them/this/that back, a call/ring, "
               "attached, "
               "enclosed, herewith, falls, sofern, anbei, "
               "hiermit, beiliegend, im anhang, à moins, ci joint/jointe/joints/jointes, "
               "pièce jointe, adjunto, adjunta, adjuntos, a menos, in allegato, allegato, "
               "em anexo, anexo, indien, bijgevoegd"},
};

}  // namespace

LexiconTable promise_words() {
    return {.phrases = phrases, .words = {}, .aliases = {}};
}

}  // namespace mailhorizon::language
