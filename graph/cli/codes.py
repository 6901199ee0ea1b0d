"""What the command exits with, and its complaints about what was typed."""

from __future__ import annotations

import argparse
from typing import NoReturn

BROKEN, BAD_INPUT, BAD_GRAPH, LOW, LEFT_OUT = 1, 2, 3, 4, 5
"""For a mistake of ours, for bad input, for a graph that breaks a shape, for one that reads worse than its floors allow,
for one that was built but not of all its input."""


class OneLine(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and leave with 2."""
        self.exit(BAD_INPUT, f"baotu: {message}\n")
