"""The time of a release: in news of 2023年上半年经济运行情况 a change that has no time of its own is of that half-year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.facts.statistics.standing import dated
from graph.model import Date, Fact, Mention, Period, Role, Status
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_RELEASED = re.compile(
    f"(?:发布|公布|通报|介绍)(?:了|的)?[^，。；{_DATE}]{{0,10}}(?P<when>[{_DATE}])[^，。；{_DATE}]{{0,10}}(?:经济运行|国民经济|经济形势|统计公报|经济数据)"
)


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a change without a time takes that of the one release that the article tells of."""
    told = {m.value: (p.sentence.start, m) for p in passages for m in _released(p)}
    if len(told) != 1:
        yield from facts
        return
    start, when = next(iter(told.values()))
    for fact in facts:
        yield (
            fact
            if not _takes(fact, start, passages)
            else replace(fact, roles=(*fact.roles, Role("period", when)))
        )


def _released(passage: Passage) -> Iterator[Mention]:
    for match in _RELEASED.finditer(passage.folded):
        mention = passage.mentions[match.start("when")]
        if isinstance(mention.value, Period) or (isinstance(mention.value, Date) and not mention.value.day):
            yield mention


def _takes(fact: Fact, start: int, passages: Sequence[Passage]) -> bool:
    """Whether a fact is a change of somebody's without a time, told after the release."""
    return (
        fact.kind == "Statistic"
        and fact.status is Status.ASSERTED
        and bool(fact.fillers("change") and fact.fillers("subject"))
        and not fact.fillers("period")
        and fact.evidence[0].span.start >= start
        and not dated(fact, passages)
    )
