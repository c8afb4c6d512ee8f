// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/lexicon.hpp"

namespace mailhorizon::language {
namespace {

constexpr std::array phrases{
    PhraseList{family_thanks, "thanks, thank you, cheers, appreciated, i appreciate"},
    PhraseList{family_thanks_for,
               "thanks/thank/cheers you/ again/everyone/ for, thanks a lot/million/bunch for, "
               "thank you all/both/so for, thanks to you/everyone for"},
    PhraseList{family_solved,
               "never mind, nevermind, nvm, solved it/this/the/my, problem/issue/mystery solved, "
               "is/been/now/got solved/resolved, i/we/finally figured it/this/that out, "
               "figured out the/what/why/how, i/we/finally found the/my/a "
               "problem/answer/solution/bug/cause/culprit/mistake/error/fix, "
               "found it/out what, answering/reply/replying/answer to/ my own, "
               "fixed it/my/the/itself, it is/was fixed, works/working now/again/fine, "
               "it/that worked, ignore/disregard my/this/the/that/previous, "
               "false alarm, my bad/mistake/fault, no longer needed/necessary/relevant/an, "
               "got it working/to, that did the, the solution/fix was/is, turns/turned out, "
               "no need to/for any/ reply"},
    PhraseList{
        family_holding,
        "get/getting/come/be back to/with you, look/looking into it/this/that, "
        "will/let/to/can check and/with/on/into/it/this, "
        "let me check/see/think/ask/look, will investigate, will follow up, bear with me/us, "
        "will let you know, working on it/this/that, will have to think, "
        "need some/more time, will/ keep you posted/informed/updated, "
        "will respond/reply/answer soon/later/shortly/tomorrow/as/next/when, more later, "
        "will have an/a answer/look/response, am/are on it"},
    PhraseList{
        family_promise | family_commitment,
        "i/we will/shall send/sending/forward/mail/get/give/do/make/write/prepare/fix/add/update/"
        "upload/post/put/call/review/read/submit/finish/deliver/provide/share/schedule/"
        "work/arrange/set/ask/talk/take/bring/draft/test/try/commit/push/merge/apply/resend/"
        "change/remove/check/look/see/handle/include/revise/open/file, "
        "you will/shall/should have/get/receive it/this/that/them/the/a, i/we promise, "
        "i am going to send/write/do/fix/prepare/call, "
        "we are going to send/write/do/fix/prepare/call"},
    PhraseList{family_commitment, "i/we will, i am going to, we are going to"},
    PhraseList{
        family_nudge,
        "any news/update/updates/progress/word/response/reply/answer, "
        "gentle/friendly/kind/quick/second/final/a reminder, reminder to/that/about/regarding, "
        "have/not not/yet/ heard back/anything/from, still/am/are waiting for/on/to, "
        "awaiting your/a, did you get/see/receive/read/have my/the/this/a/any, "
        "have you had a/any/time/the/chance, had a chance to, "
        "following/follow up on my/the/this/below/our, checking/check in/ on, "
        "what is the status, status of this/the/my, ping, bump, "
        "resending this/my/the/in, re sending, in case you missed/did, "
        "did anyone/someone get/see/have/look, circling back, touching base, "
        "where do/are we stand/on/with, second request/time/attempt"},
    PhraseList{family_approval,
               "i/we/is/are/been/was/hereby/has/have/not approve/approved, "
               "approved by/for/as/on, have my approval, please/for/your/to/need/and "
               "approve/approval, seek approval, sign off, signed off, signoff, reviewed by, "
               "acked by, i/we/is/are/been/was/has reject/rejected, declined, go ahead, "
               "ok/fine/good with/by/for/from me/us, looks good/ok/fine to, lgtm, ship it, "
               "i/we authorize/authorise, authorized/authorised by, for your signature, "
               "no objection/objections, i/we concur, is granted"},
    PhraseList{
        family_status,
        "out today/tomorrow/sick/of the/ office, out of office/town, "
        "i am out/off/away/sick/ill/leaving/late/running, "
        "back tomorrow/on/in/next/at/monday/tuesday/wednesday/thursday/friday, "
        "on my/the way, working from/at home, wfh, running late, "
        "on vacation/leave/holiday/holidays/pto, day/days/week off, "
        "in a/the/ meeting/meetings until/till/all/today, will be late/out/away/off/back/in, "
        "be out/away/back/off/late, called/calling in sick, stuck in/at, "
        "taking today/tomorrow/friday/monday, doctor's/doctor/dentist appointment"},
    PhraseList{family_fyi,
               "fyi, f y i, for your information, heads up, so you know, "
               "for your/the records/record, no action required/needed/is"},
    PhraseList{family_greeting,
               "^hi, ^hello, ^hey, ^dear, ^howdy, ^greetings, ^good morning/afternoon/evening/day, "
               "^hiya, ^salutations"},
    PhraseList{family_announcement,
               "announce, announces, announced, announcing, announcement, announcements, release, "
               "released, releases, releasing, now available, available for download, "
               "call for papers/participation/proposals/contributions/submissions, cfp, deadline, "
               "newsletter, newsletters, digest, unsubscribe, registration, webinar, conference, "
               "workshop, job/position opening/openings, vacancy, vacancies, changelog, "
               "pleased/proud/happy/delighted/excited to, press release, weekly/monthly report, "
               "minutes of, save the date, you/all are/ invited, cordially invited"},
    PhraseList{
        family_error,
        "error, errors, traceback, exception, exceptions, fail, fails, failed, failing, "
        "failure, failures, crash, crashes, crashed, crashing, segfault, segfaults, bug, bugs, "
        "broken, undefined, does/do/is/will not work/working, core dump, stack trace, panic, "
        "fatal, unhandled, refused, denied, timeout, unable"},
    PhraseList{
        family_marketing,
        "unsubscribe, subscribe, newsletter, discount, discounts, coupon, coupons, bonus, "
        "winner, prize, click here/below/above/the/on, limited time, act/order/buy/shop now, "
        "promo, promotional, special offer/offers, free shipping/trial/gift/coupon, opt out, "
        "white list, whitelist, safe sender/senders/list, address book, your inbox, "
        "ensure delivery, future/further mailings/delivery/communications, view this, "
        "receive/receiving this/these mail/mails/message, the link below, this/following link, "
        "follow here, notification/mail settings/preferences, your profile, app store, "
        "activate your, rate us, stop receiving, intended recipient, received this in error, "
        "received this mail/message/communication in error"},
    PhraseList{family_condition,
               "if you need/want/like/prefer/wish/have/do/are/would/did/believe/received/feel/"
               "choose/no, should you need/have/want/wish"},
    PhraseList{
        family_offer,
        "if/should you have/need/want/require/still any/have/ further/additional/other/more/ "
        "questions/question/concerns/problems/queries, "
        "if/should you need/want/require any/some/ further/additional/other/more/ "
        "help/assistance/information/info/details/clarification, "
        "if/should you need/want/require anything/something, "
        "if there are/is any/ further/additional/other/more/ "
        "questions/question/concerns/problems, if you need/want me to, "
        "with any/ further/other/ questions/concerns, if any questions, "
        "if i/we can help/assist/be"},
};

}  // namespace

LexiconTable english_acts() {
    return {.phrases = phrases, .words = {}, .aliases = {}};
}

}  // namespace mailhorizon::language
