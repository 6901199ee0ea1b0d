"""Whose figure it is: the name at the head of a clause, or what 全市 and 我省 stand for."""

from __future__ import annotations

import re

from graph.facts.statistics.fits import OF_FIRMS, fits, source
from graph.model import Mention
from graph.names.reach import words
from graph.passage import FOLDED, Passage

OWNERS = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product"))
_DATE = FOLDED["Date"] + FOLDED["Clock"]
_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
OWN_REPORT = f"[^，。；{OWNERS}]{{0,6}}(?:公布|发布|披露)了?[^，。；{OWNERS}]{{0,20}}(?:财报|[季年中]报|财务报告|业绩|年度报告|季度报告)"
"""What a firm tells of itself: its figures follow."""
HEAD = re.compile(
    rf"(?:^|(?<=[，。；：！？“;]))(?:其中，?|据悉，?|目前，?|如今，?|今年以来，?|截至|截止|(?:预计|力争|有望|推动|确保)到?|[自到至在](?=[{_DATE}])|[{_DATE}](?:年?[底末初中]|以来|期?间|前|后|，)?|而|但|其间，?|作为[^，]{{0,30}}，"
    rf"|首[架列批个家]|位于[{OWNERS}]+的|该|这|上述|[此这本]次|[{_FIGURES}][间来]，?)*"
    rf"(?P<owner>[{OWNERS}]++)(?![、和与及籍等]|船东|控股|股份|黄金|空港|投资(?=[与拟和及])|首[个家批次]|最|第(?![一二三]产业)|(?!{OWN_REPORT})[^，。；]{{0,20}}?(?:命名|挂牌督办|部署|净值|引述|报道|透露|授予|批准|印发|确定|审查|评审|批复|核准|审批|组织专家|方面|公安|警方|检察|牵头|主办|认为|指出|发现|采访|查阅|调查|记者|介绍|表示|获悉|消息|(?:举行|举办|召开)[^，。；]{{0,24}}(?:发布会|吹风会|通气会|会议|座谈会)|统计显示|数据显示|报告显示|报告称|推算|测算|监测显示|调查表明|通报|公布|披露|[^小]说[，：]|称[，：]))"
)
"""A name at the head of a clause, of which the rest of the sentence tells."""
WIDE = re.compile(
    "(?<!在)全国(?!冠军|纪录|第|前|领先|首|最|各地|性|人大|政协|[^，]{0,8}(?:示范|优秀|先进|文明|奖|试点|重点|称号))|我国|(?<!在)国内(?!外|[^，、]{0,4}(?:航线|航班|货运|客运|旅客|游客|专利|注册))|(?<!在)全球|(?<!在)世界|各国|市场(?:预计|整体|普遍)|整体市场|上述|局地|部分地区|各地"
)


def owner(passage: Passage, place: int, what: str) -> Mention | None:
    """The name at the head of the figure's clause or of an earlier clause, that may have such a figure."""
    head = _head(passage.folded, place)
    if head is None:
        return None
    named, after = passage.mentions[head.end("owner") - 1], passage.folded[head.end() : place]
    if wide(passage, place) and not _sells(named, after, what):
        return None
    if not itself(named, after, what) or _THERE.search(after) or _HOLDS.search(after):
        return None
    if named.kind != "Place" and _THERE_ONLY.search(passage.folded, 0, head.start("owner")):
        return None
    far = re.search("[，。；：]", after)
    if far and (
        _ANEW.search(after)
        or source(named)
        or after[0] == "的"
        or _part_of_name(after[: far.start()])
        or _WHEN.search(after[: far.start()])
        or _THAT.search(after)
        or (_OF_PLOT.search(what) and _BUILT.search(after))
        or _WIDE_ANEW.search(after)
        or (_YIELD.search(what) and _FUND.search(after))
        or _elsewhere(named, passage, place)
    ):
        return None
    return named if fits(named, what) and not (far and OWN.match(what)) else None


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


def _sells(named: Mention, after: str, what: str) -> bool:
    """Whether 全球 and 全国 are where the named firm sells, and not of whom is told: 甲公司2020年全球销量."""
    return (
        named.kind in ("Organization", "Product")
        and not re.search("[，。；：]", after)
        and bool(OF_FIRMS.search(what) or _SALES.search(what))
        and not source(named)
    )


_SALES = re.compile("销售|销量|交付|出货|订单")
_WIDE_ANEW = re.compile(f"[，；：](?:据[^，]*，)?(?:[{_DATE}，]|目前|如今|截至)*(?:{WIDE.pattern})")
"""A later clause that begins with a wider one, of whom it then tells: 日本是产地，2010年我国进口额…."""
_THERE = re.compile(
    f"在(?:[{FOLDED['Place']}](?![、和与及])|当地|境[内外]|海外|国外)(?![一-鿿]{{0,6}}(?:举|召)[行办开])"
)
"""A part of what the named one does, told for a place: 甲公司在乙市有3条生产线."""


_THERE_ONLY = re.compile(f"[，。；：]?在[{FOLDED['Place']}](?:地区|市场)?(?:方面)?，[{_DATE}]*$")
"""Before a name: what follows is told of it for a place, 在亚太地区，甲公司…."""
_FUND = re.compile("混合|债券|指数|ETF|持有期|基金")
_YIELD = re.compile("收益率|回报|净值|涨幅")
"""What a fund yields, whose name begins with that of its house."""
_HOLDS = re.compile(f"[{FOLDED['Person']}](?:[^，。；]{{0,6}}持股|认缴|出资|实缴)")
"""What somebody holds of the named one, of which the next figures tell."""


def _elsewhere(named: Mention, passage: Passage, place: int) -> bool:
    """Whether the figure's own clause names another than the one at the head of an earlier clause."""
    start = place - len(clause(passage, place))
    names = [m.text for m in passage.among(start, place) if FOLDED[m.kind] in OWNERS]
    return any(not (named.text.startswith(name) or name.startswith(named.text)) for name in names)


_BUILT = re.compile("兴建|(?:投资|负责|承担)建设|建设了|建有|新建|承建|打造|开工|启用")
_OF_PLOT = re.compile("^面积$|占地|建筑面积|总投资$|年产|产能")
"""What is measured of that which somebody builds, and not of him."""
_THAT = re.compile("[该此](?![外前后次类])|这[一个种类款项座家]")
"""Some other thing that is spoken of, which no mention has: 该地块."""
_WHEN = re.compile("(?:前|时|之际)$")
"""A clause that only says when: 甲银行加息前，."""
_BODY = re.compile(
    "[一-鿿]{0,6}?(?:海关|检查站|部门|系统|机关|法庭|法院|检察院|派出所|[支分]行|陆军|海军|空军|警方|公安|口岸|车站|景区|码头|公司|集团|医院|大学(?!生)|学院|会计准则|侗寨|苗寨|村寨|中学|小学|机场|银行|(?:高铁|铁路|高速|公路|大桥|隧道|地铁)(?=全长|总长|正线|长度)"
    "|(?:海油|石油|石化|移动|联通|电信|铁塔|铁建|中车|平安|人寿|人保|航天|黄金|国航)(?=[已将也还年共的全上在]|累计)"
    "|(?:工程|(?<!重[点大])项目|基地|平台|电站|产业园|志愿者|研究所)(?=[由位将是总占地全年共]|建成|建筑|规划|预计|计划|采用|集中|投资|投入|列支|支出|资助|救助|惠及|覆盖)|水库(?=[由位将是]|工程|削峰|坝))"
)
"""How a body's name goes on behind a place, where no mention has it."""
_PART = re.compile("(?:孵化器|加速器|产业园|实验室|研究院|创新中心|[分子]公司)(?=[可已将现共占在拥总累])")
"""What a body has, and is not: 云禾软件园孵化器."""
_RIVER = re.compile("[江河湖溪水渠]$")
_GAUGE = re.compile("(?:[干支]流)?[^，。；]{0,8}站")
"""Behind a river: where its water is measured, at one of many places."""
_HAN = re.compile("[一-鿿A-Za-z0-9]+")
_OF_IT = re.compile(
    f"财经|资讯|新闻|快讯|记者|供图|[摄/]|机关|[东南西北两沿]岸|沿线|沿岸|(?:知名|著名|最大|领先|头部|本土|多[家个地])|[{FOLDED['Post']}{FOLDED['Person']}]"
)
"""Behind a name: it is who tells, or who is told of is somebody of it."""
_NAME = 3
"""So many characters of nouns behind a name are a name of something else."""
_ASPECT = re.compile(
    "(?:市场|经济|规模|外贸|内需|物价|楼市|税收|进出口|用电|工业|农业|服务业|产业|行业|旅游业?|消费|投资|贸易|外贸|财政|金融|交通|就业|民生|形势|生产|建设|发展|事业|工作|环境|供应|需求|地区|全[市省县区]|境内|辖区|增长|提升|回升|向好|回暖|平稳|稳定|加快|提速|扩大|下降|回落|攀升|优化|[面市容]貌|财报|[年季]报|公告|数据|报告|上半年|下半年|[年月日])$"
)
"""What is told of the named one itself."""
_ANEW = re.compile("：[^，]{0,4}(?:根?据|按照)")
"""After a colon another source is told: 甲公司资金用于以下项目：根据……."""


def _head(folded: str, place: int) -> re.Match[str] | None:
    """The head that the figure's clause goes on from: the last, or behind a semicolon the first of the sentence."""
    heads = list(HEAD.finditer(folded, 0, place))
    ended = folded.rfind("；", 0, place)
    if not heads or heads[-1].end() > ended:
        return heads[-1] if heads else None
    return None if "；" in folded[: heads[-1].end()] else heads[0]


def _part_of_name(run: str) -> bool:
    """Whether a name goes on in words that no mention has: 甲国 | 物流企业五十强，."""
    return _NOUNS.fullmatch(run) is not None and all(
        part.startswith(("n", "m", "vn", "b", "j", "a")) for _, part in words(run)
    )


_NOUNS = re.compile(
    "(?!.*(?:投资|收入|(?:元|增长|提升|回升|向好|回暖|平稳|稳定|加快|提速|扩大|下降|回落|攀升|优化)$))[一-鿿]{2,14}"
)
OWN = re.compile(
    "(?!修复|修建|整治|治理|清理|新[增建]|改造|完成|疏浚|建[成设]|提升|打造|种植|巡查)(?:[一-鿿]{2,10}(?:高铁|铁路|高速|公路|大桥|隧道|地铁|航线|[一二三四五六七八九十0-9]号线)(?=全长|长度|总长|里程|总投资)|[一-鿿]{1,8}(?:流域|水库|地区|[市县区]内|集团|机场|银行|电站|[街路河闸])(?=[^的区]{2,}))"
)
"""What names its own owner, though no mention does: 乙河流域平均降水量."""


def wide(passage: Passage, place: int) -> bool:
    """Whether the figure's clause says for itself of what it tells: 全国, 全球."""
    return bool(WIDE.search(clause(passage, place)))


def clause(passage: Passage, place: int) -> str:
    """The figure's clause up to the figure."""
    return passage.folded[max(passage.folded.rfind(mark, 0, place) for mark in "，；。") + 1 : place]
