// SPDX-License-Identifier: GPL-3.0-or-later
#include "subject_keys.hpp"

#include "last_by_key.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::threads {
namespace {

constexpr std::uint64_t most_parts = 9'999;
constexpr std::size_t shortest_subject = 4;  ///< bytes; what is shorter says nothing
constexpr std::size_t generic_authors = 3;
constexpr std::size_t generic_openings = 4;    ///< by whomever, of mail that says whom it went to
constexpr std::size_t shortest_beginning = 8;  ///< bytes
constexpr std::size_t most_beginnings = 16;

/// Case folded, runs of white space as one space.
std::string normal_subject(std::string_view subject) {
    std::string normal;
    for (const char c : base::fold_case(subject)) {
        if (!base::is_space(c)) {
            normal += c;
        } else if (!normal.empty() && normal.back() != ' ') {
            normal += ' ';
        }
    }
    return normal;
}

/// The tag in brackets at the beginning, if text follows it.
std::string_view leading_tag(std::string_view subject) noexcept {
    const std::size_t end = subject.find(']');
    if (!subject.starts_with('[') || end == std::string_view::npos ||
        base::trim_left(subject.substr(end + 1)).empty()) {
        return {};
    }
    return subject.substr(0, end + 1);
}

std::string_view without_tags(std::string_view subject) noexcept {
    for (auto tag = leading_tag(subject); !tag.empty(); tag = leading_tag(subject)) {
        subject = base::trim_left(subject.substr(tag.size()));
    }
    return subject;
}

/// "3/7" as 3 of 7.
std::optional<std::pair<std::uint32_t, std::uint32_t>> part_of(std::string_view word) noexcept {
    const std::size_t slash = word.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    const auto part = base::parse_count(word.substr(0, slash));
    const auto total = base::parse_count(word.substr(slash + 1));
    if (!part || !total || *total == 0 || *total > most_parts || *part > *total) {
        return std::nullopt;
    }
    return std::pair(static_cast<std::uint32_t>(*part), static_cast<std::uint32_t>(*total));
}

PartNumber part_number(std::string_view subject) {
    std::string_view rest = leading_tag(subject);
    if (rest.find('/') == std::string_view::npos) {
        return {};
    }
    rest = rest.substr(1, rest.size() - 2);
    PartNumber number;
    std::string shared;
    bool numbered = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(" ,"), rest.size());
        const std::string_view word = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto part = part_of(word);
        numbered = numbered || part.has_value();
        number.part = part ? part->first : number.part;
        shared += part ? std::to_string(part->second) : std::string(word);
        shared += ' ';
    }
    number.series = numbered ? std::max<std::uint64_t>(base::stable_hash(shared), 1) : 0;
    return number;
}

std::uint64_t key_of(std::string_view text) noexcept {
    return text.empty() ? 0 : std::max<std::uint64_t>(base::stable_hash(text), 1);
}

/// The message whose subject is the longest beginning of `subject` that ends with a word.
std::uint32_t lengthened(std::string_view subject, const LastByKey& last) {
    std::size_t end = subject.size();
    for (std::size_t tries = 0; tries < most_beginnings && end > shortest_beginning; ++tries) {
        --end;
        while (end > shortest_beginning && base::is_alnum(subject[end])) {
            --end;
        }
        const std::uint64_t key = key_of(base::trim_right(subject.substr(0, end)));
        const std::uint32_t found = key == 0 ? no_message : last.find(key);
        if (found != no_message && end >= shortest_beginning) {
            return found;
        }
    }
    return no_message;
}

}  // namespace

std::uint64_t core_key(std::string_view base_subject) {
    return key_of(without_tags(normal_subject(base_subject)));
}

std::vector<SubjectKey> subject_keys(const model::Corpus& corpus) {
    std::vector<SubjectKey> keys;
    keys.reserve(corpus.messages().size());
    for (const model::MessageRow& message : corpus.messages()) {
        const std::string subject = normal_subject(message.base_subject);
        keys.push_back({.base = key_of(subject),
                        .core = key_of(without_tags(subject)),
                        .number = part_number(subject)});
    }
    return keys;
}

std::vector<std::uint32_t> earlier_by_subject(const model::Corpus& corpus,
                                              const std::vector<SubjectKey>& keys) {
    std::vector<std::uint32_t> earlier(keys.size(), no_message);
    LastByKey last(keys.size());
    for (std::uint32_t i = 0; i < keys.size(); ++i) {
        if (keys[i].base == 0) {
            continue;
        }
        earlier[i] = last.exchange(keys[i].base, i);
        if (earlier[i] == no_message &&
            (corpus.messages()[i].text_marks & model::subject_reply) != 0) {
            earlier[i] = lengthened(normal_subject(corpus.messages()[i].base_subject), last);
        }
    }
    return earlier;
}

std::vector<bool> generic_subjects(const model::Corpus& corpus,
                                   const std::vector<SubjectKey>& keys) {
    struct Opening {
        std::uint64_t subject;
        std::uint64_t author;
        auto operator<=>(const Opening&) const = default;
    };
    std::vector<Opening> openings;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const model::MessageRow& message = corpus.messages()[i];
        if ((message.text_marks & model::subject_reply) == 0 && message.references.empty() &&
            message.from.exists() && message.counts.quoted_lines == 0) {
            openings.push_back({.subject = keys[i].base, .author = message.from.value()});
        }
    }
    std::ranges::sort(openings);
    const std::vector<Opening> all = openings;
    const auto repeated = std::ranges::unique(openings);
    openings.erase(repeated.begin(), repeated.end());
    std::vector<std::uint64_t> unwritten;  // what programs write where nobody wrote a subject
    std::ranges::transform(
        language::words(language::WordList::no_subject), std::back_inserter(unwritten), key_of);
    std::ranges::sort(unwritten);
    std::vector<bool> generic(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto same = std::ranges::equal_range(openings, keys[i].base, {}, &Opening::subject);
        generic[i] = corpus.messages()[i].base_subject.size() < shortest_subject ||
                     same.size() >= generic_authors ||
                     (!corpus.messages()[i].recipients.empty() &&
                      std::ranges::equal_range(all, keys[i].base, {}, &Opening::subject).size() >=
                          generic_openings) ||
                     std::ranges::binary_search(unwritten, keys[i].base);
    }
    return generic;
}

}  // namespace mailhorizon::threads
