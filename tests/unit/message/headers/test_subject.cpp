// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailhorizon/message/headers/subject.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace mailhorizon::message;

namespace {

struct Row {
    std::string_view subject;
    std::string_view base;
};

void check(const Row& row) {
    CAPTURE(row.subject);
    const std::string_view base = base_subject(row.subject);
    CHECK(base == row.base);
    CHECK(base_subject(base) == base);
    CHECK((base.empty() || (base.data() >= row.subject.data() &&
                            base.data() + base.size() <= row.subject.data() + row.subject.size())));
}

}  // namespace

TEST_CASE("message/subject: reply and forward markers are dropped, everything else is kept") {
    for (const Row& row : {
             Row{"Lunch", "Lunch"},
             Row{"  Lunch ", "Lunch"},
             Row{"RE: AW: Fwd: Lunch", "Lunch"},
             Row{"Re:Re:Lunch", "Lunch"},
             Row{"Re : Lunch", "Lunch"},
             Row{"Re[2]: Lunch", "Lunch"},
             Row{"RE(3): Lunch", "Lunch"},
             Row{"Re^2: Lunch", "Lunch"},
             Row{"Re*2: Lunch", "Lunch"},
             Row{"Re [12] : Lunch", "Lunch"},
             Row{"Re[1234]: Lunch", "Re[1234]: Lunch"},
             Row{"Regarding: Lunch", "Regarding: Lunch"},
             Row{"Reply: Lunch", "Reply: Lunch"},
             Row{"Re Lunch", "Re Lunch"},
             Row{"Lunch Re: x", "Lunch Re: x"},
             Row{"Re:", ""},
             Row{"Re: Re:", ""},
             Row{"", ""},
             Row{"Fw: Lunch", "Lunch"},
             Row{"Lunch (fwd)", "Lunch"},
             Row{"Lunch (FWD) (fwd)", "Lunch"},
             Row{"[Fwd: Lunch]", "Lunch"},
             Row{"Re: [Fwd: Re: Lunch] (fwd)", "Lunch"},
             Row{"[Fwd: [FW: Lunch]]", "Lunch"},
             Row{"Fwd", "Fwd"},
         }) {
        check(row);
    }
}

TEST_CASE("message/subject: markers of other languages") {
    for (const std::string_view marker :
         {"AW:",    "Antwort:", "WG:",   "Antw:",  "Doorst:", "SV:",   "VS:",   "VB:",  "VL:",
          "Rép :",  "REF:",     "TR:",   "Tr :",   "RIF:",    "Rif:",  "R:",    "I:",   "RES:",
          "Res:",   "RV:",      "ENC:",  "Enc:",   "Odp:",    "PD:",   "Odg:",  "Vá:",  "VÁ:",
          "YNT:",   "Ynt:",     "İLT:",  "ATB:",   "ΑΠ:",     "ΠΡΘ:",  "Отв:",  "השב:", "回复:",
          "回复：", "答复：",   "回覆:", "转发：", "返信:",   "転送:", "답장:", "Re：", "RE ："}) {
        const std::string subject = std::string(marker) + " Lunch";
        check({subject, "Lunch"});
        const std::string twice = "Re: " + subject;
        check({twice, "Lunch"});
    }
}

TEST_CASE("message/subject: markers that are words, abbreviations or of other scripts") {
    for (const std::string_view marker : {"Ответ:",       "Отв.:",
                                          "НА:",          "Відп.:",
                                          "Отговор:",     "Одговор:",
                                          "Odgovor:",     "Odpověď:",
                                          "Atb.:",        "Ats.:",
                                          "Vast:",        "Bls:",
                                          "Balas:",       "Trả lời:",
                                          "Chuyển tiếp:", "ตอบ:",
                                          "ตอบกลับ:",      "رد:",
                                          "إعادة توجيه:", "پاسخ:",
                                          "Réponse :",    "Respuesta:",
                                          "Risposta:",    "Răsp.:",
                                          "Válasz:",      "Απάντηση:",
                                          "תשובה:",       "회신:",
                                          "Ref:",         "Weitergeleitet:",
                                          "Transféré :",  "Предмет не маркер, но Re:"}) {
        CAPTURE(marker);
        const std::string subject = std::string(marker) + " Lunch";
        const bool prose = marker.find(" не ") != std::string_view::npos;
        check({subject, prose ? std::string_view(subject) : "Lunch"});
    }
}

TEST_CASE("message/subject: what gateways put before subjects is dropped like a tag") {
    for (const Row& row : {Row{"***EXTERNAL*** Re: Lunch", "Lunch"},
                           Row{"Re: **EXTERN** Lunch", "Lunch"},
                           Row{"EXTERN: AW: Lunch", "Lunch"},
                           Row{"RE: (Ext) Lunch", "Lunch"},
                           Row{"{Spam?} Lunch", "Lunch"},
                           Row{"<Zewnętrzny> Odp: Lunch", "Lunch"},
                           Row{"[EXT]: Re: Lunch", "Lunch"},
                           Row{"外部邮件：回复：Lunch", "Lunch"},
                           Row{"*****SPAM***** Lunch", "Lunch"},
                           Row{"***EXTERNAL***", "***EXTERNAL***"},
                           Row{"EXTERNAL:", "EXTERNAL:"},
                           Row{"External audit: Lunch", "External audit: Lunch"},
                           Row{"(External audit) Lunch", "(External audit) Lunch"},
                           Row{"a*b**c", "a*b**c"},
                           Row{"****", "****"}}) {
        check(row);
    }
}

TEST_CASE("message/subject: words that only look like markers stay") {
    for (const Row& row : {
             Row{"r: Lunch", "r: Lunch"},
             Row{"R:Lunch", "R:Lunch"},
             Row{"R: ", "R:"},
             Row{"i: Lunch", "i: Lunch"},
             Row{"ref: invoice 17", "ref: invoice 17"},
             Row{"enc: two papers", "enc: two papers"},
             Row{"vs: who wins", "vs: who wins"},
             Row{"pd: a patch", "pd: a patch"},
             Row{"Fwding: x", "Fwding: x"},
             Row{"Re2d2: x", "Re2d2: x"},
             Row{"A: x", "A: x"},
         }) {
        check(row);
    }
}

TEST_CASE("message/subject: list tags go if text follows and they number nothing") {
    for (const Row& row : {
             Row{"[Twisted-web] First Post?", "First Post?"},
             Row{"Re: [Twisted-web] First Post?", "First Post?"},
             Row{"Re: [list] Re: Lunch", "Lunch"},
             Row{"[list] Re: Lunch", "Lunch"},
             Row{"[outer] [inner] Lunch", "Lunch"},
             Row{"[list]Lunch", "Lunch"},
             Row{"[R-sig-DB] Lunch", "Lunch"},
             Row{"[Python-3000] Lunch", "Lunch"},
             Row{"[list]", "[list]"},
             Row{"Re: [list]", "[list]"},
             Row{"[] Lunch", "[] Lunch"},
             Row{"[never ends", "[never ends"},
             Row{"Lunch [list]", "Lunch [list]"},
             Row{"[PATCH] Lunch", "[PATCH] Lunch"},
             Row{"Re: [PATCH 1/3] Lunch", "[PATCH 1/3] Lunch"},
             Row{"[list] [patch v2 1/3] Lunch", "[patch v2 1/3] Lunch"},
             Row{"[RFC] Lunch", "[RFC] Lunch"},
             Row{"[RFT] Lunch", "[RFT] Lunch"},
             Row{"[rfc-editor] Lunch", "Lunch"},
             Row{"[2/7] Lunch", "[2/7] Lunch"},
             Row{"[Bug 42] Lunch", "[Bug 42] Lunch"},
             Row{"[#42] Lunch", "[#42] Lunch"},
         }) {
        check(row);
    }
}

TEST_CASE("message/subject: what a subject was before goes, if a new one stands before it") {
    for (const Row& row : {
             Row{"Dinner (was: Lunch)", "Dinner"},
             Row{"Dinner (was: Re: Lunch (at noon))", "Dinner"},
             Row{"Dinner [was: Lunch]", "Dinner"},
             Row{"Dinner (Was Lunch)", "Dinner"},
             Row{"Re: Dinner (was: Lunch (was: Breakfast))", "Dinner"},
             Row{"(was: Lunch)", "(was: Lunch)"},
             Row{"Dinner (washing)", "Dinner (washing)"},
             Row{"Dinner was: Lunch", "Dinner was: Lunch"},
             Row{"Dinner )", "Dinner )"},
         }) {
        check(row);
    }
}

TEST_CASE("message/subject: wide spaces are spaces") {
    check({"Re:\xc2\xa0Lunch\xc2\xa0", "Lunch"});
    check({"=09RE: =09Lunch", "Lunch"});
    check({"\xe3\x80\x80Re\xe3\x80\x80:\xe3\x80\x80Lunch", "Lunch"});
}

TEST_CASE("message/subject: which markers there were is told") {
    struct Marked {
        std::string_view subject;
        bool reply;
        bool forward;
    };
    for (const Marked& row : {Marked{"Lunch", false, false},
                              Marked{"Re: Lunch", true, false},
                              Marked{"[list] AW: Lunch", true, false},
                              Marked{"Fwd: Lunch", false, true},
                              Marked{"WG: Lunch", false, true},
                              Marked{"Lunch (fwd)", false, true},
                              Marked{"[Fwd: Lunch]", false, true},
                              Marked{"Re: Fwd: Lunch", true, true},
                              Marked{"[list] Lunch", false, false},
                              Marked{"回复：Lunch", true, false}}) {
        CAPTURE(row.subject);
        CHECK(subject_markers(row.subject).reply == row.reply);
        CHECK(subject_markers(row.subject).forward == row.forward);
    }
}

TEST_CASE("message/subject: long runs of anything end, and give the same again") {
    for (const std::string_view unit : {"Re:",
                                        "Re: [a] ",
                                        "[a] ",
                                        "[Fwd: ",
                                        "(fwd)",
                                        " (was: a)",
                                        "(was: ",
                                        "]",
                                        ")",
                                        "[",
                                        "回复：",
                                        "\xe3\x80\x80",
                                        " "}) {
        CAPTURE(unit);
        std::string subject = "x";
        while (subject.size() < 200'000) {
            subject += unit;
        }
        for (const std::string_view whole :
             {std::string_view(subject), std::string_view(subject).substr(1)}) {
            const std::string_view base = base_subject(whole);
            CHECK(base.size() <= whole.size());
            CHECK(base_subject(base) == base);
        }
    }
}
