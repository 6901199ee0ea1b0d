"""The command `baotu`: a thin skin over the rooms."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from graph import __version__
from graph.build import ReadingError, ShapeError, conforming, ready, understand, write
from graph.rdf import graph_of
from graph.read import InputError
from graph.report import report
from graph.store import OutputError

BAD_INPUT, BAD_GRAPH = 2, 3
"""What the command exits with where its input or output place is bad, and where the graph breaks a shape."""


class OneLine(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and leave with 2."""
        self.exit(BAD_INPUT, f"baotu: {message}\n")


def parser() -> argparse.ArgumentParser:
    """The commands and what each takes."""
    top = OneLine(prog="baotu", description="Reads Chinese newspapers into a cited knowledge graph.")
    top.add_argument("--version", action="version", version=f"baotu {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="read files and folders into a graph and a page")
    build.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt file or a folder of them")
    build.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where graph.ttl and graph.html go"
    )
    build.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day of articles that give none")
    build.set_defaults(run=_build)
    return top


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day (write it as 2021-01-13)") from None


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it went well, 2 for bad input, 3 for a graph that breaks a shape."""
    args = parser().parse_args(argv)
    try:
        run: int = args.run(args)
    except (InputError, OutputError, ReadingError) as error:
        print(f"baotu: {error}", file=sys.stderr)
        return BAD_INPUT
    except ShapeError as error:
        print(f"baotu: the graph breaks its shapes, nothing was written\n{error}", file=sys.stderr)
        return BAD_GRAPH
    return run


def _build(args: argparse.Namespace) -> int:
    ready(args.out)
    resolved = understand(args.paths, args.date, _progress if sys.stderr.isatty() else None)
    graph = conforming(graph_of(resolved))
    write(graph, args.out)
    print(report(resolved, graph))
    return 0


def _progress(done: int, total: int) -> None:
    print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)
