#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a sentence of the planted asks holds a phrase of a lexicon, so that finding them proves more than a list.

Usage: check_wordings.py LEXICON

The lexicon has one lower-case phrase a line; `#` starts a comment, and a phrase that starts with `^` counts only where
a sentence starts.
"""

import pathlib
import re
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parent.parent.parent


def read_lexicon(path):
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def read_wordings():
    printed = subprocess.run([REPOSITORY / "scripts" / "make-samples", "--wordings"], check=True, capture_output=True)
    return [line for line in printed.stdout.decode("utf-8").splitlines() if line.strip()]


def pattern_of(phrase):
    """The phrase on word boundaries, with any blanks between its words."""
    words = r"\s+".join(re.escape(word) for word in phrase.removeprefix("^").split())
    start = r"(?:^|[.?!:]\s+)" if phrase.startswith("^") else r"(?<!\w)"
    return re.compile(f"{start}{words}(?!\\w)")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lexicon = read_lexicon(pathlib.Path(sys.argv[1]))
    wordings = read_wordings()
    if not lexicon or not wordings:
        sys.exit(f"error: nothing to compare: {len(lexicon)} phrases, {len(wordings)} sentences")
    found = 0
    for phrase in lexicon:
        pattern = pattern_of(phrase)
        for sentence in wordings:
            if pattern.search(sentence.lower()):
                print(f"'{phrase}' occurs in: {sentence}")
                found += 1
    print(f"{len(wordings)} sentences, {len(lexicon)} phrases, {found} found")
    sys.exit(1 if found else 0)


main()
