// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/base/month_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using mailhorizon::base::month_number;

TEST_CASE("base/month_names: months of seven languages, whole and short") {
    struct Row {
        std::string_view names;  // of the months in order
    };
    for (const Row& row :
         {Row{"January February March April May June July August September October November "
              "December "},
          Row{"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec "},
          Row{"Januar Februar März April Mai Juni Juli August September Oktober November "
              "Dezember "},
          Row{"Jan. Feb. Mär Apr. Mai Jun. Jul. Aug. Sep. Okt. Nov. Dez. "},
          Row{"janvier février mars avril mai juin juillet août septembre octobre novembre "
              "décembre "},
          Row{"janv. févr. mars avr. mai juin juil. aout sept. oct. nov. déc. "},
          Row{"enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
              "diciembre "},
          Row{"ene feb mar abr may jun jul ago sept oct nov dic "},
          Row{"gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre "
              "novembre dicembre "},
          Row{"gen feb mar apr mag giu lug ago set ott nov dic "},
          Row{"janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro "
              "dezembro "},
          Row{"jan fev mar abr mai jun jul ago set out nov dez "},
          Row{"januari februari maart april mei juni juli augustus september oktober november "
              "december "},
          Row{"jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec. "}}) {
        std::string_view rest = row.names;
        for (int month = 1; month <= 12; ++month) {
            const std::size_t size = rest.find(' ');
            const std::string name(rest.substr(0, size));
            CAPTURE(name);
            CHECK(month_number(name) == month);
            rest.remove_prefix(size + 1);
        }
        CHECK(rest.empty());
    }
}

TEST_CASE("base/month_names: accents in old charsets, and none") {
    CHECK(month_number("M\xe4rz") == 3);
    CHECK(month_number("MAERZ") == 3);
    CHECK(month_number("f\xe9vr.") == 2);
    CHECK(month_number("fevrier") == 2);
    CHECK(month_number("ao\xfbt") == 8);
    CHECK(month_number("D\x8e"
                       "c") == 12);
}

TEST_CASE("base/month_names: other words are none") {
    for (const std::string_view name : {"",
                                        ".",
                                        "Ma",
                                        "M\xc3\xa4",
                                        "\xc3\xa4\xc3\xa4\xc3\xa4",
                                        "jui",
                                        "Mardi",
                                        "Marts1",
                                        "Mon",
                                        "Tue",
                                        "Januaryy",
                                        "May..",
                                        "de",
                                        "Mar?o",
                                        "september november",
                                        "dddddddddddddddddd"}) {
        CAPTURE(name);
        CHECK(month_number(name) == 0);
    }
}
