"""Words that several commands take."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from rdflib import Graph

from graph.disk import opened
from graph.read.sheet import USUAL
from graph.store import load


def tagger(command: argparse.ArgumentParser) -> None:
    """Take --tagger."""
    told = (
        "what finds the names: crf (built in), weights that baotu train wrote, or an installed tagger's name"
    )
    command.add_argument("--tagger", default="crf", metavar="NAME", help=told)


def asked_graph(command: argparse.ArgumentParser) -> None:
    """Take --graph or --store: which graph is asked."""
    where = command.add_mutually_exclusive_group()
    where.add_argument("--graph", type=Path, default=Path("out/graph.ttl"), metavar="FILE", help="the graph")
    where.add_argument("--store", type=Path, metavar="DIR", help="the graph, as baotu build --store kept it")


def loaded(args: argparse.Namespace) -> Graph:
    """The graph that is asked. Raises GraphError."""
    return opened(args.store) if args.store else load(args.graph)


def jobs(text: str) -> int:
    """The number of processes that was typed."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text} is no number of processes")
    return int(text)


def day(text: str) -> date:
    """The day that was typed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day (write it as 2021-01-13)") from None


def field(text: str) -> tuple[str, str]:
    """The part of an article, and the column that holds it."""
    part, _, column = text.partition("=")
    if part not in USUAL or not column:
        raise argparse.ArgumentTypeError(
            f"{text} is not of the form text=column (parts are {', '.join(USUAL)})"
        )
    return part, column
