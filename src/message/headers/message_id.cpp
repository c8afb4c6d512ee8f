// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/message_id.hpp"

#include "message/headers/comment.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_set>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
/// Up to so many ids are compared one by one; beyond it a hash table is cheaper.
constexpr std::size_t few_ids = 24;

/// Walks what stands in brackets, outside of comments.
class BracketScanner {
public:
    explicit BracketScanner(std::string_view value) noexcept : value_(value) {}

    /// The next bracket's content, trimmed, or nothing. Amortised O(size).
    std::optional<std::string_view> next() noexcept {
        while (position_ < value_.size()) {
            position_ = find_either('<', '(', position_);
            if (position_ == value_.size()) {
                break;
            }
            if (value_[position_] == '(') {
                pass_over_comment();
                continue;
            }
            const std::size_t begin = position_ + 1;
            const std::size_t end = find_either('<', '>', begin);
            const bool closed = end < value_.size() && value_[end] == '>';
            position_ = closed ? end + 1 : end;
            const std::string_view content = base::trim(value_.substr(begin, end - begin));
            if (closed) {
                return content;
            }
            const std::string_view word = first_word(content);
            if (word.find('@') != npos) {
                return word;
            }
        }
        return std::nullopt;
    }

    /// What follows the bracket that `next` gave.
    [[nodiscard]] std::string_view rest() const noexcept { return value_.substr(position_); }

private:
    /// The offset of the first of two characters from `from` on, or the end.
    [[nodiscard]] std::size_t find_either(char a, char b, std::size_t from) const noexcept {
        while (from < value_.size() && value_[from] != a && value_[from] != b) {
            ++from;
        }
        return from;
    }

    static std::string_view first_word(std::string_view text) noexcept {
        return text.substr(0, text.find_first_of(" \t\r\n"));
    }

    /// A comment that never ends is no comment; neither is any after it.
    void pass_over_comment() noexcept {
        const std::size_t end = comments_ ? after_comment(value_, position_) : npos;
        if (end != npos) {
            position_ = end;
            return;
        }
        comments_ = false;
        ++position_;
    }

    std::string_view value_;
    std::size_t position_ = 0;
    bool comments_ = true;
};

/// Whether prose goes on after a bracket in a way that makes it an address, not an id.
bool is_address_by_prose(std::string_view rest) noexcept {
    if (rest.starts_with("'s ") || rest.starts_with("'s\t")) {
        return true;
    }
    const std::string_view word = base::trim_left(rest);
    return word.size() < rest.size() && base::starts_with_ignoring_case(word, "of") &&
           word.size() > 2 && (base::is_space(word[2]) || word[2] == '"');
}

std::string without_white_space(std::string_view text) {
    std::string result(text);
    if (std::ranges::any_of(text, base::is_space)) {
        std::erase_if(result, base::is_space);
    }
    return result;
}

/// Takes the next word off `rest`; empty at the end.
std::string_view take_word(std::string_view& rest) noexcept {
    constexpr std::string_view separators = " \t\r\n,;\"";
    const std::size_t begin = std::min(rest.find_first_not_of(separators), rest.size());
    rest.remove_prefix(begin);
    const std::string_view word = rest.substr(0, rest.find_first_of(separators));
    rest.remove_prefix(word.size());
    return word;
}

/// Gathers ids, and appends the newest of them, each once.
class IdList {
public:
    IdList(std::vector<std::string>& ids, const MessageLimits& limits) noexcept
        : ids_(ids), limits_(limits) {}

    void add(std::string_view id) {
        if (!id.empty()) {
            found_.push_back(id);
        }
    }

    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }
    void clear() noexcept { found_.clear(); }

    /// Returns false if some had to be left out.
    ///
    /// An id that stands twice stays where it stood first, but the last of all stays the last: it
    /// is the one that was answered.
    bool append() {
        bool complete = true;
        reserve_lookup();
        const std::string last = found_.empty() ? std::string{} : read_id(found_.back());
        for (std::size_t i = 0; i < found_.size(); ++i) {
            std::string id = read_id(found_[i]);
            const bool too_early = i + 1 < found_.size() && id == last;
            complete = complete && !id.empty();
            if (!id.empty() && !too_early && is_new(id)) {
                ids_.push_back(std::move(id));
            }
        }
        return drop_oldest() && complete;
    }

private:
    /// The id without white space; empty if it is too long to be one.
    [[nodiscard]] std::string read_id(std::string_view content) const {
        std::string id = without_white_space(content);
        return id.size() <= limits_.id_bytes ? id : std::string{};
    }

    void reserve_lookup() {
        hashed_ = ids_.size() + found_.size() > few_ids;
        if (hashed_) {
            seen_.insert(ids_.begin(), ids_.end());
        }
    }

    bool is_new(const std::string& id) {
        return hashed_ ? seen_.insert(id).second : std::ranges::find(ids_, id) == ids_.end();
    }

    bool drop_oldest() {
        if (ids_.size() <= limits_.references) {
            return true;
        }
        ids_.erase(ids_.begin(), ids_.end() - static_cast<std::ptrdiff_t>(limits_.references));
        return false;
    }

    std::vector<std::string>& ids_;
    const MessageLimits& limits_;
    std::vector<std::string_view> found_;
    std::unordered_set<std::string> seen_;  ///< asked only, never walked
    bool hashed_ = false;
};

/// Ids without brackets, if there is nothing else.
void add_bare_words(std::string_view value, IdList& list) {
    for (std::string_view word = take_word(value); !word.empty(); word = take_word(value)) {
        if (word.find('@') == npos) {
            list.clear();
            return;
        }
        list.add(word);
    }
}

/// Some programs put ids into encoded words; `buffer` then owns the decoded text.
std::string_view decode_if_needed(std::string_view value, std::string& buffer) {
    if (value.find('<') != npos || value.find("=?") == npos) {
        return value;
    }
    buffer = decode_header_text(value);
    return buffer;
}

}  // namespace

std::string parse_message_id(std::string_view value, const MessageLimits& limits) {
    std::string buffer;
    value = decode_if_needed(value, buffer);
    BracketScanner scanner(value);
    std::string id;
    for (auto content = scanner.next(); content && id.empty(); content = scanner.next()) {
        id = without_white_space(*content);
    }
    if (id.empty() && value.find('<') == npos) {
        std::string_view rest = value;
        const std::string_view first = take_word(rest);
        std::string_view word = first;
        while (!word.empty() && word.find('@') == npos) {
            word = take_word(rest);
        }
        const bool only = !first.empty() && base::trim(value).size() == first.size();
        id = std::string(word.empty() && only ? first : word);
    }
    return id.size() <= limits.id_bytes ? id : std::string{};
}

bool append_ids(std::string_view value,
                std::vector<std::string>& ids,
                const MessageLimits& limits) {
    std::string buffer;
    value = decode_if_needed(value, buffer);
    IdList list(ids, limits);
    BracketScanner scanner(value);
    for (auto content = scanner.next(); content; content = scanner.next()) {
        if (!is_address_by_prose(scanner.rest())) {
            list.add(*content);
        }
    }
    if (value.find('<') == npos) {
        add_bare_words(value, list);
    }
    return list.append();
}

}  // namespace mailhorizon::message
