"""Which pairs somebody has answered already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rdflib import Graph, Variable

from graph.known import Decision, Known
from graph.resolve.forms import plain
from graph.review.pairs import Pair

_NAMED = """SELECT ?thing ?name ?article ?file ?number WHERE {
  VALUES ?thing { THINGS } ?thing rdfs:label|skos:altLabel ?name .
  ?article schema:mentions ?thing ; bt:sourceFile ?file ; schema:position ?number }"""


@dataclass(frozen=True, slots=True)
class Named:
    """One article that names a thing of a pair."""

    thing: str
    article: str
    file: str
    number: int


Index = Mapping[str, Sequence[Named]]
"""By each name of the things of pairs, who is named where."""


def index(graph: Graph, pairs: Iterable[Pair]) -> Index:
    """Who is named where, of all things of the pairs."""
    things = sorted({thing for pair in pairs for thing in (pair.one, pair.other)})
    found: dict[str, list[Named]] = defaultdict(list)
    wanted = " ".join(f"<{thing}>" for thing in things)
    for row in graph.query(_NAMED.replace("THINGS", wanted)).bindings if things else ():
        thing, name, article, file, number = (
            str(row[Variable(v)]) for v in ("thing", "name", "article", "file", "number")
        )
        found[plain(name)].append(Named(thing, article, file, int(number)))
    return found


def unsettled(pairs: Sequence[Pair], where: Index, decisions: Iterable[Decision]) -> Iterator[Pair]:
    """The pairs that no decision is about, in their order."""
    by_things: dict[frozenset[str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_things[frozenset((pair.one, pair.other))].append(pair)
    answered: set[Pair] = set()
    for decision in decisions:
        one, other = _meant(decision.one, where), _meant(decision.other, where)
        for a in one:
            for b in other:
                answered.update(
                    pair
                    for pair in by_things[frozenset((a, b))]
                    if _covers(pair, one[a], other[b]) or _covers(pair, other[b], one[a])
                )
    yield from (pair for pair in pairs if pair not in answered)


def _meant(side: Known, where: Index) -> Mapping[str, set[str]]:
    """The things that a side of a decision means, each with the articles that say so."""
    found: dict[str, set[str]] = defaultdict(set)
    for name in dict.fromkeys(map(plain, side.names)):
        for one in where.get(name, ()):
            if side.is_in(one.file, one.number):
                found[one.thing].add(one.article)
    return found


def _covers(pair: Pair, one: set[str], other: set[str]) -> bool:
    """Whether a decision about these articles is about the pair: of two things always, of one thing's parts by article."""
    return pair.one != pair.other or not (pair.parts[0].isdisjoint(one) or pair.parts[1].isdisjoint(other))
