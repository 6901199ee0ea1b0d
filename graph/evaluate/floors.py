"""Floors: the figures below which a change of rules must not push a set of marks.

[seed."core facts"]   # the name of the marks' folder, and of a group or class
f1 = 0.91             # f1, precision or recall
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.evaluate.classes import ORDER
from graph.evaluate.gold import GoldError
from graph.evaluate.judge import Evaluation
from graph.evaluate.tally import tallies

FIGURES = ("precision", "recall", "f1")


def below(evaluation: Evaluation, path: Path, name: str) -> tuple[str, ...]:
    """What lies under the floors of the marks of this name, a line each. Raises GoldError if there are no floors."""
    reached = tallies(evaluation.judged)
    return tuple(
        f"{group}: {figure} {at:.4f} is below its floor {floor:.4f}"
        for group, figure, floor in _floors(path, name)
        if (at := getattr(reached[group], figure)) < floor
    )


def _floors(path: Path, name: str) -> Iterator[tuple[str, str, float]]:
    try:
        floors: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise GoldError(f"{path} holds no floors: {error}") from error
    if name not in floors:
        raise GoldError(f"{path} has no floors for {name}")
    for group, figures in floors[name].items():
        for figure, floor in figures.items():
            if group not in ORDER or figure not in FIGURES:
                raise GoldError(f"{path}: there is no {figure} of {group}")
            yield group, figure, float(floor)
