"""`baotu ask`: a question in plain Chinese or English."""

from __future__ import annotations

import argparse

from graph.ask import UnreadError, near, reply, shown
from graph.cli.words import asked_graph, loaded
from graph.query import QueryError


def words(command: argparse.ArgumentParser) -> None:
    """The question and the graph."""
    command.add_argument(
        "question", help="a question with one question word: 谁, 哪里, 什么时候, 多少, who, when …"
    )
    asked_graph(command)


def run(args: argparse.Namespace) -> str:
    """The answers with their sentences. Raises QueryError, with the nearest named questions, for what is not read."""
    graph = loaded(args)
    try:
        _, found = reply(graph, args.question)
    except UnreadError as error:
        names = "".join(f"\n  baotu query {q.name}  {q.zh} · {q.en}" for q in near(args.question))
        raise QueryError(
            f"the question is not understood: {error}" + (f"\nnearest{names}" if names else "")
        ) from None
    return shown(found) or "the graph holds no answer to that"
