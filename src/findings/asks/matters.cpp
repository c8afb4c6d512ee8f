// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/matters.hpp"

#include "findings/asks/answers.hpp"
#include "findings/asks/authorship.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace mailhorizon::findings {

namespace {

/// One mail of somebody in a thread.
struct Turn {
    model::ThreadIndex thread;
    model::PersonIndex author;
    std::uint32_t mail = 0;
    auto operator<=>(const Turn&) const noexcept = default;
};

/// Whether the matter was over when `message` was written.
bool ended_before(const Episode& matter, model::MessageIndex message) noexcept {
    return (matter.answer.exists() && matter.answer < message) ||
           (matter.resolution.exists() && matter.resolution <= message);
}

void take_answer(const Ground& ground, const Episode& mail, Episode& matter) {
    if (!mail.answer.exists() || (matter.answer.exists() && matter.answer < mail.answer)) {
        return;
    }
    matter.answer = mail.answer;
    matter.inferred_answer = mail.inferred_answer;
    matter.possible_answer = mail.possible_answer;
    matter.forwarded_answer = mail.forwarded_answer;
    matter.elsewhere_answer = mail.elsewhere_answer;
    matter.quoted_answer = mail.quoted_answer;
    matter.excluded = matter.excluded || mail.excluded;  // nobody knows when
    matter.latency_hours =
        mail.excluded ? 0.0 : latency_between(ground, matter.message, mail.answer).value_or(0.0);
}

void take_resolution(const Ground& ground, const Episode& mail, Episode& matter) {
    if (mail.resolution.exists() &&
        (!matter.resolution.exists() || mail.resolution < matter.resolution)) {
        matter.resolution = mail.resolution;
        matter.superseded = mail.superseded;
        matter.resolution_hours =
            latency_between(ground, matter.message, mail.resolution).value_or(0.0);
    }
}

void join(const Ground& ground, Episode& mail, Episode& matter) {
    take_answer(ground, mail, matter);
    take_resolution(ground, mail, matter);
    if (mail.held.exists() && (!matter.held.exists() || matter.held < mail.held)) {
        matter.held = mail.held;
    }
    matter.again = mail.message;
    matter.again_ask = std::max(matter.again_ask, mail.ask);
    ++matter.nudges;
    mail.matter = matter.message;
    mail.excluded = true;
}

/// What ended the matter ended its other mails.
void share_end(const Ground& ground, const Episode& matter, Episode& mail) {
    if (!mail.answer.exists() && matter.answer.exists()) {
        mail.answer = matter.answer;
        mail.inferred_answer = matter.inferred_answer;
        mail.possible_answer = matter.possible_answer;
        mail.forwarded_answer = matter.forwarded_answer;
        mail.elsewhere_answer = true;
        mail.quoted_answer = matter.quoted_answer;
        mail.latency_hours = latency_between(ground, mail.message, mail.answer).value_or(0.0);
    }
    if (!mail.resolution.exists() && matter.resolution.exists()) {
        mail.resolution = matter.resolution;
        mail.superseded = matter.superseded;
        mail.resolution_hours =
            latency_between(ground, mail.message, mail.resolution).value_or(0.0);
    }
}

std::vector<Turn> turns_of(const Ground& ground, std::span<const Episode> mails) {
    std::vector<Turn> turns;
    for (std::size_t i = 0; i < mails.size(); ++i) {
        const model::PersonIndex author = author_of(ground, mails[i].message);
        if (author.exists() && ground.corpus.message(mails[i].message).plausible) {
            turns.push_back({.thread = ground.forest.thread[mails[i].message.value()],
                             .author = author,
                             .mail = static_cast<std::uint32_t>(i)});
        }
    }
    std::ranges::sort(turns);
    return turns;
}

}  // namespace

void join_matters(const Ground& ground,
                  double ask_threshold,
                  const std::vector<bool>& comes_back,
                  std::span<Episode> mails) {
    Episode* open = nullptr;
    Turn before;
    for (const Turn& turn : turns_of(ground, mails)) {
        if (turn.thread != before.thread || turn.author != before.author) {
            open = nullptr;
        }
        before = turn;
        Episode& mail = mails[turn.mail];
        const bool asks = mail.ask >= ask_threshold;
        const bool waits = open != nullptr && !ended_before(*open, mail.message);
        if (waits && !mail.root && (asks || comes_back[turn.mail])) {
            join(ground, mail, *open);
        } else if (asks) {
            open = &mail;
        }
    }
    for (Episode& mail : mails) {
        if (mail.matter.exists()) {
            share_end(
                ground, *std::ranges::lower_bound(mails, mail.matter, {}, &Episode::message), mail);
        }
    }
}

}  // namespace mailhorizon::findings
