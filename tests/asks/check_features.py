#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The trainer and the program make the same n-grams of the same sentences.

Usage: check_features.py PROGRAM
"""

import pathlib
import random
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent.parent / "scripts"))

from asks.features import MOST_TOKENS, ask_features  # noqa: E402

PLANTED = [
    "",
    "Can you send the drawing of the pump by Monday?",
    "Please check it (the 2nd one), and let me know - thanks.",
    "I don't know, and you\u2019re late; so what? \u201cNothing\u201d\u00a0more\u2026",
    "\u00bfPuede usted confirmar el pedido? \u00a1Gracias!",
    "K\u00d6NNEN SIE die Rechnung pr\u00fcfen \u2013 \u00fcber 1.000 \u20ac?",
    "Pouvez-vous v\u00e9rifier l'adresse\u00a0? Merci d'avance.",
    "\u8fd9\u662f\u4ec0\u4e48\uff1f\u3002\u3000\uff01",
    "\u03a0\u03bf\u03cd \u03b5\u03af\u03bd\u03b1\u03b9\u037e \u0645\u0627\u0630\u0627\u061f",
    "See http://www.a.example/?q=1, www.b.example and ftp://c.example/(x) \"quoted?\" 'so?'",
    "wwww.x www. www.y mailto:a@b.example a_b foo.bar? x?y ?! ??? ... e.g. this",
    "- an item -- with dashes -and a-b",
    "a" * 7 + " " + "b" * 8 + " " + "c" * 9 + " " + "d" * 31 + " " + "e" * 32 + " " + "f" * 33,
    "\u00c9" * 15 + " " + "\u00c9" * 16 + " " + "\u00c9" * 17,
    "a " * (MOST_TOKENS - 1) + "?",
    "a " * MOST_TOKENS + "b?",
    "[$LINK] 'tis o'clock' rock'n'roll ''",
    "\ufeffCan you\u200b hear\u2028me?",
]


def noise() -> list[bytes]:
    """Odd bytes: rows of what the planted sentences are made of, cut anywhere."""
    chance = random.Random(5)
    pieces = [piece.encode() for sentence in PLANTED for piece in sentence.split(" ")[:12]] + [b" "] * 9
    rows = []
    for _ in range(300):
        row = b"".join(piece[:chance.randint(0, len(piece))] for piece in chance.choices(pieces, k=12))
        rows.append(row.replace(b"\n", b" "))
    return rows + [bytes(byte for byte in range(256) if byte != 10)]


def main() -> int:
    sentences = [sentence.encode() for sentence in PLANTED] + noise()
    heard = subprocess.run([sys.argv[1], "ask-score", "--features"], check=True, stdout=subprocess.PIPE,
                           input=b"".join(sentence + b"\n" for sentence in sentences)).stdout.decode().splitlines()
    if len(heard) != len(sentences):
        print(f"{len(sentences)} sentences, {len(heard)} rows")
        return 1
    different = 0
    for sentence, row in zip(sentences, heard):
        theirs = [int(number, 16) for number in row.split("\t")[1].split()]
        if theirs != ask_features(sentence):
            different += 1
            print(f"other n-grams for {sentence!r}")
    print(f"{len(sentences)} sentences, {different} of them read differently")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
