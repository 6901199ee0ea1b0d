"""`baotu build`: files and folders into a graph and a page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.build import TURTLE, conforming, ready, understand, write
from graph.cli.words import day, tagger
from graph.disk import keep, usable
from graph.known import book
from graph.names.tagger import load
from graph.rdf import graph_of
from graph.report import report

HELP = "read files and folders into a graph and a page"


def words(command: argparse.ArgumentParser) -> None:
    """What to read, where to write."""
    command.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a .txt file or a folder of them"
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
    tagger(command)


def run(args: argparse.Namespace) -> str:
    """Build; the report of what was read."""
    ready(args.out)
    if args.store:
        usable(args.store)
    known, found_by = book(args.known), load(args.tagger)
    resolved = understand(args.paths, args.date, _progress if sys.stderr.isatty() else None, found_by, known)
    graph = conforming(graph_of(resolved))
    write(graph, args.out)
    if args.store:
        keep(args.out / TURTLE, args.store)
    return report(resolved, graph)


def _progress(done: int, total: int) -> None:
    print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
