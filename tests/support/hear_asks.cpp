// SPDX-License-Identifier: GPL-3.0-or-later
// Reads sentences, one a line, and prints those in which a lexicon of the ask detector is heard:
// none may be, so that planted asks are found by what they are and not because they were written
// for the lexicon.
#include "mailhorizon/language/speech.hpp"

#include <cstdio>
#include <iostream>
#include <string>

int main() {
    std::size_t lines = 0;
    std::size_t heard = 0;
    mailhorizon::language::SpeechCounter counter;
    for (std::string line; std::getline(std::cin, line); ++lines) {
        counter.start();
        counter.add_line(line);
        const mailhorizon::language::Speech speech = counter.finish();
        if (speech.requests + speech.inversions + speech.imperatives + speech.list_asks != 0) {
            ++heard;
            std::printf("request %u, inversion %u, imperative %u, list ask %u: %s\n",
                        speech.requests,
                        speech.inversions,
                        speech.imperatives,
                        speech.list_asks,
                        line.c_str());
        }
    }
    std::printf("%zu sentences, a lexicon is heard in %zu\n", lines, heard);
    return heard != 0 || lines == 0 ? 1 : 0;
}
