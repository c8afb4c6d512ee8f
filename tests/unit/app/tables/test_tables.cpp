// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpora.hpp"
#include "support/stores.hpp"

#include "mailhorizon/app/analysis/analysis.hpp"
#include "mailhorizon/app/tables/measures.hpp"
#include "mailhorizon/app/tables/tables.hpp"
#include "mailhorizon/base/file.hpp"
#include "mailhorizon/base/sink.hpp"
#include "mailhorizon/report/render.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <set>
#include <string>
#include <vector>

using namespace mailhorizon;
using testing::Mail;

namespace {

/// Two threads: one answered, one not.
app::Analysis small_analysis(const app::AnalysisSettings& settings, app::Depth depth) {
    std::vector<Mail> mails;
    mails.push_back(Mail("a").from("ann@x.example", "Ann").to("bob@x.example").at(0));
    mails.push_back(Mail("b")
                        .from("bob@x.example", "Bob")
                        .to("ann@x.example")
                        .at(2)
                        .answers("a")
                        .subject("Re: a"));
    mails.push_back(Mail("c").from("cid@y.example", "Cid").to("bob@x.example").at(30));
    return app::analyse(testing::corpus_of(mails), settings, depth);
}

std::size_t column(const report::Table& table, std::string_view key) {
    const auto found = std::ranges::find(table.columns, key, &report::Column::key);
    REQUIRE(found != table.columns.end());
    return static_cast<std::size_t>(found - table.columns.begin());
}

}  // namespace

TEST_CASE("app/tables: every row of every table has a value a column") {
    const app::Analysis analysis = small_analysis({}, app::Depth::report);
    const report::Report report = app::make_report(analysis, {});
    for (const report::NamedTable& named : report::tables_of(report)) {
        CAPTURE(named.file);
        for (const auto& row : named.table->rows) {
            CHECK(row.size() == named.table->columns.size());
        }
    }
    for (const report::Table& table : {app::threads_table(analysis, {}, {}),
                                       app::people_table(analysis),
                                       app::episodes_table(analysis, {}),
                                       app::channels_table({})}) {
        CAPTURE(table.key);
        CHECK_FALSE(table.rows.empty());
        for (const auto& row : table.rows) {
            CHECK(row.size() == table.columns.size());
        }
    }
}

TEST_CASE("app/tables: suggested merges, given back as a roster, are done") {
    std::vector<Mail> mails;
    mails.push_back(Mail("a").from("ann.lee@x.example", "Ann Lee").to("bob@x.example").at(0));
    mails.push_back(Mail("b").from("x4711@y.example", "Ann Lee").to("bob@x.example").at(2));
    const app::Analysis apart = app::analyse(testing::corpus_of(mails), {}, app::Depth::threads);
    CHECK(apart.people.author.at(0) != apart.people.author.at(1));

    const testing::ScratchFolder folder;
    const report::Table suggested = app::merges_table(apart);
    CHECK(suggested.rows.size() == 2);
    const auto sink = base::open_output_file(folder / "roster.csv", false);
    report::render(suggested, report::Format::csv, {}, *sink);
    sink->commit();
    app::AnalysisSettings settings;
    settings.who.roster =
        people::parse_roster(base::read_file(folder / "roster.csv", std::size_t{1} << 20U));
    const app::Analysis joined =
        app::analyse(testing::corpus_of(mails), settings, app::Depth::threads);
    CHECK(joined.people.author.at(0) == joined.people.author.at(1));
}

TEST_CASE("app/tables: tables have the fields of the machine contract") {
    const app::Analysis analysis = small_analysis({}, app::Depth::report);
    struct Row {
        report::Table table;
        std::vector<std::string> fields;
    };
    for (const Row& row :
         {Row{app::threads_table(analysis, {}, {}),
              {"message_id",
               "thread",
               "parent",
               "link",
               "date",
               "from",
               "person",
               "subject",
               "places"}},
          Row{app::episodes_table(analysis, {}),
              {"message_id",
               "thread",
               "sent",
               "ask",
               "state",
               "answered_by",
               "latency_hours",
               "age_hours",
               "p_never",
               "low",
               "high",
               "score",
               "style",
               "evidence"}},
          Row{app::black_holes_table(analysis, {}, 0.0),
              {"id", "kind", "strength", "messages", "threads", "evidence"}},
          Row{app::plan_table(analysis),
              {"stream",
               "name",
               "threads",
               "messages",
               "network",
               "function",
               "channel",
               "runner_up",
               "effect",
               "verdict",
               "measured_right",
               "measured_n",
               "scores",
               "savings",
               "guard",
               "evidence"}},
          Row{app::thread_plan_table(analysis),
              {"thread", "root", "stream", "function", "network", "verdict", "guard"}},
          Row{app::people_table(analysis),
              {"person", "addresses", "names", "kind", "unit", "internal", "sent", "received"}},
          Row{app::graph_facts(analysis, {}).ties,
              {"from", "to", "messages", "weight", "replies", "first", "last"}},
          Row{app::evaluation_table({}),
              {"archive",
               "task",
               "n",
               "base_rate",
               "auc",
               "auc_low",
               "auc_high",
               "brier",
               "brier_skill",
               "ece",
               "kaplan_meier",
               "ten_times_mean",
               "calibration"}}}) {
        CAPTURE(row.table.key);
        for (const std::string& field : row.fields) {
            CAPTURE(field);
            CHECK(std::ranges::count(row.table.columns, field, &report::Column::key) == 1);
        }
    }
}

TEST_CASE("app/tables: filters choose whole threads") {
    const app::Analysis analysis = small_analysis({}, app::Depth::episodes);
    struct Row {
        app::ThreadFilter filter;
        std::size_t rows;
    };
    for (const Row& row :
         {Row{{.person = "", .subject = "", .min_size = 0, .unanswered = false}, 3},
          Row{{.person = "", .subject = "", .min_size = 2, .unanswered = false}, 2},
          Row{{.person = "BOB", .subject = "", .min_size = 0, .unanswered = false}, 2},
          Row{{.person = "y.example", .subject = "", .min_size = 0, .unanswered = false}, 1},
          Row{{.person = "", .subject = "A", .min_size = 0, .unanswered = false}, 2},
          Row{{.person = "", .subject = "", .min_size = 0, .unanswered = true}, 1},
          Row{{.person = "nobody", .subject = "", .min_size = 0, .unanswered = false}, 0}}) {
        CAPTURE(row.filter.person);
        CHECK(app::threads_table(analysis, {}, row.filter).rows.size() == row.rows);
    }
}

TEST_CASE("app/tables: --since and --until choose what is counted, the rest stays context") {
    const app::Analysis analysis = small_analysis({}, app::Depth::episodes);
    app::AnalysisSettings settings;
    settings.until = testing::at_hour(1);
    CHECK(app::totals_of(analysis, settings).messages == 1);
    const report::Table table = app::episodes_table(analysis, settings);
    REQUIRE(table.rows.size() == 1);
    // The reply lies outside, and still answers.
    CHECK(std::get<base::MailText>(table.rows[0][column(table, "state")]).raw() == "answered");
}

TEST_CASE("app/measures: asks are the sum of their states") {
    const app::Analysis analysis = small_analysis({}, app::Depth::episodes);
    const report::Totals totals = app::totals_of(analysis, {});
    CHECK(totals.messages == 3);
    CHECK(totals.asks == totals.answered + totals.self_resolved + totals.unanswered +
                             totals.too_young + totals.not_observable);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < app::measure_count; ++i) {
        names.insert(app::measure_name(static_cast<app::Measure>(i)));
    }
    CHECK(names.size() == app::measure_count);
    CHECK(app::measures_of(analysis, {})[static_cast<std::size_t>(app::Measure::messages)] == 3.0);
}

TEST_CASE("app/make_report: replies without references are said to be missed") {
    const auto notes_of = [](bool with_references) {
        std::vector<Mail> mails;
        for (int day = 0; day < 60; ++day) {
            const std::string id = "q" + std::to_string(day);
            Mail question = Mail(id).from("ann@x.example").to("bob@x.example").at(24.0 * day);
            question.questions(2);
            mails.push_back(question);
            Mail reply =
                Mail("r" + id).from("bob@x.example").to("ann@x.example").at(24.0 * day + 1);
            reply.subject(with_references ? "Re: " + id : "Re: elsewhere " + id);
            mails.push_back(with_references ? reply.answers(id) : reply);
        }
        const app::Analysis analysis =
            app::analyse(testing::corpus_of(mails), {}, app::Depth::report);
        std::string notes;
        for (const base::MailText& note : app::make_report(analysis, {}).notes) {
            notes += note.raw() + "\n";
        }
        return notes;
    };
    const std::string lost = notes_of(false);
    CAPTURE(lost);
    CHECK(lost.find("60 of 60 messages that reply by their subject") != std::string::npos);
    CHECK(lost.find("none of 60 direct asks was answered") != std::string::npos);
    const std::string whole = notes_of(true);
    CAPTURE(whole);
    CHECK(whole.find("reply by their subject") == std::string::npos);
    CHECK(whole.find("none of") == std::string::npos);
}
