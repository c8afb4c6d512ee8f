#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Threads found without headers on real archives: no worse than aimed at, nor than the plain rule.

usage: check_threading.py PROGRAM        the folder is $MAILHORIZON_CORPORA; exit 77 without it
"""

import collections
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts" / "python"))

from corpora import corpora_with  # noqa: E402

# archive: least parent recall, least pair F1
AIMS = {"twisted-web.txt.xz": (0.78, 0.86),
        "imagej-devel.txt.xz": (0.72, 0.89),
        "blinux-list.mbox.gz": (0.66, 0.90),
        "linux-man.mbox.xz": (0.75, 0.80)}
BC3_F1 = 0.97
# What was judged by reading, and the least share that must be right, by class of link.
JUDGED = {"lists": [*AIMS, "twisted-python.txt.xz"], "enron": ["enron-10-mailboxes.tar.xz"]}
PRECISION = {"lists": {"quote": 0.95, "subject": 0.90}, "enron": {"quote subject forward": 0.90}}


def load_evaluation():
    loader = importlib.machinery.SourceFileLoader("eval_threading",
                                                  str(ROOT / "scripts/eval-threading"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def threads_of(program: str, archive: pathlib.Path) -> dict[str, str]:
    done = subprocess.run([program, "threads", "--format", "jsonl", "--quiet", str(archive)],
                          check=True, stdout=subprocess.PIPE)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    return {row["message_id"]: row["thread"] for row in rows}


def check_judged(folder: pathlib.Path, evaluation) -> list[str]:
    """Links that were read and judged: what is still found of them must mostly be right."""
    judged = collections.defaultdict(dict)
    for line in (ROOT / "tests/corpora/judged_links.tsv").read_text().splitlines()[1:]:
        archives, _, reply, parent, verdict = line.split("\t")
        judged[archives][reply, parent] = verdict
    failures = []
    for archives, verdicts in judged.items():
        found = {}
        for name in JUDGED[archives]:
            for row in evaluation.rows_of([str(folder / name)]):
                if row["parent"] is not None and row["link"] != "header":
                    pair = evaluation.mark(row["message_id"]), evaluation.mark(row["parent"])
                    found[pair] = row["link"]
        right = collections.Counter(found[pair] for pair, verdict in verdicts.items()
                                    if pair in found and verdict == "right")
        still = collections.Counter(found[pair] for pair in verdicts if pair in found)
        all_right = sum(verdict == "right" for verdict in verdicts.values())
        print(f"{archives}: {sum(still.values())} of {len(verdicts)} judged links are found, right: "
              + ", ".join(f"{link} {right[link]} of {still[link]}" for link in sorted(still)))
        if sum(right.values()) < 0.9 * all_right:
            failures.append(f"{archives}: only {sum(right.values())} of {all_right} right links")
        for links, least in PRECISION[archives].items():
            count = sum(still[link] for link in links.split())
            if sum(right[link] for link in links.split()) < least * count:
                failures.append(f"{archives}: precision of {links} is below {least}")
    return failures


def check_bc3(program: str, folder: pathlib.Path, evaluation) -> list[str]:
    archive = folder / "labels/bc3/bc3.mbox"
    gold = {}
    for line in (folder / "labels/bc3/gold_threads.tsv").read_text().splitlines()[1:]:
        thread, _, message_id, *_ = line.split("\t")
        gold[message_id.strip("<>")] = thread
    found = threads_of(program, archive)
    known = sorted(set(gold) & set(found))
    f1 = evaluation.pair_f1([gold[one] for one in known], [found[one] for one in known])
    print(f"bc3: {len(known)} of {len(gold)} messages, pair F1 {f1:.3f}")
    failures = [] if len(known) == len(gold) and f1 >= BC3_F1 else [f"bc3: pair F1 {f1:.3f}"]
    with tempfile.TemporaryDirectory() as place:
        bare = pathlib.Path(place) / "bc3.mbox"
        bare.write_bytes(re.sub(rb"(?m)^X-Gold-[^\n]*\n", b"", archive.read_bytes()))
        if threads_of(program, bare) != found:
            failures.append("bc3: the labels in its headers change the threads")
    return failures


def main() -> int:
    folder = corpora_with(*(name for names in JUDGED.values() for name in names), "labels/bc3/bc3.mbox")
    program = sys.argv[1]
    os.environ["MAILHORIZON"] = program
    evaluation = load_evaluation()
    failures = []
    for name, (least_recall, least_f1) in AIMS.items():
        ours, theirs = evaluation.evaluate(str(folder / name))
        if ours[0] < max(least_recall, theirs[0]) or ours[1] < max(least_f1, theirs[1]):
            failures.append(f"{name}: parent recall {ours[0]:.3f}, pair F1 {ours[1]:.3f}")
    failures += check_judged(folder, evaluation)
    failures += check_bc3(program, folder, evaluation)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
