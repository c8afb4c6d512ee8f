// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/archive/open_archive.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string_view>

using namespace mailhorizon;

TEST_CASE("archive/corpora: the real archives hold as many messages as their publishers say") {
    struct Row {
        std::string_view file;
        std::size_t messages;
        std::size_t mailboxes;
    };
    const char* const corpora = std::getenv("MAILHORIZON_CORPORA");
    if (corpora == nullptr) {
        MESSAGE("SKIPPED: MAILHORIZON_CORPORA is not set");
        return;
    }
    for (const Row& row : {Row{"blinux-list.mbox.gz", 6'019, 1},
                           Row{"imagej-devel.txt.xz", 2'718, 1},
                           Row{"twisted-web.txt.xz", 5'374, 1},
                           Row{"twisted-python.txt.xz", 65'706, 1},
                           Row{"linux-man.mbox.xz", 17'885, 1},
                           Row{"enron-10-mailboxes.tar.xz", 45'827, 563}}) {
        CAPTURE(row.file);
        const auto reader = archive::open_archive(std::filesystem::path(corpora) / row.file);
        archive::RawMessage message;
        std::size_t messages = 0;
        while (reader->next(message)) {
            ++messages;
        }
        CHECK(messages == row.messages);
        CHECK(reader->mailboxes().size() == row.mailboxes);
        CHECK(reader->take_problems().empty());
        CHECK_FALSE(reader->incomplete());
    }
}
