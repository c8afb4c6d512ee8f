#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program over the samples and measures how much of what was planted it finds.

Usage: check_truth.py PROGRAM SAMPLES_DIR

Prints each figure with its bound; exits 1 if one fails.
"""

import csv
import json
import pathlib
import subprocess
import sys

UNANSWERED_AT_LEAST = .90
ANSWERED_AT_LEAST = .90
MATCHED_AT_LEAST = .90
FUNCTIONS_AT_LEAST = .90  # the expected function first or next
FIRST_AT_LEAST = .70  # the expected function first: some stay, as their saving is not sure
STAYING_AT_LEAST = .90  # of what belongs in e-mail
DOUBTED = ("unanswered_ask", "lapsed_promise")  # they rest on P(ask), and samples use no word of the lexicons
FOUND_AT_LEAST = .8
WRITTEN_BY_MACHINES = ("robot_mail", "announcer_mail", "absence_note")
OFFICES = ("role", "team")
KEPT_STREAMS = ("private", "counsel")  # of e-mail, each of them
FALSE_AT_MOST = .05  # of all findings
MISSED_STATES = ("black-hole", "at-risk", "open")
FOR_ALL_THE_WORLD = ("extranet", "public")
OK_EXITS = (0, 1)  # done; done with findings


class Judge:
    """Collects figures and prints each beside its bound."""

    def __init__(self):
        self.failed = 0

    def at_least(self, name, value, bound, detail=""):
        self._print(value >= bound, f"{name}: {value:.3f} (at least {bound}) {detail}")

    def at_most(self, name, value, bound, detail=""):
        self._print(value <= bound, f"{name}: {value:.3f} (at most {bound}) {detail}")

    def equal(self, name, value, expected):
        self._print(value == expected, f"{name}: {value} (exactly {expected})")

    def _print(self, holds, line):
        self.failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'} {line.rstrip()}")


def domains_option(samples):
    """The --domains value of the roster: freemail addresses have no side and stay out."""
    sides = {"internal": set(), "partner": set(), "customer": set()}
    with open(samples / "roster.csv", encoding="utf-8", newline="") as roster:
        for row in csv.DictReader(roster):
            if row["side"]:
                sides[row["side"]].add(row["address"].split("@")[1])
    return ";".join(f"{side}={','.join(sorted(domains))}" for side, domains in sides.items())


def run(program, samples, *arguments):
    archives = [samples / name for name in ("lists", "mailboxes", "maildir")]
    command = [program, *arguments, *archives, "--domains", domains_option(samples)]
    done = subprocess.run(command, capture_output=True)
    if done.returncode not in OK_EXITS:
        sys.exit(f"'{' '.join(map(str, command))}' exits {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")


def json_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def planted(truth, kind):
    return [id for row in truth["planted"] if row["kind"] == kind for id in row["messages"]]


def judge_ledger(judge, truth, report):
    judge.equal("messages", report["totals"]["messages"], truth["messages"])
    rows = report["archives"]
    judge.equal("places read", sum(row["read"] for row in rows), truth["places"])
    uneven = [row["path"] for row in rows if row["read"] != row["kept"] + row["duplicate"] + row["skipped"]]
    judge.equal("archives whose ledger does not add up", uneven, [])
    read = {row["path"]: row["read"] for row in rows}
    for archive in truth["archives"]:
        if archive["path"].endswith(".mbox"):
            found = [count for path, count in read.items() if path.endswith(archive["path"])]
            judge.equal(f"read of {archive['path']}", found, [archive["messages"]])


def judge_asks(judge, truth, rows):
    asks = {row["message_id"]: row for row in rows}
    held_back = planted(truth, "unanswered_ask") + planted(truth, "unanswered_brief_ask")
    unanswered = [asks.get(id, {"state": "absent", "ask": 0}) for id in held_back]
    found = [row for row in unanswered if row["state"] in MISSED_STATES and row["ask"] >= .5]
    judge.at_least("planted unanswered asks found", len(found) / len(unanswered), UNANSWERED_AT_LEAST,
                   states_of(unanswered))
    judge.equal("planted unanswered asks called answered", states(unanswered).get("answered", 0), 0)
    young = [asks.get(id, {"state": "absent", "ask": 0}) for id in planted(truth, "too_young_ask")]
    judge.equal("planted young asks called black holes", states(young).get("black-hole", 0), 0)
    answered = [asks.get(id, {"state": "absent", "ask": 0}) for id in truth["answered_ask"]]
    judge.at_least("answered asks called answered", states(answered).get("answered", 0) / len(answered),
                   ANSWERED_AT_LEAST, states_of(answered))


class Findings:
    """What `blackholes` found, held against what was planted and what truth.json knows of every mail."""

    # What was planted as this is found as that.
    TYPES = {"unanswered_ask": "BH1", "stalled_discussion": "BH2", "orphaned_branch": "BH3", "broadcast_void": "BH4",
             "reply_all_sprawl": "BH5", "cc_growth": "BH6", "repeated_question": "BH7", "sink_mailbox": "BH8",
             "single_point": "BH9", "attachment_ping_pong": "BH10", "approval_chain": "BH11",
             "forward_graveyard": "BH12", "expert_bypass": "BH13", "not_observable": "BH14", "lapsed_promise": "BH15"}
    # Nobody answers these either, by the way they were written.
    UNANSWERED_STREAMS = ("broadcast_void", "broadcast", "status_update", "announcer_mail")

    def __init__(self, truth, findings, thread_of):
        self.findings = findings
        self.thread_of = thread_of
        self.planted = {kind: [row["messages"] for row in truth["planted"] if row["kind"] == kind]
                        for kind in {row["kind"] for row in truth["planted"]}}
        self.messages = {kind: {id for row in rows for id in row} for kind, rows in self.planted.items()}
        self.open = set(truth["open_questions"])
        self.ends = set(truth["ends"])
        self.topic_of = {thread_of.get(root): number for number, roots in enumerate(truth["topics"]) for root in roots}

    def found(self, kind):
        """(planted rows of this kind found with its type, planted)."""
        code = self.TYPES[kind]
        shown = [set(row["messages"]) for row in self.findings if row["kind"] == code]
        rows = self.planted.get(kind, [])
        return sum(any(set(row) & one for one in shown) for row in rows), len(rows)

    def is_right(self, row):
        """True if the finding says what is so."""
        code, messages = row["kind"], row["messages"]
        anchor = messages[0]
        if code == "BH1":
            return anchor in self.open or anchor in self.messages["lapsed_promise"]
        if code == "BH2":
            return anchor in self.open and anchor in self.ends and len(row["messages"]) >= 3
        if code == "BH3":
            return anchor in self.open
        if code == "BH4":
            return any(self.share(messages, kind) == 1 for kind in self.UNANSWERED_STREAMS)
        if code == "BH13":
            return anchor in self.messages["expert_bypass"]
        if code == "BH7":
            topics = [self.topic_of.get(self.thread_of.get(id)) for id in messages]
            return None not in topics and max(map(topics.count, topics)) >= .8 * len(topics)
        kinds = [kind for kind, one in self.TYPES.items() if one == code]
        if code in ("BH8", "BH9"):  # of whole streams: answers are shown as well as asks
            threads = {self.thread_of.get(id) for kind in kinds for id in self.messages.get(kind, ())}
            return sum(self.thread_of.get(id) in threads for id in messages) > .5 * len(messages)
        return any(self.share(messages, kind) > .5 for kind in kinds)

    def share(self, messages, kind):
        inside = self.messages.get(kind, set())
        return sum(id in inside for id in messages) / len(messages)


def judge_findings(judge, truth, rows, thread_of):
    findings = Findings(truth, rows, thread_of)
    for kind, code in findings.TYPES.items():
        hits, planted_rows = findings.found(kind)
        if kind in DOUBTED:
            judge.at_least(f"planted as '{kind}' and found as {code}", hits / max(1, planted_rows), FOUND_AT_LEAST,
                           f"{hits} of {planted_rows}")
        else:
            judge.equal(f"planted as '{kind}' and found as {code}, of {planted_rows}", hits, planted_rows)
    wrong = [row for row in rows if not findings.is_right(row)]
    for row in wrong[:20]:
        print(f"     wrong: {row['kind']} {row['strength']:.2f} {row['subject']!r}: {row['evidence'][:1]}")
    judge.at_most("false findings", len(wrong) / max(1, len(rows)), FALSE_AT_MOST, f"{len(wrong)} of {len(rows)}")


def judge_events(judge, truth, rows, findings):
    """Holding replies end nothing, and what follows them does."""
    asks = {row["message_id"]: row for row in rows}
    lapsed = {id for row in findings if row["kind"] == "BH15" for id in row["messages"]}
    for row in truth["planted"]:
        if row["kind"] == "holding_reply":
            answer = row["note"].split()[2].strip(",")
            judge.equal("answer after a holding reply", asks[row["messages"][0]]["answered_by"], answer)
            judge.equal("kept promise called lapsed", row["messages"][0] in lapsed, False)


def judge_voices(judge, truth, people, report, asks):
    """Machines are machines and no persons, and ask and answer nothing; offices are no humans."""
    kinds = {address: row["kind"] for row in people for address in row["addresses"]}
    for kind in ("robot", "announcer"):
        for address in truth["voices"][kind]:
            judge.equal(f"{kind} {address}", kinds.get(address), kind)
    used = [address for kind in OFFICES for address in truth["voices"][kind] if address in kinds]
    judge.equal("offices that are people", [one for one in used if kinds[one] not in OFFICES], [])
    told = {row["address"] for row in report["machines"]}
    judge.equal("robots not told of", [one for one in truth["voices"]["robot"] if one not in told], [])
    states_by_id = {row["message_id"]: row for row in asks}
    for kind in WRITTEN_BY_MACHINES:
        asking = [id for id in planted(truth, kind) if states_by_id.get(id, {"ask": 0})["ask"] >= .5]
        judge.equal(f"'{kind}' that ask, of {len(planted(truth, kind))}", len(asking), 0)
    left = {id: states_by_id.get(id, {"state": "absent"})["state"] for id in planted(truth, "unanswered_absent")}
    judge.equal("asks that an absence note answers", [id for id, state in left.items() if state == "answered"], [])
    found = [id for id, state in left.items() if state in MISSED_STATES]
    judge.at_least("asks with an absence note found", len(found) / len(left), UNANSWERED_AT_LEAST, f"of {len(left)}")


def judge_kept(judge, truth, moves, thread_of):
    """What is private or between lawyers and clients stays in e-mail, all of it; the latter is guarded."""
    for stream in truth["streams"]:
        if stream["kind"] not in KEPT_STREAMS:
            continue
        planted_threads = {thread_of[root] for root in stream["threads"]}
        near = [move for move in moves if planted_threads & set(move["thread_ids"])]
        judge.equal(f"moves of '{stream['name']}'", sorted({move["function"] for move in near}), ["email"])
        if stream["kind"] == "counsel":
            guarded = {id for move in near if move["guard"] == "closed-only" for id in move["thread_ids"]}
            open_threads = [id for id in planted_threads if id not in guarded]
            judge.equal(f"threads of '{stream['name']}' without a guard", open_threads, [])


def states(rows):
    counts = {}
    for row in rows:
        counts[row["state"]] = counts.get(row["state"], 0) + 1
    return counts


def states_of(rows):
    return " ".join(f"{state}={count}" for state, count in sorted(states(rows).items()))


def thread_of_roots(rows):
    """Thread ids by Message-ID, from the threads command."""
    return {row["message_id"]: row["thread"] for row in rows}


def matched(stream, moves, thread_of):
    """The move that shares most threads with a planted stream, or None."""
    planted = {thread_of[root] for root in stream["threads"]}
    best = max(moves, key=lambda move: len(planted & set(move["thread_ids"])), default=None)
    return best if best is not None and planted & set(best["thread_ids"]) else None


def judge_streams(judge, truth, moves, thread_of):
    right = first = compared = 0
    staying = []
    leaking = []
    for stream in truth["streams"]:
        move = matched(stream, moves, thread_of)
        if move is None:
            print(f"     stream '{stream['name']}': no move matches")
            continue
        compared += 1
        choices = (move["function"], move["runner_up"])
        right += stream["function"] in choices
        first += stream["function"] == choices[0]
        if stream["function"] == "email":
            staying.append(choices[0] == "email")
        print(f"     stream '{stream['name']}': expected {stream['function']}, got {choices[0]}, then {choices[1]}")
        if stream["kind"] == "confidential" and move["network"] in FOR_ALL_THE_WORLD:
            leaking.append(stream["name"])
    streams = len(truth["streams"])
    judge.at_least("streams with a move", compared / streams, MATCHED_AT_LEAST)
    judge.at_least("streams with the expected function first or next", right / streams, FUNCTIONS_AT_LEAST)
    judge.at_least("streams with the expected function first", first / streams, FIRST_AT_LEAST)
    judge.at_least("streams of e-mail that stay", sum(staying) / len(staying), STAYING_AT_LEAST)
    judge.equal("confidential streams sent outside", leaking, [])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    program, samples = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    truth = json.loads((samples / "truth.json").read_text(encoding="utf-8"))
    judge = Judge()
    report = json.loads(run(program, samples, "report", "--format", "json"))
    judge_ledger(judge, truth, report)
    asks = json_lines(run(program, samples, "blackholes", "--all", "--format", "jsonl"))
    holes = json_lines(run(program, samples, "blackholes", "--kind", "all", "--format", "jsonl"))
    thread_of = thread_of_roots(json_lines(run(program, samples, "threads", "--format", "jsonl")))
    judge_asks(judge, truth, asks)
    judge_findings(judge, truth, holes, thread_of)
    judge_events(judge, truth, asks, holes)
    judge_voices(judge, truth, json_lines(run(program, samples, "people", "--format", "jsonl")), report, asks)
    moves = json_lines(run(program, samples, "plan", "--format", "jsonl"))
    judge_streams(judge, truth, moves, thread_of)
    judge_kept(judge, truth, moves, thread_of)
    sys.exit(1 if judge.failed else 0)


main()
