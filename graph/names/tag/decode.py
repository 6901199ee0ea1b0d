"""The best labels of sentences under a linear chain, and the probability of each name.

All work is done on equal steps of many sentences: those of like length stand side by side, padded at the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Doubles = NDArray[np.float64]

KINDS = ("Person", "Organization", "Place")
LABELS = (("O", ""), *((edge, kind) for kind in KINDS for edge in "BIES"))
"""Outside; and for each kind the begin, the inside and the end of a name, or a name of a single character."""
EDGES = np.array([edge for edge, _ in LABELS])
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


def buckets(lengths: NDArray[np.int64], cells: int = 1 << 15) -> Iterator[NDArray[np.int64]]:
    """The sentences in groups of like length, each group at most `cells` characters (or one sentence)."""
    order = np.argsort(lengths, kind="stable")
    order = order[lengths[order] > 0]
    while len(order):
        widths = lengths[order] * np.arange(1, len(order) + 1)
        size = max(1, int(np.searchsorted(widths, cells, side="right")))
        yield order[:size]
        order = order[size:]


class Block(NamedTuple):
    """Sentences of like length side by side: (sentences, steps, labels)."""

    weights: Floats
    inside: NDArray[np.bool_]
    """(sentences, steps): false in the padding that follows a shorter sentence."""


def names(emissions: Floats, lengths: NDArray[np.int64], links: Floats) -> list[list[Found]]:
    """The names of each sentence.

    `emissions` has a row of label weights for each character of all the sentences in turn;
    `links[a, b]` is the weight of label b after label a.
    """
    found: list[list[Found]] = [[] for _ in lengths]
    starts = np.cumsum(lengths) - lengths
    links = np.where(LEGAL, links, NEVER).astype(np.float32)
    for group in buckets(lengths):
        steps = np.arange(lengths[group[-1]])
        inside = steps < lengths[group][:, None]
        weights = emissions[np.where(inside, starts[group][:, None] + steps, 0)]
        weights[:, 0] += np.where(FIRST, 0, NEVER)
        block = Block(weights, inside)
        for row, start, stop, label, score in spans(block, links, best(block, links)):
            found[group[row]].append(Found(start, stop, LABELS[label][1], score))
    return found


def best(block: Block, links: Floats) -> NDArray[np.intp]:
    """The best label of every character: (sentences, steps); padding repeats the last one."""
    weights, inside = block
    sentences, steps = inside.shape
    back = np.empty((steps, sentences, len(LABELS)), np.intp)
    reach = weights[:, 0]
    for step in range(1, steps):
        here = inside[:, step, None]
        ways = reach[:, :, None] + links
        back[step] = np.where(here, ways.argmax(1), np.arange(len(LABELS)))
        reach = np.where(here, ways.max(1) + weights[:, step], reach)
    path = np.empty((sentences, steps), np.intp)
    path[:, -1] = np.where(LAST, reach, NEVER + reach).argmax(1)
    for step in range(steps - 1, 0, -1):
        path[:, step - 1] = np.take_along_axis(back[step], path[:, step, None], 1)[:, 0]
    return path


def spans(block: Block, links: Floats, path: NDArray[np.intp]) -> Iterator[tuple[int, int, int, int, float]]:
    """Row, start, stop, label and probability of every name on the best paths."""
    edges = np.where(block.inside, EDGES[path], "O")
    rows, firsts = np.nonzero((edges == "B") | (edges == "S"))
    if not len(rows):
        return
    lasts = np.nonzero((edges == "E") | (edges == "S"))[1]
    before, after, whole = sums(block, links)
    each = np.take_along_axis(block.weights, path[:, :, None], 2)[:, :, 0].astype(np.float64)
    each[:, 1:] += links[path[:, :-1], path[:, 1:]]
    along = each.cumsum(1)
    log = before[rows, firsts, path[rows, firsts]] + after[rows, lasts, path[rows, lasts]] - whole[rows]
    log += along[rows, lasts] - along[rows, firsts]
    scores = np.exp(np.minimum(log, 0))
    labels = path[rows, firsts]
    columns = (rows, firsts, lasts + 1, labels, scores)
    yield from zip(*(column.tolist() for column in columns), strict=True)


def sums(block: Block, links: Floats) -> tuple[Doubles, Doubles, Doubles]:
    """Log of all that leads to a label (its own weight included), all that follows it, and all paths.

    Each step is scaled to sum to one, and the logs of the scales are added up.
    """
    weights, inside = block
    peak = weights.max(2, keepdims=True)
    likely = np.exp((weights - peak).astype(np.float64))
    moves = np.exp(links.astype(np.float64))
    before, grown = forward(likely, inside, moves)
    after, left = backward(likely, inside, moves)
    grown = (grown + np.where(inside, peak[:, :, 0], 0)).cumsum(1)
    left = left + np.where(inside, peak[:, :, 0], 0)
    later = np.zeros_like(left)
    later[:, :-1] = left[:, :0:-1].cumsum(1)[:, ::-1]
    whole = np.log((before[:, -1] * LAST).sum(1)) + grown[:, -1]
    return logs(before) + grown[:, :, None], logs(after) + later[:, :, None], whole


def forward(likely: Doubles, inside: NDArray[np.bool_], moves: Doubles) -> tuple[Doubles, Doubles]:
    """The share of all that leads to each label, and the log of each step's scale."""
    shares, scales = np.empty_like(likely), np.empty(inside.shape)
    reach = likely[:, 0]
    for step in range(inside.shape[1]):
        if step:
            reach = np.where(inside[:, step, None], reach @ moves * likely[:, step], reach)
        total = reach.sum(1)
        shares[:, step] = reach = reach / total[:, None]
        scales[:, step] = np.log(total)
    return shares, scales


def backward(likely: Doubles, inside: NDArray[np.bool_], moves: Doubles) -> tuple[Doubles, Doubles]:
    """The share of all that follows each label, and the log of the scale of going a step back."""
    shares, scales = np.empty_like(likely), np.empty(inside.shape)
    rest = np.broadcast_to(LAST.astype(np.float64), likely[:, 0].shape)
    for step in range(inside.shape[1] - 1, -1, -1):
        shares[:, step] = rest
        gone = np.where(inside[:, step, None], (rest * likely[:, step]) @ moves.T, rest)
        total = np.where(inside[:, step], gone.sum(1), 1)
        rest = gone / total[:, None]
        scales[:, step] = np.log(total)
    return shares, scales


def logs(shares: Doubles) -> Doubles:
    """Logarithms, nothing counted as the least there is."""
    return np.log(np.maximum(shares, np.finfo(np.float64).tiny))
