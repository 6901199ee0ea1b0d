"""What in a finished graph an editor should look at, and whether its counts stay within limits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph, Variable

from graph.doubts.limits import BeyondError, LimitsError, changed, counts, hold
from graph.doubts.suspects import Suspect, suspects

__all__ = ["BeyondError", "LimitsError", "Suspect", "changed", "counts", "doubts", "hold", "suspects"]

FIRST = 10
"""How many findings of a sort are listed."""
_SORTS = {
    "conflicts between articles": """
        SELECT ?name (COUNT(DISTINCT ?says) AS ?many) WHERE {
          ?fact bt:conflict ?role . ?version bt:versionOf ?fact ; bt:inRole ?role ; bt:says ?says .
          ?fact a ?class FILTER(STRSTARTS(STR(?class), STR(bt:)))
          ?fact bt:evidence/bt:quote ?quote
          BIND(CONCAT(STRAFTER(STR(?class), "#"), ", ", STRAFTER(STR(?role), "#"), ": ", STR(?quote)) AS ?name)
        } GROUP BY ?name""",
    "tenures that close before they open": """
        SELECT ?name (COUNT(DISTINCT ?fact) AS ?many) WHERE {
          ?fact bt:since ?since ; bt:until ?until ; bt:from ?from ; bt:to ?to ; bt:holder/rdfs:label ?name
          FILTER(?from > ?to)
        } GROUP BY ?name""",
    "things with most facts on the word of one article": """
        SELECT ?name (COUNT(DISTINCT ?fact) AS ?many) WHERE {
          ?fact ?role ?thing ; bt:evidence/bt:article ?article . ?thing rdfs:label ?name
        } GROUP BY ?thing ?name HAVING(COUNT(DISTINCT ?article) = 1 && COUNT(DISTINCT ?fact) > 9)""",
    "names that may be one thing": """
        SELECT ?name (COUNT(*) AS ?many) WHERE { ?thing bt:perhapsSameThing ?other ; rdfs:label ?name } GROUP BY ?name""",
}
"""Questions by what they find; the more, the sooner it is to be looked at."""


def doubts(graph: Graph) -> str:
    """What to look at, sort by sort, the worst first."""
    lines = [line for sort, question in _SORTS.items() for line in _listed(sort, _rows(graph, question))]
    found = suspects(graph).items()
    return "\n".join(
        [*lines, *(line for sort, ones in found for line in _listed(sort, [(s.many, str(s)) for s in ones]))]
    )


def _rows(graph: Graph, question: str) -> list[tuple[int, str]]:
    rows = [(int(str(r[Variable("many")])), str(r[Variable("name")])) for r in graph.query(question).bindings]
    return sorted(rows, key=lambda row: (-row[0], row[1]))


def _listed(sort: str, rows: Iterable[tuple[int, str]]) -> Iterator[str]:
    rows = list(rows)
    yield f"{sort}: {len(rows)}"
    yield from (f"  {many:>5}  {' '.join(name.split())}" for many, name in rows[:FIRST])
