# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeded chance. Only `random()` and exact arithmetic, so that every machine draws the same year."""

import random


class Chance:
    """A named stream of chance: drawing more in one scene does not disturb another."""

    def __init__(self, seed, name):
        self._seed = seed
        self._name = name
        self._random = random.Random(f"{seed}/{name}")

    def fork(self, name):
        return Chance(self._seed, f"{self._name}/{name}")

    def real(self):
        return self._random.random()

    def below(self, bound):
        return int(self._random.random() * bound)

    def between(self, low, high):
        """A whole number, both ends included."""
        return low + self.below(high - low + 1)

    def hit(self, probability):
        return self._random.random() < probability

    def pick(self, items):
        return items[self.below(len(items))]

    def some(self, items, count):
        """Distinct items, in chance order; all of them when there are fewer."""
        rest = list(items)
        taken = []
        while rest and len(taken) < count:
            taken.append(rest.pop(self.below(len(rest))))
        return taken

    def shuffled(self, items):
        return self.some(items, len(items))

    def weighted(self, pairs):
        """One of the (item, weight) pairs' items."""
        mark = self.real() * sum(weight for _, weight in pairs)
        for item, weight in pairs:
            mark -= weight
            if mark < 0:
                return item
        return pairs[-1][0]

    def along(self, quantiles):
        """A value from a table of (share, value), straight between the rows."""
        share = self.real()
        for (share0, value0), (share1, value1) in zip(quantiles, quantiles[1:]):
            if share <= share1:
                return value0 + (value1 - value0) * (share - share0) / (share1 - share0)
        return quantiles[-1][1]

    def hexadecimal(self, digits):
        return "".join("0123456789abcdef"[self.below(16)] for _ in range(digits))


class Deck:
    """Items in chance order, all of them once before any comes again."""

    def __init__(self, chance, items):
        self._chance = chance
        self._items = list(items)
        self._rest = []

    def draw(self):
        if not self._rest:
            self._rest = self._chance.shuffled(self._items)
        return self._rest.pop()
