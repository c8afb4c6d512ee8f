// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/mailing_lists.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/month_names.hpp"
#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

namespace mailhorizon::findings {

namespace {

constexpr auto endings =
    std::to_array<std::string_view>({".gz", ".xz", ".bz2", ".zst", ".txt", ".mbox", ".mbx"});
std::string_view without_endings(std::string_view name) {
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view ending : endings) {
            if (name.size() > ending.size() && name.ends_with(ending)) {
                name.remove_suffix(ending.size());
                cut = true;
            }
        }
    }
    return name;
}

/// True if a file name is a date and no more: "2014-March", "200403", "2020q1".
bool is_date(std::string_view name) {
    const auto letter = std::ranges::find_if(name, base::is_alpha);
    const auto word_end = std::find_if_not(letter, name.end(), base::is_alpha);
    if (std::find_if(word_end, name.end(), base::is_alpha) != name.end() ||
        std::ranges::none_of(name, base::is_digit)) {
        return false;
    }
    const std::string word = base::to_lower(std::string_view(letter, word_end));
    return word.empty() || word == "q" || base::month_number(word) != 0;
}

/// Names lists by person or by archive, each once, in order of first use.
class ListNumbers {
public:
    explicit ListNumbers(const Ground& ground) : ground_(ground) {}

    std::uint32_t of_address(model::AddressIndex address) {
        const model::PersonIndex person = person_of(ground_, address);
        if (!person.exists()) {
            return of_name(std::string(ground_.corpus.address(address)));
        }
        const auto& addresses = ground_.people.person(person).addresses;
        return of_name(
            std::string(ground_.corpus.address(addresses.empty() ? address : addresses.front())));
    }

    std::uint32_t of_archive(model::ArchiveIndex archive) {
        const auto found = by_archive_.find(archive.value());
        if (found != by_archive_.end()) {
            return found->second;
        }
        const std::uint32_t list =
            of_name(list_of_path(ground_.corpus.archives()[archive.value()].path));
        by_archive_.emplace(archive.value(), list);
        return list;
    }

    [[nodiscard]] std::vector<std::string> names() && { return std::move(names_); }

private:
    std::uint32_t of_name(std::string name) {
        const auto [at, fresh] =
            numbers_.try_emplace(std::move(name), static_cast<std::uint32_t>(names_.size()));
        if (fresh) {
            names_.push_back(at->first);
        }
        return at->second;
    }

    const Ground& ground_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unordered_map<std::uint32_t, std::uint32_t> by_archive_;
    std::vector<std::string> names_;
};

/// The list among the recipients, for a sender's own copy that never passed the list.
model::AddressIndex list_recipient(const Ground& ground, const model::MessageRow& row) {
    for (const model::RecipientRow& recipient : row.recipients) {
        const model::PersonIndex person = person_of(ground, recipient.address);
        if (person.exists() && ground.people.person(person).kind == people::PersonKind::list) {
            return recipient.address;
        }
    }
    return {};
}

}  // namespace

std::string list_of_path(std::string_view path) {
    while (!path.empty()) {
        const std::size_t slash = path.find_last_of('/');
        const std::string_view last =
            slash == std::string_view::npos ? path : path.substr(slash + 1);
        const std::string_view name = without_endings(last);
        if (!name.empty() && !is_date(name)) {
            return std::string(name);
        }
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
    }
    return "list";
}

MailingLists::MailingLists(const Ground& ground, double list_share) {
    const ArchiveStyles styles(ground, list_share);
    ListNumbers numbers(ground);
    const auto messages = ground.corpus.messages();
    of_message_.assign(messages.size(), no_list);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const model::MessageRow& row = messages[i];
        const model::AddressIndex list = row.list.exists() ? row.list : list_recipient(ground, row);
        if (list.exists()) {
            of_message_[i] = numbers.of_address(list);
        } else if (row.recipients.empty() && row.archive.exists() &&
                   styles.of(row) == Style::list) {
            of_message_[i] = numbers.of_archive(row.archive);
        }
    }
    names_ = std::move(numbers).names();
    count_writers(ground);
    drop_diaries(ground);
}

void MailingLists::drop_diaries(const Ground& ground) {
    const auto messages = ground.corpus.messages();
    for (std::size_t i = 0; i < messages.size(); ++i) {
        std::uint32_t& list = of_message_[i];
        if (list != no_list && writers_[list] < least_writers && messages[i].recipients.empty() &&
            !messages[i].list.exists()) {
            list = no_list;
        }
    }
}

void MailingLists::count_writers(const Ground& ground) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> writers;
    for (std::size_t i = 0; i < of_message_.size(); ++i) {
        const model::PersonIndex author = author_of(ground, model::MessageIndex(i));
        if (of_message_[i] != no_list && author.exists()) {
            writers.emplace_back(of_message_[i], author.value());
        }
    }
    std::ranges::sort(writers);
    writers.erase(std::ranges::unique(writers).begin(), writers.end());
    writers_.assign(names_.size(), 0);
    for (const auto& [list, author] : writers) {
        ++writers_[list];
    }
}

std::uint32_t MailingLists::of(std::span<const model::MessageIndex> messages) const {
    std::vector<std::uint32_t> lists;
    for (const model::MessageIndex message : messages) {
        if (of(message) != no_list) {
            lists.push_back(of(message));
        }
    }
    std::ranges::sort(lists);
    std::uint32_t best = no_list;
    std::size_t most = 0;
    for (std::size_t begin = 0; begin < lists.size();) {
        std::size_t end = begin + 1;
        while (end < lists.size() && lists[end] == lists[begin]) {
            ++end;
        }
        if (end - begin > most) {
            most = end - begin;
            best = lists[begin];
        }
        begin = end;
    }
    return 2 * lists.size() >= messages.size() ? best : no_list;
}

}  // namespace mailhorizon::findings
