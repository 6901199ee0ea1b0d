"""Which role a name or the question word has by its place: before the verb, behind it, behind 向, 被 or by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rdflib import URIRef

from graph.ask.cues import DIRECTED, UNTOLD, Cue
from graph.ask.names import Named

_FROM = re.compile("(?:从|自|由|from )$", re.IGNORECASE)
_TO = re.compile("(?:[到至往]|(?<!执)飞|抵达|—|-| to )$", re.IGNORECASE)
"""What stands before the place from which, and to which, a flight goes."""
_GIVEN, _GIVES = re.compile("[向给对为把将到赴在]$"), re.compile("[向给对为把将到赴]")
"""What stands before the name of whom, or with what, it is done; and behind the name of who does it."""
_DONE_BY, _DONE_TO = re.compile("[被由]$|\\bby $", re.IGNORECASE), re.compile("被")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|been) (?:\w+ )?$", re.IGNORECASE)
_INVERTED = re.compile(r" (?:did|does|do)\b", re.IGNORECASE)
"""What follows on a question word that is not who does it: which company did they buy."""
_THEN = frozenset(("", "了", "过", "给", "给了"))
"""What may stand between a verb and the name of whom it is done to."""


def side(text: str, cue: Cue, hole: tuple[int, int], start: int) -> tuple[str, ...]:
    """The roles that a hole on its side of the verb may have: 谁授予 gives, 授予谁 and 谁被授予 are given."""
    passive = _DONE_TO.match(text, hole[1]) or _PASSIVE.search(text, 0, start)
    given = cue.fact in DIRECTED and _GIVEN.search(text, 0, hole[0])
    if given or _INVERTED.match(text, hole[1]):
        return cue.after
    return (
        cue.after
        if hole[0] > start or (passive and (cue.fact in DIRECTED or cue.before == (UNTOLD,)))
        else cue.before
    )


def firm(
    text: str, fact: str, cues: list[tuple[Cue, int, int]], named: list[Named]
) -> tuple[tuple[frozenset[URIRef], tuple[str, ...]], ...]:
    """The things whose place in the question tells their role: who stands at the verb, where a flight goes."""
    if fact == "RouteChange":
        return tuple(_ends(text, named))
    if fact not in DIRECTED:
        return ()
    own = [one for one in cues if one[0].fact == fact]
    told = ((n.things, _part(text, n, own)) for n in named)
    return tuple((things, roles) for things, roles in told if roles)


def _part(text: str, name: Named, cues: list[tuple[Cue, int, int]]) -> tuple[str, ...]:
    """The roles that a name has by its place at the verb: those of who does it, or of whom it is done to."""
    cue, _, _ = cues[0] if cues else (None, 0, 0)
    if cue is None:
        return ()
    if _DONE_BY.search(text, 0, name.start):
        return cue.before
    if _GIVEN.search(text, 0, name.start) or _DONE_TO.match(text, name.stop):
        return cue.after
    if any(text[stop : name.start] in _THEN for _, _, stop in cues if stop <= name.start):
        return cue.after
    if _GIVES.match(text, name.stop) or any(name.stop == start for _, start, _ in cues):
        return cue.before
    return ()


def _ends(text: str, named: list[Named]) -> Iterator[tuple[frozenset[URIRef], tuple[str, ...]]]:
    """From where to where, in 青岛到澳门 and 从青岛起飞."""
    to = [n for n in named if _TO.search(text, 0, n.start)]
    for n in named:
        if n in to:
            yield n.things, ("destination",)
        elif _FROM.search(text, 0, n.start) or any(_TO.fullmatch(text, n.stop, one.start) for one in to):
            yield n.things, ("origin",)
