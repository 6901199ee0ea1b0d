"""One pass of stochastic gradient descent over hashed sentences, compiled by numba."""

from __future__ import annotations

import numpy as np
from numba import njit

SMALL = np.float32(1e-4)
"""A gradient below this is not worth a step."""


@njit(fastmath=True, error_model="numpy")
def learn(
    slots,
    squares,
    links,
    link_squares,
    counts,
    columns,
    labels,
    lengths,
    legal,
    first,
    last,
    rate,
    pull,
    dropped,
    seed,
):
    """Better the weights by each sentence in turn (Adagrad, L2, feature dropout)."""
    np.random.seed(seed)
    longest, many, width = lengths.max(), columns.shape[1], slots.shape[1]
    weight = np.zeros((longest, width), np.float64)
    before, after = np.zeros_like(weight), np.zeros_like(weight)
    moves, moved = np.zeros((width, width)), np.zeros((width, width))
    kept = np.zeros((longest, many), np.bool_)
    gain = 1 / (1 - dropped)
    start = 0
    for length in lengths:
        for a in range(width):
            for b in range(width):
                moves[a, b] = np.exp(links[a, b]) if legal[a, b] else 0.0
        for i in range(length):
            weight[i, :] = 0
            for f in range(many):
                kept[i, f] = np.random.random() >= dropped
                if kept[i, f]:
                    slot = columns[start + i, f]
                    for y in range(width):
                        weight[i, y] += slots[slot, y]
            peak = weight[i].max() * gain
            for y in range(width):
                weight[i, y] = np.exp(weight[i, y] * gain - peak)
        # forward and backward, each step scaled to one
        for i in range(length):
            total = 0.0
            for b in range(width):
                if i == 0:
                    reach = 1.0 if first[b] else 0.0
                else:
                    reach = 0.0
                    for a in range(width):
                        reach += before[i - 1, a] * moves[a, b]
                before[i, b] = reach * weight[i, b]
                total += before[i, b]
            for b in range(width):
                before[i, b] /= total
        for i in range(length - 1, -1, -1):
            total = 0.0
            for a in range(width):
                if i == length - 1:
                    rest = 1.0 if last[a] else 0.0
                else:
                    rest = 0.0
                    for b in range(width):
                        rest += moves[a, b] * weight[i + 1, b] * after[i + 1, b]
                after[i, a] = rest
                total += rest
            for a in range(width):
                after[i, a] /= total
        # transitions
        moved[:, :] = 0
        for i in range(length - 1):
            total = 0.0
            for a in range(width):
                for b in range(width):
                    total += before[i, a] * moves[a, b] * weight[i + 1, b] * after[i + 1, b]
            for a in range(width):
                for b in range(width):
                    moved[a, b] += before[i, a] * moves[a, b] * weight[i + 1, b] * after[i + 1, b] / total
            moved[labels[start + i], labels[start + i + 1]] -= 1
        for a in range(width):
            for b in range(width):
                slope = np.float32(moved[a, b])
                if abs(slope) > SMALL:
                    link_squares[a, b] += slope * slope
                    links[a, b] -= np.float32(rate) * slope / np.sqrt(link_squares[a, b])
        # emissions
        for i in range(length):
            total = 0.0
            for y in range(width):
                total += before[i, y] * after[i, y]
            for y in range(width):
                slope = before[i, y] * after[i, y] / total
                if labels[start + i] == y:
                    slope -= 1
                slope = np.float32(slope * gain)
                if abs(slope) < SMALL:
                    continue
                for f in range(many):
                    if kept[i, f]:
                        slot = columns[start + i, f]
                        step = slope + np.float32(pull) * slots[slot, y] / counts[slot]
                        squares[slot, y] += step * step
                        slots[slot, y] -= np.float32(rate) * step / np.sqrt(squares[slot, y])
        start += length
