"""Learns the tagger's weights from marked corpora; needs numba, which only training does."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.names.tag import corpus, features, weights
from graph.names.tag.corpus import CorpusError
from graph.names.tag.decode import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from graph.names.tag.corpus import Marked

FIRST_SQUARE = 0.3
"""What Adagrad's sums of squares begin with: a rare feature's first step is not a leap."""
EPOCHS = 5
SEEN = 2
"""A slot seen less often has learnt one sentence, and nothing for another."""
AT_ONCE = 1500
"""Sentences hashed together."""


class Chunk(NamedTuple):
    """Some sentences of one guideline, ready to learn from."""

    columns: NDArray[np.uint32]
    """(characters, templates): slots."""
    labels: NDArray[np.int8]
    lengths: NDArray[np.int64]


def train(paths: Sequence[Path], out: Path) -> None:
    """Learn from marked corpora, each its own guideline, and write the weights to `out`.

    The same corpora in the same order give the same file. Raises `CorpusError` for what is not a corpus, or without
    what training alone needs.
    """
    if not find_spec("numba"):
        raise CorpusError("training needs numba: pip install 'baotu[train]'")
    corpora = [[sentence for sentence in corpus.read(path) if sentence.text] for path in paths]
    for path, sentences in zip(paths, corpora, strict=True):
        if not sentences:
            raise CorpusError(f"{path}: no sentences")
    if not corpora:
        raise CorpusError("no corpus to learn from")
    slots, links = learnt(corpora)
    weights.save(out, slots, links, tuple(path.name.split(".")[0] for path in paths))


def learnt(corpora: Sequence[Sequence[Marked]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weights of all slots, and of one label after another."""
    from graph.names.tag.learn import State, learn  # noqa: PLC0415 - numba is wanted only here

    size = 1 << features.BITS
    counts = np.zeros(size, np.uint32)
    for chunk in chunks(corpora, 0):
        np.add.at(counts, chunk.columns.ravel(), np.uint32(1))
    slots = np.zeros((size, len(LABELS)), np.float32)
    links = np.zeros((len(LABELS), len(LABELS)), np.float32)
    state = State(slots, np.full_like(slots, FIRST_SQUARE), links, np.full_like(links, FIRST_SQUARE), counts)
    for epoch in range(EPOCHS):
        for number, chunk in enumerate(chunks(corpora, epoch)):
            learn(state, *chunk, epoch * 100_000 + number)
    slots[counts < SEEN] = 0
    return slots, links


def chunks(corpora: Sequence[Sequence[Marked]], seed: int) -> Iterator[Chunk]:
    """All sentences once, in an order drawn from `seed`."""
    random = np.random.default_rng(seed)
    parts = []
    for guideline, sentences in enumerate(corpora):
        order = random.permutation(len(sentences))
        parts += [(guideline, order[at : at + AT_ONCE]) for at in range(0, len(order), AT_ONCE)]
    for place in random.permutation(len(parts)):
        guideline, order = parts[place]
        yield chunk_of([corpora[guideline][index] for index in order], guideline)


def chunk_of(sentences: Sequence[Marked], guideline: int) -> Chunk:
    """The hashed sentences of one guideline."""
    hashed = features.batch([sentence.text for sentence in sentences])
    slots = np.concatenate([hashed.common, features.slots_of(hashed.own, guideline)])
    labels = np.concatenate([sentence.labels for sentence in sentences])
    return Chunk(np.ascontiguousarray(slots.T), labels, hashed.lengths)
