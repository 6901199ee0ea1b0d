"""Learns the tagger's weights from marked corpora; needs numba, which only training does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.names.tag import corpus, features, weights
from graph.names.tag.decode import FIRST, LABELS, LAST, LEGAL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from graph.names.tag.corpus import Marked

RATE = 0.3
FIRST_SQUARE = 0.3
"""What Adagrad's sum of squares begins with: a rare feature's first step is not a leap."""
PULL = 0.5
"""Of each weight towards zero, shared among the times that its slot is seen."""
DROPPED = 0.2
EPOCHS = 5
KEPT = 4_500_000
"""Weights in the file: just under 6 MB."""
AT_ONCE = 1500
"""Sentences hashed together."""


class Chunk(NamedTuple):
    """Some sentences of one guideline, ready to learn from."""

    slots: NDArray[np.uint32]
    labels: NDArray[np.int8]
    lengths: NDArray[np.int64]


def train(paths: Sequence[Path], out: Path) -> None:
    """Learn from marked corpora, each its own guideline, and write the weights to `out`.

    The same corpora in the same order give the same file. Raises `CorpusError` for what is not a corpus.
    """
    from graph.names.tag.learn import learn  # noqa: PLC0415 - numba is wanted only here

    corpora = [[sentence for sentence in corpus.read(path) if sentence.text] for path in paths]
    size = 1 << features.BITS
    counts = np.zeros(size, np.uint32)
    for chunk in chunks(corpora, np.random.default_rng(0)):
        counts += np.bincount(chunk.slots.ravel(), minlength=size).astype(np.uint32)
    slots = np.zeros((size, len(LABELS)), np.float32)
    squares = np.full_like(slots, FIRST_SQUARE)
    links = np.zeros((len(LABELS), len(LABELS)), np.float32)
    link_squares = np.full_like(links, FIRST_SQUARE)
    for epoch in range(EPOCHS):
        for number, chunk in enumerate(chunks(corpora, np.random.default_rng(epoch))):
            seed = epoch * 100_000 + number
            learn(
                slots,
                squares,
                links,
                link_squares,
                counts,
                *chunk,
                LEGAL,
                FIRST,
                LAST,
                RATE,
                PULL,
                DROPPED,
                seed,
            )
    weights.save(out, slots, links, tuple(path.name.split(".")[0] for path in paths), KEPT)


def chunks(corpora: Sequence[Sequence[Marked]], random: np.random.Generator) -> Iterator[Chunk]:
    """All sentences once, in an order drawn by `random`."""
    parts = []
    for guideline, sentences in enumerate(corpora):
        order = random.permutation(len(sentences))
        parts += [(guideline, order[at : at + AT_ONCE]) for at in range(0, len(order), AT_ONCE)]
    for place in random.permutation(len(parts)):
        guideline, order = parts[place]
        some = [corpora[guideline][index] for index in order]
        hashed = features.batch([sentence.text for sentence in some])
        slots = np.concatenate([hashed.common, features.slots_of(hashed.own, guideline)])
        labels = np.concatenate([sentence.labels for sentence in some])
        yield Chunk(np.ascontiguousarray(slots.T), labels, hashed.lengths)
