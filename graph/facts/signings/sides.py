"""Who both sides are: the two bodies of the sentence, or the sentence before it.

“甲局与乙校举行座谈。会上，双方签署合作协议。” The signing takes the one pair that is named so; without any it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role, Span
from graph.passage import FOLDED, Passage

_BODY = f"[{FOLDED['Organization']}{FOLDED['Place']}]"
_WHO = f"(?:[{FOLDED['Post']}{FOLDED['Person']}、兼]{{1,8}})?"
_PAIR = re.compile(f"(?P<one>{_BODY}){_WHO}[与和同](?P<other>{_BODY})(?![、与和及])")
_BY_BOTH = ("signing/both-sides", "signing/agreement")
_BOTH = re.compile("双方|两地|两校|校企|三方|两省|两市|两县|两区|政企|校地|四方")
_BACK = 3
"""How many sentences back the two are looked for, that of the signing counted."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a signing by both sides with these, and without it where they are not told."""
    places = {passage.sentence: i for i, passage in reversed(list(enumerate(passages)))}
    for fact in facts:
        place = places[fact.evidence[0].span]
        if fact.evidence[0].rule not in _BY_BOTH or not _BOTH.search(passages[place].folded):
            yield fact
            continue
        sides = _sides(place, passages)
        if sides or any(isinstance(agreement, Mention) for agreement in fact.fillers("agreement")):
            yield replace(fact, roles=(*fact.roles, *sides))


def _sides(place: int, passages: Sequence[Passage]) -> tuple[Role, ...]:
    """The two bodies of the nearest sentence that names such a pair, if it names one alone."""
    seen: set[Span] = set()
    for passage in reversed(passages[: place + 1]):
        seen.add(passage.sentence)
        if len(seen) > _BACK:
            break
        pairs = list(_PAIR.finditer(passage.folded))
        found = {(passage.mentions[p.start("one")], passage.mentions[p.start("other")]) for p in pairs}
        if len({tuple(m.stands_for or m.text for m in pair) for pair in found}) > 1:
            return ()
        if found:
            return tuple(Role("party", m) for m in found.pop())
    return ()
