"""`baotu build`: files and folders into a graph and a page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.build import TURTLE, conforming, ready, understand, write
from graph.cli.leave import LeftOutError, named
from graph.cli.words import day, field, tagger
from graph.disk import keep, usable
from graph.known import book
from graph.names.tagger import load
from graph.rdf import graph_of
from graph.read import InputError
from graph.read.sheet import USUAL
from graph.report import report

HELP = "read files and folders into a graph and a page"


def words(command: argparse.ArgumentParser) -> None:
    """What to read, where to write."""
    command.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="files, or folders and archives of them"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where graph.ttl and graph.html go"
    )
    command.add_argument(
        "--store", type=Path, metavar="DIR", help="keep the graph in Oxigraph there, too, for query and serve"
    )
    command.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="the day of articles that give none")
    told = "known things and decisions of your own: Turtle, or CSV (name, kind, other names, code)"
    command.add_argument("--known", type=Path, action="append", default=[], metavar="FILE", help=told)
    command.add_argument(
        "--field",
        type=field,
        action="append",
        metavar="PART=COLUMN",
        help=f"which column of tables and JSON holds the {', '.join(USUAL)} of an article",
    )
    tagger(command)


def run(args: argparse.Namespace) -> str:
    """Build; the report of what was read. Raises LeftOutError, after the writing, if that was not all."""
    ready(args.out)
    if args.store:
        usable(args.store)
    known, found_by = book(args.known), load(args.tagger)
    left_out: list[InputError] = []
    try:
        resolved = understand(
            args.paths,
            args.date,
            progress=_progress if sys.stderr.isatty() else None,
            tagger=found_by,
            book=known,
            fields=dict(args.field or ()),
            left_out=left_out.append,
        )
    except InputError as error:
        raise InputError(named(left_out or [error])) from None
    graph = conforming(graph_of(resolved))
    write(graph, args.out)
    if args.store:
        keep(args.out / TURTLE, args.store)
    if left_out:
        print(report(resolved, graph), flush=True)
        raise LeftOutError(left_out)
    return report(resolved, graph)


def _progress(done: int) -> None:
    print(f"\r{done} articles", end="", file=sys.stderr, flush=True)
