// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/headline.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mailhorizon::report {

using base::group_digits;

namespace {

/// The forecast: of those still too young to say, what becomes of them.
std::string young_in_words(const Report& report) {
    const Estimate& young = report.black_holes.young;
    return fmt::format(
        "{} too young to say: {} will probably stay without an answer (90 % interval "
        "{} to {}).",
        report.totals.too_young == 1 ? std::string("1 more is")
                                     : group_digits(report.totals.too_young) + " more are",
        whole(young.expected),
        whole(young.low),
        whole(young.high));
}

}  // namespace

std::string whole(double value) {
    return group_digits(static_cast<std::uint64_t>(std::llround(std::max(0.0, value))));
}

std::string headline_label(const BlackHoles& holes) {
    return fmt::format(
        "{}, as far as words tell, had no answer in this archive",
        whole(holes.expected) == "1" ? "question or request" : "questions and requests");
}

std::string headline_doubt(const Report& report) {
    std::string words = "An answer by phone is not seen.";
    if (!report.black_holes.doubt.empty()) {
        words += ' ' + report.black_holes.doubt.raw();
    }
    if (report.totals.too_young != 0) {
        words += ' ' + young_in_words(report);
    }
    return words;
}

}  // namespace mailhorizon::report
