"""Bodies named as they are founded: “丹山同心志愿服务队”成立, 为青山数据联合实验室揭牌, 成立了北山林业产业联盟.

A name that is new no tagger knows. Here the words around it tell that it is one: it ends as bodies do, and beside it
stands that it is founded or unveiled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.reach import beginning, words
from graph.needs import quick, sought

_BODY = (
    "联盟|协会|学会|商会|研究会|促进会|联合会|联谊会|委员会|专委会|管委会|理事会|基金会|中心|研究院|研究所|设计院|实验室|学院|大学|学校|医院|分院|分校"
    "|分公司|公司|支行|分行|工作室|工作站|服务站|驿站|基地|孵化器|服务队|服务团|宣讲团|救援队|联合体|医联体|共同体|法庭|审判庭|检察室|调解室|事务所|俱乐部"
    "|博物馆|图书馆|纪念馆|美术馆|书院|书屋|书房|书吧|画院|文化馆|展示馆|体验馆|事业部|合作社|分会|智库|艺术团|乐团|办事处|代表处|联络处|客厅|机构|产业园|科技园|创业园|园区|示范区|开发区"
)
_ZONE = re.compile("[园区]$")
_DEED = (
    "(?:正式|同步|同时|今天|今日|昨天|昨日|近日|日前|当天|当日|上午|下午|顺利|隆重|也|已|还|将|宣布|宣告|现场|相继|共同|揭牌|挂牌|应运而"
    "|[在于][^，。；：在于]{2,24}?){0,6}(?:揭牌|挂牌|成立|揭幕|诞生|开业|开园|开馆|开诊)(?:启用|成立|运行|运营)?(?=[，。；！、”）)\\s]|$|于|并|和|仪式|暨|大会|\\d{1,2}月)"
)
_IN = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与和等为被对向于该这其此本它显最\d]"
_HEAD = quick(
    rf"(?:{_BODY})(?=”?[（(][^（）()]{{2,16}}[）)]|”?{_DEED}|”?[，。；、！）]|”?(?:和|并|以及)|”?\n)"
)
_YEAR = r"(?: ?(?:1[89]|20)\d\d ?年|民国)"
_BORN = quick(
    rf"(?:^|(?<=[，。；：\n]))(?P<name>{_IN}{{2,12}})(?=(?:正式|最早|始)?(?:成立|创立|创办|创建)于{_YEAR}|是(?:一家)?于?{_YEAR}(?:\d{{1,2}}月)?(?:成立|创立|创办|创建)的|于{_YEAR}(?:\d{{1,2}}月)?(?:正式|注册)?(?:成立|创立|创办|创建))"
)
"""The name of a body of whatever ending: 新荣记成立于1995年, 云上集是2017年成立的零售商."""
_BIRTHS = sought(_BORN)
_FORERUNNER = quick(
    rf"(?:前身|原名)(?:最早|始|即|就)?(?:是|为|系){_YEAR}(?:\d{{1,2}}月)?(?:[由在][^，。；由在]{{2,12}}?)?(?:成立|创立|创办|创建|设立|建立|兴办|组建)的(?P<name>(?:{_IN}|和){{2,14}}?(?:厂|公司|商行|钱庄|银行|学校|学堂|小学|中学|学院|书院|医院|诊所|药房|报社|书局|剧团|农场|林场|研究所|研究院|协会))(?=[，。；、！（(])"
)
"""What a body was before: 前身是1932年创办的三和织布厂."""
_TOLD = re.compile(rf"”?(?:[（(][^（）()]{{2,16}}[）)])?{_DEED}")
_FOUNDS = re.compile(
    "(?:揭牌成立|挂牌成立|成立|组建|设立|创办|创立|共建|揭牌)(?:了|起|的)?(?:了|全[国省市区县]|我国|国内|省内|首[个家支批]|[一第]+[个家支]|本市|当地|新的)*“?$"
)
_PLAIN = frozenset(
    "专家 工作 领导 专项 志愿 志愿者 服务 青年 党员 联合 新 合资 项目 子 全资 控股 临时 独立 相关 有关 专门 专业 研究 技术 管理 科技 创新 产业 示范 实践 培训 教育 发展"
    " 合作 建设 指挥 筹备 执行 组织 协调 救援 应急 医疗 全国 国家 地方 市级 省级 县级 区级 各级 各类 多个 两个 三个 这个 该 本 此 分 总 母 大型 小型 贸易 有限 股份 运营 投资 销售 控制 和 与".split()
)
"""Words that tell one body from no other."""
_SPECIFIC = 3
"""How many characters must tell the body from others of its kind."""
_GENERIC = re.compile(
    "^(?:公司|集团|学校|医院|协会|企业|中心|平台|学院|前身|改制|项目|工作室|银行|机构|[两二三]者)|[家支个所]公司|工厂|基金$|品牌$"
)
"""Words for bodies that name none."""
_BEFORE = 16
"""How far back is looked for 成立, 组建, 分别."""
_SLIP = 3
"""So few characters before a name that was found are none of it: 单位, 以."""
_LEAD = re.compile(
    "(?:[^，。]{2,16}(?:旗下|下属|所属))?"
    "(?:(?:全[国省市区县]|我国|国内|省内|本市|当地)?(?:首|第?一|另一)(?:家|个|间|支|批|所|座|出品方)(?:市级|省级|国家级)?|单位|其中|现场|会上)?"
)
"""Words before a name that are no part of it."""
_MANY = re.compile("(?:均|各|分别|每|多|成为|作为|[二两三四五六七八九十\\d][个家支所])[^，。；]{0,6}$")
"""Before the name: there are many of the kind, or something else becomes one."""
_JOINED = re.compile("[和与及暨]|会议|仪式|[两二三四五六七八九十\\d][家个支]|一届")
_COMMON = re.compile("(?:公司|机构|客厅|委员会)$")
"""Bodies that are not known by what they are for."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of the text that are named as they are founded."""
    text = article.text
    ends = {m.span.stop: m for m in found}
    named = {m.span.start for m in found if m.kind in ("Place", "Organization")}
    for head in _HEAD.finditer(text):
        start = _start(text, ends, head)
        lead = _LEAD.match(text, start, head.start())
        start = max(lead.end() if lead else start, text.rfind("暨", start, head.start()) + 1)
        before = text[max(0, start - _BEFORE) : start]
        if not (_TOLD.match(text, head.end()) or _FOUNDS.search(before)) or _MANY.search(before):
            continue
        other = ends.get(head.end())
        if other and other.kind == "Organization" and start <= other.span.start < start + _SLIP:
            continue
        name = "".join(text[start : head.end()].split())
        known = text[start - 1 : start] == "“" or any(start <= at < head.start() for at in named)
        if _JOINED.search(name) or (_COMMON.search(name) and not known):
            continue
        if _tells(text[start : head.start()]):
            kind = "Place" if _ZONE.search(name) else "Organization"
            yield Mention(Span(start, head.end()), kind, name, source="ending", score=0.85)
    for was in _FORERUNNER.finditer(text):
        yield Mention(Span(*was.span("name")), "Organization", was["name"], source="ending", score=0.85)
    for born in _BIRTHS(text):
        if (
            not _GENERIC.search(born["name"])
            and "上市公司" not in born["name"]
            and not any(tag in "vr" for _, tag in words(born["name"]))
        ):
            yield Mention(Span(*born.span("name")), "Organization", born["name"], source="ending", score=0.85)


def _start(text: str, ends: dict[int, Mention], head: re.Match[str]) -> int:
    """Where the name begins: at the quotation mark that opens it, else as far as its words reach."""
    if text[head.end() : head.end() + 1] == "”":
        opening = text.rfind("“", max(0, head.start() - 40), head.start())
        if opening >= 0 and not re.search("[”。，；]", text[opening : head.start()]):
            return opening + 1
    return beginning(text, ends, head.start())


def _tells(before: str) -> bool:
    """Whether the words before the last one tell the body from others of its kind."""
    return sum(len(word) for word, _ in words(before) if word not in _PLAIN) >= _SPECIFIC
