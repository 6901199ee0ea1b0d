"""Things that may be two: their articles fall into groups of which none shares an article with another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Graph, Variable

from graph.places import ancestors, division, leading
from graph.resolve.sets import Sets

_LIES = """
    SELECT DISTINCT ?thing ?name ?ground ?article WHERE {
      ?fact a bt:LocatedIn ; bt:thing ?thing ; bt:place ?place ; bt:evidence/bt:article ?article .
      ?thing a bt:Organization ; rdfs:label ?name .
      ?place schema:containedInPlace* ?province . ?province bt:adcode ?code ; rdfs:label ?ground
      FILTER(STRENDS(?code, "0000"))
    }"""
_HOLDS = """
    SELECT DISTINCT ?thing ?name ?ground ?article WHERE {
      ?fact a bt:Tenure ; bt:holder ?thing ; bt:organization ?body ; bt:evidence/bt:article ?article .
      ?thing rdfs:label ?name . ?body rdfs:label ?ground
    }"""


def _itself(ground: str) -> str:
    return ground


def province(name: str) -> str:
    """The province that a body's name begins with, or with a city of which it begins; nothing for central bodies."""
    found = leading(name)
    return division((found.code, *ancestors(found.code))[-1]).name if found else ""


_SORTS: dict[str, tuple[str, Callable[[str], str], int]] = {
    "organizations that lie in two provinces": (_LIES, _itself, 2),
    "people who hold posts in two provinces": (_HOLDS, province, 2),
    "people who hold posts in many bodies": (_HOLDS, _itself, 5),
}
"""By what they find: which articles tell of which ground, what of the ground counts, and how many are too many."""


@dataclass(frozen=True, slots=True)
class Suspect:
    """A thing that may be two, and the articles that would be the one's and the other's."""

    sort: str
    thing: str
    name: str
    grounds: tuple[str, str]
    one: frozenset[str]
    other: frozenset[str]
    many: int
    """How many groups there are."""

    def __str__(self) -> str:
        """One line: 王建国: 山东省 (3) | 江苏省 (2)."""
        sides = zip(self.grounds, (self.one, self.other), strict=True)
        return f"{self.name}: " + " | ".join(f"{ground} ({len(articles)})" for ground, articles in sides)


def suspects(graph: Graph) -> Mapping[str, list[Suspect]]:
    """By sort the things that may be two, the worst first."""
    return {
        sort: sorted(_found(sort, graph, *how), key=lambda s: (-s.many, s.name, s.thing))
        for sort, how in _SORTS.items()
    }


def _found(
    sort: str, graph: Graph, question: str, counts: Callable[[str], str], least: int
) -> Iterator[Suspect]:
    told: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in graph.query(question).bindings:
        thing, name, ground, article = (str(row[Variable(v)]) for v in ("thing", "name", "ground", "article"))
        if counts(ground):
            told[thing, name][counts(ground)].add(article)
    for (thing, name), grounds in told.items():
        groups = _apart(grounds)
        if len(groups) >= least:
            (a, one), (b, other) = groups[:2]
            yield Suspect(sort, thing, name, (a, b), one, other, len(groups))


def _apart(grounds: Mapping[str, set[str]]) -> list[tuple[str, frozenset[str]]]:
    """The grounds that no article tells together, each with its articles, those with most articles first."""
    sets: Sets[str] = Sets()
    first: dict[str, str] = {}
    for ground in sorted(grounds):
        for article in grounds[ground]:
            sets.join(first.setdefault(article, ground), ground)
    groups: dict[str, set[str]] = defaultdict(set)
    for ground, articles in grounds.items():
        groups[sets.of(ground)] |= articles
    return sorted(
        ((g, frozenset(a)) for g, a in groups.items()), key=lambda group: (-len(group[1]), group[0])
    )
