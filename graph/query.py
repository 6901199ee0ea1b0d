"""Questions to a graph in SPARQL: those that ship under a name, those in files, those typed in."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from itertools import product
from pathlib import Path

from rdflib import Graph, Literal, URIRef, Variable
from rdflib.query import Result
from rdflib.term import Node

from graph.rdf import turtle
from graph.tables import table
from graph.terms import ONTOLOGY

FORMATS = ("table", "csv", "json")
TITLE = re.compile(r"#\s*(.+)")


class QueryError(Exception):
    """A question that cannot be asked; the message is one line."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that ships under a name, with its title in Chinese and in English."""

    name: str
    zh: str
    en: str
    text: str


def questions() -> tuple[Question, ...]:
    """The questions of `ontology/questions/`, by name."""
    return tuple(map(_question, sorted((ONTOLOGY / "questions").glob("*.rq"))))


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    zh, en = TITLE.findall(text)[:2]
    return Question(path.stem, zh, en, text)


def wording(asked: str) -> str:
    """The SPARQL of what was asked: the name of a question, a file, or SPARQL itself."""
    named = {question.name: question.text for question in questions()}
    if asked in named:
        return named[asked]
    if re.search(r"[\s{]", asked) and not Path(asked).is_file():
        return asked
    try:
        return Path(asked).read_text(encoding="utf-8")
    except OSError:
        near = get_close_matches(asked, named, 1)
        hint = f" (do you mean {near[0]}?)" if near else ""
        raise QueryError(f"no question and no file is named {asked}{hint}") from None


def ask(graph: Graph, text: str, given: Mapping[str, str] | None = None) -> Result:
    """The answer; of its rows only those in which each variable of `given` has that value.

    A variable that the answer does not show (`?name`, any name of a thing) is held while it is sought.
    Raises QueryError, saying where, if the text is no SPARQL.
    """
    given = given or {}
    for name in given:
        if not re.search(rf"[?$]{re.escape(name)}\b", text):
            raise QueryError(f"the question has no variable ?{name}")
    result = _run(graph, text)
    hidden = [name for name in given if name not in map(str, result.vars or ())]
    if hidden:
        result = _run(graph, text + _held({name: given[name] for name in hidden}))
    if result.type == "SELECT":
        seen = [(Variable(name), value) for name, value in given.items() if name not in hidden]
        rows = result.bindings
        result.bindings = [row for row in rows if all(str(row.get(name)) == value for name, value in seen)]
    return result


def _run(graph: Graph, text: str) -> Result:
    try:
        return graph.query(text)
    except SyntaxError as error:
        raise QueryError(_broken(text, str(error))) from error


def _held(given: Mapping[str, str]) -> str:
    """A VALUES clause that holds each variable to a name or a plain text."""
    rows = product(*((Literal(value, lang="zh").n3(), Literal(value).n3()) for value in given.values()))
    names = " ".join(f"?{name}" for name in given)
    tuples = " ".join(f"({' '.join(row)})" for row in rows)
    return f"\nVALUES ({names}) {{ {tuples} }}"


def _broken(text: str, error: str) -> str:
    """Where the engine stumbled over the text, and what stands there."""
    found = re.search(r"error at (\d+):(\d+)", error)
    if not found:
        return f"the question cannot be asked: {error.splitlines()[0]}"
    line, column = int(found[1]), int(found[2])
    rest = "".join(text.split("\n")[line - 1 : line])[column - 1 :].strip()
    here = f"at “{rest[:20]}”" if rest else "where the line ends"
    why = "unknown prefix" if "Prefix not found" in error else "no SPARQL"
    return f"the question breaks in line {line}, column {column}, {here}: {why}"


def shown(result: Result, form: str, graph: Graph) -> str:
    """The answer as a table, CSV or JSON; a graph (CONSTRUCT) as Turtle."""
    if result.graph is not None:
        result.graph.bind("id", dict(graph.namespaces())["id"])
        return turtle(result.graph).rstrip()
    if result.type == "ASK":
        return json.dumps(result.askAnswer) if form == "json" else ("yes" if result.askAnswer else "no")
    header = [str(variable) for variable in result.vars or ()]
    rows = [[row.get(variable) for variable in result.vars or ()] for row in result.bindings]
    if form == "json":
        answers = [dict(zip(header, map(_plain, row), strict=True)) for row in rows]
        return json.dumps(answers, ensure_ascii=False, indent=1)
    if form == "csv":
        return _csv([header, *([str(term or "") for term in row] for row in rows)])
    return table(header, [[_short(term, graph) for term in row] for row in rows])


def _csv(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().rstrip("\n")


def _plain(term: Node | None) -> str | int | float | bool | None:
    """A term as JSON has it: figures as numbers, all else as text."""
    value = term.toPython() if isinstance(term, Literal) else term
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value if isinstance(value, bool | int | float) or value is None else str(term)


def _short(term: Node | None, graph: Graph) -> str:
    """A term as a table has it: an IRI by its prefix."""
    if not isinstance(term, URIRef):
        return "" if term is None else str(term)
    inside = ((p, str(iri)) for p, iri in graph.namespaces() if p and term.startswith(iri))
    return next((f"{prefix}:{term.removeprefix(iri)}" for prefix, iri in inside), str(term))
