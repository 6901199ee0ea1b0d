"""`baotu review`: what may be one thing, pair by pair, each answer kept for the next build."""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size

from graph.build import TURTLE
from graph.review import Desk, typed, walk
from graph.store import load

CLEAR = "\x1b[H\x1b[2J\x1b[3J"


def words(command: argparse.ArgumentParser) -> None:
    """The build, the file of decisions, who decides."""
    command.add_argument(
        "out", nargs="?", type=Path, default=Path("out"), metavar="DIR", help="what build wrote"
    )
    told = "the Turtle file that decisions go to (known.ttl), which baotu build then takes with --known"
    command.add_argument("--known", type=Path, default=Path("known.ttl"), metavar="FILE", help=told)
    command.add_argument("--who", default="", metavar="NAME", help="who decides (the user's name)")


def run(args: argparse.Namespace) -> str:
    """What was decided. Raises GraphError, KnownError, OutputError."""
    graph = load(args.out / TURTLE)
    who = args.who or getpass.getuser()
    desk = Desk(args.known, who, datetime.now().astimezone().date(), get_terminal_size().columns, _show)
    try:
        return walk(graph, desk, typed(sys.stdin, lambda words: print(words, end="", flush=True)))
    except KeyboardInterrupt:  # what was answered is written
        return "left"


def _show(text: str) -> None:
    print(f"{CLEAR if sys.stdout.isatty() and chr(10) in text else ''}{text}", flush=True)
