"""How well articles on one happening are joined: pair by pair over all clusters, beside merging by equal names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import pytest
from clusters import CLUSTERS, Cluster, Told

from graph.facts import facts
from graph.model import Article, Fact, Happening, Mention, Reading, Span
from graph.names import mentions
from graph.resolve import Place, resolve


@dataclass(frozen=True)
class Read:
    """What an article says of a class of fact: which happening it is by the marks, by us, and by equal names."""

    text: str
    kind: str
    marked: str
    ours: frozenset[tuple[str, ...]]
    named: frozenset[tuple[str, ...]]
    conflicts: frozenset[str]


def article(told: Told, file: str) -> Reading:
    day, text, _ = told
    one = Article(file, 1, text, body=(Span(0, len(text)),), day=date.fromisoformat(day))
    named = mentions(one)
    return Reading(one, named, facts(one, named))


def read(clusters: tuple[Cluster, ...], step: int = 1) -> list[Read]:
    """What all articles say, read and resolved as one archive, whose articles come in this order or the other."""
    told = [
        (f"{c}-{n}.txt", one, f"{c} ")
        for c, (_, articles, _) in enumerate(clusters)
        for n, one in enumerate(articles)
    ]
    resolved = resolve([article(one, file) for file, one, _ in told][::step])
    by_file = {reading.article.file: reading for reading in resolved.readings}
    return [
        Read(one[1], kind, cluster + marked, *_said(by_file[file], kind, resolved.happenings))
        for file, one, cluster in told
        for kind, marked in one[2].items()
    ]


def _said(
    reading: Reading, kind: str, happenings: Mapping[Place, Happening]
) -> tuple[frozenset[tuple[str, ...]], frozenset[tuple[str, ...]], frozenset[str]]:
    ours: set[tuple[str, ...]] = set()
    named: set[tuple[str, ...]] = set()
    conflicts: set[str] = set()
    for number, fact in enumerate(reading.facts):
        if fact.kind == kind:
            place = reading.article.file, 1, number
            shared = happenings.get(place)
            ours.add(shared.mark if shared else tuple(map(str, place)))
            named.add(names(fact))
            conflicts |= set(shared.conflicts) if shared else set()
    return frozenset(ours), frozenset(named), frozenset(conflicts)


def names(fact: Fact) -> tuple[str, ...]:
    """What a fact names, values left out."""
    fillers = (r.filler for r in fact.roles)
    return (
        fact.kind,
        *sorted(
            f.text if isinstance(f, Mention) else f for f in fillers if isinstance(f, str) or not f.value
        ),
    )


def pairs(told: list[Read]) -> Iterator[tuple[str, bool, bool, bool]]:
    """For each two articles that tell of a class whether it is one happening: by the marks, by us, by equal names."""
    for a, b in combinations(told, 2):
        if a.kind == b.kind:
            yield f"{a.text} | {b.text}", a.marked == b.marked, bool(a.ours & b.ours), bool(a.named & b.named)


def right(judged: list[tuple[bool, bool]]) -> tuple[float, float]:
    """Precision and recall."""
    hits = sum(marked and said for marked, said in judged)
    return hits / sum(said for _, said in judged), hits / sum(marked for marked, _ in judged)


def test_what_is_told_of_one_happening_is_joined() -> None:
    found = list(pairs(read(CLUSTERS)))
    precision, recall = right([(marked, ours) for _, marked, ours, _ in found])
    assert precision >= 0.98, [text for text, marked, ours, _ in found if ours and not marked]
    assert recall >= 0.85, [text for text, marked, ours, _ in found if marked and not ours]
    by_name = right([(marked, named) for _, marked, _, named in found])
    assert min(by_name) < 0.8, "merging by equal names is what this is measured against"


@pytest.mark.parametrize("cluster", CLUSTERS, ids=[name for name, _, _ in CLUSTERS])
def test_what_disagrees_is_told(cluster: Cluster) -> None:
    told = read((cluster,))
    assert frozenset[str]().union(*(one.conflicts for one in told)) == cluster[2]


def test_the_order_of_articles_does_not_matter() -> None:
    assert read(CLUSTERS) == read(CLUSTERS, -1)
