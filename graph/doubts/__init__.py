"""What in a finished graph an editor should look at, and whether its counts stay within limits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rdflib import Graph, Variable

from graph.doubts.limits import BeyondError, LimitsError, changed, counts, hold
from graph.doubts.suspects import Suspect, suspects
from graph.terms import local

__all__ = ["BeyondError", "LimitsError", "Suspect", "changed", "counts", "doubts", "hold", "suspects"]

FIRST = 10
"""How many findings of a sort are listed."""
_CONFLICTS = """
    SELECT ?fact ?class ?role ?says (MIN(STR(?quote)) AS ?told) WHERE {
      ?version bt:versionOf ?fact ; bt:inRole ?role ; bt:says ?says ; bt:toldBy/bt:quote ?quote .
      ?fact a ?class FILTER(STRSTARTS(STR(?class), STR(bt:)))
    } GROUP BY ?fact ?class ?role ?says ORDER BY ?fact ?role ?says"""
_SORTS = {
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
    found = {"conflicts between articles": _conflicts(graph)}
    found |= {sort: _rows(graph, question) for sort, question in _SORTS.items()}
    found |= {sort: [(s.many, str(s)) for s in ones] for sort, ones in suspects(graph).items()}
    return "\n".join(line for sort, rows in found.items() for line in _listed(sort, rows))


def _conflicts(graph: Graph) -> list[tuple[int, str]]:
    """What is said otherwise of each happening, with a sentence that says so."""
    told: dict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for row in graph.query(_CONFLICTS).bindings:
        fact, name, role, says, quote = (
            str(row[Variable(v)]) for v in ("fact", "class", "role", "says", "told")
        )
        told[fact, local(name), local(role)].append((says, quote))
    rows = [
        (len(said), f"{name}, {role}: {' | '.join(says for says, _ in said)}: {said[0][1]}")
        for (_, name, role), said in told.items()
    ]
    return sorted(rows, key=lambda row: (-row[0], row[1]))


def _rows(graph: Graph, question: str) -> list[tuple[int, str]]:
    rows = [(int(str(r[Variable("many")])), str(r[Variable("name")])) for r in graph.query(question).bindings]
    return sorted(rows, key=lambda row: (-row[0], row[1]))


def _listed(sort: str, rows: Sequence[tuple[int, str]]) -> Iterator[str]:
    yield f"{sort}: {len(rows)}"
    yield from (f"  {many:>5}  {' '.join(name.split())}" for many, name in rows[:FIRST])
