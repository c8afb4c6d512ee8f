// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/code_line.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <array>

namespace mailhorizon::message {
namespace {

using std::string_view_literals::operator""sv;

bool opens_diff(std::string_view line) noexcept {
    switch (line.front()) {
        case 'd':
            return line.starts_with("diff --git ") || line.starts_with("diff -");
        case '@':
            return line.starts_with("@@ -");
        case '-':
            return line.starts_with("--- a/") || line.starts_with("--- /");
        case '+':
            return line.starts_with("+++ b/");
        case '*':
            return line.starts_with("*** /") || line.starts_with("***************");
        case 'I':
            return line.starts_with("Index: ");
        default:
            return false;
    }
}

/// Lines between the files of a git diff.
bool continues_diff(std::string_view line) noexcept {
    constexpr std::array between{"index "sv,
                                 "new file mode"sv,
                                 "deleted file mode"sv,
                                 "similarity index"sv,
                                 "rename "sv,
                                 "old mode"sv,
                                 "new mode"sv,
                                 "Binary files"sv,
                                 "===="sv,
                                 "copy "sv,
                                 "RCS file:"sv};
    return std::ranges::any_of(between,
                               [line](std::string_view begin) { return line.starts_with(begin); });
}

}  // namespace

bool DiffTracker::take(std::string_view line) noexcept {
    if (line.empty()) {
        return inside_;
    }
    switch (line.front()) {
        case ' ':
        case '\t':
        case '\\':
        case '!':
            return inside_;
        case '+':
        case '-':
        case '@':
        case '*':
            inside_ = inside_ || opens_diff(line);
            return inside_;
        default:
            inside_ = opens_diff(line) || (inside_ && continues_diff(line));
            return inside_;
    }
}

bool is_code_line(std::string_view line, std::size_t symbols) noexcept {
    const std::string_view text = base::trim(line);
    constexpr std::size_t shortest = 3;
    if (text.size() < shortest) {
        return false;
    }
    const char last = text.back();
    constexpr std::size_t one_in = 5;
    if (last == ';' || last == '{' || last == '}' || last == '\\' ||
        symbols * one_in > text.size()) {
        return true;
    }
    constexpr std::array beginnings{"$ "sv,
                                    ">>> "sv,
                                    "#include"sv,
                                    "#define"sv,
                                    "import "sv,
                                    "def "sv,
                                    "File \""sv,
                                    "Traceback ("sv,
                                    "#!"sv,
                                    "//"sv,
                                    "/*"sv,
                                    "at org."sv,
                                    "at java."sv,
                                    "at com."sv};
    return std::ranges::any_of(beginnings, [text](std::string_view begin) {
        return begin.front() == text.front() && text.starts_with(begin);
    });
}

}  // namespace mailhorizon::message
