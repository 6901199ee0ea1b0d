"""The tagger's boundaries set right: brackets left open, two names run together, a word cut in its middle."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.names.generic import is_generic
from graph.names.reach import words
from graph.names.trimmed import trimmed
from graph.places import named, whole

_JOINT = re.compile(
    r"(?:公司|集团|银行|协会|学会|大学|学院|医院|法院|局|厅|部|委|政府|中心|研究院|货运|航空|汽车|科技|电力|同学会)"
    r"(?P<and>[和与及由]|也?(?:依托|联合(?![国会体])|携手|会同(?!县))|(?:拟|正式|将)?(?:成立|建立|设立|组建|判决|起诉)|调[入任至]|[担就]任|官方微[信博])(?=.{2})|(?P<also>及)(?=.{2,}(?:集团|公司)$)|(?P<each>分别[和与])(?=.{2})|(?P<toward>向)(?=[省市区县].{2,}[局委院]$)|(?:(?<=^[一-鿿]{3})|(?<=^[一-鿿]{4}))(?P<firm>与)(?=[一-鿿]{4,}公司$)|(?<=[宫馆区校道站队所会院])(?P<with>联合)(?=[一-鿿]{2,}(?:公司|集团|行|局|厅|委|署|院|学|校|中心|协会|[支大总]队)$)"
)
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州"
    "|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_IN_PROVINCE = re.compile(
    rf"(?:{_PROVINCES})(?:省|(?<=[京津海庆])市|地区(?=.{{2,}}站))?(?=[^省市壮回维特自]{{2}})(?!地区|大地|半岛|高原|盆地|湾|南站|北站|东站|西站|站|港|机场)"
)
_CENTRE = re.compile("(?:中共|党)中央(?=国务院$)")
_ROADS = re.compile("..+[路街道](?P<and>[和与])..+[路街道]")
_IN_DIVISION = re.compile(
    r"(?P<outer>.{2,40}(?:新区|开发区|自治县|[县市旗州]|(?<![社小园景片校库城])区))"
    r"[^市县区].{1,40}(?<!新)(?:镇|乡|村|街道|社区|[工产科物][业技流]园|广场|公园|路|大道|机场|港|站|酒店|大厦|河|山|湖|水库|码头)"
)
_NO_BODY = re.compile(
    r"(?:航班号|号线|车次|发展大局|^持续发展.*|^国家级.*|^[（(]|^法院|^中队|^联合体|^联合航空公司$|^组织(?!部|委)|.或.|通航|出口额|增加值)$|[这该][家个]|陆续|接收|挂牌|援引|授予|祝贺|有所|寄往|^助力|航线.{2}|^\d+家"
    r"|首[单个家批条]|[两三四]省|两[市国地]|传唤|一起(?!义|公司|网)|聆听|则.{2,}胜|^官方微[信博]"
)
"""What the tagger may take for a body and never is one."""
_BODY_END = re.compile(
    r".{2}(?:公司|集团|银行|大学|学院|医院|法院|检察院|学校|中学|小学|博物馆|图书馆|美术馆|纪念馆|管委会|人民政府|公安局|派出所|航空)$|.档案馆$"
)
_PRODUCED = re.compile("地区生产总值")
_TRADED = re.compile(
    "(?<=[省市区县州])(?:对?外贸(?:易)?)?(?:货物)?进出$|(?:对?外贸(?:易)?)?(?:货物)?进出口$"
    "|(?<=..)GDP$|(?<=[省市区县州])(?:新增)?城镇$"
)
"""What is left of 青山市外贸进出口总额 or 青山市城镇新增就业 where the first half of it is taken for a name."""


def cleaned(article: Article, mention: Mention) -> Mention | None:
    """The mention trimmed, a place that ends as bodies do a body; nothing where what is left is no name."""
    mention = trimmed(article, _whole(article, _opened(article, _behind_day(article, mention))))
    if mention.kind == "Place" and _BODY_END.search(mention.text):
        mention = replace(mention, kind="Organization")
    if mention.kind in ("Organization", "Place") and (traded := _TRADED.search(mention.text)):
        span = Span(mention.span.start, mention.span.start + traded.start())
        mention = replace(mention, kind="Place", text=mention.text[: traded.start()], span=span)
    if mention.kind == "Place" and _PRODUCED.match(article.text, mention.span.stop - 2):
        mention = replace(
            mention, text=mention.text[:-2], span=Span(mention.span.start, mention.span.stop - 2)
        )
    body = mention.kind == "Organization"
    if (
        len(mention.text) < 2
        or mention.text[0] in "（("
        or (body and _NO_BODY.search(mention.text))
        or is_generic(mention)
    ):
        return None
    return mention


def _opened(article: Article, mention: Mention) -> Mention:
    """The mention with the quotation mark whose other half it has: “青山同心”联盟."""
    start, stop = mention.span.start, mention.span.stop
    if "”" not in mention.text or "“" in mention.text or article.text[start - 1 : start] != "“":
        return mention
    return replace(mention, span=Span(start - 1, stop), text="“" + mention.text)


def _behind_day(article: Article, mention: Mention) -> Mention:
    """The mention without the 日 of the day before it: 8月11日|本市, which is not in 日本."""
    start, stop = mention.span.start, mention.span.stop
    if mention.text[0] != "日" or not article.text[max(0, start - 1) : start].isdigit():
        return mention
    return replace(mention, span=Span(start + 1, stop), text=mention.text[1:])


_BEFORE = re.compile("(?:(?<![一-鿿])|(?<=[的与和由向是在为]))(?:(?![的与和由向是在为])[一-鿿]){2,10}[（(]?$")
_CLOSED = re.compile("[一-鿿]{2,6}[）)](?:股份有限|有限|.{2,10}公司$)")
"""A name that begins within a bracket."""
_TRADE = re.compile(
    "(?:环保|科技|股份|医药|生物|电子|能源|新材|材料|智能|电气|重工|传媒|地产|置业|证券|控股|信息|软件|通信|药业|制药|化工|食品|乳业|动力|物流|高科|精工|重装|环境|建设|文化|电机|电器|光伏|股份)"
    r"(?=[（(0-9，。、；：]|发布|公告|报收|股份|集团|公司|今[日天]|昨[日天]|20\d\d)"
)
"""How a listed firm's short name goes on, right before what is told of it."""
_SHORT = 3
_COMMITTEE = re.compile("(?:管|常|工|组|执|党|居|村|评)委会$")
_COURT = re.compile("[一二三四五]中$")
"""A court in short, without its last character: 北京四中|院."""
_ARMY = re.compile("军(?!事|区|旅|营|医|地|民)")


def _whole(article: Article, mention: Mention) -> Mention:
    """A firm with the words before its bracket, 海天工业（青岛）有限公司, and with its trade, 海天环保."""
    if mention.kind != "Organization" or len(mention.text) != len(mention.span):
        return mention
    start, stop = mention.span.start, mention.span.stop
    if (mention.text[0] in "（(" or _CLOSED.match(mention.text)) and (
        before := _BEFORE.search(article.text, max(0, start - 12), start)
    ):
        start = before.start()
    if (
        mention.text.endswith("委会")
        and article.text[stop : stop + 1] == "同"
        and not _COMMITTEE.search(mention.text)
    ):
        stop -= 1
    if _COURT.search(mention.text) and article.text[stop : stop + 1] == "院":
        stop += 1
    if mention.text.endswith("集团") and _ARMY.match(article.text, stop):
        stop += 1
    if len(mention.text) <= _SHORT and (trade := _TRADE.match(article.text, stop)):
        stop = trade.end()
    span = Span(start, stop)
    return mention if span == mention.span else replace(mention, span=span, text=article.name(span))


def begun(article: Article, mention: Mention, ends: frozenset[int]) -> Mention | None:
    """The name from where a word begins: 青岛 of 康青岛, cut out of 健康青岛; 白俄罗斯国防部 of 俄罗斯国防部, 文艺复兴公司 of 兴公司."""
    start, stop = mention.span.start, mention.span.stop
    if start == 0 or start in ends or len(mention.text) != len(mention.span):
        return mention
    first = next((end for end in range(start + 1, stop) if end in ends), stop)
    before = next((end for end in range(start - 1, 0, -1) if end in ends), 0)
    word = article.text[before:first]
    tags = ("ns", "n", "nz", "l") if mention.kind == "Organization" else ("ns",)
    if (
        len(word) > 2
        and word[:2] != "中国"
        and before < start
        and words(word) in [((word, t),) for t in tags]
    ):
        return replace(mention, span=Span(before, stop), text=article.text[before:start] + mention.text)
    if mention.kind != "Place":
        return mention
    if first >= stop - 1 or mention.score > 0.97:
        return mention if mention.score > 0.9 else None
    return replace(mention, span=Span(first, stop), text=mention.text[first - start :])


def apart(mention: Mention) -> Iterator[Mention]:
    """Two names that the tagger ran together: 甲局和乙局, 山东青岛, 青岛市城阳区甲街道."""
    at = _parts(mention) if len(mention.text) == len(mention.span) else None
    if at is None:
        yield mention
        return
    for first, last in ((0, at[0]), (at[1], len(mention.text))):
        if first == last:
            continue
        span = Span(mention.span.start + first, mention.span.start + last)
        yield from apart(replace(mention, span=span, text=mention.text[first:last]))


def _parts(mention: Mention) -> tuple[int, int] | None:
    """Where the first of two names ends and the second begins."""
    if mention.kind == "Organization":
        joint = _JOINT.search(mention.text)
        if centre := _CENTRE.match(mention.text):
            return centre.end(), centre.end()
        return joint.span(joint.lastgroup or 0) if joint else None
    if mention.kind != "Place":
        return None
    if roads := _ROADS.fullmatch(mention.text):
        return roads.span("and")
    if province := _IN_PROVINCE.match(mention.text):
        return province.end(), province.end()
    inner = _IN_DIVISION.fullmatch(mention.text)
    outer = inner["outer"] if inner else ""
    known = outer.endswith(("新区", "开发区")) or (outer and (named(outer) or whole(outer)))
    return (len(outer), len(outer)) if known else None


_LONG = 4
"""Characters of a body's name that a place begins: 中国海川."""


def consistent(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies as the article names them elsewhere: 甲协会 of 以甲协会, and 青沪甲协会 where 沪甲协会 was tagged."""
    names = {m.text for m in found if m.kind == "Organization"}
    for m in found:
        if m.kind == "Organization" and m.text[0] in "以经由据在对向和与从给按将让为" and m.text[1:] in names:
            yield replace(m, span=Span(m.span.start + 1, m.span.stop), text=m.text[1:])
            continue
        longest = _longest(article.text, m, names)
        if m.kind == "Organization" and longest:
            yield replace(m, span=Span(m.span.stop - len(longest), m.span.stop), text=longest)
        elif longest:
            span = Span(m.span.start, m.span.start + len(longest))
            yield replace(m, kind="Organization", span=span, text=longest)
        else:
            yield m


def _longest(text: str, mention: Mention, names: Collection[str]) -> str:
    """The longest of the bodies' names that ends where this body does, or begins where this place does."""
    own, (start, stop) = mention.text, (mention.span.start, mention.span.stop)
    if mention.kind == "Organization":
        longer = (n for n in names if n.endswith(own) and n != own and n[0] not in "以经由据在对向和与从")
        return max((n for n in longer if text.endswith(n, 0, stop)), key=len, default="")
    if mention.kind == "Place":
        begun_by = (n for n in names if n.startswith(own) and len(n) >= _LONG)
        return max((n for n in begun_by if text.startswith(n, start)), key=len, default="")
    return ""
