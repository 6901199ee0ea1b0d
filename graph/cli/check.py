"""`baotu check`: what in a graph an editor should look at, and whether its counts stay within limits."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.doubts import changed, counts, doubts, hold
from graph.store import load


def words(command: argparse.ArgumentParser) -> None:
    """The graph, that of before, the limits."""
    command.add_argument("graph", type=Path, metavar="GRAPH", help="a graph.ttl")
    command.add_argument("--against", type=Path, metavar="OLD", help="the graph of before")
    command.add_argument(
        "--limits", type=Path, metavar="FILE", help="fail where a count is outside its limits (TOML)"
    )


def run(args: argparse.Namespace) -> str:
    """What is doubtful. Raises BeyondError where a count is outside its limits."""
    graph = load(args.graph)
    new, old = counts(graph), counts(load(args.against)) if args.against else None
    if args.limits:
        hold(args.graph, new, old, args.limits)
    return "\n".join([doubts(graph), *([changed(new, old)] if old else [])])
