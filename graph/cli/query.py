"""`baotu query`: questions to a graph."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.query import FORMATS, ask, questions, shown, wording
from graph.store import load
from graph.tables import table

HELP = "ask a graph a question; without one, list those that have a name"


def words(command: argparse.ArgumentParser) -> None:
    """What to ask which graph, and how to show the answer."""
    command.add_argument("asked", nargs="?", metavar="FILE|NAME|SPARQL", help="what to ask")
    command.add_argument(
        "--graph", type=Path, default=Path("out/graph.ttl"), metavar="FILE", help="the graph"
    )
    command.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to show the answer")
    command.add_argument("--set", type=_pair, action="append", metavar="NAME=TEXT", help="hold ?NAME to TEXT")


def run(args: argparse.Namespace) -> str:
    """The answer, or the questions that there are."""
    if not args.asked:
        return table(("name", "问题", "question"), [(q.name, q.zh, q.en) for q in questions()])
    text, graph = wording(args.asked), load(args.graph)
    return shown(ask(graph, text, dict(args.set or ())), args.format, graph)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name.isidentifier() and equals):
        raise argparse.ArgumentTypeError(f"{text} is not of the form name=text")
    return name, value
