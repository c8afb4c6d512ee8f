#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A damaged store ends a command with code 4, a reason and a hint, or does no harm: never a crash.

usage: check_damage.py PROGRAM SAMPLES
"""

import pathlib
import random
import subprocess
import sys
import tempfile

from stores import Checks, ingest

FLIPS = 60


def outcome(program: str, *words: str | pathlib.Path) -> tuple[int, str]:
    done = subprocess.run([program, *map(str, words)], check=False, stdin=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=300)
    return done.returncode, done.stderr.decode(errors="replace")


def refused(code: int, said: str) -> bool:
    return code == 4 and "reason: " in said and "hint: " in said


def main() -> int:
    program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
    chance = random.Random(11)
    checks = Checks()
    with tempfile.TemporaryDirectory() as scratch:
        store = pathlib.Path(scratch) / "mail.db"
        archive = samples / "small.mbox"
        ingest(program, store, archive)
        whole = store.read_bytes()
        useless = {"no bytes": b"", "a letter": b"a letter, and long enough to be something else " * 50,
                   "noise": chance.randbytes(20_000), "only the first page's head": whole[:100],
                   "the first page": whole[:8_192], "half": whole[:len(whole) // 2],
                   "all but a byte": whole[:-1], "a head and noise": whole[:100] + chance.randbytes(len(whole) - 100)}
        for what, content in useless.items():
            store.write_bytes(content)
            code, said = outcome(program, "report", "--store", store)
            checks.true(f"report from {what}: exit {code}: {said}", refused(code, said))
            store.write_bytes(content)
            code, said = outcome(program, "ingest", "--store", store, archive)
            # An empty file is what a run killed at its first moment leaves: it becomes a store.
            checks.true(f"ingest into {what}: exit {code}: {said}", refused(code, said) if content else code == 0)
        harmed = 0
        for number in range(FLIPS):
            content = bytearray(whole)
            for _ in range(8):
                at = chance.randrange(100, len(content))
                content[at] ^= 1 << chance.randrange(8)
            for words in (("report", "--format", "json"), ("problems",), ("threads",)):
                store.write_bytes(content)
                code, said = outcome(program, *words, "--store", store)
                harmed += code == 4
                checks.true(f"flip {number}: {words[0]}: exit {code}: {said}",
                            refused(code, said) or code in (0, 6))
            store.write_bytes(content)
            code, said = outcome(program, "ingest", "--verify", "--store", store, samples / "lists" / "announce.mbox")
            checks.true(f"flip {number}: ingest: exit {code}: {said}", refused(code, said) or code == 0)
        checks.true("some flips were seen", harmed > 0)
    return checks.exit_code()


if __name__ == "__main__":
    sys.exit(main())
