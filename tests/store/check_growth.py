#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A store filled bit by bit tells what the archives tell, and is equal to one filled at once.

usage: check_growth.py PROGRAM SAMPLES
"""

import os
import pathlib
import random
import shutil
import sys
import tempfile

from stores import Checks, dump, ingest, run

COMMANDS = (("report", "--format", "json"), ("problems", "--format", "jsonl"), ("threads", "--format", "jsonl"),
            ("blackholes", "--all", "--format", "jsonl"))


class Growing:
    """A scratch archive that is changed, and the store that follows it."""

    def __init__(self, program: str, checks: Checks, scratch: str) -> None:
        self.program = program
        self.checks = checks
        self.scratch = pathlib.Path(scratch)
        self.archive = self.scratch / "archive"
        self.store = self.scratch / "mail.db"
        self.archive.mkdir()

    def follow(self, what: str, *options: str) -> str:
        """Ingests, and compares with the archive itself and with a store made at once."""
        said = ingest(self.program, self.store, *options, self.archive)
        for command in COMMANDS:
            self.checks.same(f"{what}: {command[0]} from store and archive",
                             run(self.program, *command, "--store", self.store),
                             run(self.program, *command, self.archive))
        fresh = self.scratch / "fresh.db"
        ingest(self.program, fresh, self.archive)
        self.checks.same(f"{what}: dump of a store made at once", dump(self.store), dump(fresh))
        fresh.unlink()
        before = self.store.read_bytes()
        again = ingest(self.program, self.store, *options, self.archive)
        self.checks.true(f"{what}: a second ingest reads nothing ({again.strip()})",
                         again.startswith("0 archives read, 1 unchanged"))
        self.checks.same(f"{what}: a second ingest changes no byte", before, self.store.read_bytes())
        self.checks.same(f"{what}: nothing stays beside the store", sorted(
            path.name for path in self.scratch.iterdir()), ["archive", "mail.db"])
        return said


def grow_mbox(growing: Growing, mbox: bytes, cuts: list[int], what: str) -> None:
    """In steps that end anywhere, also within a separator or a header."""
    target = growing.archive / "grown.mbox"
    for cut in [*cuts, len(mbox)]:
        with target.open("r+b" if target.exists() else "wb") as file:
            file.seek(0, os.SEEK_END)
            file.write(mbox[file.tell():cut])
        growing.follow(f"{what} at {cut} of {len(mbox)}")


def change_files(growing: Growing, mbox: bytes) -> None:
    checks = growing.checks
    target = growing.archive / "changed.mbox"
    target.write_bytes(mbox)
    growing.follow("a new mbox")
    target.write_bytes(mbox[:len(mbox) // 2])
    growing.follow("a shorter mbox")
    target.write_bytes(b"From " + mbox[5:])
    os.utime(target, ns=(1, 1))
    growing.follow("a longer mbox with another time")
    os.utime(target)
    growing.follow("touched")

    # Bytes far from both ends change, size stays: the time tells, and without it --verify does.
    middle = mbox.index(b"\nSubject: ", len(mbox) // 2) + len(b"\nSubject: ")
    state = target.stat()
    with target.open("r+b") as file:
        file.seek(middle)
        file.write(b"#")
    growing.follow("a byte in the middle")
    with target.open("r+b") as file:
        file.seek(middle)
        file.write(b"%")
    os.utime(target, ns=(state.st_atime_ns, state.st_mtime_ns))
    ingest(growing.program, growing.store, growing.archive)
    os.utime(target, ns=(state.st_atime_ns, state.st_mtime_ns))
    with target.open("r+b") as file:
        file.seek(middle)
        file.write(b"@")
    os.utime(target, ns=(state.st_atime_ns, state.st_mtime_ns))
    said = ingest(growing.program, growing.store, growing.archive)
    checks.true("same size and time: passed over", said.startswith("0 archives read"))
    growing.follow("--verify finds a byte in the middle", "--verify")


def change_maildir(growing: Growing) -> None:
    maildir = growing.archive / "box"
    (maildir / "cur").mkdir(parents=True)
    growing.follow("an empty Maildir")
    (maildir / "new").mkdir()

    def deliver(name: str) -> None:
        (maildir / "new" / name).write_bytes(
            f"From: Ann <ann@a.example>\nTo: bob@a.example\nMessage-ID: <{name}@a.example>\n"
            f"Date: Mon, 6 Jan 2025 08:00:00 +0000\nSubject: matter {name}\n\nIs {name} right?\n".encode())

    deliver("1.host")
    deliver("2.host")
    growing.follow("two messages")
    deliver("3.host")
    (maildir / "new" / "1.host").rename(maildir / "cur" / "1.host:2,S")
    growing.follow("one more, one seen")
    (maildir / "cur" / "1.host:2,S").rename(maildir / "cur" / "1.host:2,ST")
    growing.follow("one in the trash")
    (growing.archive / "readme").write_text("nothing of interest")
    (growing.archive / "letters").mkdir()
    for number in range(3):
        (growing.archive / "letters" / f"{number}.eml").write_text(
            f"From: cy@a.example\nTo: ann@a.example\nMessage-ID: <l{number}@a.example>\nSubject: letter {number}\n\nHi\n")
        growing.follow(f"letter {number} and a file that is no mail")


def pack(growing: Growing, mbox: bytes) -> None:
    packed = shutil.make_archive(str(growing.archive / "packed"), "gztar", growing.archive.parent, "archive")
    growing.follow("a tar of it all")
    whole = pathlib.Path(packed).read_bytes()
    pathlib.Path(packed).write_bytes(whole[:len(whole) // 2])
    growing.follow("a tar cut off")
    (growing.scratch / "archive" / "packed.tar.gz").write_bytes(whole)
    growing.follow("the tar whole again")


def lose_files(growing: Growing) -> None:
    """What is gone stays, and is marked."""
    before = run(growing.program, "threads", "--format", "jsonl", "--store", growing.store)
    for path in (growing.archive / "changed.mbox", growing.archive / "box" / "new" / "3.host"):
        path.unlink()
    ingest(growing.program, growing.store, growing.archive)
    growing.checks.same("messages of files that are gone stay", before,
                        run(growing.program, "threads", "--format", "jsonl", "--store", growing.store))
    marked = [line for line in dump(growing.store).decode().splitlines()
              if line.startswith("source") and not line.endswith("\t0")]
    growing.checks.same("two sources are marked", len(marked), 2)


def main() -> int:
    program, samples = sys.argv[1], pathlib.Path(sys.argv[2])
    checks = Checks()
    chance = random.Random(7)
    mbox = (samples / "lists" / "announce.mbox").read_bytes()
    small = (samples / "small.mbox").read_bytes()
    with tempfile.TemporaryDirectory() as scratch:
        growing = Growing(program, checks, scratch)
        grow_mbox(growing, small, sorted(chance.sample(range(1, len(small)), 8)), "small, cut anywhere")
    with tempfile.TemporaryDirectory() as scratch:
        growing = Growing(program, checks, scratch)
        grow_mbox(growing, mbox, [len(mbox) // 3, len(mbox) * 2 // 3], "three steps")
        change_files(growing, mbox)
        change_maildir(growing)
        pack(growing, mbox)
        lose_files(growing)
    return checks.exit_code()


if __name__ == "__main__":
    sys.exit(main())
