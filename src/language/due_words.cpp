// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/due_words.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::language {
namespace {

enum class Kind : std::uint8_t { weekday, month, days, number, unit, next };

/// What the words of a list mean.
struct Meaning {
    WordList list;
    Kind kind;
    std::uint16_t value;
};

constexpr std::uint16_t day_code = 0x100;
constexpr std::uint16_t date_code = 0x200;
constexpr std::uint16_t week_days = 7;
constexpr std::uint16_t month_days = 31;
constexpr std::uint16_t most_days = 0xff;

constexpr std::array meanings{
    Meaning{WordList::monday, Kind::weekday, 1},
    Meaning{WordList::tuesday, Kind::weekday, 2},
    Meaning{WordList::wednesday, Kind::weekday, 3},
    Meaning{WordList::thursday, Kind::weekday, 4},
    Meaning{WordList::friday, Kind::weekday, 5},
    Meaning{WordList::saturday, Kind::weekday, 6},
    Meaning{WordList::sunday, Kind::weekday, 7},
    Meaning{WordList::january, Kind::month, 1},
    Meaning{WordList::february, Kind::month, 2},
    Meaning{WordList::march, Kind::month, 3},
    Meaning{WordList::april, Kind::month, 4},
    Meaning{WordList::may, Kind::month, 5},
    Meaning{WordList::june, Kind::month, 6},
    Meaning{WordList::july, Kind::month, 7},
    Meaning{WordList::august, Kind::month, 8},
    Meaning{WordList::september, Kind::month, 9},
    Meaning{WordList::october, Kind::month, 10},
    Meaning{WordList::november, Kind::month, 11},
    Meaning{WordList::december, Kind::month, 12},
    Meaning{WordList::today, Kind::days, 0},
    Meaning{WordList::tomorrow, Kind::days, 1},
    Meaning{WordList::after_tomorrow, Kind::days, 2},
    Meaning{WordList::two, Kind::number, 2},
    Meaning{WordList::three, Kind::number, 3},
    Meaning{WordList::few, Kind::number, 5},
    Meaning{WordList::day, Kind::unit, 1},
    Meaning{WordList::week, Kind::unit, 7},
    Meaning{WordList::month, Kind::unit, 31},
    Meaning{WordList::next, Kind::next, 0},
};

bool is_in(WordList list, std::string_view word) noexcept {
    return std::ranges::find(words(list), word) != words(list).end();
}

/// What a word means, or none. Reads all words: only what follows a promise gets here.
const Meaning* find_meaning(std::string_view word) noexcept {
    const auto* const found = std::ranges::find_if(
        meanings, [word](const Meaning& meaning) { return is_in(meaning.list, word); });
    return found == meanings.end() ? nullptr : found;
}

/// "3", "3rd", "22nd": at most three figures; 0 if it is no such number.
std::uint16_t number_of(std::string_view word) noexcept {
    std::uint16_t number = 0;
    std::size_t at = 0;
    while (at < word.size() && at < 3 && base::is_digit(word[at])) {
        number = static_cast<std::uint16_t>(number * 10 + (word[at] - '0'));
        ++at;
    }
    const std::string_view rest = word.substr(at);
    const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    return rest.empty() || ordinal ? number : std::uint16_t{0};
}

}  // namespace

void DueWords::add(std::string_view word) noexcept {
    const DueWords before = *this;
    *this = {};
    due_ = before.due_;
    if (!word.empty() && base::is_digit(word.front())) {
        month_ = before.month_;
        add_number(number_of(word));
        return;
    }
    const Meaning* const found = find_meaning(word);
    if (found == nullptr) {
        // "the 3rd of March", "3. des Monats"
        number_ = is_in(WordList::of_month, word) ? before.number_ : std::uint16_t{0};
        return;
    }
    const std::uint16_t value = found->value;
    switch (found->kind) {
        case Kind::weekday:
            weekday_ = static_cast<std::uint16_t>(value + (before.next_ ? week_days : 0));
            due_ = weekday_;
            break;
        case Kind::month:
            month_ = value;
            number_ = before.number_;
            add_day_of_month();
            break;
        case Kind::days:
            due_ = static_cast<std::uint16_t>(day_code + value);
            break;
        case Kind::number:
            number_ = value;
            break;
        case Kind::unit: {
            const std::uint16_t times = before.next_ ? std::uint16_t{2} : before.number_;
            unit_ = value;
            add_unit(static_cast<std::uint16_t>(value * std::max<std::uint16_t>(times, 1)));
            break;
        }
        case Kind::next:
            next_ = true;
            if (before.unit_ != 0) {
                add_unit(static_cast<std::uint16_t>(2 * before.unit_));
            } else if (before.weekday_ != 0 && before.weekday_ <= week_days) {
                due_ = static_cast<std::uint16_t>(before.weekday_ + week_days);
            }
            break;
    }
}

void DueWords::add_number(std::uint16_t number) noexcept {
    number_ = number;
    add_day_of_month();
}

void DueWords::add_unit(std::uint16_t days) noexcept {
    due_ = static_cast<std::uint16_t>(day_code + std::min(days, most_days));
}

void DueWords::add_day_of_month() noexcept {
    if (month_ != 0 && number_ >= 1 && number_ <= month_days) {
        due_ = static_cast<std::uint16_t>(date_code + 32 * month_ + number_);
    }
}

}  // namespace mailhorizon::language
