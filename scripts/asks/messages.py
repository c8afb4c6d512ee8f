# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of asking messages: what it learns from, how it is fitted, and the weights that are compiled in.

It learns from messages that were read: those of people in labels/reads, those of tests/reads/messages.tsv, which are
from the same archives, and those of BC3. What the terms of the model are in a message comes from the program
(`ask-lessons`).
"""

import csv
import dataclasses
import hashlib
import pathlib
import subprocess

from asks import dense

READS = "labels/reads"
MORE_READS = pathlib.Path(__file__).resolve().parent.parent.parent / "tests" / "reads" / "messages.tsv"
BC3 = "labels/bc3"
ARCHIVES = {
    "blinux-list": "blinux-list.mbox.gz",
    "enron-10": "enron-10-mailboxes.tar.xz",
    "imagej-devel": "imagej-devel.txt.xz",
    "linux-man": "linux-man.mbox.xz",
    "twisted-python": "twisted-python.txt.xz",
    "twisted-web": "twisted-web.txt.xz",
}
MACHINES = {"robot", "bulk", "spam"}
MORE_DRAWS = ("more-random", "more-waiting", "more-doubtful")
DRAWS = ("random", "unanswered-ask", *MORE_DRAWS, "bc3")
FOLDS = 5
COST = 0.02
NEEDED = [f"{READS}/messages.tsv", f"{BC3}/bc3.mbox", *ARCHIVES.values()]


@dataclasses.dataclass
class Lesson:
    archive: str
    message: str
    group: str  # author, or thread of BC3: never parted between folds
    draw: str
    asks: bool
    by_person: bool
    values: list[float]

    @property
    def fold(self) -> int:
        return hashlib.sha256(f"{self.archive} {self.group}".encode()).digest()[0] % FOLDS


def read_rows(path: pathlib.Path) -> list[dict]:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def decided(row: dict) -> bool | None:
    """Verdicts are from 0 to 2: of two, 3 or 4 in sum is yes, 0 or 1 no, 2 undecided; of one, 1 is undecided."""
    verdicts = int(row["expects"]) * 2 if "expects" in row else int(row["expects1"]) + int(row["expects2"])
    return None if verdicts == 2 else verdicts > 2


def by_person(row: dict) -> bool:
    return not {row[what] for what in ("what", "what1", "what2") if what in row} & MACHINES


def key_of(archive: str, message: str) -> str:
    """What stands for a message in tests/reads."""
    return hashlib.sha256(f"{archive} {message}".encode()).hexdigest()[:16]


def heard(program: str, archive: pathlib.Path) -> tuple[list[str], dict[str, tuple[str, list[float]]]]:
    """The names of the terms; by Message-ID, author and values."""
    text = subprocess.run([program, "ask-lessons", "--quiet", str(archive)], check=True,
                          stdout=subprocess.PIPE).stdout.decode()
    rows = [line.split("\t") for line in text.splitlines()]
    return rows[0][2:], {row[0]: (row[1], [float(value) for value in row[2:]]) for row in rows[1:]}


def read_reads(program: str, corpora: pathlib.Path) -> tuple[list[str], list[Lesson]]:
    rows = [row for row in read_rows(corpora / READS / "messages.tsv") + read_rows(MORE_READS)
            if decided(row) is not None]
    lessons, names = [], []
    for archive, file in ARCHIVES.items():
        names, messages = heard(program, corpora / file)
        by_key = {key_of(archive, message): message for message in messages}
        for row in rows:
            message = row["message_id"] if "message_id" in row else by_key.get(row["key"], "")
            if row["archive"] == archive and message in messages:
                author, values = messages[message]
                lessons.append(Lesson(archive, message, author, row["draw"], bool(decided(row)), by_person(row),
                                      values))
    return names, lessons


def read_bc3(program: str, corpora: pathlib.Path) -> list[Lesson]:
    """A message asks if one of its three annotators saw a request in it."""
    messages = {(row["listno"], row["msg_no"]): row["message_id"] for row in read_rows(corpora / BC3 / "gold_threads.tsv")}
    asking = {(row["listno"], row["sent_id"].split(".")[0]) for row in read_rows(corpora / BC3 / "gold_sentences.tsv")
              if int(row["req"]) >= 1}
    _, said = heard(program, corpora / BC3 / "bc3.mbox")
    return [Lesson("bc3", message, key[0], "bc3", key in asking, True, said[message][1])
            for key, message in messages.items() if message in said]


def fit(lessons: list[Lesson]) -> list[float]:
    return dense.fit([lesson.values for lesson in lessons], [lesson.asks for lesson in lessons], COST)


def held_out(lessons: list[Lesson], part_of) -> list[float]:
    """Log-odds of each lesson by the others: `part_of` says which lessons go together."""
    odds = [0.0] * len(lessons)
    for part in sorted({part_of(lesson) for lesson in lessons}):
        weights = fit([lesson for lesson in lessons if part_of(lesson) != part and lesson.by_person])
        for i, lesson in enumerate(lessons):
            if part_of(lesson) == part:
                odds[i] = dense.log_odds(weights, lesson.values)
    return odds


def slope_of(lessons: list[Lesson], odds: list[float]) -> list[float]:
    """Bias and factor that make held-out log-odds as steep as the truth is (Platt 1999)."""
    people = [(odd, lesson.asks) for odd, lesson in zip(odds, lessons) if lesson.by_person]
    return dense.fit([[odd] for odd, _ in people], [asks for _, asks in people], cost=1e3)


def steepened(odds: list[float], slope: list[float]) -> list[float]:
    return [dense.probability(slope[0] + slope[1] * odd) for odd in odds]


def train(lessons: list[Lesson]) -> list[float]:
    """Weights of people's mail, as steep as folds say they should be."""
    slope = slope_of(lessons, held_out(lessons, lambda lesson: lesson.fold))
    weights = fit([lesson for lesson in lessons if lesson.by_person])
    return [slope[0] + slope[1] * weights[0]] + [slope[1] * weight for weight in weights[1:]]


def table_text(names: list[str], weights: list[float], card: list[str]) -> str:
    rows = [f'AskTerm{{"{name}", {weight:.4f}}},\n' for name, weight in zip(["bias", *names], weights)]
    return "// Made by scripts/train-ask; do not edit.\n" + "".join(f"// {line}\n" for line in card) + "".join(rows)
