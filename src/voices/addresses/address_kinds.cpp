// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/voices/addresses/address_kinds.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/voices/addresses/local_part.hpp"
#include "mailhorizon/voices/addresses/person_name.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mailhorizon::voices {
namespace {

using model::AddressIndex;

constexpr std::size_t shared_names = 5;  ///< display names of an address that many write from
constexpr std::uint32_t team_mails = 5;  ///< a team gets so many
constexpr float machine_odds = 0.5F;     ///< where its mail shows a form
constexpr float machine_odds_at_sight = 0.85F;  ///< where it shows none
constexpr float machine_over_announcement = 0.8F;
constexpr float announcer_odds = 0.5F;
constexpr std::uint64_t list_share = 10;  ///< one forged List-Post among ten mails makes no list

struct AddressUse {
    std::uint64_t as_list = 0;
    std::uint64_t as_from = 0;

    [[nodiscard]] bool is_list(const AddressUse& posting) const {
        return as_list > 0 && list_share * as_list >= posting.as_from;
    }
};

std::vector<AddressUse> count_uses(const model::Corpus& corpus) {
    std::vector<AddressUse> uses(corpus.addresses().size());
    for (const model::MessageRow& message : corpus.messages()) {
        if (message.from.exists()) {
            ++uses[message.from.value()].as_from;
        }
        if (message.list.exists()) {
            ++uses[message.list.value()].as_list;
        }
    }
    return uses;
}

/// Marks what lists call themselves, by posting address or by List-Id ("dev.x.example" for
/// dev@x.example).
void mark_lists(const model::Corpus& corpus, AddressKinds& kinds) {
    const std::vector<AddressUse> uses = count_uses(corpus);
    std::unordered_map<std::string, AddressIndex> list_ids;
    for (std::size_t position = 0; position < uses.size(); ++position) {
        if (uses[position].is_list(uses[position])) {
            kinds.is_list[position] = true;
            if (corpus.addresses()[position].find('@') == std::string_view::npos) {
                list_ids.emplace(corpus.addresses()[position], AddressIndex(position));
            }
        }
    }
    for (std::size_t position = 0; position < uses.size() && !list_ids.empty(); ++position) {
        std::string dotted(corpus.addresses()[position]);
        const std::size_t at = dotted.rfind('@');
        if (at == std::string::npos) {
            continue;
        }
        dotted[at] = '.';
        const auto place = list_ids.find(dotted);
        if (place == list_ids.end() || !uses[place->second.value()].is_list(uses[position])) {
            continue;
        }
        kinds.is_list[position] = true;
        AddressIndex& twin = kinds.twin[place->second.value()];
        twin = twin.exists() ? twin : AddressIndex(position);
    }
}

/// How often an address wrote under one name.
struct NameUse {
    FoldedNames::Number name = FoldedNames::none;
    std::uint64_t mails = 0;
};

/// True if one word stands in the names of most of the mail: "Ann Lee", "Ann", "Ann (home)" are one
/// person, however many names that makes.
bool share_a_word(const FoldedNames& names, const std::vector<NameUse>& uses, std::uint64_t mails) {
    constexpr std::size_t shortest_word = 3;
    std::map<std::string_view, std::uint64_t> word_mails;
    for (const NameUse& use : uses) {
        std::set<std::string_view> words;
        const std::string_view text =
            use.name == FoldedNames::none ? std::string_view{} : names.text(use.name);
        for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
            const auto is_letter = [](char c) {
                return base::is_alnum(c) || static_cast<unsigned char>(c) > 127;
            };
            const auto* const stop = std::find_if_not(text.begin() + begin, text.end(), is_letter);
            end = static_cast<std::size_t>(stop - text.begin());
            if (end - begin >= shortest_word) {
                words.insert(text.substr(begin, end - begin));
            }
        }
        for (const std::string_view word : words) {
            word_mails[word] += use.mails;
        }
    }
    return std::ranges::any_of(word_mails,
                               [mails](const auto& word) { return 2 * word.second > mails; });
}

/// What the names an address wrote under say; "no name" is one of them.
struct NameVerdict {
    FoldedNames::Number usual = FoldedNames::none;  ///< on most of at least five mails
    bool shared = false;                            ///< many names, and none is usual
    bool passed_on = false;                         ///< two full names of persons, or more
};

bool has_word(std::string_view text, std::string_view word) {
    const std::size_t at = text.find(word);
    const std::size_t end = at + word.size();
    return at != std::string_view::npos && (at == 0 || text[at - 1] == ' ') &&
           (end == text.size() || text[end] == ' ');
}

/// Whether one word stands in all names: "Ann Lee", "Ann Lee-Roe".
bool share_all_a_word(const std::set<std::string_view>& names) {
    std::string_view rest = *names.begin();
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(' '));
        if (!word.empty() && std::ranges::all_of(names, [word](std::string_view name) {
                return has_word(name, word);
            })) {
            return true;
        }
        rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return false;
}

/// Whether several persons write under an address: two full names or more without a word in common,
/// on half of its mail.
bool name_persons(const FoldedNames& names, const std::vector<NameUse>& uses, std::uint64_t mails) {
    if (uses.size() < 2) {
        return false;
    }
    std::set<std::string_view> persons;
    std::uint64_t by_persons = 0;
    for (const NameUse& use : uses) {
        const std::string_view name = use.name == FoldedNames::none
                                          ? std::string_view{}
                                          : without_bracket(names.text(use.name));
        if (parse_name(name)) {
            persons.insert(name);
            by_persons += use.mails;
        }
    }
    return persons.size() >= 2 && 2 * by_persons >= mails && !share_all_a_word(persons);
}

NameVerdict judge_names(const FoldedNames& names, const std::vector<NameUse>& uses) {
    std::uint64_t mails = 0;
    std::size_t distinct = 0;
    NameUse most;
    for (const NameUse& use : uses) {
        mails += use.mails;
        distinct += use.name != FoldedNames::none ? 1U : 0U;
        most = use.mails > most.mails ? use : most;
    }
    NameVerdict verdict{.passed_on = name_persons(names, uses, mails)};
    if (2 * most.mails > mails) {
        verdict.usual = most.mails >= shared_names ? most.name : FoldedNames::none;
        return verdict;
    }
    verdict.shared = distinct >= shared_names && !share_a_word(names, uses, mails);
    return verdict;
}

/// By AddressIndex.
std::vector<NameVerdict> judge_names_used(const model::Corpus& corpus, const FoldedNames& names) {
    std::vector<std::pair<AddressIndex, FoldedNames::Number>> written;
    written.reserve(corpus.messages().size());
    for (const model::MessageRow& message : corpus.messages()) {
        if (message.from.exists()) {
            written.emplace_back(message.from, names.of(message.from_name));
        }
    }
    std::ranges::sort(written);
    std::vector<NameVerdict> verdicts(corpus.addresses().size());
    std::vector<NameUse> uses;
    for (auto begin = written.begin(); begin != written.end();) {
        const auto end =
            std::find_if(begin, written.end(), [&](const auto& use) { return use != *begin; });
        uses.push_back({begin->second, static_cast<std::uint64_t>(end - begin)});
        if (end == written.end() || end->first != begin->first) {
            verdicts[begin->first.value()] = judge_names(names, uses);
            uses.clear();
        }
        begin = end;
    }
    return verdicts;
}

/// What the mail of an address looks like on the whole, by AddressIndex.
std::vector<MessageOdds> mean_odds(const model::Corpus& corpus,
                                   const std::vector<MessageOdds>& odds,
                                   const std::vector<SenderHabits>& habits) {
    std::vector<MessageOdds> means(corpus.addresses().size());
    for (std::size_t i = 0; i < odds.size(); ++i) {
        const AddressIndex from = corpus.messages()[i].from;
        if (from.exists()) {
            const auto mails = static_cast<float>(habits[from.value()].mails);
            means[from.value()].machine += odds[i].machine / mails;
            means[from.value()].announcement += odds[i].announcement / mails;
        }
    }
    return means;
}

/// Many mails of the house under one form of subject, to few, in which nobody speaks and which
/// nobody answers.
bool sends_forms_alone(const SenderHabits& habits) {
    constexpr std::uint32_t many_mails = 10;
    constexpr float mostly = 0.8F;
    const bool speaks =
        habits.replies + habits.greeting + habits.thanks + habits.first_person > 0.0F;
    const bool tells_many = habits.office_name || habits.unaddressed + habits.many >= mostly;
    return habits.mails >= many_mails && habits.written_to == 0 && !habits.foreign && !speaks &&
           !tells_many && habits.patches == 0.0F && habits.same_subject >= mostly;
}

bool is_robot(const SenderHabits& habits, std::string_view address) {
    constexpr std::uint32_t enough = 3;
    constexpr float mostly = 0.8F;
    return is_robot_address(address) || habits.robot_name ||
           (habits.mails >= enough && habits.automatic >= mostly) || sends_forms_alone(habits);
}

/// Text in its mail stands there again and again, or from outside its subjects do.
bool shows_form(const SenderHabits& habits) {
    constexpr float form = 0.2F;
    constexpr float mostly = 0.5F;
    constexpr std::uint32_t many_mails = 10;
    return habits.templates >= form || habits.same_opening >= form ||
           (habits.foreign && habits.mails >= many_mails && habits.same_subject >= mostly);
}

/// An account of the house that writes to everybody.
bool is_announcer(const SenderHabits& habits, MessageOdds odds) {
    constexpr float mostly = 0.5F;
    const bool tells_many = odds.announcement >= announcer_odds ||
                            (!habits.foreign && habits.unaddressed + habits.many >= mostly);
    return habits.mails > 0 && habits.office_name && tells_many;
}

/// Called as teams are and written to; what it sends, if anything, is in an office's name.
bool is_team(const SenderHabits& habits, std::string_view address) {
    const bool speaks = habits.mails > 0 && habits.office_name && habits.personal == 0.0F &&
                        !habits.made_of_name && is_team_address(address);
    return (habits.hands_on || speaks) && habits.written_to >= team_mails;
}

AddressKind kind_by_mail(const SenderHabits& habits, MessageOdds odds, std::string_view address) {
    if (is_robot(habits, address)) {
        return AddressKind::robot;
    }
    if (!habits.foreign && is_announcer(habits, odds)) {
        return AddressKind::announcer;
    }
    if (habits.mails > 0 && looks_like_machine(habits, odds)) {
        return machine_kind(habits);
    }
    if (is_announcer(habits, odds)) {
        return AddressKind::announcer;
    }
    if (is_role_address(address)) {
        return AddressKind::role;
    }
    return is_team(habits, address) ? AddressKind::team : AddressKind::human;
}

}  // namespace

bool looks_like_machine(const SenderHabits& habits, MessageOdds odds) {
    constexpr float patch_author = 0.1F;
    constexpr std::uint32_t few_mails = 2;
    constexpr float full_of_links = 0.7F;  // a link a mail
    const bool form = habits.mails > few_mails && shows_form(habits);
    const bool links = habits.mails > few_mails && habits.links >= full_of_links;
    if (habits.patches >= patch_author || (!form && !habits.foreign)) {
        return false;
    }
    // A first mail to a list that nobody answers looks alike whoever wrote it: words have to tell.
    constexpr float mostly = 0.5F;
    const bool words =
        habits.marketing + habits.programmed + habits.spam > 0.0F || habits.unaddressed >= mostly;
    if (!form && !links && !words && habits.listed >= mostly) {
        return false;
    }
    return odds.machine >= (form || links ? machine_odds : machine_odds_at_sight) &&
           odds.machine >= machine_over_announcement * odds.announcement;
}

AddressKind machine_kind(const SenderHabits& habits) {
    constexpr float mostly = 0.5F;
    if (habits.listed >= mostly) {
        return shows_form(habits) ? AddressKind::robot : AddressKind::spam;
    }
    return habits.foreign ? AddressKind::bulk : AddressKind::robot;
}

AddressKinds judge_addresses(const model::Corpus& corpus,
                             const threads::Forest& forest,
                             const FoldedNames& names,
                             std::span<const GivenAddress> given) {
    const std::size_t count = corpus.addresses().size();
    AddressKinds kinds;
    kinds.kind.reserve(count);
    kinds.is_list.assign(count, false);
    kinds.by_name.assign(count, false);
    kinds.twin.assign(count, {});
    kinds.list_name.assign(names.count(), false);
    mark_lists(corpus, kinds);
    const std::vector<NameVerdict> verdicts = judge_names_used(corpus, names);
    kinds.habits = sender_habits(corpus, forest);
    kinds.odds = message_odds({corpus, forest, kinds.habits, is_addressed(corpus)});
    const std::vector<MessageOdds> odds = mean_odds(corpus, kinds.odds, kinds.habits);
    for (std::size_t position = 0; position < count; ++position) {
        const std::string_view address = corpus.addresses()[position];
        const GivenAddress told = given.empty() ? GivenAddress{} : given[position];
        // Under many names write many, whatever their mail looks like together.
        const AddressKind kind = told.kind.value_or(
            kind_by_mail(kinds.habits[position],
                         verdicts[position].shared || told.named ? MessageOdds{} : odds[position],
                         address));
        const bool named = told.kind || told.named;
        kinds.told.push_back(named);
        const bool many = !named && verdicts[position].shared && kind != AddressKind::robot;
        const bool found =
            !named && (kinds.is_list[position] || (many && kind == AddressKind::human));
        const bool token = !named && is_reply_token(address);
        const bool list = (found && !token) || kind == AddressKind::list;
        const bool passes_on = !named && kind == AddressKind::robot && verdicts[position].passed_on;
        kinds.is_list[position] = list;
        kinds.by_name[position] = list || many || passes_on;
        kinds.kind.push_back(list ? AddressKind::list : kind);
        if (list && verdicts[position].usual != FoldedNames::none) {
            kinds.list_name[verdicts[position].usual] = true;
        }
    }
    return kinds;
}

}  // namespace mailhorizon::voices
