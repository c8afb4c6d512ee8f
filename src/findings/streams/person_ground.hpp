// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/findings/asks/ground.hpp"
#include "mailhorizon/model/ids.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace mailhorizon::findings {

inline constexpr std::uint32_t no_domain = std::numeric_limits<std::uint32_t>::max();

/// True for providers of mail to anybody: a shared domain there says nothing about shared work.
[[nodiscard]] bool is_freemail(std::string_view domain) noexcept;

/// What streams need to know of one person.
struct Standing {
    people::Side side = people::Side::outside;
    bool outside = false;              ///< seen from an organisation whose domains are known
    bool freemail = false;             ///< outside, at a provider for anybody
    bool counts = true;                ///< a human or a role; lists and robots are no audience
    std::uint32_t domain = no_domain;  ///< of an outside person
    std::uint32_t party = no_domain;   ///< its domain, or with freemail its address: into `parties`
    std::uint32_t unit = 0;            ///< into the units met
};

/// Where everybody stands. Borrows the names from `People`.
struct Standings {
    std::vector<Standing> of_person;        ///< by PersonIndex
    std::vector<std::string_view> parties;  ///< outside domains and freemail addresses
    bool community = false;                 ///< nobody is known to be inside

    [[nodiscard]] const Standing& of(model::PersonIndex person) const {
        return of_person[person.value()];
    }
};

/// O(persons).
[[nodiscard]] Standings find_standings(const Ground& ground);

}  // namespace mailhorizon::findings
