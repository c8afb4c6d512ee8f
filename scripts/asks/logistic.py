# SPDX-License-Identifier: GPL-3.0-or-later
"""Logistic regression with a ridge penalty, by dual coordinate descent (Yu, Huang and Lin 2011). Deterministic."""

import math

BIAS_VALUE = 2.0
MOST_PASSES = 60
MOST_STEPS = 30  # of Newton's method, an example a pass
TOLERANCE = 1e-4


class Shuffle:
    """Orders that are the same on every machine."""

    def __init__(self, seed: int):
        self.state = seed

    def apply(self, values: list) -> None:
        for i in range(len(values) - 1, 0, -1):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) & ((1 << 64) - 1)
            other = (self.state >> 33) % (i + 1)
            values[i], values[other] = values[other], values[i]


def newton_step(alpha: float, curvature: float, slope: float, most: float) -> float:
    """The alpha between 0 and `most` that is best for one example."""
    best = alpha
    for _ in range(MOST_STEPS):
        gradient = curvature * (best - alpha) + slope + math.log(best / (most - best))
        step = best - gradient / (curvature + most / (best * (most - best)))
        if step <= 0:
            step = best * 0.1
        elif step >= most:
            step = most - (most - best) * 0.1
        moved = abs(step - best)
        best = step
        if moved < 1e-10 * most:
            break
    return best


def fit(rows: list[list[tuple[int, float]]], asks: list[bool], features: int, cost: float) -> list[float]:
    """Weights of the features, the bias last, for 1/2 |w|^2 + cost * log loss."""
    weights = [0.0] * (features + 1)
    rows = [row + [(features, BIAS_VALUE)] for row in rows]
    squares = [sum(value * value for _, value in row) for row in rows]
    alphas = [min(1e-3 * cost, 1e-8)] * len(rows)
    order = list(range(len(rows)))
    shuffle = Shuffle(12345)
    for _ in range(MOST_PASSES):
        shuffle.apply(order)
        most_moved = 0.0
        for i in order:
            sign = 1.0 if asks[i] else -1.0
            slope = sign * sum([weights[j] * value for j, value in rows[i]])
            alpha = newton_step(alphas[i], squares[i], slope, cost)
            moved = sign * (alpha - alphas[i])
            most_moved = max(most_moved, abs(moved))
            alphas[i] = alpha
            for j, value in rows[i]:
                weights[j] += moved * value
        if most_moved < TOLERANCE * cost:
            break
    weights[features] *= BIAS_VALUE
    return weights
