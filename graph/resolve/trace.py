"""What an article tells of a thing as far as identity needs it: a small value that outlives the article's text."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

Key = tuple[str, int, str, str, str]
"""What tells a thing of one article apart from all other such things."""
Sign = tuple[str, ...]
"""What a trace shares with every other trace of the same thing."""

Told = tuple[str, int, str, tuple[str, ...], tuple[Sign, ...], str]
"""All of a trace but where it stands: what two articles tell in the same way is one thing."""


class Standing(StrEnum):
    """How an article introduces a person."""

    POSTED = "posted"
    """With a post, or a calling that says enough."""
    BARE = "bare"
    """By the name alone, as one whom everybody knows."""
    ORDINARY = "ordinary"
    """As one whom nobody is supposed to know: 市民王建国."""
    LISTED = "listed"
    """In a list, or with words that say little: 王建国、李卫东, 年过六旬的王建国."""
    PRESS = "press"
    """As one who made the paper."""
    VEILED = "veiled"
    """So that nobody knows who is meant: 李某."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing of one article: its kind, its names (the fullest first), and its signs."""

    file: str
    number: int
    kind: str
    names: tuple[str, ...]
    signs: tuple[Sign, ...]
    adcode: str = ""
    """The code of the division of China that it is."""
    hints: tuple[Sign, ...] = ()
    """What people of one name also share by chance, of which it takes two."""
    standing: Standing = Standing.BARE

    @property
    def key(self) -> Key:
        """What tells it apart from all other traces."""
        return self.file, self.number, self.kind, self.names[0], self.adcode


def told(trace: Trace, files: Collection[str]) -> Told:
    """What the trace tells; where, too, for people, who are weighed one by one, and in files that decisions name."""
    apart = trace.kind == "Person" or trace.file in files
    place = (trace.file, trace.number) if apart else ("", 0)
    return *place, trace.kind, trace.names, trace.signs, trace.adcode
