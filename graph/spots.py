"""Where names stand in a text: all of them, or at each place the longest that fits, none overlapping another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import compress, count
from typing import NamedTuple


class Heads(NamedTuple):
    """Names by how they begin, so that a text is gone through once for all of them."""

    first: frozenset[str]
    """Their first characters."""
    names: Mapping[str, tuple[str, ...]]
    """By their first two characters, longer ones first."""


def heads(names: Iterable[str]) -> Heads:
    """The names by how they begin; one of a single character is never met."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if len(name) > 1:
            found[name[:2]].append(name)
    return Heads(frozenset(head[0] for head in found), {head: tuple(some) for head, some in found.items()})


def met(known: Heads, text: str) -> Iterator[tuple[int, str]]:
    """Every place where one of the names stands, and which: at one place the longest first."""
    for place in compress(count(), map(known.first.__contains__, text)):
        for name in known.names.get(text[place : place + 2], ()):
            if text.startswith(name, place):
                yield place, name


def spots(
    known: Heads, text: str, fits: Callable[[str, int], bool] = lambda _name, _stop: True
) -> Iterator[tuple[int, str]]:
    """Where which names stand; `fits` is told a name and where it would end, and may refuse it for a shorter one."""
    free = 0
    for place, name in met(known, text):
        if place >= free and fits(name, place + len(name)):
            yield place, name
            free = place + len(name)
