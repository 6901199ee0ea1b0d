"""What was learnt, packed small: only the slots that weigh anything, each weight a small whole number."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.names.tag import features
from graph.names.tag.decode import LABELS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

STEP = 0.04
"""A weight is kept as a whole number of steps: half a step more or less changes no figure measured."""
KEPT = 5_500_000
"""Weights in the file, which then is about 5.5 MB."""


class Weights(NamedTuple):
    """The learnt weights: `table[where[slot]] * STEP` are a slot's, one a label."""

    where: NDArray[np.int32]
    table: NDArray[np.int16]
    links: NDArray[np.float32]
    """(labels, labels): the second after the first."""
    guidelines: tuple[str, ...]
    """The corpora that it learnt from; the place in this tuple is the number used in hashing."""


def save(
    path: Path, slots: NDArray[np.float32], links: NDArray[np.float32], guidelines: tuple[str, ...]
) -> None:
    """Write the heaviest weights of `slots` (slots, labels) to `path`."""
    size = np.abs(slots)
    least = np.partition(size, -KEPT, axis=None)[-KEPT] if size.size > KEPT else 0
    whole = np.where(size >= least, np.clip(np.rint(slots / STEP), -127, 127), 0).astype(np.int8)
    used = np.flatnonzero(whole.any(1))
    held = whole[used] != 0
    bits = held @ (1 << np.arange(len(LABELS)))
    with lzma.open(path, "wb") as file:
        for array in (np.diff(used, prepend=0).astype(np.uint32), bits.astype(np.uint16), whole[used][held]):
            np.save(file, array)
        np.save(file, links.astype(np.float32))
        np.save(file, np.array(guidelines))


def read(path: Path) -> Weights:
    """The weights of a file that `save` wrote."""
    with lzma.open(path) as file:
        gaps, bits, values, links, guidelines = (np.load(file, allow_pickle=False) for _ in range(5))
    octets = bits.astype("<u2").view(np.uint8).reshape(-1, 2)
    held = np.unpackbits(octets, axis=1, count=len(LABELS), bitorder="little").view(bool)
    table = np.zeros((len(bits) + 1, 16), np.int16)
    table[1:, : len(LABELS)][held] = values
    where = np.zeros(1 << features.BITS, np.int32)
    where[np.cumsum(gaps)] = np.arange(1, len(bits) + 1)
    return Weights(where, table, links, tuple(guidelines.tolist()))
