"""A graph held against marks: every name and fact judged, article by article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rdflib import Graph

from graph.evaluate.alike import plain
from graph.evaluate.built import BuiltFact, BuiltThing, Story, stories
from graph.evaluate.classes import ALL, NAMED
from graph.evaluate.gold import Marks, Thing
from graph.evaluate.pairing import gathered, hits, once, paired
from graph.evaluate.quotes import sentence_of
from graph.evaluate.values import Argument, Judged, Told


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that was judged, and the articles that the graph lacks."""

    articles: int
    unread: tuple[str, ...]
    judged: tuple[Judged, ...]


def evaluate(graph: Graph, marked: Sequence[Marks]) -> Evaluation:
    """Every marked name and fact, and every one that the graph has in a marked article, judged."""
    told = stories(graph)
    files = [marks.file for marks in marked]
    here = [_here(marks, told, alone=files.count(marks.file) == 1) for marks in marked]
    return Evaluation(
        len(marked),
        tuple(marks.title for marks, found in zip(marked, here, strict=True) if not found),
        tuple(one for marks, found in zip(marked, here, strict=True) for one in _judged(marks, found)),
    )


def _here(marks: Marks, told: Sequence[Story], *, alone: bool) -> list[Story]:
    return [story for story in told if story.tells(marks.file, "" if alone else marks.headline)]


def _judged(marks: Marks, here: Sequence[Story]) -> Iterator[Judged]:
    text = "\n".join(story.body for story in here) or marks.text
    things = {iri: thing for story in here for iri, thing in story.things.items()}
    facts = {iri: fact for story in here for iri, fact in story.facts.items()}
    yield from _names(marks, list(things.values()), text)
    for name in ALL:
        yield from _facts(name, marks, [fact for fact in facts.values() if fact.name == name], text)


def _names(marks: Marks, built: Sequence[BuiltThing], text: str) -> Iterator[Judged]:
    match = _matched(marks.things, built)
    for j, thing in enumerate(built):
        marked = marks.things[match[j]] if j in match else None
        if not (marked and marked.optional):
            yield from _name(marks, marked, thing, text)
    for k, marked in enumerate(marks.things):
        if k not in match.values() and not marked.optional and marked.types[0] in NAMED:
            sentences = sentence_of([marked.names], text)
            yield Judged(marks.title, marked.types[0], "、".join(marked.names), missed=1, sentences=sentences)


def _name(marks: Marks, marked: Thing | None, built: BuiltThing, text: str) -> Iterator[Judged]:
    """A name that is in the graph: a hit, and extra for each kind that the marks do not allow."""
    read = "、".join(built.names)
    if marked and marked.types[0] in NAMED:
        yield Judged(marks.title, marked.types[0], "、".join(marked.names), read, hit=1)
    wrong = [kind for kind in NAMED if kind in built.kinds and not (marked and kind in marked.types)]
    for kind in wrong if marked else wrong[:1]:
        yield Judged(marks.title, kind, read=read, extra=1, sentences=sentence_of([built.names], text))


def _matched(marked: Sequence[Thing], built: Sequence[BuiltThing]) -> dict[int, int]:
    """Which marked thing each built one is, those that share most names first."""
    known = [thing.plain for thing in marked]
    likely = [
        (len(own & thing.plain), not thing.optional, -j, -k)
        for j, one in enumerate(built)
        for own in [own_names(one.names, known)]
        for k, thing in enumerate(marked)
        if own & thing.plain and (thing.optional or one.kinds & set(thing.types))
    ]
    match: dict[int, int] = {}
    for *_, j, k in sorted(likely, reverse=True):
        if -j not in match and -k not in match.values():
            match[-j] = -k
    return match


def own_names(names: Sequence[str], known: Sequence[frozenset[str]]) -> frozenset[str]:
    """The names of a built thing, plain.

    Of one that lumps several marked things together, only those of the thing that its label (its first name) or more
    than half of its marked names belong to.
    """
    mine = frozenset(map(plain, names)) - {""}
    found = [mine & thing for thing in known if mine & thing]
    if not found:
        return mine
    label = plain(names[0])
    best = max(found, key=lambda some: (label in some, len(some)))
    others = frozenset().union(*found) - best
    clear = label in best or len(best) > len(others)
    return mine - others if clear else mine - others - best


def _facts(name: str, marks: Marks, facts: Sequence[BuiltFact], text: str) -> Iterator[Judged]:
    known = [thing.plain for thing in marks.things]
    marked, built = marks.facts[name], once(name, [_told(fact, known) for fact in facts])
    found, left = gathered(name, marked, built, paired(name, marked, built))
    for i, fact in sorted(found.items()):
        if not marked[i].optional:
            yield _pair(name, marks, marked[i], fact)
    for i, fact in enumerate(marked):
        if i not in found and not fact.optional:
            sentences = sentence_of([argument.names for argument in fact.arguments], text)
            yield Judged(marks.title, name, str(fact), missed=len(fact.arguments), sentences=sentences)
    for fact in left:
        yield Judged(
            marks.title,
            name,
            read=str(fact),
            extra=len(fact.arguments),
            sentences=fact.quotes,
            confidence=fact.confidence,
        )


def _pair(name: str, marks: Marks, marked: Told, built: Told) -> Judged:
    hit = len(hits(marked.arguments, built.arguments))
    extra, missed = len(built.arguments) - hit, len(marked.arguments) - hit
    said = (str(marked), str(built))
    return Judged(marks.title, name, *said, hit, extra, missed, built.quotes, built.confidence)


def _told(fact: BuiltFact, known: Sequence[frozenset[str]]) -> Told:
    """A built fact, each filler by its own names."""
    return Told(
        tuple(
            Argument(role, frozenset(names) if len(names) == 1 else own_names(names, known), names[0])
            for role, names in fact.fillers
        ),
        quotes=fact.quotes,
        confidence=fact.confidence,
    )
