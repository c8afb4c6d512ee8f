// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "message/text/word_match.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

bool has_digit(std::string_view text) noexcept {
    return std::ranges::any_of(text, base::is_digit);
}

constexpr std::size_t longest_attribution = 300;
constexpr std::ptrdiff_t date_digits = 6;

std::ptrdiff_t count_digits(std::string_view text) noexcept {
    return std::ranges::count_if(text, base::is_digit);
}

/// "2025-01-06 8:00 Ann <ann@a.example>:", which some languages write without a verb.
bool is_dated_address(std::string_view text) noexcept {
    const std::size_t open = text.rfind('<');
    if (open == std::string_view::npos || (text.find('@', open) == std::string_view::npos &&
                                           text.find(" at ", open) == std::string_view::npos)) {
        return false;
    }
    const std::string_view before = text.substr(0, open);
    const std::string_view after = text.substr(text.find('>', open) % (text.size() + 1));
    constexpr std::string_view mail_of = "のメール";
    const bool ends = after == ">:" || after == "> :" || after == ">：" ||
                      (after.size() > 1 && after.substr(1).starts_with(mail_of));
    return ends && count_digits(before) >= date_digits &&
           before.find(':') != std::string_view::npos;
}

/// Without any of `marks` at both ends.
std::string_view strip(std::string_view text, std::string_view marks) noexcept {
    const std::size_t begin = std::min(text.find_first_not_of(marks), text.size());
    const std::size_t end = text.find_last_not_of(marks);
    return text.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
}

constexpr std::array original_words{
    "original message"sv,
    "original appointment"sv,
    "original mail"sv,
    "original email"sv,
    "forwarded message"sv,
    "forwarded by"sv,
    "forwarded mail"sv,
    "forwarded letter"sv,
    "ursprüngliche nachricht"sv,
    "urspruengliche nachricht"sv,
    "originalnachricht"sv,
    "weitergeleitete nachricht"sv,
    "original-nachricht"sv,
    "weitergeleitet von"sv,
    "message d'origine"sv,
    "message original"sv,
    "message transféré"sv,
    "message transmis"sv,
    "message initial"sv,
    "mensaje original"sv,
    "mensaje reenviado"sv,
    "messaggio originale"sv,
    "messaggio inoltrato"sv,
    "mensagem original"sv,
    "mensagem encaminhada"sv,
    "mensagem reencaminhada"sv,
    "oorspronkelijk bericht"sv,
    "oorspronkelijke bericht"sv,
    "doorgestuurd bericht"sv,
    "ursprungligt meddelande"sv,
    "vidarebefordrat meddelande"sv,
    "oprindelig meddelelse"sv,
    "videresendt meddelelse"sv,
    "opprinnelig melding"sv,
    "videresendt melding"sv,
    "alkuperäinen viesti"sv,
    "välitetty viesti"sv,
    "wiadomość oryginalna"sv,
    "wiadomość przekazana"sv,
    "původní zpráva"sv,
    "přeposlaná zpráva"sv,
    "исходное сообщение"sv,
    "Исходное сообщение"sv,
    "пересылаемое сообщение"sv,
    "Пересылаемое сообщение"sv,
    "Пересланное сообщение"sv,
    "Перенаправленное сообщение"sv,
    "Оригінальне повідомлення"sv,
    "Переслане повідомлення"sv,
    "Αρχικό μήνυμα"sv,
    "Προωθημένο μήνυμα"sv,
    "mesaj original"sv,
    "iletilen mesaj"sv,
    "továbbított üzenet"sv,
    "vidarebefordrat mejl"sv,
    "videresendt besked"sv,
    "původní e-mail"sv,
    "邮件原件"sv,
    "原始信件"sv,
    "转发邮件"sv,
    "已转发邮件"sv,
    "轉寄的郵件"sv,
    "元のメール"sv,
    "전달된 메시지"sv,
    "eredeti üzenet"sv,
    "orijinal mesaj"sv,
    "原始邮件"sv,
    "原始郵件"sv,
    "转发的邮件"sv,
    "元のメッセージ"sv,
    "転送メッセージ"sv,
    "원본 메시지"sv,
};

constexpr std::array forward_openings{
    "begin forwarded message:"sv,
    "anfang der weitergeleiteten"sv,
    "début du message réexpédié"sv,
    "début du message transféré"sv,
    "inizio messaggio inoltrato"sv,
    "inicio del mensaje reenviado"sv,
    "início da mensagem"sv,
    "begin doorgestuurd bericht"sv,
    "vidarebefordrat brev"sv,
    "start på vidarebefordrat"sv,
    "start på videresendt"sv,
    "Начало переадресованного"sv,
    "początek przekazanej wiadomości"sv,
    "开始转发的邮件"sv,
    "下面是被转发的邮件"sv,
    "転送されたメッセージ"sv,
};
constexpr Beginnings original_beginnings{original_words};
constexpr Beginnings forward_beginnings{forward_openings};

/// Words that end an attribution or stand in it, before its colon.
constexpr std::array sure_verbs{
    "wrote"sv,   "schrieb"sv,   "a écrit"sv,          "ha scritto"sv, "escribió"sv, "escreveu"sv,
    "schreef"sv, "skrev"sv,     "kirjoitti"sv,        "napisał"sv,    "napisała"sv, "napisał(a)"sv,
    "napsal"sv,  "napsal(a)"sv, "написал"sv,          "пишет"sv,      "írta"sv,     "yazdı"sv,
    "写道"sv,    "寫道"sv,      "さんは書きました"sv, "작성"sv,       "pisze"sv,    "пише"sv,
    "написав"sv, "έγραψε"sv,    "a scris"sv,
};
constexpr std::array weak_verbs{
    "writes"sv,
    "said"sv,
    "quoting"sv,
    "schreibt"sv,
    "écrivait"sv,
    "écrit"sv,
    "scrive"sv,
    "escribe"sv,
    "schrijft"sv,
    "skriver"sv,
    "typed"sv,
    "napisał/a"sv,
    "to write"sv,
    "spake"sv,
    "pisał"sv,
};

constexpr std::array attribution_openings{
    "on "sv,   "am "sv,      "le "sv,        "el "sv,        "il "sv,     "em "sv,   "op "sv,
    "den "sv,  "at "sv,      "in article"sv, "in message"sv, "w dniu "sv, "dnia "sv, "il giorno "sv,
    "data "sv, "quoting "sv, "von "sv,       "* "sv,         "mon"sv,     "tue"sv,   "wed"sv,
    "thu"sv,   "fri"sv,      "sat"sv,        "sun"sv,        "20"sv,      "dne "sv,  "ma "sv,
    "ti "sv,   "ke "sv,      "to "sv,        "pe "sv,        "la "sv,     "su "sv,   "sent "sv,
    "lun"sv,   "pon"sv,      "пн"sv,         "Пн"sv,         "man"sv,
};
constexpr Beginnings attribution_beginnings{attribution_openings};

}  // namespace

std::string_view skip_blanks(std::string_view line) noexcept {
    std::size_t begin = 0;
    while (begin < line.size() && base::is_blank(line[begin])) {
        ++begin;
    }
    return line.substr(begin);
}

bool has_quote_mark(std::string_view line) noexcept {
    if (line.front() == '>') {
        return true;
    }
    if (line.front() == '|') {
        const bool table = base::trim_right(line).back() == '|';
        return line.size() > 1 && base::is_blank(line[1]) && !table;
    }
    constexpr std::size_t longest_name = 10;
    if (!base::is_upper(line.front())) {
        return false;
    }
    std::size_t end = 1;
    while (end < line.size() && end <= longest_name && base::is_alpha(line[end])) {
        ++end;
    }
    return end + 1 < line.size() && line[end] == '>' &&
           (line[end + 1] == ' ' || line[end + 1] == '>');
}

bool is_prompt(std::string_view line) noexcept {
    return line.starts_with(">>> ") && line.size() > 4 && line[4] != '>';
}

bool is_original_marker(std::string_view line) noexcept {
    const std::string_view inner = strip(line, "-_=*+~ \t");
    if (inner.empty()) {
        return false;
    }
    const bool ruled = line.starts_with("--") || line.starts_with("==") || line.starts_with("__") ||
                       line.starts_with("**") || line.starts_with("+++");
    if (!ruled) {
        return forward_beginnings.begin(inner);
    }
    const bool encloses = line.size() > inner.size() && base::trim_right(line).ends_with("--");
    return original_beginnings.begin(inner) ||
           (encloses && opens_attribution(inner) && attribution(inner) == Attribution::sure);
}

Attribution attribution(std::string_view line) noexcept {
    const std::string_view text = base::trim_right(line);
    if (text.size() > longest_attribution) {
        return Attribution::none;
    }
    if (has_word(text, sure_verbs)) {
        const bool dated = has_digit(text) || text.find('@') != std::string_view::npos;
        return dated ? Attribution::sure : Attribution::if_quote_follows;
    }
    if (is_dated_address(text)) {
        return Attribution::sure;
    }
    const bool address = text.find('@') != std::string_view::npos ||
                         text.find("> ") != std::string_view::npos || text.ends_with(">:");
    return address || has_word(text, weak_verbs) ? Attribution::if_quote_follows
                                                 : Attribution::none;
}

bool stands_alone(std::string_view line) noexcept {
    const std::string_view text = base::trim_right(line);
    if (text.size() > longest_attribution) {
        return false;
    }
    return is_dated_address(text) ||
           ((text.find('@') != std::string_view::npos || count_digits(text) >= date_digits) &&
            has_word(text, sure_verbs));
}

bool opens_attribution(std::string_view line) noexcept {
    constexpr std::size_t longest = 120;
    const std::string_view text = line.substr(std::min(line.find_first_not_of("- "), line.size()));
    if (text.empty() || text.size() > longest || !has_digit(text)) {
        return false;
    }
    const bool dated = base::is_digit(text.front()) && count_digits(text) >= date_digits;
    return dated || attribution_beginnings.begin(text);
}

bool is_rule(std::string_view line) noexcept {
    constexpr std::size_t shortest = 20;
    const std::string_view text = base::trim_right(line);
    return text.size() >= shortest &&
           std::string_view("_-=*#").find(text.front()) != std::string_view::npos &&
           text.find_first_not_of(text.front()) == std::string_view::npos;
}

bool is_part_marker(std::string_view line) noexcept {
    return line.starts_with("-------------- next part --------------");
}

bool is_scrub_note(std::string_view line) noexcept {
    return base::trim_right(line).ends_with("was scrubbed...");
}

}  // namespace mailhorizon::message
