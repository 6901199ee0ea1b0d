"""What a sentence says of a body by its kind alone: 公司成立于1998年 speaks of the one that the sentences before speak of.

The founding takes the one body that the nearest sentence before it names, or begins with; where several can be
meant it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role, Span
from graph.passage import FOLDED, Passage

BY_KIND = "founding/by-kind"
KINDS = "(?:公司|企业|集团|学校|医院|学院|协会|商会|基金会|中心|研究院|研究所|联盟|俱乐部|机构|工厂|银行|平台|本公司|该[公企院校所厂会])"
"""Words for a body that was named before."""
_ENDS = {
    "公司": "公司|集团|股份|科技",
    "企业": "公司|集团|厂",
    "学校": "学校|大学|学院|中学|小学",
    "机构": ".",
    "平台": ".",
}
_BACK = 2
_DATE, _ORG = FOLDED["Date"], FOLDED["Organization"]
_TOPIC = re.compile(rf"(?:[^，。]{{0,8}}，)?(?:[{_DATE}]，?)?(?P<who>{_ORG})(?![、和与及的]|{_ORG})")


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, a founding told of a body by its kind with that body; else it is dropped."""
    places = {passage.sentence: i for i, passage in reversed(list(enumerate(passages)))}
    for fact in facts:
        if fact.kind != "Founding" or fact.evidence[0].rule != BY_KIND:
            yield fact
            continue
        place = places[fact.evidence[0].span]
        body = _meant(passages[place].folded, place, passages)
        if body:
            yield replace(fact, roles=(Role("founded", body), *fact.roles))


def _meant(folded: str, place: int, passages: Sequence[Passage]) -> Mention | None:
    kind = re.search(KINDS, folded)
    word = kind.group().removeprefix("本") if kind else ""
    fits = re.compile(f"(?:{_ENDS.get(word, word if len(word) > 1 and word[0] != '该' else '.')})$")
    seen: set[Span] = set()
    for passage in reversed(passages[:place]):
        seen.add(passage.sentence)
        if len(seen) > _BACK:
            return None
        bodies = {
            m.stands_for or m.text: m
            for m in reversed(passage.mentions.values())
            if m.kind == "Organization" and fits.search(m.stands_for or m.text)
        }
        topic = _TOPIC.match(passage.folded)
        first = passage.mentions[topic.start("who")] if topic else None
        if first and (first.stands_for or first.text) in bodies:
            return first
        if bodies:
            return next(iter(bodies.values())) if len(bodies) == 1 else None
    return None
