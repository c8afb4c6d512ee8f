// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace mailhorizon::base {

void assertion_failed(const char* expression, const char* file, int line) noexcept {
    std::fprintf(stderr, "mailhorizon: bug: '%s' does not hold (%s:%d)\n", expression, file, line);
    std::abort();
}

}  // namespace mailhorizon::base
