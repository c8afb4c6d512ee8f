// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/app/reading/input_settings.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace mailhorizon::testing {

/// An mbox in which every tenth message is a copy of the one before.
inline std::string many_messages(int count) {
    std::string mbox;
    for (int i = 0; i < count; ++i) {
        const std::string id = std::to_string(i % 10 == 9 ? i - 1 : i);
        mbox +=
            "From ann@a.example Mon Jan  6 08:00:00 2025\n"
            "From: Ann <ann@a.example>\nTo: bob@a.example\nDate: Mon, 6 Jan 2025 08:00:00 +0000\n"
            "Subject: matter " +
            id + "\nMessage-ID: <" + id +
            "@a.example>\n\n"
            "Which of the two is right in case " +
            id + "?\n\n";
    }
    return mbox;
}

inline app::InputSettings settings_for(const std::filesystem::path& path, std::size_t jobs) {
    app::InputSettings input;
    input.archives = {path};
    input.jobs = jobs;
    return input;
}

}  // namespace mailhorizon::testing
