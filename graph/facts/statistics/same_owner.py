"""Whether a sentence goes on about the owner named before it, up to its figure."""

from __future__ import annotations

import re

from graph.facts.statistics.head import HEAD, OWNERS, WIDE
from graph.facts.statistics.measures import MEASURE
from graph.facts.statistics.owner import itself
from graph.facts.statistics.standing import akin
from graph.model import Mention
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_ASIDE = re.compile(
    rf"(?:[{_DATE}截至止到在从自以来前后年底末初月，中]|其中|此外|目前|同时|另外|据|介绍|了解|统计|悉|显示|数据|其|也|还|而|[约共])*+"
)
"""What may open a sentence that goes on about the same owner."""


def goes_on(passage: Passage, place: int, named: Mention) -> bool:
    """Whether a sentence up to its figure speaks of no other owner than the one named before."""
    for head in HEAD.finditer(passage.folded, 0, place):
        measured = _MEASURED.match(passage.folded, head.end())
        after, what = passage.folded[head.end() : place], measured[0] if measured else ""
        if not itself(passage.mentions[head.end("owner") - 1], after, what):
            return False
    return not another(passage, place, named) and same(passage, place)


_MEASURED = re.compile(f"[一-鿿A-Za-z0-9]{{0,30}}{MEASURE}")


def same(passage: Passage, place: int) -> bool:
    """Whether none of the clauses before the figure's own brings in something else."""
    before = passage.folded[:place]
    clauses = re.split("[，；：]", before[_ASIDE.match(before).end() :])  # type: ignore[union-attr]
    return not any(map(WIDE.search, clauses)) and all(_SAME.search(one) for one in clauses[:-1])


def another(passage: Passage, place: int, named: Mention) -> bool:
    """Whether a sentence up to its figure names another owner than the one named before."""
    before = passage.folded[:place]
    names = [m for m in passage.among(0, place) if FOLDED[m.kind] in OWNERS + FOLDED["Event"]]
    if any(not akin(named.text, m.text) for m in names):
        return True
    if named.kind == "Organization" and any(m.kind == "Place" for m in names if m.text != named.text):
        return True
    return bool(
        _UNNAMED.search(re.split("[，；：]", before)[-1])
        or _BARE.search(before)
        or _REPORT.match(before)
        or _OF_FIRM.search(before)
    )


_UNNAMED = re.compile(
    f"[^该本我\ue000-\uf8ff]{{2}}(?:中心|公司|集团|机场|大学|学院|医院|银行|[局院厂站社所县镇乡村店园]|社区|街道)(?:已|将|也|还|共|累计|[{_DATE}])"
)
"""A body that no mention names, at work in the figure's own clause."""
_OF_FIRM = re.compile(
    f"(?:^|[，；：{_DATE}])(?!公司|集团|该|本)[一-鿿]{{2,6}}(?:(?:[酒药实置矿林渔纸]业|股份|科技|证券|电子|汽车|集团|公司)的|股价)"
)
"""A firm that no mention names, of which a clause tells."""
_REPORT = re.compile(
    "(?:根?据)?[^，。；该其本公-]{2,}(?:公布|发布|披露)的?[^，]{0,4}(?:财报|[季年]报|公告|业绩)"
)
"""A firm that no mention names, of whose report the sentence tells."""
_BARE = re.compile(
    "(?:^|[，；：])[^该本我全各其整\ue000-\uf8ff，；：]{1,3}(?<![景园厂校矿片社])[区县市旗](?:已|共(?!同|建|享|和|有产)|累计)"
)
"""A district that no mention names, at work at the head of a clause."""
_SAME = re.compile(
    f"[{_FIGURES}]|^.{{0,2}}$|^(?:项目|工程|[该其]|公司|企业|建成|投产|达产|开工|将|可|预计|拟|计划|主要|并|已|共)|(?<!以)[后来]$"
)
"""A clause that changes no owner: one with a figure, an aside, one of 该公司, 项目建成后."""
