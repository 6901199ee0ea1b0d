"""Mentions to things, and the facts of one happening to one fact.

First within each article, where one candidate or none decides; then across articles, by full name and, for
people, by what else is known of them. Divisions of China are one by their code, and those around them come
along. What stays open stays open and is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.known import Book
from graph.known import book as ours
from graph.model import Article, Entity, Happening, Mention, Reading, Resolved, Span
from graph.resolve.across import identities
from graph.resolve.divisions import around
from graph.resolve.happenings import merged
from graph.resolve.tellings import Place, Telling, tellings
from graph.resolve.told import happenings, shares, with_things
from graph.resolve.trace import Told, Trace, told
from graph.resolve.traces import traces
from graph.resolve.turns import turn
from graph.resolve.within import Cluster, clusters

__all__ = [
    "Identity",
    "Local",
    "Place",
    "Telling",
    "Told",
    "Trace",
    "first_told",
    "happenings",
    "identity",
    "joined",
    "local",
    "resolve",
    "shares",
    "with_things",
]


@dataclass(frozen=True, slots=True)
class Local:
    """An article as it is resolved for itself: its things, and for each what other articles may know it by."""

    reading: Reading
    clusters: tuple[Cluster, ...]
    traces: tuple[Trace, ...]
    tellings: tuple[Telling, ...] = ()
    """For each of its facts what other articles may know it by."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Which thing each trace is, all things, those that may be one, and the decisions that do not apply."""

    of: Mapping[Told, Entity]
    entities: tuple[Entity, ...]
    candidates: tuple[tuple[Entity, Entity], ...] = ()
    notes: tuple[str, ...] = ()


def resolve(readings: Sequence[Reading], book: Book | None = None) -> Resolved:
    """The readings with their things: the same whatever the order of the articles.

    `book` is what is known and was decided by hand, `ontology/known.ttl` alone if none is given.
    """
    book = book or ours()
    found = [
        local(reading, book) for reading in sorted(readings, key=lambda r: (r.article.file, r.article.number))
    ]
    who = identity(first_told((t for one in found for t in one.traces), book), book)
    together = happenings(with_things(t, who.of) for one in found for t in one.tellings)
    whole = joined(found, who.of, book, together)
    return replace(whole, entities=who.entities, candidates=who.candidates, notes=who.notes)


def local(reading: Reading, book: Book | None = None) -> Local:
    """The reading with its things and one fact for one happening, resolved by the article alone."""
    groups = tuple(clusters(reading.article, _spoken_of(reading)))
    keys = {mention.span: group.key for group in groups for mention in group.mentions}
    facts = merged(
        reading.facts,
        lambda mention: keys.get(mention.span),
        lambda fact: turn(reading.article, fact) == "former",
    )
    whole = replace(reading, facts=facts)
    found = tuple(traces(whole, groups))
    files = (book or ours()).files
    what = {m.span: told(t, files) for t, group in zip(found, groups, strict=True) for m in group.mentions}
    return Local(whole, groups, found, tuple(tellings(whole, lambda mention: what.get(mention.span))))


def _spoken_of(reading: Reading) -> tuple[Mention, ...]:
    """What the article names, and what its facts name within such a name: 青岛市 of 青岛市委, where its mayor is told."""
    spans = {m.span for m in reading.mentions}
    fillers = (role.filler for fact in reading.facts for role in fact.roles)
    within = {f.span: f for f in fillers if isinstance(f, Mention) and f.span not in spans}
    return (
        tuple(sorted((*reading.mentions, *within.values()), key=lambda m: m.span))
        if within
        else reading.mentions
    )


def first_told(
    traces: Iterable[Trace], book: Book, first: dict[Told, Trace] | None = None
) -> dict[Told, Trace]:
    """For all that is told of things its first trace, added to those that are there: what identity needs."""
    first = {} if first is None else first
    for one in traces:
        what = told(one, book.files)
        if what not in first or one.key < first[what].key:
            first[what] = one
    return first


def identity(first: Mapping[Told, Trace], book: Book) -> Identity:
    """Which thing each trace is, from what all articles told of their things."""
    found = identities(first.values(), book)
    of = found.things
    named = set(of.values())
    entities = sorted({*named, *around(named)}, key=lambda e: e.key)
    return Identity(
        {what: of[one.key] for what, one in first.items()}, tuple(entities), found.candidates, found.notes
    )


def joined(
    found: Sequence[Local], of: Mapping[Told, Entity], book: Book, together: Mapping[Place, Happening]
) -> Resolved:
    """The articles with their things, and with what their facts share with those of others."""
    named: dict[tuple[str, int, Span], Entity] = {}
    for one in found:
        for group, known_by in zip(one.clusters, one.traces, strict=True):
            thing = of[told(known_by, book.files)]
            named |= {_place(one.reading.article, mention): thing for mention in group.mentions}
    whole = tuple(one.reading for one in found)
    entities = tuple(sorted(set(named.values()), key=lambda e: e.key))
    return Resolved(whole, entities, named, tuple(_open(found)), happenings=together)


def _place(article: Article, mention: Mention) -> tuple[str, int, Span]:
    return article.file, article.number, mention.span


def _open(local: Sequence[Local]) -> list[tuple[Article, Mention]]:
    """The mentions that name nothing that is known."""
    found = []
    for one in local:
        settled = {mention.span for group in one.clusters for mention in group.mentions}
        found += [
            (one.reading.article, m)
            for m in one.reading.mentions
            if m.source == "anaphor" and m.span not in settled
        ]
    return found
