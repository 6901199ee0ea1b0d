"""What other sentences add to the stage of a project: which one 该项目 is, who builds it, where, for how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._works import THIS
from graph.model import Fact, Mention, Role
from graph.passage import FOLDED, Passage

_SUM = re.compile(
    rf"(?P<what>[{FOLDED['Project']}]|[{FOLDED['Count']}]?[^，。；]{{0,20}}?(?:项目|工程))"
    rf"(?:计划|预计)?(?:总投资|投资总?额|概算)[^，。；]{{0,6}}?(?P<sum>[{FOLDED['Money']}])"
)
_RULING = re.compile(r"(?:[省市县区委]|政府|管委会|中心|学校|医院|大学)$")
"""Bodies whose name before a project's says where it is, not who builds it."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; those of projects with what the article says of these elsewhere."""
    firms = {
        m.text: m for m in _mentions(passages) if m.kind == "Organization" and not _RULING.search(m.text)
    }
    places = _places(facts)
    for fact in facts:
        known = _known(fact, facts, passages) if fact.kind == "ProjectStage" else fact
        if known is None:
            continue
        added = (
            []
            if known.kind != "ProjectStage"
            else [
                *_developer(known, firms),
                *_place(known, places),
                *_amount(known, passages),
            ]
        )
        yield replace(known, roles=(*known.roles, *added))


def name(filler: Mention | str) -> str:
    """What a project goes by, without its number and without 项目."""
    text = filler if isinstance(filler, str) else filler.stands_for or filler.text
    return re.sub(r"^\d+[个条批项]|(?:项目|工程)$", "", text)


def _mentions(passages: Sequence[Passage]) -> Iterator[Mention]:
    return (m for passage in passages for m in passage.mentions.values())


def _known(fact: Fact, facts: Sequence[Fact], passages: Sequence[Passage]) -> Fact | None:
    """The fact with 该项目 read as the project named last before; None where none is named."""
    if not any(filler in THIS for filler in fact.fillers("project")):
        return fact
    sentence = fact.evidence[0].span
    named: list[tuple[int, Mention | str]] = [
        (m.span.start, m)
        for m in _mentions(passages)
        if m.kind == "Project" and m.span.stop <= sentence.start
    ]
    named += [
        (other.evidence[0].span.start, filler)
        for other in facts
        for filler in other.fillers("project")
        if filler not in THIS and other.evidence[0].span.stop <= sentence.start
    ]
    if not named:
        return None
    last = max(named, key=lambda pair: pair[0])[1]
    return replace(fact, roles=tuple(replace(r, filler=last) if r.filler in THIS else r for r in fact.roles))


def _developer(fact: Fact, firms: dict[str, Mention]) -> list[Role]:
    """The firm that the project's name begins with."""
    names = [name(filler) for filler in fact.fillers("project")]
    if fact.fillers("developer") or len(names) != 1:
        return []
    fits = [text for text in firms if names[0].startswith(text) and len(text) < len(names[0])]
    return [Role("developer", firms[max(fits, key=len)])] if fits else []


def _places(facts: Sequence[Fact]) -> dict[str, list[Mention | str]]:
    """Where things lie, by name."""
    found: dict[str, list[Mention | str]] = {}
    for fact in facts:
        if fact.kind == "LocatedIn":
            for thing in fact.fillers("thing"):
                found.setdefault(name(thing), []).extend(fact.fillers("place"))
    return found


def _place(fact: Fact, places: dict[str, list[Mention | str]]) -> list[Role]:
    names = [name(filler) for filler in fact.fillers("project")]
    if fact.fillers("place") or len(names) != 1:
        return []
    return [Role("place", place) for place in dict.fromkeys(places.get(names[0], []))]


def _amount(fact: Fact, passages: Sequence[Passage]) -> list[Role]:
    """The sum that a later sentence gives for the one project of the fact: 该项目总投资3亿元."""
    fillers = fact.fillers("project")
    if fact.fillers("amount") or len(fillers) != 1:
        return []
    sentence = fact.evidence[0].span
    for passage in passages:
        if passage.sentence.start < sentence.stop:
            continue
        for match in _SUM.finditer(passage.folded):
            what = passage.mentions.get(match.start("what")) or passage.printed(*match.span("what"))
            if what in THIS or name(what) == name(fillers[0]):
                return [Role("amount", passage.mentions[match.start("sum")])]
            return []
    return []
