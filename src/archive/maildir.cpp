// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/maildir.hpp"

#include "mailhorizon/base/text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace mailhorizon::archive {

std::string maildir_flags(std::string_view name) {
    const std::size_t mark = name.find_last_of(":!;");
    if (mark == std::string_view::npos || !name.substr(mark + 1).starts_with("2,")) {
        return {};
    }
    std::string flags(name.substr(mark + 3));
    std::erase_if(flags, [](char c) { return !base::is_alpha(c); });
    std::ranges::sort(flags);
    flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
    return flags;
}

bool is_maildir_part(std::string_view name) noexcept {
    return name == "cur" || name == "new";
}

}  // namespace mailhorizon::archive
