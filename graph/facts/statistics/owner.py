"""Whose figure it is: the name at the head of its clause, or of an earlier one."""

from __future__ import annotations

import re

from graph.facts.statistics.aside import anew, between, elsewhere, partly, sells
from graph.facts.statistics.fits import fits
from graph.facts.statistics.head import last_head, wide
from graph.model import Mention
from graph.names.reach import words
from graph.passage import FOLDED, Passage


def owner(passage: Passage, place: int, what: str) -> Mention | None:
    """The name at the head of the figure's clause or of an earlier clause, that may have such a figure."""
    head = last_head(passage.folded, place)
    if head is None:
        return None
    named, after = passage.mentions[head.end("owner") - 1], passage.folded[head.end() : place]
    first = passage.mentions[head.start("owner")]
    if (wide(passage, place) and not sells(named, after, what)) or between(first, named):
        return None
    if not itself(named, after, what) or partly(named, passage.folded[: head.start("owner")], after):
        return None
    far = re.search("[，。；：]", after)
    if far and (anew(named, after, what) or elsewhere(named, passage, place) or OWN.match(what)):
        return None
    return named if fits(named, what) else None


def itself(named: Mention, after: str, what: str = "") -> bool:
    """Whether a sentence speaks of the named one, and not of what its name only begins: 甲镇法庭, 甲公司某技术.

    `what` is measured, and may itself stand right behind the name.
    """
    if _OF_IT.match(after) or (named.kind == "Place" and (after.startswith("各") or _BODY.match(after))):
        return False
    if _PART.match(after) or (_RIVER.search(named.text) and _GAUGE.match(after)):
        return False
    run = _HAN.match(after)
    if (
        run is None
        or run.end() == len(after)
        or after[run.end()] in _FIGURES
        or what.startswith(run[0].rstrip("由从"))
    ):
        return True
    nouns, parts = "", words(run[0])
    if len(parts) > 1 and parts[0][1].startswith(_DESCRIBES) and _WENT_ON.match(parts[1][0]):
        return bool(_ASPECT.search(parts[0][0]))
    for word, part in parts:
        if not part.startswith(("n", "eng", "j", "b", "vn", "x")):
            break
        nouns += word
    return len(nouns) < _NAME or what.startswith(nouns) or bool(_ASPECT.search(nouns))


_DESCRIBES = ("n", "z", "a")
_WENT_ON = re.compile("已|将|累计|共")
"""Behind a word that describes: it ends a name that was cut short, 甲河洁净已生产."""
_BODY = re.compile(
    "[一-鿿]{0,6}?(?:海关|检查站|部门|系统|机关|法庭|法院|检察院|派出所|[支分]行|陆军|海军|空军|警方|公安|口岸|车站|景区|码头|公司|集团|医院|大学(?!生)|学院|会计准则|侗寨|苗寨|村寨|中学|小学|机场|银行|(?:高铁|铁路|高速|公路|大桥|隧道|地铁)(?=全长|总长|正线|长度)"
    "|(?:海油|石油|石化|移动|联通|电信|铁塔|铁建|中车|平安|人寿|人保|航天|黄金|国航)(?=[已将也还年共的全上在]|累计|保费|新单|新业务)"
    "|(?:工程|(?<!重[点大])项目|基地|平台|电站|产业园|志愿者|研究所)(?=[由位将是总占地全年共]|建成|建筑|规划|预计|计划|采用|集中|投资|投入|列支|支出|资助|救助|惠及|覆盖)|水库(?=[由位将是]|工程|削峰|坝))"
)
"""How a body's name goes on behind a place, where no mention has it."""
_PART = re.compile("(?:孵化器|加速器|产业园|实验室|研究院|创新中心|[分子]公司)(?=[可已将现共占在拥总累])")
"""What a body has, and is not: 云禾软件园孵化器."""
_RIVER = re.compile("[江河湖溪水渠]$")
_GAUGE = re.compile("(?:[干支]流)?[^，。；]{0,8}站")
"""Behind a river: where its water is measured, at one of many places."""
_HAN = re.compile("[一-鿿A-Za-z0-9]+")
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_OF_IT = re.compile(
    f"[：:]|财经|资讯|新闻|快讯|记者|供图|[摄/]|机关|到家|盆地|平原|高原|山脉|[0-9A-Z-]+号(?!线)|[东南西北两沿]岸|沿线|沿岸|(?:知名|著名|最大|领先|头部|本土|多[家个地])|[{FOLDED['Post']}{FOLDED['Person']}]"
)
"""Behind a name: it is who tells, or who is told of is somebody of it."""
_NAME = 3
"""So many characters of nouns behind a name are a name of something else."""
_ASPECT = re.compile(
    "(?:市场|经济|规模|外贸|内需|物价|楼市|税收|进出口|用电|工业|农业|服务业|产业|行业|旅游业?|消费|投资|贸易|外贸|财政|金融|交通|就业|民生|形势|生产|建设|发展|事业|工作|环境|供应|需求|地区|全[市省县区]|境内|辖区|增长|提升|回升|向好|回暖|平稳|稳定|加快|提速|扩大|下降|回落|攀升|优化|[面市容]貌|财报|[年季]报|公告|数据|报告|上半年|下半年|[年月日])$"
)
"""What is told of the named one itself."""
OWN = re.compile(
    "(?!修复|修建|整治|治理|清理|新[增建]|改造|完成|疏浚|建[成设]|提升|打造|种植|巡查)(?:[一-鿿]{2,10}(?:高铁|铁路|高速|公路|大桥|隧道|地铁|航线|[一二三四五六七八九十0-9]号线)(?=全长|长度|总长|里程|总投资)|[一-鿿]{1,8}(?:流域|水库|地区|[市县区]内|集团|机场|银行|电站|[街路河闸])(?=[^的区]{2,}))"
)
"""What names its own owner, though no mention does: 乙河流域平均降水量."""
