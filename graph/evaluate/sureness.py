"""How often facts are right by how sure the graph is of them: the calibration curve."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.evaluate.judge import Evaluation
from graph.evaluate.values import Judged
from graph.tables import table

_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


class Band(NamedTuple):
    """The facts whose confidence is from `low` to below `high` (to 1 in the last band), and how many are right."""

    low: float
    high: float
    right: int
    facts: int

    @property
    def share(self) -> float:
        """Which part of them is right."""
        return self.right / self.facts if self.facts else 0.0


def curve(evaluation: Evaluation) -> tuple[Band, ...]:
    """The bands that hold facts, the least sure first; a fact is right if the marks have all that it says."""
    sure = [one for one in evaluation.judged if one.read and one.confidence is not None]
    bands = (_band(sure, low, high) for low, high in pairwise(_EDGES))
    return tuple(band for band in bands if band.facts)


def _band(sure: Sequence[Judged], low: float, high: float) -> Band:
    inside = [
        one for one in sure if one.confidence is not None and low <= one.confidence < high + (high == 1.0)
    ]
    return Band(low, high, sum(not one.extra for one in inside), len(inside))


def sureness(evaluation: Evaluation) -> str:
    """The curve as a table; nothing where the graph gives no confidence."""
    rows = [
        (f"{band.low:.1f}–{band.high:.1f}", f"{band.share:.3f}", str(band.right), str(band.facts))
        for band in curve(evaluation)
    ]
    return table(("confidence", "right", "hit", "facts"), rows) if rows else ""
