// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.hpp"

#include "cli/wall_clock.hpp"

#include "mailhorizon/base/number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace mailhorizon::cli {
namespace {

constexpr double bytes_a_megabyte = 1e6;
constexpr double seconds_between_draws = 0.2;

}  // namespace

ProgressLine::ProgressLine(bool wanted)
    : shown_(wanted && isatty(STDERR_FILENO) == 1), started_(steady_seconds()) {}

app::ProgressReporter ProgressLine::reporter() {
    return [this](const app::Progress& progress) { show(progress); };
}

void ProgressLine::show(const app::Progress& progress) {
    progress_ = progress;
    const double now = steady_seconds();
    if (!shown_ || now - last_drawn_ < seconds_between_draws) {
        return;
    }
    last_drawn_ = now;
    drawn_ = true;
    const double megabytes = static_cast<double>(progress.bytes) / bytes_a_megabyte;
    fmt::print(stderr,
               "\r{:.0f} MB, {} messages, {:.0f} MB/s\x1b[K",
               megabytes,
               base::group_digits(progress.messages),
               megabytes / std::max(now - started_, 1e-3));
}

void ProgressLine::finish() {
    finished_ = steady_seconds();
    if (drawn_) {
        fmt::print(stderr, "\r\x1b[K");
    }
}

std::string ProgressLine::summary() const {
    const double megabytes = static_cast<double>(progress_.bytes) / bytes_a_megabyte;
    const double seconds = std::max(finished_ - started_, 1e-3);
    return fmt::format("read {:.1f} MB, {} messages in {:.2f} s: {:.1f} MB/s",
                       megabytes,
                       base::group_digits(progress_.messages),
                       seconds,
                       megabytes / seconds);
}

}  // namespace mailhorizon::cli
