// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/language/speech.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string_view>

using namespace mailhorizon;

namespace {

constexpr std::uint16_t in_days = 0x100;
constexpr std::uint16_t on_date = 0x200;

language::Speech heard(std::string_view line) {
    language::SpeechCounter counter;
    counter.start();
    counter.add_line(line);
    return counter.finish();
}

}  // namespace

TEST_CASE("language/promises: who says that mail will come promises, in seven languages") {
    for (const std::string_view line : {"I'll send it by Friday.",
                                        "We will just forward you the file.",
                                        "Sure, I will get back to you on that.",
                                        "Let me check and get back to you.",
                                        "I will keep you posted.",
                                        "I am going to post the patch.",
                                        "You will have it on Monday.",
                                        "Ich melde mich.",
                                        "Ich schicke dir morgen die Liste.",
                                        "Wir geben Ihnen Bescheid.",
                                        "Je vous enverrai le document.",
                                        "Le envío el informe mañana.",
                                        "Ti mando il file domani.",
                                        "Vou enviar o arquivo.",
                                        "Ik stuur je het bestand."}) {
        CAPTURE(line);
        CHECK(heard(line).promises == 1);
    }
}

TEST_CASE("language/promises: a question, a condition, or what is here already is none") {
    for (const std::string_view line : {"Shall I send it?",
                                        "I will send it if you like.",
                                        "I will let you know if anything changes.",
                                        "I will not send it.",
                                        "I will send you what is attached.",
                                        "Ich schicke dir anbei die Liste.",
                                        "Le envío adjunto el informe.",
                                        "When I come back to the office I sleep.",
                                        "Send it to me.",
                                        "I sent it on Friday.",
                                        "Das Ende kommt."}) {
        CAPTURE(line);
        CHECK(heard(line).promises == 0);
        CHECK(heard(line).due == 0);
    }
}

TEST_CASE("language/promises: the day that is named behind a promise") {
    struct Row {
        std::string_view line;
        std::uint16_t due;
    };
    for (const Row& row : {Row{"I'll send it.", 0},
                           Row{"I'll send it by Friday.", 5},
                           Row{"I'll send it next Friday.", 12},
                           Row{"I'll send it today.", in_days},
                           Row{"I'll send it tomorrow.", in_days + 1},
                           Row{"I'll send it in two days.", in_days + 2},
                           Row{"I'll send it in 10 days.", in_days + 10},
                           Row{"I'll send it this week.", in_days + 7},
                           Row{"I'll send it next week.", in_days + 14},
                           Row{"I'll send it in three weeks.", in_days + 21},
                           Row{"I'll send it by March 3.", on_date + 3 * 32 + 3},
                           Row{"I'll send it by the 3rd of March.", on_date + 3 * 32 + 3},
                           Row{"I will send that you may 300 times ask.", 0},
                           Row{"I'll send 99 of them in March.", 0},
                           Row{"On Monday it rained. I'll send it.", 0},
                           Row{"Ich melde mich am Mittwoch.", 3},
                           Row{"Ich melde mich nächste Woche.", in_days + 14},
                           Row{"Ich schicke es dir bis 3. März", on_date + 3 * 32 + 3},
                           Row{"Je vous enverrai le document la semaine prochaine.", in_days + 14},
                           Row{"Ti mando il file domani.", in_days + 1}}) {
        CAPTURE(row.line);
        CHECK(heard(row.line).promises == 1);
        CHECK(heard(row.line).due == row.due);
    }
}
