// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/base/instant.hpp"
#include "mailhorizon/report/table.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace mailhorizon::report {

/// asks = answered + self_resolved + unanswered + too_young + not_observable; unanswered =
/// black-hole + at-risk + open.
struct Totals {
    std::uint64_t messages = 0;
    std::uint64_t people = 0;  ///< machines left out
    std::uint64_t threads = 0;
    std::uint64_t asks = 0;
    std::uint64_t answered = 0;
    std::uint64_t self_resolved = 0;
    std::uint64_t unanswered = 0;
    std::uint64_t too_young = 0;
    std::uint64_t not_observable = 0;
    std::uint64_t copies = 0;            ///< recipients of all messages
    std::uint64_t machine_messages = 0;  ///< that no person wrote
    std::uint64_t machine_copies = 0;    ///< recipients of those
};

/// One circle of the picture; x and y in [0, 1].
struct PictureNode {
    base::MailText label;
    base::MailText unit{};  ///< team or domain, for the legend
    double x = 0.5;
    double y = 0.5;
    std::uint64_t messages = 0;   ///< sent and received: the circle's area
    std::uint32_t community = 0;  ///< its colour; 0 is none
    bool internal = false;
};

/// One line of the picture, between positions in `nodes`.
struct PictureEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    double weight = 0.0;
};

/// Who talks to whom, as a picture: at most 1,000 nodes.
struct Picture {
    std::vector<PictureNode> nodes;
    std::vector<PictureEdge> edges;
};

struct GraphFacts {
    std::uint64_t persons = 0;  ///< with at least one tie
    std::uint64_t edges = 0;    ///< directed
    double reciprocity = 0.0;
    double modularity = 0.0;
    std::uint64_t communities = 0;
    std::uint64_t broadcasts = 0;
    Table nodes;      ///< persons with volume and ties, by key
    Table ties;       ///< directed edges
    Picture picture;  ///< only for formats that draw
};

/// A number with its 90 % interval.
struct Estimate {
    double expected = 0.0;
    double low = 0.0;
    double high = 0.0;
};

struct BlackHoles {
    double expected = 0.0;  ///< asks that had no answer, as far as words tell
    double low = 0.0;       ///< its 90 % interval, doubt about asking and linking in it
    double high = 0.0;
    base::MailText doubt{};  ///< the largest, a sentence; empty where there is none
    Numbers doubts{};        ///< all, each in asks
    Numbers rates{};         ///< what was measured on mail that was read
    Estimate young{};        ///< of those too young to say, how many will stay unanswered
    Table items;             ///< findings: id, kind, strength, ...
    Table silence;           ///< the archive's own thresholds by style
};

struct SelfAudit {
    base::MailText sentence;  ///< to be read aloud
    Numbers correction;       ///< how the forecast of today is set right by it
    Table tasks;              ///< one row a task and method
};

/// The finished facts, schema "mailhorizon-report/1" (docs/formats.md).
struct Report {
    base::Instant as_of;
    base::Instant first;
    Table archives;
    Totals totals;
    Table problems;  ///< kind, count
    Table machines;  ///< addresses that programs and mass mailers write from
    BlackHoles black_holes;
    SelfAudit self_audit;
    GraphFacts graph;
    Table moves;
    Table archive_value;        ///< late answers and revived threads, a row a style
    Numbers savings;            ///< p10, p50, p90 (person-hours a month), seed
    bool all_adjunct = false;   ///< moves exist, none redesigns work
    std::uint64_t moving = 0;   ///< streams that go
    std::uint64_t fitting = 0;  ///< that fit another channel, but do not pay
    std::vector<base::MailText>
        notes;  ///< what was assumed, found, left out: domains, doubt, limits
};

}  // namespace mailhorizon::report
