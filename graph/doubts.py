"""What in a finished graph an editor should look at, and whether its counts stay within limits.

Limits are a file of TOML, a table for each kind of thing or class of fact:

    [Person]
    least = 100      # no fewer than that
    most = 5000      # no more
    change = 0.2     # no more than a fifth more or fewer than in the graph of before
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rdflib import RDF, Graph, Variable

from graph.terms import BT, FACTS, KINDS, label

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
    "organizations that lie in two provinces": """
        SELECT ?name (COUNT(DISTINCT ?province) AS ?many) WHERE {
          ?fact a bt:LocatedIn ; bt:thing ?thing ; bt:place ?place . ?thing a bt:Organization ; rdfs:label ?name .
          ?place schema:containedInPlace* ?province . ?province bt:adcode ?code FILTER(STRENDS(?code, "0000"))
        } GROUP BY ?thing ?name HAVING(COUNT(DISTINCT ?province) > 1)""",
    "people who hold posts in many bodies": """
        SELECT ?name (COUNT(DISTINCT ?body) AS ?many) WHERE {
          ?fact a bt:Tenure ; bt:holder ?thing ; bt:organization ?body . ?thing rdfs:label ?name .
        } GROUP BY ?thing ?name HAVING(COUNT(DISTINCT ?body) > 4)""",
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


class LimitsError(Exception):
    """A file of limits that holds none; the message is one line."""


def doubts(graph: Graph) -> str:
    """What to look at, sort by sort, the worst first."""
    return "\n".join(line for sort, question in _SORTS.items() for line in _listed(sort, graph, question))


def _listed(sort: str, graph: Graph, question: str) -> Iterator[str]:
    rows = [(int(str(r[Variable("many")])), str(r[Variable("name")])) for r in graph.query(question).bindings]
    yield f"{sort}: {len(rows)}"
    yield from (
        f"  {many:>5}  {name}" for many, name in sorted(rows, key=lambda row: (-row[0], row[1]))[:FIRST]
    )


def counts(graph: Graph) -> Counter[str]:
    """How many things of each kind and facts of each class there are."""
    return Counter({name: len(set(graph.subjects(RDF.type, BT[name]))) for name in (*KINDS, *FACTS)})


def changed(new: Mapping[str, int], old: Mapping[str, int]) -> str:
    """The counts beside those of before, where they differ."""
    rows = [f"  {label(name):<16}{old[name]:>8} → {new[name]}" for name in new if new[name] != old[name]]
    return "\n".join(["counts against the graph of before:", *(rows or ["  the same"])])


def beyond(new: Mapping[str, int], old: Mapping[str, int] | None, path: Path) -> Sequence[str]:
    """What lies outside the limits, a line each. Raises LimitsError if the file holds no limits."""
    return [line for name, limits in _limits(path).items() for line in _outside(name, limits, new, old)]


def _limits(path: Path) -> dict[str, dict[str, float]]:
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LimitsError(f"{path} holds no limits: {error}") from error
    for name, limits in read.items():
        if name not in (*KINDS, *FACTS) or not isinstance(limits, dict):
            raise LimitsError(f"{path}: {name} is no kind of thing and no class of fact")
        for word, limit in limits.items():
            if word not in ("least", "most", "change") or not isinstance(limit, int | float):
                raise LimitsError(f"{path}: [{name}] takes least, most and change, each a number, not {word}")
    return read


def _outside(
    name: str, limits: Mapping[str, float], new: Mapping[str, int], old: Mapping[str, int] | None
) -> Iterator[str]:
    count = new[name]
    if count < limits.get("least", count):
        yield f"{label(name)}: {count} is below {limits['least']}"
    if count > limits.get("most", count):
        yield f"{label(name)}: {count} is above {limits['most']}"
    if (
        old is not None
        and "change" in limits
        and abs(count - old[name]) > limits["change"] * max(old[name], 1)
    ):
        yield f"{label(name)}: {count} after {old[name]} is a change of more than {limits['change']:.0%}"
