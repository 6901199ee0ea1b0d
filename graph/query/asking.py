"""A question asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import product

from rdflib import Graph, Literal, Variable
from rdflib.query import Result

from graph.query.sparql import calls_others
from graph.query.wrong import explained


class QueryError(Exception):
    """A question that cannot be asked; the message is one line."""


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
        result = _run(graph, _holding(text, _held({name: given[name] for name in hidden})))
    if result.type == "SELECT":
        seen = [(Variable(name), value) for name, value in given.items() if name not in hidden]
        rows = result.bindings
        result.bindings = [row for row in rows if all(str(row.get(name)) == value for name, value in seen)]
    return result


def _run(graph: Graph, text: str) -> Result:
    if calls_others(text):
        raise QueryError("the question asks another server (SERVICE); Baotu asks nobody")
    try:
        return graph.query(text)
    except SyntaxError as error:
        prefixes = [prefix for prefix, _ in graph.namespaces()]
        raise QueryError(explained(text, str(error), prefixes)) from error


def _holding(text: str, held: str) -> str:
    """The question with the clause at the head of its pattern, where filters see it, too; else behind it."""
    head = re.search(r"(?im)^[^#\n]*?\bWHERE\s*\{", text)
    return f"{text[: head.end()]}{held}\n{text[head.end() :]}" if head else text + held


def either(text: str) -> tuple[str, str]:
    """The text as SPARQL in both forms that the graph has: a name is Chinese, a post is mere text."""
    return Literal(text, lang="zh").n3(), Literal(text).n3()


def _held(given: Mapping[str, str]) -> str:
    """A VALUES clause that holds each variable to a name or a plain text."""
    rows = product(*map(either, given.values()))
    names = " ".join(f"?{name}" for name in given)
    tuples = " ".join(f"({' '.join(row)})" for row in rows)
    return f"\nVALUES ({names}) {{ {tuples} }}"
