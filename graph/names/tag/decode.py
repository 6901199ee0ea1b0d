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

KINDS = ("Person", "Organization", "Place")
LABELS = (("O", ""), *((edge, kind) for kind in KINDS for edge in "BIES"))
"""Outside; and for each kind the begin, the inside and the end of a name, or a name of a single character."""
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


def names(emissions: Floats, lengths: NDArray[np.int64], links: Floats) -> list[list[Found]]:
    """The names of each sentence.

    `emissions` has a row of label weights for each character of all the sentences in turn;
    `links[a, b]` is the weight of label b after label a.
    """
    found: list[list[Found]] = [[] for _ in lengths]
    starts = np.cumsum(lengths) - lengths
    links = np.where(LEGAL, links, NEVER).astype(np.float32)
    for group in buckets(lengths):
        size = lengths[group]
        steps = np.arange(size[-1] + 1)  # all end before an O: so a sentence reads the same in any company
        inside = steps < size[:, None]
        block = emissions[np.where(inside, starts[group][:, None] + steps, 0)]
        block[~inside] = np.where(np.arange(len(LABELS)) == 0, 0, NEVER)
        block[:, 0] += np.where(FIRST, 0, NEVER)
        path = best(block, links)
        for row, start, stop, label, score in spans(block, links, path):
            found[group[row]].append(Found(start, stop, LABELS[label][1], score))
    return found


def best(block: Floats, links: Floats) -> NDArray[np.intp]:
    """The best label of every character: (sentences, steps)."""
    sentences, steps, _ = block.shape
    back = np.empty((steps, sentences, len(LABELS)), np.intp)
    reach = block[:, 0]
    for step in range(1, steps):
        ways = reach[:, :, None] + links
        back[step] = ways.argmax(1)
        reach = np.take_along_axis(ways, back[step][:, None], 1)[:, 0] + block[:, step]
    path = np.empty((sentences, steps), np.intp)
    path[:, -1] = np.where(LAST, reach, NEVER + reach).argmax(1)
    for step in range(steps - 1, 0, -1):
        path[:, step - 1] = np.take_along_axis(back[step], path[:, step, None], 1)[:, 0]
    return path


def spans(block: Floats, links: Floats, path: NDArray[np.intp]) -> Iterator[tuple[int, int, int, int, float]]:
    """Row, start, stop, label and probability of every name on the best paths."""
    edges = np.array([edge for edge, _ in LABELS])[path]
    rows, firsts = np.nonzero((edges == "B") | (edges == "S"))
    if not len(rows):
        return
    lasts = np.nonzero((edges == "E") | (edges == "S"))[1]
    before, after, whole = sums(block, links)
    each = np.take_along_axis(block, path[:, :, None], 2)[:, :, 0].astype(np.float64)
    each[:, 1:] += links[path[:, :-1], path[:, 1:]]
    along = each.cumsum(1)
    log = before[rows, firsts, path[rows, firsts]] + after[rows, lasts, path[rows, lasts]] - whole[rows]
    log += along[rows, lasts] - along[rows, firsts]
    scores = np.exp(np.minimum(log, 0))
    yield from zip(
        rows.tolist(),
        firsts.tolist(),
        (lasts + 1).tolist(),
        path[rows, firsts].tolist(),
        scores.tolist(),
        strict=True,
    )


def sums(
    block: Floats, links: Floats
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Log of all that leads to a label (its own weight included), all that follows it, and all paths."""
    sentences, steps, _ = block.shape
    peak = block.max(2, keepdims=True)
    weights = np.exp((block - peak).astype(np.float64))
    moves = np.exp(links.astype(np.float64))
    before, after = np.empty_like(weights), np.empty_like(weights)
    scale_before, scale_after = np.zeros((sentences, steps)), np.zeros((sentences, steps))
    reach = weights[:, 0]
    for step in range(steps):
        if step:
            reach = reach @ moves * weights[:, step]
        total = reach.sum(1)
        reach = reach / total[:, None]
        before[:, step] = reach
        scale_before[:, step] = np.log(total) + peak[:, step, 0]
    rest = np.broadcast_to(LAST.astype(np.float64), weights[:, 0].shape)
    for step in range(steps - 1, -1, -1):
        after[:, step] = rest
        rest = (rest * weights[:, step]) @ moves.T
        total = rest.sum(1)
        rest = rest / total[:, None]
        scale_after[:, step] = np.log(total) + peak[:, step, 0]
    tiny = np.finfo(np.float64).tiny
    log_before = np.log(np.maximum(before, tiny)) + scale_before.cumsum(1)[:, :, None]
    later = np.zeros((sentences, steps))
    later[:, :-1] = scale_after[:, :0:-1].cumsum(1)[:, ::-1]
    log_after = np.log(np.maximum(after, tiny)) + later[:, :, None]
    whole = np.log((before[:, -1] * LAST).sum(1)) + scale_before.sum(1)
    return log_before, log_after, whole
