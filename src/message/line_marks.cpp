// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/line_marks.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

/// Whether one of `words` (lower case) stands in `line` with no letter or digit beside it.
template <std::size_t n>
bool has_word(std::string_view line, const std::array<std::string_view, n>& words) noexcept {
    return std::ranges::any_of(words, [line](std::string_view word) {
        const std::size_t at = base::find_ignoring_case(line, word);
        if (at == std::string_view::npos) {
            return false;
        }
        const std::size_t end = at + word.size();
        return (at == 0 || !base::is_alnum(line[at - 1])) &&
               (end == line.size() || !base::is_alnum(line[end]));
    });
}

template <std::size_t n>
bool starts_with_one(std::string_view line,
                     const std::array<std::string_view, n>& beginnings) noexcept {
    if (line.size() < 2) {
        return false;
    }
    const char first = base::to_lower(line[0]);
    const char second = base::to_lower(line[1]);
    return std::ranges::any_of(beginnings, [line, first, second](std::string_view beginning) {
        return beginning[0] == first && beginning[1] == second &&
               base::starts_with_ignoring_case(line, beginning);
    });
}

bool has_digit(std::string_view text) noexcept {
    return std::ranges::any_of(text, base::is_digit);
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
    "пересылаемое сообщение"sv,
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
};

/// Words that end an attribution or stand in it, before its colon.
constexpr std::array sure_verbs{
    "wrote"sv,   "schrieb"sv,   "a écrit"sv,          "ha scritto"sv, "escribió"sv, "escreveu"sv,
    "schreef"sv, "skrev"sv,     "kirjoitti"sv,        "napisał"sv,    "napisała"sv, "napisał(a)"sv,
    "napsal"sv,  "napsal(a)"sv, "написал"sv,          "пишет"sv,      "írta"sv,     "yazdı"sv,
    "写道"sv,    "寫道"sv,      "さんは書きました"sv, "작성"sv,
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
    "pisze"sv,
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
};

constexpr std::array mobile_openings{
    "sent from my "sv,
    "sent from mail for windows"sv,
    "sent from outlook"sv,
    "sent from yahoo"sv,
    "sent from samsung"sv,
    "sent from proton"sv,
    "sent with proton"sv,
    "sent via "sv,
    "sent by k-9"sv,
    "sent from a "sv,
    "get outlook for"sv,
    "von meinem "sv,
    "gesendet von "sv,
    "gesendet mit "sv,
    "diese nachricht wurde von meinem"sv,
    "envoyé de mon"sv,
    "envoyé depuis"sv,
    "envoyé à partir"sv,
    "enviado desde mi"sv,
    "enviado do meu"sv,
    "enviado a partir"sv,
    "enviado desde"sv,
    "inviato da "sv,
    "verzonden vanaf"sv,
    "verstuurd vanaf"sv,
    "skickat från min"sv,
    "sendt fra min"sv,
    "lähetetty "sv,
    "wysłane z "sv,
    "отправлено с "sv,
    "发自我的"sv,
};

constexpr std::array footer_openings{
    "to unsubscribe"sv,
    "you received this message because you are subscribed"sv,
    "you are receiving this mail because"sv,
    "you are receiving this because"sv,
    "you received this email because"sv,
    "unsubscribe:"sv,
    "to post to this"sv,
    "more majordomo info"sv,
    "this list is"sv,
    "für die abmeldung"sv,
    "for more options, visit"sv,
    "please do not send commands"sv,
};
constexpr std::array footer_words{
    "mailing list"sv,
    "mailman/listinfo"sv,
    "listinfo"sv,
    "unsubscribe"sv,
    "majordomo"sv,
    "list archive"sv,
    "mailinglist"sv,
};

struct DisclaimerWord {
    std::string_view text;
    std::uint32_t kind;
};
constexpr std::array disclaimer_table{
    DisclaimerWord{"confiden", 1U << 0U},      DisclaimerWord{"vertraulich", 1U << 0U},
    DisclaimerWord{"vertrouwelijk", 1U << 0U}, DisclaimerWord{"riservat", 1U << 0U},
    DisclaimerWord{"privileged", 1U << 1U},    DisclaimerWord{"intended", 1U << 2U},
    DisclaimerWord{"recipient", 1U << 2U},     DisclaimerWord{"empfänger", 1U << 2U},
    DisclaimerWord{"destinat", 1U << 2U},      DisclaimerWord{"geadresseerde", 1U << 2U},
    DisclaimerWord{"in error", 1U << 3U},      DisclaimerWord{"by mistake", 1U << 3U},
    DisclaimerWord{"irrtümlich", 1U << 3U},    DisclaimerWord{"par erreur", 1U << 3U},
    DisclaimerWord{"por error", 1U << 3U},     DisclaimerWord{"por engano", 1U << 3U},
    DisclaimerWord{"per errore", 1U << 3U},    DisclaimerWord{"unauthori", 1U << 4U},
    DisclaimerWord{"disclos", 1U << 4U},       DisclaimerWord{"unbefugt", 1U << 4U},
    DisclaimerWord{"printing this", 1U << 5U}, DisclaimerWord{"consider the environment", 1U << 6U},
    DisclaimerWord{"this e-mail", 1U << 7U},   DisclaimerWord{"this email", 1U << 7U},
    DisclaimerWord{"this message", 1U << 7U},  DisclaimerWord{"this communication", 1U << 7U},
    DisclaimerWord{"diese e-mail", 1U << 7U},  DisclaimerWord{"diese nachricht", 1U << 7U},
    DisclaimerWord{"ce message", 1U << 7U},    DisclaimerWord{"este mensaje", 1U << 7U},
    DisclaimerWord{"esta mensagem", 1U << 7U}, DisclaimerWord{"questo messaggio", 1U << 7U},
    DisclaimerWord{"dit bericht", 1U << 7U},
};

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
    if (ruled) {
        return starts_with_one(inner, original_words);
    }
    return starts_with_one(inner, forward_openings);
}

Attribution attribution(std::string_view line) noexcept {
    const std::string_view text = base::trim_right(line);
    constexpr std::size_t longest = 300;
    if (text.size() > longest) {
        return Attribution::none;
    }
    if (has_word(text, sure_verbs)) {
        const bool dated = has_digit(text) || text.find('@') != std::string_view::npos;
        return dated ? Attribution::sure : Attribution::if_quote_follows;
    }
    const bool address = text.find('@') != std::string_view::npos ||
                         text.find("> ") != std::string_view::npos || text.ends_with(">:");
    return address || has_word(text, weak_verbs) ? Attribution::if_quote_follows
                                                 : Attribution::none;
}

bool opens_attribution(std::string_view line) noexcept {
    constexpr std::size_t longest = 120;
    constexpr std::ptrdiff_t date_digits = 6;
    const std::string_view text = line.substr(std::min(line.find_first_not_of("- "), line.size()));
    if (text.empty() || text.size() > longest || !has_digit(text)) {
        return false;
    }
    const bool dated =
        base::is_digit(text.front()) && std::ranges::count_if(text, base::is_digit) >= date_digits;
    return dated || starts_with_one(text, attribution_openings);
}

bool is_signature_mark(std::string_view line) noexcept {
    return line == "-- " || line == "--" || line == "- -- " || line == "- --" || line == "--  ";
}

bool is_mobile_signature(std::string_view line) noexcept {
    constexpr std::size_t longest = 90;
    return line.size() <= longest && starts_with_one(line, mobile_openings);
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

bool is_list_footer(std::string_view line) noexcept {
    constexpr std::size_t longest = 200;
    return line.size() <= longest &&
           (starts_with_one(line, footer_openings) || has_word(line, footer_words));
}

namespace {

/// A word with a rare letter in a known place.
struct RareWord {
    std::size_t before;
    std::string_view word;
};

template <std::size_t n>
bool has_rare_word(std::string_view line,
                   char letter,
                   const std::array<RareWord, n>& words) noexcept {
    for (std::size_t at = line.find(letter); at != std::string_view::npos;
         at = line.find(letter, at + 1)) {
        const bool found = std::ranges::any_of(words, [line, at](const RareWord& rare) {
            return at >= rare.before &&
                   base::starts_with_ignoring_case(line.substr(at - rare.before), rare.word);
        });
        if (found) {
            return true;
        }
    }
    return false;
}

constexpr std::array f_words{RareWord{3, "confiden"}};
constexpr std::array v_words{RareWord{3, "privileged"},
                             RareWord{0, "vertraulich"},
                             RareWord{0, "vertrouwelijk"},
                             RareWord{5, "riservat"},
                             RareWord{2, "environment"}};

}  // namespace

bool may_disclaim(std::string_view line) noexcept {
    constexpr std::size_t shortest = 20;
    return line.size() >= shortest &&
           (has_rare_word(line, 'f', f_words) || has_rare_word(line, 'F', f_words) ||
            has_rare_word(line, 'v', v_words) || has_rare_word(line, 'V', v_words));
}

std::uint32_t disclaimer_words(std::string_view paragraph) noexcept {
    std::uint32_t kinds = 0;
    for (const DisclaimerWord& word : disclaimer_table) {
        if (paragraph.find(word.text) != std::string_view::npos) {
            kinds |= word.kind;
        }
    }
    return kinds;
}

}  // namespace mailhorizon::message
