"""CSV tables of things, facts and evidence, which Excel opens in Chinese."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from rdflib import RDF, RDFS, SKOS, Graph, Literal
from rdflib.term import Node

from graph.terms import BT, FACTS, KINDS, ROLES, SCHEMA, label, local

MARK = "\ufeff"
"""The mark by which Excel knows UTF-8."""
BETWEEN = "；"


def tables(graph: Graph) -> dict[str, str]:
    """entities.csv, facts.csv and evidence.csv; a fact is named in all by its IRI."""
    roles = [name for name in ROLES if (None, BT[name], None) in graph]
    return {
        "entities.csv": written(
            ["id", "kind", "类别", "name", "other names", "adcode", "articles"], _entities(graph), MARK
        ),
        "facts.csv": written(
            ["id", "class", "类别", "status", "from", "to", *roles], _facts(graph, roles), MARK
        ),
        "evidence.csv": written(
            ["fact", "article", "date", "file", "start", "end", "quote", "rule", "confidence"],
            _evidence(graph),
            MARK,
        ),
    }


def written(header: Sequence[str], rows: Iterable[Sequence[str]], mark: str = "") -> str:
    """The rows as CSV under their header."""
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return mark + out.getvalue()


def _entities(graph: Graph) -> list[list[str]]:
    return [
        [
            str(thing),
            kind,
            label(kind, "zh"),
            _all(graph, thing, RDFS.label),
            _all(graph, thing, SKOS.altLabel),
            _all(graph, thing, BT.adcode),
            str(len(set(graph.subjects(SCHEMA.mentions, thing)))),
        ]
        for kind in KINDS
        for thing in sorted(graph.subjects(RDF.type, BT[kind]), key=str)
    ]


def _facts(graph: Graph, roles: Sequence[str]) -> list[list[str]]:
    return [
        [
            str(fact),
            kind,
            label(kind, "zh"),
            local(graph.value(fact, BT.status)),
            *(_all(graph, fact, BT[name]) for name in ("from", "to", *roles)),
        ]
        for kind in FACTS
        for fact in sorted(graph.subjects(RDF.type, BT[kind]), key=str)
    ]


def _evidence(graph: Graph) -> list[list[str]]:
    rows = []
    for fact, evidence in sorted(graph.subject_objects(BT.evidence), key=str):
        article = graph.value(evidence, BT.article) or evidence
        said = (SCHEMA.headline, SCHEMA.datePublished, BT.sourceFile)
        own = (BT.start, BT.end, BT.quote, BT.rule, BT.confidence)
        rows.append(
            [str(fact), *(_all(graph, article, p) for p in said), *(_all(graph, evidence, p) for p in own)]
        )
    return rows


def _all(graph: Graph, subject: Node, predicate: Node) -> str:
    """All values of a property: texts as they are, things by their names."""
    found = (
        str(term) if isinstance(term, Literal) else str(graph.value(term, RDFS.label) or term)
        for term in sorted(graph.objects(subject, predicate), key=str)
    )
    return BETWEEN.join(found)
