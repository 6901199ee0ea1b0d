"""The parts of a graph, under names made from all that they hang on: a shard's articles, a drawer's things."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from graph.archive.happen import ALONE
from graph.archive.identify import slim
from graph.archive.index import Index, brief_of, things_in
from graph.archive.settings import digest
from graph.archive.stating import Part
from graph.archive.steps import Means
from graph.archive.work import Work
from graph.model import Entity
from graph.resolve.divisions import around


def parts(index: Index, means: Means) -> tuple[dict[str, Callable[[], Part]], tuple[str, ...]]:
    """The parts by their names, each to be fetched when it is wanted, and what is said of decisions that do not apply."""
    stamp, kept = means.settings.digest(), means.kept
    found: dict[str, Callable[[], Part]] = {}
    lands: set[Entity] = set()
    notes: list[str] = []
    for drawer in range(len(index.things.names)):
        found[digest(stamp, "things", index.things.last(drawer))] = partial(_things, index, drawer, kept)
        brief = brief_of(index.things, drawer, kept)
        lands |= set(brief.lands)
        notes += brief.notes
    if outer := tuple(around(lands)):
        found[digest(stamp, "around", *outer)] = partial(Part, entities=outer)
    for shard, (read, known) in enumerate(zip(index.read, index.known, strict=True)):
        answers = (*index.things.said(shard), *index.happenings.said(shard))
        found[digest(stamp, read, known, *answers)] = partial(_shard, index, shard, kept)
    return found, tuple(notes)


def _things(index: Index, drawer: int, kept: Work) -> Part:
    things = things_in(index.things, drawer, kept)
    pairs = tuple((slim(one), slim(other)) for one, other in things.candidates)
    return Part(entities=things.entities, pairs=pairs)


def _shard(index: Index, shard: int, kept: Work) -> Part:
    articles = kept.get(f"{index.read[shard]}.articles")
    (alone,) = kept.pieces(index.known[shard], ALONE)
    return Part(articles, index.things.placed(shard, kept), alone, index.happenings.to(shard, kept))
