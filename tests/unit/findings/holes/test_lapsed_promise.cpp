// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/black_holes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace mailhorizon;
using mailhorizon::findings::BlackHoleKind;
using mailhorizon::testing::al;
using mailhorizon::testing::at_hour;
using mailhorizon::testing::bo;
using mailhorizon::testing::cy;
using mailhorizon::testing::KindFound;
using mailhorizon::testing::Mail;

namespace {

Mail ask(std::string_view id, double hours) {
    Mail mail(id);
    mail.from(al).to(bo).at(hours).asks(4, 60);
    mail.facts().text.terms = {1, 2, 3, 5};
    return mail;
}

/// "I will send it", in answer to `ask`.
Mail promise(std::string_view id, std::string_view ask, double hours, std::uint16_t due = 0) {
    Mail mail(id);
    mail.from(bo).to(al).at(hours).answers(ask);
    mail.facts().text.counts.promises = 1;
    mail.facts().text.counts.due = due;
    mail.facts().text.counts.words = 12;
    mail.facts().text.terms = {2, 3, 4};
    return mail;
}

Mail mail(std::string_view id, std::string_view from, std::string_view to, double hours) {
    Mail mail(id);
    mail.from(from).to(to).at(hours);
    return mail;
}

/// An ask, a promise, and later mail by its author about something else.
std::vector<Mail> archive(std::uint16_t due = 0) {
    return {ask("q", 0), promise("p", "q", 2, due), mail("else", bo, cy, 300)};
}

KindFound found_in(std::vector<Mail> mails, double hours = 3000) {
    return {mails, "lapsed promise", at_hour(hours)};
}

KindFound with(Mail last) {
    std::vector<Mail> mails = archive();
    mails.push_back(std::move(last));
    return found_in(mails);
}

}  // namespace

TEST_CASE("findings/lapsed_promises: a promise of mail after which nothing came has lapsed") {
    const KindFound found = found_in(archive());
    REQUIRE(found.found.size() == 1);
    CHECK(found.ids(0) == std::vector<std::string>{"p", "q"});
    CHECK(found.evidence(0) ==
          "p promised on 2020-01-06 to answer q; nothing of it followed in 125 days");
    CHECK(found.found.front().strength == doctest::Approx(found.judged.episodes.front().ask));
}

TEST_CASE("findings/lapsed_promises: what ends the wait, in the thread or elsewhere") {
    struct Row {
        std::string_view name;
        Mail last;
        bool lapsed;
    };
    Mail solved = mail("x", al, bo, 10).answers("q");
    solved.facts().text.counts.solved = 1;
    Mail thanks_at_once = mail("x", al, bo, 3).answers("p");
    thanks_at_once.facts().text.counts.thanks = 1;
    Mail thanks_later = mail("x", al, bo, 40).answers("p");
    thanks_later.facts().text.counts.thanks = 1;
    Mail same_terms = mail("x", bo, al, 50);
    same_terms.facts().text.terms = {1, 2, 5, 9};
    Mail other_terms = mail("x", bo, al, 50);
    other_terms.facts().text.terms = {1, 2, 8, 9};
    Mail far = mail("x", bo, al, 2 + 31 * 24);
    far.facts().text.terms = {1, 2, 3, 5};
    for (const Row& row :
         {Row{"its author in the thread", mail("x", bo, al, 10).answers("q"), false},
          Row{"a third person in the thread", mail("x", cy, al, 10).answers("q"), false},
          Row{"the asker asks again", mail("x", al, bo, 10).answers("p"), true},
          Row{"a robot", mail("x", bo, al, 10).answers("q").mark(model::auto_submitted), true},
          Row{"the asker: solved", solved, false},
          Row{"the asker thanks for the promise", thanks_at_once, true},
          Row{"the asker thanks for more", thanks_later, false},
          Row{"elsewhere, of the same terms", same_terms, false},
          Row{"elsewhere, of other terms", other_terms, true},
          Row{"elsewhere, after 30 days", far, true},
          Row{"elsewhere, with a file", mail("x", bo, al, 50).mark(model::has_attachment), false},
          Row{"elsewhere, to somebody else",
              mail("x", bo, cy, 50).mark(model::has_attachment),
              true}}) {
        CAPTURE(row.name);
        CHECK(with(row.last).found.size() == (row.lapsed ? 1U : 0U));
    }
}

TEST_CASE("findings/lapsed_promises: the wait begins with the day that was named") {
    // Monday; due on Friday, whose end is 120 h after the archive's begin.
    const std::uint16_t friday = 5;
    CHECK(found_in(archive(friday), 119).found.empty());
    const KindFound late = found_in(archive(friday));
    REQUIRE(late.found.size() == 1);
    CHECK(late.evidence(0) ==
          "p promised on 2020-01-06, due by 2020-01-10 to answer q; nothing of it followed in 120 "
          "days");
}

TEST_CASE("findings/lapsed_promises: too young, never seen again, or no promise at all") {
    CHECK(found_in(archive(), 60).found.empty());
    // Nothing else by its author: whether it was kept would not be seen.
    CHECK(found_in({ask("q", 0), promise("p", "q", 2)}).found.empty());
    // The file came with the mail.
    std::vector<Mail> file = archive();
    file[1].mark(model::has_attachment);
    CHECK(found_in(file).found.empty());
    // Nobody asked.
    std::vector<Mail> unasked = archive();
    unasked[0].questions(0);
    CHECK(found_in(unasked).found.empty());
    // The asker promises.
    std::vector<Mail> own = archive();
    own[1].from(al);
    CHECK(found_in(own).found.empty());
}
