// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster_lookup.hpp"

#include "mailhorizon/base/text.hpp"

#include <string>

namespace mailhorizon::people {
namespace {

void fill(std::string_view& field, std::string_view value) {
    field = field.empty() ? value : field;
}

/// Takes from `other` what `entry` does not say.
void complete(RosterEntry& entry, const RosterEntry& other) {
    fill(entry.person, other.person);
    fill(entry.name, other.name);
    fill(entry.unit, other.unit);
    entry.kind = entry.kind ? entry.kind : other.kind;
    entry.side = entry.side ? entry.side : other.side;
}

}  // namespace

std::optional<Side> read_side(std::string_view word) {
    for (const Side side : {Side::internal, Side::partner, Side::customer, Side::outside}) {
        if (base::equal_ignoring_case(word, side_name(side))) {
            return side;
        }
    }
    return base::equal_ignoring_case(word, "public") ? std::optional(Side::outside) : std::nullopt;
}

RosterLookup::RosterLookup(std::span<const RosterRow> roster) {
    constexpr std::string_view whole_domain = "*@";
    for (const RosterRow& row : roster) {
        const std::string address = base::to_lower(base::trim(row.address));
        const RosterEntry entry{
            row.person, row.name, row.unit, read_kind(row.kind), read_side(row.side)};
        if (address.starts_with(whole_domain)) {
            complete(domains_[address.substr(whole_domain.size())], entry);
        } else {
            complete(addresses_[address], entry);
        }
        if (!row.person.empty()) {
            complete(persons_[row.person], entry);
        }
    }
}

RosterEntry RosterLookup::with_person(const RosterEntry& entry) const {
    const auto person = persons_.find(entry.person);
    return person == persons_.end() ? entry : person->second;
}

RosterEntry RosterLookup::find(std::string_view address) const {
    RosterEntry entry;
    if (addresses_.empty() && domains_.empty()) {
        return entry;
    }
    if (const auto own = addresses_.find(std::string(address)); own != addresses_.end()) {
        entry = with_person(own->second);
    }
    if (address.find('@') == std::string_view::npos) {
        return entry;
    }
    if (const auto domain = domains_.find(domain_of(address)); domain != domains_.end()) {
        RosterEntry shared = with_person(domain->second);
        if (shared.person.empty()) {
            shared.name = {};  // many people have no one name
        }
        complete(entry, shared);
    }
    return entry;
}

std::vector<std::pair<std::string_view, Side>> RosterLookup::domain_sides() const {
    std::vector<std::pair<std::string_view, Side>> sides;
    for (const auto& [domain, entry] : domains_) {
        if (entry.side) {
            sides.emplace_back(domain, *entry.side);
        }
    }
    return sides;
}

}  // namespace mailhorizon::people
