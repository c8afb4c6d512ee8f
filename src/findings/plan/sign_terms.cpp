// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/thread_signs.hpp"

#include <array>
#include <cmath>

namespace mailhorizon::findings {

namespace {

/// From when on a sign is one.
struct Rule {
    static constexpr std::uint32_t many_recipients = 6;
    static constexpr std::uint16_t few_words = 25;
    /// Threads of one form, by so many senders, of which hardly one is answered: a program's, in
    /// whoever's name.
    static constexpr std::uint32_t form_threads = 10;
    static constexpr std::uint32_t form_senders = 3;
    static constexpr double form_answered = 0.05;
};

bool is_unanswered_form(const ThreadSigns& signs) {
    return signs.form_all >= Rule::form_threads && signs.form_senders >= Rule::form_senders &&
           signs.form_answered < Rule::form_answered;
}

double yes(bool is) {
    return is ? 1.0 : 0.0;
}
double logged(double count) {
    return std::log1p(count);
}

using S = const ThreadSigns&;
using R = const model::MessageRow&;

constexpr auto table = std::to_array<SignTerm>({
    {"machine", [](S s, R) { return s.machine; }},
    {"announcement", [](S s, R) { return s.announcement; }},
    {"ask", [](S s, R) { return s.ask; }},
    {"messages", [](S s, R) { return logged(s.messages); }},
    {"recipients", [](S s, R) { return logged(s.recipients); }},
    {"one recipient", [](S s, R) { return yes(s.recipients == 1); }},
    {"no recipient", [](S s, R) { return yes(s.recipients == 0); }},
    {"six or more", [](S s, R) { return yes(s.recipients >= Rule::many_recipients); }},
    {"copied", [](S s, R) { return logged(s.copied); }},
    {"to a team", [](S s, R) { return yes(s.to_team); }},
    {"two people", [](S s, R) { return yes(s.audience <= 2); }},
    {"some outside", [](S s, R) { return yes(s.outside > 0.0); }},
    {"outside", [](S s, R) { return s.outside; }},
    {"outside sender", [](S s, R) { return yes(s.outside_sender); }},
    {"quick answers", [](S s, R) { return logged(s.quick); }},
    {"opener's replies", [](S s, R) { return s.opener_replies; }},
    {"form", [](S s, R) { return logged(s.form); }},
    {"form of all", [](S s, R) { return logged(s.form_all); }},
    {"unanswered form of many", [](S s, R) { return yes(is_unanswered_form(s)); }},
    {"entry", [](S s, R) { return yes(s.entry); }},
    {"reply", [](S s, R) { return yes(s.reply); }},
    {"forward", [](S s, R) { return yes(s.forward); }},
    {"report word", [](S s, R) { return yes(s.report_word); }},
    {"workflow word", [](S s, R) { return yes(s.workflow_word); }},
    {"private word", [](S s, R) { return yes(s.private_word); }},
    {"draft word", [](S s, R) { return yes(s.draft_word); }},
    {"words", [](S, R r) { return logged(r.counts.words); }},
    {"few words", [](S, R r) { return yes(r.counts.words < Rule::few_words); }},
    {"approvals", [](S s, R) { return logged(s.approvals); }},
    {"questions", [](S, R r) { return logged(r.counts.questions); }},
    {"notices", [](S s, R) { return logged(s.notices); }},
    {"programmed", [](S, R r) { return logged(r.counts.automatic); }},
    {"marketing", [](S, R r) { return logged(r.counts.marketing); }},
    {"announcements", [](S, R r) { return logged(r.counts.announcements); }},
    {"legal", [](S s, R) { return s.legal; }},
});

}  // namespace

bool is_to_many(const ThreadSigns& signs) noexcept {
    return signs.recipients >= Rule::many_recipients || signs.recipients == 0 || signs.to_team;
}

std::span<const SignTerm> sign_terms() noexcept {
    return table;
}

}  // namespace mailhorizon::findings
