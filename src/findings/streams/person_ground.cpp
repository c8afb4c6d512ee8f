// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/streams/person_ground.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace mailhorizon::findings {

namespace {

constexpr auto freemail_domains = std::to_array<std::string_view>(
    {"126.com",        "163.com",        "aim.com",          "aol.com",        "att.net",
     "bellsouth.net",  "bigpond.com",    "bluewin.ch",       "btinternet.com", "charter.net",
     "comcast.net",    "cox.net",        "earthlink.net",    "email.com",      "excite.com",
     "fastmail.com",   "fastmail.fm",    "free.fr",          "freenet.de",     "gmail.com",
     "gmx.at",         "gmx.ch",         "gmx.com",          "gmx.de",         "gmx.net",
     "googlemail.com", "hotmail.co.uk",  "hotmail.com",      "hotmail.de",     "hotmail.fr",
     "icloud.com",     "inbox.ru",       "juno.com",         "laposte.net",    "libero.it",
     "live.com",       "mac.com",        "mail.com",         "mail.ru",        "me.com",
     "mindspring.com", "msn.com",        "naver.com",        "netscape.net",   "orange.fr",
     "outlook.com",    "outlook.de",     "pacbell.net",      "pm.me",          "posteo.de",
     "proton.me",      "protonmail.com", "qq.com",           "rediffmail.com", "rocketmail.com",
     "sbcglobal.net",  "sympatico.ca",   "t-online.de",      "tutanota.com",   "verizon.net",
     "wanadoo.fr",     "web.de",         "worldnet.att.net", "yahoo.ca",       "yahoo.co.in",
     "yahoo.co.jp",    "yahoo.co.uk",    "yahoo.com",        "yahoo.de",       "yahoo.es",
     "yahoo.fr",       "yahoo.it",       "yandex.ru",        "ymail.com",      "zoho.com"});

static_assert(std::ranges::is_sorted(freemail_domains));

/// Gives equal texts equal numbers, in order of first use.
class Numbering {
public:
    std::uint32_t of(std::string_view text) {
        const auto next = static_cast<std::uint32_t>(numbers_.size());
        return numbers_.try_emplace(text, next).first->second;
    }

private:
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

}  // namespace

bool is_freemail(std::string_view domain) noexcept {
    return std::ranges::binary_search(freemail_domains, domain);
}

Standings find_standings(const Ground& ground) {
    Standings all;
    all.community = std::ranges::none_of(ground.people.persons, [](const auto& person) {
        return person.side == people::Side::internal;
    });
    all.of_person.reserve(ground.people.persons.size());
    Numbering units;
    Numbering domains;
    Numbering parties;
    for (const people::PersonRow& person : ground.people.persons) {
        Standing standing{.side = person.side,
                          .counts = voices::is_people(person.kind),
                          .unit = units.of(person.unit)};
        standing.outside = !all.community && person.side != people::Side::internal;
        if (standing.outside && !person.addresses.empty()) {
            const std::string_view address = ground.corpus.address(person.addresses.front());
            const std::string_view domain = people::domain_of(address);
            standing.freemail = is_freemail(domain);
            standing.domain = domains.of(domain);
            const std::string_view party = standing.freemail ? address : domain;
            standing.party = parties.of(party);
            if (standing.party == all.parties.size()) {
                all.parties.push_back(party);
            }
        }
        all.of_person.push_back(standing);
    }
    return all;
}

}  // namespace mailhorizon::findings
