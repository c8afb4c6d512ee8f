// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/borrow.hpp"
#include "mailhorizon/model/corpus.hpp"
#include "mailhorizon/model/ids.hpp"
#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/addresses/address_kinds.hpp"
#include "mailhorizon/voices/addresses/local_part.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::people {

using PersonKind = voices::AddressKind;
using voices::domain_of;
using voices::kind_name;

/// Where somebody stands, seen from the organisation whose mail this is.
enum class Side : std::uint8_t { internal, partner, customer, outside };

/// One row of `--people`; empty fields say nothing. An address "*@domain" speaks for the whole
/// domain.
struct RosterRow {
    std::string address;
    std::string person;  ///< equal: one person; different: never merged
    std::string name;
    std::string unit;
    std::string kind;  ///< "human", "role", "list", "robot" ... as `kind_name` has them
    std::string side;  ///< "internal", "partner", "customer", "public" (outside)
};

/// What `--domains` says of one domain and all below it.
struct DomainRule {
    std::string domain;
    Side side = Side::internal;
};

struct PeopleSettings {
    std::vector<RosterRow> roster;
    std::vector<DomainRule> domains;  ///< none: internal domains are found by volume and symmetry
};

/// Who or what stands behind one or more addresses.
struct PersonRow {
    std::string key;   ///< the roster's word for it, else its address, else "name:..."; unique
    std::string name;  ///< the display name used most, may be empty; mail text
    PersonKind kind = PersonKind::human;
    Side side = Side::outside;
    std::string unit;                            ///< from the roster, else the domain
    std::vector<model::AddressIndex> addresses;  ///< none for persons known by name alone
    std::uint32_t sent = 0;                      ///< messages
    std::uint32_t received = 0;                  ///< messages with this person among To, Cc, Bcc
};

/// Why two addresses are one person's.
enum class MergeRule : std::uint8_t {
    spelling,          ///< the same but for "+tag", Gmail's dots, googlemail.com
    name_in_domain,    ///< one full name in one organisation, of which an address there is made
    name_and_address,  ///< one full name in several, and both addresses are made of it
    name_elsewhere,    ///< one full name, but the addresses are not made of it: never done
};

/// Two addresses that are, or may be, one person's.
struct Merge {
    model::AddressIndex address;
    model::AddressIndex with;
    MergeRule rule = MergeRule::spelling;
};

/// How it is known who wrote a message.
enum class AuthorSource : std::uint8_t {
    header,
    signature,    ///< a name below the own text
    attribution,  ///< a later message quotes this one with "X wrote:"
    unknown
};

/// Who is who in a corpus; persons in byte order of their keys.
struct People {
    std::vector<PersonRow> persons;
    std::vector<model::PersonIndex> of_address;  ///< by AddressIndex
    std::vector<model::PersonIndex> author;      ///< by MessageIndex; none if unknown
    std::vector<AuthorSource> source;            ///< by MessageIndex
    std::vector<Merge> merges;                   ///< done, by address
    std::vector<Merge> doubtful;                 ///< not done: for a human to judge
    std::vector<std::uint32_t> name_of_address;  ///< by AddressIndex: equal where both wrote under
                                                 ///< one full name, which may be two persons'
    std::vector<std::string> internal_domains;   ///< given or found, sorted
    voices::AddressKinds addresses;              ///< what stands behind each
    bool internal_found = false;  ///< true if found by volume and symmetry, not given

    [[nodiscard]] const PersonRow& person(model::PersonIndex index) const MH_LIFETIMEBOUND {
        return persons[index.value()];
    }
};

/// One person an address, except where the roster says more or a rule of `MergeRule` joins
/// addresses of humans; the roster's word always wins, and what it gives to different persons is
/// never joined, nor are two of one name who answer each other. Of joined addresses the one that
/// wrote most is the key.
///
/// What stands behind an address `voices::judge_addresses` says; of several addresses of a person
/// the one nearest to a human counts.
/// Where a list wrote its own address into From, or a program's address passes on what two
/// persons or more wrote under their full names (a forge, a tracker), the author is whoever has the
/// display name: the one person with an address who writes under it, in full, else a person known
/// by that name alone ("name:" and the folded name as key). Without a name, or with the list's own,
/// the author is whoever signed the text, else whom later messages that quote it name; else
/// unknown: nobody. A first name alone means the one full name of that list's mail that begins with
/// it, or nobody if there are several.
///
/// Without a given internal domain the one with the largest min(mail written, mail received) is
/// taken, freemail and lists left out, if half of all mail is from or to it; where most mail went
/// through lists it must also have written half. Public lists have none: all are outside.
/// O(n log n).
[[nodiscard]] People find_people(const model::Corpus& corpus,
                                 const threads::Forest& forest,
                                 const PeopleSettings& settings);
/// The same by the threads that `link_threads` finds.
[[nodiscard]] People find_people(const model::Corpus& corpus, const PeopleSettings& settings);

/// Reads the roster's CSV: a header row with the names of `RosterRow` in any order, other columns
/// passed over; UTF-8, else windows-1252. Throws `Error` (usage) naming the line.
[[nodiscard]] std::vector<RosterRow> parse_roster(std::string_view csv);

/// Reads "internal=a.example,b.example;partner=c.example"; sides are internal, partner, customer
/// and public. Throws `Error` (usage).
[[nodiscard]] std::vector<DomainRule> parse_domains(std::string_view text);

/// "spelling", "name in domain" ...
[[nodiscard]] std::string_view merge_rule_name(MergeRule rule) noexcept;
/// The probability that such a merge is right: what an audit of the Enron mailboxes gave
/// (docs/method.md).
[[nodiscard]] double merge_confidence(MergeRule rule) noexcept;

[[nodiscard]] std::string_view side_name(Side side) noexcept;

}  // namespace mailhorizon::people
