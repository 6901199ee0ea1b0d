"""`baotu export`: a graph in the forms of other tools."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.exports import FORMATS, export
from graph.store import load


def words(command: argparse.ArgumentParser) -> None:
    """Which graph, in which forms, where to."""
    command.add_argument("graph", type=Path, metavar="GRAPH", help="a graph.ttl")
    command.add_argument(
        "--format",
        choices=FORMATS,
        action="append",
        required=True,
        help="the form; may be given more than once",
    )
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the files go")


def run(args: argparse.Namespace) -> str:
    """Export; the files that were written."""
    return "\n".join(str(args.out / name) for name in export(load(args.graph), args.format, args.out))
