"""What a page is cut into: the lines of one article."""

from __future__ import annotations

from typing import NamedTuple

from graph.read.lines import Line


class Piece(NamedTuple):
    """One article's lines: kickers, headline, subheads, and all that follows."""

    kickers: tuple[Line, ...]
    headline: Line | None
    subheads: tuple[Line, ...]
    rest: tuple[Line, ...]

    @property
    def text(self) -> str:
        """All of it but the kickers."""
        return "\n".join(
            line.text for line in (*((self.headline,) if self.headline else ()), *self.subheads, *self.rest)
        )
