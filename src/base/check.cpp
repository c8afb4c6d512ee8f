// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/check.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>

namespace mailhorizon::base {

void assertion_failed(const char* expression, const char* file, int line) noexcept {
    fmt::print(stderr, "mailhorizon: bug: '{}' does not hold ({}:{})\n", expression, file, line);
    std::abort();
}

}  // namespace mailhorizon::base
