"""CSV tables of things, facts and evidence, which Excel opens in Chinese.

A cell that a spreadsheet would take for a formula (=…, @…) has an apostrophe before it; `undone` takes it away again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from rdflib import RDF, RDFS, SKOS, Graph
from rdflib.term import Node

from graph.rdf.things import called
from graph.terms import BT, FACTS, KINDS, ROLES, SCHEMA, label, local

MARK = "\ufeff"
"""The mark by which Excel knows UTF-8."""
BETWEEN = "；"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
"""What Excel or LibreOffice may run, as OWASP lists it; also behind apostrophes, so that what is undone is sure."""
_FIGURE = re.compile(r"[+-]?\d+(?:\.\d+)?")


def tables(graph: Graph) -> dict[str, str]:
    """entities.csv, facts.csv and evidence.csv; a fact is named in all by its IRI."""
    roles = [name for name in ROLES if (None, BT[name], None) in graph]
    return {
        "entities.csv": _for_people(
            ["id", "kind", "类别", "name", "other names", "adcode", "articles"], _entities(graph)
        ),
        "facts.csv": _for_people(
            ["id", "class", "类别", "status", "from", "to", *roles], _facts(graph, roles)
        ),
        "evidence.csv": _for_people(
            ["fact", "article", "date", "file", "start", "end", "quote", "rule", "confidence"],
            _evidence(graph),
        ),
    }


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV under their header."""
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue()


def defused(cell: str) -> str:
    """The cell as no spreadsheet runs it; a figure (-3.5) stays one."""
    return f"'{cell}" if _FORMULA.match(cell) and not _FIGURE.fullmatch(cell) else cell


def undone(cell: str) -> str:
    """What `defused` was given."""
    return cell[1:] if cell.startswith("'") and defused(cell[1:]) != cell[1:] else cell


def _for_people(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    return MARK + written(header, ([defused(cell) for cell in row] for row in rows))


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
    return BETWEEN.join(called(graph, term) for term in sorted(graph.objects(subject, predicate), key=str))
