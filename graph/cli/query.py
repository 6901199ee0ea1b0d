"""`baotu query`: questions to a graph."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from graph.cli.codes import OneLine
from graph.cli.words import asked_graph, loaded
from graph.query import FORMATS, Question, answer, named, questions, shown
from graph.tables import table


def words(command: argparse.ArgumentParser) -> None:
    """What to ask which graph, and how to show the answer."""
    command.allow_abbrev = False
    command.usage = "baotu query [FILE|NAME|SPARQL] [--graph FILE | --store DIR] [--format FORM] [--PARAMETER VALUE …] [--set NAME=TEXT]"
    command.add_argument("asked", nargs="?", metavar="FILE|NAME|SPARQL", help="what to ask")
    asked_graph(command)
    command.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to show the answer")
    command.add_argument("--set", type=_pair, action="append", metavar="NAME=TEXT", help="hold ?NAME to TEXT")
    command.set_defaults(rest=())


def run(args: argparse.Namespace) -> str:
    """The answer, or the questions that there are."""
    question = named(args.asked or "")
    given = dict(args.set or ()) | _given(question, args.rest)
    if not args.asked:
        return table(("name", "with", "问题", "question"), list(map(_listed, questions())))
    graph = loaded(args)
    return shown(answer(graph, args.asked, given), args.format, graph)


def _listed(question: Question) -> tuple[str, ...]:
    return question.name, " ".join(f"--{p.name}" for p in question.parameters), question.zh, question.en


def _given(question: Question | None, rest: Sequence[str]) -> dict[str, str]:
    """What the question's own words hold: --name 郭广昌."""
    command = OneLine(prog="baotu query", add_help=False, allow_abbrev=False)
    for p in question.parameters if question else ():
        command.add_argument(f"--{p.name}", metavar=p.kind, default=argparse.SUPPRESS, help=f"{p.zh}; {p.en}")
    return vars(command.parse_args(rest))


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name.isidentifier() and equals):
        raise argparse.ArgumentTypeError(f"{text} is not of the form name=text")
    return name, value
