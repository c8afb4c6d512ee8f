// SPDX-License-Identifier: GPL-3.0-or-later
#include "message/text/line_marks.hpp"

#include "mailhorizon/base/check.hpp"
#include "mailhorizon/base/text.hpp"
#include "mailhorizon/language/words.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace mailhorizon::message {
namespace {

using language::WordList;

struct HeadList {
    WordList list;
    HeadField field;
};

/// Names mailers give the fields of the message they quote.
constexpr std::array lists{
    HeadList{WordList::head_from, head_from},
    HeadList{WordList::head_sent, head_sent},
    HeadList{WordList::head_to, head_to},
    HeadList{WordList::head_copy, head_copy},
    HeadList{WordList::head_subject, head_subject},
    HeadList{WordList::head_other, head_other},
};

constexpr std::string_view wide_colon = "\xEF\xBC\x9A";
constexpr std::size_t longest_name = 28;  ///< bytes

/// A bit for the first letter of a name; one for all letters beyond ASCII.
constexpr std::uint32_t letter_bit(char first) noexcept {
    const char lower = base::to_lower(first);
    return base::is_lower(lower) ? std::uint32_t{1} << static_cast<unsigned>(lower - 'a')
                                 : std::uint32_t{1} << 31U;
}

/// The names of each size, with a bit for the first letter of each: that says no to nearly all
/// other lines.
class HeadNames {
public:
    HeadNames() {
        for (const HeadList& list : lists) {
            for (const std::string_view name : language::words(list.list)) {
                MH_ASSERT(name.size() < longest_name);
                sizes_[name.size()].letters |= letter_bit(name.front());
                sizes_[name.size()].names.emplace_back(name, list.field);
            }
        }
    }

    /// The field of that name, or 0. `name` is shorter than `longest_name`, and not empty.
    [[nodiscard]] std::uint8_t find(std::string_view name) const noexcept {
        const OneSize& size = sizes_[name.size()];
        if ((size.letters & letter_bit(name.front())) == 0) {
            return 0;
        }
        const auto found = std::ranges::find_if(size.names, [name](const auto& head) {
            return base::equal_ignoring_case(name, head.first);
        });
        return found == size.names.end() ? std::uint8_t{0} : found->second;
    }

private:
    struct OneSize {
        std::uint32_t letters = 0;
        std::vector<std::pair<std::string_view, std::uint8_t>> names;
    };

    std::array<OneSize, longest_name> sizes_;
};

}  // namespace

std::uint8_t head_field(std::string_view line) noexcept {
    const std::size_t bold = std::min(line.find_first_not_of('*'), line.size());
    const std::string_view text = line.substr(bold);
    std::size_t colon = text.substr(0, longest_name).find(':');
    if (colon == std::string_view::npos) {
        colon = text.substr(0, longest_name).find(wide_colon);
    }
    if (colon == std::string_view::npos) {
        return 0;
    }
    // French has a space before the colon that does not break.
    constexpr std::string_view hard_space = "\xC2\xA0";
    std::string_view name = base::trim_right(text.substr(0, colon));
    name.remove_suffix(name.ends_with(hard_space) ? hard_space.size() : 0);
    static const HeadNames names;
    return name.empty() ? std::uint8_t{0} : names.find(name);
}

bool is_head_date(std::string_view line) noexcept {
    const std::string_view text = base::trim(line);
    constexpr std::size_t longest = 60;
    if (text.size() > longest || !(text.ends_with("AM") || text.ends_with("PM"))) {
        return false;
    }
    return std::ranges::count(text, '/') >= 2 && text.find(':') != std::string_view::npos;
}

}  // namespace mailhorizon::message
