#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the tables of the documents with the program's own.

Usage: check_tables.py PRINT_TABLES

docs/method.md: kinds of black hole, scores of functions, what they remove, states of an ask; docs/channels.md: how often verdicts were right; docs/formats.md: the states
in their order, kinds of problem, and the range of kinds. Prints each difference; exits 1 if there is one.
"""

import pathlib
import re
import subprocess
import sys

DOCS = pathlib.Path(__file__).parents[2] / "docs"
REMOVED = "removed: "


def printed_tables(program):
    """Rows by the first cell of each line: kind, function, state, problem."""
    tables = {}
    for line in subprocess.run([program], check=True, capture_output=True, text=True).stdout.splitlines():
        name, *cells = line.split("\t")
        tables.setdefault(name, []).append(cells)
    return tables


def table_under(text, head):
    """The rows of the Markdown table that begins with the line `head`."""
    lines = iter(text.splitlines())
    if head not in lines:
        sys.exit(f"no table '{head}'")
    next(lines)
    rows = []
    for line in lines:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip().strip("|").split(" | ")])
    return rows


def documented_scores(method):
    """Function and score of the lines "    qa = -1.0 + 1.6 ask ..."."""
    block = method.partition("**Scores** are log-odds by rule:")[2].strip("\n").partition("\n\n")[0]
    pairs = (line.split("=", 1) for line in block.splitlines())
    return {name.strip(): score.strip() for name, score in pairs}


def documented_shares(method):
    """Low, mode and high of what each function removes; one line may hold several: "feed and status; group"."""
    shares = {}
    for label, *numbers, _source in table_under(method, "| constant | low | mode | high | from |"):
        if label.startswith(REMOVED):
            columns = [number.split("; ") for number in numbers]
            for names, *triangle in zip(label.removeprefix(REMOVED).split("; "), *columns, strict=True):
                shares.update(dict.fromkeys(names.split(" and "), tuple(map(float, triangle))))
    return shares


class Comparison:
    def __init__(self):
        self.failed = 0

    def equal(self, what, documented, ours):
        if documented == ours:
            print(f"ok   {what}: {len(ours)} equal")
            return
        self.failed += 1
        print(f"FAIL {what}")
        for line in documented:
            if line not in ours:
                print(f"  only in the document: {line}")
        for line in ours:
            if line not in documented:
                print(f"  only in the program:  {line}")
        if sorted(documented) == sorted(ours):
            print("  another order")


def main(program):
    ours = printed_tables(program)
    method = (DOCS / "method.md").read_text(encoding="utf-8")
    formats = (DOCS / "formats.md").read_text(encoding="utf-8")
    compare = Comparison()
    compare.equal("kinds in method.md",
                  table_under(method, "| kind | a finding when | strength | right |"),
                  [[f"{code} {title}", rule, strength, right] for code, title, rule, strength, right in ours["kind"]])
    compare.equal("scores in method.md", sorted(documented_scores(method).items()),
                  sorted((name, score) for name, score, *_ in ours["function"]))
    compare.equal("removed shares in method.md", sorted(documented_shares(method).items()),
                  sorted((name, tuple(map(float, share))) for name, _, *share in ours["function"] if any(
                      map(float, share))))
    compare.equal("measured in channels.md",
                  table_under((DOCS / "channels.md").read_text(encoding="utf-8"),
                              "| function | on lists | elsewhere | elsewhere, P from 0.75 |"), ours["measured"])
    compare.equal("states in method.md", table_under(method, "| state | when |"), ours["state"])
    sentence = re.search(r"`state` is the first that fits: (.*?)\.", formats, re.DOTALL)
    compare.equal("states in formats.md", re.findall(r"`([a-z-]+)`", sentence[1]), [name for name, _ in ours["state"]])
    compare.equal("range of kinds in formats.md", re.search(r"`kind` is `(BH\d+)` to `(BH\d+)`", formats).groups(),
                  (ours["kind"][0][0], ours["kind"][-1][0]))
    compare.equal("problems in formats.md", table_under(formats, "| problem | what was odd |"),
                  [[f"`{name}`", meaning] for name, meaning in ours["problem"]])
    return 1 if compare.failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
