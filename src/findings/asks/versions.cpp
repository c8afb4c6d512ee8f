// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/asks/versions.hpp"

#include "findings/asks/authorship.hpp"

#include "mailhorizon/base/hash.hpp"
#include "mailhorizon/base/number.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/time_units.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

namespace mailhorizon::findings {

namespace {

struct Rule {
    /// Bytes of a title: what is shorter is no one thing's.
    static constexpr std::size_t shortest_title = 8;
    static constexpr std::int64_t longest_seconds = 180 * base::day_seconds;
};

/// What a subject says of the thing it brings.
struct Title {
    std::string title;          ///< folded, without tags and version
    std::string tags;           ///< what stands in brackets before it, but for "3/7"
    std::uint32_t version = 0;  ///< of "v2"; 0 if none is told
};

/// "v2" as 2; else 0.
std::uint32_t version_of(std::string_view word) {
    constexpr std::uint64_t highest = 99;
    const auto number = word.starts_with('v') ? base::parse_count(word.substr(1)) : std::nullopt;
    return number && *number <= highest ? static_cast<std::uint32_t>(*number) : 0;
}

bool is_part(std::string_view word) {
    const std::size_t slash = word.find('/');
    return slash != std::string_view::npos && base::parse_count(word.substr(0, slash)) &&
           base::parse_count(word.substr(slash + 1));
}

/// Adds the words of `text` that are neither version nor number of a part.
void add_words(std::string_view text, std::string& words, std::uint32_t& version) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" ,\t"), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::uint32_t told = version_of(word);
        version = std::max(version, told);
        if (!word.empty() && told == 0 && !is_part(word)) {
            words += word;
            words += ' ';
        }
    }
}

Title title_of(std::string_view base_subject) {
    Title title;
    const std::string folded = base::fold_case(base_subject);
    std::string_view rest = base::trim_left(folded);
    for (std::size_t end = rest.find(']'); rest.starts_with('[') && end != std::string_view::npos;
         end = rest.find(']')) {
        add_words(rest.substr(1, end - 1), title.tags, title.version);
        rest = base::trim_left(rest.substr(end + 1));
    }
    add_words(rest, title.title, title.version);
    return title;
}

/// One version of something.
struct Issue {
    std::uint64_t thing = 0;  ///< author and title
    model::MessageIndex message;
    std::uint64_t tags = 0;
    std::uint32_t version = 0;
    bool tagged = false;
    bool diff = false;
};

bool follows(const Ground& ground, const Issue& later, const Issue& earlier) {
    const std::int64_t seconds = ground.corpus.message(later.message).time.seconds -
                                 ground.corpus.message(earlier.message).time.seconds;
    const bool again = later.tagged && earlier.tagged &&
                       (later.tags != earlier.tags || (later.diff && earlier.diff));
    return seconds <= Rule::longest_seconds && later.version >= earlier.version &&
           (later.version > earlier.version || again);
}

std::vector<Issue> issues_of(const Ground& ground) {
    std::vector<Issue> issues;
    for (std::size_t i = 0; i < ground.corpus.messages().size(); ++i) {
        const model::MessageIndex message(i);
        const model::MessageRow& row = ground.corpus.message(message);
        const model::PersonIndex author = author_of(ground, message);
        constexpr unsigned no_version = model::subject_reply | model::subject_forward;
        if (!author.exists() || !row.plausible || (row.text_marks & no_version) != 0) {
            continue;
        }
        const Title title = title_of(row.base_subject);
        if (title.title.size() > Rule::shortest_title) {
            issues.push_back(
                {.thing = base::stable_hash(std::to_string(author.value()) + ' ' + title.title),
                 .message = message,
                 .tags = base::stable_hash(title.tags),
                 .version = title.version,
                 .tagged = !title.tags.empty(),
                 .diff = (row.text_marks & model::patch) != 0});
        }
    }
    std::ranges::sort(issues, [](const Issue& a, const Issue& b) {
        return std::tie(a.thing, a.message) < std::tie(b.thing, b.message);
    });
    return issues;
}

}  // namespace

Versions::Versions(const Ground& ground) : next_(ground.corpus.messages().size()) {
    const std::vector<Issue> issues = issues_of(ground);
    for (std::size_t i = 1; i < issues.size(); ++i) {
        if (issues[i].thing == issues[i - 1].thing && follows(ground, issues[i], issues[i - 1])) {
            next_[issues[i - 1].message.value()] = issues[i].message;
        }
    }
}

}  // namespace mailhorizon::findings
