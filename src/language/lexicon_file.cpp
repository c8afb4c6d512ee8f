// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/lexicon_file.hpp"

#include "mailhorizon/base/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace mailhorizon::language {
namespace {

constexpr auto npos = std::string_view::npos;

class LexiconReader {
public:
    LexiconFile read(std::string_view text);

private:
    void read_line(std::string_view line);
    void open_section(std::string_view line);
    void add_items(std::string_view line);
    std::optional<std::string_view> take_item(std::string_view& rest);
    void close_section();
    void say(std::string_view fault);

    LexiconFile file_;
    std::size_t line_ = 0;
};

void LexiconReader::say(std::string_view fault) {
    if (file_.fault.empty()) {
        file_.fault = fmt::format("line {}: {}", line_, fault);
    }
}

/// "[request, list-ask]"
void LexiconReader::open_section(std::string_view line) {
    close_section();
    if (!line.ends_with(']')) {
        say("the names of lists end with ]");
        return;
    }
    LexiconSection& section = file_.sections.emplace_back();
    std::string_view rest = line.substr(1, line.size() - 2);
    while (true) {
        const std::size_t comma = rest.find(',');
        const std::string_view name = base::trim(rest.substr(0, comma));
        const std::optional<WordList> list = list_named(name);
        if (!list) {
            say(fmt::format("there is no list '{}'", name));
            return;
        }
        section.lists.push_back(*list);
        if (comma == npos) {
            return;
        }
        rest.remove_prefix(comma + 1);
    }
}

/// Takes the next item and its comma off `rest`; an end without an item gives none.
std::optional<std::string_view> LexiconReader::take_item(std::string_view& rest) {
    rest = base::trim_left(rest);
    if (!rest.starts_with('"')) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        const std::string_view item = base::trim_right(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        return item.empty() ? std::nullopt : std::optional(item);
    }
    const std::size_t close = rest.find('"', 1);
    if (close == npos) {
        say("a quotation mark is left open");
        rest = {};
        return std::nullopt;
    }
    const std::string_view item = rest.substr(1, close - 1);
    rest = base::trim_left(rest.substr(close + 1));
    if (!rest.empty() && rest.front() != ',') {
        say("a comma stands behind a quoted item");
    }
    rest.remove_prefix(rest.empty() ? 0 : 1);
    return item.empty() ? std::nullopt : std::optional(item);
}

void LexiconReader::add_items(std::string_view line) {
    if (file_.sections.empty()) {
        say("an item belongs to no list");
        return;
    }
    while (!line.empty()) {
        const std::optional<std::string_view> item = take_item(line);
        if (!item) {
            say("an item is empty");
            return;
        }
        file_.sections.back().items.push_back(*item);
    }
}

void LexiconReader::close_section() {
    if (!file_.sections.empty() && file_.sections.back().items.empty()) {
        say("a list without items ends");
    }
}

void LexiconReader::read_line(std::string_view line) {
    if (line.empty() || line.front() == '#') {
        return;
    }
    if (line.front() == '[') {
        open_section(line);
        return;
    }
    add_items(line);
}

LexiconFile LexiconReader::read(std::string_view text) {
    while (!text.empty() && file_.fault.empty()) {
        ++line_;
        const std::size_t end = std::min(text.find('\n'), text.size());
        read_line(base::trim(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    close_section();
    return std::move(file_);
}

}  // namespace

LexiconFile parse_lexicon(std::string_view text) {
    return LexiconReader().read(text);
}

}  // namespace mailhorizon::language
