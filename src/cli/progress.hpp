// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/reading/input_settings.hpp"

#include <string>

namespace mailhorizon::cli {

/// One line on standard error while reading, if that is a terminal: megabytes, messages, rate.
class ProgressLine {
public:
    explicit ProgressLine(bool wanted);
    /// What the reader calls; empty if nothing would be shown or measured. Borrows this object.
    [[nodiscard]] app::ProgressReporter reporter();
    /// Clears the line.
    void finish();
    /// "read 139.2 MB, 17,885 messages in 0.61 s: 228.2 MB/s".
    [[nodiscard]] std::string summary() const;

private:
    void show(const app::Progress& progress);

    bool shown_;
    bool drawn_ = false;
    double started_;
    double last_drawn_ = 0.0;
    double finished_ = 0.0;
    app::Progress progress_;
};

}  // namespace mailhorizon::cli
