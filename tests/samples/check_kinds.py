#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks every kind of black hole over the samples, where each is planted, and holds its findings to what all share.

Usage: check_kinds.py PROGRAM PRINT_TABLES SAMPLES_DIR

Every kind of the program's table is found, and told in the table's order and with its title. Of every finding: the
strength is in [0, 1], and never rises within a kind; the first message is the anchor, of which the id is a hash
(together with the kind); ids are unique, and the same ones come out whatever order the archives are given in; there is
evidence, and none of it ends with a full stop. Prints each law; exits 1 if one is broken.
"""

import json
import pathlib
import subprocess
import sys

OK_EXITS = (0, 1)  # done; done with findings
ABSENT = ()  # kinds the samples need not show: none, each is planted (samples/truth.json) or follows from their silence
WORD = (1 << 64) - 1
SEED = 0x9e3779b97f4a7c15
WORD_FACTOR = 0xc2f8a6d3917b4e5d
STATE_FACTOR = 0x8e51d9b7c3a2f469


def stable_hash(data):
    """base::stable_hash, told a second time: ids are a promise to whoever keeps them."""

    def absorb(state, word):
        word = word * WORD_FACTOR & WORD
        word ^= word >> 32
        return ((state << 25 | state >> 39) & WORD ^ word) * STATE_FACTOR & WORD

    state = absorb(SEED, len(data))
    for at in range(0, len(data), 8):
        state = absorb(state, int.from_bytes(data[at:at + 8], "little"))
    state ^= state >> 31
    state = state * WORD_FACTOR & WORD
    state ^= state >> 29
    state = state * STATE_FACTOR & WORD
    return state ^ state >> 32


def id_of(kind, anchor):
    return f"bh{stable_hash(f'{kind} {anchor}'.encode()):016x}"[:14]


def kinds_of(print_tables):
    """Title by code, in the order of the table."""
    lines = subprocess.run([print_tables], check=True, capture_output=True, text=True).stdout.splitlines()
    rows = (line.split("\t") for line in lines)
    return {row[1]: row[2] for row in rows if row[0] == "kind"}


def findings_of(program, samples, names):
    command = [program, "blackholes", "--kind", "all", "--format", "jsonl", *(samples / name for name in names),
               "--people", samples / "roster.csv"]
    done = subprocess.run(command, capture_output=True)
    if done.returncode not in OK_EXITS:
        sys.exit(f"'{' '.join(map(str, command))}' exits {done.returncode}:\n{done.stderr.decode(errors='replace')}")
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


class Laws:
    """Prints each law with those that break it."""

    def __init__(self):
        self.broken = 0

    def hold(self, law, offenders):
        self.broken += bool(offenders)
        print(f"{'FAIL' if offenders else 'ok  '} {law}" + "".join(f"\n  {one}" for one in offenders[:5]))


def main(program, print_tables, samples):
    samples = pathlib.Path(samples)
    kinds = kinds_of(print_tables)
    findings = findings_of(program, samples, ("lists", "mailboxes", "maildir"))
    turned = findings_of(program, samples, ("maildir", "mailboxes", "lists"))
    told = [finding["kind"] for finding in findings]
    pairs = list(zip(findings, findings[1:]))
    laws = Laws()
    laws.hold(f"{len(kinds)} kinds, each found", [kind for kind in kinds if kind not in told and kind not in ABSENT])
    laws.hold("no other kind", [kind for kind in set(told) if kind not in kinds])
    laws.hold("told in the table's order", [] if list(dict.fromkeys(told)) == [k for k in kinds if k in told] else told)
    laws.hold("the table's title", [one["id"] for one in findings if one["title"] != kinds.get(one["kind"])])
    laws.hold("strength in [0, 1]", [one["id"] for one in findings if not 0 <= one["strength"] <= 1])
    laws.hold("the strongest of a kind first",
              [b["id"] for a, b in pairs if a["kind"] == b["kind"] and a["strength"] < b["strength"]])
    laws.hold("id of kind and first message",
              [one["id"] for one in findings if one["id"] != id_of(one["kind"], one["messages"][0])])
    laws.hold("each id once", [a["id"] for a in findings if sum(b["id"] == a["id"] for b in findings) > 1])
    laws.hold("the same in another order of archives",
              [one["id"] for one in findings if one not in turned] + [one["id"] for one in turned if one not in findings])
    laws.hold("evidence", [one["id"] for one in findings if not one["evidence"]])
    laws.hold("no evidence ends with a full stop",
              [line for one in findings for line in one["evidence"] if line.rstrip().endswith(".")])
    return 1 if laws.broken else 0


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
