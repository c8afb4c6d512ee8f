// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/arena.hpp"

#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/base/problem.hpp"
#include "mailhorizon/model/corpus.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace mailhorizon::model {

/// What a corpus owns. The rows and texts point into the arenas, which never move.
struct Corpus::Storage {
    Arena<char> text;
    Arena<std::uint32_t> hashes;
    Arena<IdIndex> references;
    Arena<RecipientRow> recipients;
    std::vector<MessageRow> messages;
    std::vector<std::string_view> addresses;
    std::vector<std::string_view> names;
    std::vector<std::string_view> ids;
    std::vector<MessageIndex> message_of;  ///< by id
    std::vector<ArchiveRow> archives;
    std::array<std::uint64_t, static_cast<std::size_t>(base::ProblemKind::count_)> problem_counts{};
    std::vector<base::Problem> problems;
    base::Instant as_of;
    base::Instant first_time;
};

}  // namespace mailhorizon::model
