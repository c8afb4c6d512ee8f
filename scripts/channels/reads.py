# SPDX-License-Identifier: GPL-3.0-or-later
"""Threads that were read for the function that talk like them has (labels/reads of the corpora), and when a verdict is
right."""

import csv
import dataclasses
import pathlib
import re

LABELS = "labels/reads"
DRAWS = {"threads": "threads", "threads-by-shape": "shapes", "threads-random": "random"}
ARCHIVES = {
    "blinux-list": "blinux-list.mbox.gz",
    "enron-10": "enron-10-mailboxes.tar.xz",
    "imagej-devel": "imagej-devel.txt.xz",
    "linux-man": "linux-man.mbox.xz",
    "twisted-python": "twisted-python.txt.xz",
    "twisted-web": "twisted-web.txt.xz",
}
COMPANY = {"enron-10"}
NEEDED = [*(f"{LABELS}/{name}.tsv" for name in DRAWS), *ARCHIVES.values()]


@dataclasses.dataclass
class Read:
    """One thread, as two readers judged it."""

    archive: str
    root: str
    draw: str
    first: tuple[str, str]
    second: tuple[str, str]
    guard: bool

    @property
    def company(self) -> bool:
        return self.archive in COMPANY

    def right(self, said: str) -> bool:
        """What either put first; a program's mail also where either put `filter` second. What is not said stays."""
        said = "email" if said == "mixed" else said
        return said in self.first or (said == "filter" and said in self.second)


def read_threads(corpora: pathlib.Path) -> list[Read]:
    reads = []
    for name, draw in DRAWS.items():
        with (corpora / LABELS / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                reads.append(Read(row["archive"], row["root_message_id"], draw, (row["first1"], row["first2"]),
                                  (row["second1"], row["second2"]), "1" in (row["guard1"], row["guard2"])))
    return reads


def owner_of(archive: str, path: str) -> str:
    """The mailbox a message lies in, where the archive holds several."""
    folder = re.search(r"enron\.([a-z]+-[a-z])\b", path) if archive in COMPANY else None
    return f"{archive}/{folder[1]}" if folder else archive
