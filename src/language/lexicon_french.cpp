// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{family_inversion,
               "^pouvez/pourriez/pouvons/pourrions/avez/auriez/êtes/savez/sauriez/voulez/voudriez/"
               "seriez/devez/connaissez/allez/souhaitez/voyez vous/nous, "
               "^pourrions/pouvons/devons/avons/devrions nous, "
               "^peux/pourrais/as/es/sais/veux/connais/aurais/vas tu, "
               "^est ce que/qu'il/qu'on/qu'elle/possible, ^est il/elle, ^y a t il, ^puis je, "
               "^peut/pourrait/faut/doit/existe t/ on/il, ^qu'en pensez/penses vous/tu, "
               "^quand/comment/où/pourquoi pouvez/pourriez/peut/puis/avez/peux/pourrais"},
    PhraseList{family_request,
               "s'il vous/te plaît/plait, svp, stp, merci de, merci de bien vouloir, "
               "veuillez, je vous/te prie/demande/remercie de, prière de, "
               "tenez/tiens moi/nous informé/au, faites/fais moi savoir, dites/dis moi, "
               "envoyez/envoie/donnez/donne/transmettez/confirmez moi/nous, "
               "j'aimerais/aimerais savoir/avoir/que, je voudrais/souhaite/souhaiterais "
               "savoir/avoir/que/obtenir, nous souhaitons/souhaiterions/voudrions/aimerions "
               "savoir/avoir/que/obtenir, j'ai besoin de/d'un/d'une, nous avons besoin, "
               "je vous/te serais reconnaissant, dans l'attente de votre/ton, "
               "votre/ton/vos/tes avis/réponse/retour/aide/commentaires/confirmation/accord, "
               "si vous/tu pouvez/pourriez/peux/pouviez, je me demande/demandais si, "
               "pour validation/signature/approbation, dès que possible, au plus vite/tôt"},
    PhraseList{family_request | family_list_ask,
               "quelqu'un a/sait/peut/pourrait/connaît/aurait/connait, "
               "est ce que quelqu'un, y a t il quelqu'un, des idées/suggestions/remarques/avis, "
               "une idée, toute aide, comment faire/puis/peut, avez vous une/des idée/idées"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "merci d'avance, merci par avance, en vous/te remerciant d'avance/par, "
               "vous remercie d'avance/par"},
    PhraseList{family_thanks, "merci, je vous/te remercie"},
    PhraseList{family_thanks_for,
               "merci encore/ pour/de, merci beaucoup pour/de, vous/te remercie pour/de"},
    PhraseList{family_offer,
               "si vous/tu avez/as des/une/d'autres question/questions, pour toute question, en "
               "cas de question/questions"},
    PhraseList{family_solved,
               "problème résolu, c'est résolu/réglé/bon, résolu, ça marche/fonctionne maintenant, "
               "j'ai trouvé la/le/ma"},
    PhraseList{family_holding,
               "je reviens vers vous/toi, je vous/te tiens au, je vous/te recontacte, "
               "je me renseigne, je regarde ça/cela, nous revenons vers"},
    PhraseList{
        family_promise | family_commitment,
        "je vous enverrai/envoie/ferai/transmets/transmettrai/appelle/appellerai, "
        "je t'envoie, je vous l'envoie, je m'en occupe, je vais vous/te/le/la/faire/envoyer"},
    PhraseList{family_nudge,
               "des nouvelles, petit rappel, simple rappel, je me permets de vous relancer, "
               "relance, sans nouvelles, avez vous eu/reçu/pu, toujours pas de"},
    PhraseList{family_approval,
               "approuvé, validé, refusé, je valide/approuve, bon pour accord, "
               "d'accord pour"},
    PhraseList{family_status,
               "absent, absente, en congé/congés/vacances, en télétravail, "
               "de retour le/lundi/demain, en retard, en déplacement"},
    PhraseList{family_fyi, "pour info/information, à titre d'information, pour votre information"},
    PhraseList{family_greeting,
               "^bonjour, ^bonsoir, ^salut, ^cher, ^chère, ^chers, ^madame, "
               "^monsieur, ^coucou"},
    PhraseList{family_announcement,
               "annonce, annonçons, nouvelle version, appel à, communiqué, "
               "lettre d'information, disponible"},
    PhraseList{family_error, "erreur, erreurs, échec, plante, ne marche/fonctionne pas, panne"},
    PhraseList{family_marketing, "désabonner, désinscrire, cliquez ici, réduction, code promo"},
};

constexpr std::array words{
    WordList{word_verb,
             "envoyez envoie envoyer vérifiez vérifie confirmez confirme appelez appelle donnez "
             "donne regardez regarde faites répondez réponds transmettez transmets pensez prévenez "
             "contactez n'oubliez n'oublie n'hésitez n'hésite"},
    WordList{word_opens_clause, "et ou mais donc car"},
    WordList{word_keeps_clause,
             "et ou mais donc quand comment où pourquoi combien que quel quelle quels quelles qui "
             "quoi alors aussi bonjour sinon"},
    WordList{word_before_verb, "alors et donc puis ensuite"},
    WordList{word_abbreviation, "mme mlle m env cf"},
    WordList{
        word_function,
        "les des est pas une pour que dans vous nous sur avec qui par plus sont mais aux cette "
        "ces je il au ce ne du et être avez ont ai"},
};

}  // namespace

LexiconTable french() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
