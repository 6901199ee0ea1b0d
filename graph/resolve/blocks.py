"""Where in a card index a trace lies: two that may be one share a block, or others link their blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.known import Book
from graph.resolve.across import with_known
from graph.resolve.forms import plain
from graph.resolve.signs import CALLED
from graph.resolve.spelling import spelling
from graph.resolve.trace import Sign, Trace
from graph.where import NOWHERE

DECIDED: Sign = ("decided",)
"""The block of all whose names stand in decisions: they are judged together."""


def blocks(traces: Iterable[Trace], book: Book) -> Iterator[tuple[Sign, ...]]:
    """For each trace its blocks: people by their names, all else by what makes it one with others."""
    sides = [side for decision in book.decisions for side in (decision.one, decision.other)]
    decided = {plain(name) for side in sides for name in side.names}
    for trace in traces:
        names = dict.fromkeys(map(plain, trace.names))
        named = tuple((trace.kind, name) for name in names)
        own = named if trace.kind == "Person" else tuple(_signs(trace, book))
        yield own if decided.isdisjoint(names) else (*own, DECIDED)


def _signs(trace: Trace, book: Book) -> Iterator[Sign]:
    """Its signs, and that of another whom the name would mean elsewhere: the two may not go by one key."""
    for mark, *rest in with_known(trace, book).signs:
        yield ("name" if mark == CALLED else mark), *rest
    elsewhere = spelling(trace.kind, trace.names[0], NOWHERE) if trace.signs[0][0] == "name" else ""
    if elsewhere and elsewhere != trace.signs[0][-1]:
        yield "name", trace.kind, elsewhere
