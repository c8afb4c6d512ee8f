#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a machine without real archives every check that needs them says SKIPPED: it neither fails nor passes in silence.

usage: check_absent.py -- COMMAND [ARGUMENT...] [-- COMMAND [ARGUMENT...]]...

Each COMMAND is run with MAILHORIZON_CORPORA not set, empty, and wrong in each way: nothing there, a file, a folder
without archives. It must print "SKIPPED: " with a reason and end with 77, or with 0 as a program of many cases does.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

MOST_SECONDS = 60  # one that goes on reading has found archives somewhere else
ALLOWED = (0, 77)


def commands_of(arguments: list[str]) -> list[list[str]]:
    commands: list[list[str]] = []
    for argument in arguments:
        if argument == "--":
            commands.append([])
        else:
            commands[-1].append(argument)
    return commands


def states(scratch: pathlib.Path) -> dict[str, str | None]:
    (scratch / "empty").mkdir()
    (scratch / "file").write_text("no folder\n")
    return {"not set": None, "empty": "", "nothing there": str(scratch / "nothing"), "a file": str(scratch / "file"),
            "a folder without archives": str(scratch / "empty")}


def complaint(command: list[str], value: str | None) -> str:
    environment = {name: text for name, text in os.environ.items() if name != "MAILHORIZON_CORPORA"}
    if value is not None:
        environment["MAILHORIZON_CORPORA"] = value
    try:
        done = subprocess.run(command, env=environment, timeout=MOST_SECONDS, check=False, text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except subprocess.TimeoutExpired:
        return f"still runs after {MOST_SECONDS} s"
    if done.returncode not in ALLOWED:
        return f"exit {done.returncode}: {done.stdout[-500:]}"
    return "" if "SKIPPED: " in done.stdout else f"exit {done.returncode}, and nothing says SKIPPED"


def main() -> int:
    commands = commands_of(sys.argv[1:])
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        tried = states(pathlib.Path(scratch))
        for command in commands:
            for state, value in tried.items():
                found = complaint(command, value)
                if found:
                    wrong.append(f"{' '.join(command)}, MAILHORIZON_CORPORA {state}: {found}")
    print(f"{len(commands)} commands in {len(tried)} states, {len(wrong)} wrong", *wrong, sep="\n  ")
    return 1 if wrong or not commands else 0


if __name__ == "__main__":
    sys.exit(main())
