// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{
        family_inversion,
        "^kunt/kun/kan/kunnen/zou/zouden/zal/zullen/wilt/wil/willen/heeft/heb/hebben/bent/ben/"
        "zijn/is/weet/weten/mag/mogen/moet/moeten/ken/kent/gaat/ga "
        "u/je/jij/jullie/we/wij/ik/iemand/het/er/dat/dit/de/men/hij/ze, "
        "^wanneer/waar/hoe/waarom/wie/wat kan/kunnen/kunt/kun/is/zijn/heeft/gaat/gaan/wordt"},
    PhraseList{family_request,
               "alsjeblieft, alstublieft, aub, svp, a u b, graag, gelieve, "
               "ik/wij/we verzoek/verzoeken/vraag/vragen u/je/jullie, "
               "laat/laten mij/me/ons/het weten, laat u/ het weten, hoor/horen ik/we graag, "
               "hoor/horen het graag, zou/zouden willen weten/vragen/hebben/ontvangen, "
               "heb/hebben je/uw/jouw/een/hulp nodig, ik/we/wij heb/hebben nodig, "
               "stuur/stuurt/geef/geeft/mail/mailen/bel/zeg/help mij/me/ons, "
               "uw/jouw/je/jullie reactie/mening/hulp/advies/akkoord/goedkeuring/bevestiging/"
               "feedback/antwoord, als je/u kunt/kan/wilt/zou, zou fijn/mooi/handig/leuk zijn, "
               "wat vind/vinden/vindt/denk/denkt je/u/jullie/jij, zo snel/spoedig mogelijk, "
               "ter goedkeuring/ondertekening, ik vroeg me af, vraag me af, wil je/u, "
               "moet/moeten er nog"},
    PhraseList{family_request | family_list_ask,
               "iemand een/enig/ idee/ervaring/tip/suggestie, weet/heeft/kan/kent iemand, "
               "iemand die, alle hulp, hoe kan/moet/krijg ik, is er een/iemand, tips zijn/welkom"},
    PhraseList{family_request | family_list_ask | family_thanks_ahead,
               "bij voorbaat dank, alvast bedankt, alvast dank, bij voorbaat hartelijk/mijn dank, "
               "alvast hartelijk/heel bedankt/dank"},
    PhraseList{family_thanks, "bedankt, dank je/u/jullie, dankjewel, dank"},
    PhraseList{family_thanks_for,
               "bedankt nogmaals/ voor, dank je/u/jullie/ nogmaals/ wel/ voor, dankjewel voor"},
    PhraseList{
        family_offer,
        "bij/voor vragen, als/mocht je/u/jullie nog/ vragen/iets, mocht je/u/jullie nog vragen"},
    PhraseList{family_solved,
               "probleem opgelost, is opgelost, opgelost, het werkt nu/weer, "
               "heb het gevonden/opgelost"},
    PhraseList{family_holding,
               "kom/komen er/hier op terug, laat het je/u/ weten, "
               "ga het/ uitzoeken/nakijken/navragen, zoek het uit, kijk er/ernaar"},
    PhraseList{family_promise | family_commitment,
               "ik/we/wij zal/zullen/ga/gaan je/u/het/de/dit/een/jullie, "
               "ik stuur/mail/bel/maak je/u/het/de/jullie"},
    PhraseList{family_nudge,
               "al iets/nieuws gehoord/bekend, nog geen reactie/antwoord, "
               "herinnering, reminder, wacht nog op, heb je/u al"},
    PhraseList{family_approval, "goedgekeurd, akkoord, afgekeurd, afgewezen, ga akkoord"},
    PhraseList{family_status,
               "ben vandaag/morgen/ziek/afwezig/weg, op vakantie, afwezig, "
               "werk thuis, thuis werken, ben er niet"},
    PhraseList{family_fyi, "ter info/informatie/kennisgeving, ter kennisname"},
    PhraseList{family_greeting,
               "^hallo, ^hoi, ^beste, ^geachte, ^goedemorgen, ^goedemiddag, "
               "^goedenavond, ^goedendag, ^lieve, ^dag"},
    PhraseList{family_announcement,
               "aankondiging, uitnodiging, nieuwsbrief, nieuwe versie, "
               "beschikbaar, persbericht"},
    PhraseList{family_error, "fout, fouten, foutmelding, werkt niet, mislukt, storing"},
    PhraseList{family_marketing, "afmelden, uitschrijven, klik hier, korting, aanbieding"},
};

constexpr std::array words{
    WordList{word_verb,
             "stuur stuurt controleer bevestig bel vraag kijk geef neem reageer vergeet denk zorg "
             "lees probeer meld"},
    WordList{word_no_imperative, "ik"},
    WordList{word_opens_clause, "en of maar dus want"},
    WordList{word_keeps_clause,
             "en of maar dus wanneer waar hoe waarom wie wat welke welk hoeveel dan ook nog nu "
             "hallo beste verder"},
    WordList{word_before_verb, "graag alsjeblieft alstublieft gelieve dan en ook nu verder"},
    WordList{word_abbreviation, "bijv dhr mevr mw blz enz"},
    WordList{word_function,
             "het een van voor niet met zijn aan dat ook maar wel naar bij nog wordt worden heeft "
             "hebben deze dit er als om op te de is je ik we door uit over kan"},
};

}  // namespace

LexiconTable dutch() {
    return {.phrases = phrases, .words = words, .aliases = {}};
}

}  // namespace mailhorizon::language
