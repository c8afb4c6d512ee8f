#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives the program input that is made to hurt: it must end, with the right exit code, in bounded memory.

usage: check_hostile.py PROGRAM
"""

import gzip
import io
import json
import lzma
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import zipfile

MOST_MEMORY = 512 << 20
MOST_SECONDS = 120  # a limit that no machine should need
MOST_CPU_SECONDS = 12

MEGABYTE = b"x" * 999_999 + b"\n"
WORDS = (b"word " * 14 + b"\n") * 15_000


def head(number: int) -> bytes:
    return (b"From a@b.example Mon Jan  6 08:00:00 2025\nFrom: Ann <a@b.example>\n"
            b"Date: Mon, 6 Jan 2025 08:00:00 +0000\nMessage-ID: <%d@b.example>\nSubject: x" % number)


def mail(number: int) -> bytes:
    return head(number) + b"\n\nbody\n\n"


def large_mails(part: bytes, count: int, fields: bytes = b""):
    for number in range(count):
        yield head(number) + fields + b"\n\n"
        for _ in range(63_000_000 // len(part)):
            yield part
        yield b"\n\n"


def long_header():
    yield head(1)
    for _ in range(100):
        yield b"y" * 1_000_000
    yield b"\n\nbody\n\n" + mail(2)


def long_line():
    yield head(1) + b"\n\n"
    for _ in range(1_000):
        yield b"y" * 1_000_000
    yield b"\n\n" + mail(2)


def wrong_lengths():
    """Each mail says that it ends 60 MB later, in the middle of another."""
    for number in range(1_000_000, 1_500_000):  # all of one size
        yield head(number) + b"\nContent-Length: 60000001\n\nbody\n\n"


def plain(parts):
    def write(path: pathlib.Path) -> None:
        with path.open("wb") as file:
            for part in parts():
                file.write(part)
    return write


def packed(opener, megabytes: int):
    """A mail, then far more text than anybody has, packed well."""
    def write(path: pathlib.Path) -> None:
        with opener(path) as file:
            file.write(mail(1) + head(2) + b"\n\n")
            for _ in range(megabytes):
                file.write(MEGABYTE)
    return write


def greedy_xz(path: pathlib.Path) -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30, "mode": lzma.MODE_FAST, "mf": lzma.MF_HC3}]
    with lzma.open(path, "wb", filters=filters) as file:
        file.write(mail(1))


def nested_zips(path: pathlib.Path) -> None:
    """Sixteen zips in each of sixteen zips, and so on, with 64 MB in each of the innermost."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.mbox", mail(1) + head(2) + b"\n\n" + MEGABYTE * 64)
    for _ in range(3):
        outer = io.BytesIO()
        with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as file:
            for number in range(16):
                file.writestr(f"{number}.zip", inner.getvalue())
        inner = outer
    path.write_bytes(inner.getvalue())


# Name, what writes it, exit code, messages read (None: not counted), a kind of problem that must be noted.
CASES = [
    ("header.mbox", plain(long_header), 0, 2, "message-too-large"),
    ("line.mbox", plain(long_line), 0, 2, "message-too-large"),
    ("words.mbox", plain(lambda: large_mails(WORDS, 12)), 0, 12, None),
    ("lines.mbox", plain(lambda: large_mails(MEGABYTE, 12)), 0, 12, None),
    ("html.mbox", plain(lambda: large_mails(b"<p>word</p> " * 80_000, 8, b"\nContent-Type: text/html")), 0, 8, None),
    ("base64.mbox", plain(lambda: large_mails(
        (b"d29yZCB3b3JkIHdvcmQK" * 3 + b"\n") * 15_000, 8,
        b"\nContent-Type: text/plain\nContent-Transfer-Encoding: base64")), 0, 8, None),
    ("lengths.mbox", plain(wrong_lengths), 0, 500_000, None),
    ("bomb.gz", packed(lambda path: gzip.open(path, "wb", compresslevel=9), 2_000), 3, 2, "truncated"),
    ("bomb.xz", packed(lambda path: lzma.open(path, "wb", preset=0), 2_000), 3, 2, "truncated"),
    ("greedy.xz", greedy_xz, 3, 0, "truncated"),
    ("nested.zip", nested_zips, 3, None, "truncated"),
]


def run(program: str, archive: str, source=None) -> tuple[int, bytes, int, float, float]:
    began = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen([program, "report", "--format", "json", "--quiet", "--jobs", "2", archive],
                                   stdin=source, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        cpu = usage.ru_utime + usage.ru_stime
        return process.returncode, output.read(), usage.ru_maxrss * 1024, time.monotonic() - began, cpu


def judge(name: str, outcome, code: int, messages, kind) -> list[str]:
    found, text, memory, seconds, cpu = outcome
    print(f"{name}: exit {found}, {memory >> 20} MB, {seconds:.1f} s, {cpu:.1f} s of processor", flush=True)
    wrong = []
    if found != code:
        wrong.append(f"{name}: exit {found}, not {code}")
    if memory > MOST_MEMORY:
        wrong.append(f"{name}: {memory >> 20} MB of memory")
    if seconds > MOST_SECONDS:
        wrong.append(f"{name}: {seconds:.0f} seconds")
    if cpu > MOST_CPU_SECONDS:
        wrong.append(f"{name}: {cpu:.1f} seconds of processor")
    result = json.loads(text) if text else {"archives": [], "problems": {kind: 1}}
    read = sum(row["read"] for row in result["archives"])
    if messages is not None and read != messages:
        wrong.append(f"{name}: {read} messages, not {messages}")
    if kind and not result["problems"].get(kind):
        wrong.append(f"{name}: no problem {kind}")
    return wrong


def main() -> int:
    program = sys.argv[1]
    wrong: list[str] = []
    for name, write, code, messages, kind in CASES:
        with tempfile.TemporaryDirectory() as scratch:
            path = pathlib.Path(scratch) / name
            write(path)
            wrong += judge(name, run(program, str(path)), code, messages, kind)
    with subprocess.Popen(["yes", "no mail in here"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as endless:
        wrong += judge("endless text", run(program, "-", endless.stdout), 3, 0, None)
        endless.kill()
    wrong += judge("/dev/zero", run(program, "/dev/zero"), 6, 0, None)
    print(f"{len(wrong)} wrong", *wrong, sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
