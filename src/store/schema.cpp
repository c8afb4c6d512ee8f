// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.hpp"

namespace mailhorizon::store {

// Two halves: what was read (source, place, problem), and the last analysis of it (all the rest).
const std::string_view schema_sql = R"sql(
CREATE TABLE archive (
  archive_id INTEGER PRIMARY KEY,
  argument TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  facts_version INTEGER NOT NULL
) STRICT;
CREATE TABLE source (
  source_id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX source_archive ON source (archive_id);
CREATE TABLE place (
  place_id INTEGER PRIMARY KEY,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  place TEXT NOT NULL,
  message_id TEXT NOT NULL,
  facts BLOB NOT NULL
) STRICT;
CREATE INDEX place_source ON place (source_id);
CREATE TABLE problem (
  problem_id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
  source_id INTEGER REFERENCES source ON DELETE CASCADE,
  skipped INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  path TEXT NOT NULL,
  place TEXT NOT NULL,
  message_id TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX problem_archive ON problem (archive_id);

CREATE TABLE setting (name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE message (
  message_id TEXT NOT NULL, thread TEXT NOT NULL, parent TEXT, link TEXT, date TEXT, author TEXT,
  subject TEXT NOT NULL, places INTEGER NOT NULL
) STRICT;
CREATE TABLE recipient (message_id TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL) STRICT;
CREATE TABLE person (
  person TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL,
  side TEXT NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL
) STRICT;
CREATE TABLE address (address TEXT NOT NULL, person TEXT NOT NULL) STRICT;
CREATE TABLE thread (
  thread TEXT NOT NULL, root TEXT NOT NULL, first TEXT, last TEXT, subject TEXT NOT NULL,
  messages INTEGER NOT NULL
) STRICT;
CREATE TABLE ask (
  message_id TEXT NOT NULL, thread TEXT NOT NULL, sent TEXT, state TEXT NOT NULL, answered_by TEXT,
  style TEXT NOT NULL, ask REAL NOT NULL, latency_hours REAL NOT NULL, age_hours REAL NOT NULL,
  p_never REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, score REAL NOT NULL
) STRICT;
CREATE TABLE black_hole (
  id TEXT NOT NULL, kind TEXT NOT NULL, message_id TEXT NOT NULL, thread TEXT NOT NULL,
  strength REAL NOT NULL
) STRICT;
CREATE TABLE stream (stream TEXT NOT NULL, name TEXT NOT NULL, messages INTEGER NOT NULL) STRICT;
CREATE TABLE stream_thread (stream TEXT NOT NULL, thread TEXT NOT NULL) STRICT;
CREATE TABLE move (
  stream TEXT NOT NULL, network TEXT NOT NULL, function TEXT NOT NULL, channel TEXT NOT NULL,
  runner_up TEXT NOT NULL, effect TEXT NOT NULL, confidence TEXT NOT NULL,
  p10 REAL NOT NULL, p50 REAL NOT NULL, p90 REAL NOT NULL
) STRICT;
CREATE TABLE talk (
  "from" TEXT NOT NULL, "to" TEXT NOT NULL, messages INTEGER NOT NULL, weight REAL NOT NULL,
  replies INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL
) STRICT;

CREATE VIEW unanswered AS
  SELECT a.message_id, a.sent, m.author, m.subject, a.state, a.p_never, a.low, a.high, a.score
  FROM ask a JOIN message m USING (message_id, thread)
  WHERE a.ask >= 0.5 AND a.state IN ('black-hole', 'at-risk', 'open')
  ORDER BY a.score DESC, a.message_id;
CREATE VIEW plan AS
  SELECT s.stream, s.name, s.messages, m.network, m.function, m.channel, m.effect, m.confidence,
         m.p10, m.p50, m.p90
  FROM stream s JOIN move m USING (stream) ORDER BY m.p50 DESC, s.stream;
)sql";

}  // namespace mailhorizon::store
