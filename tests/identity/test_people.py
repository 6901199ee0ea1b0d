"""How well people of one name are told apart: the marked cases, pair by pair, beside merging by equal name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import combinations

from people import CASES

from graph.facts import facts
from graph.model import Article, Reading, Span
from graph.names import mentions
from graph.resolve import resolve


def meant(name: str, texts: Sequence[str]) -> list[str | None]:
    """The key of the person whom the name means in each article, None where it is not read."""
    readings = []
    for number, text in enumerate(texts):
        article = Article(f"{number}.txt", 1, text, body=(Span(0, len(text)),), day=date(2021, 1, 13))
        named = mentions(article)
        readings.append(Reading(article, named, facts(article, named)))
    resolved = resolve(readings)
    found = []
    for reading in resolved.readings:
        things = [
            t for m in reading.mentions if m.kind == "Person" and (t := resolved.thing(reading.article, m))
        ]
        found.append(next((t.key for t in things if any(name in printed for printed in t.names)), None))
    return found


def judged() -> list[tuple[str, bool, bool]]:
    """For each pair of articles that name the person its case, whether it is one person, and whether we say so."""
    pairs = []
    for name, texts, expected in CASES:
        found = meant(name, texts)
        for a, b in combinations(range(len(texts)), 2):
            one = expected[a] is not None and expected[a] == expected[b]
            if found[a] is None or found[b] is None:
                continue  # the name is not read at all, which is no matter of identity
            ours = found[a] == found[b]
            pairs.append((f"{texts[a]} | {texts[b]}", one, ours))
    return pairs


def test_people_are_told_apart() -> None:
    pairs = judged()
    assert len(pairs) >= 60
    hits = sum(one and ours for _, one, ours in pairs)
    false = [case for case, one, ours in pairs if ours and not one]
    missed = [case for case, one, ours in pairs if one and not ours]
    assert hits / (hits + len(false)) >= 0.98, false
    assert hits / (hits + len(missed)) >= 0.85, missed
    by_name = sum(one for _, one, _ in pairs) / len(pairs)
    assert by_name < 0.6, "merging by equal name is what this is measured against"
