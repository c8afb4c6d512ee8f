// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mailhorizon::base {

/// Prints the broken expectation and aborts (exit code 70 is for bugs the program could still
/// report).
[[noreturn]] void assertion_failed(const char* expression, const char* file, int line) noexcept;

}  // namespace mailhorizon::base

/// States what must hold if we are right; checked in release builds too.
#define MH_ASSERT(expression)            \
    ((expression) ? static_cast<void>(0) \
                  : ::mailhorizon::base::assertion_failed(#expression, __FILE__, __LINE__))
