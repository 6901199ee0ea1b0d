"""The body of a post that its own sentence does not name.

“大会选举产生了甲协会新一届领导班子。乙当选会长。” The tenure takes the one organization that the sentences before it
name beside an election; where none or several can be meant, the tenure is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role, Span
from graph.names.owned import is_bare
from graph.passage import Passage

_ELECTION = ("选举", "产生", "领导班子", "领导机构", "换届", "代表大会", "成立大会", "会员大会", "理事会")
_BACK = 4
"""How many sentences back an election is looked for."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, a tenure without a body with the one that was elected for; without any, or of a bare one, it is dropped."""
    places = {passage.sentence: i for i, passage in enumerate(passages)}
    for fact in facts:
        bodies = fact.fillers("organization") if fact.kind == "Tenure" else ()
        if bodies or fact.kind != "Tenure":
            if not any(isinstance(body, Mention) and is_bare(body) for body in bodies):
                yield fact
            continue
        body = _elected(places[fact.evidence[0].span], passages)
        if body:
            yield replace(fact, roles=(*fact.roles, Role("organization", body)))


def _elected(place: int, passages: Sequence[Passage]) -> Mention | None:
    seen: set[Span] = set()
    for passage in reversed(passages[max(0, place - _BACK) : place + 1]):
        bodies = {m.text: m for m in passage.mentions.values() if m.kind == "Organization"}
        printed = passage.article.at(passage.sentence)
        if bodies and passage.sentence not in seen and any(word in printed for word in _ELECTION):
            return next(iter(bodies.values())) if len(bodies) == 1 else None
        seen.add(passage.sentence)
    return None
