#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where a word list or a weighed n-gram holds what one real archive knows alone: its people, products, jargon.

Usage: check_one_archive.py REPOSITORY

Judged are the words of the English lexicon and of the n-grams of src/language/ask_table.inc: a phrase of words that
stand in two houses or more is nobody's own. A word of a lexicon is one house's if it stands under MATTERS subjects there
and nowhere else: of 240 MB no house holds more than 26 %, so by chance alone five of five stand in one with 0.26^4, half
a per cent. No n-gram of so many of the sentences it was learnt from
holds a word of that house alone. ask_weights.inc and
voice_weights.inc weigh features, which are named there, and no words. The other languages are not judged: the archives
hold too little of them.

Common words of English that only one of seven archives happens to need stand in COMMON; each was looked at. A name, a
product, a firm or the slang of one list never goes there: take it out of the lexicon.
"""

import pathlib
import re
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "scripts"))
sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "scripts" / "python"))

from archive_words import COMPANY, FILES, WORD, read_words  # noqa: E402
from asks import features, model  # noqa: E402
from corpora import corpora_with  # noqa: E402

MATTERS = 5
SENTENCES = "labels/parakweet/train.txt"
COMMON = set("""
admissions affidavit affidavits backoffice bankruptcy bonuses circulate conducted consultation cordially defendant defendants
deposition depositions divestiture doctor's embargoed geoffrey hearings indemnity injunction insolvency invoices
invoicing kenneth layoff layoffs lgtm maternity newsroom payroll plaintiff plaintiffs receivables recruitment redline
refreshments seminars senator severance she'd solicitor solicitors subpoena subpoenas takeover thur thurs warehouse
acquisitions approvals concert golf reimbursement requisition
""".split())


def lexicon_words(path: pathlib.Path) -> dict[bytes, str]:
    """The first list that holds each word."""
    words: dict[bytes, str] = {}
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line
        elif not line.startswith("#"):
            for word in WORD.findall(line.lower().encode()):
                words.setdefault(word, section)
    return words


def table_keys(path: pathlib.Path) -> set[int]:
    """Bucket and tag of each n-gram that has a weight, as `model.table_bytes` wrote them."""
    digits = "".join(re.findall(r'"(.*)"', path.read_text()))
    bits = "".join(f"{model.DIGITS.index(digit):06b}" for digit in digits)
    packed = bytes(int(bits[at:at + 8], 2) for at in range(0, len(bits) - 7, 8))
    at, bucket, keys = 2 * (1 + model.RULES), 0, set()
    while at + 2 < len(packed):
        if packed[at] == model.LONGEST_STEP:
            bucket += model.LONGEST_STEP
            at += 1
            continue
        bucket += packed[at]
        entry = int.from_bytes(packed[at + 1:at + 3], "big")
        keys.add(bucket << model.TAG_BITS | entry >> model.WEIGHT_BITS)
        at += 3
    return keys


def judge_lexicon(known, path: pathlib.Path) -> list[str]:
    words = lexicon_words(path)
    wrong = []
    for house in known.words:
        own = {word for word in known.only_in(house, words) if word.decode() not in COMMON and word in known.words[house]}
        for word, matters in sorted(known.matters(house, own).items()):
            if matters >= MATTERS:
                wrong.append(f"{words[word]} {word.decode()}: in {matters} matters of '{house}', and nowhere else")
    heard = sum(any(word in one for one in known.words.values()) for word in words)
    print(f"{len(words)} words of {path.name}, {heard} of them in the archives")
    return wrong


def judge_table(known, path: pathlib.Path, sentences: list[bytes]) -> list[str]:
    words = [set(WORD.findall(line.lower())) for line in sentences]
    own = known.only_in(COMPANY, set().union(*words))
    hashes = frozenset(features.hash_word(word) for word in own)
    weighed = table_keys(path)
    found: dict[int, list[int]] = {}
    for number, line in enumerate(sentences):
        if own.isdisjoint(words[number]):
            continue
        named = set(model.keys_of(features.ask_features(line))) - set(model.keys_of(features.ask_features(line, hashes)))
        for key in named & weighed:
            found.setdefault(key, []).append(number)
    print(f"{len(weighed)} n-grams of {path.name}; in its sentences {len(own)} words of one house")
    return [f"{path.name}: an n-gram of {len(numbers)} sentences with {name_of(numbers, words, own)}"
            for key, numbers in sorted(found.items()) if len(numbers) >= MATTERS]


def name_of(numbers: list[int], words: list[set[bytes]], own: set[bytes]) -> str:
    """What these sentences share that is one house's."""
    return " ".join(sorted(word.decode() for word in set.intersection(*(words[number] & own for number in numbers))))


def main() -> int:
    repository = pathlib.Path(sys.argv[1])
    corpora = corpora_with(*FILES)
    known = read_words(corpora)
    language = repository / "src" / "language"
    sentences = (corpora / SENTENCES).read_bytes().split(b"\n")
    wrong = judge_lexicon(known, language / "lexicons" / "english.lexicon")
    wrong += judge_table(known, language / "ask_table.inc", sentences)
    print("\n".join(wrong) or "nothing stands there that one archive knows alone")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
