"""What was learnt, packed small: only the slots that weigh anything, each weight a small whole number."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.names.tag.decode import LABELS
from graph.names.tag.features import BITS

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


class Weights(NamedTuple):
    """The learnt weights: `table[where[slot]] * step` are a slot's, one a label."""

    where: NDArray[np.int32]
    table: NDArray[np.int16]
    step: float
    links: NDArray[np.float32]
    """(labels, labels): the second after the first."""
    guidelines: tuple[str, ...]
    """The corpora that it learnt from; the place in this tuple is the number used in hashing."""


def save(
    path: Path, slots: NDArray[np.float32], links: NDArray[np.float32], guidelines: tuple[str, ...], keep: int
) -> None:
    """Write the `keep` heaviest weights of `slots` (slots, labels) to `path`."""
    size = np.abs(slots)
    flat = size[size > 0]
    least = np.partition(flat, -keep)[-keep] if len(flat) > keep else 0
    step = float(np.quantile(flat, 0.99999)) / 127
    whole = np.where(size >= least, np.clip(np.rint(slots / step), -127, 127), 0).astype(np.int8)
    used = np.flatnonzero(whole.any(1))
    held = whole[used] != 0
    np.savez_compressed(
        path,
        gaps=np.diff(used, prepend=0).astype(np.uint16),
        held=(held @ (1 << np.arange(len(LABELS)))).astype(np.uint16),
        values=whole[used][held],
        step=np.float32(step),
        links=links.astype(np.float32),
        guidelines=np.array(guidelines),
    )


def read(path: Path) -> Weights:
    """The weights of a file that `save` wrote."""
    with np.load(path, allow_pickle=False) as file:
        held = (file["held"][:, None] >> np.arange(len(LABELS)) & 1).astype(bool)
        table = np.zeros((len(held) + 1, 16), np.int16)
        table[1:, : len(LABELS)][held] = file["values"]
        where = np.zeros(1 << BITS, np.int32)
        where[np.cumsum(file["gaps"].astype(np.int64))] = np.arange(1, len(held) + 1)
        return Weights(where, table, float(file["step"]), file["links"], tuple(file["guidelines"].tolist()))
