// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/people/people.hpp"

#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::people {

/// Which side a domain is on: the rule for the longest part of it that has one. Borrows the rules.
class DomainSides {
public:
    void add(std::string_view domain, Side side) { sides_.emplace(domain, side); }
    /// Rules match on label borders: "b.c" speaks for "a.b.c", not for "ab.c".
    [[nodiscard]] std::optional<Side> find(std::string_view domain) const;

private:
    std::map<std::string_view, Side> sides_;
};

/// The organisation's own domain, found from the mail alone; empty if none stands out.
///
/// The domain with the largest min(messages written from it, messages addressed to it), freemail
/// and lists left out, if at least half of all messages are from or to it. In an archive of mostly
/// list mail it must also have written half of them: posters of a public list are no organisation.
/// `is_list` is by AddressIndex. O(n log n).
[[nodiscard]] std::string_view find_internal_domain(const model::Corpus& corpus,
                                                    const std::vector<bool>& is_list);

}  // namespace mailhorizon::people
