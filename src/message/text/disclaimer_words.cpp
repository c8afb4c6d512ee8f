// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace mailhorizon::message {
namespace {

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
    DisclaimerWord{"dit bericht", 1U << 7U},   DisclaimerWord{"poufn", 1U << 0U},
    DisclaimerWord{"konfiden", 1U << 0U},      DisclaimerWord{"fortrolig", 1U << 0U},
    DisclaimerWord{"нфиденциал", 1U << 0U},    DisclaimerWord{"保密", 1U << 0U},
    DisclaimerWord{"机密", 1U << 0U},          DisclaimerWord{"機密", 1U << 0U},
    DisclaimerWord{"adresat", 1U << 2U},       DisclaimerWord{"mottagare", 1U << 2U},
    DisclaimerWord{"modtager", 1U << 2U},      DisclaimerWord{"mottaker", 1U << 2U},
    DisclaimerWord{"адресат", 1U << 2U},       DisclaimerWord{"получател", 1U << 2U},
    DisclaimerWord{"收件人", 1U << 2U},        DisclaimerWord{"仅限", 1U << 2U},
    DisclaimerWord{"僅限", 1U << 2U},          DisclaimerWord{"宛先", 1U << 2U},
    DisclaimerWord{"omyłk", 1U << 3U},         DisclaimerWord{"misstag", 1U << 3U},
    DisclaimerWord{"ved en fejl", 1U << 3U},   DisclaimerWord{"ved en feil", 1U << 3U},
    DisclaimerWord{"по ошибке", 1U << 3U},     DisclaimerWord{"ten onrechte", 1U << 3U},
    DisclaimerWord{"错收", 1U << 3U},          DisclaimerWord{"誤って", 1U << 3U},
    DisclaimerWord{"ta wiadomość", 1U << 7U},  DisclaimerWord{"detta meddelande", 1U << 7U},
    DisclaimerWord{"detta mejl", 1U << 7U},    DisclaimerWord{"denne e-mail", 1U << 7U},
    DisclaimerWord{"denne e-post", 1U << 7U},  DisclaimerWord{"анное сообщение", 1U << 7U},
    DisclaimerWord{"то сообщение", 1U << 7U},  DisclaimerWord{"本邮件", 1U << 7U},
    DisclaimerWord{"本郵件", 1U << 7U},        DisclaimerWord{"このメール", 1U << 7U},
};

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
                   base::to_lower(line[at - rare.before]) == rare.word.front() &&
                   base::starts_with_ignoring_case(line.substr(at - rare.before), rare.word);
        });
        if (found) {
            return true;
        }
    }
    return false;
}

constexpr std::array f_words{RareWord{3, "confiden"},
                             RareWord{3, "konfiden"},
                             RareWord{0, "fortrolig"},
                             RareWord{3, "poufn"}};
constexpr std::array v_words{RareWord{3, "privileged"},
                             RareWord{0, "vertraulich"},
                             RareWord{0, "vertrouwelijk"},
                             RareWord{5, "riservat"},
                             RareWord{2, "environment"}};

/// In scripts beyond ASCII, as they stand in the middle of a sentence.
constexpr std::array other_words{std::string_view("нфиденциал"),
                                 std::string_view("保密"),
                                 std::string_view("机密"),
                                 std::string_view("機密")};

bool has_other_word(std::string_view line) noexcept {
    return !base::is_ascii(line) && std::ranges::any_of(other_words, [line](std::string_view word) {
        return line.find(word) != std::string_view::npos;
    });
}

}  // namespace

bool may_disclaim(std::string_view line) noexcept {
    constexpr std::size_t shortest = 20;
    return line.size() >= shortest &&
           (has_rare_word(line, 'f', f_words) || has_rare_word(line, 'F', f_words) ||
            has_rare_word(line, 'v', v_words) || has_rare_word(line, 'V', v_words) ||
            has_other_word(line));
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
