// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/plan/party_guard.hpp"

#include "findings/asks/authorship.hpp"
#include "findings/plan/subject_words.hpp"
#include "findings/streams/confidentiality.hpp"

#include "mailhorizon/language/words.hpp"
#include "mailhorizon/people/people.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace mailhorizon::findings {

namespace {

/// What is flagged, and how much of it makes a party.
struct Rule {
    /// Confidential terms of one mail: one or two are in any office's.
    static constexpr std::uint16_t terms = 3;
    /// Of a mail a person who writes to many sends, more: it is no letter.
    static constexpr std::size_t letter_recipients = 12;
    /// Mails as of the archive's share, by which a person's share is steadied.
    static constexpr double pseudo_mails = 6.0;
    /// A domain with this share of flagged mail is a law firm's,
    static constexpr double counsel_share = 0.3;
    /// if it has so much.
    static constexpr std::uint32_t counsel_mails = 5;
    /// A party's mean share from which it is guarded.
    static constexpr double party_share = 0.15;
    /// Of the joints of a domain that may be only the end of a word.
    static constexpr std::size_t joint_end = 4;
};

bool names_counsel(std::string_view domain) {
    const auto joints = language::words(language::WordList::counsel_domain);
    for (std::size_t begin = 0; begin < domain.size();) {
        const std::size_t end = std::min(domain.find_first_of(".-", begin), domain.size());
        const std::string_view joint = domain.substr(begin, end - begin);
        if (std::ranges::any_of(joints, [&](std::string_view word) {
                return joint == word || (word.size() >= Rule::joint_end && joint.ends_with(word));
            })) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

}  // namespace

PartyGuard::PartyGuard(const Ground& ground) : ground_(ground) {
    flag_messages();
    find_counsel();
    add_people();
}

void PartyGuard::flag_messages() {
    const auto messages = ground_.corpus.messages();
    std::vector<bool> folders;
    for (const model::ArchiveRow& archive : ground_.corpus.archives()) {
        folders.push_back(
            has_words(folder_words(archive.path), language::WordList::guarded_folder));
    }
    flagged_.resize(messages.size());
    std::size_t letters = 0;
    std::size_t flagged = 0;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        if (ground_.voices.is_machine(model::MessageIndex(i))) {
            continue;
        }
        const bool marked = confidentiality(row) >= 1.0 && row.counts.confidential < 2;
        const bool letter = row.recipients.size() < Rule::letter_recipients;
        flagged_[i] = marked || folders[row.archive.value()] ||
                      (letter && row.counts.confidential >= Rule::terms);
        ++letters;
        flagged += flagged_[i] ? 1U : 0U;
    }
    archive_ = letters > 0 ? static_cast<double>(flagged) / static_cast<double>(letters) : 0.0;
}

void PartyGuard::find_counsel() {
    const auto addresses = ground_.corpus.addresses();
    struct Tally {
        std::uint32_t mails = 0;
        std::uint32_t flagged = 0;
    };
    std::vector<std::pair<std::string_view, std::uint32_t>> by_domain;
    std::vector<Tally> of_address(addresses.size());
    const auto messages = ground_.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].from.exists()) {
            Tally& tally = of_address[messages[i].from.value()];
            ++tally.mails;
            tally.flagged += flagged_[i] ? 1U : 0U;
        }
    }
    by_domain.reserve(addresses.size());
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        by_domain.emplace_back(people::domain_of(addresses[i]), static_cast<std::uint32_t>(i));
    }
    std::ranges::sort(by_domain);
    counsel_.resize(addresses.size());
    for (std::size_t begin = 0; begin < by_domain.size();) {
        std::size_t end = begin;
        Tally all;
        bool inside = false;
        for (; end < by_domain.size() && by_domain[end].first == by_domain[begin].first; ++end) {
            const std::uint32_t address = by_domain[end].second;
            all.mails += of_address[address].mails;
            all.flagged += of_address[address].flagged;
            const model::PersonIndex person = person_of(ground_, model::AddressIndex(address));
            inside = inside || (person.exists() &&
                                ground_.people.person(person).side == people::Side::internal);
        }
        const bool by_mail = all.mails >= Rule::counsel_mails &&
                             static_cast<double>(all.flagged) >=
                                 Rule::counsel_share * static_cast<double>(all.mails);
        const std::string_view domain = by_domain[begin].first;
        const bool is =
            !inside && !voices::is_freemail_domain(domain) && (by_mail || names_counsel(domain));
        for (std::size_t i = begin; i < end; ++i) {
            counsel_[by_domain[i].second] = is;
        }
        begin = end;
    }
}

void PartyGuard::add_people() {
    struct Tally {
        double mails = 0;
        double flagged = 0;
    };
    std::vector<Tally> tallies(ground_.people.persons.size());
    const auto messages = ground_.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageIndex message(i);
        if (ground_.voices.is_machine(message) ||
            messages[i].recipients.size() >= Rule::letter_recipients) {
            continue;
        }
        const auto add = [&](model::PersonIndex person) {
            if (person.exists()) {
                tallies[person.value()].mails += 1.0;
                tallies[person.value()].flagged += flagged_[i] ? 1.0 : 0.0;
            }
        };
        add(author_of(ground_, message));
        for (const model::RecipientRow& recipient : messages[i].recipients) {
            add(person_of(ground_, recipient.address));
        }
    }
    of_person_.reserve(tallies.size());
    for (const Tally& tally : tallies) {
        of_person_.push_back(static_cast<float>((tally.flagged + Rule::pseudo_mails * archive_) /
                                                (tally.mails + Rule::pseudo_mails)));
    }
}

double PartyGuard::share(std::span<const model::MessageIndex> messages) const {
    double sum = 0.0;
    double people = 0.0;
    for (const model::MessageIndex message : messages) {
        const auto add = [&](model::PersonIndex person) {
            if (person.exists()) {
                sum += static_cast<double>(of_person_[person.value()]);
                people += 1.0;
            }
        };
        add(author_of(ground_, message));
        for (const model::RecipientRow& recipient : ground_.corpus.message(message).recipients) {
            add(person_of(ground_, recipient.address));
        }
    }
    return people > 0.0 ? sum / people : 0.0;
}

bool PartyGuard::keeps(std::span<const model::MessageIndex> messages) const {
    const auto is_kept = [&](model::MessageIndex message) {
        const model::MessageRow& row = ground_.corpus.message(message);
        return flagged_[message.value()] || (row.from.exists() && counsel_[row.from.value()]) ||
               std::ranges::any_of(row.recipients, [&](const model::RecipientRow& recipient) {
                   return counsel_[recipient.address.value()];
               });
    };
    return share(messages) >= Rule::party_share || std::ranges::any_of(messages, is_kept);
}

}  // namespace mailhorizon::findings
