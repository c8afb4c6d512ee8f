// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/real_archives.hpp"

#include "mailhorizon/archive/open_archive.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

using namespace mailhorizon;

namespace {

struct Row {
    std::string_view file;
    std::size_t messages;
    std::size_t mailboxes;
};

constexpr std::array rows{Row{"blinux-list.mbox.gz", 6'019, 1},
                          Row{"imagej-devel.txt.xz", 2'718, 1},
                          Row{"twisted-web.txt.xz", 5'374, 1},
                          Row{"twisted-python.txt.xz", 65'706, 1},
                          Row{"linux-man.mbox.xz", 17'885, 1},
                          Row{"enron-10-mailboxes.tar.xz", 45'827, 563}};

}  // namespace

TEST_CASE("archive/corpora: the real archives hold as many messages as their publishers say") {
    std::vector<std::string_view> files;
    for (const Row& row : rows) {
        files.push_back(row.file);
    }
    const testing::RealArchives archives = testing::find_real_archives(files);
    if (!archives.skipped.empty()) {
        MESSAGE(archives.skipped);
        return;
    }
    for (const Row& row : rows) {
        CAPTURE(row.file);
        const auto reader = archive::open_archive(archives.folder / row.file);
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
