// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/model.hpp"

#include "mailhorizon/model/corpus_builder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace mailhorizon::base;
using namespace mailhorizon::model;
using namespace mailhorizon::test;

namespace {

/// Mails with copies, aliases, reused and missing ids, odd times and problems, by a fixed seed.
std::vector<Mail> mixed_mails(unsigned size) {
    std::mt19937 random(20'260'304);
    const auto below = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
    const auto number = [&](unsigned limit) { return std::to_string(below(limit)); };
    std::vector<Mail> mails;
    for (unsigned i = 0; i < size; ++i) {
        Mail mail(below(8) == 0 ? "" : number(size / 3) + "@x");
        mail.in("archive" + number(4),
                below(3) == 0 ? "cur/" + std::to_string(i) : std::to_string(i));
        mail.subject("Re: ", "subject " + number(5));
        mail.body(below(6)).own_lines({below(4), below(4)});
        mail.references({number(size) + "@x", number(size) + "@x"});
        mail.to("p" + number(30) + "@x").cc("P" + number(30) + "@X").marks(below(512));
        if (below(5) != 0) {
            mail.from("p" + number(30) + "@x", "Name " + number(9));
        }
        if (below(4) != 0) {
            mail.facts().date = Instant{at("2020-01-01").seconds + below(40) * 86'400};
            mail.facts().zone_minutes = static_cast<std::int16_t>(below(120));
        }
        if (below(3) == 0) {
            mail.facts().received = Instant{at("2020-01-01").seconds + below(4'000'000)};
        }
        if (below(2) == 0) {
            mail.facts().from_line = Instant{at("2020-01-01").seconds + below(4'000'000)};
        }
        if (below(6) == 0) {
            mail.list("list" + number(2) + "@x").problem(ProblemKind::bad_charset, number(3));
        }
        mails.push_back(mail);
    }
    return mails;
}

bool adds_up(const Corpus& corpus) {
    std::uint64_t kept = 0;
    for (const ArchiveRow& row : corpus.archives()) {
        kept += row.kept;
        if (row.read != row.kept + row.duplicate + row.skipped) {
            return false;
        }
    }
    return kept == corpus.messages().size();
}

}  // namespace

TEST_CASE("model/corpus_builder: the order of arrival and of archives changes nothing") {
    std::vector<Mail> mails = mixed_mails(600);
    for (const BuilderSettings& settings :
         {BuilderSettings{.as_of = {}, .keep_problems = true},
          BuilderSettings{.as_of = at("2020-01-20"), .keep_problems = true}}) {
        const std::string expected = dump(build(mails, settings));
        CHECK(adds_up(build(mails, settings)));
        std::mt19937 random(1);
        for (int round = 0; round < 20; ++round) {
            std::shuffle(mails.begin(), mails.end(), random);
            CHECK(dump(build(mails, settings)) == expected);
        }
    }
}

TEST_CASE("model/corpus_builder: a copy by number is a mail of the same facts") {
    std::vector<Mail> mails = mixed_mails(300);
    std::erase_if(mails, [](const Mail& mail) { return !mail.facts().problems.empty(); });
    CorpusBuilder by_facts({});
    CorpusBuilder by_number({});
    for (CorpusBuilder* builder : {&by_facts, &by_number}) {
        const ArchiveIndex first = builder->add_archive("first", "mbox");
        for (std::size_t i = 0; i < mails.size(); ++i) {
            builder->add(first, std::to_string(i), mails[i].facts());
        }
    }
    const ArchiveIndex again = by_facts.add_archive("again", "mbox");
    CHECK(by_number.add_archive("again", "mbox") == again);
    for (std::size_t i = 0; i < mails.size(); ++i) {
        const std::optional<Instant> from_line =
            i % 3 == 0 ? std::optional(at("2019-12-30")) : std::nullopt;
        MessageFacts facts = mails[i].facts();
        facts.from_line = from_line;
        by_facts.add(again, "copy" + std::to_string(i), facts);
        by_number.add_copy(again, "copy" + std::to_string(i), i, from_line);
    }
    CHECK(dump(by_number.finish()) == dump(by_facts.finish()));
}

TEST_CASE("model/corpus_builder: with as-of it is as if nothing later were in the archive") {
    const std::vector<Mail> mails = mixed_mails(600);
    for (const std::string_view day : {"2020-01-02", "2020-01-11", "2020-01-25", "2020-03-01"}) {
        CAPTURE(day);
        const BuilderSettings settings{.as_of = at(day), .keep_problems = true};
        const Corpus whole = build(mails, settings);
        std::vector<Mail> prefix = mails;
        std::erase_if(prefix, [&](const Mail& mail) {
            const MessageFacts& facts = mail.facts();
            const auto time = facts.received ? facts.received
                              : facts.date   ? facts.date
                                             : facts.from_line;
            return !time || *time > at(day);
        });
        const Corpus part = build(prefix, settings);
        CHECK(dump(whole, false) == dump(part, false));
        CHECK(problem_count(whole, ProblemKind::reused_message_id) ==
              problem_count(part, ProblemKind::reused_message_id));
        CHECK(problem_count(whole, ProblemKind::bad_charset) ==
              problem_count(part, ProblemKind::bad_charset));
        CHECK(adds_up(whole));
        CHECK(whole.as_of() == at(day));
    }
}

TEST_CASE("model/corpus_builder: as-of drops later and untimed messages before anything else") {
    const std::vector<Mail> mails{
        Mail("1@x").in("a.mbox", "1").date("2020-01-01").own_lines({1}),
        Mail("1@x")
            .in("a.mbox", "2")
            .date("2020-06-01")
            .own_lines({2})
            .problem(ProblemKind::bad_charset),
        Mail("2@x").in("a.mbox", "3").from("ghost@x", "Ghost").references({"9@x"}),
        Mail("3@x").in("a.mbox", "4").date("2020-01-31T23:59:59Z"),
        Mail("4@x").in("a.mbox", "5").date("2020-02-01T00:00:00Z").marks(unwanted)};
    const Corpus corpus =
        build(mails, {.as_of = at("2020-01-31T23:59:59Z"), .keep_problems = true});
    CHECK(corpus.messages().size() == 2);
    CHECK(problem_count(corpus, ProblemKind::after_as_of) == 3);
    CHECK(problem_count(corpus, ProblemKind::unwanted) == 0);
    CHECK(problem_count(corpus, ProblemKind::reused_message_id) == 0);
    CHECK(problem_count(corpus, ProblemKind::bad_charset) == 0);
    CHECK(corpus.addresses().empty());
    CHECK(corpus.name_count() == 0);
    CHECK(corpus.id_count() == 2);
    REQUIRE(corpus.problems().size() == 3);
    CHECK(corpus.problems()[0].detail == "2020-06-01T00:00:00Z");
    CHECK(corpus.problems()[1].detail == "no time");
    CHECK(corpus.problems()[2].detail == "2020-02-01T00:00:00Z");
    REQUIRE(corpus.archives().size() == 1);
    CHECK(corpus.archives()[0].skipped == 3);
    CHECK(build(mails).messages().size() == 4);
}

TEST_CASE("model/corpus_builder: later From_ lines do not make an export of an earlier mailbox") {
    std::vector<Mail> mails{Mail("1@x").in("a.mbox", "1").from_line("2020-01-01T10:00:00Z"),
                            Mail("2@x").in("a.mbox", "2").from_line("2020-01-02T10:00:00Z")};
    for (const std::string id : {"3@x", "4@x", "5@x", "7@x"}) {
        mails.push_back(Mail(id).in("a.mbox", id).from_line("2021-01-01T10:00:00Z"));
    }
    mails.push_back(
        Mail("6@x").in("a.mbox", "6").date("2021-01-01").from_line("2020-01-01T10:00:01Z"));
    CHECK(!message(build(mails), "1@x").timed);
    const Corpus corpus = build(mails, {.as_of = at("2020-12-31"), .keep_problems = false});
    CHECK(corpus.messages().size() == 2);
    CHECK(message(corpus, "1@x").timed);
}

TEST_CASE("model/corpus_builder: unwanted messages are counted as skipped and nothing else") {
    const Corpus corpus =
        build(std::vector{Mail("1@x")
                              .in("a.mbox", "1")
                              .date("2020-01-01")
                              .marks(unwanted)
                              .problem(ProblemKind::bad_charset),
                          Mail("1@x").in("a.mbox", "2").date("2020-01-01"),
                          Mail("2@x").in("a.mbox", "3").date("2030-01-01").marks(unwanted | bulk)});
    REQUIRE(corpus.messages().size() == 1);
    CHECK(corpus.messages()[0].places == 1);
    CHECK(corpus.archives()[0].read == 3);
    CHECK(corpus.archives()[0].skipped == 2);
    CHECK(corpus.problems().size() == 3);
    CHECK(problem_count(corpus, ProblemKind::bad_charset) == 1);
    CHECK(problem_count(corpus, ProblemKind::unwanted) == 2);
    CHECK(to_iso_day(corpus.as_of()) == "2020-01-01");
}

TEST_CASE("model/corpus_builder: the ledger is sorted by path, equal paths are one row") {
    CorpusBuilder builder({.as_of = {}, .keep_problems = true});
    const ArchiveIndex later = builder.add_archive("z.mbox", "mbox");
    const ArchiveIndex first = builder.add_archive("a.mbox", "mbox");
    const ArchiveIndex again = builder.add_archive("z.mbox", "mbox");
    builder.set_bytes(later, 100);
    builder.set_bytes(again, 100);
    builder.add(later, "5", Mail("1@x").date("2020-01-02").facts());
    builder.add(again, "5", Mail("1@x").date("2020-01-02").facts());
    builder.add(first, "7", Mail("1@x").date("2020-01-02").received("2020-01-03").facts());
    builder.add_skipped(later, {.kind = ProblemKind::no_header, .place = "0"});
    builder.add_problem({.kind = ProblemKind::unreadable, .archive = "m.mbox", .detail = "gone"});
    const Corpus corpus = builder.finish();
    REQUIRE(corpus.archives().size() == 2);
    const ArchiveRow& a = corpus.archives()[0];
    const ArchiveRow& z = corpus.archives()[1];
    CHECK(a.path == "a.mbox");
    CHECK(a.read == 1);
    CHECK(a.duplicate == 1);
    CHECK(z.bytes == 100);
    CHECK(z.read == 3);
    CHECK(z.kept == 1);
    CHECK(z.duplicate == 1);
    CHECK(z.skipped == 1);
    CHECK(corpus.messages()[0].archive == ArchiveIndex(1));
    CHECK(corpus.messages()[0].places == 3);
    REQUIRE(corpus.problems().size() == 2);
    CHECK(corpus.problems()[0].archive == "m.mbox");
    CHECK(corpus.problems()[1].archive == "z.mbox");
}

TEST_CASE("model/corpus_builder: problems are sorted by archive, place and kind, if kept at all") {
    const std::vector<Mail> mails{
        Mail("3@x").in("b.mbox", "1").problem(ProblemKind::no_date).problem(ProblemKind::no_header),
        Mail("2@x").in("a.mbox", "10").problem(ProblemKind::no_from, "who"),
        Mail("1@x").in("a.mbox", "9").problem(ProblemKind::no_from),
        Mail("4@x").in("a.mbox", "cur/1").problem(ProblemKind::no_from)};
    const Corpus corpus = build(mails);
    REQUIRE(corpus.problems().size() == 5);
    CHECK(corpus.problems()[0].place == "9");
    CHECK(corpus.problems()[1].place == "10");
    CHECK(corpus.problems()[1].message_id == "2@x");
    CHECK(corpus.problems()[1].detail == "who");
    CHECK(corpus.problems()[2].place == "cur/1");
    CHECK(corpus.problems()[3].kind == ProblemKind::no_header);
    CHECK(corpus.problems()[4].kind == ProblemKind::no_date);
    CHECK(problem_count(corpus, ProblemKind::no_from) == 3);

    const Corpus counted = build(mails, {.as_of = {}, .keep_problems = false});
    CHECK(counted.problems().empty());
    CHECK(counted.problem_counts() == corpus.problem_counts());
}

TEST_CASE("model/corpus_builder: it is empty after finish and can be used again") {
    CorpusBuilder builder({.as_of = at("2021-01-01"), .keep_problems = false});
    builder.add(builder.add_archive("a", "mbox"), "0", Mail("1@x").date("2020-01-01").facts());
    CHECK(builder.finish().messages().size() == 1);
    const Corpus empty = builder.finish();
    CHECK(empty.messages().empty());
    CHECK(empty.archives().empty());
    CHECK(empty.as_of() == at("2021-01-01"));
    CorpusBuilder moved = std::move(builder);
    moved.add(moved.add_archive("b", "mbox"), "0", Mail("1@x").date("2022-01-01").facts());
    CHECK(moved.finish().messages().empty());
}

TEST_CASE("model/corpus_builder: facts beyond every limit are cut, not obeyed") {
    Mail mail("1@x");
    mail.date("2020-01-01").subject(std::string(70'000, 's'));
    mail.facts().base_begin = 65'000;
    mail.facts().base_size = 65'000;
    mail.facts().references.assign(70'000, "old@x");
    mail.facts().references.back() = "new@x";
    mail.own_lines(std::vector<std::uint32_t>(70'000, 5U));
    for (int i = 0; i < 70'000; ++i) {
        mail.to(std::to_string(i) + "@x");
    }
    mail.in("a.mbox", std::string(70'000, 'p'));
    const Corpus corpus = build(std::vector{mail});
    const MessageRow& row = corpus.messages()[0];
    CHECK(row.subject.size() == 65'535);
    CHECK(row.base_subject.size() == 535);
    CHECK(row.own_lines.size() == 65'535);
    CHECK(row.recipients.size() == 65'535);
    REQUIRE(row.references.size() == 2);
    CHECK(corpus.id_text(row.references[1]) == "new@x");
}
