"""The values that are compared: a role with its filler's names, a fact of some roles, what was judged of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Argument:
    """One filler of a fact's role, by all its names."""

    role: str
    names: frozenset[str]
    shown: str = field(compare=False)
    """The name to print."""

    def __str__(self) -> str:
        return f"{self.role} {self.shown}"


PLANNED = Argument("status", frozenset({"planned"}), "planned")
"""A plan is no deed: it counts as one more argument."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as the marks or the graph tell it."""

    arguments: tuple[Argument, ...]
    optional: bool = False
    """Counts for nothing, found or not."""
    quotes: tuple[str, ...] = ()
    """The printed sentences that the graph read it from."""
    confidence: float | None = None
    """How sure the graph is of it, where it says so."""

    def __str__(self) -> str:
        return ", ".join(map(str, self.arguments))


@dataclass(frozen=True, slots=True)
class Judged:
    """A name or fact of marks, graph or both, with what of it was hit, extra and missed."""

    article: str
    name: str
    """Its class of fact or kind of thing."""
    marked: str = ""
    """What the marks have; empty for what only the graph has."""
    read: str = ""
    """What the graph has; empty for what only the marks have."""
    hit: int = 0
    extra: int = 0
    missed: int = 0
    sentences: tuple[str, ...] = ()
    confidence: float | None = None
    """How sure the graph is of it, where it says so."""

    @property
    def right(self) -> bool:
        """Whether marks and graph agree wholly."""
        return not self.extra and not self.missed

    @property
    def how(self) -> str:
        """One word for what became of it."""
        if self.right:
            return "right"
        return "partly" if self.hit else "missed" if self.missed else "extra"


def pieces(role: str, text: str) -> list[str]:
    """执行董事兼董事长 is two posts, whether written as one text or as two."""
    return [piece for piece in re.split("[兼、]", text) if piece] if role == "post" else [text]
