#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads every odd mail in tests/messages/<topic>/NNN.eml and compares the facts with NNN.json beside it.

usage: check_messages.py PRINT_FIELDS

The same mail with CRLF line ends must give the same facts. MH_UPDATE_GOLDEN=1 accepts what is read; read the
difference then.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

FOLDER = pathlib.Path(__file__).resolve().parent


def facts_of(program: str, files: list[pathlib.Path]) -> list[dict]:
    done = subprocess.run([program, "facts"], check=True, stdout=subprocess.PIPE,
                          input="".join(f"{file}\n" for file in files).encode())
    text = done.stdout.decode()
    facts = []
    at = 0
    while at < len(text):
        one, at = json.JSONDecoder().raw_decode(text, at)
        facts.append(one)
        at += len(text[at:]) - len(text[at:].lstrip())
    return facts


def written(facts: dict) -> str:
    return json.dumps(facts, indent=2, ensure_ascii=False) + "\n"


def main() -> int:
    program = sys.argv[1]
    mails = sorted(FOLDER.glob("*/*.eml"))
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        twins = [pathlib.Path(scratch, f"{number}.eml") for number in range(len(mails))]
        for mail, twin in zip(mails, twins):
            twin.write_bytes(mail.read_bytes().replace(b"\n", b"\r\n"))
        ours = facts_of(program, mails)
        others = facts_of(program, twins)
    for mail, facts, other in zip(mails, ours, others, strict=True):
        name = mail.relative_to(FOLDER)
        expected = mail.with_suffix(".json")
        if os.environ.get("MH_UPDATE_GOLDEN"):
            expected.write_text(written(facts))
        elif not expected.is_file() or expected.read_text() != written(facts):
            wrong.append(f"{name}: expected\n{expected.read_text() if expected.is_file() else 'nothing'}"
                         f"--- found\n{written(facts)}")
        if other != facts:
            wrong.append(f"{name}: with CRLF it reads\n{written(other)}")
    print(f"{len(mails)} odd mails, {len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong or not mails else 0


if __name__ == "__main__":
    sys.exit(main())
