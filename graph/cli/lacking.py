"""What a command did, but not as well as it should have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.archive.reading import Unread

NAMED = 20
"""So many of the files and articles that were left out are named."""


class FloorError(Exception):
    """What an evaluation found below its floors."""


class LeftOutError(Exception):
    """A graph was built, but not of all that was given; the message has a line for each."""

    def __init__(self, left_out: Sequence[Unread]) -> None:
        super().__init__(named(left_out, "left out: "))


def named(left_out: Sequence[Unread], before: str = "") -> str:
    """What was left out, a line each, as far as it is worth naming."""
    more = [f"{len(left_out) - NAMED} more"] if len(left_out) > NAMED else []
    return f"\nbaotu: {before}".join([*map(str, left_out[:NAMED]), *more])
