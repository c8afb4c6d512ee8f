// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/people/people.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace mailhorizon::people {

using voices::read_kind;
/// "public" (or "outside") is the roster's word for `Side::outside`.
[[nodiscard]] std::optional<Side> read_side(std::string_view word);

/// What the roster says of one address. Borrows the roster.
struct RosterEntry {
    std::string_view person;
    std::string_view name;
    std::string_view unit;
    std::optional<PersonKind> kind;
    std::optional<Side> side;
};

/// Finds addresses in a roster: what the rows of an address' person leave open, "*@domain" fills.
/// Of several rows the first that says something counts. Borrows the rows.
class RosterLookup {
public:
    explicit RosterLookup(std::span<const RosterRow> roster MH_LIFETIMEBOUND);

    /// `address` is lower-case. O(its size).
    [[nodiscard]] RosterEntry find(std::string_view address) const;
    /// Domains with a "*@domain" row that gives a side, sorted.
    [[nodiscard]] std::vector<std::pair<std::string_view, Side>> domain_sides() const;

private:
    [[nodiscard]] RosterEntry with_person(const RosterEntry& entry) const;

    std::unordered_map<std::string, RosterEntry> addresses_;
    std::unordered_map<std::string_view, RosterEntry> persons_;
    std::map<std::string, RosterEntry, std::less<>> domains_;
};

}  // namespace mailhorizon::people
