#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that --as-of T behaves as if nothing after T were in the archive.

usage: check_no_leak.py PROGRAM [TIMES]

For each of three mailing lists of $MAILHORIZON_CORPORA and TIMES (default 10) times T spread over it: the whole archive
and the archive cut after T, both with --as-of T, must give the same bytes of threads, blackholes (findings and all
asks), people, plan, graph, and of the report without `archives` and `problems`.
"""

import concurrent.futures
import gzip
import json
import lzma
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "scripts" / "python"))

from corpora import corpora_with  # noqa: E402

ARCHIVES = ("twisted-web.txt.xz", "imagej-devel.txt.xz", "blinux-list.mbox.gz")
VIEWS = (("threads", "--format", "jsonl"), ("blackholes", "--kind", "all", "--format", "jsonl"), ("blackholes", "--all", "--format", "jsonl"),
         ("people", "--format", "jsonl"), ("plan", "--format", "jsonl"), ("graph", "--format", "json"),
         ("report", "--format", "json"))
SEPARATOR = re.compile(rb"^From [^\n]*\d\d:\d\d:\d\d[^\n]*\d{4}[^\n]*\n(?=[A-Za-z-]+:)", re.MULTILINE)


def unpacked(path: pathlib.Path) -> bytes:
    with (gzip.open if path.suffix == ".gz" else lzma.open)(path) as packed:
        return packed.read()


def view(program: str, arguments: tuple[str, ...], archive: pathlib.Path, time: str) -> str:
    text = subprocess.run([str(pathlib.Path(program).resolve()), *arguments, "--quiet", "--as-of", time, archive.name], check=True,
                          capture_output=True, text=True, cwd=archive.parent).stdout
    if arguments[0] != "report":
        return text
    report = json.loads(text)
    del report["archives"], report["problems"]
    return json.dumps(report)


def id_of(mail: bytes) -> str:
    found = re.search(rb"^Message-ID:\s*<?([^>\s]*)", mail.split(b"\n\n", 1)[0], re.MULTILINE | re.IGNORECASE)
    return found[1].decode("utf-8", "replace") if found else ""


def compare(program: str, name: str, whole: pathlib.Path, mails: list[bytes], dates: dict[str, str], time: str,
            folder: pathlib.Path) -> list[str]:
    cut = folder / f"{name}.{time}" / whole.name  # streams are named after archives
    cut.parent.mkdir()
    cut.write_bytes(b"".join(mail for mail in mails if dates.get(id_of(mail), "") <= time))
    wrong = [f"{name} as of {time}: {' '.join(arguments)} differs" for arguments in VIEWS
             if view(program, arguments, whole, time) != view(program, arguments, cut, time)]
    cut.unlink()
    return wrong


def main() -> int:
    program = sys.argv[1]
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    corpora = corpora_with(*ARCHIVES)
    compared = 0
    wrong = []
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(2) as pool:
        folder = pathlib.Path(scratch)
        for name in ARCHIVES:
            mail = unpacked(corpora / name)
            whole = folder / pathlib.Path(name).stem
            whole.write_bytes(mail)
            starts = [found.start() for found in SEPARATOR.finditer(mail)] + [len(mail)]
            mails = [mail[begin:end] for begin, end in zip(starts, starts[1:])]
            rows = subprocess.run([program, "threads", "--quiet", "--format", "jsonl", str(whole)], check=True,
                                  capture_output=True, text=True).stdout.splitlines()
            dates = {row["message_id"]: row["date"] for row in map(json.loads, rows) if row["date"]}
            ordered = sorted(dates.values())
            chosen = [ordered[(i + 1) * len(ordered) // (times + 1)] for i in range(times)]
            for found in pool.map(lambda time: compare(program, name, whole, mails, dates, time, folder), chosen):
                compared += len(VIEWS)
                wrong += found
    for line in wrong:
        print(line)
    print(f"{compared} views of archives with and without their future, {len(wrong)} wrong")
    return 1 if wrong or compared == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
