"""What was learnt, packed small: only the slots that weigh anything, each weight a small whole number."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import BadZipFile

import numpy as np

from graph.names.tag.decode import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

STEP = 0.04
"""A weight is kept as a whole number of steps: half a step more or less changes no figure measured."""
KEPT = 5_500_000
"""Weights in the file, which then is about 5.9 MB."""


WIDTH = 16
"""Places of a slot in the table: a label has one, and memory is had in such lines."""


class Weights(NamedTuple):
    """The learnt weights: `table[slot] * STEP` are a slot's, one a label, and some zeros behind them."""

    table: NDArray[np.int8]
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
    used = whole.any(1)
    held = whole[used] != 0
    with path.open("wb") as file:
        np.savez_compressed(
            file,
            used=np.packbits(used),
            held=np.packbits(held, axis=1).T,
            values=whole[used][held],
            links=links.astype(np.float32),
            guidelines=np.array(guidelines),
        )


def read(path: Path) -> Weights:
    """The weights of a file that `save` wrote. Raises OSError or ValueError for another file."""
    try:
        with np.load(path, allow_pickle=False) as held:
            return _unfolded(held)
    except (TypeError, BadZipFile, EOFError, KeyError, zlib.error) as error:
        raise ValueError(str(error)) from error


def _unfolded(file: Mapping[str, NDArray[Any]]) -> Weights:
    held = np.unpackbits(np.ascontiguousarray(file["held"].T), axis=1, count=len(LABELS)).view(bool)
    dense = np.zeros((len(held), WIDTH), np.int8)
    dense[:, : len(LABELS)][held] = file["values"]
    used = np.unpackbits(file["used"]).view(bool)
    table = np.zeros((len(used), WIDTH), np.int8)
    table[used] = dense
    return Weights(table, file["links"], tuple(file["guidelines"].tolist()))
