"""The first picture: everything where it fits, else the backbone of a large graph."""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from graph.page.contents import Contents
from graph.page.layout import layout
from graph.page.lines import Drawn

Ranks = NDArray[np.float64]
MOST = 300
"""Things that a first picture shows at most."""
SHARE = 0.45
"""The largest share of a picture that one kind may take."""
LEAST, CORE = 0.1, 0.75
"""The share of a picture that each kind has where it can, and the share that rank alone fills."""
DAMPING, ROUNDS = 0.85, 40
BRIEF = 5
"""Members that a named community has at least."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Which things and hubs are shown at first, where, and the communities among them."""

    nodes: tuple[int, ...]
    places: tuple[tuple[float, float], ...]
    communities: tuple[tuple[int, ...], ...]


def scene(all_of: Contents, drawn: Drawn) -> Scene:
    """The first picture of these contents."""
    count = len(all_of.things) + len(drawn.hubs)
    pairs = sorted({(min(n.start, n.stop), max(n.start, n.stop)) for n in drawn.lines})
    ranks = _ranks(count, pairs)
    nodes = (
        list(range(count))
        if count <= MOST
        else _joined(_backbone(_kinds(all_of, drawn), pairs, ranks), pairs)
    )
    place = {n: i for i, n in enumerate(nodes)}
    kept = [(place[a], place[b]) for a, b in pairs if a in place and b in place]
    return Scene(
        tuple(nodes), tuple(layout(len(nodes), kept)), _communities(nodes, kept, ranks, large=count > MOST)
    )


def _joined(nodes: list[int], pairs: list[tuple[int, int]]) -> list[int]:
    """Those of the nodes that a line joins to another of them, or all where none is joined."""
    chosen = set(nodes)
    linked = {end for pair in pairs if chosen.issuperset(pair) for end in pair}
    return [n for n in nodes if n in linked] or nodes


def _kinds(all_of: Contents, drawn: Drawn) -> list[int]:
    return [t.kinds[0] for t in all_of.things] + [h.kind for h in drawn.hubs]


def _ranks(count: int, pairs: list[tuple[int, int]]) -> Ranks:
    """PageRank of every thing and hub over the lines, both ways."""
    if not pairs:
        return np.zeros(count)
    ends = np.array(pairs + [(b, a) for a, b in pairs])
    degree = np.maximum(np.bincount(ends[:, 0], minlength=count), 1)
    ranks = np.full(count, 1 / count)
    for _ in range(ROUNDS):
        flow = np.bincount(ends[:, 1], weights=(ranks / degree)[ends[:, 0]], minlength=count)
        ranks = (1 - DAMPING) / count + DAMPING * flow
    return ranks


def _backbone(kinds: list[int], pairs: list[tuple[int, int]], ranks: Ranks) -> list[int]:
    """The things of highest rank that can be reached from each other, every kind with its share."""
    near: dict[int, list[int]] = defaultdict(list)
    for a, b in pairs:
        near[a].append(b)
        near[b].append(a)
    order = [int(n) for n in np.argsort(-ranks, kind="stable") if near[int(n)]]
    chosen: set[int] = set()
    _grow(chosen, order, near, kinds, ranks, int(MOST * CORE))
    for kind in sorted(set(kinds)):
        own = [n for n in order if kinds[n] == kind and n not in chosen and not chosen.isdisjoint(near[n])]
        missing = int(MOST * LEAST) - sum(kinds[n] == kind for n in chosen)
        chosen.update(own[: max(0, missing)])
    _grow(chosen, order, near, kinds, ranks, MOST)
    return sorted(sorted(chosen, key=lambda n: (-ranks[n], n))[:MOST]) or list(range(min(len(kinds), MOST)))


def _grow(
    chosen: set[int], order: list[int], near: dict[int, list[int]], kinds: list[int], ranks: Ranks, most: int
) -> None:
    """Add to `chosen` the neighbour of highest rank, again and again; no kind takes more than its share."""
    taken = Counter(kinds[n] for n in chosen)
    edge = [(-ranks[other], other) for n in sorted(chosen) for other in near[n]]
    heapq.heapify(edge)
    seeds = iter(order)
    while len(chosen) < most:
        node = heapq.heappop(edge)[1] if edge else next(seeds, None)
        if node is None:
            return
        if node not in chosen and taken[kinds[node]] < MOST * SHARE:
            chosen.add(node)
            taken[kinds[node]] += 1
            for other in near[node]:
                heapq.heappush(edge, (-ranks[other], other))


def _communities(
    nodes: list[int], pairs: list[tuple[int, int]], ranks: Ranks, *, large: bool
) -> tuple[tuple[int, ...], ...]:
    """Groups of a large picture, each its members with the most central first."""
    if not large or not pairs:
        return ()
    found = nx.community.louvain_communities(nx.Graph(pairs), seed=7)
    groups = [sorted((nodes[i] for i in part), key=lambda n: (-ranks[n], n)) for part in found]
    return tuple(tuple(g) for g in sorted(groups, key=lambda g: (-len(g), g)) if len(g) >= BRIEF)
