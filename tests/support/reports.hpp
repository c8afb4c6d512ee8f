// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/sink.hpp"
#include "mailhorizon/report/render.hpp"
#include "mailhorizon/report/report.hpp"

#include <string>

namespace mailhorizon::testing {

/// Everything a subject may hold to break out of where it is shown.
inline const std::string hostile =
    "=1+1|<script>alert(1)</script>\x1b]0;pwned\x07 \xe2\x80\xae \"quoted\"\n# head `x` & \xff";

/// A small report in which every list has rows and every text is hostile.
inline report::Report hostile_report() {
    using base::MailText;
    using report::Form;
    using report::Shown;
    report::Report result;
    result.as_of = base::Instant{1'700'000'000};
    result.totals = {.messages = 1234,
                     .people = 7,
                     .threads = 400,
                     .asks = 20,
                     .answered = 10,
                     .self_resolved = 1,
                     .unanswered = 6,
                     .too_young = 2,
                     .not_observable = 1,
                     .copies = 2000,
                     .machine_messages = 30,
                     .machine_copies = 300};
    result.archives = {.key = "archives",
                       .title = "Archives",
                       .empty = "None.",
                       .columns = {{"path", "Archive"}, {"read", "Read"}},
                       .rows = {{MailText(hostile), std::int64_t{1234}}}};
    result.problems = {.key = "problems",
                       .title = "Problems",
                       .empty = "None.",
                       .columns = {{"kind", "Kind"}, {"count", "Count"}},
                       .rows = {{MailText("no-date"), std::int64_t{3}}}};
    result.machines = {.key = "machines",
                       .title = "Mail that machines sent",
                       .empty = "None.",
                       .columns = {{"address", "Address"}, {"messages", "Messages"}},
                       .rows = {{MailText("ci@x.example"), std::int64_t{30}}}};
    result.black_holes = {
        .expected = 5.25,
        .low = 3.5,
        .high = 6.0,
        .items = {.key = "black_holes",
                  .title = "Black holes",
                  .empty = "None found.",
                  .columns = {{"id", "Id", Shown::always, 0, Form::id},
                              {"kind", "Kind"},
                              {"subject", "Subject", Shown::headline},
                              {"sent", "Sent", Shown::always, 0, Form::day},
                              {"strength", "Strength"},
                              {"p_never", "P(never)"},
                              {"threads", "Threads", Shown::never},
                              {"evidence", "Evidence", Shown::below}},
                  .rows = {}},
        .silence = {
            .key = "silence", .title = "Silence", .empty = "Nothing.", .columns = {}, .rows = {}}};
    for (int i = 0; i < 30; ++i) {
        result.black_holes.items.rows.push_back({MailText("bh" + std::to_string(100 + i)),
                                                 MailText("BH1"),
                                                 MailText(hostile),
                                                 report::Value{},
                                                 0.9,
                                                 1.0 / 3.0,
                                                 report::Texts{MailText("t1")},
                                                 report::Texts{MailText(hostile)}});
    }
    result.self_audit = {
        .sentence = MailText(hostile), .correction = {}, .tasks = result.black_holes.silence};
    result.graph.nodes = {.key = "nodes",
                          .title = "Persons",
                          .empty = "Nobody.",
                          .columns = {{"person", "Person"}, {"name", "Name"}},
                          .rows = {{MailText("a@b.example"), MailText(hostile)}}};
    result.graph.ties = {
        .key = "edges",
        .title = "Who writes to whom",
        .empty = "Nobody.",
        .columns = {{"from", "From"}, {"to", "To"}, {"messages", "Messages"}, {"weight", "Weight"}},
        .rows = {{MailText("a@b.example"), MailText(hostile), std::int64_t{2}, 0.5}}};
    result.graph.picture = {.nodes = {{.label = MailText(hostile)}, {.label = MailText("b")}},
                            .edges = {{.from = 0, .to = 1, .weight = 2.0}}};
    result.moves = {.key = "moves",
                    .title = "Moves",
                    .empty = "None.",
                    .columns = {{"stream", "Id"},
                                {"name", "Stream"},
                                {"threads", "Threads"},
                                {"channel", "Channel"},
                                {"verdict", "Verdict"},
                                {"measured_right", "Right", Shown::never},
                                {"evidence", "Evidence", Shown::below}},
                    .rows = {{MailText("s42"),
                              MailText(hostile),
                              std::int64_t{8},
                              MailText("forum"),
                              MailText("move"),
                              0.95,
                              report::Texts{MailText(hostile)}}}};
    result.savings = {{"p10", -1.0}, {"p50", 2.0}, {"p90", 5.0}};
    result.notes = {MailText(hostile)};
    return result;
}

inline std::string rendered(const report::Report& report,
                            report::Format format,
                            report::RenderSettings settings = {}) {
    std::string text;
    report::render(report, format, settings, *base::write_to(text));
    return text;
}

}  // namespace mailhorizon::testing
