// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{family_inversion,
               "^può/puo/puoi/potete/potrebbe/potresti/potreste "
               "lei/qualcuno/inviarmi/mandarmi/dirmi/aiutarmi/confermare/confermarmi/darmi/farmi/"
               "inviare/mandare/controllare/verificare/spiegarmi/inviarci/dirci, "
               "^sa/sai/sapete se/quando/come/dove/chi/dirmi, ^conosci/conoscete qualcuno/un/una, "
               "^hai/avete già/qualche/idea/avuto/ricevuto, ^c'è qualcuno/un/una/modo, "
               "^vuoi/volete che, ^quando/come/dove posso/possiamo/potete/puoi/può"},
    PhraseList{family_request,
               "per favore, per cortesia, per piacere, la/ti/vi prego/preghiamo/prego di, "
               "si prega, sareste/sarebbe/saresti così gentile/gentili, "
               "mi/ci piacerebbe/servirebbe/serve/servono/servirebbero, "
               "vorrei/vorremmo sapere/avere/che/chiedere/ricevere, avrei/ho/abbiamo bisogno, "
               "fammi/fatemi/mi faccia/ sapere, mi faccia sapere, fateci sapere, "
               "dimmi/ditemi/inviami/mandami/mandatemi/inviatemi/confermami/confermatemi, "
               "resto/restiamo/rimango/rimaniamo in attesa, in attesa di un/una/sua/tua/vostra, "
               "attendo/attendiamo sua/tua/vostra/un/una/conferma/risposta/riscontro, "
               "sua/tua/vostra/un/una/il risposta/riscontro/opinione/conferma/parere/approvazione, "
               "se puoi/può/potete/potresti/potrebbe/potreste, cosa ne/ pensi/pensate/pensa, "
               "il prima possibile, al più presto, per approvazione/firma, mi chiedevo se/come, "
               "chiedo/chiediamo di/se/cortesemente, cortesemente"},
    PhraseList{family_request | family_list_ask,
               "qualcuno sa/può/ha/conosce/potrebbe/mi/riesce/di, qualche "
               "idea/suggerimento/consiglio/aiuto, qualsiasi aiuto/suggerimento, "
               "come posso/si/fare/faccio, c'è un modo/qualcuno"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "grazie in anticipo, grazie anticipatamente, ringrazio/ringraziando "
               "in/ anticipo/anticipatamente, la/ti/vi ringrazio in/ anticipo/anticipatamente"},
    PhraseList{family_thanks, "grazie, la/ti/vi ringrazio, mille grazie"},
    PhraseList{family_thanks_for,
               "grazie ancora/mille/ per/della/del/di, la/ti/vi ringrazio per/della/del/di"},
    PhraseList{family_offer,
               "per qualsiasi/ulteriori domanda/domande/dubbio/chiarimento/chiarimenti, se "
               "ha/hai/avete domande/dubbi"},
    PhraseList{family_solved,
               "problema risolto, risolto, ora/adesso funziona, ho risolto, "
               "ho trovato il/la"},
    PhraseList{family_holding,
               "le/ti/vi faccio sapere, ci guardo, verifico e, controllo e, "
               "le/ti/vi aggiorno, ti/vi/la ricontatto"},
    PhraseList{family_promise | family_commitment,
               "le/ti/vi lo/ invio/invierò/mando/manderò/faccio/farò/chiamo/chiamerò, "
               "me ne occupo, ci penso io, provvedo a/io, provvederò"},
    PhraseList{family_nudge,
               "ci sono/ novità/notizie, qualche novità, sollecito, promemoria, "
               "sto ancora aspettando, hai/ha/avete avuto modo, ancora nessuna"},
    PhraseList{family_approval,
               "approvato, approvata, respinto, autorizzo, approvo, nulla osta, "
               "per me va bene/ok"},
    PhraseList{family_status,
               "in ferie, fuori ufficio, sono malato/malata/fuori/in, in ritardo, "
               "rientro il/lunedì/domani, in smart working"},
    PhraseList{family_fyi,
               "per conoscenza, per tua/sua/vostra/ informazione, a titolo informativo"},
    PhraseList{family_greeting,
               "^ciao, ^buongiorno, ^buonasera, ^salve, ^gentile, ^gentili, ^egregio, "
               "^spettabile, ^caro, ^cara, ^cari, ^buon giorno"},
    PhraseList{family_announcement,
               "annuncio, annunciamo, rilascio, nuova versione, comunicato, "
               "disponibile"},
    PhraseList{family_error, "errore, errori, non funziona/va, guasto, fallito"},
    PhraseList{family_marketing,
               "cancellarsi, clicca qui, sconto, offerta speciale, disiscriverti"},
};

constexpr std::array words{
    WordList{word_verb,
             "invia inviate manda mandate controlla controllate verifica verificate conferma "
             "confermate chiama chiamate rispondi rispondete ricorda ricordate dai guarda guardate "
             "prova provate contatta contattate"},
    WordList{word_opens_clause, "e o ma oppure quindi"},
    WordList{word_keeps_clause,
             "e o ma quando come dove perché chi cosa quale quali quanto quanti che allora anche "
             "ciao inoltre"},
    WordList{word_before_verb, "per favore cortesemente allora e anche inoltre poi"},
    WordList{word_abbreviation, "sig dott ing avv ecc"},
    WordList{word_function,
             "il di che non per una sono con del della dei le gli nel alla come più anche ma ho ha "
             "è questo questa si lo la da mi ci dal sul"},
};

}  // namespace

LexiconTable italian() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
