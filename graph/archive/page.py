"""The page of an archive: of all that it tells, or of a part where it is large; drawn anew only if it shows other things."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from graph.archive import excerpt
from graph.archive.pieces import pack
from graph.archive.settings import digest
from graph.archive.steps import Means
from graph.archive.unswept import unswept
from graph.rdf.writer import turtle_of
from graph.report import Tally


def page(turtle: Path, stated: Sequence[str], tally: Tally, means: Means) -> Iterator[str]:
    """The page of the stated parts, piece by piece; `turtle` is their graph."""
    if tally.articles <= excerpt.WHOLE:
        yield "[]".join(_drawn(turtle.read_bytes()))
        return
    kept, settings = means.kept, means.settings
    picks = excerpt.picks(stated, kept)
    name = f"{digest(settings.digest(), *(kept.seals(pick).tobytes().hex() for pick in picks))}.page"
    if not kept.has(name):
        graph = "".join(turtle_of(excerpt.records(picks, kept), settings.base))
        kept.keep(name, pack(_drawn(graph.encode())))
    before, behind = kept.value(name)
    yield from (before, json.dumps([tally.articles, tally.kinds.total(), tally.facts.total()]), behind)


@unswept()
def _drawn(graph: bytes) -> tuple[str, str]:
    """The page of a graph in Turtle, but for what it is a choice of."""
    from graph.page import parted  # noqa: PLC0415  what draws, and pyvis: most builds anew do without

    return parted(parse(graph, RdfFormat.TURTLE))
