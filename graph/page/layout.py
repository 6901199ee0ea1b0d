"""Where things stand: fixed places, the same for the same graph.

Each connected part is laid out by stress majorization (distances on the paper as distances in the graph),
labels are kept clear of each other, and the parts are set side by side.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np

Places = np.ndarray
UNIT = 100.0
"""Length of a common line, in pixels at full size."""
ROUNDS, CLEARINGS = 150, 120
WIDE = 1.35
"""How much wider than high the picture is."""
GAP = 90.0
LABEL = np.array([118.0, 62.0])
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
    turned: Places = centred @ axes[:, ::-1] * np.array([WIDE, 1.0])
    return _clear(turned)


def _distances(graph: nx.Graph, order: list[int]) -> Places:
    """Distances along lines; a line between things with many others is longer, to give them room."""
    around = {n: set(graph[n]) for n in graph}
    for a, b in graph.edges:
        graph[a][b]["length"] = float(np.sqrt(len(around[a] ^ around[b])) / 2 + 0.5)
    found: Mapping[int, Mapping[int, float]] = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    return np.array([[found[a][b] for b in order] for a in order])


def _stress(distances: Places) -> Places:
    """Places whose distances are near those asked for (SMACOF, weights by inverse square)."""
    count = len(distances)
    angles = np.arange(count) * 2.399963
    places = np.sqrt(np.arange(count) + 0.5)[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    weights = np.where(distances > 0, 1 / np.maximum(distances, 1e-9) ** 2, 0.0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.pinv(laplacian)
    for _ in range(ROUNDS if count > 1 else 0):
        apart = np.linalg.norm(places[:, None] - places[None], axis=2)
        pull = -weights * distances / np.maximum(apart, 1e-9)
        np.fill_diagonal(pull, 0.0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        places = inverse @ (pull @ places)
    return places


def _clear(places: Places) -> Places:
    """The places moved apart until no label's room is in another's, or patience ends."""
    for _ in range(CLEARINGS):
        apart = places[:, None] - places[None]
        over = 1 - np.abs(apart) / LABEL
        np.fill_diagonal(over[..., 0], 0)
        hit = (over > 0).all(axis=2)
        if not hit.any():
            break
        side = over.argmin(axis=2)
        push = np.zeros_like(apart)
        for axis in (0, 1):
            sign = np.where(apart[..., axis] >= 0, 1.0, -1.0) * np.where(
                apart[..., axis] == 0, _order(len(places)), 1
            )
            push[..., axis] = np.where(hit & (side == axis), sign * over[..., axis] * LABEL[axis] * 0.3, 0)
        places = places + push.sum(axis=1)
    return places


def _order(count: int) -> Places:
    """1 where a row's thing comes after the column's, else -1: who yields when two stand on one spot."""
    numbers = np.arange(count)
    return np.where(numbers[:, None] > numbers[None], 1.0, -1.0)


def _side_by_side(boxes: Sequence[Places]) -> list[Places]:
    """The parts in rows, the largest first, none over another."""
    sizes = [np.ptp(box, axis=0) + GAP for box in boxes]
    area = sum(float(w * h) for w, h in sizes)
    widest = max([float(np.sqrt(area * WIDE * 1.2)), *(float(w) for w, _ in sizes)], default=0.0)
    x = y = row = 0.0
    placed = []
    for box, (width, height) in zip(boxes, sizes, strict=True):
        if x + width > widest and x > 0:
            x, y, row = 0.0, y + row, 0.0
        placed.append(box - box.min(axis=0) + np.array([x, y]))
        x, row = x + float(width), max(row, float(height))
    return placed


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
