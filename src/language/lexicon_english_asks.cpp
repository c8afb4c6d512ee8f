// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{family_inversion,
               "^can/could/would/will/do/did/does/are/is/was/were/have/has/had/should/shall/may/"
               "might/must/am not/ "
               "you/we/i/it/he/she/they/there/this/that/these/those/anyone/someone/any/everyone/"
               "your/my/our/the"},
    PhraseList{
        family_request,
        "please, ^kindly, let/lets me/us/him/her/them/everyone/someone know, ^let us, "
        "get/getting back to/with me/us/him/her/them, would appreciate, appreciate it if, "
        "appreciate your/any/a/some/if/hearing, be appreciated, am/are/was/were wondering, "
        "wondering if/whether/what/how/when/who, wonder if/whether, "
        "send/mail/fax/forward/get/give/show/call/page/ping/contact/lend/remind/advise/"
        "inform/notify/copy/cc/enlighten/refer/direct/join me, ^tell/ask/help me, "
        "send/mail/fax/forward/advise/inform/notify/remind us, drop/shoot me/us/him/her a/an, "
        "take/have/having/taking a/another quick/close/closer/ look, "
        "give him/her/them a/another, follow up with/on/and, following up, "
        "advise if/whether/as/on/when, be great/good/nice/helpful/useful/ideal/wonderful/"
        "beneficial/grateful/glad/happy/better/best if, be useful/helpful to, "
        "need/like/love/ask/asking/asked/require/request/urge/encourage you/everyone/someone "
        "to, want you to, need/require/value/welcome your/some help/feedback/input/assistance/"
        "clarification/approval, need/like/love/hoping/curious/interested to "
        "know/hear/have/discuss/schedule/meet/talk/speak/set/ask/request/confirm/see, "
        "need you, need to get/receive/find/know/see/hear/have/talk/discuss/speak/meet from/"
        "with/back/your/it/this/these, "
        "hope/hoping/hoped/wish you can/could/would/might/may, "
        "if you can/could/know/wish/agree, if you would please/be, if anyone/someone "
        "can/could/knows/has, when/once you can/get, "
        "would/do you mind, ^make/be sure, feel free, not/to hesitate, do not forget, "
        "remember to, look/looking forward to your/hearing, "
        "request/requesting that, i/we/would/are/am request/requesting, "
        "seeking/seek your/a/an/any/some, "
        "respond/reply by/as/before/if/asap/directly/privately, reply/respond to me/us/this, "
        "rsvp, r s v p, forward/pass/return this/it/them/these on/along/to, "
        "confirm that/whether/if/receipt/this/your, see if you/he/she/they/we, "
        "so/be kind, would be grateful/obliged, grateful/thankful if/for, "
        "soon as you can/could, asap, at your earliest, "
        "your help/assistance/thoughts/comments/opinion/opinions/feedback/input/advice/"
        "approval/views/guidance/suggestions/signature/confirmation/preference/preferences/"
        "prompt/cooperation/concurrence, "
        "is/be it possible to/for/that/if, be possible to/for/that, "
        "^what/how about, what do/are you, why do not, why not, "
        "you/we need to, you must, you may want, you will/would need/want, "
        "would suggest/recommend/propose/prefer, "
        "i/we would/will/still/do/ need a/an/the/your/some/someone/it/them/this/these/more/"
        "copies, in need of, "
        "to be approved/signed/reviewed/confirmed/completed by, "
        "by cob/eod/eob, by close of business, no later than, action required/needed/item, "
        "needs to/ be/ reviewed/approved/signed/fixed/updated/corrected/changed, "
        "up to you to, we/you/he/she/they should/can/could/shall/will/may discuss/talk/meet/"
        "chat, get together, have lunch/dinner/coffee"},
    PhraseList{
        family_request | family_list_ask,
        "any/your thoughts/comments/suggestions/ideas/feedback/objections/advice/input/hints/"
        "tips/pointers/help/luck/opinions/insight/insights/suggestion/comment/idea/pointer/"
        "hint/clue/clues/thought/recommendations/volunteers/takers/guidance/workaround/"
        "workarounds/solutions/experiences, "
        "comments/thoughts/feedback/suggestions/input/opinions/ideas/patches/help/advice "
        "is/are/would/most/always/ welcome/appreciated/please/be, "
        "can/could/would/will/does/has/did/do/is/might anyone/someone, "
        "anyone/someone know/knows/can/could/tell/help/explain/willing/interested/shed/point/"
        "please/seen/tried/using/got, "
        "point me/us, in the right direction, shed some/any light, what am i missing/doing, "
        "what is the best/right/correct/proper, i am stuck"},
    PhraseList{family_list_ask,
               "any questions, anyone have/has/else/out, someone have/has/else/out, if anyone, "
               "help me/us/needed/wanted, looking for, "
               "how do/can/could/would/should/to i/we/you/one, how to, is/are there a/an/any/some, "
               "trying to figure/understand/find, figure out how/why/what, "
               "i do/can/could not understand/know/see/find/figure how/why/what/where, "
               "no idea how/why/what/where, having trouble/problems/difficulty/issues"},
    PhraseList{
        family_list_ask | family_thanks_ahead | family_request,
        "thanks/thank/thanking/cheers you/ in advance, thanks/thank you/ ahead of time, tia"},
};

}  // namespace

LexiconTable english_asks() {
    return {.phrases = phrases, .words = {}, .aliases = {}};
}

}  // namespace mailhorizon::language
