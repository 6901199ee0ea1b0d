"""The command `baotu`: a thin skin over the rooms, one file a command."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from graph import __version__
from graph.archive.unswept import unswept
from graph.cli.codes import BAD_GRAPH, BAD_INPUT, BROKEN, LEFT_OUT, LOW, OneLine

__all__ = ["BAD_GRAPH", "BAD_INPUT", "BROKEN", "COMMANDS", "LEFT_OUT", "LOW", "main", "parser"]

COMMANDS = {
    "build": "read files and folders into a graph and a page",
    "query": "ask a graph a question; without one, list those that have a name",
    "ask": "ask a graph in plain Chinese or English: 谁担任青沪企业家联谊会会长？",
    "serve": "serve a build: its page, a SPARQL endpoint, the named questions",
    "export": "write a graph in the forms of other tools",
    "explain": "show how one text is read: names, values, rules",
    "check": "list what is doubtful in a graph, and hold its counts against limits",
    "review": "decide pair by pair which things are one and which are two",
    "evaluate": "hold a graph against articles marked by hand",
    "train": "learn a tagger of names from marked corpora",
}
"""The commands, each with what it is for. The file of its name here, loaded only when it is asked for, has
`words(command)`, which declares what the command takes, and `run(args)`, which gives what it prints. One that takes more
words than it declares (query, whose questions declare theirs) finds them in `args.rest`, which it has set to a tuple."""


def parser(asked: str) -> OneLine:
    """The commands, and what the one that is asked for takes."""
    top = OneLine(prog="baotu", description="Reads Chinese newspapers into a cited knowledge graph.")
    top.add_argument("--version", action="version", version=f"baotu {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for name, told in COMMANDS.items():
        command = commands.add_parser(name, help=told)
        if name == asked:
            with unswept():
                module = import_module(f"{__name__}.{name}")
            gc.freeze()  # what is loaded stays, and need not be swept through
            module.words(command)
            command.set_defaults(run=module.run)
    return top


def _args(argv: Sequence[str] | None) -> Namespace:
    words = sys.argv[1:] if argv is None else argv
    top = parser(next((word for word in words if word in COMMANDS), ""))
    args, rest = top.parse_known_args(words)
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
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        from graph.cli.leave import FAILURES, failure  # noqa: PLC0415  all rooms, which only who fails must wait for

        if not isinstance(error, FAILURES):
            raise
        code, line = failure(error)
        print(f"baotu: {line}", file=sys.stderr)
        return code
    return 0
