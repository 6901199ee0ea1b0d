"""Whether a figure is a plan's: what the words before it, or the works around it, say lies ahead."""

from __future__ import annotations

import re

from graph.model import Date, Mention, Period
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_NAMED = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Product", "Event"))
_PLAN = re.compile(
    rf"预计|希望|(?<![机社协学商])会(?=推出|发布|上市|超过|达到)|决定[将把]|要(?=达到|实现)|预测|预估|预期(?=全年|销|产|增|收|实现|达)|目标[为是]|将(?![军近]|[^，；。]{{2,24}}(?:纳入|列入|作为|融入|打造成|转化|转变)|[^，；。]{{2,16}}[与同和][^，；。]{{1,10}}(?:融合|结合)|[^，；。从由]{{2,14}}[从由]|[^，；。]{{0,24}}(?:一网打尽|抓获|查获|移送|送[往至到]))|有望|力争|(?<!管理)(?<!行动)(?<!年)计划(?!总?投资|的|书|[”》，。、]|在|成功|正式|实施|启动|发行|项目)|规划(?:建设|新建|用地|总|面积|建筑|[^，；。]{{0,4}}(?:里程|规模|产能))|[达投]产后|建成后|(?:运营|投用|开业)后[可将预]|推算|提出(?=[{_DATE}])|届时|拟"
)
_DONE = re.compile(f"已|共(?!同|建|享|和)|累计|[{_DATE}]|目前|现有|截[至止]|去年|今年")


def planned(passage: Passage, place: int) -> bool:
    """Whether an earlier clause of the sentence speaks of a plan, and none since of what is done."""
    start = passage.folded.rfind("；", 0, place) + 1
    plans = list(_PLAN.finditer(passage.folded, start, place)) or list(
        _ONCE.finditer(passage.folded, 0, start)
    )
    if not plans:
        return False
    clause = max(passage.folded.rfind(mark, 0, place) for mark in "，；：") + 1
    if plans[-1].start() < clause and _OF_CLAUSE.match(plans[-1][0]):
        return False
    if plans[-1].start() >= clause and _MEANT.search(passage.folded, 0, plans[-1].end()):
        return not _TOLD.search(passage.folded, plans[-1].end(), place)
    behind = _THEN.match(passage.folded, plans[-1].end()).end()  # type: ignore[union-attr]
    return not _DONE.search(passage.folded, behind, place)


def last_day(passage: Passage, place: int) -> Mention | None:
    """The day named last before the figure, in a clause before its own: 甲站10日出现洪峰，水位为5米 is of the 10th."""
    start = passage.folded.rfind("；", 0, place) + 1
    days = [
        m
        for i in range(start, place)
        if (m := passage.mentions.get(i))
        and isinstance(m.value, Date | Period)
        and not _UNTIL.match(passage.folded, i + 1)
    ]
    return days[-1] if days and isinstance(days[-1].value, Date) and days[-1].value.day else None


_UNTIL = re.compile("[之以]?前|到期|截止|起")


def to_be_built(passage: Passage, place: int) -> bool:
    """Whether the sentence says behind the figure when the works that it tells of shall be done: 铺设管道3公里，预计8月完工."""
    start = max(passage.folded.rfind(mark, 0, place) for mark in "，；：、") + 1
    return bool(
        _WORKS.match(passage.folded, start, place)
        and _TO_END.match(passage.folded, place)
        and not _DONE.search(passage.folded, start, place)
    )


_WORKS = re.compile(
    f"[{_NAMED}{_DATE}]*(?:将|计划|重新|新|共)*(?:铺设|清除|新建|改造|修建|建设|拆除|安装|改建|扩建|整治|修复|硬化|敷设|开挖|修缮)"
)
_TO_END = re.compile(
    "[^。；]{0,60}，[^，。；]{0,8}(?:预计|计划|力争|有望|将)[^，。；]{0,14}(?:完工|竣工|建成|完成|投用|投产|通车)"
)
_OF_CLAUSE = re.compile("规划(?!建设|新建)|预估|推算")
"""What tells of a plan or a guess in its own clause only: 预估损失两亿元，库存三百万册."""
_MEANT = re.compile("(?:预[计测估]|有望|力争|目标[是为]|推算|提出|拟|(?<![该这项本的年”》])计划)$")
"""What makes a plan of all the rest of its clause, whatever date it holds."""
_TOLD = re.compile("已|去年|上年|实际")
_THEN = re.compile(f"[，：]?(?:[于在到至从自]?[{_DATE}])?")
_ONCE = re.compile("(?:建成|投产|达产|投用|竣工|完工|运营)后，|力争|争取(?!了)")
"""What holds for all that follows in the sentence, behind a semicolon too."""
