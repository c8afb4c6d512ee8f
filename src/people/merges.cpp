// SPDX-License-Identifier: GPL-3.0-or-later
#include "merges.hpp"

#include "namesakes.hpp"

#include "mailhorizon/base/disjoint_sets.hpp"
#include "mailhorizon/voices/addresses/local_part.hpp"
#include "mailhorizon/voices/addresses/person_name.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace mailhorizon::people {
namespace {

using voices::PersonName;

constexpr std::size_t most_bearers = 8;  ///< addresses of one domain under one name

/// The last two labels of a domain, three where the second is a short one ("co.uk").
std::string_view organisation(std::string_view domain) noexcept {
    std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos || dot == 0) {
        return domain;
    }
    constexpr std::size_t short_label = 3;
    std::size_t next = domain.rfind('.', dot - 1);
    if (next != std::string_view::npos && next > 0 && dot - next - 1 <= short_label) {
        next = domain.rfind('.', next - 1);
    }
    return next == std::string_view::npos ? domain : domain.substr(next + 1);
}

/// An address without what its owner may add to it: "ann+lists@a.example", and Gmail's dots.
std::string plain_address(std::string_view address) {
    const std::string_view domain = domain_of(address);
    std::string_view local = voices::local_part_of(address);
    const std::size_t plus = local.find('+');
    local = plus == std::string_view::npos || plus == 0 ? local : local.substr(0, plus);
    const bool gmail = domain == "gmail.com" || domain == "googlemail.com";
    std::string plain;
    for (const char c : local) {
        if (!gmail || c != '.') {
            plain += c;
        }
    }
    plain += '@';
    plain += gmail ? std::string_view("gmail.com") : domain;
    return plain;
}

/// One name under which an address wrote.
struct Bearer {
    std::string key;  ///< given and family name
    std::string_view organisation;
    PersonName name;
    std::uint32_t address = 0;
    bool fitting = false;  ///< the address is made of the name
};

/// An address under which several people write is nobody's. `bearers` come by address.
void drop_shared(std::vector<Bearer>& bearers) {
    constexpr std::size_t most_names = 2;  ///< one person's: before and after a marriage
    std::vector<Bearer> kept;
    for (std::size_t begin = 0; begin < bearers.size();) {
        std::size_t end = begin;
        std::vector<std::string_view> keys;
        for (; end < bearers.size() && bearers[end].address == bearers[begin].address; ++end) {
            keys.emplace_back(bearers[end].key);
        }
        std::ranges::sort(keys);
        const auto names = std::ranges::unique(keys).begin() - keys.begin();
        if (static_cast<std::size_t>(names) <= most_names) {
            std::move(bearers.begin() + static_cast<std::ptrdiff_t>(begin),
                      bearers.begin() + static_cast<std::ptrdiff_t>(end),
                      std::back_inserter(kept));
        }
        begin = end;
    }
    bearers = std::move(kept);
}

class Merger {
public:
    Merger(const model::Corpus& corpus, const AddressKinds& kinds, const RosterLookup& roster)
        : corpus_(corpus), kinds_(kinds), sets_(corpus.addresses().size()) {
        for (const std::string_view address : corpus.addresses()) {
            listed_.push_back(roster.find(address).person);
        }
        persons_ = listed_;
    }

    void join_plain_addresses();
    void tell_namesakes_apart(const std::vector<Bearer>& bearers);
    void join_names(const std::vector<Bearer>& bearers);
    void join_across(const std::vector<Bearer>& bearers);
    [[nodiscard]] std::vector<Bearer> bearers() const;
    [[nodiscard]] Merges finish();

private:
    [[nodiscard]] bool may_merge(std::uint32_t address) const {
        return kinds_.kind[address] == PersonKind::human && !kinds_.is_list[address] &&
               !kinds_.by_name[address] && !kinds_.twin[address].exists();
    }
    void join(std::uint32_t one, std::uint32_t other, MergeRule rule);
    void choose_heads();
    void suggest(std::uint32_t one, std::uint32_t other);

    const model::Corpus& corpus_;
    const AddressKinds& kinds_;
    base::DisjointSets sets_;
    std::vector<std::string_view> listed_;   ///< by address: the roster's person, empty if none
    std::vector<std::string_view> persons_;  ///< the same by set
    Merges merges_;
};

/// The roster's persons are never joined to each other.
void Merger::join(std::uint32_t one, std::uint32_t other, MergeRule rule) {
    const std::uint32_t a = sets_.find(one);
    const std::uint32_t b = sets_.find(other);
    if (a == b || (!persons_[a].empty() && !persons_[b].empty() && persons_[a] != persons_[b])) {
        return;
    }
    sets_.join(a, b);
    persons_[sets_.find(a)] = persons_[a].empty() ? persons_[b] : persons_[a];
    merges_.done.push_back({.address = model::AddressIndex(std::max(one, other)),
                            .with = model::AddressIndex(std::min(one, other)),
                            .rule = rule});
}

void Merger::suggest(std::uint32_t one, std::uint32_t other) {
    const bool forbidden =
        !persons_[sets_.find(one)].empty() && !persons_[sets_.find(other)].empty();
    if (sets_.find(one) != sets_.find(other) && !forbidden) {
        merges_.doubtful.push_back({.address = model::AddressIndex(std::max(one, other)),
                                    .with = model::AddressIndex(std::min(one, other)),
                                    .rule = MergeRule::name_elsewhere});
    }
}

/// With the address as it is without tags: services give one name with many tags to many people
/// ("devnull+ann@", "devnull+bob@"), but then nobody writes as "devnull@". Gmail's are one always.
void Merger::join_plain_addresses() {
    std::unordered_map<std::string, std::uint32_t> plain;
    for (const bool tagged : {false, true}) {
        for (std::uint32_t i = 0; i < sets_.size(); ++i) {
            const std::string_view written = corpus_.addresses()[i];
            std::string address = plain_address(written);
            const bool gmail = std::string_view(address).ends_with("@gmail.com");
            if (!may_merge(i) || (address != written) != tagged) {
                continue;
            }
            const auto found = plain.find(address);
            if (found != plain.end()) {
                join(found->second, i, MergeRule::spelling);
            } else if (!tagged || gmail) {
                plain.emplace(std::move(address), i);
            }
        }
    }
}

/// Those who answer each other are given persons, as if by the roster.
void Merger::tell_namesakes_apart(const std::vector<Bearer>& bearers) {
    base::DisjointSets names(sets_.size());
    for (std::size_t begin = 0; begin < bearers.size();) {
        std::size_t end = begin;
        while (end < bearers.size() && bearers[end].key == bearers[begin].key) {
            ++end;
        }
        for (std::size_t i = begin; i < end && end - begin <= most_bearers; ++i) {
            names.join(bearers[begin].address, bearers[i].address);
        }
        begin = end;
    }
    for (std::uint32_t i = 0; i < sets_.size(); ++i) {
        merges_.name.push_back(names.find(i));
    }
    for (const Namesakes& two : answering_namesakes(corpus_, merges_.name)) {
        for (const std::uint32_t address : {two.one, two.other}) {
            std::string_view& person = persons_[sets_.find(address)];
            person = person.empty() ? corpus_.addresses()[address] : person;
        }
    }
}

std::vector<Bearer> Merger::bearers() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> uses;
    for (const model::MessageRow& message : corpus_.messages()) {
        if (message.from.exists() && message.from_name.exists() &&
            may_merge(message.from.value())) {
            uses.emplace_back(message.from.value(), message.from_name.value());
        }
    }
    std::ranges::sort(uses);
    uses.erase(std::ranges::unique(uses).begin(), uses.end());
    std::vector<Bearer> bearers;
    for (const auto& [address, name] : uses) {
        auto parsed = voices::parse_name(corpus_.name(model::NameIndex(name)));
        if (!parsed || parsed->initial) {
            continue;
        }
        const std::string_view written = corpus_.addresses()[address];
        Bearer bearer{.key = parsed->given + '\n' + parsed->family,
                      .organisation = organisation(domain_of(written)),
                      .name = *std::move(parsed),
                      .address = address,
                      .fitting = false};
        bearer.fitting = voices::fits(voices::local_part_of(written), bearer.name);
        bearers.push_back(std::move(bearer));
    }
    drop_shared(bearers);
    std::ranges::sort(bearers, [](const Bearer& a, const Bearer& b) {
        return std::tie(a.key, a.organisation, a.address, a.name.middle) <
               std::tie(b.key, b.organisation, b.address, b.name.middle);
    });
    return bearers;
}

/// One name in one organisation, of which at least one address is made: what is no human's name
/// seldom is. Where middle initials contradict each other there are several.
void Merger::join_names(const std::vector<Bearer>& bearers) {
    for (std::size_t begin = 0; begin < bearers.size();) {
        std::size_t end = begin;
        std::size_t addresses = 0;
        bool one = true;
        bool fitting = false;
        const Bearer* middle = nullptr;  // the first with a middle initial
        for (; end < bearers.size() && bearers[end].key == bearers[begin].key &&
               bearers[end].organisation == bearers[begin].organisation;
             ++end) {
            addresses += end == begin || bearers[end].address != bearers[end - 1].address ? 1U : 0U;
            fitting = fitting || bearers[end].fitting;
            if (!bearers[end].name.middle.empty()) {
                one = one && (middle == nullptr || middle->name.may_be(bearers[end].name));
                middle = middle == nullptr ? &bearers[end] : middle;
            }
        }
        const bool shared = voices::is_freemail_domain(bearers[begin].organisation);
        for (std::size_t i = begin + 1; one && addresses <= most_bearers && i < end; ++i) {
            const bool both = bearers[i].fitting && bearers[begin].fitting;
            if (shared ? both : fitting) {
                join(bearers[begin].address, bearers[i].address, MergeRule::name_in_domain);
            } else {
                suggest(bearers[begin].address, bearers[i].address);
            }
        }
        begin = end;
    }
}

/// One name in several organisations: joined where every address is made of it, else doubtful.
void Merger::join_across(const std::vector<Bearer>& bearers) {
    for (std::size_t begin = 0; begin < bearers.size();) {
        std::size_t end = begin;
        const Bearer* first = nullptr;  // whose address is made of the name
        while (end < bearers.size() && bearers[end].key == bearers[begin].key) {
            first = first == nullptr && bearers[end].fitting ? &bearers[end] : first;
            ++end;
        }
        for (std::size_t i = begin; i < end && end - begin <= most_bearers; ++i) {
            const Bearer& other = bearers[i];
            if (first == nullptr || other.organisation == first->organisation) {
                continue;
            }
            if (other.fitting && first->name.may_be(other.name)) {
                join(first->address, other.address, MergeRule::name_and_address);
            } else {
                suggest(first->address, other.address);
            }
        }
        begin = end;
    }
}

/// By set: the address with the roster's word, else the one that wrote most, else the first.
void Merger::choose_heads() {
    std::vector<std::uint32_t> sent(sets_.size(), 0);
    for (const model::MessageRow& message : corpus_.messages()) {
        if (message.from.exists()) {
            ++sent[message.from.value()];
        }
    }
    std::vector<std::uint32_t> best(sets_.size());
    std::iota(best.begin(), best.end(), std::uint32_t{0});
    const auto rank = [&](std::uint32_t address) {
        return std::pair(!listed_[address].empty(), sent[address]);
    };
    for (std::uint32_t i = 0; i < sets_.size(); ++i) {
        std::uint32_t& chosen = best[sets_.find(i)];
        chosen = rank(i) > rank(chosen) ? i : chosen;
    }
    for (std::uint32_t i = 0; i < sets_.size(); ++i) {
        merges_.head.emplace_back(best[sets_.find(i)]);
    }
}

Merges Merger::finish() {
    choose_heads();
    const auto order = [](const Merge& a, const Merge& b) {
        return std::tie(a.address, a.with) < std::tie(b.address, b.with);
    };
    std::ranges::sort(merges_.done, order);
    std::erase_if(merges_.doubtful, [&](const Merge& merge) {
        return sets_.find(merge.address.value()) == sets_.find(merge.with.value());
    });
    std::ranges::sort(merges_.doubtful, order);
    const auto repeated = std::ranges::unique(merges_.doubtful, [](const Merge& a, const Merge& b) {
        return a.address == b.address && a.with == b.with;
    });
    merges_.doubtful.erase(repeated.begin(), repeated.end());
    return std::move(merges_);
}

}  // namespace

Merges find_merges(const model::Corpus& corpus,
                   const AddressKinds& kinds,
                   const RosterLookup& roster) {
    Merger merger(corpus, kinds, roster);
    merger.join_plain_addresses();
    const std::vector<Bearer> bearers = merger.bearers();
    merger.tell_namesakes_apart(bearers);
    merger.join_names(bearers);
    merger.join_across(bearers);
    return merger.finish();
}

}  // namespace mailhorizon::people
