// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array words{
    WordList{
        word_verb,
        "add advise answer apply approve arrange ask assign attach bring call cancel change check "
        "choose circulate clarify come compare complete confirm consider contact copy create "
        "decide delete describe discuss download draft edit ensure enter examine explain feel "
        "fill find fix follow forward get give go grab help hold identify include indicate "
        "inform install invite keep leave list look make meet move notify open pass pay pick "
        "post prepare print proceed provide pull push put read recommend register remember remind "
        "remove reply request resend reserve respond return review run schedule see select send "
        "set share show sign specify stop submit suggest supply take tell test think try turn "
        "update upload use verify visit wait work write"},
    WordList{word_no_imperative,
             "is was are were of has had will would can could should may might did does who which "
             "you forward being"},
    WordList{word_opens_clause, "and but or so because however plus"},
    WordList{word_keeps_clause,
             "and but or so also then hi hello hey dear ok yes no well now again btw ps "
             "meanwhile otherwise just first second third finally next lastly besides what when "
             "where why how who which whom whose exactly soon much many often long far if oh "
             "alternatively incidentally"},
    WordList{
        word_before_verb,
        "please and but or so also then just now again first second third finally next lastly ok "
        "hi hello hey dear always never simply instead otherwise at do not quickly"},
    WordList{
        word_abbreviation,
        "eg ie etc vs mr mrs ms dr prof st jr sr inc ltd corp co no nos fig figs sec "
        "ch pp p vol ed eds al approx dept est tel ext fax ref resp cf viz jan feb mar apr jun "
        "jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"},
    WordList{word_skipped,
             "also just really truly very much greatly highly certainly definitely probably gladly "
             "happily simply perhaps maybe possibly quickly actually personally sincerely deeply"},
    WordList{word_function | word_english,
             "the and you for that this with have are not but was from they will would can there "
             "what which your been has were their about when out all how could should these those "
             "than then them some our who its into if is it we of to"},
};

constexpr std::string_view aliases =
    "i'm=i am, i'll=i will, i'd=i would, i've=i have, we're=we are, we'll=we will, we'd=we would, "
    "we've=we have, you're=you are, you'll=you will, you'd=you would, you've=you have, it's=it is, "
    "it'll=it will, it'd=it would, that's=that is, that'd=that would, there's=there is, "
    "they're=they are, they'll=they will, they'd=they would, they've=they have, he's=he is, "
    "he'll=he will, he'd=he would, she's=she is, she'll=she will, she'd=she would, let's=let us, "
    "lets=let us, what's=what is, whats=what is, where's=where is, who's=who is, how's=how is, "
    "when's=when is, here's=here is, im=i am, ive=i have, lemme=let me, gimme=give me, "
    "wanna=want to, gotta=have to, gonna=going to, dont=do not, doesnt=does not, didnt=did not, "
    "cant=can not, couldnt=could not, wont=will not, isnt=is not, havent=have not, hasnt=has not, "
    "u=you, ya=you, ur=your, pls=please, plz=please, pleae=please, plese=please, pleas=please, "
    "anybody=anyone, somebody=someone, everybody=everyone, folks=everyone, thx=thanks, "
    "thnx=thanks, tnx=thanks, thankyou=thank you, appriciate=appreciate, okay=ok, email=mail, "
    "emails=mails, cannot=can not, can't=can not, won't=will not, couldn't=could not, "
    "wouldn't=would not, shouldn't=should not, don't=do not, doesn't=does not, didn't=did not, "
    "haven't=have not, hasn't=has not, hadn't=had not, isn't=is not, aren't=are not, "
    "wasn't=was not, weren't=were not";

}  // namespace

LexiconTable english_words() {
    return {.phrases = {}, .words = words, .aliases = aliases};
}

}  // namespace mailhorizon::language
