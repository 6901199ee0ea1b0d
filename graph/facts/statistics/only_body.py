"""Whose figure it is where its sentence names nobody: China's, of which the sentence before tells as 我国, or the one body's of the article."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from graph.facts.statistics.as_of import is_deed
from graph.facts.statistics.fits import OF_FIRMS
from graph.facts.statistics.head import OWNERS
from graph.model import Mention
from graph.passage import FOLDED, Passage

_DATE, _PERSON = FOLDED["Date"], FOLDED["Person"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_OURS = re.compile(f"(?:^|[，：“])我国[^{OWNERS}全各]*$")
"""A sentence that tells of China, and behind it of nobody else."""
_NOBODY = re.compile(
    rf"(?:[{_DATE}，；]|截至|截止|目前|如今|今年|以来|其间|期间|据统计|据悉|据了解|共计?|累计|已经?|先后|还|并|成功|现场|同时|(?:[此本]次)?(?:行动|活动|工作|整治)(?:中|期间|共|以来)?"
    rf"|[^，；。{OWNERS}{_PERSON}]{{0,16}}[{_FIGURES}][^，；。{OWNERS}{_PERSON}]{{0,8}}[，；、])*+"
)
"""From the beginning of a sentence to what was done: days, sums, and what else was done."""
_POLICE = re.compile(
    "(?:公安[局厅]|[分支]局|派出所|[支总大中]队|检察院|法院|海关|医院|街道|社区|学校|大学|学院|银行|支行|供电公司|监管局|[税消]务局|税务局|救援站|协会|边检站)$"
)
"""A body that does such things, and is named for it."""


def alone(passage: Passage, place: int, measure: str, passages: Sequence[Passage]) -> Mention | str | None:
    """Whose the figure is, where its sentence up to it names nobody."""
    folded = passage.folded[:place]
    if re.search(f"[{OWNERS}{_PERSON}]|[他她我该其]|全[省市县区国]|各", folded):
        return None
    start = passage.folded.rfind(measure[:2], 0, place)
    if start < 0 or not _NOBODY.fullmatch(passage.folded, 0, start):
        return None
    stop = bisect_left(passages, passage.sentence.start, key=lambda p: p.sentence.start)
    before = passages[max(0, stop - _PAGE) : stop]
    part = passage.article.paragraph(passage.sentence)
    together = bool(before) and part is not None and part.covers(before[-1].sentence)
    if together and _OURS.search(before[-1].folded) and not OF_FIRMS.search(measure):
        return "中国"
    return _body(before) if is_deed(measure) else None


_PAGE = 40
"""So many passages before are looked through."""


def _body(before: Sequence[Passage]) -> Mention | None:
    """The only body that was named, at the head of the first sentences, where nobody else is spoken of."""
    named = [
        (n, i, p, m)
        for n, p in enumerate(before)
        for i, m in sorted(p.mentions.items())
        if FOLDED[m.kind] in OWNERS and m.kind != "Place"
    ]
    names = {m.stands_for or m.text for _, _, _, m in named}
    things = {a for a in names if not any(a != b and a in b for b in names)}
    if len(things) != 1 or not before or _PERSON in before[-1].folded:
        return None
    n, i, p, m = named[0]
    return (
        m
        if n < 2
        and _POLICE.search(m.text)
        and re.search(f"(?:^|[，；：{_DATE}])[^，；：]{{0,4}}$", p.folded[:i])
        else None
    )
