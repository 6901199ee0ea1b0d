"""What 全市, 我省 and 我国 stand for, whose figure it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.facts.statistics.head import OWNERS, clause
from graph.gazetteer import countries
from graph.model import Mention
from graph.passage import FOLDED, Passage
from graph.places import leading, single
from graph.where import where

_DATE = FOLDED["Date"]
_ALL = re.compile(
    "(?:全|我|该|本|此)(?P<what>[省市区县州镇村校院](?!长)|机场|项目|公司|企业|集团|医院|学校|大学|学院|园区|高新区|港|银行|大桥|工程|基地)(?!级|[一-鿿]{0,4}(?:机关|系统|法院))"
)
_RANKS = "省市区县州"
_ENDS = {
    "校": ("学校", "大学", "学院", "中学", "小学"),
    "院": ("医院", "学院", "法院", "检察院"),
    "公司": ("公司", "集团"),
    "企业": ("公司", "集团", "厂"),
    "项目": ("项目", "工程", "园", "基地"),
}


def whole(passage: Passage, place: int, passages: Sequence[Passage]) -> tuple[bool, Mention | str | None]:
    """Whether the clause speaks of 全市, 我省 or 我国, and the place named before that it stands for."""
    start = place - len(clause(passage, place))
    said = (
        _ALL.search(passage.folded, start, place)
        or _ALL.match(passage.folded, 0, place)
        or _first(passage, place)
    )
    if said is None:
        return _state(passage, start, place)
    beside = passage.mentions.get(said.start() - 1)
    if beside and FOLDED[beside.kind] in OWNERS:
        return True, beside
    ends = _ENDS.get(said["what"], said["what"])
    before = [m for p in passages for m in p.mentions.values() if m.span.start < passage.starts[place]]
    fits = [m for m in before if FOLDED[m.kind] in OWNERS and m.text.endswith(ends)]
    nearest = max(fits, key=lambda m: m.span.start, default=None)
    here = _divisions(passage.among(0, place), said["what"])
    if nearest and here and (nearest.stands_for or nearest.text) not in here:
        return True, here.popitem()[1] if len(here) == 1 else None
    found = here or _divisions(before, said["what"])
    if nearest or found or said["what"] not in _RANKS:
        return True, nearest or (found.popitem()[1] if len(found) == 1 else None)
    around = where(passage.article, [m for p in passages for m in p.mentions.values()]).ranked(said["what"])
    return True, around.name if around else None


def _state(passage: Passage, start: int, place: int) -> tuple[bool, Mention | str | None]:
    """Whether the clause speaks of 我国, or of 全国 where the sentence before it is about another state."""
    if "我国" in passage.folded[start:place]:
        return True, _OURS
    if "全国" not in passage.folded[start:place]:
        return False, None
    states = {m.text: m for m in passage.among(0, place) if m.kind == "Place" and m.text in countries()}
    if len(states) != 1 or _OURS in states:
        return False, None
    return True, states.popitem()[1]


def _first(passage: Passage, place: int) -> re.Match[str] | None:
    """全市 in an earlier clause of the sentence, where no name stands between it and the figure."""
    heads = list(_HEADED.finditer(passage.folded, 0, place))
    if not heads or any(FOLDED[m.kind] in OWNERS for m in passage.among(heads[-1].end(), place)):
        return None
    return _ALL.search(passage.folded, heads[-1].start(), heads[-1].end())


_HEADED = re.compile(f"(?:^|(?<=[，。；：]))(?:[{_DATE}，]|截至|截止|目前|据[^，]{{0,8}}，)*+{_ALL.pattern}")
_OURS = "中国"


def _divisions(before: Sequence[Mention], rank: str) -> dict[str, Mention | str]:
    """The divisions of this rank that places and bodies name: 青岛 is a 市, 青岛市交通局 of one."""
    found: dict[str, Mention | str] = {}
    for mention in before:
        text = mention.stands_for or mention.text
        meant = single(text) if mention.kind == "Place" else leading(text)
        if meant and meant.name.endswith(rank) and not (rank == "市" and meant.rank == _COUNTY):
            found[meant.name] = mention if mention.kind == "Place" else found.get(meant.name, meant.name)
    return found


_COUNTY = 2
