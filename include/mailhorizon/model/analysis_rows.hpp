// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "mailhorizon/model/message_facts.hpp"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace mailhorizon::model {

// Rows of the analysis tables, as a store keeps them for SQL; columns are documented in
// docs/store.md. Times are ISO 8601 in UTC, empty if unknown. Message-IDs stand without angle
// brackets. Rows name each other by their position in their list.

/// Instead of a position: there is no such row.
inline constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

struct MessageRecord {
    std::string message_id, link, date, subject, voice;
    std::uint32_t thread = no_row, parent = no_row, author = no_row;
    std::uint32_t places = 1;
};

struct PersonRecord {
    std::string person, name, kind, unit, side;
    std::vector<std::string> addresses;
    std::uint32_t sent = 0;
    std::uint32_t received = 0;
};

struct ThreadRecord {
    std::string thread, first, last;
    std::uint32_t root = no_row;  ///< the message whose subject it has
    std::uint32_t messages = 0;
};

struct RecipientRecord {
    std::uint32_t message = no_row, person = no_row;
    RecipientRole role = RecipientRole::to;
};

struct AskRecord {
    std::uint32_t message = no_row, answered_by = no_row;
    std::string state, style;
    double ask = 0, latency_hours = 0, age_hours = 0, p_never = 0, low = 0, high = 0, score = 0;
};

struct BlackHoleRecord {
    std::string id, kind;
    std::uint32_t message = no_row;
    double strength = 0;
};

struct StreamRecord {
    std::string stream, name;
    std::vector<std::string> threads;
    std::uint64_t messages = 0;
};

struct MoveRecord {
    std::string stream, network, function, channel, runner_up, effect, verdict;
    double p10 = 0, p50 = 0, p90 = 0;
};

struct EdgeRecord {
    std::uint32_t from = no_row, to = no_row;
    std::string first, last;
    std::uint32_t messages = 0, replies = 0;
    double weight = 0;
};

struct SettingRecord {
    std::string name, value;
};

/// One whole analysis, every list in its output order.
struct AnalysisRows {
    std::vector<MessageRecord> messages;
    std::vector<PersonRecord> people;
    std::vector<ThreadRecord> threads;
    std::vector<RecipientRecord> recipients;
    std::vector<AskRecord> asks;
    std::vector<BlackHoleRecord> black_holes;
    std::vector<StreamRecord> streams;
    std::vector<MoveRecord> moves;
    std::vector<EdgeRecord> edges;
    std::vector<SettingRecord> settings;
};

}  // namespace mailhorizon::model
