"""What an article tells of a thing as far as identity needs it: a small value that outlives the article's text."""

from __future__ import annotations

from dataclasses import dataclass

Key = tuple[str, int, str, str, str]
"""What tells a thing of one article apart from all other such things."""
Sign = tuple[str, ...]
"""What a trace shares with every other trace of the same thing."""


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

    @property
    def key(self) -> Key:
        """What tells it apart from all other traces."""
        return self.file, self.number, self.kind, self.names[0], self.adcode
