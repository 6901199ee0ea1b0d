"""What is drawn of the facts: lines between things, and small hubs where a happening has no name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.page.contents import Told
from graph.page.legend import DRAWINGS, hub_kind
from graph.terms import FACTS

FEWEST = 2
"""Things that a nameless hub must join to be drawn."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one fact; `text` is written on it, `role` names it where there is no text.

    An `arrow` points from `start` to `stop`: one of the ontology's lines, not a spoke of a hub.
    """

    start: int
    stop: int
    fact: int
    text: str
    role: str
    arrow: bool


@dataclass(frozen=True, slots=True)
class Hub:
    """A happening without a name: what it is called in the text (or nothing), and what it looks like."""

    fact: int
    text: str
    kind: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """All lines; a number from `things` on is a hub."""

    lines: tuple[Line, ...]
    hubs: tuple[Hub, ...]


def drawn(facts: Sequence[Told], things: int) -> Drawn:
    """The lines and hubs of the facts, the hubs numbered from `things` on."""
    lines: list[Line] = []
    hubs: list[Hub] = []
    for number, fact in enumerate(facts):
        ends = dict.fromkeys((filler, role) for role, filler in fact.roles if isinstance(filler, int))
        way = DRAWINGS[FACTS[fact.kind]]
        if way.way == "Line":
            lines += _line(number, fact, ends)
        elif way.way == "Hub":
            named = [filler for filler, role in ends if role == way.hub]
            others = {filler: role for filler, role in ends if role != way.hub}
            if not named and len(others) >= FEWEST:
                text = next((f for role, f in fact.roles if role == way.hub and isinstance(f, str)), "")
                named = [things + len(hubs)]
                hubs.append(Hub(number, text, hub_kind(FACTS[fact.kind])))
            lines += _spokes(number, named, others)
    return Drawn(tuple(lines), tuple(hubs))


def _line(number: int, fact: Told, ends: dict[tuple[int, str], None]) -> Iterator[Line]:
    """From each start to each stop; where an end is missing another thing of the fact stands in."""
    way = DRAWINGS[FACTS[fact.kind]]
    starts = [f for f, role in ends if role == way.start]
    stops = [f for f, role in ends if role == way.stop]
    others = [(f, role) for f, role in ends if role not in (way.start, way.stop)]
    text = "、".join(f for role, f in fact.roles if role == way.text and isinstance(f, str))
    for start in starts:
        yield from (Line(start, stop, number, text, "", arrow=True) for stop in stops if stop != start)
    anchor = (starts or stops or [f for f, _ in others] or [0])[0]
    if not starts:
        others += [(stop, way.stop) for stop in stops]
    yield from (
        Line(anchor, other, number, "", role, arrow=False) for other, role in others if other != anchor
    )


def _spokes(number: int, named: list[int], others: dict[int, str]) -> Iterator[Line]:
    for hub in named[:1]:
        yield from (
            Line(hub, other, number, "", role, arrow=False) for other, role in others.items() if other != hub
        )
        yield from (Line(hub, other, number, "", "", arrow=False) for other in named[1:])
