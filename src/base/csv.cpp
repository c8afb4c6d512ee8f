// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/csv.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mailhorizon::base {
namespace {

/// Spreadsheets of half of Europe write ';', since their decimal point is a comma.
char find_separator(std::string_view text) noexcept {
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        }
        if (quoted) {
            continue;
        }
        if (c == '\n' && commas + semicolons > 0) {
            break;
        }
        commas += c == ',' ? 1U : 0U;
        semicolons += c == ';' ? 1U : 0U;
    }
    return semicolons > commas ? ';' : ',';
}

/// Takes one field off `rest`, up to but without the separator or line end after it.
std::string take_field(std::string_view& rest, char separator) {
    std::string field;
    if (rest.starts_with('"')) {
        rest.remove_prefix(1);
        while (!rest.empty()) {
            const std::size_t quote = rest.find('"');
            field += rest.substr(0, quote);
            if (quote == std::string_view::npos) {
                rest = {};
                return field;
            }
            rest.remove_prefix(quote + 1);
            if (!rest.starts_with('"')) {
                break;
            }
            field += '"';
            rest.remove_prefix(1);
        }
    }
    std::size_t end = 0;
    while (end < rest.size() && rest[end] != separator && rest[end] != '\n') {
        ++end;
    }
    std::string_view tail = rest.substr(0, end);
    if (end < rest.size() && rest[end] == '\n' && tail.ends_with('\r')) {
        tail.remove_suffix(1);
    }
    field += tail;
    rest.remove_prefix(end);
    return field;
}

}  // namespace

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    const char separator = find_separator(text);
    std::vector<std::vector<std::string>> rows;
    while (!text.empty()) {
        if (text.starts_with('\n') || text.starts_with("\r\n")) {
            text.remove_prefix(text.find('\n') + 1);
            continue;
        }
        std::vector<std::string> row{take_field(text, separator)};
        while (text.starts_with(separator)) {
            text.remove_prefix(1);
            row.push_back(take_field(text, separator));
        }
        if (text.starts_with('\n')) {
            text.remove_prefix(1);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace mailhorizon::base
