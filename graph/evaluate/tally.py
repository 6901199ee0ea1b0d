"""Hits, extras and misses counted: precision, recall and F1 by class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graph.evaluate.classes import GROUPS, ORDER
from graph.evaluate.values import Judged


class Tally(NamedTuple):
    """How many were hit, extra and missed."""

    hit: int = 0
    extra: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """How many of those in the graph are right."""
        return self.hit / (self.hit + self.extra) if self.hit + self.extra else 0.0

    @property
    def recall(self) -> float:
        """How many of those in the articles are in the graph."""
        return self.hit / (self.hit + self.missed) if self.hit + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def tallies(judged: Iterable[Judged]) -> Mapping[str, Tally]:
    """The tally of each group and class, in the order of a report."""
    one = dict.fromkeys(ORDER, Tally())
    for each in judged:
        old = one[each.name]
        one[each.name] = Tally(old.hit + each.hit, old.extra + each.extra, old.missed + each.missed)
    for group, members in GROUPS.items():
        one[group] = Tally(*map(sum, zip(*(one[member] for member in members), strict=True)))
    return one
