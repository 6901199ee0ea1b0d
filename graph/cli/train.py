"""`baotu train`: a tagger of names from marked corpora."""

from __future__ import annotations

import argparse
from pathlib import Path

from graph.names.tag.train import train
from graph.store import writable


def words(command: argparse.ArgumentParser) -> None:
    """The corpora, and where the weights go."""
    command.add_argument(
        "corpora", nargs="+", type=Path, metavar="CORPUS", help="marked sentences, JSON lines"
    )
    command.add_argument("--out", type=Path, required=True, metavar="WEIGHTS", help="where the weights go")


def run(args: argparse.Namespace) -> str:
    """Train; where the weights are."""
    writable(args.out.parent, (args.out.name,))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    train(args.corpora, args.out)
    return f"{args.out}: read with it by --tagger {args.out}"
