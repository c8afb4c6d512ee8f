// SPDX-License-Identifier: GPL-3.0-or-later
// Prints every phrase of the ask lexicons, one a line, for the check that samples keep clear of
// them.
#include "mailhorizon/language/speech.hpp"

#include <cstdio>

int main() {
    for (const std::string_view phrase : mailhorizon::language::ask_phrases()) {
        std::fwrite(phrase.data(), 1, phrase.size(), stdout);
        std::fputc('\n', stdout);
    }
    return 0;
}
