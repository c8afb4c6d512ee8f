// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/due_words.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::language {
namespace {

enum class Kind : std::uint8_t { weekday, month, days, number, unit, next };

/// Words of one meaning, in all languages.
struct Group {
    Kind kind = Kind::next;
    std::uint16_t value = 0;
    std::string_view words;  ///< separated by spaces
};

constexpr std::uint16_t day_code = 0x100;
constexpr std::uint16_t date_code = 0x200;
constexpr std::uint16_t week_days = 7;
constexpr std::uint16_t month_days = 31;
constexpr std::uint16_t most_days = 0xff;

constexpr std::array groups{
    Group{Kind::weekday, 1, "monday mon montag lundi lunes lunedì segunda maandag"},
    Group{Kind::weekday, 2, "tuesday tue tues dienstag mardi martes martedì terça dinsdag"},
    Group{Kind::weekday, 3, "wednesday wed mittwoch mercredi miércoles mercoledì quarta woensdag"},
    Group{Kind::weekday, 4, "thursday thu thurs donnerstag jeudi jueves giovedì quinta donderdag"},
    Group{Kind::weekday, 5, "friday fri freitag vendredi viernes venerdì sexta vrijdag"},
    Group{Kind::weekday, 6, "saturday samstag samedi"},
    Group{Kind::weekday, 7, "sunday sonntag dimanche"},
    Group{Kind::month, 1, "january jan januar"},
    Group{Kind::month, 2, "february feb februar"},
    Group{Kind::month, 3, "march mar märz"},
    Group{Kind::month, 4, "april apr"},
    Group{Kind::month, 5, "may mai"},
    Group{Kind::month, 6, "june jun juni"},
    Group{Kind::month, 7, "july jul juli"},
    Group{Kind::month, 8, "august aug"},
    Group{Kind::month, 9, "september sep sept"},
    Group{Kind::month, 10, "october oct oktober"},
    Group{Kind::month, 11, "november nov"},
    Group{Kind::month, 12, "december dec dezember"},
    Group{Kind::days, 0, "today tonight shortly heute aujourd'hui hoy oggi hoje vandaag"},
    Group{Kind::days, 1, "tomorrow morgen demain mañana domani amanhã"},
    Group{Kind::days, 2, "übermorgen overmorgen"},
    Group{Kind::number, 2, "two zwei deux dos due dois twee"},
    Group{Kind::number, 3, "three couple drei trois tres tre drie"},
    Group{Kind::number, 5, "few"},
    Group{Kind::unit, 1, "day days tage tagen jours días giorni dias dagen"},
    Group{Kind::unit,
          7,
          "week weeks woche wochen semaine semaines semana semanas settimana settimane weken"},
    Group{Kind::unit, 31, "month months monat monaten mois mes mese mês maand"},
    Group{Kind::next,
          0,
          "next nächste nächsten nächster kommende kommenden prochain prochaine próxima próximo "
          "prossima prossimo volgende"},
};

/// The group of a word, or none. Reads all words: only what follows a promise gets here.
const Group* find_group(std::string_view word) noexcept {
    for (const Group& group : groups) {
        for (std::string_view rest = group.words; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            if (rest.substr(0, end) == word) {
                return &group;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return nullptr;
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
    const Group* const found = find_group(word);
    if (found == nullptr) {
        // "the 3rd of March", "3. des Monats"
        number_ = word == "of" || word == "de" ? before.number_ : std::uint16_t{0};
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
