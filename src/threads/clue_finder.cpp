// SPDX-License-Identifier: GPL-3.0-or-later
#include "clue_finder.hpp"

#include "mailhorizon/model/attribution.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace mailhorizon::threads {
namespace {

constexpr std::int64_t hour = 3'600;
constexpr std::size_t rare_writers = 2;
constexpr std::size_t least_repeated = 2;  ///< lines

void sort_once(std::vector<std::uint32_t>& numbers) {
    std::ranges::sort(numbers);
    const auto repeated = std::ranges::unique(numbers);
    numbers.erase(repeated.begin(), repeated.end());
}

/// The share of `sorted` that stands in `lines`.
double shared(const std::vector<std::uint32_t>& sorted, std::span<const std::uint32_t> lines) {
    if (sorted.empty()) {
        return 0;
    }
    const auto count = std::ranges::count_if(
        lines, [&](std::uint32_t line) { return std::ranges::binary_search(sorted, line); });
    return std::min(1.0, static_cast<double>(count) / static_cast<double>(sorted.size()));
}

bool is_marked(const model::MessageRow& message, model::TextMark mark) noexcept {
    return (message.text_marks & mark) != 0;
}

}  // namespace

void ClueFinder::start(std::uint32_t message) {
    message_ = message;
    const model::MessageRow& row = corpus_.messages()[message];
    const auto direct = row.quoted_lines.first(row.direct_quotes);
    const auto deeper = row.quoted_lines.subspan(row.direct_quotes);
    direct_.assign(direct.begin(), direct.end());
    sort_once(direct_);
    deeper_.assign(deeper.begin(), deeper.end());
    std::erase_if(deeper_,
                  [this](std::uint32_t line) { return std::ranges::binary_search(direct_, line); });
    sort_once(deeper_);
    own_.assign(row.own_lines.begin(), row.own_lines.end());
    sort_once(own_);
    attribution_.assign(row.attribution.begin(), row.attribution.end());
    std::ranges::sort(attribution_);
    recipients_.assign(row.recipients.begin(), row.recipients.end());
    std::ranges::sort(recipients_, {}, &model::RecipientRow::address);
    count_quotes();
}

void ClueFinder::count_quotes() {
    hits_.clear();
    for (const bool is_direct : {true, false}) {
        for (const std::uint32_t line : is_direct ? direct_ : deeper_) {
            std::size_t earlier = 0;
            const auto writers = lines_.writers(line, message_, earlier);
            const bool rare = is_direct && earlier <= rare_writers;
            for (const std::uint64_t writer : writers) {
                hits_.push_back({.message = LineIndex::message_of(writer),
                                 .direct = static_cast<std::uint16_t>(is_direct ? 1 : 0),
                                 .deeper = static_cast<std::uint16_t>(is_direct ? 0 : 1),
                                 .rare = static_cast<std::uint16_t>(rare ? 1 : 0),
                                 .long_and_rare = rare && (line & model::long_line) != 0});
            }
        }
    }
    std::ranges::sort(hits_, {}, &QuotedFrom::message);
    quoted_.clear();
    for (const QuotedFrom& hit : hits_) {
        if (quoted_.empty() || quoted_.back().message != hit.message) {
            quoted_.push_back(hit);
            continue;
        }
        QuotedFrom& sum = quoted_.back();
        sum.direct = static_cast<std::uint16_t>(sum.direct + hit.direct);
        sum.deeper = static_cast<std::uint16_t>(sum.deeper + hit.deeper);
        sum.rare = static_cast<std::uint16_t>(sum.rare + hit.rare);
        sum.long_and_rare = sum.long_and_rare || hit.long_and_rare;
    }
}

ReplyClues ClueFinder::clues(const QuotedFrom& from, int newer) const {
    const model::MessageRow& row = corpus_.messages()[message_];
    const model::MessageRow& earlier = corpus_.messages()[from.message];
    ReplyClues clues;
    clues.same_author = row.from.exists() && row.from == earlier.from;
    clues.same_subject = from.by_subject;
    clues.revision = !clues.same_subject && clues.same_author && keys_[message_].core != 0 &&
                     keys_[message_].core == keys_[from.message].core;
    clues.reply_marked = is_marked(row, model::subject_reply);
    clues.quotes = row.counts.quoted_lines > 0;
    clues.quotes_others = !direct_.empty() && from.direct == 0;
    clues.quoted_share =
        direct_.empty() ? 0
                        : static_cast<double>(from.direct) / static_cast<double>(direct_.size());
    clues.rare_lines = from.rare;
    clues.deeper_share = shared(deeper_, earlier.quoted_lines);
    clues.sibling_share = shared(direct_, earlier.quoted_lines);
    clues.newer = newer;
    const std::int64_t seconds =
        row.timed && earlier.timed ? row.time.seconds - earlier.time.seconds : 0;
    clues.hours = static_cast<double>(std::max<std::int64_t>(seconds, 0)) / hour;
    clues.earlier_is_reply = is_marked(earlier, model::subject_reply);
    clues.earlier_is_patch = is_marked(earlier, model::patch);
    add_attribution(earlier, clues);
    add_people(earlier, clues);
    return clues;
}

bool ClueFinder::repeats(std::uint32_t earlier) const {
    constexpr double most = 0.5;
    return own_.size() >= least_repeated &&
           shared(own_, corpus_.messages()[earlier].own_lines) >= most;
}

void ClueFinder::add_attribution(const model::MessageRow& earlier, ReplyClues& clues) const {
    clues.attributed = !attribution_.empty();
    if (!clues.attributed) {
        return;
    }
    const auto words = authors_.of(earlier);
    const auto named = std::ranges::count_if(words, [this](std::uint32_t word) {
        return std::ranges::binary_search(attribution_, word);
    });
    clues.named_share =
        words.empty() ? 0 : static_cast<double>(named) / static_cast<double>(words.size());
    constexpr std::int64_t minutes_an_hour = 60;
    const std::int64_t minute = earlier.time.seconds / 60 % minutes_an_hour;
    clues.minute = earlier.timed &&
                   std::ranges::binary_search(attribution_,
                                              model::minute_word(static_cast<unsigned>(
                                                  (minute + minutes_an_hour) % minutes_an_hour)));
}

void ClueFinder::add_people(const model::MessageRow& earlier, ReplyClues& clues) const {
    const model::MessageRow& row = corpus_.messages()[message_];
    if (recipients_.empty()) {
        return;
    }
    if (clues.same_author) {
        clues.strangers = !earlier.recipients.empty() &&
                          std::ranges::none_of(earlier.recipients, [this](const auto& one) {
                              return std::ranges::binary_search(
                                  recipients_, one.address, {}, &model::RecipientRow::address);
                          });
        return;
    }
    const auto found =
        std::ranges::lower_bound(recipients_, earlier.from, {}, &model::RecipientRow::address);
    const bool addressed =
        earlier.from.exists() && found != recipients_.end() && found->address == earlier.from;
    clues.to_author = addressed && found->role == model::RecipientRole::to;
    clues.copy_to_author = addressed && !clues.to_author;
    clues.not_to_author = !addressed;
    clues.from_recipient =
        row.from.exists() &&
        std::ranges::any_of(earlier.recipients, [&row](const model::RecipientRow& recipient) {
            return recipient.address == row.from;
        });
}

}  // namespace mailhorizon::threads
