# SPDX-License-Identifier: GPL-3.0-or-later
"""Which words occur in which of the real archives.

Archives of one house or one project count as one: the sentences of Parakweet are of the same company as the mailboxes,
and both lists of a project speak of its product. Of each file the first MOST_BYTES are read: a word that is at home
everywhere stands there. About 20 seconds for all.
"""

import dataclasses
import gzip
import lzma
import pathlib
import re
import tarfile

MOST_BYTES = 48 << 20
COMPANY = "company"
HOUSES = {
    "blind users": ("blinux-list.mbox.gz",),
    "image analysis": ("imagej-devel.txt.xz",),
    "manual pages": ("linux-man.mbox.xz",),
    "network library": ("twisted-python.txt.xz", "twisted-web.txt.xz"),
    COMPANY: ("enron-10-mailboxes.tar.xz", "labels/parakweet/train.txt"),
    "standards": ("labels/bc3/bc3.mbox",),
    "odd mail": ("odd-mail.tar.xz",),
}
FILES = tuple(name for names in HOUSES.values() for name in names)
WORD = re.compile(rb"[a-z]+(?:'[a-z]+)*")
SUBJECT = re.compile(rb"^Subject: *((?:re|fwd?|aw): *)*(.*)", re.MULTILINE | re.IGNORECASE)
MAIL = re.compile(rb"\n(?=From |Message-ID: )")


def read_text(path: pathlib.Path) -> bytes:
    if ".tar" in path.name:
        pieces, size = [], 0
        with tarfile.open(path) as archive:
            for member in archive:
                if member.isfile() and size < MOST_BYTES:
                    pieces.append(archive.extractfile(member).read())
                    size += len(pieces[-1])
        return b"\n".join(pieces)
    opener = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
    with opener(path, "rb") as file:
        return file.read(MOST_BYTES)


@dataclasses.dataclass
class ArchiveWords:
    """Texts and words of each house."""

    texts: dict[str, bytes]
    words: dict[str, set[bytes]]

    def houses_of(self, word: bytes) -> list[str]:
        return [house for house, words in self.words.items() if word in words]

    def only_in(self, house: str, words) -> set[bytes]:
        """Those of the words that no other house writes."""
        others = set().union(*(known for other, known in self.words.items() if other != house))
        return {word for word in words if word not in others}

    def matters(self, house: str, words) -> dict[bytes, int]:
        """Under how many subjects each of the words stands there; mail of one subject speaks with one voice."""
        if not words:
            return {}
        one = re.compile(rb"(?<![a-z])(?:" + b"|".join(sorted(words, key=len, reverse=True)) + rb")(?![a-z])")
        subjects: dict[bytes, set[bytes]] = {}
        for mail in MAIL.split(self.texts[house]):
            heard = set(one.findall(mail.lower()))
            subject = SUBJECT.search(mail) if heard else None
            for word in heard:
                subjects.setdefault(word, set()).add(subject.group(2)[:60] if subject else b"")
        return {word: len(found) for word, found in subjects.items()}


def read_words(corpora: pathlib.Path) -> ArchiveWords:
    texts = {house: b"\n".join(read_text(corpora / name) for name in names) for house, names in HOUSES.items()}
    return ArchiveWords(texts, {house: set(WORD.findall(text.lower())) for house, text in texts.items()})
