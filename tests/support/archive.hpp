// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/archive/mail_reader.hpp"
#include "mailhorizon/base/problem.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::test {

/// A message as it was read, owning its bytes.
struct ReadMessage {
    std::string bytes;
    std::string place;
    std::string path;  ///< of its mailbox
    std::string flags;
    bool cut = false;
    bool from_mbox = false;
    std::int64_t time = 0;  ///< of the separator, 0 if there is none

    bool operator==(const ReadMessage&) const = default;
};

/// All that a reader gives.
struct ReadArchive {
    std::vector<ReadMessage> messages;
    std::vector<archive::MailboxInfo> mailboxes;
    std::vector<base::Problem> problems;
    bool incomplete = false;
};

[[nodiscard]] inline ReadArchive read_all(archive::MailReader& reader) {
    ReadArchive all;
    archive::RawMessage message;
    while (reader.next(message)) {
        const auto& mailbox = reader.mailboxes()[message.mailbox];
        all.messages.push_back({.bytes = std::string(message.bytes),
                                .place = message.place,
                                .path = mailbox.path,
                                .flags = message.flags,
                                .cut = message.cut,
                                .from_mbox = message.from_mbox,
                                .time = message.from_line ? message.from_line->seconds : 0});
    }
    all.mailboxes.assign(reader.mailboxes().begin(), reader.mailboxes().end());
    all.problems = reader.take_problems();
    all.incomplete = reader.incomplete();
    return all;
}

/// The same text with CR before each line end.
[[nodiscard]] inline std::string with_crlf(std::string_view text) {
    std::string twin;
    for (const char c : text) {
        twin += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return twin;
}

/// "kind path place" of each problem, for comparing.
[[nodiscard]] inline std::vector<std::string> problem_lines(const ReadArchive& archive) {
    std::vector<std::string> lines;
    for (const auto& problem : archive.problems) {
        std::string line(base::problem_name(problem.kind));
        line += " " + problem.archive;
        line += problem.place.empty() ? "" : " " + problem.place;
        lines.push_back(line);
    }
    return lines;
}

/// "kind path" of each mailbox, for comparing.
[[nodiscard]] inline std::vector<std::string> mailbox_lines(const ReadArchive& archive) {
    std::vector<std::string> lines;
    for (const auto& mailbox : archive.mailboxes) {
        lines.push_back(mailbox.kind + " " + mailbox.path);
    }
    return lines;
}

/// "path place" of each message, for comparing.
[[nodiscard]] inline std::vector<std::string> place_lines(const ReadArchive& archive) {
    std::vector<std::string> lines;
    for (const auto& message : archive.messages) {
        lines.push_back(message.path + " " + message.place);
    }
    return lines;
}

}  // namespace mailhorizon::test
