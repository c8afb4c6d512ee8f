# SPDX-License-Identifier: GPL-3.0-or-later
"""The model of asking sentences: choice of n-grams, fit, and the table that is compiled in."""

import collections
import dataclasses
import math

from asks import logistic

BUCKET_BITS = 18
TAG_BITS = 6
WEIGHT_BITS = 10
KEY_SHIFT = 64 - BUCKET_BITS - TAG_BITS  # what is kept of a hash: bucket and tag
RULES = 23  # as AskRule in src/language/ask_model.hpp
UNIT = 128  # weights are whole multiples of 1/UNIT

LEAST_SENTENCES = 2  # an n-gram of fewer has no weight
COST = 0.2
RATIO_SHARE = 0.5  # how far the penalty of an n-gram follows its log-count ratio (Wang and Manning 2012)
RULE_SCALE = 1.5  # rules are penalised less than n-grams

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
ROW_CHARACTERS = 96
LONGEST_STEP = 255


@dataclasses.dataclass
class Example:
    asks: bool
    rules: int
    keys: collections.Counter  # of n-grams: bucket and tag -> how often


@dataclasses.dataclass
class Model:
    bias: int
    rules: list[int]
    keys: dict[int, int]

    def log_odds(self, example: Example) -> float:
        total = self.bias
        total += sum(weight for bit, weight in enumerate(self.rules) if example.rules >> bit & 1)
        total += sum(self.keys.get(key, 0) * count for key, count in example.keys.items())
        return total / UNIT


def keys_of(hashes: list[int]) -> collections.Counter:
    return collections.Counter(number >> KEY_SHIFT for number in hashes)


def choose_keys(examples: list[Example]) -> list[int]:
    """N-grams of several sentences; of those that meet in a bucket the most frequent."""
    sentences = collections.Counter(key for example in examples for key in example.keys)
    winners: dict[int, int] = {}
    for key in sorted(sentences, key=lambda key: (-sentences[key], key)):
        if sentences[key] >= LEAST_SENTENCES:
            winners.setdefault(key >> TAG_BITS, key)
    return sorted(winners.values())


def penalty_scales(examples: list[Example], keys: list[int]) -> dict[int, float]:
    """By key; what says more about asking may weigh more."""
    asked: collections.Counter = collections.Counter()
    told: collections.Counter = collections.Counter()
    for example in examples:
        (asked if example.asks else told).update(example.keys)
    all_asked = sum(asked[key] + 1 for key in keys)
    all_told = sum(told[key] + 1 for key in keys)
    return {key: 1 - RATIO_SHARE + RATIO_SHARE * abs(math.log((asked[key] + 1) / all_asked)
                                                     - math.log((told[key] + 1) / all_told))
            for key in keys}


def whole(weight: float, most: int) -> int:
    return max(-most, min(most, round(weight * UNIT)))


def train(examples: list[Example]) -> Model:
    keys = choose_keys(examples)
    scales = penalty_scales(examples, keys)
    place = {key: RULES + i for i, key in enumerate(keys)}
    rows = []
    for example in examples:
        row = [(bit, RULE_SCALE) for bit in range(RULES) if example.rules >> bit & 1]
        row += [(place[key], scales[key] * count) for key, count in sorted(example.keys.items()) if key in place]
        rows.append(row)
    weights = logistic.fit(rows, [example.asks for example in examples], RULES + len(keys), COST)
    most = (1 << (WEIGHT_BITS - 1)) - 1
    by_key = {key: whole(weights[place[key]] * scales[key], most) for key in keys}
    return Model(bias=whole(weights[-1], 32767),
                 rules=[whole(weights[bit] * RULE_SCALE, 32767) for bit in range(RULES)],
                 keys={key: weight for key, weight in by_key.items() if weight != 0})


def table_bytes(model: Model) -> bytes:
    """Bias and rules, then of each bucket its distance from the one before, tag and weight."""
    packed = bytearray()
    for number in [model.bias] + model.rules:
        packed += (number & 0xFFFF).to_bytes(2, "big")
    before = 0
    for key in sorted(model.keys):
        bucket = key >> TAG_BITS
        step = bucket - before
        while step >= LONGEST_STEP:
            packed.append(LONGEST_STEP)
            step -= LONGEST_STEP
        packed.append(step)
        tag = key & ((1 << TAG_BITS) - 1)
        entry = tag << WEIGHT_BITS | (model.keys[key] & ((1 << WEIGHT_BITS) - 1))
        packed += entry.to_bytes(2, "big")
        before = bucket
    return bytes(packed)


def table_text(model: Model) -> str:
    """The rows of src/language/ask_table.inc: six bits a character."""
    bits = "".join(f"{byte:08b}" for byte in table_bytes(model))
    bits += "0" * (-len(bits) % 6)
    text = "".join(DIGITS[int(bits[at:at + 6], 2)] for at in range(0, len(bits), 6))
    rows = [text[at:at + ROW_CHARACTERS] for at in range(0, len(text), ROW_CHARACTERS)]
    return "// Made by scripts/train-ask; do not edit.\n" + "".join(f'"{row}",\n' for row in rows)
