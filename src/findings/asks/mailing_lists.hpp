// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "findings/asks/sightings.hpp"

#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::findings {

inline constexpr std::uint32_t no_list = std::numeric_limits<std::uint32_t>::max();

/// Which mailing list each message and thread went through.
///
/// A list is known by the header, else by a recipient that is a list; messages without recipients
/// in an archive of such messages belong to a list named after the archive, if three or more write
/// there: what one or two write to nobody is a diary.
class MailingLists {
public:
    /// O(messages log messages).
    MailingLists(const Ground& ground, double list_share);

    /// The list of a message or `no_list`. O(1).
    [[nodiscard]] std::uint32_t of(model::MessageIndex message) const {
        return of_message_[message.value()];
    }
    /// The list most of the messages went through, if that is at least half of them. O(messages).
    [[nodiscard]] std::uint32_t of(std::span<const model::MessageIndex> messages) const;
    [[nodiscard]] const std::string& name(std::uint32_t list) const { return names_[list]; }
    [[nodiscard]] std::vector<std::string> names() && { return std::move(names_); }
    /// Persons who ever wrote to it: the least that read it.
    [[nodiscard]] std::uint32_t writers(std::uint32_t list) const { return writers_[list]; }

private:
    /// Fewer writers make an archive without recipients no list.
    static constexpr std::uint32_t least_writers = 3;

    void count_writers(const Ground& ground);
    void drop_diaries(const Ground& ground);

    std::vector<std::uint32_t> of_message_;
    std::vector<std::string> names_;
    std::vector<std::uint32_t> writers_;
};

/// What a list archive's path says of the list: "lists/dev/2014-March.txt" gives "dev",
/// "lists/dev.mbox" gives "dev". O(size).
[[nodiscard]] std::string list_of_path(std::string_view path);

}  // namespace mailhorizon::findings
