// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"

#include "mailhorizon/model/analysis_rows.hpp"
#include "mailhorizon/store/store.hpp"

#include <cstdint>
#include <string>

namespace mailhorizon::store {
namespace {

void bind_or_null(Statement& statement, int position, const std::string& text) {
    if (text.empty()) {
        statement.bind_null(position);
    } else {
        statement.bind(position, text);
    }
}

/// The key of the row at a position: 0 is left to nobody.
void bind_key(Statement& statement, int position, std::uint32_t row) {
    if (row == model::no_row) {
        statement.bind_null(position);
    } else {
        statement.bind(position, std::int64_t{row} + 1);
    }
}

void write_messages(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database,
                     "INSERT INTO message_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    std::int64_t key = 0;
    for (const model::MessageRecord& row : rows.messages) {
        insert.bind(1, ++key).bind(2, row.message_id).bind(8, row.subject);
        insert.bind(9, std::int64_t{row.places}).bind(10, row.voice);
        bind_key(insert, 3, row.thread);
        bind_key(insert, 4, row.parent);
        bind_or_null(insert, 5, row.link);
        bind_or_null(insert, 6, row.date);
        bind_key(insert, 7, row.author);
        insert.run();
    }
    Statement recipient(database, "INSERT INTO recipient_row VALUES (?1, ?2, ?3)");
    for (const model::RecipientRecord& row : rows.recipients) {
        bind_key(recipient, 1, row.message);
        recipient.bind(2, row.person == model::no_row ? std::int64_t{0} : row.person + 1);
        recipient.bind(3, static_cast<std::int64_t>(row.role)).run();
    }
}

void write_people(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO person_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    Statement address(database, "INSERT INTO address_row VALUES (?1, ?2)");
    std::int64_t key = 0;
    for (const model::PersonRecord& row : rows.people) {
        insert.bind(1, ++key).bind(2, row.person).bind(3, row.name).bind(4, row.kind);
        insert.bind(5, row.unit).bind(6, row.side);
        insert.bind(7, std::int64_t{row.sent}).bind(8, std::int64_t{row.received}).run();
        for (const std::string& one : row.addresses) {
            address.bind(1, one).bind(2, key).run();
        }
    }
}

void write_threads(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO thread_row VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    std::int64_t key = 0;
    for (const model::ThreadRecord& row : rows.threads) {
        insert.bind(1, ++key).bind(2, row.thread).bind(6, std::int64_t{row.messages});
        bind_key(insert, 3, row.root);
        bind_or_null(insert, 4, row.first);
        bind_or_null(insert, 5, row.last);
        insert.run();
    }
}

void write_asks(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database,
                     "INSERT INTO ask_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    for (const model::AskRecord& row : rows.asks) {
        bind_key(insert, 1, row.message);
        bind_key(insert, 3, row.answered_by);
        insert.bind(2, row.state).bind(4, row.style);
        insert.bind(5, row.ask).bind(6, row.latency_hours).bind(7, row.age_hours);
        insert.bind(8, row.p_never).bind(9, row.low).bind(10, row.high).bind(11, row.score);
        insert.run();
    }
    Statement hole(database, "INSERT INTO black_hole_row VALUES (?1, ?2, ?3, ?4)");
    for (const model::BlackHoleRecord& row : rows.black_holes) {
        bind_key(hole, 3, row.message);
        hole.bind(1, row.id).bind(2, row.kind).bind(4, row.strength).run();
    }
}

void write_plan(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO stream VALUES (?1, ?2, ?3)");
    Statement member(database, "INSERT INTO stream_thread VALUES (?1, ?2)");
    for (const model::StreamRecord& row : rows.streams) {
        insert.bind(1, row.stream).bind(2, row.name);
        insert.bind(3, static_cast<std::int64_t>(row.messages)).run();
        for (const std::string& thread : row.threads) {
            member.bind(1, row.stream).bind(2, thread).run();
        }
    }
    Statement move(database, "INSERT INTO move VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    for (const model::MoveRecord& row : rows.moves) {
        move.bind(1, row.stream).bind(2, row.network).bind(3, row.function).bind(4, row.channel);
        move.bind(5, row.runner_up).bind(6, row.effect).bind(7, row.verdict);
        move.bind(8, row.p10).bind(9, row.p50).bind(10, row.p90).run();
    }
}

void write_talk(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO talk_row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (const model::EdgeRecord& row : rows.edges) {
        bind_key(insert, 1, row.from);
        bind_key(insert, 2, row.to);
        insert.bind(3, std::int64_t{row.messages});
        insert.bind(4, row.weight).bind(5, std::int64_t{row.replies});
        insert.bind(6, row.first).bind(7, row.last).run();
    }
    Statement setting(database, "INSERT INTO setting VALUES (?1, ?2)");
    for (const model::SettingRecord& row : rows.settings) {
        setting.bind(1, row.name).bind(2, row.value).run();
    }
}

}  // namespace

void Store::write_analysis(const model::AnalysisRows& rows) {
    Transaction transaction(*connection_);
    for (const char* table : {"setting",
                              "message_row",
                              "recipient_row",
                              "person_row",
                              "address_row",
                              "thread_row",
                              "ask_row",
                              "black_hole_row",
                              "stream",
                              "stream_thread",
                              "move",
                              "talk_row"}) {
        connection_->execute(std::string("DELETE FROM ") + table);
    }
    sqlite3* database = connection_->database.get();
    write_messages(database, rows);
    write_people(database, rows);
    write_threads(database, rows);
    write_asks(database, rows);
    write_plan(database, rows);
    write_talk(database, rows);
    transaction.commit();
}

}  // namespace mailhorizon::store
