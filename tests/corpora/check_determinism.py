#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same archives give the same bytes: run twice, with one worker and two, from a store, in another order.

usage: check_determinism.py PROGRAM ARCHIVE...
"""

import pathlib
import subprocess
import sys
import tempfile

FORMATS = ("json", "terminal", "csv", "markdown", "html")
LISTS = (("blackholes", "--all"), ("blackholes", "--kind", "all"), ("threads",), ("people",), ("plan",), ("problems",))


def run(program: str, *words: str) -> bytes:
    done = subprocess.run([program, *words], check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{words}: exit {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def main() -> int:
    program, *archives = sys.argv[1:]
    compared = 0
    different = []

    def same(what: str, first: bytes, second: bytes) -> None:
        nonlocal compared
        compared += 1
        if not first or first != second:
            different.append(what)

    with tempfile.TemporaryDirectory() as scratch:
        store = str(pathlib.Path(scratch) / "mail.db")
        run(program, "ingest", "--store", store, "--quiet", *archives)
        for name in FORMATS:
            command = ("report", "--format", name)
            one = run(program, *command, "--jobs", "1", *archives)
            same(f"report {name}: two runs", one, run(program, *command, "--jobs", "1", *archives))
            same(f"report {name}: jobs 1 and 2", one, run(program, *command, "--jobs", "2", *archives))
            same(f"report {name}: archives and store", one, run(program, *command, "--store", store))
            same(f"report {name}: other order", one, run(program, *command, *reversed(archives)))
        for command in LISTS:
            words = (*command, "--format", "jsonl")
            one = run(program, *words, "--jobs", "1", *archives)
            if command == ("problems",) and not one:
                continue
            same(f"{command}: jobs 1 and 2", one, run(program, *words, "--jobs", "2", *archives))
            same(f"{command}: archives and store", one, run(program, *words, "--store", store))
        before = pathlib.Path(store).read_bytes()
        run(program, "ingest", "--store", store, "--quiet", *archives)
        same("a second ingest changes nothing", before, pathlib.Path(store).read_bytes())
    print(f"{compared} comparisons, {len(different)} different", *different, sep="\n  ")
    return 1 if different or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
