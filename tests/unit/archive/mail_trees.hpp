// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "support/archive.hpp"
#include "support/base.hpp"

#include "mailhorizon/archive/open_archive.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::test {

/// Files by their path below a folder.
using Tree = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

inline const std::string separator = "From a@b.example Thu Jan  1 00:00:01 1970\n";
inline const std::string mail = "From: Ann <a@b.example>\nSubject: x\n\nbody\n";
/// A mail that would be two if it were cut at its separators.
inline const std::string quoting_mail =
    "From: Ann <a@b.example>\nSubject: x\n\nsee\n\n" + separator + "Subject: quoted\n\ntext\n";

inline std::string mbox_of(int count) {
    std::string text;
    for (int number = 0; number < count; ++number) {
        text.append(separator).append(mail).append("\n");
    }
    return text;
}

inline void write_tree(const std::filesystem::path& top, const Tree& tree) {
    for (const auto& [name, bytes] : tree) {
        std::filesystem::create_directories((top / name).parent_path());
        write_bytes(top / name, bytes);
    }
}

/// Reads what is at `path`; "F" stands for `top` in all that is told.
inline ReadArchive read_below(const std::filesystem::path& top,
                              const std::filesystem::path& path,
                              const archive::ReadLimits& limits = {}) {
    ReadArchive all = read_all(*archive::open_archive(path, limits));
    const auto shorten = [&top](std::string& text) {
        if (text.starts_with(top.native())) {
            text.replace(0, top.native().size(), "F");
        }
    };
    for (auto& message : all.messages) {
        shorten(message.path);
    }
    for (auto& mailbox : all.mailboxes) {
        shorten(mailbox.path);
    }
    for (auto& problem : all.problems) {
        shorten(problem.archive);
    }
    return all;
}

/// The same for a folder that holds the files of `tree`.
inline ReadArchive read_tree(const Tree& tree, const archive::ReadLimits& limits = {}) {
    const TemporaryFolder folder;
    write_tree(folder.path(), tree);
    return read_below(folder.path(), folder.path(), limits);
}

/// An Apple Mail file around `message`, its flags as given.
inline std::string emlx_of(std::string_view message, std::int64_t flags = 0) {
    return std::to_string(message.size()) + "      \n" + std::string(message) +
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC "
           "\"-//Apple//DTD PLIST 1.0//EN\">\n<plist version=\"1.0\">\n<dict>\n"
           "\t<key>flags</key>\n\t<integer>" +
           std::to_string(flags) + "</integer>\n</dict>\n</plist>\n";
}

}  // namespace mailhorizon::test
