"""Where things stand: fixed places, the same for the same graph.

Each connected part is laid out by stress majorization (distances on the paper as distances in the graph),
labels are kept clear of each other, and the parts are set side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.float64]
UNIT = 60.0
"""Length of a common line, in pixels at full size."""
ROUNDS, CLEARINGS, PUSH = 80, 160, 0.3
WIDE = 1.45
"""How much wider than high the picture is."""
GAP = 96.0
LABEL = np.array([124.0, 58.0])
"""Room that a thing and its label need."""


def layout(count: int, pairs: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    """Places of `count` things joined by `pairs`; those without a line stand in rows below."""
    graph = nx.Graph(pairs)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    places = np.zeros((count, 2))
    boxes = [_part(graph.subgraph(part), part) for part in parts]
    for part, box in zip(parts, _side_by_side(boxes), strict=True):
        places[part] = box
    alone = [n for n in range(count) if n not in graph]
    places[alone] = _rows(len(alone), places[[n for part in parts for n in part]])
    return [(round(float(x), 1), round(float(y), 1)) for x, y in places]


def _part(graph: nx.Graph, order: list[int]) -> Places:
    """The places of one connected part, around its middle."""
    places = _stress(_distances(graph, order)) * UNIT
    centred = places - places.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned: Places = centred @ axes[:, ::-1]
    return _clear(turned * _stretch(turned))


def _stretch(places: Places) -> Places:
    """What brings the places nearer to the picture's proportion."""
    width, height = np.maximum(np.ptp(places, axis=0), 1.0)
    wider = WIDE * height / width
    return np.array([min(wider, WIDE), 1.0] if wider > 1 else [1.0, min(1 / wider, WIDE)])


def _distances(graph: nx.Graph, order: list[int]) -> Places:
    """Distances along lines; a line between things with many others is longer, to give them room."""
    spot = {n: i for i, n in enumerate(order)}
    lengths = np.where(np.eye(len(order), dtype=bool), 0.0, np.inf)
    for a, b in graph.edges:
        apart = len(set(graph[a]) ^ set(graph[b]))
        lengths[spot[a], spot[b]] = lengths[spot[b], spot[a]] = np.sqrt(apart) / 2 + 0.5
    for via in range(len(order)):
        lengths = np.minimum(lengths, lengths[:, via, None] + lengths[None, via])
    return lengths


def _stress(distances: Places) -> Places:
    """Places whose distances are near those asked for (SMACOF, weights by inverse square)."""
    count = len(distances)
    angles = np.arange(count) * 2.399963
    places = np.sqrt(np.arange(count) + 0.5)[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    weights = np.where(distances > 0, 1 / np.maximum(distances, 1e-9) ** 2, 0.0)
    inverse = np.linalg.inv(np.diag(weights.sum(axis=1)) - weights + 1 / count) - 1 / count
    for _ in range(ROUNDS):
        x, y = (places[:, None, axis] - places[None, :, axis] for axis in (0, 1))
        pull = -weights * distances / np.maximum(np.sqrt(x * x + y * y), 1e-9)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = inverse @ (pull @ places)
    return np.asarray(places, dtype=np.float64)


def _clear(places: Places) -> Places:
    """The places moved apart until no label's room is in another's, or patience ends."""
    yields = _order(len(places))
    for _ in range(CLEARINGS):
        apart = [places[:, None, axis] - places[None, :, axis] for axis in (0, 1)]
        over = [1 - np.abs(gap) / room for gap, room in zip(apart, LABEL, strict=True)]
        hit = (over[0] > 0) & (over[1] > 0)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        aside = over[0] < over[1]
        pushes = [
            np.where(hit & way, np.where(gap == 0, yields, np.sign(gap)) * share, 0).sum(axis=1) * room * PUSH
            for gap, share, room, way in zip(apart, over, LABEL, (aside, ~aside), strict=True)
        ]
        places = places + np.stack(pushes, axis=1)
    return places


def _order(count: int) -> Places:
    """1 where a row's thing comes after the column's, else -1: who yields when two stand on one spot."""
    numbers = np.arange(count)
    return np.where(numbers[:, None] > numbers[None], 1.0, -1.0)


def _side_by_side(boxes: Sequence[Places]) -> list[Places]:
    """The parts beside each other, the largest first, each where the picture grows least."""
    taken = np.zeros((0, 4))
    placed = []
    for box in boxes:
        width, height = (float(side) for side in np.ptp(box, axis=0) + GAP)
        x, y = _free(taken, width, height)
        taken = np.append(taken, [[x, y, x + width, y + height]], axis=0)
        placed.append(box - box.min(axis=0) + np.array([x, y]))
    return placed


def _free(taken: Places, width: float, height: float) -> tuple[float, float]:
    """The free corner at which the whole stays smallest, in the picture's proportion."""
    left, top, right, low = taken.T
    x, y = (side.ravel() for side in np.meshgrid(np.append(0.0, right), np.append(0.0, low)))
    in_width = (x[:, None] < right) & (left < x[:, None] + width)
    in_height = (y[:, None] < low) & (top < y[:, None] + height)
    free = ~(in_width & in_height).any(axis=1)
    x, y = x[free], y[free]
    best = np.lexsort((x, y, np.maximum((x + width) / WIDE, y + height)))[0]
    return float(x[best]), float(y[best])


def _rows(count: int, others: Places) -> Places:
    """Rows below all others."""
    across = max(
        1, int(np.sqrt(count * 2.5)), int(np.ptp(others[:, 0]) / (LABEL[0] + 24)) if len(others) else 0
    )
    left, low = (others[:, 0].min(), others[:, 1].max() + 2 * GAP) if len(others) else (0.0, 0.0)
    step = LABEL + 24
    return np.array(
        [[left + i % across * step[0], low + i // across * step[1]] for i in range(count)]
    ).reshape(-1, 2)
