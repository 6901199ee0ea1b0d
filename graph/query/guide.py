"""The questions as a document: what each is asked with, how, and how its answer begins."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from rdflib import Graph

from graph.query.questions import Question, answer, questions
from graph.query.show import cells, shown
from graph.tables import table

ROWS, CELL = 5, 30
"""How many rows of an answer are shown, and how much of a cell."""
_HEAD = """# The questions that ship under a name

Each with what `baotu query` answers about the page in `seeds/`, its first rows, long texts cut. This file is written by
`make guide`; a test holds it to what is answered.
"""


def guide(graph: Graph, rows: int = ROWS) -> str:
    """All questions with their answers, in Markdown."""
    return "\n".join([_HEAD, *(line for question in questions() for line in _entry(question, graph, rows))])


def _entry(question: Question, graph: Graph, rows: int) -> Iterator[str]:
    yield f"## {question.name}\n\n{question.zh} {question.en}\n"
    for p in question.parameters:
        yield f"- `--{p.name} {p.kind}` {p.zh}; {p.en}"
    yield from [""] if question.parameters else []
    yield f"```\n$ {command(question)}\n{beginning(question, graph, rows)}\n```\n"


def command(question: Question) -> str:
    """The question with its examples, as one types it."""
    words = [
        word
        for p in question.parameters
        if p.example != "-"
        for word in (f"--{p.name}", shlex.quote(p.example))
    ]
    return " ".join(["baotu query", question.name, *words])


def examples(question: Question) -> dict[str, str]:
    """An example for each parameter that has one."""
    return {p.name: p.example for p in question.parameters if p.example != "-"}


def beginning(question: Question, graph: Graph, kept: int = ROWS) -> str:
    """How the answer to the question with its examples begins."""
    result = answer(graph, question.name, examples(question))
    if result.type != "SELECT":
        lines = shown(result, "table", graph).splitlines()
        return "\n".join(line for line in lines if not line.startswith("@prefix")).strip()
    header, rows = cells(result, graph)
    shown_rows = [[_cut(cell) for cell in row] for row in rows[:kept]]
    more = "(nothing of the kind)" if not rows else f"… {len(rows)} in all" if len(rows) > kept else ""
    return "\n".join(filter(None, (table(header, shown_rows), more)))


def _cut(cell: str) -> str:
    return cell if len(cell) <= CELL else cell[: CELL - 1] + "…"
