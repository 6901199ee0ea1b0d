"""The built-in tagger: weights of the package, features, decoding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from graph.names.tag import features, weights
from graph.names.tag.decode import LABELS, Found, names
from graph.names.tag.weights import STEP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from graph.names.tag.weights import Weights

HASHED = 1 << 14
"""Characters hashed at once: more no longer fits a processor's cache."""
DECODED = 1 << 16
"""Characters decoded at once: a step over many sentences takes hardly longer than one over few."""


class Crf:
    """Names of cleaned sentences under learnt weights."""

    def __init__(self, path: Path, shares: Sequence[float] = ()) -> None:
        """Read the weights; `shares` says how much each guideline counts, all alike where it is empty."""
        self.weights = weights.read(path)
        count = len(self.weights.guidelines)
        self.shares = tuple(shares) or (1 / count,) * count

    def names(self, texts: Sequence[str]) -> list[list[Found]]:
        """The names of each text."""
        return [found for some in groups(texts, DECODED) for found in self._names(some)]

    def _names(self, texts: Sequence[str]) -> list[list[Found]]:
        weights = np.concatenate([self._weights(some) for some in groups(texts, HASHED)])
        return names(weights, np.array([len(text) for text in texts]), self.weights.links)

    def _weights(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """A row of label weights for each character of the texts."""
        hashed = features.batch(texts)
        weight = total(self.weights, hashed.common)
        for guideline, share in enumerate(self.shares):
            if share:
                weight += np.float32(share) * total(self.weights, features.slots_of(hashed.own, guideline))
        return weight


def total(held: Weights, slots: NDArray[np.uint32]) -> NDArray[np.float32]:
    """The summed weights of each character's slots: (characters, labels).

    No slot lies outside; `clip` spares the look whether one does.
    """
    summed = np.zeros((slots.shape[1], held.table.shape[1]), np.int16)
    weights = np.empty(summed.shape, np.int8)
    for row in slots:
        summed += held.table.take(row, axis=0, mode="clip", out=weights)
    return summed[:, : len(LABELS)] * np.float32(STEP)


def groups(texts: Sequence[str], most: int) -> Iterator[list[str]]:
    """The texts in runs of at most `most` characters (or one text)."""
    some: list[str] = []
    size = 0
    for text in texts:
        if some and size + len(text) > most:
            yield some
            some, size = [], 0
        some.append(text)
        size += len(text)
    if some:
        yield some
