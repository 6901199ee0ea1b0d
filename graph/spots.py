"""Where names stand in a text: all of them, or at each place the longest that fits, none overlapping another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import add

Heads = Mapping[str, tuple[str, ...]]
"""Names by their first two characters, longer ones first."""


def heads(names: Iterable[str]) -> Heads:
    """The names by their first two characters, so that a text is gone through once; one of one character is never met."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        found[name[:2]].append(name)
    return {head: tuple(longest_first) for head, longest_first in found.items()}


def met(known: Heads, text: str) -> Iterator[tuple[int, str]]:
    """Every place where one of the names stands, and which: at one place the longest first."""
    for place, head in enumerate(map(add, text, text[1:])):
        if head in known:
            for name in known[head]:
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
