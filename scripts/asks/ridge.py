# SPDX-License-Identifier: GPL-3.0-or-later
"""Logistic regression with a ridge penalty by Newton's method, for some dozen features. Deterministic."""

import math

MOST_STEPS = 30
SMALL_STEP = 1e-7
FREE = 1e-6  # the penalty of the intercept


def probability(weights: list[float], row: list[float]) -> float:
    """Of a row without its leading 1; the intercept comes first among the weights."""
    score = weights[0] + sum(weight * value for weight, value in zip(weights[1:], row))
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, score))))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """x of matrix x = right, for a positive definite matrix."""
    size = len(right)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(size):
        for below in range(i + 1, size):
            factor = rows[below][i] / rows[i][i]
            if factor != 0.0:
                rows[below] = [a - factor * b for a, b in zip(rows[below], rows[i])]
    found = [0.0] * size
    for i in range(size - 1, -1, -1):
        rest = sum(rows[i][j] * found[j] for j in range(i + 1, size))
        found[i] = (rows[i][size] - rest) / rows[i][i]
    return found


def newton_step(rows: list[list[float]], truths: list[bool], penalty: list[float], weights: list[float]) -> list[float]:
    size = len(weights)
    slope = [p * w for p, w in zip(penalty, weights)]
    curve = [[penalty[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
    for row, truth in zip(rows, truths):
        p = probability(weights, row)
        full = [1.0] + row
        for i, value in enumerate(full):
            if value == 0.0:
                continue
            slope[i] += (p - truth) * value
            factor = p * (1 - p) * value
            curve[i] = [c + factor * other for c, other in zip(curve[i], full)]
    return solve(curve, slope)


def spreads(rows: list[list[float]]) -> list[float]:
    """The standard deviation of each feature; 1 where it is always the same."""
    found = []
    for column in zip(*rows):
        mean = sum(column) / len(column)
        found.append(math.sqrt(sum((value - mean) ** 2 for value in column) / len(column)) or 1.0)
    return found


def fit(rows: list[list[float]], truths: list[bool], cost: float) -> list[float]:
    """Weights of log loss + cost / 2 |w|^2, with w for a standard deviation of its feature; the intercept first, and
    is free."""
    scale = spreads(rows)
    rows = [[value / spread for value, spread in zip(row, scale)] for row in rows]
    weights = [0.0] * (len(scale) + 1)
    penalty = [FREE] + [cost] * len(scale)
    for _ in range(MOST_STEPS):
        step = newton_step(rows, truths, penalty, weights)
        weights = [weight - moved for weight, moved in zip(weights, step)]
        if max(abs(moved) for moved in step) < SMALL_STEP:
            break
    return [weights[0]] + [weight / spread for weight, spread in zip(weights[1:], scale)]
