"""Words that several commands take."""

from __future__ import annotations

import argparse
from datetime import date
from typing import NoReturn

from graph.cli.leave import BAD_INPUT
from graph.read.sheet import USUAL


class OneLine(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and leave with 2."""
        self.exit(BAD_INPUT, f"baotu: {message}\n")


def tagger(command: argparse.ArgumentParser) -> None:
    """Take --tagger."""
    told = (
        "what finds the names: crf (built in), weights that baotu train wrote, or an installed tagger's name"
    )
    command.add_argument("--tagger", default="crf", metavar="NAME", help=told)


def jobs(text: str) -> int:
    """The number of processes that was typed."""
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text} is no number of processes")
    return int(text)


def day(text: str) -> date:
    """The day that was typed."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day (write it as 2021-01-13)") from None


def field(text: str) -> tuple[str, str]:
    """The part of an article, and the column that holds it."""
    part, _, column = text.partition("=")
    if part not in USUAL or not column:
        raise argparse.ArgumentTypeError(
            f"{text} is not of the form text=column (parts are {', '.join(USUAL)})"
        )
    return part, column
