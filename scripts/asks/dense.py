# SPDX-License-Identifier: GPL-3.0-or-later
"""Logistic regression of few features with a ridge penalty, by Newton's method. Deterministic, pure Python."""

import math

STEPS = 30
TOLERANCE = 1e-8


def probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """By elimination with pivots; O(n^3)."""
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    size = len(rows)
    for at in range(size):
        best = max(range(at, size), key=lambda i: abs(rows[i][at]))
        rows[at], rows[best] = rows[best], rows[at]
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                rows[below] = [x - factor * y for x, y in zip(rows[below], rows[at])]
    answer = [0.0] * size
    for at in reversed(range(size)):
        answer[at] = (rows[at][size] - sum(rows[at][i] * answer[i] for i in range(at + 1, size))) / rows[at][at]
    return answer


def newton_step(rows: list[list[float]], truths: list[bool], weights: list[float], ridge: list[float]) -> list[float]:
    size = len(weights)
    slope = [-ridge[i] * weights[i] for i in range(size)]
    curvature = [[ridge[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
    for row, truth in zip(rows, truths):
        share = probability(sum(w * x for w, x in zip(weights, row)))
        left = (1.0 if truth else 0.0) - share
        spread = share * (1 - share)
        for i, x in enumerate(row):
            if x == 0.0:
                continue
            slope[i] += left * x
            line, factor = curvature[i], spread * x
            for j in range(size):
                line[j] += factor * row[j]
    return solve(curvature, slope)


class Scale:
    """Brings features to mean 0 and spread 1."""

    def __init__(self, rows: list[list[float]]):
        columns = list(zip(*rows))
        self.means = [sum(column) / len(rows) for column in columns]
        self.spreads = [math.sqrt(sum((x - mean) ** 2 for x in column) / len(rows)) or 1.0
                        for column, mean in zip(columns, self.means)]

    def apply(self, row: list[float]) -> list[float]:
        return [(x - mean) / spread for x, mean, spread in zip(row, self.means, self.spreads)]


def fit(rows: list[list[float]], truths: list[bool], cost: float) -> list[float]:
    """Bias and weights of the features as they are, for 1/2 |w|^2 + cost * log loss of features of mean 0 and spread 1;
    the bias is free."""
    scale = Scale(rows)
    scaled = [[1.0] + scale.apply(row) for row in rows]
    ridge = [0.0] + [1.0 / cost] * len(rows[0])
    weights = [0.0] * len(scaled[0])
    for _ in range(STEPS):
        step = newton_step(scaled, truths, weights, ridge)
        weights = [w + s for w, s in zip(weights, step)]
        if max(abs(s) for s in step) < TOLERANCE:
            break
    raw = [w / spread for w, spread in zip(weights[1:], scale.spreads)]
    return [weights[0] - sum(w * mean for w, mean in zip(raw, scale.means))] + raw


def log_odds(weights: list[float], row: list[float]) -> float:
    return weights[0] + sum(w * x for w, x in zip(weights[1:], row))
