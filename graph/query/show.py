"""An answer as a table, CSV, JSON or Turtle."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from decimal import Decimal

from rdflib import Graph, Literal, URIRef
from rdflib.query import Result
from rdflib.term import Node

from graph.rdf import turtle
from graph.tables import table

FORMATS = ("table", "csv", "json")
Plain = str | int | float | bool | None


def shown(result: Result, form: str, graph: Graph) -> str:
    """The answer as a table, CSV or JSON; a graph (CONSTRUCT, DESCRIBE) as Turtle."""
    if result.graph is not None:
        result.graph.bind("id", dict(graph.namespaces())["id"])
        return turtle(result.graph).rstrip()
    if result.type == "ASK":
        return json.dumps(result.askAnswer) if form == "json" else ("yes" if result.askAnswer else "no")
    if form == "table":
        return table(*cells(result, graph))
    header = [str(variable) for variable in result.vars or ()]
    rows = [[row.get(variable) for variable in result.vars or ()] for row in result.bindings]
    if form == "json":
        return json.dumps(records(header, rows), ensure_ascii=False, indent=1)
    return _csv([header, *(["" if term is None else str(term) for term in row] for row in rows)])


def records(header: Sequence[str], rows: Iterable[Iterable[Node | None]]) -> list[dict[str, Plain]]:
    """The rows as JSON has them: figures as numbers, all else as text."""
    return [dict(zip(header, map(_plain, row), strict=True)) for row in rows]


def cells(result: Result, graph: Graph) -> tuple[list[str], list[list[str]]]:
    """Header and rows of a table."""
    names = result.vars or ()
    rows = [[short(row.get(name), graph) for name in names] for row in result.bindings]
    return [str(name) for name in names], rows


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().rstrip("\n")


def _plain(term: Node | None) -> Plain:
    value = term.toPython() if isinstance(term, Literal) else term
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, bool | int | float) or value is None else str(term)


def short(term: Node | None, graph: Graph) -> str:
    """A term as a table has it: an IRI by its prefix."""
    if not isinstance(term, URIRef):
        return "" if term is None else str(term)
    inside = ((p, str(iri)) for p, iri in graph.namespaces() if p and term.startswith(iri))
    return next((f"{prefix}:{term.removeprefix(iri)}" for prefix, iri in inside), str(term))
