"""Stochastic gradient descent over hashed sentences, compiled by numba.

Loops over plain numbers read worse than numpy and run a hundred times faster here: each step changes
the weights that the next one needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numba import njit

from graph.names.tag.decode import FIRST, LABELS, LAST, LEGAL

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Doubles = NDArray[np.float64]

RATE = np.float32(0.3)
PULL = np.float32(0.5)
"""Of each weight towards zero (L2), shared among the times that its slot is seen."""
DROPPED = 0.2
"""Of the features of a character, drawn anew each time: no single one may be relied upon."""
GAIN = np.float32(1 / (1 - DROPPED))
SMALL = np.float32(1e-4)
"""A slope below this is not worth a step."""
WIDTH = len(LABELS)


class State(NamedTuple):
    """What is being learnt, changed in place, beside Adagrad's sums of squares."""

    slots: Floats
    squares: Floats
    links: Floats
    link_squares: Floats
    counts: NDArray[np.uint32]
    """How often each slot is seen in an epoch."""


compiled = njit(fastmath=True, error_model="numpy")


@compiled
def draw(kept: NDArray[np.bool_]) -> None:
    """Draw which features of the sentence count this time."""
    for i in range(kept.shape[0]):
        for f in range(kept.shape[1]):
            kept[i, f] = np.random.random() >= DROPPED  # noqa: NPY002 - what numba knows


@compiled
def weigh(slots: Floats, columns: NDArray[np.uint32], kept: NDArray[np.bool_], weight: Doubles) -> None:
    """Set `weight` to the exponentials of each character's summed weights, the heaviest at one."""
    for i in range(columns.shape[0]):
        weight[i, :] = 0
        for f in range(columns.shape[1]):
            if kept[i, f]:
                for y in range(WIDTH):
                    weight[i, y] += slots[columns[i, f], y]
        weight[i] = np.exp((weight[i] - weight[i].max()) * GAIN)


@compiled
def forward(weight: Doubles, moves: Doubles, before: Doubles) -> None:
    """Set `before` to the share of all that leads to each label, each step summing to one."""
    for i in range(weight.shape[0]):
        for b in range(WIDTH):
            reach = 1.0 * FIRST[b]
            if i:
                reach = 0.0
                for a in range(WIDTH):
                    reach += before[i - 1, a] * moves[a, b]
            before[i, b] = reach * weight[i, b]
        before[i] /= before[i].sum()


@compiled
def backward(weight: Doubles, moves: Doubles, after: Doubles) -> None:
    """Set `after` to the share of all that follows each label, each step summing to one."""
    final = weight.shape[0] - 1
    for i in range(final, -1, -1):
        for a in range(WIDTH):
            rest = 1.0 * LAST[a]
            if i < final:
                rest = 0.0
                for b in range(WIDTH):
                    rest += moves[a, b] * weight[i + 1, b] * after[i + 1, b]
            after[i, a] = rest
        after[i] /= after[i].sum()


@compiled
def step_links(
    links: Floats,
    squares: Floats,
    moves: Doubles,
    flow: tuple[Doubles, Doubles, Doubles],
    labels: NDArray[np.int8],
) -> None:
    """Better the weights of one label after another."""
    weight, before, after = flow
    slope = np.zeros((WIDTH, WIDTH))
    here = np.zeros((WIDTH, WIDTH))
    for i in range(len(labels) - 1):
        for a in range(WIDTH):
            for b in range(WIDTH):
                here[a, b] = before[i, a] * moves[a, b] * weight[i + 1, b] * after[i + 1, b]
        slope += here / here.sum()
        slope[labels[i], labels[i + 1]] -= 1
    for a in range(WIDTH):
        for b in range(WIDTH):
            step = np.float32(slope[a, b])
            squares[a, b] += step * step
            links[a, b] -= RATE * step / np.sqrt(squares[a, b])


@compiled
def step_slots(
    state: State,
    columns: NDArray[np.uint32],
    kept: NDArray[np.bool_],
    share: Doubles,
    labels: NDArray[np.int8],
) -> None:
    """Better the weights of the slots seen; `share` is the probability of each label."""
    slots, squares, counts = state.slots, state.squares, state.counts
    for i in range(len(labels)):
        for y in range(WIDTH):
            slope = np.float32(share[i, y] - (labels[i] == y)) * GAIN
            if abs(slope) < SMALL:
                continue
            for f in range(columns.shape[1]):
                if kept[i, f]:
                    slot = columns[i, f]
                    step = slope + PULL * slots[slot, y] / counts[slot]
                    squares[slot, y] += step * step
                    slots[slot, y] -= RATE * step / np.sqrt(squares[slot, y])


@compiled
def learn(
    state: State, columns: NDArray[np.uint32], labels: NDArray[np.int8], lengths: NDArray[np.int64], seed: int
) -> None:
    """Better `state` by each sentence in turn (Adagrad); the same seed gives the same weights."""
    np.random.seed(seed)  # noqa: NPY002 - what numba knows
    start = 0
    for length in lengths:
        part, gold = columns[start : start + length], labels[start : start + length]
        start += length
        kept = np.empty(part.shape, np.bool_)
        weight = np.empty((length, WIDTH))
        before, after = np.empty_like(weight), np.empty_like(weight)
        moves = np.exp(state.links.astype(np.float64)) * LEGAL
        draw(kept)
        weigh(state.slots, part, kept, weight)
        forward(weight, moves, before)
        backward(weight, moves, after)
        share = before * after
        for i in range(length):
            share[i] /= share[i].sum()
        step_links(state.links, state.link_squares, moves, (weight, before, after), gold)
        step_slots(state, part, kept, share, gold)
