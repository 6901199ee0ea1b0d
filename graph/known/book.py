"""The words of what is known: a known thing, a decision, and the book of all of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.spots import Heads, heads, spots

SHOWN = 3
"""So many of the files of a side are told."""


class KnownError(Exception):
    """A file of known things that cannot be read; the message is one line with file and line."""


@dataclass(frozen=True, slots=True)
class Known:
    """A thing that is known, its fullest name first, or one side of a decision."""

    kind: str
    names: tuple[str, ...]
    at: str
    """Where that stands: known.ttl:12."""
    iri: str = ""
    code: str = ""
    """What registers call it: a company's unified social credit code, say."""
    files: frozenset[str] = frozenset()
    """The source files, or the n-th article of one (file.txt#n), in which the name means this thing; everywhere if there
    is none."""

    def __str__(self) -> str:
        """The name, and where it is printed if that matters: 王建国 (b.txt)."""
        shown = [*sorted(self.files)[:SHOWN], *(["…"] if len(self.files) > SHOWN else [])]
        return self.names[0] + (f" ({', '.join(shown)})" if self.files else "")

    def is_in(self, file: str, number: int) -> bool:
        """Whether the name means this thing in the n-th article of the file."""
        return not self.files or file in self.files or f"{file}#{number}" in self.files


@dataclass(frozen=True, slots=True)
class Decision:
    """That two are one thing, or that they are not; or that somebody looked at them and left it open."""

    one: Known
    other: Known
    same: bool | None
    at: str

    def __str__(self) -> str:
        """One line: where it stands and what was decided."""
        return f"{self.at}: {self.one} {'=' if self.same else '≠'} {self.other}"


@dataclass(frozen=True, eq=False)
class Book:
    """Known things and decisions, as they were written."""

    things: tuple[Known, ...]
    decisions: tuple[Decision, ...]
    left_open: tuple[Decision, ...] = ()
    """What nobody need be asked again; it decides nothing."""

    @cached_property
    def files(self) -> frozenset[str]:
        """The source files that decisions speak of."""
        sides = (side for decision in self.decisions for side in (decision.one, decision.other))
        return frozenset(re.sub(r"#\d+$", "", place) for side in sides for place in side.files)

    @cached_property
    def names(self) -> Mapping[str, Known]:
        """For each name that means one known thing everywhere, that thing; a shared name is left out."""
        owners: dict[str, list[Known]] = defaultdict(list)
        for thing in self.things:
            for name in thing.names:
                if not thing.files and not any(_alike(thing, other) for other in owners[name]):
                    owners[name].append(thing)
        return {name: things[0] for name, things in owners.items() if len(things) == 1}

    @cached_property
    def _heads(self) -> Heads:
        return heads(self.names)

    def printed(self, text: str) -> Iterator[tuple[int, str]]:
        """Where in the text which known names stand, none overlapping, the longest first."""
        return spots(self._heads, text)


def _alike(thing: Known, other: Known) -> bool:
    """Whether two files speak of one thing: the same kind under the same full name."""
    return thing.kind == other.kind and thing.names[0] == other.names[0]
