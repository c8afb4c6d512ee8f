// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"

#include "mailhorizon/threads/forest.hpp"
#include "mailhorizon/voices/addresses/address_kinds.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mailhorizon::voices {
namespace {

using testing::Mail;

/// An archive in which two colleagues talk, and whoever a test adds writes.
class Office {
public:
    Office() {
        for (int i = 0; i < 40; ++i) {
            const bool ann = i % 2 == 0;
            Mail& mail =
                add(ann ? "ann.lee@we.example" : "bo.dahl@we.example", ann ? "Ann Lee" : "Bo Dahl");
            mail.to(ann ? "bo.dahl@we.example" : "ann.lee@we.example");
            mail.facts().text.counts.thanks = 1;
            if (i > 0) {
                mail.answers("m" + std::to_string(i - 1) + "@t.example").quoted_lines({1000U});
            }
        }
    }

    Mail& add(std::string_view from, std::string_view name = {}) {
        const std::string id = "m" + std::to_string(mails_.size()) + "@t.example";
        mails_.emplace_back(id);
        mails_.back().from(from, name).at(static_cast<double>(mails_.size()));
        mails_.back().facts().text.counts.words = 60;
        return mails_.back();
    }

    /// Mails with the same eight upper lines, and six of their own.
    Mail& add_form(std::string_view from, std::string_view name = {}) {
        std::vector<std::uint32_t> lines{2, 4, 6, 8, 10, 12, 14, 16};
        for (std::uint32_t i = 0; i < 6; ++i) {
            lines.push_back(100'000 + 16 * static_cast<std::uint32_t>(mails_.size()) + 2 * i);
        }
        return add(from, name).own_lines(lines);
    }

    [[nodiscard]] AddressKind kind(std::string_view address,
                                   AddressKind given = AddressKind::human) const {
        const model::Corpus corpus = testing::corpus_of(mails_);
        std::vector<GivenAddress> told;
        if (given != AddressKind::human) {
            for (const std::string_view known : corpus.addresses()) {
                told.push_back(known == address ? GivenAddress{given, true} : GivenAddress{});
            }
        }
        const AddressKinds kinds =
            judge_addresses(corpus, threads::link_threads(corpus), FoldedNames(corpus), told);
        for (std::size_t i = 0; i < corpus.addresses().size(); ++i) {
            if (corpus.addresses()[i] == address) {
                return kinds.kind[i];
            }
        }
        FAIL("no such address");
        return AddressKind::human;
    }

private:
    std::vector<Mail> mails_;
};

}  // namespace

TEST_CASE("voices/address_kinds: who talks and is answered is a human") {
    CHECK(Office().kind("ann.lee@we.example") == AddressKind::human);
    CHECK(Office().kind("bo.dahl@we.example") == AddressKind::human);
}

TEST_CASE("voices/address_kinds: a form that nobody answers is a program's, whatever its name") {
    Office office;
    for (int i = 0; i < 20; ++i) {
        office.add_form("desk7@we.example").subject("Access wanted 17").to("ann.lee@we.example");
    }
    CHECK(office.kind("desk7@we.example") == AddressKind::robot);
    CHECK(office.kind("desk7@we.example", AddressKind::team) == AddressKind::team);
}

TEST_CASE("voices/address_kinds: a form from outside with links is bulk") {
    Office office;
    for (int i = 0; i < 20; ++i) {
        Mail& mail = office.add_form("weekly@shop.example").to("ann.lee@we.example");
        mail.facts().text.counts.urls = 8;
    }
    CHECK(office.kind("weekly@shop.example") == AddressKind::bulk);
}

TEST_CASE("voices/address_kinds: an office that writes to everybody is an announcer") {
    Office office;
    for (int i = 0; i < 20; ++i) {
        office.add_form("chairman.office@we.example", "Office of the Chairman");
    }
    CHECK(office.kind("chairman.office@we.example") == AddressKind::announcer);
}

TEST_CASE("voices/address_kinds: a robot's name counts even where it is answered and quotes") {
    Office office;
    for (int i = 0; i < 6; ++i) {
        Mail& report = office.add("lkp@build.example", "nightly test robot");
        report.to("dev@lists.example").list("dev@lists.example").quoted_lines({2000U});
        const std::string id = report.facts().message_id;
        office.add("ann.lee@we.example", "Ann Lee").answers(id).to("lkp@build.example");
    }
    CHECK(office.kind("lkp@build.example") == AddressKind::robot);
}

TEST_CASE("voices/address_kinds: whoever sends patches to a list is no machine") {
    Office office;
    for (int i = 0; i < 30; ++i) {
        office.add_form("dev7@code.example")
            .to("dev@lists.example")
            .list("dev@lists.example")
            .subject("tree: fix 17")
            .text_mark(model::patch);
    }
    CHECK(office.kind("dev7@code.example") == AddressKind::human);
}

TEST_CASE("voices/address_kinds: a first mail that nobody answers is not held against its author") {
    Office office;
    office.add("new.comer@far.example", "New Comer").list("dev@lists.example");
    office.add("nc42@far.example").to("ann.lee@we.example");
    CHECK(office.kind("new.comer@far.example") == AddressKind::human);
    CHECK(office.kind("nc42@far.example") == AddressKind::human);
}

TEST_CASE("voices/address_kinds: of first mails to a list only words tell a machine") {
    SenderHabits first{.mails = 1, .listed = 1.0F, .foreign = true};
    const MessageOdds odds{.machine = 0.9F, .announcement = 0.0F};
    CHECK_FALSE(looks_like_machine(first, odds));
    first.marketing = 1.0F;
    CHECK(looks_like_machine(first, odds));
    const SenderHabits letter{.mails = 1, .foreign = true};
    CHECK(looks_like_machine(letter, odds));
}

TEST_CASE("voices/address_kinds: a team gets mail and sends none") {
    Office office;
    for (int i = 0; i < 5; ++i) {
        office.add("ann.lee@we.example", "Ann Lee").to("web-team@we.example");
    }
    CHECK(office.kind("web-team@we.example") == AddressKind::team);
}

TEST_CASE("voices/address_kinds: a team that writes does so in an office's name") {
    Office office;
    for (int i = 0; i < 6; ++i) {
        office.add("ann.lee@we.example", "Ann Lee").to("web-team@we.example");
        office.add("web-team@we.example", "Web Team").to("ann.lee@we.example");
        office.add("bo.dahl@we.example", "Bo Dahl").to("walt-team@we.example");
        office.add("walt-team@we.example", "Walt Roe").to("bo.dahl@we.example");
    }
    CHECK(office.kind("web-team@we.example") == AddressKind::team);
    CHECK(office.kind("walt-team@we.example") == AddressKind::human);
}

TEST_CASE("voices/address_kinds: kinds are read by their names") {
    for (const AddressKind kind : {AddressKind::human,
                                   AddressKind::role,
                                   AddressKind::team,
                                   AddressKind::list,
                                   AddressKind::robot,
                                   AddressKind::announcer,
                                   AddressKind::bulk,
                                   AddressKind::spam}) {
        CHECK(read_kind(kind_name(kind)) == kind);
    }
    CHECK(read_kind("Robot") == AddressKind::robot);
    CHECK_FALSE(read_kind("ghost").has_value());
}

TEST_CASE("voices/address_kinds: forms alone, in which nobody speaks, are a robot's") {
    for (const bool speaks : {false, true}) {
        CAPTURE(speaks);
        Office office;
        for (int i = 0; i < 12; ++i) {
            Mail& mail = office.add("paint-shop@we.example", "Paint Shop");
            mail.to("ann.lee@we.example").subject("FAILED: line 3, lot " + std::to_string(100 + i));
            mail.facts().text.counts.first_person = speaks && i == 5 ? 1 : 0;
        }
        CHECK((office.kind("paint-shop@we.example") == AddressKind::robot) == !speaks);
    }
}

}  // namespace mailhorizon::voices
