"""`baotu explain`: how one text is read."""

from __future__ import annotations

import argparse

from graph.cli.words import day, tagger
from graph.explain import explain
from graph.names.tagger import load


def words(command: argparse.ArgumentParser) -> None:
    """The text and its day."""
    command.add_argument("text", help="a sentence or more")
    command.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="the day on which it was printed")
    tagger(command)


def run(args: argparse.Namespace) -> str:
    """The names, values and facts of the text."""
    return explain(args.text, args.date, load(args.tagger))
