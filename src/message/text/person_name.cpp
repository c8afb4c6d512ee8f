// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/person_name.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto npos = std::string_view::npos;
constexpr std::size_t longest_name = 48;
constexpr std::size_t most_words = 5;
constexpr std::size_t longest_closing = 48;

/// Words that begin a closing; lower case, compared without regard to ASCII case.
constexpr std::array closings{
    "thanks"sv,       "thank you"sv,    "thankyou"sv,       "thanx"sv,        "thx"sv,
    "many thanks"sv,  "cheers"sv,       "regards"sv,        "best"sv,         "kind"sv,
    "kindest"sv,      "warm"sv,         "warmly"sv,         "warmest"sv,      "with kind"sv,
    "with best"sv,    "with regards"sv, "sincerely"sv,      "yours"sv,        "hth"sv,
    "hope this"sv,    "hope that"sv,    "take care"sv,      "ciao"sv,         "bye"sv,
    "all the best"sv, "blessings"sv,    "peace"sv,          "good luck"sv,    "good day"sv,
    "greetings"sv,    "greets"sv,       "respectfully"sv,   "cordially"sv,    "have a"sv,
    "enjoy"sv,        "happy"sv,        "later"sv,          "tia"sv,          "rgds"sv,
    "br"sv,           "kr"sv,           "love"sv,           "god bless"sv,    "gruß"sv,
    "gruss"sv,        "grüße"sv,        "grüsse"sv,         "viele gr"sv,     "liebe gr"sv,
    "beste gr"sv,     "schöne gr"sv,    "freundliche"sv,    "mit freundl"sv,  "mfg"sv,
    "lg"sv,           "vg"sv,           "danke"sv,          "vielen dank"sv,  "besten dank"sv,
    "cordialement"sv, "bien cord"sv,    "merci"sv,          "amicalement"sv,  "salutations"sv,
    "bonne"sv,        "bien à"sv,       "cdlt"sv,           "saludos"sv,      "un saludo"sv,
    "gracias"sv,      "atentamente"sv,  "muchas gracias"sv, "un abrazo"sv,    "grazie"sv,
    "saluti"sv,       "cordiali"sv,     "un saluto"sv,      "distinti"sv,     "obrigado"sv,
    "obrigada"sv,     "abraço"sv,       "atenciosamente"sv, "cumprimentos"sv, "groet"sv,
    "met vr"sv,       "mvg"sv,          "bedankt"sv,        "hälsningar"sv,   "vänliga"sv,
    "med vänlig"sv,   "mvh"sv,          "hilsen"sv,         "med venlig"sv,   "pozdrawiam"sv,
    "z poważ"sv,      "s pozdravem"sv,  "díky"sv,           "diky"sv,         "terveisin"sv,
    "с уважением"sv,  "С уважением"sv,  "спасибо"sv,        "Спасибо"sv,      "saygılar"sv,
    "üdv"sv,          "in christ"sv,    "until next"sv,
};

/// Words that stand alone below texts without being anybody.
constexpr std::array nobody{
    "hi"sv,        "hello"sv,    "hey"sv,         "dear"sv,      "all"sv,     "everyone"sv,
    "folks"sv,     "guys"sv,     "list"sv,        "listers"sv,   "team"sv,    "sent"sv,
    "ps"sv,        "p.s."sv,     "p.s"sv,         "again"sv,     "advance"sv, "yes"sv,
    "no"sv,        "ok"sv,       "okay"sv,        "done"sv,      "the"sv,     "this"sv,
    "that"sv,      "linux"sv,    "and"sv,         "or"sv,        "but"sv,     "please"sv,
    "sorry"sv,     "end"sv,      "from"sv,        "to"sv,        "subject"sv, "date"sv,
    "cc"sv,        "quote"sv,    "snip"sv,        "lol"sv,       "it"sv,      "i"sv,
    "you"sv,       "is"sv,       "for"sv,         "with"sv,      "in"sv,      "of"sv,
    "on"sv,        "my"sv,       "your"sv,        "me"sv,        "we"sv,      "they"sv,
    "so"sv,        "if"sv,       "how"sv,         "what"sv,      "why"sv,     "when"sv,
    "where"sv,     "not"sv,      "very"sv,        "edit"sv,      "edited"sv,  "update"sv,
    "note"sv,      "attached"sv, "unsubscribe"sv, "subscribe"sv, "via"sv,     "using"sv,
    "signature"sv, "someone"sv,  "somebody"sv,    "anyone"sv,    "anybody"sv, "phone"sv,
    "email"sv,     "e-mail"sv,   "tel"sv,         "web"sv,       "website"sv, "mobile"sv,
    "fax"sv,       "twitter"sv,  "skype"sv,       "facebook"sv,  "mailing"sv, "help"sv,
    "stop"sv,      "time"sv,     "luck"sv,        "day"sv,       "sure"sv,    "great"sv,
    "good"sv,      "true"sv,
};

constexpr std::array particles{"van"sv,
                               "von"sv,
                               "der"sv,
                               "den"sv,
                               "de"sv,
                               "da"sv,
                               "di"sv,
                               "du"sv,
                               "la"sv,
                               "le"sv,
                               "bin"sv,
                               "al"sv,
                               "el"sv,
                               "dos"sv,
                               "ter"sv,
                               "zu"sv};

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) noexcept {
    return std::ranges::any_of(
        words, [word](std::string_view one) { return base::equal_ignoring_case(word, one); });
}

bool is_beyond_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool is_letter(char c) noexcept {
    return base::is_alpha(c) || is_beyond_ascii(c);
}

/// "Lee", "J.", "O'Neill", "Jean-Luc".
bool is_name_word(std::string_view word) noexcept {
    const bool letters = std::ranges::all_of(
        word, [](char c) { return is_letter(c) || c == '.' || c == '\'' || c == '-'; });
    const std::size_t dot = word.find('.');
    return letters && is_letter(word.front()) &&
           (dot == npos || dot + 1 == word.size() || dot == 1);
}

std::string_view stripped(std::string_view line) noexcept {
    constexpr std::string_view before = " \t-~*_";
    constexpr std::string_view after = " \t,.-~*_!";
    line.remove_prefix(std::min(line.find_first_not_of(before), line.size()));
    const std::size_t end = line.find_last_not_of(after);
    return line.substr(0, end == npos ? 0 : end + 1);
}

}  // namespace

std::string_view person_name(std::string_view text, bool lower_too) noexcept {
    text = stripped(text);
    const std::size_t bracket = text.find_first_of("<([");
    if (bracket != npos) {
        text = stripped(text.substr(0, bracket));
    }
    if (text.size() < 2 || text.size() > longest_name) {
        return {};
    }
    std::size_t words = 0;
    std::size_t capitals = 0;
    std::size_t letters = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \t", begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        begin = std::min(text.find_first_not_of(" \t", end), text.size());
        if (!is_name_word(word) || is_one_of(word, nobody)) {
            return {};
        }
        const bool capital = base::is_upper(word.front()) || is_beyond_ascii(word.front());
        if (!capital && !is_one_of(word, particles) && !(lower_too && text.size() == word.size())) {
            return {};
        }
        ++words;
        capitals += capital ? 1 : 0;
        letters = std::max(letters, word.size());
    }
    const bool named = capitals > 0 || (lower_too && words == 1 && letters > 2);
    return words <= most_words && letters > 1 && named && !is_closing(text) ? text
                                                                            : std::string_view{};
}

bool is_closing(std::string_view line) noexcept {
    line = base::trim(line);
    if (line.empty() || line.size() > longest_closing || line.ends_with('?')) {
        return false;
    }
    constexpr std::ptrdiff_t most_spaces = 6;
    return std::count(line.begin(), line.end(), ' ') <= most_spaces &&
           std::ranges::any_of(closings, [line](std::string_view one) {
               const bool begins = base::starts_with_ignoring_case(line, one);
               const bool whole = line.size() == one.size() || one.size() > 5 ||
                                  !is_letter(line[std::min(one.size(), line.size() - 1)]);
               return begins && whole;
           });
}

}  // namespace mailhorizon::message
