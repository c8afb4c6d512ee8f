#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Exchanges who was asked at random, so that every sink found is a false one, and counts them.

usage: check_sinks.py PROGRAM [ARCHIVE...]

Without archives: the archives of $MAILHORIZON_CORPORA that name recipients. `mailhorizon try-sinks` permutes 200 times
with a fixed seed, once over shared mailboxes and lists and once over every mailbox, with the variance widened as the
method says and not at all. Fails if, widened, more than 10 % of the permutations hold a sink, or fewer than 80 % of what
passes agrees in both halves of time (pooled over the archives: few pass in any).
"""

import json
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "python"))

from corpora import corpora_with  # noqa: E402

ARCHIVES = ("enron-10-mailboxes.tar.xz", "linux-man.mbox.xz", "blinux-list.mbox.gz")
MOST_FALSE = 0.10
LEAST_AGREEING = 0.80


def main() -> int:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, archives = sys.argv[1], sys.argv[2:]
    if not archives:
        folder = corpora_with(*ARCHIVES)
        archives = [str(folder / name) for name in ARCHIVES]
    failed = 0
    passing: dict[float, int] = {}
    agreeing: dict[float, int] = {}
    print("archive | tested | widening | asks | groups | passing | halves agree | alternates agree | found | "
          "permutations with any")
    for archive in archives:
        done = subprocess.run([program, "try-sinks", "--format", "jsonl", "--quiet", archive], check=True,
                              stdout=subprocess.PIPE, text=True)
        for line in done.stdout.splitlines():
            row = json.loads(line)
            widening = row["widening"]
            passing[widening] = passing.get(widening, 0) + row["passing"]
            agreeing[widening] = agreeing.get(widening, 0) + row["halves_agree"]
            false = row["permutations_with"] / row["permutations"]
            failed += widening > 1 and false > MOST_FALSE
            print(f"{pathlib.Path(archive).name} | {row['tested']} | {widening:.1f} | {row['asks']} | {row['groups']} | "
                  f"{row['passing']} | {row['halves_agree']} | {row['alternates_agree']} | {row['found']} | "
                  f"{row['permutations_with']} of {row['permutations']} ({100 * false:.1f} %)")
    for widening, count in sorted(passing.items()):
        share = agreeing[widening] / count if count else 1.0
        failed += widening > 1 and share < LEAST_AGREEING
        print(f"widening {widening:.1f}: {agreeing[widening]} of {count} that pass agree in both halves")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
