"""The name at the head of a clause, of which the rest of the sentence tells."""

from __future__ import annotations

import re

from graph.passage import FOLDED, Passage

OWNERS = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product"))
_DATE = FOLDED["Date"] + FOLDED["Clock"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
OWN_REPORT = f"[^，。；{OWNERS}]{{0,6}}(?:公布|发布|披露)了?[^，。；{OWNERS}]{{0,20}}(?:财报|[季年中]报|财务报告|业绩|年度报告|季度报告)"
"""What a firm tells of itself: its figures follow."""
HEAD = re.compile(
    rf"(?:^|(?<=[，。；：！？“;]))(?:其中，?|据悉，?|目前，?|如今，?|今年以来，?|截至|截止|(?:预计|力争|有望|推动|确保)到?|[自到至在](?=[{_DATE}])|[{_DATE}](?:年?[底末初中]|以来|期?间|前|后|，)?|而|但|其间，?|作为[^，]{{0,30}}，"
    rf"|首[架列批个家]|位于[{OWNERS}]+的|该|这|上述|[此这本]次|[{_FIGURES}][间来]，?)*"
    rf"(?P<owner>[{OWNERS}]++)(?![、和与及籍等]|船东|控股|股份|黄金|空港|投资(?=[与拟和及])|首[个家批次]|最|第(?![一二三]产业)|(?!{OWN_REPORT})[^，。；]{{0,20}}?(?:命名|挂牌督办|部署|净值|引述|报道|透露|授予|批准|印发|确定|审查|评审|批复|核准|审批|组织专家|方面|公安|警方|检察|牵头|主办|认为|指出|发现|采访|查阅|调查|记者|介绍|表示|获悉|消息|(?:举行|举办|召开)[^，。；]{{0,24}}(?:发布会|吹风会|通气会|会议|座谈会)|研究(?:表明|显示|发现)|预测(?:表明|显示)|统计[，：]|统计显示|数据显示|报告显示|报告称|推算|测算|监测显示|调查表明|通报|公布|披露|[^小]说[，：]|称[，：]))"
)
"""A name at the head of a clause, of which the rest of the sentence tells."""
WIDE = re.compile(
    "(?<!在)全国(?!冠军|纪录|第|前|领先|首|最|各地|性|人大|政协|[^，]{0,8}(?:示范|优秀|先进|文明|奖|试点|重点|称号))|我国|(?<!在)国内(?!外|[^，、]{0,4}(?:航线|航班|货运|客运|旅客|游客|专利|注册))|(?<!在)全球|(?<!在)世界|各国|市场(?:预计|整体|普遍)|整体市场|上述|局地|部分地区|各地"
)


def last_head(folded: str, place: int) -> re.Match[str] | None:
    """The head that the figure's clause goes on from: the last, or behind a semicolon the first of the sentence."""
    heads = list(HEAD.finditer(folded, 0, place))
    ended = folded.rfind("；", 0, place)
    if not heads or heads[-1].end() > ended:
        return heads[-1] if heads else None
    return None if "；" in folded[: heads[-1].end()] else heads[0]


def wide(passage: Passage, place: int) -> bool:
    """Whether the figure's clause says for itself of what it tells: 全国, 全球."""
    return bool(WIDE.search(clause(passage, place)))


def clause(passage: Passage, place: int) -> str:
    """The figure's clause up to the figure."""
    return passage.folded[max(passage.folded.rfind(mark, 0, place) for mark in "，；。") + 1 : place]
