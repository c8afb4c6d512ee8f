# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and marks of a sentence, and hashes of its n-grams: the same as src/language makes.

Byte by byte as src/language/tokenizer.hpp and ask_tokens.hpp do it; tests/asks compares the two.
"""

MASK = (1 << 64) - 1
FACTOR = 0x9E3779B97F4A7C15
LONGEST_WORD = 32  # bytes; longer words are one token
MOST_TOKENS = 80

BEGIN, END, NUMBER, QUESTION = 1, 2, ord("0"), ord("?")
WORD, PAIR, TRIPLE, GAP, CLAUSE_WORD, CLAUSE_PAIR, FIRST_WORD, FIRST_PAIR = range(11, 19)

BLANKS = set(b" \t\r\n\v\f")
STOPS = set(b".!?")
CLAUSE_MARKS = set(b",;:()[]\"")
CLOSERS = set(b")]\"'*_")
URL_ENDS = BLANKS | set(b"<>\")]")
SYMBOL_LEADS = {0xC2, 0xCD, 0xD8, 0xE2, 0xE3, 0xEF}
LETTER, APOSTROPHE, BLANK, STOP, ASKED, CLOSER, CLAUSE, OTHER = range(8)


def mix(number: int, eight: int) -> int:
    number = ((number ^ eight) * FACTOR) & MASK
    return number ^ (number >> 29)


def hash_word(word: bytes) -> int:
    if len(word) > LONGEST_WORD:
        return 0
    number = 1
    for at in range(0, len(word), 8):
        number = mix(number, int.from_bytes(word[at:at + 8], "little"))
    return number


LINK = hash_word(b"link")
JOINERS = {hash_word(word) for word in (b"and", b"or", b"but", b"so")}


def read_symbol(text: bytes, at: int) -> tuple[int, int]:
    """Kind and size of what begins at a byte that may begin a symbol beyond ASCII."""
    lead = text[at]
    second = text[at + 1] if at + 1 < len(text) else 0
    third = text[at + 2] if at + 2 < len(text) else 0
    if not 0x80 <= second < 0xC0:
        return OTHER, 1
    if lead == 0xC2:
        return {0xA0: BLANK, 0xBB: CLOSER, 0xBF: CLAUSE, 0xA1: CLAUSE, 0xAB: CLAUSE}.get(second, OTHER), 2
    if lead == 0xCD:
        return (ASKED if second == 0xBE else LETTER), 2
    if lead == 0xD8:
        return {0x8C: CLAUSE, 0x9B: CLAUSE, 0x9F: ASKED}.get(second, LETTER), 2
    if not 0x80 <= third < 0xC0:
        return OTHER, 1
    return read_wide_symbol(lead, second, third), 3


def read_wide_symbol(lead: int, second: int, third: int) -> int:
    if lead == 0xE2:
        if second != 0x80:
            return OTHER
        known = {0x98: APOSTROPHE, 0x99: APOSTROPHE, 0x9C: CLAUSE, 0x9E: CLAUSE, 0x93: CLAUSE, 0x94: CLAUSE,
                 0xA2: CLAUSE, 0x9D: CLOSER, 0xA8: BLANK, 0xA9: BLANK, 0xAF: BLANK}
        return known.get(third, BLANK if third <= 0x8A else OTHER)
    if (lead, second, third) in {(0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81)}:
        return STOP
    if (lead, second) == (0xEF, 0xBC):
        return ASKED if third == 0x9F else CLAUSE
    if (lead, second) == (0xE3, 0x80):
        return BLANK if third == 0x80 else CLAUSE
    return OTHER if (lead, second, third) == (0xEF, 0xBB, 0xBF) else LETTER


def is_ascii_word(byte: int) -> bool:
    return 0x30 <= byte <= 0x39 or 0x41 <= byte <= 0x5A or 0x61 <= byte <= 0x7A


def is_word(byte: int) -> bool:
    """A byte that is part of a word whatever stands around it."""
    return is_ascii_word(byte) or (byte >= 0x80 and byte not in SYMBOL_LEADS)


class Tokens:
    """Cuts one line into tokens."""

    def __init__(self, text: bytes):
        self.text = text
        self.at = 0
        self.opens_chunk = True
        self.tokens: list[int] = []

    def read(self) -> list[int]:
        while self.at < len(self.text):
            byte = self.text[self.at]
            if byte in BLANKS:
                self.at += 1
                self.opens_chunk = True
            elif byte in STOPS:
                self.read_stop()
            elif byte in CLAUSE_MARKS:
                self.tokens.append(byte)
                self.at += 1
            elif is_word(byte):
                self.read_word()
            elif byte in SYMBOL_LEADS:
                self.pass_symbol()
            else:
                if byte == ord("-") and self.opens_chunk:
                    self.tokens.append(byte)
                self.at += 1
        return [BEGIN] + self.tokens[:MOST_TOKENS] + [END]

    def pass_symbol(self) -> None:
        kind, size = read_symbol(self.text, self.at)
        if kind == LETTER:
            self.read_word()
            return
        self.at += size
        if kind == ASKED:
            self.tokens.append(QUESTION)
        if kind == CLAUSE:
            self.tokens.append(ord(","))
        self.opens_chunk = self.opens_chunk or kind in (ASKED, STOP, BLANK)

    def read_word(self) -> None:
        begin = self.at
        word = self.read_letters()
        follows = self.text[self.at:self.at + 3]
        if follows == b"://" or (self.at - begin == 3 and word == b"www" and follows[:1] == b"."):
            while self.at < len(self.text) and self.text[self.at] not in URL_ENDS:
                self.at += 1
            self.tokens.append(LINK)
        elif word[:1].isdigit():
            self.tokens.append(NUMBER)
        else:
            self.tokens.append(hash_word(word))
        self.opens_chunk = False

    def read_letters(self) -> bytes:
        word = bytearray()
        text = self.text
        while self.at < len(text):
            byte = text[self.at]
            if is_word(byte):
                word.append(byte + 32 if 0x41 <= byte <= 0x5A else byte)
                self.at += 1
                self.fold_latin(word)
                continue
            kind, size = OTHER, 1
            if byte == ord("'"):
                kind = APOSTROPHE
            elif byte in SYMBOL_LEADS:
                kind, size = read_symbol(text, self.at)
            if kind == LETTER:
                word += text[self.at:self.at + size]
            elif kind == APOSTROPHE and self.at + size < len(text) and is_word(text[self.at + size]):
                word.append(ord("'"))
            else:
                break
            self.at += size
        return bytes(word)

    @staticmethod
    def fold_latin(word: bytearray) -> None:
        capital = 2 <= len(word) <= LONGEST_WORD and word[-2] == 0xC3 and 0x80 <= word[-1] <= 0x9E
        if capital and word[-1] != 0x97:
            word[-1] += 0x20

    def read_stop(self) -> None:
        question = False
        text = self.text
        while self.at < len(text) and text[self.at] in STOPS:
            question = question or text[self.at] == QUESTION
            self.at += 1
        while self.at < len(text) and self.closer_size() != 0:
            self.at += self.closer_size()
        if question and (self.at == len(text) or text[self.at] in BLANKS):
            self.tokens.append(QUESTION)

    def closer_size(self) -> int:
        byte = self.text[self.at]
        if byte in CLOSERS:
            return 1
        if byte not in SYMBOL_LEADS:
            return 0
        kind, size = read_symbol(self.text, self.at)
        return size if kind in (CLOSER, APOSTROPHE) else 0


def opens_clause(token: int) -> bool:
    if token < 256:
        return token not in (NUMBER, ord(")"), ord("]"), ord("["))
    return token in JOINERS


def ask_features(sentence: bytes, left_out: frozenset[int] = frozenset()) -> list[int]:
    """Hashes of the n-grams, in the order in which src/language/ask_tokens.hpp gives them.

    Without those that hold a word whose hash is in `left_out`.
    """
    tokens = Tokens(sentence.rstrip(b"\r")).read()
    size = len(tokens)
    found = []
    words: list[int] = []

    def add(kind: int, *parts: int) -> None:
        if not left_out.isdisjoint(parts):
            return
        number = kind
        for part in parts:
            number = mix(number, part)
        found.append(number)

    for i, token in enumerate(tokens):
        add(WORD, token)
        if len(words) < 2 and (token >= 256 or token == NUMBER):
            words.append(token)
        clause = 0 < i < size - 1 and opens_clause(tokens[i - 1])
        if clause:
            add(CLAUSE_WORD, token)
        if i + 1 == size:
            break
        add(PAIR, token, tokens[i + 1])
        if clause:
            add(CLAUSE_PAIR, token, tokens[i + 1])
        if i + 2 < size:
            add(TRIPLE, token, tokens[i + 1], tokens[i + 2])
            add(GAP, token, tokens[i + 2])
    words += [0] * (2 - len(words))
    question = 1 if QUESTION in tokens else 0
    add(FIRST_WORD, words[0], question)
    add(FIRST_PAIR, words[0], words[1], question)
    return found
