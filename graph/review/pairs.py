"""The pairs of a graph that may be one thing, or that are one and may be two; first where most would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rdflib import Graph, Variable

from graph.doubts import suspects
from graph.review.sides import Side, shared, side

_CANDIDATES = "SELECT ?one ?other WHERE { ?one bt:perhapsSameThing ?other }"
_WEIGHTS = """SELECT ?thing (COUNT(DISTINCT ?what) AS ?many) WHERE {
  { ?thing bt:perhapsSameThing ?any } UNION { ?any bt:perhapsSameThing ?thing }
  { ?what schema:mentions ?thing } UNION { ?what ?role ?thing ; bt:evidence ?evidence } } GROUP BY ?thing"""
_NAMED = 5
"""So many of the things that both are named with are told."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things, or two groups of one thing's articles."""

    one: str
    other: str
    weight: tuple[int, int]
    """Articles and facts on the smaller side and on the larger."""
    parts: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset())
    """The articles of either side where both are one thing by now; else none."""
    doubt: str = ""
    """What speaks against their being one."""

    def sides(self, graph: Graph) -> tuple[Side, Side]:
        """Both sides as the graph has them."""
        return side(graph, self.one, self.parts[0]), side(graph, self.other, self.parts[1])

    def why(self, graph: Graph) -> str:
        """What speaks for their being one, or against it."""
        if self.doubt:
            return self.doubt
        names = self.sides(graph)[0].names
        found = [name for name in shared(graph, self.one, self.other) if name not in names]
        more = "…" if len(found) > _NAMED else ""
        return f"one name; both named with {'、'.join(found[:_NAMED])}{more}" if found else "one name"


def pairs(graph: Graph) -> list[Pair]:
    """All pairs, those first whose smaller side has most articles and facts."""
    found = [*_candidates(graph), *_splits(graph)]
    return sorted(found, key=lambda p: (-p.weight[0], -p.weight[1], p.one, p.other, p.doubt))


def _candidates(graph: Graph) -> Iterator[Pair]:
    many = {str(r[Variable("thing")]): int(str(r[Variable("many")])) for r in graph.query(_WEIGHTS).bindings}
    for row in graph.query(_CANDIDATES).bindings:
        one, other = (str(row[Variable(name)]) for name in ("one", "other"))
        less, more = sorted((many.get(one, 0), many.get(other, 0)))
        yield Pair(one, other, (less, more))


def _splits(graph: Graph) -> Iterator[Pair]:
    for sort, found in suspects(graph).items():
        for s in found:
            less, more = sorted((len(s.one), len(s.other)))
            doubt = f"one by now; {sort}: {' | '.join(s.grounds)}"
            yield Pair(s.thing, s.thing, (less, more), (s.one, s.other), doubt)
