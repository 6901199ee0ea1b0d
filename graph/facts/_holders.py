"""Who holds the posts of a career: the one person whom the sentence speaks of, or the sentences before it.

“甲，1969年生，曾任乙局局长、丙局副局长。2019年任丁市市长。” Where two people can be meant, the tenure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role, Span
from graph.passage import FOLDED, Passage
from graph.rules import Found

_PERSON, _POST, _DATE = (FOLDED[kind] for kind in ("Person", "Post", "Date"))
_BODIES = FOLDED["Organization"] + FOLDED["Place"]
HELD = (
    "现任|历任|曾任|担任|出任|升任|调任|转任|改任|兼任|接任|当选为?|获任|履新|就任|被任命为|被选为"
    "|(?<![何职专主责信胜委到重])任(?![命何务职教期由免性凭意重])"
)
"""What tells that a post is taken or held."""
_HELD = re.compile(HELD)
_PLAIN = rf"[^，。；：、{_PERSON}{_POST}{_BODIES}{_DATE}]"
_CHAIN = re.compile(
    rf"(?:[{_POST}{_DATE}{_BODIES}，、；：兼及和并]|(?:等职务?|其间|此后|期间|先后|同时|继续|过|后|原|起|为)+|{_PLAIN}{{1,14}}(?=[{_POST}]))*"
)
"""What stands between the verb and a later post of the same career."""
_OTHERS = re.compile(
    rf"(?:[、，兼和][{_BODIES}]?{_PLAIN}{{0,8}}[{_POST}]+)*(?:等职务?)?[{_PERSON}]|(?:等职务?)?的|[为是由]"
)
"""After the posts: they are those of somebody named next."""
_SAYS = re.compile(
    "表示|认为|介绍|指出|说|[^名职]称|透露|强调|告诉|宣布|通报|邀请|希望|推荐|提名|如果|应当|候选|否认|要求"
)
_OBJECT = re.compile("[的之、和与等案家及]")
"""After a name: the sentence speaks of others than him."""
_OPENS = re.compile(rf"(?:^|[，。；：、{_POST}{_BODIES}])$")
_DEPARTMENT = re.compile(
    "^(?:.{2,3}[部处]|(?:监察)?委员会|政法委|纪委|监委|公安局|党校|团委|法院|检察院|办公[室厅])$"
)
"""A department alone, which many bodies have."""
_BACK = 3
"""How many sentences back the one who is spoken of is looked for."""


def holding(found: Found) -> tuple[Role, ...] | None:
    """The roles with their holder, who may stand in a sentence before, and their body; None where others are meant."""
    return _held(found, found.match.start())


def chained(found: Found) -> tuple[Role, ...] | None:
    """The roles, if nothing but posts and bodies stand between a career's verb and these."""
    folded, start = found.passage.folded, found.match.start()
    verbs = [m for m in _HELD.finditer(folded, 0, start) if "。" not in folded[m.end() : start]]
    if not verbs or not _CHAIN.fullmatch(folded, verbs[-1].end(), start):
        return None
    return _held(found, verbs[-1].start())


def _held(found: Found, verb: int) -> tuple[Role, ...] | None:
    passage, stop = found.passage, found.match.end()
    if _OTHERS.match(passage.folded, stop):
        return None
    roles = _with_body(found)
    if roles is None:
        return None
    people = _named(passage, verb)
    if not people:
        return None if _SAYS.search(passage.folded, 0, verb) or _in_brackets(passage) else roles
    if len({name for _, name in people}) > 1:
        return None
    place = people[-1][0]
    if _OBJECT.match(passage.folded, place + 1) or _SAYS.search(passage.folded, place, verb):
        return None
    return (*roles, Role("holder", passage.mentions[place]))


def _in_brackets(passage: Passage) -> bool:
    """Whether the passage is the inside of a bracket: whose posts it tells stands around it."""
    return passage.article.text[max(0, passage.starts[0] - 1)] in "（("


def _with_body(found: Found) -> tuple[Role, ...] | None:
    """The roles with the body of the posts: the nearest before them; None where it is but a department."""
    bodies = [r.filler for r in found.roles if r.name == "organization" and isinstance(r.filler, Mention)]
    if not bodies:
        before = found.passage.among(0, found.match.start())
        bodies = [m for m in before if m.kind == "Organization"][-1:]
    if not bodies or (_DEPARTMENT.search(bodies[0].text) and not bodies[0].stands_for):
        return None
    return tuple(dict.fromkeys((*found.roles, Role("organization", bodies[0]))))


def _named(passage: Passage, stop: int) -> list[tuple[int, str]]:
    """The people named before `stop`, each with his place: those since the last semicolon, else those of the sentence."""
    people = [
        (place, m.stands_for or m.text)
        for place, m in sorted(passage.mentions.items())
        if m.kind == "Person" and place < stop
    ]
    run = passage.folded.rfind("；", 0, stop)
    return [p for p in people if p[0] > run] or people


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, a tenure without a holder with the person whom the sentences before it speak of; else it is dropped."""
    places = {passage.sentence: i for i, passage in reversed(list(enumerate(passages)))}
    for fact in facts:
        if fact.kind != "Tenure" or fact.fillers("holder"):
            yield fact
            continue
        who = _spoken_of(places[fact.evidence[0].span], passages)
        if who:
            yield replace(fact, roles=(*fact.roles, Role("holder", who)))


def _spoken_of(place: int, passages: Sequence[Passage]) -> Mention | None:
    """The one person of the nearest sentence before that names any, if it begins a clause with him."""
    seen: set[Span] = set()
    for passage in reversed(passages[:place]):
        seen.add(passage.sentence)
        if len(seen) > _BACK:
            return None
        people = _named(passage, len(passage.folded))
        if not people:
            continue
        first = people[0][0]
        alone = len({name for _, name in people}) == 1 and _OPENS.search(passage.folded, 0, first)
        return passage.mentions[first] if alone and not _OBJECT.match(passage.folded, first + 1) else None
    return None
