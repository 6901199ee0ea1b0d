"""The command `baotu`: a thin skin over the rooms, one file a command."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper
from types import ModuleType

from graph import __version__
from graph.cli import ask, build, check, evaluate, explain, export, query, review, serve, train
from graph.cli.leave import BAD_GRAPH, BAD_INPUT, BROKEN, FAILURES, LEFT_OUT, LOW, failure
from graph.cli.words import OneLine

__all__ = ["BAD_GRAPH", "BAD_INPUT", "BROKEN", "COMMANDS", "LEFT_OUT", "LOW", "main", "parser"]

COMMANDS: dict[str, ModuleType] = {
    "build": build,
    "query": query,
    "ask": ask,
    "serve": serve,
    "export": export,
    "explain": explain,
    "check": check,
    "review": review,
    "evaluate": evaluate,
    "train": train,
}
"""The commands by name. Each module has `HELP` (one line), `words(command)`, which declares what the command takes,
and `run(args)`, which gives what it prints. One that takes more words than it declares (query, whose questions
declare theirs) finds them in `args.rest`, which it has set to a tuple."""


def parser() -> OneLine:
    """The commands and what each takes."""
    top = OneLine(prog="baotu", description="Reads Chinese newspapers into a cited knowledge graph.")
    top.add_argument("--version", action="version", version=f"baotu {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, module in COMMANDS.items():
        command = commands.add_parser(name, help=module.HELP)
        module.words(command)
        command.set_defaults(run=module.run)
    return top


def _args(argv: Sequence[str] | None) -> Namespace:
    top = parser()
    args, rest = top.parse_known_args(argv)
    if "rest" in args:
        args.rest = tuple(rest)
    elif rest:
        top.error(f"unrecognized arguments: {' '.join(rest)}")
    return args


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it went well."""
    args = _args(argv)
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that cannot show 中 shows its number
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(args.run(args), flush=True)
    except FAILURES as error:
        code, line = failure(error)
        print(f"baotu: {line}", file=sys.stderr)
        return code
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
