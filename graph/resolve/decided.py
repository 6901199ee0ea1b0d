"""What was decided by hand, brought to the things that articles name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.known import Book, Decision, Known
from graph.resolve.forms import plain
from graph.resolve.sets import Sets
from graph.resolve.trace import Key, Trace


@dataclass(frozen=True, slots=True)
class Decided:
    """The traces that each decision is about, on its one side and on its other."""

    decision: Decision
    one: tuple[Key, ...]
    other: tuple[Key, ...]


def decided(traces: Iterable[Trace], book: Book) -> tuple[Decided, ...]:
    """The decisions with their traces: those whose names occur on either side in vain have none there."""
    sides = [side for decision in book.decisions for side in (decision.one, decision.other)]
    wanted = {(side.kind, plain(name)) for side in sides for name in side.names}
    found: dict[tuple[str, str], list[Trace]] = defaultdict(list)
    for trace in traces if wanted else ():
        for form in {(trace.kind, plain(name)) for name in trace.names} & wanted:
            found[form].append(trace)

    def keys(side: Known) -> tuple[Key, ...]:
        forms = {(side.kind, plain(name)) for name in side.names}
        about = (trace for form in forms for trace in found[form])
        return tuple(sorted({t.key for t in about if side.is_in(t.file, t.number)}))

    return tuple(Decided(d, keys(d.one), keys(d.other)) for d in book.decisions)


def begun(found: Sequence[Decided]) -> tuple[Sets[Key], tuple[str, ...]]:
    """The sets that the decisions begin with, and what is to be said about decisions that cannot be kept."""
    apart = [(n, d) for n, d in enumerate(found) if not d.decision.same and not set(d.one) & set(d.other)]
    sets = Sets(
        (key, n, side) for n, d in apart for side in (True, False) for key in (d.one if side else d.other)
    )
    kept = {d.decision: _joined(d, sets) for d in found if d.decision.same and d.one and d.other}
    return sets, tuple(_notes(found, kept))


def _joined(found: Decided, sets: Sets[Key]) -> bool:
    done = [sets.join(found.one[0], key) for key in (*found.one, *found.other)]
    return all(done)


def _notes(found: Sequence[Decided], kept: dict[Decision, bool]) -> Iterator[str]:
    for one in found:
        lost = [
            str(s) for s, keys in ((one.decision.one, one.one), (one.decision.other, one.other)) if not keys
        ]
        if lost:
            yield f"{one.decision}: no article names {' or '.join(lost)} any more"
        elif not kept.get(one.decision, True):
            yield f"{one.decision}: another decision says that they differ"
        elif not one.decision.same and set(one.one) & set(one.other):
            yield f"{one.decision}: one article uses both names for one thing"
