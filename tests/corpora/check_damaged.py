#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damages the odd mail of the corpora: no crash, no hang, and a ledger that adds up.

usage: check_damaged.py PROGRAM [SHARE]    odd-mail.tar.xz is looked for in $MAILHORIZON_CORPORA; exit 77 without

Every file is taken as it is, cut off at each tenth of its length, with LF made CRLF, and with bytes flipped (seeded):
one, one in a hundred, one in ten. One file in SHARE (seeded; every file without it) is read alone in each of these
forms; all files are read together, form by form, whatever SHARE is.
"""

import collections
import concurrent.futures
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "python"))

from check_corpora import check_ledger  # noqa: E402
from corpora import corpora_with  # noqa: E402

SEED = 20250106
MOST_SECONDS = 5  # for a file alone
MOST_SECONDS_TOGETHER = 60
ALLOWED = (0, 3, 6)  # done; cut off; nothing in it


def flip(raw: bytes, one_in: int, name: str) -> bytes:
    """At least one byte of a file that has any gets another value."""
    chance = random.Random(f"{SEED} {one_in} {name}")
    damaged = bytearray(raw)
    for _ in range(max(1, len(raw) // one_in) if raw else 0):
        damaged[chance.randrange(len(raw))] ^= chance.randrange(1, 256)
    return bytes(damaged)


def forms_of(raw: bytes, name: str) -> dict[str, bytes]:
    forms = {"whole": raw}
    for tenth in range(1, 10):
        forms[f"cut {tenth}/10"] = raw[:len(raw) * tenth // 10]
    forms["crlf"] = raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    forms["flip one"] = flip(raw, len(raw) + 1, name)
    forms["flip 1 in 100"] = flip(raw, 100, name)
    forms["flip 1 in 10"] = flip(raw, 10, name)
    return forms


class Outcome:
    """How one run ended, and what is wrong with it."""

    def __init__(self, program: str, path: pathlib.Path, name: str, most_seconds: float):
        began = time.monotonic()
        self.name = name
        self.exit = None
        self.read = 0
        self.wrong: list[str] = []
        try:
            done = subprocess.run([program, "report", "--format", "json", "--quiet", "--jobs", "1", str(path)],
                                  check=False, capture_output=True, timeout=most_seconds)
        except subprocess.TimeoutExpired:
            self.seconds = time.monotonic() - began
            self.wrong.append(f"{name}: still running after {most_seconds} s")
            return
        self.seconds = time.monotonic() - began
        self.exit = done.returncode
        if self.exit not in ALLOWED:
            self.wrong.append(f"{name}: exit {self.exit}: {done.stderr.decode(errors='replace')[:300]}")
        elif done.stdout:
            result = json.loads(done.stdout)
            self.read = sum(row["read"] for row in result["archives"])
            self.wrong += check_ledger(name, result)
        elif self.exit == 0:
            self.wrong.append(f"{name}: exit 0 without a report")


def read_alone(program: str, folder: pathlib.Path, path: pathlib.Path) -> list[Outcome]:
    name = str(path.relative_to(folder))
    outcomes = []
    with tempfile.TemporaryDirectory() as scratch:
        for form, damaged in forms_of(path.read_bytes(), name).items():
            file = pathlib.Path(scratch) / path.name
            file.write_bytes(damaged)
            outcomes.append(Outcome(program, file, f"{name}, {form}", MOST_SECONDS))
    return outcomes


def read_together(program: str, folder: pathlib.Path, files: list[pathlib.Path]) -> list[Outcome]:
    outcomes = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in files:
            name = path.relative_to(folder)
            for form, damaged in forms_of(path.read_bytes(), str(name)).items():
                twin = pathlib.Path(scratch) / form.replace("/", " of ") / name
                twin.parent.mkdir(parents=True, exist_ok=True)
                twin.write_bytes(damaged)
        for tree in sorted(pathlib.Path(scratch).iterdir()):
            outcomes.append(Outcome(program, tree, f"all, {tree.name}", MOST_SECONDS_TOGETHER))
            shutil.rmtree(tree)
    return outcomes


def summary(what: str, outcomes: list[Outcome], seconds: float) -> str:
    exits = collections.Counter(str(outcome.exit) for outcome in outcomes)
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    return (f"{what}: {len(outcomes)} runs in {seconds:.0f} s, {sum(outcome.read for outcome in outcomes)} messages "
            f"read; exits {dict(sorted(exits.items()))}; slowest {slowest.seconds:.2f} s ({slowest.name})")


def check(program: str, folder: pathlib.Path, share: int) -> list[str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    chosen = files if share == 1 else sorted(random.Random(SEED).sample(files, -(-len(files) // share)))
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
        alone = [outcome for outcomes in pool.map(lambda path: read_alone(program, folder, path), chosen)
                 for outcome in outcomes]
    print(summary(f"alone, {len(chosen)} of {len(files)} files", alone, time.monotonic() - began), flush=True)
    began = time.monotonic()
    together = read_together(program, folder, files)
    print(summary(f"together, {len(files)} files", together, time.monotonic() - began), flush=True)
    wrong = [text for outcome in alone + together for text in outcome.wrong]
    if not any(outcome.read for outcome in alone) or not all(outcome.read for outcome in together):
        wrong.append("no mail was read")
    return wrong


def main() -> int:
    program = sys.argv[1]
    share = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    packed = corpora_with("odd-mail.tar.xz") / "odd-mail.tar.xz"
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["tar", "--extract", "--xz", "--file", packed, "--directory", scratch], check=True)
        wrong = check(program, pathlib.Path(scratch), share)
    print(f"{len(wrong)} wrong", *wrong[:50], sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
