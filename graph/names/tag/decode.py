"""The best labels of sentences under a linear chain, and the probability of each name.

All work is done on equal steps of all sentences: their first characters, then the second ones of those that have
two, and so on, the longest sentence first. So each step is one stretch of columns, and nothing is padded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Doubles = NDArray[np.float64]
    Places = NDArray[np.int64]

KINDS = ("Person", "Organization", "Place")
LABELS = (("O", ""), *((edge, kind) for kind in KINDS for edge in "BIES"))
"""Outside; and for each kind the begin, the inside and the end of a name, or a name of a single character."""
BEGINS = np.array([edge in "BS" for edge, _ in LABELS])
ENDS = np.array([edge in "ES" for edge, _ in LABELS])
NEVER = np.float32(-1e4)


class Found(NamedTuple):
    """A name in a sentence, with the probability that exactly this is one."""

    start: int
    stop: int
    kind: str
    score: float


def follows(before: tuple[str, str], after: tuple[str, str]) -> bool:
    """Whether a label may stand after another."""
    open_name = before[0] in "BI"
    return (after[0] in "IE") == open_name and (not open_name or before[1] == after[1])


LEGAL = np.array([[follows(before, after) for after in LABELS] for before in LABELS])
FIRST = np.array([edge in "OBS" for edge, _ in LABELS])
LAST = np.array([edge in "OES" for edge, _ in LABELS])


class Steps(NamedTuple):
    """The characters of all sentences in columns, step by step."""

    columns: Places
    """The column of each character, these in the order of the text."""
    finals: Places
    """The column of each sentence's last character."""
    stretches: list[tuple[int, int, int]]
    """For every step but the first: the column where the step before begins, where it begins, where it ends."""


def steps(lengths: Places) -> Steps:
    """The columns of sentences of these lengths, none of them empty."""
    order = np.argsort(-lengths, kind="stable")
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    reached = np.searchsorted(np.sort(lengths), np.arange(lengths.max()), side="right")
    starts = np.concatenate([[0], np.cumsum(len(lengths) - reached)])
    step = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    columns = starts[step] + np.repeat(rank, lengths)
    at = starts.tolist()
    return Steps(columns, starts[lengths - 1] + rank, list(zip(at, at[1:-1], at[2:], strict=False)))


def names(emissions: Floats, lengths: Places, links: Floats) -> list[list[Found]]:
    """The names of each sentence.

    `emissions` has a row of label weights for each character of all the sentences in turn;
    `links[a, b]` is the weight of label b after label a.
    """
    found: list[list[Found]] = [[] for _ in lengths]
    if not len(emissions):
        return found
    some = np.flatnonzero(lengths)
    order = steps(lengths[some])
    links = np.where(LEGAL, links, NEVER).astype(np.float32)
    weights = np.empty(emissions.T.shape, np.float32)
    weights[:, order.columns] = emissions.T
    weights[:, : len(some)] += np.where(FIRST, 0, NEVER)[:, None]
    labels = best(weights, links, order)[order.columns]
    begins, ends = np.flatnonzero(BEGINS[labels]), np.flatnonzero(ENDS[labels])
    if not len(begins):
        return found
    scores = likelihoods(weights, links, order, labels, begins, ends)
    sentence = np.repeat(np.arange(len(lengths)), lengths)[begins]
    first = (np.cumsum(lengths) - lengths)[sentence]
    rows = (sentence, begins - first, ends + 1 - first, labels[begins], scores)
    for row, start, stop, label, score in zip(*(values.tolist() for values in rows), strict=True):
        found[row].append(Found(start, stop, LABELS[label][1], score))
    return found


def best(weights: Floats, links: Floats, order: Steps) -> Places:
    """The best label of every column."""
    reach = weights.copy()
    for before, start, stop in order.stretches:
        ways = reach[:, None, before : before + stop - start] + links[:, :, None]
        reach[:, start:stop] += ways.max(0)
    path = np.empty(reach.shape[1], np.int64)
    path[order.finals] = (reach[:, order.finals] + np.where(LAST, 0, NEVER)[:, None]).argmax(0)
    for before, start, stop in reversed(order.stretches):
        here = slice(before, before + stop - start)
        path[here] = (reach[:, here] + links[:, path[start:stop]]).argmax(0)
    return path


def likelihoods(
    weights: Floats, links: Floats, order: Steps, labels: Places, begins: Places, ends: Places
) -> Doubles:
    """The share of all paths that have each name: what leads to it, its own steps, what follows it."""
    likely = np.exp(np.subtract(weights, weights.max(0), dtype=np.float64))
    moves = np.exp(links.astype(np.float64))
    before, scale = forward(likely, moves, order)
    after = backward(likely / scale, moves, LAST[:, None] / (LAST @ before[:, order.finals]), order)
    each = likely[labels, order.columns] / scale[order.columns]
    each[1:] *= moves[labels[:-1], labels[1:]]
    each[begins] = before[labels[begins], order.columns[begins]]
    bounds = np.stack([begins, ends + 1], 1).ravel()
    along = np.multiply.reduceat(np.append(each, 1), bounds)[::2]
    return np.minimum(along * after[labels[ends], order.columns[ends]], 1)


def forward(likely: Doubles, moves: Doubles, order: Steps) -> tuple[Doubles, Doubles]:
    """The share of all that leads to each label, and the scale that makes the shares of a column sum to one."""
    reach, scale = likely.copy(), likely.sum(0)
    first = order.stretches[0][1] if order.stretches else len(scale)
    reach[:, :first] /= scale[:first]
    for before, start, stop in order.stretches:
        here = reach[:, start:stop]
        here *= moves.T @ reach[:, before : before + stop - start]
        here.sum(0, out=scale[start:stop])
        here /= scale[start:stop]
    return reach, scale


def backward(scaled: Doubles, moves: Doubles, last: Doubles, order: Steps) -> Doubles:
    """What follows each label, so scaled that with what leads there it is the label's probability."""
    rest = np.empty_like(scaled)
    rest[:, order.finals] = last
    for before, start, stop in reversed(order.stretches):
        rest[:, before : before + stop - start] = moves @ (scaled[:, start:stop] * rest[:, start:stop])
    return rest
