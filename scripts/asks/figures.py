# SPDX-License-Identifier: GPL-3.0-or-later
"""How good yes-or-no forecasts are, with intervals by resampling whole groups."""

import math
import random

RESAMPLES = 400
SEED = 20250101


def f1(scores: list[float], truths: list[bool], least: float = 0.5) -> float:
    right = sum(1 for score, truth in zip(scores, truths) if truth and score >= least)
    wrong = sum(1 for score, truth in zip(scores, truths) if truth != (score >= least))
    return 2 * right / (2 * right + wrong) if right else 0.0


def precision(scores: list[float], truths: list[bool], least: float = 0.5) -> float:
    chosen = [truth for score, truth in zip(scores, truths) if score >= least]
    return sum(chosen) / len(chosen) if chosen else 0.0


def recall(scores: list[float], truths: list[bool], least: float = 0.5) -> float:
    asked = [score >= least for score, truth in zip(scores, truths) if truth]
    return sum(asked) / len(asked) if asked else 0.0


def auc(scores: list[float], truths: list[bool]) -> float:
    """P(an asking one scores above another one); ties count half."""
    order = sorted(range(len(scores)), key=lambda i: scores[i])
    ranks, at = 0.0, 0
    while at < len(order):
        end = at
        while end < len(order) and scores[order[end]] == scores[order[at]]:
            end += 1
        ranks += sum(truths[i] for i in order[at:end]) * (at + end + 1) / 2
        at = end
    asked = sum(truths)
    others = len(truths) - asked
    return (ranks - asked * (asked + 1) / 2) / (asked * others) if asked and others else math.nan


def brier(scores: list[float], truths: list[bool]) -> float:
    return sum((score - truth) ** 2 for score, truth in zip(scores, truths)) / len(truths)


def interval(measure, scores: list[float], truths: list[bool], groups: list) -> tuple[float, float]:
    """The middle 95 % over resampled groups."""
    chance = random.Random(SEED)
    members: dict = {}
    for i, group in enumerate(groups):
        members.setdefault(group, []).append(i)
    names = list(members)
    values = []
    for _ in range(RESAMPLES):
        chosen = [i for name in chance.choices(names, k=len(names)) for i in members[name]]
        value = measure([scores[i] for i in chosen], [truths[i] for i in chosen])
        if not math.isnan(value):
            values.append(value)
    values.sort()
    return values[int(0.025 * len(values))], values[int(0.975 * len(values))]


def line(name: str, scores: list[float], truths: list[bool], groups: list | None = None) -> str:
    """One printed row: F1 at 0.5 with interval, precision, recall, AUC with interval, Brier score."""
    groups = groups if groups is not None else list(range(len(truths)))
    low, high = interval(f1, scores, truths, groups)
    auc_low, auc_high = interval(auc, scores, truths, groups)
    return (f"{name}: n {len(truths)}, asking {sum(truths)}, F1 {f1(scores, truths):.3f} ({low:.3f}-{high:.3f}), "
            f"precision {precision(scores, truths):.3f}, recall {recall(scores, truths):.3f}, "
            f"AUC {auc(scores, truths):.3f} ({auc_low:.3f}-{auc_high:.3f}), Brier {brier(scores, truths):.3f}")


def kappa(verdicts: list[tuple[bool, bool]]) -> float:
    """How far two readers agree beyond chance (Cohen 1960)."""
    n = len(verdicts)
    agreed = sum(one == other for one, other in verdicts) / n
    ones, others = sum(one for one, _ in verdicts) / n, sum(other for _, other in verdicts) / n
    chance = ones * others + (1 - ones) * (1 - others)
    return (agreed - chance) / (1 - chance)


def wilson(hits: int, n: int) -> str:
    """"0.74 (0.66-0.81), 92 of 124"."""
    if n == 0:
        return "none"
    z, share = 1.96, hits / n
    centre, width = share + z * z / (2 * n), z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return f"{share:.2f} ({(centre - width) / scale:.2f}-{(centre + width) / scale:.2f}), {hits} of {n}"
