"""What other sentences add to the stage of a project: which one 该项目 is, who builds it, where, for how much."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts._works import THIS
from graph.model import Fact, Mention, Role, Status
from graph.passage import FOLDED, Passage

_PROJECT, _ORG, _PLACE = (FOLDED[kind] for kind in ("Project", "Organization", "Place"))
_SUM = re.compile(
    rf"(?P<what>[{_PROJECT}{_PLACE}{_ORG}]|[{FOLDED['Count']}]?[^，。；]{{0,20}}?(?:项目|工程))"
    rf"(?:由[{_ORG}][^。；{_PROJECT}]{{0,12}}，)?(?:计划|预计)?(?:总投资|投资总?额|概算)"
    rf"[^，。；]{{0,6}}?(?P<sum>[{FOLDED['Money']}])"
)
_BUILT_BY = re.compile(
    rf"(?P<what>[{_PROJECT}])，?(?:是|系)?由(?P<firm>[{_ORG}])(?:[^，。；]{{0,6}}?)(?:投资|出资|承建|建设|开发|实施|负责|运营|打造)"
)
_RULING = re.compile(r"(?:[省市县区委]|总部|政府|管委会|中心|学校|医院|大学)$")
"""Bodies whose name before a project's says where it is, not who builds it."""
_NUMBER_ONLY = re.compile(
    r"[\d一二两三四五六七八九十百]+个(?:重点|重大|产业|合作|亿元以上|制造业|优质|新)*(?:项目|工程)"
)
_TOGETHER = re.compile("此次|本次|当日|当天|现场|同步|其中|活动上|仪式上|会上|集中")
"""Words that tie a stage to the ceremony that another sentence dates."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; those of projects with what the article says of these elsewhere."""
    named = [_named(fact, facts, passages) if fact.kind == "ProjectStage" else fact for fact in facts]
    told = _listed([fact for fact in named if fact])
    firms = {
        m.text: m for m in _mentions(passages) if m.kind == "Organization" and not _RULING.search(m.text)
    }
    places = _places(told)
    for fact in told:
        if fact.kind != "ProjectStage":
            yield fact
            continue
        added = (
            *_developer(fact, firms, passages),
            *_place(fact, places),
            *_amount(fact, passages),
            *_day(fact, told, passages),
        )
        have = {role.name for role in fact.roles}
        yield replace(fact, roles=(*fact.roles, *(role for role in added if role.name not in have)))


def name(filler: Mention | str) -> str:
    """What a project goes by, without its number and without 项目."""
    text = filler if isinstance(filler, str) else filler.stands_for or filler.text
    return re.sub(r"^\d+[个条批项]|(?:项目|工程)$", "", text)


def _only(fact: Fact) -> str:
    """The name of the one project of the fact; nothing where there are several."""
    fillers = fact.fillers("project")
    return name(fillers[0]) if len(fillers) == 1 else ""


def _mentions(passages: Sequence[Passage]) -> Iterator[Mention]:
    return (m for passage in passages for m in passage.mentions.values())


def _named(fact: Fact, facts: Sequence[Fact], passages: Sequence[Passage]) -> Fact | None:
    """The fact with 该项目 read as the project named last before; None where none is named."""
    if not any(filler in THIS for filler in fact.fillers("project")):
        return fact
    sentence = fact.evidence[0].span
    before: list[tuple[int, Mention | str]] = [
        (m.span.start, m)
        for m in _mentions(passages)
        if m.kind == "Project" and m.span.stop <= sentence.start
    ]
    before += [
        (other.evidence[0].span.start, filler)
        for other in facts
        for filler in other.fillers("project")
        if filler not in THIS and other.evidence[0].span.stop <= sentence.start
    ]
    if not before:
        return None
    last = max(before, key=lambda pair: pair[0])[1]
    return replace(fact, roles=tuple(replace(r, filler=last) if r.filler in THIS else r for r in fact.roles))


def _listed(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, what is said of 5个项目 given to the fact that lists the five."""
    kept = list(facts)
    for fact in facts:
        fillers = fact.fillers("project")
        if len(fillers) != 1 or not isinstance(fillers[0], str) or not _NUMBER_ONLY.fullmatch(fillers[0]):
            continue
        lists = [i for i, f in enumerate(kept) if len(f.fillers("project")) > 2 and _same_stage(f, fact)]
        if len(lists) == 1:
            whole = kept[lists[0]]
            have = {role.name for role in whole.roles}
            added = [role for role in fact.roles if role.name not in have]
            kept[lists[0]] = replace(
                whole,
                roles=(*whole.roles, *added),
                evidence=tuple(dict.fromkeys((*whole.evidence, *fact.evidence))),
            )
            kept.remove(fact)
    return kept


def _same_stage(fact: Fact, other: Fact) -> bool:
    return fact.status == other.status and set(fact.fillers("stage")) == set(other.fillers("stage"))


def _developer(fact: Fact, firms: dict[str, Mention], passages: Sequence[Passage]) -> Iterator[Role]:
    """Who the text says builds it, else the firm that the project's name begins with."""
    own = _only(fact)
    for passage in passages:
        for match in _BUILT_BY.finditer(passage.folded):
            if own and name(passage.mentions[match.start("what")]) == own:
                yield Role("developer", passage.mentions[match.start("firm")])
                return
    fits = [text for text in firms if own.startswith(text) and len(text) < len(own)]
    if fits:
        yield Role("developer", firms[max(fits, key=len)])


def _places(facts: Sequence[Fact]) -> dict[str, list[Mention | str]]:
    """Where things lie, by name."""
    found: dict[str, list[Mention | str]] = {}
    for fact in facts:
        if fact.kind == "LocatedIn":
            for thing in fact.fillers("thing"):
                found.setdefault(name(thing), []).extend(fact.fillers("place"))
    return found


def _place(fact: Fact, places: dict[str, list[Mention | str]]) -> list[Role]:
    return [Role("place", place) for place in dict.fromkeys(places.get(_only(fact), []))]


def _amount(fact: Fact, passages: Sequence[Passage]) -> Iterator[Role]:
    """The sum that a later sentence gives for the one project of the fact: 该项目总投资3亿元."""
    own, others = _only(fact), False
    for passage in passages:
        if not own or passage.sentence.start < fact.evidence[0].span.start:
            continue
        others = others or any(m.kind == "Project" and name(m) != own for m in passage.mentions.values())
        for match in _SUM.finditer(passage.folded):
            what = passage.mentions.get(match.start("what")) or passage.printed(*match.span("what"))
            later = passage.sentence.start > fact.evidence[0].span.start
            if (what in THIS and later and not others) or name(what) == own:
                yield Role("amount", passage.mentions[match.start("sum")])
            return


def _day(fact: Fact, facts: Sequence[Fact], passages: Sequence[Passage]) -> list[Role]:
    """The day and the place of the ceremony at which the fact came about, told with another of its stage."""
    sentence = fact.evidence[0].span
    tied = any(p.sentence == sentence and _TOGETHER.search(p.folded) for p in passages)
    if not tied or fact.status is not Status.ASSERTED or fact.fillers("date"):
        return []
    dated = (f for f in facts if f.kind == "ProjectStage" and _same_stage(f, fact) and f.fillers("date"))
    other = next(dated, None)
    return [role for role in other.roles if role.name in ("date", "place")] if other else []
