// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema.hpp"

namespace mailhorizon::store {

// Two halves: what was read (archive to problem), and the last analysis of it (all the rest).
// Tables that end in _row hold keys for text; the views named like them without it give the text.
const std::string_view reading_sql = R"sql(
CREATE TABLE archive (
  archive_id INTEGER PRIMARY KEY,
  argument TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE source_row (
  source_id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
  path TEXT NOT NULL,
  kind TEXT NOT NULL
) STRICT;
CREATE INDEX source_archive ON source_row (archive_id, path);
CREATE TABLE file (
  file_id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
  path TEXT NOT NULL,
  in_maildir INTEGER NOT NULL,
  state INTEGER NOT NULL,
  missing INTEGER NOT NULL DEFAULT 0,
  facts_version INTEGER NOT NULL,
  size INTEGER NOT NULL DEFAULT -1,
  time INTEGER NOT NULL DEFAULT 0,
  hashed INTEGER NOT NULL DEFAULT 0,
  head INTEGER NOT NULL DEFAULT 0,
  tail INTEGER NOT NULL DEFAULT 0,
  blocks INTEGER NOT NULL DEFAULT 0,
  resume_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX file_archive ON file (archive_id);
CREATE TABLE part (
  part_id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source_row,
  bytes INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX part_file ON part (file_id);
CREATE INDEX part_source ON part (source_id);
CREATE TABLE place (
  place_id INTEGER PRIMARY KEY,
  part_id INTEGER NOT NULL REFERENCES part ON DELETE CASCADE,
  place TEXT NOT NULL,
  message_id TEXT NOT NULL,
  facts BLOB NOT NULL
) STRICT;
CREATE INDEX place_part ON place (part_id);
CREATE TABLE problem (
  problem_id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive ON DELETE CASCADE,
  file_id INTEGER REFERENCES file ON DELETE CASCADE,
  part_id INTEGER REFERENCES part ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  path TEXT NOT NULL,
  place TEXT NOT NULL,
  message_id TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX problem_archive ON problem (archive_id);
CREATE INDEX problem_file ON problem (file_id);
CREATE INDEX problem_part ON problem (part_id);

CREATE VIEW source AS
  SELECT s.source_id, a.argument, s.path, s.kind, coalesce(sum(p.bytes), 0) AS bytes,
         coalesce(sum(f.missing), 0) AS missing
  FROM source_row s JOIN archive a USING (archive_id)
  LEFT JOIN (part p JOIN file f ON f.file_id = p.file_id AND f.state <> 2) USING (source_id)
  GROUP BY s.source_id;
)sql";

const std::string_view analysis_sql = R"sql(
CREATE TABLE setting (name TEXT NOT NULL, value TEXT NOT NULL) STRICT;
CREATE TABLE person_row (
  person_key INTEGER PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
  unit TEXT NOT NULL, side TEXT NOT NULL, sent INTEGER NOT NULL, received INTEGER NOT NULL
) STRICT;
CREATE TABLE address_row (address TEXT NOT NULL, person_key INTEGER NOT NULL) STRICT;
CREATE TABLE message_row (
  message_key INTEGER PRIMARY KEY, message_id TEXT NOT NULL, thread_key INTEGER NOT NULL,
  parent_key INTEGER, link TEXT, date TEXT, author_key INTEGER, subject TEXT NOT NULL,
  places INTEGER NOT NULL, voice TEXT NOT NULL
) STRICT;
CREATE TABLE recipient_row (
  message_key INTEGER NOT NULL, person_key INTEGER NOT NULL, role INTEGER NOT NULL
) STRICT;
CREATE TABLE thread_row (
  thread_key INTEGER PRIMARY KEY, thread TEXT NOT NULL, root_key INTEGER NOT NULL, first TEXT,
  last TEXT, messages INTEGER NOT NULL
) STRICT;
CREATE TABLE ask_row (
  message_key INTEGER NOT NULL, state TEXT NOT NULL, answer_key INTEGER,
  style TEXT NOT NULL, ask REAL NOT NULL, latency_hours REAL NOT NULL, age_hours REAL NOT NULL,
  p_never REAL NOT NULL, low REAL NOT NULL, high REAL NOT NULL, score REAL NOT NULL
) STRICT;
CREATE TABLE black_hole_row (
  id TEXT NOT NULL, kind TEXT NOT NULL, message_key INTEGER NOT NULL, strength REAL NOT NULL
) STRICT;
CREATE TABLE stream (stream TEXT NOT NULL, name TEXT NOT NULL, messages INTEGER NOT NULL) STRICT;
CREATE TABLE stream_thread (stream TEXT NOT NULL, thread TEXT NOT NULL) STRICT;
CREATE TABLE move (
  stream TEXT NOT NULL, network TEXT NOT NULL, function TEXT NOT NULL, channel TEXT NOT NULL,
  runner_up TEXT NOT NULL, effect TEXT NOT NULL, verdict TEXT NOT NULL,
  p10 REAL NOT NULL, p50 REAL NOT NULL, p90 REAL NOT NULL
) STRICT;
CREATE TABLE talk_row (
  from_key INTEGER NOT NULL, to_key INTEGER NOT NULL, messages INTEGER NOT NULL,
  weight REAL NOT NULL, replies INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL
) STRICT;

CREATE VIEW person AS
  SELECT person, name, kind, unit, side, sent, received FROM person_row;
CREATE VIEW address AS
  SELECT a.address, p.person FROM address_row a JOIN person_row p USING (person_key);
CREATE VIEW message AS
  SELECT m.message_id, t.thread, p.message_id AS parent, m.link, m.date, a.person AS author,
         m.subject, m.places, m.voice
  FROM message_row m
  LEFT JOIN thread_row t ON t.thread_key = m.thread_key
  LEFT JOIN message_row p ON p.message_key = m.parent_key
  LEFT JOIN person_row a ON a.person_key = m.author_key;
CREATE VIEW recipient AS
  SELECT m.message_id, coalesce(p.person, '') AS person,
         CASE r.role WHEN 0 THEN 'to' WHEN 1 THEN 'cc' ELSE 'bcc' END AS role
  FROM recipient_row r JOIN message_row m USING (message_key)
  LEFT JOIN person_row p USING (person_key);
CREATE VIEW thread AS
  SELECT t.thread, m.message_id AS root, t.first, t.last, m.subject, t.messages
  FROM thread_row t JOIN message_row m ON m.message_key = t.root_key;
CREATE VIEW ask AS
  SELECT m.message_id, t.thread, m.date AS sent, k.state, b.message_id AS answered_by, k.style,
         k.ask, k.latency_hours, k.age_hours, k.p_never, k.low, k.high, k.score
  FROM ask_row k JOIN message_row m USING (message_key)
  LEFT JOIN thread_row t ON t.thread_key = m.thread_key
  LEFT JOIN message_row b ON b.message_key = k.answer_key;
CREATE VIEW black_hole AS
  SELECT b.id, b.kind, m.message_id, t.thread, b.strength
  FROM black_hole_row b JOIN message_row m USING (message_key)
  LEFT JOIN thread_row t ON t.thread_key = m.thread_key;
CREATE VIEW talk AS
  SELECT a.person AS "from", b.person AS "to", w.messages, w.weight, w.replies, w.first, w.last
  FROM talk_row w JOIN person_row a ON a.person_key = w.from_key
  JOIN person_row b ON b.person_key = w.to_key;
CREATE VIEW unanswered AS
  SELECT m.message_id, m.date AS sent, p.person AS author, m.subject, k.state, k.p_never, k.low,
         k.high, k.score
  FROM ask_row k JOIN message_row m USING (message_key)
  LEFT JOIN person_row p ON p.person_key = m.author_key
  WHERE k.ask >= 0.5 AND k.state IN ('black-hole', 'at-risk', 'open')
  ORDER BY k.score DESC, m.message_id;
CREATE VIEW plan AS
  SELECT s.stream, s.name, s.messages, m.network, m.function, m.channel, m.effect, m.verdict,
         m.p10, m.p50, m.p90
  FROM stream s JOIN move m USING (stream) ORDER BY m.p50 DESC, s.stream;
)sql";

}  // namespace mailhorizon::store
