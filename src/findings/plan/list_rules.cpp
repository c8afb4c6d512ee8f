// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/list_rules.hpp"

#include <array>

namespace mailhorizon::findings {

namespace {

/// From when on a thread of a list is what it seems.
struct Rule {
    /// P(machine) of a machine's mail, whatever came below it,
    static constexpr double machine = 0.6;
    /// and of a stranger's lone mail: spam is rarely like other spam.
    static constexpr double stranger = 0.4;
    /// Mails of a stranger at most.
    static constexpr std::uint32_t stranger_mails = 2;
    /// P(asks) of a question, and of a notice that asks for nothing.
    static constexpr double ask = 0.4;
    static constexpr double notice_ask = 0.5;
    static constexpr double silent_ask = 0.25;
    /// Question marks of a question.
    static constexpr std::uint16_t questions = 2;
    /// Different subjects of one beginning by one sender that are a form.
    static constexpr std::uint32_t series = 10;
    /// Answerers that make a discussion of an announcement.
    static constexpr std::uint32_t discussed = 2;
    /// Share of patches from which a list is a workshop, where questions are about the work.
    static constexpr double patches = 0.2;
    /// Mails of a regular, and the share of them that answers others: whoever mostly answers does
    /// not come to ask.
    static constexpr std::uint32_t regular_mails = 100;
    static constexpr double regular_replies = 0.5;
};

bool is_regular(const ThreadSigns& signs) {
    return signs.opener_mails >= Rule::regular_mails &&
           signs.opener_replies >= Rule::regular_replies;
}

bool asks(const ThreadSigns& signs, const model::MessageRow& first) {
    return signs.ask >= Rule::ask || first.counts.questions >= Rule::questions;
}

constexpr auto rules = std::to_array<ListRule>({
    {Function::group,
     "a change for review",
     [](const ThreadSigns& signs, const model::MessageRow&) { return signs.patch; }},
    {Function::filter,
     "written by a program",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.machine >= Rule::machine || (signs.by_machine && signs.answerers == 0);
     }},
    {Function::filter,
     "a stranger's lone mail that looks like spam",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.machine >= Rule::stranger && signs.answerers == 0 &&
                signs.opener_mails <= Rule::stranger_mails;
     }},
    {Function::feed,
     "a release or announcement by its subject",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.release && signs.answerers < Rule::discussed &&
                (signs.by_announcer || signs.version || signs.ask < Rule::notice_ask);
     }},
    {Function::feed,
     "a notice that asks for nothing, by one who does not mostly answer here",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.by_announcer && signs.ask < Rule::notice_ask && !is_regular(signs);
     }},
    {Function::status,
     "a short note on where somebody is",
     [](const ThreadSigns& signs, const model::MessageRow& first) {
         return signs.status && !asks(signs, first);
     }},
    {Function::workflow,
     "one of a series by one sender, each for itself",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.series >= Rule::series;
     }},
    {Function::feed,
     "a version number in the subject, no question and no answer",
     [](const ThreadSigns& signs, const model::MessageRow&) {
         return signs.version && signs.ask < Rule::silent_ask && signs.answerers == 0;
     }},
    {Function::group,
     "a question where a fifth of the talk or more is changes for review",
     [](const ThreadSigns& signs, const model::MessageRow& first) {
         return asks(signs, first) && signs.list_patches > Rule::patches;
     }},
    {Function::group,
     "a question by one who mostly answers here",
     [](const ThreadSigns& signs, const model::MessageRow& first) {
         return asks(signs, first) && is_regular(signs);
     }},
    {Function::qa,
     "a question to whoever knows",
     [](const ThreadSigns& signs, const model::MessageRow& first) { return asks(signs, first); }},
    {Function::group,
     "talk among many",
     [](const ThreadSigns&, const model::MessageRow&) { return true; }},
});

}  // namespace

std::span<const ListRule> list_rules() noexcept {
    return rules;
}

}  // namespace mailhorizon::findings
