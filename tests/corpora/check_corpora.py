#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the main job over every real archive: no crash, a ledger that adds up, the counts their README names.

usage: check_corpora.py PROGRAM        the folder is $MAILHORIZON_CORPORA; exit 77 (skipped) where it is absent
"""

import json
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "python"))

from corpora import corpora_with  # noqa: E402

# Separator lines, as the corpora's README counts them.
READ = {
    "linux-man.mbox.xz": 17_885,
    "blinux-list.mbox.gz": 6_019,
    "imagej-devel.txt.xz": 2_718,
    "twisted-web.txt.xz": 5_374,
    "twisted-python.txt.xz": 65_706,
}
UNPACKED = ("enron-10-mailboxes.tar.xz", "odd-mail.tar.xz", "labels/bc3/bc3.mbox")


def report(program: str, archive: pathlib.Path, *options: str) -> tuple[dict, bytes]:
    done = subprocess.run([program, "report", "--format", "json", "--quiet", *options, str(archive)],
                          check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 3):
        raise SystemExit(f"{archive}: exit {done.returncode}: {done.stderr.decode()}")
    return json.loads(done.stdout), done.stdout


def check_ledger(name: str, result: dict) -> list[str]:
    wrong = [f"{name}: {row['path']}: read {row['read']} is not kept {row['kept']} + duplicate "
             f"{row['duplicate']} + skipped {row['skipped']}"
             for row in result["archives"]
             if row["read"] != row["kept"] + row["duplicate"] + row["skipped"]]
    totals = result["totals"]
    kept = sum(row["kept"] for row in result["archives"])
    if kept != totals["messages"]:
        wrong.append(f"{name}: {kept} kept, {totals['messages']} messages")
    parts = sum(totals[key] for key in ("answered", "self_resolved", "unanswered", "too_young", "not_observable"))
    if parts != totals["asks"]:
        wrong.append(f"{name}: the states of asks add up to {parts}, not {totals['asks']}")
    return wrong


def describe(name: str, result: dict) -> str:
    read, kept, duplicate, skipped = (sum(row[key] for row in result["archives"])
                                      for key in ("read", "kept", "duplicate", "skipped"))
    holes = result["black_holes"]
    return (f"{name}: read {read} = kept {kept} + duplicate {duplicate} + skipped {skipped}; "
            f"{result['totals']['asks']} asks, {result['totals']['unanswered']} unanswered, expected black holes "
            f"{holes['expected']:.0f} ({holes['low']:.0f} to {holes['high']:.0f})")


def main() -> int:
    program = sys.argv[1]
    corpora = corpora_with(*READ, *UNPACKED)
    wrong: list[str] = []
    for name, count in READ.items():
        result, first = report(program, corpora / name, "--jobs", "1")
        _, second = report(program, corpora / name, "--jobs", "2")
        print(describe(name, result), flush=True)
        wrong += check_ledger(name, result)
        read = sum(row["read"] for row in result["archives"])
        if read != count:
            wrong.append(f"{name}: read {read}, its README says {count}")
        if first != second:
            wrong.append(f"{name}: --jobs 1 and 2 differ")
    for name in UNPACKED:
        with tempfile.TemporaryDirectory() as scratch:
            archive = corpora / name
            if name.endswith(".tar.xz"):
                subprocess.run(["tar", "--extract", "--xz", "--file", archive, "--directory", scratch], check=True)
                archive = pathlib.Path(scratch)
            result, _ = report(program, archive)
            print(describe(name, result), flush=True)
            wrong += check_ledger(name, result)
    print(f"{len(wrong)} wrong", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
