// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"

#include "mailhorizon/model/analysis_rows.hpp"
#include "mailhorizon/store/store.hpp"

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

void write_messages(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO message VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    for (const model::MessageRecord& row : rows.messages) {
        insert.bind(1, row.message_id).bind(2, row.thread).bind(7, row.subject);
        insert.bind(8, std::int64_t{row.places});
        bind_or_null(insert, 3, row.parent);
        bind_or_null(insert, 4, row.link);
        bind_or_null(insert, 5, row.date);
        bind_or_null(insert, 6, row.author);
        insert.run();
    }
    Statement recipient(database, "INSERT INTO recipient VALUES (?1, ?2, ?3)");
    for (const model::RecipientRecord& row : rows.recipients) {
        recipient.bind(1, row.message_id).bind(2, row.person).bind(3, row.role).run();
    }
}

void write_people(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO person VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    Statement address(database, "INSERT INTO address VALUES (?1, ?2)");
    for (const model::PersonRecord& row : rows.people) {
        insert.bind(1, row.person).bind(2, row.name).bind(3, row.kind).bind(4, row.unit);
        insert.bind(5, row.side)
            .bind(6, std::int64_t{row.sent})
            .bind(7, std::int64_t{row.received});
        insert.run();
        for (const std::string& one : row.addresses) {
            address.bind(1, one).bind(2, row.person).run();
        }
    }
}

void write_threads(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO thread VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    for (const model::ThreadRecord& row : rows.threads) {
        insert.bind(1, row.thread).bind(2, row.root).bind(5, row.subject);
        insert.bind(6, std::int64_t{row.messages});
        bind_or_null(insert, 3, row.first);
        bind_or_null(insert, 4, row.last);
        insert.run();
    }
}

void write_asks(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(
        database,
        "INSERT INTO ask VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    for (const model::AskRecord& row : rows.asks) {
        insert.bind(1, row.message_id).bind(2, row.thread).bind(4, row.state).bind(6, row.style);
        bind_or_null(insert, 3, row.sent);
        bind_or_null(insert, 5, row.answered_by);
        insert.bind(7, row.ask).bind(8, row.latency_hours).bind(9, row.age_hours);
        insert.bind(10, row.p_never).bind(11, row.low).bind(12, row.high).bind(13, row.score);
        insert.run();
    }
    Statement hole(database, "INSERT INTO black_hole VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const model::BlackHoleRecord& row : rows.black_holes) {
        hole.bind(1, row.id).bind(2, row.kind).bind(3, row.message_id).bind(4, row.thread);
        hole.bind(5, row.strength).run();
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
        move.bind(5, row.runner_up).bind(6, row.effect).bind(7, row.confidence);
        move.bind(8, row.p10).bind(9, row.p50).bind(10, row.p90).run();
    }
}

void write_talk(sqlite3* database, const model::AnalysisRows& rows) {
    Statement insert(database, "INSERT INTO talk VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    for (const model::EdgeRecord& row : rows.edges) {
        insert.bind(1, row.from).bind(2, row.to).bind(3, std::int64_t{row.messages});
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
                              "message",
                              "recipient",
                              "person",
                              "address",
                              "thread",
                              "ask",
                              "black_hole",
                              "stream",
                              "stream_thread",
                              "move",
                              "talk"}) {
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
