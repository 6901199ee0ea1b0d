"""What articles together say of one happening: settled roles, how long a tenure was seen, versions that disagree."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Happening
from graph.rdf.fillers import Term, day, written
from graph.terms import BT, ROLES


def shared(happening: Happening | None) -> Iterator[tuple[str, Term]]:
    """The roles that all tellings together fill, the conflicts among them, and the days of a tenure."""
    if happening is None:
        return
    for name, isos in happening.settled:
        for iso in isos:
            yield from ((name, term) for term in written(ROLES[name], iso))
    yield from (("conflict", BT[role]) for role in happening.conflicts)
    if happening.seen:
        yield "seenFrom", day(happening.seen[0])
        yield "seenTo", day(happening.seen[1])
    if happening.gone:
        yield "goneBy", day(happening.gone)
