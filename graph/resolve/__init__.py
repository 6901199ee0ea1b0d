"""Mentions to things, and the facts of one happening to one fact.

First within each article, where one candidate or none decides; then across articles, by full name and, for
people, by what else is known of them. Divisions of China are one by their code, and those around them come
along. What stays open stays open and is counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.known import Book
from graph.known import book as ours
from graph.model import Article, Entity, Mention, Reading, Resolved, Span
from graph.resolve.across import identities
from graph.resolve.divisions import around
from graph.resolve.happenings import merged
from graph.resolve.traces import traces
from graph.resolve.within import Cluster, clusters


def resolve(readings: Sequence[Reading], book: Book | None = None) -> Resolved:
    """The readings with their things: the same whatever the order of the articles.

    `book` is what is known and was decided by hand, `ontology/known.ttl` alone if none is given.
    """
    ordered = sorted(readings, key=lambda r: (r.article.file, r.article.number))
    local = [(reading, clusters(reading.article, reading.mentions)) for reading in ordered]
    told = [trace for reading, groups in local for trace in traces(reading, groups)]
    found = identities(told, book or ours())
    of = found.things
    named: dict[tuple[str, int, Span], Entity] = {}
    for reading, groups in local:
        for group in groups:
            for mention in group.mentions:
                named[_place(reading.article, mention)] = of[group.key]
    whole = tuple(
        replace(reading, facts=merged(reading.facts, lambda m, a=reading.article: named.get(_place(a, m))))  # type: ignore[misc]
        for reading, _ in local
    )
    named_things = set(of.values())
    entities = tuple(sorted({*named_things, *around(named_things)}, key=lambda e: e.key))
    return Resolved(whole, entities, named, tuple(_open(local)), found.candidates, found.notes)


def _place(article: Article, mention: Mention) -> tuple[str, int, Span]:
    return article.file, article.number, mention.span


def _open(local: Sequence[tuple[Reading, Sequence[Cluster]]]) -> list[tuple[Article, Mention]]:
    """The mentions that name nothing that is known."""
    found = []
    for reading, groups in local:
        settled = {mention.span for group in groups for mention in group.mentions}
        found += [
            (reading.article, m) for m in reading.mentions if m.source == "anaphor" and m.span not in settled
        ]
    return found
