# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of stores share."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DUMP = ROOT / "scripts" / "dump-store"


def run(program: str, *words: str | pathlib.Path, codes: tuple[int, ...] = (0, 3)) -> bytes:
    done = subprocess.run([program, *map(str, words)], check=False, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in codes:
        raise SystemExit(f"{words}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout


def ingest(program: str, store: pathlib.Path, *words: str | pathlib.Path) -> str:
    return run(program, "ingest", "--store", store, *words).decode()


def dump(store: pathlib.Path) -> bytes:
    return run(sys.executable, DUMP, store, codes=(0,))


class Checks:
    """Counts comparisons, and remembers those that failed."""

    def __init__(self) -> None:
        self.made = 0
        self.failed: list[str] = []

    def same(self, what: str, first: object, second: object) -> None:
        self.true(what, first == second)

    def true(self, what: str, holds: bool) -> None:
        self.made += 1
        if not holds:
            self.failed.append(what)

    def exit_code(self) -> int:
        print(f"{self.made} checks, {len(self.failed)} failed", *self.failed, sep="\n  ")
        return 1 if self.failed or self.made == 0 else 0
