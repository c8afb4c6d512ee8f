// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "language/lexicon.hpp"

#include "mailhorizon/base/unicode.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace mailhorizon::language {

/// What a byte is to the tokenizer.
enum class ByteKind : std::uint8_t {
    other,
    word,    ///< letters, digits, and the bytes of letters beyond ASCII
    blank,   ///< white space
    stop,    ///< . ! ?
    clause,  ///< , ; : ( and the like: a clause may begin after it
    symbol,  ///< may begin a punctuation mark or symbol beyond ASCII
};

/// Kinds and lower-case forms of all bytes; `fold` is 0 for what is no part of a word.
struct ByteTable {
    std::array<ByteKind, 256> kind{};
    std::array<char, 256> fold{};
};

[[nodiscard]] constexpr ByteTable make_byte_table() noexcept {
    ByteTable table;
    const auto set = [&table](std::string_view bytes, ByteKind kind) {
        for (const char c : bytes) {
            table.kind[static_cast<unsigned char>(c)] = kind;
        }
    };
    for (std::size_t byte = 0; byte < 256; ++byte) {
        const bool upper = byte >= 'A' && byte <= 'Z';
        const bool lower = byte >= 'a' && byte <= 'z';
        const bool digit = byte >= '0' && byte <= '9';
        if (upper || lower || digit || byte >= 128) {
            table.kind[byte] = ByteKind::word;
            table.fold[byte] = static_cast<char>(upper ? byte + 32 : byte);
        }
    }
    // The lead bytes of U+0080..00BF, U+037E, U+060C..061F, U+2000..2FFF, U+3000..3FFF,
    // U+FF00..FFFF.
    for (const unsigned lead : {0xC2U, 0xCDU, 0xD8U, 0xE2U, 0xE3U, 0xEFU}) {
        table.kind[lead] = ByteKind::symbol;
        table.fold[lead] = 0;
    }
    set(" \t\r\n\v\f", ByteKind::blank);
    set(".!?", ByteKind::stop);
    set(",;:()[]\"", ByteKind::clause);
    return table;
}

inline constexpr ByteTable byte_table = make_byte_table();

/// A punctuation mark or symbol beyond ASCII.
struct Symbol {
    enum class Kind : std::uint8_t {
        letter,
        apostrophe,
        blank,
        stop,
        question,
        closer,
        clause,
        other
    };
    Kind kind = Kind::other;
    std::size_t size = 1;
};

/// What stands at the beginning of `text`, whose first byte is of kind `symbol`.
[[nodiscard]] Symbol read_symbol(std::string_view text) noexcept;

/// Makes an upper-case letter of U+00C0..00DE at the end of `word` lower case.
inline void fold_latin(WordBuffer& word) noexcept {
    if (word.size < 2 || !word.whole()) {
        return;
    }
    const auto last = static_cast<unsigned char>(word.bytes[word.size - 1]);
    if (word.bytes[word.size - 2] == '\xC3' && last <= 0x9E && last != 0x97) {
        word.bytes[word.size - 1] = static_cast<char>(last + 0x20);
    }
}

/// Cuts text into words, marks and URLs and gives them to a sink, one pass, no allocation.
///
/// The sink has `word(buffer, raw, opens_chunk)`, `url()`, `stop(question, lone_dot, buffer)`
/// and `clause(mark)`; in `stop` the buffer is the word before. A chunk is what stands between
/// white space.
template <class Sink>
class Tokenizer {
public:
    explicit Tokenizer(Sink& sink) noexcept : sink_(sink) {}

    void read(std::string_view line) {
        at_ = line.data();
        end_ = at_ + line.size();
        opens_chunk_ = true;
        after_word_ = false;
        while (at_ < end_) {
            const ByteKind kind = byte_table.kind[static_cast<unsigned char>(*at_)];
            if (kind == ByteKind::blank) {
                pass_blank();
            } else if (kind == ByteKind::word || !pass_mark(kind)) {
                read_word();
            }
        }
    }

private:
    /// Passes over what is no word; false if a word begins here after all.
    bool pass_mark(ByteKind kind) {
        switch (kind) {
            case ByteKind::stop:
                read_stop();
                return true;
            case ByteKind::clause:
                after_word_ = false;
                sink_.clause(*at_++);
                return true;
            case ByteKind::symbol:
                return pass_symbol();
            default:
                pass_other();
                return true;
        }
    }

    [[nodiscard]] std::string_view rest() const noexcept {
        return {at_, static_cast<std::size_t>(end_ - at_)};
    }

    void pass_blank() {
        ++at_;
        opens_chunk_ = true;
        after_word_ = false;
    }

    void pass_other() {
        if (*at_ == '-' && opens_chunk_) {
            sink_.clause('-');
        }
        ++at_;
        after_word_ = false;
    }

    bool pass_symbol() {
        const Symbol symbol = read_symbol(rest());
        if (symbol.kind == Symbol::Kind::letter) {
            return false;
        }
        at_ += symbol.size;
        const bool question = symbol.kind == Symbol::Kind::question;
        if (question || symbol.kind == Symbol::Kind::stop) {
            sink_.stop(question, false, word_);
            opens_chunk_ = true;
        } else if (symbol.kind == Symbol::Kind::clause) {
            sink_.clause(',');
        }
        opens_chunk_ = opens_chunk_ || symbol.kind == Symbol::Kind::blank;
        after_word_ = false;
        return true;
    }

    [[gnu::always_inline]] void read_word() {
        const char* const begin = at_;
        if (!read_plain_word()) {
            read_letters();
            word_.close();
            word_.ascii = base::is_ascii(word_.view());
        }
        const std::string_view raw(begin, static_cast<std::size_t>(at_ - begin));
        if (is_url_begin(raw)) {
            while (at_ < end_ && !ends_url(*at_)) {
                ++at_;
            }
            sink_.url();
            after_word_ = false;
            opens_chunk_ = false;
            return;
        }
        sink_.word(word_, raw, opens_chunk_);
        opens_chunk_ = false;
        after_word_ = true;
    }

    /// A word of ASCII letters and digits alone, eight bytes a step; false if it is none or long.
    [[nodiscard, gnu::always_inline]] bool read_plain_word() noexcept {
        std::uint64_t hash = 1;
        for (std::size_t size = 0; size < WordBuffer::capacity; size += 8) {
            const std::uint64_t eight = load_eight(at_ + size, end_);
            const std::uint64_t lower = eight | (each_byte * 0x20U);
            const std::size_t letters = run_length(letter_bits(eight) | digit_bits(eight));
            const std::uint64_t kept = first_bytes(lower, letters);
            store_eight(word_.bytes.data() + size, kept);
            if (letters == 8) {
                hash = mix(hash, kept);
                continue;
            }
            word_.size = size + letters;
            word_.hash = letters != 0 ? mix(hash, kept) : hash;
            const char* const stop = at_ + word_.size;
            if (stop < end_ && (*stop == '\'' || static_cast<unsigned char>(*stop) >= 0x80)) {
                return false;
            }
            at_ = stop;
            word_.ascii = true;
            return word_.size > 0;
        }
        return false;
    }

    /// Letters up to the end of the word; an apostrophe between letters belongs to it.
    void read_letters() {
        word_.size = 0;
        while (at_ < end_) {
            const char folded = byte_table.fold[static_cast<unsigned char>(*at_)];
            if (folded != 0) {
                word_.append(folded);
                ++at_;
                if (static_cast<unsigned char>(folded) >= 0x80) {
                    fold_latin(word_);
                }
            } else if (!read_joiner()) {
                return;
            }
        }
    }

    /// An apostrophe before a letter, or a letter with an unusual lead byte.
    bool read_joiner() {
        Symbol symbol;
        if (*at_ == '\'') {
            symbol.kind = Symbol::Kind::apostrophe;
        } else if (byte_table.kind[static_cast<unsigned char>(*at_)] == ByteKind::symbol) {
            symbol = read_symbol(rest());
        }
        if (symbol.kind == Symbol::Kind::letter) {
            for (std::size_t i = 0; i < symbol.size; ++i) {
                word_.append(at_[i]);
            }
            at_ += symbol.size;
            return true;
        }
        const bool letter_follows =
            rest().size() > symbol.size &&
            byte_table.fold[static_cast<unsigned char>(at_[symbol.size])] != 0;
        if (symbol.kind != Symbol::Kind::apostrophe || !letter_follows) {
            return false;
        }
        word_.append('\'');
        at_ += symbol.size;
        return true;
    }

    [[nodiscard]] bool is_url_begin(std::string_view raw) const noexcept {
        if (at_ == end_ || (*at_ != ':' && *at_ != '.')) {
            return false;
        }
        return rest().starts_with("://") ||
               (raw.size() == 3 && *at_ == '.' && word_.view() == "www");
    }
    [[nodiscard]] static bool ends_url(char c) noexcept {
        return byte_table.kind[static_cast<unsigned char>(c)] == ByteKind::blank || c == '>' ||
               c == '<' || c == '"' || c == ')' || c == ']';
    }

    void read_stop() {
        const char* const begin = at_;
        bool question = false;
        while (at_ < end_ && byte_table.kind[static_cast<unsigned char>(*at_)] == ByteKind::stop) {
            question = question || *at_ == '?';
            ++at_;
        }
        const bool lone_dot = at_ - begin == 1 && *begin == '.';
        while (at_ < end_ && closer_size() != 0) {
            at_ += closer_size();
        }
        const bool ends =
            at_ == end_ || byte_table.kind[static_cast<unsigned char>(*at_)] == ByteKind::blank;
        if (ends) {
            sink_.stop(question, lone_dot && after_word_ && at_ < end_, word_);
        }
        after_word_ = false;
    }

    [[nodiscard]] std::size_t closer_size() const noexcept {
        const char c = *at_;
        if (c == ')' || c == ']' || c == '"' || c == '\'' || c == '*' || c == '_') {
            return 1;
        }
        if (byte_table.kind[static_cast<unsigned char>(c)] != ByteKind::symbol) {
            return 0;
        }
        const Symbol symbol = read_symbol(rest());
        return symbol.kind == Symbol::Kind::closer || symbol.kind == Symbol::Kind::apostrophe
                   ? symbol.size
                   : 0;
    }

    Sink& sink_;
    const char* at_ = nullptr;
    const char* end_ = nullptr;
    bool opens_chunk_ = true;
    bool after_word_ = false;
    WordBuffer word_;
};

}  // namespace mailhorizon::language
