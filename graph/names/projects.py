"""Projects: what a name in front makes a name of its own, 甲集团海外生产研发项目, “村村亮”工程.

The name is read leftwards from 项目 or 工程 to where the sentence's grammar ends it: a mark, 的 or 在, a verb
that governs it, a date or a sum. It begins with a name, a quotation or letters; 重大产业项目 and 污水处理工程
name nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.model import Article, Mention, Span

_END = re.compile(
    r"(?:项目|工程(?![师院学局部处队车机款量质技造进公总兵建概招验监]))"
    r"(?:[（(]?[一二三四五六七八九十]+期[）)]?(?:工程|项目)?|[A-Z东西南北中]区)?"
)
_PARTICLES = (
    "的|了|着|在|由|是|为|对|将|把|被|从|向|到|赴|等|该|此|这|那|其|各|每|以及|有|以|因|于|已|也|并|又|正|据|使|让|给|按|经|某|所"
    "|[一二两三四五六七八九十几多余数0-9][个批条项座家类]"
)
_VERBS = (
    "启动|推进|推动|实施|承建|承接|参与|参建|中标|签署|获批|批复|谋划|包括|包含|涉及|涵盖|获|获得|入选|列入|纳入|申报|承担|成为|作为|负责|通过"
    "|完成|实现|加快|开展|组织|支持|资助|设立|建立|发起|举办|举行|推出|发布|统筹|打造|引进|落实|强化|总投资|标志|计划|预计|摘得|收获|夺得|违反"
    "|位于|来自|属于|担任|表示|介绍|调研|考察|走访|走进|走入|前往|来到|抵达|进入|视察|察看|检查|参观|见证|出席|宣布|发现|使用|用于|帮扶|抓|建成"
)
_ADVERBS = (
    "深入|全面|主要|其中|例如|比如|随着|关于|围绕|针对|现场|记者|截至|目前|今年|去年|近日|日前|当前|同时|此次|本次|首个|首批|多个|系列|一批|全部|上述"
    "|集中|正式|顺利|成功|继续|持续|积极|共同|联合|分别|陆续|先后|率先|累计|需要|可以|能够|负责人|负责"
)
_BEFORE = re.compile(
    rf"(?:{_PARTICLES}|{_VERBS}|{_ADVERBS}|[“”，。；：、！？,;:!?\s（）()《》〈〉【】\[\]—…～~|/·▲]"
    r"|(?:项目|工程|基地|园区?|中心|大桥|公司|集团)[和与及])$"
)
_GOVERNS = re.compile(
    r"(?:投资|援建|下拨|建设|开工|签约|承办|改造|参加|管理|运营|合作|开发|投产|[和与及暨上下里内前后中时年])$"
)
"""What ends a name only where a name follows: 投资甲园项目, but 甲战略投资项目."""
_GENERIC = re.compile(
    r"重大|重点|重要|产业链?|合作|投资|建设|招商|引资|民生|实事|民心|基础设施|[国省市区县校院]级|工业|农业|新型?|大型|亿元|以上|签约|开工|在建|储备|优质|产业类"
    r"|基金类|科技|创新|研发|科研|相关|标志性|[国省市区县]|一期|二期|三期|示范|试点|专项|系列|公益|品牌|本|多|中央|落地|城建|扶贫|援建|典型|十大|行业|需求|省属|企业|工程|对口|支援|协作|文化|旅游"
)
_SPORT = re.compile(
    r"(?:体操|游泳|跳水|球|射击|田径|跆拳道|武术|举重|击剑|赛艇|[0-9]米|个人|集体|团体|单打|双打|全能|比赛|竞赛|运动|体育)$"
)
_CLAUSE = re.compile(r"将|进行|参加|合作(?!区|园|示范|中心|社)|资本$|统战$")
"""What stands in a clause, or names a kind of affairs: 资本项目."""
_DASH = re.compile("[—–～~-]{1,2}$")
_LETTERS = re.compile("[A-Za-z]{2}")
_NAMES = frozenset({"Organization", "Place", "Product"})
_LONGEST = 45


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The projects with a name of their own."""
    ends = {m.span.stop: m for m in found}
    for match in _END.finditer(article.text):
        start = _start(article.text, match.start(), ends)
        span = Span(start, match.end())
        if start < match.start() and _is_name(article, Span(start, match.start()), ends):
            yield Mention(span, "Project", article.name(span), source="ending")


def _start(text: str, stop: int, ends: Mapping[int, Mention]) -> int:
    """Where the name that ends before `stop` begins: at the first name or quotation that belongs to it."""
    i = start = stop
    while i > max(0, stop - _LONGEST):
        piece = _piece(text, i, ends)
        if piece is None:
            break
        opens = text[piece] in "“「" or (i in ends and ends[i].kind in _NAMES)
        letters = (
            i - piece == 1 and _LETTERS.match(text, piece) and not re.match("[A-Za-z0-9]", text[piece - 1])
        )
        i, start = piece, piece if opens or letters else start
        if opens and _GOVERNS.search(text, max(0, i - 4), i):
            break
    return i if text[i - 1 : i] in ("“", "「") and _closes(text, stop) else start


def _piece(text: str, stop: int, ends: Mapping[int, Mention]) -> int | None:
    """Where the name, figure, quotation or character begins that ends at `stop`; None where none belongs."""
    mention = ends.get(stop)
    if mention:
        return mention.span.start if mention.kind in _NAMES or _is_size(text, mention) else None
    quotation = _quotation(text, stop)
    if quotation is not None:
        return quotation
    dash = _DASH.search(text, max(0, stop - 2), stop)
    if dash and dash.start() in ends:
        return dash.start()
    return None if _BEFORE.search(text, max(0, stop - 4), stop) else stop - 1


def _closes(text: str, stop: int) -> bool:
    """Whether a quotation ends after the 项目 that begins at `stop`."""
    end = _END.match(text, stop)
    return end is not None and text[end.end() : end.end() + 1] in ("”", "」")


def _quotation(text: str, stop: int) -> int | None:
    """Where the quotation or the short bracket that ends at `stop` begins."""
    for opening, closing, most in (("“", "”", 20), ("（", "）", 8), ("(", ")", 8), ("「", "」", 20)):
        if text[stop - 1] == closing:
            start = text.rfind(opening, max(0, stop - most - 2), stop)
            return start if start >= 0 and not re.search("[，。；]", text[start:stop]) else None
    return None


_UNIT = re.compile(
    r"(?:吨级?|千瓦时?|千伏|千升|公里|平方米|立方米|兆瓦时?|亩|[米头只羽级台辆套片]|MW|GW|kV)$", re.IGNORECASE
)


def _is_size(text: str, mention: Mention) -> bool:
    """Whether a figure is the size of what is built: 年产60万千升, 200万千瓦."""
    return mention.kind == "Count" and bool(_UNIT.search(text, mention.span.start, mention.span.stop))


def _is_name(article: Article, span: Span, ends: Mapping[int, Mention]) -> bool:
    """Whether what stands before 项目 tells this project from every other."""
    rest = article.at(span)
    if len(rest) < 3 or _SPORT.search(rest) or _CLAUSE.search(rest):
        return False
    before = (ends[stop] for stop in range(span.start, span.stop + 1) if stop in ends)
    inside = [m for m in before if m.kind in _NAMES and span.covers(m.span)]
    for m in inside:
        rest = rest.replace(article.at(m.span), "", 1)
    rest = _GENERIC.sub("", rest)
    return len(rest) > 1 or len(inside) > 1 or any(len(m.span) > _LONG or _is_site(m) for m in inside)


_LONG = 4
"""So long a name is of its own, that of a town may be shorter."""
_SITE = re.compile(
    "..(?:中心|大厦|广场|花园|公园|花林|新城|小镇|铁路|高铁|高速|大道|大桥|隧道|古城|街区|码头|大楼|产业园)$"
)


def _is_site(mention: Mention) -> bool:
    """Whether a place is what is built, and no town in which something is: 铁建中心项目, but not 青山镇项目."""
    return mention.kind == "Place" and bool(_SITE.search(mention.text))
