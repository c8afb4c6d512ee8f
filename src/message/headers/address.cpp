// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/address.hpp"

#include "message/headers/addr_spec.hpp"
#include "message/headers/address_scanner.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"
#include "mailhorizon/message/headers/encoded_word.hpp"
#include "mailhorizon/message/headers/header_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <utility>

namespace mailhorizon::message {
namespace {

constexpr auto npos = std::string_view::npos;
/// Up to so many words before commas may belong to the name that follows ("Doe, John <...>").
constexpr std::size_t pending_words = 2;

/// "undisclosed-recipients" and its like: words that stand for nobody.
bool is_nobody(std::string_view words) noexcept {
    constexpr std::array beginnings{std::string_view("undisclosed"),
                                    std::string_view("unlisted-recipients"),
                                    std::string_view("recipient list")};
    words.remove_prefix(std::min(words.find_first_not_of("\"'<"), words.size()));
    return std::ranges::any_of(beginnings, [words](std::string_view beginning) {
        return base::starts_with_ignoring_case(words, beginning);
    });
}

bool is_scheme(std::string_view words) noexcept {
    return base::equal_ignoring_case(words, "mailto") || base::equal_ignoring_case(words, "smtp");
}

/// At most `limit` bytes, no part of a character or space at the end.
std::string cut_name(std::string text, std::size_t limit) {
    if (text.size() > limit) {
        constexpr unsigned continuation = 0x80;
        constexpr unsigned mask = 0xc0;
        while (limit > 0 && (static_cast<unsigned char>(text[limit]) & mask) == continuation) {
            --limit;
        }
        text.resize(base::trim_right(std::string_view(text).substr(0, limit)).size());
    }
    return text;
}

/// Gathers tokens into entries, and entries into mailboxes.
class AddressReader {
public:
    AddressReader(std::string_view value, const MessageLimits& limits) noexcept
        : scanner_(value), limits_(limits) {}

    AddressList run() {
        add_simple_entries();
        AddressToken token = scanner_.next();
        while (token.kind != AddressTokenKind::end && !list_.too_many) {
            take(token);
            if (token.kind == AddressTokenKind::separator) {
                add_simple_entries();
            }
            token = scanner_.next();
        }
        finish_entry();
        settle_pending();
        list_.clean = list_.clean && scanner_.clean();
        return std::move(list_);
    }

private:
    /// Where an entry begins: takes those of the common form in one step each.
    void add_simple_entries() {
        while (pending_.empty() && !list_.too_many) {
            const std::optional<SimpleEntry> entry = scanner_.next_simple_entry();
            if (!entry) {
                return;
            }
            std::string name = cut_name(std::string(entry->name), limits_.name_bytes);
            add(std::move(name), with_lower_domain(entry->address));
        }
    }

    void take(const AddressToken& token) {
        switch (token.kind) {
            case AddressTokenKind::text:
            case AddressTokenKind::quoted:
                take_words(token);
                break;
            case AddressTokenKind::comment:
                append_limited(comment_, token.text, !comment_.empty());
                break;
            case AddressTokenKind::angle:
                if (has_angle_) {
                    list_.clean = false;
                    finish_entry();
                }
                has_angle_ = true;
                angle_ = token.text;
                break;
            case AddressTokenKind::separator:
                finish_entry();
                break;
            case AddressTokenKind::colon:
                take_colon();
                break;
            case AddressTokenKind::end:
                break;
        }
    }

    /// Words behind an address in brackets belong to it only if it has no name yet.
    void take_words(const AddressToken& token) {
        if (has_angle_) {
            list_.clean = false;
            finish_entry();
            stray_ = true;
        }
        append_limited(words_, token.text, token.after_space && !words_.empty());
    }

    void append_limited(std::string& text, std::string_view more, bool space) {
        if (text.size() + more.size() + (space ? 1U : 0U) > limits_.entry_bytes) {
            list_.clean = false;
            return;
        }
        if (space) {
            text.push_back(' ');
        }
        text.append(more);
    }

    /// Ends the name of a group if a ';' is still to come, else it is a part of a name or address.
    void take_colon() {
        const bool group = !has_angle_ && !words_.empty() && scanner_.semicolon_ahead() &&
                           words_.find('@') == npos && !is_scheme(words_);
        if (group) {
            settle_pending();
            words_.clear();
            comment_.clear();
            return;
        }
        if (!has_angle_ && !words_.empty()) {
            append_limited(words_, ":", false);
            return;
        }
        list_.clean = false;
    }

    void finish_entry() {
        if (has_angle_) {
            finish_angle();
        } else if (!words_.empty()) {
            finish_words();
        }
        words_.clear();
        comment_.clear();
        has_angle_ = false;
        stray_ = false;
    }

    void finish_angle() {
        std::string address = read_angle_address(angle_);
        const std::string_view inside = base::trim(angle_);
        if (address.empty() && has_open_at(words_)) {
            list_.clean = false;
            finish_words();
            return;
        }
        if (address.empty() && is_local_word(inside) && !is_nobody(inside)) {
            address = inside;
        }
        if (address.empty()) {
            list_.clean = list_.clean && (inside.empty() || is_nobody(inside));
            return;
        }
        if (words_.empty()) {
            settle_pending();
            add(comment_name(), std::move(address));
            return;
        }
        std::string words;
        for (const std::string& before : pending_) {
            words += before;
            words += ", ";
        }
        pending_.clear();
        std::string name = read_name(words + words_);
        add(name.empty() ? comment_name() : std::move(name), std::move(address));
    }

    void finish_words() {
        if (words_.find('@') == npos && finish_words_without_at()) {
            return;
        }
        settle_pending();
        add_words(join_spec(has_open_at(words_) ? words_ : remove_quotes(words_)));
    }

    /// Adds each address among words; the other words are the name if there is one address.
    void add_words(std::string_view rest) {
        std::string name;
        const std::size_t before = list_.mailboxes.size();
        for (std::string_view word = take_address_word(rest); !word.empty() && !list_.too_many;
             word = take_address_word(rest)) {
            std::string address = has_open_at(word) ? read_address_word(word) : std::string{};
            if (!address.empty()) {
                add({}, std::move(address));
                continue;
            }
            append_limited(name, word, !name.empty());
        }
        if (list_.too_many) {
            return;  // the words belong to what was left out
        }
        const std::size_t added = list_.mailboxes.size() - before;
        if (added == 1) {
            list_.mailboxes.back().name = name.empty() ? comment_name() : read_name(name);
            return;
        }
        list_.clean = false;
        if (added == 0 && stray_ && !list_.mailboxes.empty() &&
            list_.mailboxes.back().name.empty()) {
            list_.mailboxes.back().name = read_name(words_);
        }
    }

    /// "joe at host.com", an encoded word with an address in it, or words that may turn out to be
    /// the first half of "Doe, John <...>". Returns whether that was all.
    bool finish_words_without_at() {
        std::string address = read_at_form(words_);
        if (address.empty() && words_.find("=?") != npos) {
            address = read_address_word(words_);
        }
        if (!address.empty()) {
            settle_pending();
            add(comment_name(), std::move(address));
            return true;
        }
        if (stray_) {
            return false;
        }
        if (!is_nobody(words_)) {
            if (pending_.size() == pending_words) {
                settle_pending();
            }
            pending_.push_back(words_);
        }
        return true;
    }

    /// Words that no address followed: a mailbox of the writer's machine, or not understood.
    void settle_pending() {
        for (const std::string& words : pending_) {
            if (is_local_word(words)) {
                add({}, words);
            } else {
                list_.clean = false;
            }
        }
        pending_.clear();
    }

    [[nodiscard]] std::string read_name(const std::string& words) const {
        const bool quoted = words.find_first_of("\"\\") != npos;
        return cut_name(decode_header_text(quoted ? remove_quotes(words) : words),
                        limits_.name_bytes);
    }

    [[nodiscard]] std::string comment_name() const {
        if (comment_.find('\\') == npos) {
            return cut_name(decode_header_text(comment_), limits_.name_bytes);
        }
        std::string plain;
        for (std::size_t i = 0; i < comment_.size(); ++i) {
            i += comment_[i] == '\\' && i + 1 < comment_.size() ? 1U : 0U;
            plain.push_back(comment_[i]);
        }
        return cut_name(decode_header_text(plain), limits_.name_bytes);
    }

    void add(std::string name, std::string address) {
        if (address.size() > limits_.address_bytes) {
            list_.clean = false;
            return;
        }
        if (list_.mailboxes.size() == limits_.addresses) {
            list_.too_many = true;
            return;
        }
        list_.mailboxes.push_back({std::move(name), std::move(address)});
    }

    AddressScanner scanner_;
    const MessageLimits& limits_;
    AddressList list_;
    std::string words_;    ///< of this entry, outside of brackets, quotes kept
    std::string comment_;  ///< of this entry
    std::string_view angle_;
    std::vector<std::string> pending_;  ///< entries without an address, since the last one with
    bool has_angle_ = false;
    bool stray_ = false;  ///< the words stand behind an address in brackets
};

}  // namespace

AddressList parse_addresses(std::string_view value, const MessageLimits& limits) {
    std::string buffer;
    return AddressReader(unfold(value, buffer), limits).run();
}

std::string address_key(std::string_view address) {
    return base::is_ascii(address) ? base::to_lower(address) : base::fold_case(address);
}

}  // namespace mailhorizon::message
