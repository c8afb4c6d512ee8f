#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills `ingest` at many moments: nothing that was committed is lost, and a second run finishes.

usage: check_kills.py PROGRAM KILLS ARCHIVE...            into an empty store, and into one that knows half of each mbox
       check_kills.py PROGRAM KILLS --corpora ARCHIVE     of $MAILHORIZON_CORPORA, unpacked; exit 77 without it

Kill i of n comes at i/(n + 1) of the time an undisturbed run takes; at least four in five must come before the end.
After one that came too late, as the machine has grown faster, the time is taken anew and the kill tried again.
"""

import lzma
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "python"))

from corpora import corpora_with  # noqa: E402
from stores import Checks, dump, run  # noqa: E402

TRIES = 3


def start(program: str, store: pathlib.Path, archives: list[str]) -> subprocess.Popen:
    return subprocess.Popen([program, "ingest", "--quiet", "--store", store, *archives],
                            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def undisturbed(program: str, store: pathlib.Path, archives: list[str]) -> float:
    began = time.monotonic()
    process = start(program, store, archives)
    _, said = process.communicate()
    if process.returncode not in (0, 3):
        raise SystemExit(f"ingest: exit {process.returncode}: {said.decode(errors='replace')}")
    return time.monotonic() - began


def kill_at(program: str, store: pathlib.Path, archives: list[str], seconds: float) -> bool:
    """False if the run had ended before."""
    process = start(program, store, archives)
    time.sleep(seconds)
    running = process.poll() is None
    process.kill()
    process.communicate()
    return running


def clear(folder: pathlib.Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def places(store: pathlib.Path) -> set[bytes]:
    """What a killed run had committed, as the dump shows it."""
    try:
        return {line for line in dump(store).splitlines() if line.startswith(b"place\t")}
    except SystemExit:
        return set()  # there is no schema yet


def check(program: str, kills: int, archives: list[str], folder: pathlib.Path, checks: Checks,
          known: bytes | None = None) -> None:
    """`known`: a store to begin with each time."""
    store = folder / "mail.db"

    def reset() -> None:
        clear(folder)
        if known is not None:
            store.write_bytes(known)

    reset()
    known_places = places(store) if known is not None else set()
    seconds = 1e9
    for _ in range(2):
        reset()
        seconds = min(seconds, undisturbed(program, store, archives))
    expected = dump(store)
    expected_places = set(expected.splitlines())
    early = partial = 0
    for number in range(1, kills + 1):
        before_end = False
        for _ in range(TRIES):
            reset()
            before_end = kill_at(program, store, archives, seconds * number / (kills + 1))
            if before_end:
                break
            reset()
            seconds = min(seconds, undisturbed(program, store, archives))
        early += before_end
        committed = places(store)
        partial += len(committed) > len(known_places) and before_end
        what = f"kill {number} of {kills}"
        checks.true(f"{what}: what was known is there", known_places & expected_places <= committed)
        run(program, "ingest", "--quiet", "--store", store, *archives)
        finished = dump(store)
        checks.same(f"{what}: dump of a store that was not disturbed", finished, expected)
        checks.true(f"{what}: what was committed is there",
                    committed - known_places <= set(finished.splitlines()))
        checks.same(f"{what}: one file stays", [path.name for path in folder.iterdir()], ["mail.db"])
    print(f"{archives}: {seconds:.2f} s undisturbed; {early} of {kills} kills before the end, "
          f"{partial} of them with facts committed")
    checks.true(f"at least four in five kills came before the end, not {early} of {kills}", early * 5 >= kills * 4)


def check_growth(program: str, kills: int, archives: list[str], folder: pathlib.Path, checks: Checks) -> None:
    """The store knows the first half of each mbox; the first mbox has changed besides."""
    copies = folder / "archive"
    for number, archive in enumerate(archives):
        target = copies / str(number)
        if pathlib.Path(archive).is_dir():
            shutil.copytree(archive, target)
        else:
            target.parent.mkdir(exist_ok=True)
            shutil.copy(archive, target)
    wholes = {path: path.read_bytes() for path in sorted(copies.rglob("*")) if path.is_file()}
    for path, whole in wholes.items():
        if whole.startswith(b"From "):
            path.write_bytes(whole[:len(whole) // 2])
    store = folder / "mail.db"
    run(program, "ingest", "--quiet", "--store", store, copies)
    known = store.read_bytes()
    store.unlink()
    for number, (path, whole) in enumerate(wholes.items()):
        path.write_bytes(whole if number else whole.replace(b"\nSubject: ", b"\nSubject: Re: ", 1))
    (folder / "store").mkdir()
    check(program, kills, [str(copies)], folder / "store", checks, known)


def unpack(name: str, folder: pathlib.Path) -> list[str]:
    target = folder / "archive.mbox"
    with lzma.open(corpora_with(name) / name) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file)
    return [str(target)]


def main() -> int:
    program, kills, *archives = sys.argv[1], int(sys.argv[2]), *sys.argv[3:]
    checks = Checks()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        if archives[0] == "--corpora":
            archives = unpack(archives[1], folder)
        (folder / "fresh").mkdir()
        check(program, kills, archives, folder / "fresh", checks)
        check_growth(program, kills, archives, folder, checks)
    return checks.exit_code()


if __name__ == "__main__":
    sys.exit(main())
