"""What a sentence says: the rules of every kind of fact, tried on every passage.

One file a kind of fact, or a folder where a kind needs many, each with its `RULES`; a new one is found by itself.
What kinds share stands in the files with an underscore: whether a thing is planned or denied, and when and where it
happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import iter_modules

from graph.facts import (
    _bodies,
    _cases,
    _flights,
    _holders,
    _inside,
    _issuers,
    _meeting,
    _projects,
    _setting,
    _spelled,
    _status,
    _sure,
    foundings,
    signings,
    statistics,
)
from graph.model import Article, Fact, Mention
from graph.needs import Sieve
from graph.passage import Passage, fold
from graph.rules import Found, Rule, read
from graph.sentences import sentences

_FILES = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
RULES: tuple[Rule, ...] = tuple(
    rule for name in _FILES for rule in import_module(f"graph.facts.{name}").RULES
)
"""Every rule, by file and then in the file's order: of two that read the same words the earlier wins."""
_SIEVE = Sieve(rule.pattern for rule in RULES)

AROUND = (
    _holders.around,
    _bodies.around,
    *foundings.AROUND,
    *signings.AROUND,
    _projects.around,
    _flights.around,
    *statistics.AROUND,
    _inside.around,
    _spelled.around,
    _cases.around,
    _issuers.around,
)
"""What a fact takes from other sentences than its own."""


def facts(article: Article, mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """What the article says, in the order of its sentences."""
    folded = tuple(passages(article, mentions))
    by_sentence = ((passage, said(passage)) for passage in folded)
    found = tuple(_meeting.carried(by_sentence, _meeting.home(article, mentions)))
    for around in AROUND:
        found = tuple(around(found, folded))
    return tuple(map(_sure.bounded, found))


def passages(article: Article, mentions: Sequence[Mention]) -> Iterator[Passage]:
    """The article's sentences, folded."""
    i = 0
    for sentence in sentences(article):
        while i < len(mentions) and mentions[i].span.stop <= sentence.start:
            i += 1
        j = i
        while j < len(mentions) and mentions[j].span.start < sentence.stop:
            j += 1
        yield from fold(article, sentence, mentions[i:j])


def said(passage: Passage) -> list[Fact]:
    """The facts of one passage; what two rules read from the same words is one fact."""
    found = [
        (place, _status.judged(_setting.placed(fact, place), place))
        for number in _SIEVE.passed(passage.folded)
        for place, fact in read(RULES[number], passage)
        if not _status.wished(fact, place)
    ]
    kept: list[tuple[Found, Fact]] = []
    for place, fact in found:
        if not any(_same(place, fact, *other) for other in kept):
            kept.append((place, fact))
    return [fact for _, fact in sorted(kept, key=lambda pair: pair[0].match.start())]


def _same(place: Found, fact: Fact, other_place: Found, other: Fact) -> bool:
    """Whether a fact says nothing that an earlier rule has not read around the same cue."""
    if fact.kind != other.kind or place.cue[0] >= other_place.cue[1] or other_place.cue[0] >= place.cue[1]:
        return False
    if fact.evidence[0].rule == other.evidence[0].rule:
        return fact.roles == other.roles
    return all(set(fact.fillers(r)) <= set(other.fillers(r)) for r in _SEVERAL.get(fact.kind, ()))


_SEVERAL = {"Tenure": ("holder", "organization")}
"""Roles in which facts of one class around one cue may differ: a person holds posts in two bodies."""
