"""`baotu evaluate`: a graph held against articles marked by hand."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.cli.lacking import FloorError
from graph.evaluate import below, changes, evaluate, figures_json, listed, marks, scores, sureness
from graph.evaluate.classes import ORDER
from graph.store import load


def words(command: argparse.ArgumentParser) -> None:
    """The graph, the marks, and what to tell."""
    command.add_argument("graph", type=Path, metavar="GRAPH", help="a graph.ttl")
    command.add_argument(
        "gold", type=Path, metavar="GOLD", help="a folder of marks, NNN.json for each article"
    )
    command.add_argument("--against", type=Path, metavar="GRAPH", help="tell what changed since this graph")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the figures as JSON")
    form.add_argument(
        "--misses",
        choices=(*ORDER, "all"),
        metavar="CLASS",
        help="list what is wrong in a class, a group or all",
    )
    command.add_argument("--floors", type=Path, metavar="FILE", help="fail where a figure is below its floor")


def run(args: argparse.Namespace) -> str:
    """The figures. Raises FloorError where one is below its floor."""
    gold = marks(args.gold)
    new = evaluate(load(args.graph), gold)
    old = evaluate(load(args.against), gold) if args.against else None
    if args.floors and (low := below(new, args.floors, args.gold.name)):
        raise FloorError(f"{args.gold.name} reads worse than {args.floors} allows\n" + "\n".join(low))
    if args.json:
        return figures_json(new, old)
    parts = [part for part in (scores(new), sureness(new)) if part]
    parts += [listed(new, args.misses)] if args.misses else []
    parts += [changes(new, old)] if old else []
    return "\n\n".join(parts)
