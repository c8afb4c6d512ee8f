#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a killed run leaves beside a store harms nothing: a rollback journal, a log, a lock file.

usage: check_leftovers.py PROGRAM SAMPLES

The leftovers are not waited for but made: files are copied while a transaction of another connection is under way.
"""

import fcntl
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from stores import Checks, dump, ingest, run

ENDINGS = (".lock", "-wal", "-shm", "-journal")
DAMAGE = "DELETE FROM place WHERE place_id % 3 = 0"
HOLDER = "4194305 2025-01-06T08:00:00Z"  # no process has such a number


def copy_with_leftovers(source: pathlib.Path, target: pathlib.Path) -> None:
    target.parent.mkdir()
    shutil.copy(source, target)
    for ending in ENDINGS:
        leftover = source.with_name(source.name + ending)
        if leftover.exists():
            shutil.copy(leftover, target.with_name(target.name + ending))


def interrupt(whole: pathlib.Path, target: pathlib.Path, journal: str, commit: bool) -> None:
    """The files as they are in the middle of a transaction, or after one whose log was not put away."""
    with tempfile.TemporaryDirectory() as scratch:
        store = pathlib.Path(scratch) / target.name
        shutil.copy(whole, store)
        connection = sqlite3.connect(store, isolation_level=None)
        # So few pages are kept that the others go to the file before the end.
        connection.executescript(f"PRAGMA journal_mode={journal}; PRAGMA cache_size=2; PRAGMA wal_autocheckpoint=0")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(DAMAGE)
        if commit:
            connection.execute("COMMIT")
        copy_with_leftovers(store, target)
        if not commit:
            connection.execute("ROLLBACK")
        connection.close()


def leftovers(store: pathlib.Path) -> list[str]:
    return [ending for ending in ENDINGS if store.with_name(store.name + ending).exists()]


class Case:
    def __init__(self, checks: Checks, program: str, folder: pathlib.Path, archives: list[pathlib.Path]):
        self.checks = checks
        self.program = program
        self.folder = folder
        self.archives = archives
        self.whole = folder / "whole.db"
        ingest(program, self.whole, archives[0])
        self.grown = folder / "grown.db"
        ingest(program, self.grown, archives[0])
        ingest(program, self.grown, archives[1])

    def report(self, store: pathlib.Path) -> bytes:
        return run(self.program, "report", "--format", "json", "--store", store)

    def check(self, what: str, make, found: str) -> None:
        """`make(store)` puts a store and leftovers there; a run must see what `self.whole` holds, and tidy up."""
        def fresh(name: str) -> pathlib.Path:
            store = self.folder / f"{what} {name}" / "mail.db"
            make(store)
            self.checks.true(f"{what}: '{found}' is there", found in leftovers(store))
            return store

        store = fresh("read")
        self.checks.same(f"{what}: report", self.report(store), self.report(self.whole))
        self.checks.same(f"{what}: what is stored", dump(store), dump(self.whole))
        for archives, expected in ((self.archives[:1], self.whole), (self.archives[1:], self.grown)):
            store = fresh(f"ingest {expected.stem}")
            ingest(self.program, store, *archives)
            self.checks.same(f"{what}: nothing is left after ingest", leftovers(store), [])
            self.checks.same(f"{what}: ingest gives {expected.stem}", dump(store), dump(expected))


def check_journal(case: Case) -> None:
    def make(store: pathlib.Path) -> None:
        interrupt(case.whole, store, "DELETE", commit=False)
        case.checks.true("the file holds half of a transaction", store.read_bytes() != case.whole.read_bytes())

    case.check("journal", make, "-journal")
    case.check("empty journal", lambda store: (copy_with_leftovers(case.whole, store),
                                               store.with_name("mail.db-journal").write_bytes(b"")), "-journal")


def check_log(case: Case) -> None:
    def make(store: pathlib.Path) -> None:
        interrupt(case.whole, store, "WAL", commit=False)
        case.checks.true("the log holds half of a transaction",
                         store.with_name("mail.db-wal").stat().st_size > 0)

    case.check("log", make, "-wal")
    committed = case.folder / "committed" / "mail.db"
    interrupt(case.whole, committed, "WAL", commit=True)
    plain = case.folder / "plain.db"
    shutil.copy(case.whole, plain)
    connection = sqlite3.connect(plain, isolation_level=None)
    connection.execute(DAMAGE)
    connection.close()
    case.checks.true("the log alone holds a transaction", dump(plain) != dump(case.whole))
    case.checks.same("what only the log holds is read", case.report(committed), case.report(plain))
    case.checks.same("what only the log holds is stored", dump(committed), dump(plain))


def check_lock(case: Case) -> None:
    def make(store: pathlib.Path) -> None:
        copy_with_leftovers(case.whole, store)
        store.with_name("mail.db.lock").write_text(HOLDER + "\n")

    case.check("lock file", make, ".lock")
    store = case.folder / "held" / "mail.db"
    make(store)
    with store.with_name("mail.db.lock").open("r+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for wait in ("0", "1"):
            done = subprocess.run([case.program, "ingest", "--wait", wait, "--store", store, case.archives[1]],
                                  check=False, capture_output=True, text=True, timeout=60)
            case.checks.same(f"held lock, --wait {wait}: exit", done.returncode, 4)
            number, since = HOLDER.split()
            case.checks.true(f"held lock: {done.stderr}",
                             f"process {number} is writing to it since {since}" in done.stderr)
        case.checks.same("held lock: report", case.report(store), case.report(case.whole))
    ingest(case.program, store, case.archives[1])
    case.checks.same("lock let go", dump(store), dump(case.grown))


def main() -> int:
    program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
    checks = Checks()
    with tempfile.TemporaryDirectory() as scratch:
        case = Case(checks, program, pathlib.Path(scratch),
                    [samples / "lists" / "announce.mbox", samples / "small.mbox"])
        check_journal(case)
        check_log(case)
        check_lock(case)
    return checks.exit_code()


if __name__ == "__main__":
    sys.exit(main())
