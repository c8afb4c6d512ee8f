// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/attachment_stem.hpp"

#include "mailhorizon/base/text.hpp"
#include "mailhorizon/base/unicode.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::size_t longest_extension = 5;
constexpr std::size_t longest_name = 255;
constexpr std::string_view separators = " _-.()[]{}+,~#@&'";

/// Words that tell versions of one file apart.
constexpr std::array version_words{
    "final"sv,   "fin"sv,      "draft"sv,     "copy"sv,    "kopie"sv,      "copie"sv,
    "copia"sv,   "kopi"sv,     "new"sv,       "neu"sv,     "old"sv,        "alt"sv,
    "updated"sv, "update"sv,   "upd"sv,       "clean"sv,   "redline"sv,    "redlined"sv,
    "marked"sv,  "edited"sv,   "edits"sv,     "edit"sv,    "comments"sv,   "comment"sv,
    "signed"sv,  "approved"sv, "corrected"sv, "revised"sv, "rev"sv,        "revision"sv,
    "version"sv, "ver"sv,      "v"sv,         "entwurf"sv, "endfassung"sv, "überarbeitet"sv,
    "of"sv,      "von"sv,      "de"sv,        "latest"sv,  "last"sv,       "temp"sv,
    "tmp"sv,     "bak"sv,      "backup"sv,
};

/// Names programs give to what has none.
constexpr std::array empty_names{
    "image"sv, "img"sv,     "picture"sv, "photo"sv,   "pic"sv,       "logo"sv,      "signature"sv,
    "smime"sv, "winmail"sv, "message"sv, "noname"sv,  "unnamed"sv,   "untitled"sv,  "attachment"sv,
    "att"sv,   "part"sv,    "invite"sv,  "graycol"sv, "ecblank"sv,   "mime"sv,      "file"sv,
    "scan"sv,  "icon"sv,    "unknown"sv, "openpgp"sv, "encrypted"sv, "forwarded"sv,
};

bool all_digits(std::string_view word) noexcept {
    return std::ranges::all_of(word, base::is_digit);
}

/// "v2", "rev3", "version12", "r4", "draft2": a version word or letter and a number.
bool is_version(std::string_view word) noexcept {
    std::size_t letters = word.size();
    while (letters > 0 && base::is_digit(word[letters - 1])) {
        --letters;
    }
    const std::string_view name = word.substr(0, letters);
    const bool numbered_letter = letters < word.size() && (name == "r" || name == "v");
    return numbered_letter || std::ranges::find(version_words, name) != version_words.end();
}

/// One piece of a name, and whether it stands in brackets: "(1)".
struct Piece {
    std::string_view text;
    bool bracketed = false;
};

std::vector<Piece> split(std::string_view stem) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < stem.size();) {
        const std::size_t begin = std::min(stem.find_first_not_of(separators, at), stem.size());
        const std::size_t end = std::min(stem.find_first_of(separators, begin), stem.size());
        const bool bracketed = begin > 0 && (stem[begin - 1] == '(' || stem[begin - 1] == '[');
        if (end > begin) {
            pieces.push_back({.text = stem.substr(begin, end - begin), .bracketed = bracketed});
        }
        at = end;
    }
    return pieces;
}

bool is_year(std::string_view text) noexcept {
    return text.size() == 4 && all_digits(text) &&
           (text.starts_with("19") || text.starts_with("20"));
}

/// How many pieces from `at` on make a date: "20010304", "2001-03-04", "04.03.2001".
std::size_t date_pieces(const std::vector<Piece>& pieces, std::size_t at) noexcept {
    const auto short_number = [&pieces](std::size_t i) {
        return i < pieces.size() && pieces[i].text.size() <= 2 && all_digits(pieces[i].text);
    };
    const std::string_view text = pieces[at].text;
    if ((text.size() == 8 || text.size() == 6) && all_digits(text)) {
        return 1;
    }
    const bool year_first = is_year(text) && short_number(at + 1);
    if (year_first) {
        return short_number(at + 2) ? 3 : 2;
    }
    const bool numbers = short_number(at) && short_number(at + 1) && at + 2 < pieces.size();
    return numbers && (is_year(pieces[at + 2].text) || short_number(at + 2)) ? 3 : 0;
}

std::string_view without_folder_and_extension(std::string_view name) noexcept {
    const std::size_t slash = name.find_last_of("/\\:");
    name.remove_prefix(slash == std::string_view::npos ? 0 : slash + 1);
    const std::size_t dot = name.rfind('.');
    const bool extension =
        dot != std::string_view::npos && dot > 0 && name.size() - dot - 1 <= longest_extension;
    return extension ? name.substr(0, dot) : name;
}

}  // namespace

std::string attachment_stem(std::string_view name) {
    const std::string folded =
        base::fold_case(without_folder_and_extension(base::trim(name.substr(0, longest_name))));
    const std::vector<Piece> pieces = split(folded);
    std::vector<std::string_view> kept;
    for (std::size_t at = 0; at < pieces.size();) {
        const std::size_t dated = date_pieces(pieces, at);
        const Piece& piece = pieces[at];
        const bool counter = piece.bracketed && all_digits(piece.text);
        if (dated == 0 && !counter && !is_version(piece.text)) {
            kept.push_back(piece.text);
        }
        at += std::max<std::size_t>(dated, 1);
    }
    constexpr std::size_t initials = 3;
    if (kept.size() > 1 && kept.back().size() <= initials && kept.front().size() > initials &&
        !all_digits(kept.back())) {
        kept.pop_back();
    }
    std::string stem;
    for (const std::string_view piece : kept) {
        stem += stem.empty() ? "" : " ";
        stem += piece;
    }
    const std::string_view letters =
        std::string_view(stem).substr(0, stem.find_last_not_of("0123456789 ") + 1);
    const bool says_nothing =
        letters.size() < 2 || std::ranges::find(empty_names, letters) != empty_names.end();
    return says_nothing ? std::string() : stem;
}

}  // namespace mailhorizon::message
