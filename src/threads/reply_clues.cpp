// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_clues.hpp"

#include <cmath>

namespace mailhorizon::threads {
namespace {

constexpr double month_hours = 720;

/// How far quoted lines and the words above them speak for the earlier message.
double quote_score(const ReplyClues& clues) noexcept {
    double score = 1.38 * clues.quoted_share + 0.72 * std::log1p(clues.rare_lines) +
                   1.96 * clues.deeper_share - 0.42 * clues.sibling_share;
    score -= clues.quotes_others ? 1.26 : 0;
    score += clues.quotes ? 1.13 : 0;
    if (clues.attributed) {
        score += 1.10 * clues.named_share + (clues.minute ? 2.08 : 0);
        score -= clues.named_share > 0 ? 0 : 0.96;
        score += clues.same_subject ? 1.40 : 0;
    }
    return score;
}

double subject_score(const ReplyClues& clues) noexcept {
    if (!clues.same_subject) {
        return clues.revision ? 0.66 : 0;
    }
    double score = 0.63 - 0.68 * std::log1p(clues.newer);
    score += clues.newer == 0 ? 0.41 : 0;
    score += clues.reply_marked ? 2.09 : 0;
    return score;
}

double people_score(const ReplyClues& clues) noexcept {
    double score = clues.same_author && !clues.reply_marked ? -1.38 : 0;
    score += clues.to_author ? 0.33 : 0;
    score -= clues.copy_to_author ? 1.09 : 0;
    score -= clues.not_to_author ? 1.52 : 0;
    score += clues.from_recipient ? 0.17 : 0;
    return score;
}

}  // namespace

double reply_score(const ReplyClues& clues) noexcept {
    constexpr double any_candidate = 0.96;
    double score = any_candidate + quote_score(clues) + subject_score(clues) + people_score(clues);
    score -= 0.235 * std::log1p(clues.hours);
    score -= clues.hours > month_hours ? 0.86 : 0;
    score -= clues.earlier_is_reply ? 0.51 : 0;
    score += clues.earlier_is_patch ? 0.55 : 0;
    score -= clues.reply_marked ? 0.57 : 0;
    return score;
}

}  // namespace mailhorizon::threads
