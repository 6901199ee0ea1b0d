"""Bodies named together or by what they are: 甲、乙、丙等企业, 领军企业长风科技."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import rjieba

from graph.model import Article, Mention, Span
from graph.names.bodies import VERB
from graph.names.reach import words
from graph.needs import sought

_WHAT = (
    "领军企业|龙头企业|知名企业|上市公司|骨干企业|科技企业|独角兽企业|互联网巨头|车企|企业巨头|跨境电商|电商平台|社交平台|出行平台|零售巨头|科技巨头|科技公司"
    "|运营商|投资机构|制药企业|药企|房企|制造商|供应商|服务商|开发商|律师事务所|连锁品牌"
)
"""What a company is, printed right before its name."""
_OFFICE = (
    "[副总]|董事|首席|执行|经理|主席|负责|联合?创|创[始办]|合伙|行长|法定|法人|老板|代表|员工|职工|主任|律师"
)
"""How what stands behind a company begins where it is an office in it: 云帆科技公司总经理赵建华."""
_APPOSED = re.compile(
    rf"(?:{_WHAT})(?!{_OFFICE})(?P<name>[^，。！？；：、“”‘’《》（）()\s\d的了在是将由与等为被对向从说及把让和投建表携]{{2,8}})(?=[的，。、与和在投建表携将\d])"
)
_OTHERS = r"等(?!地)(?:[^，。；、]{0,10}?)(?:企业|公司|机构|高校|院校|大学|集团|银行|单位|协会|医院|品牌商|车企|巨头)"
_MEMBER = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与等被对向从说及把让使到至]{2,12}"
_LIST = re.compile(
    rf"(?:(?<=[，。；：\s以有与对从])|(?<=来自)|(?<=包括)|(?<=吸引)|(?<=吸引了)|(?<=^))(?P<list>{_MEMBER}(?:、{_MEMBER})+){_OTHERS}",
    re.MULTILINE,
)
_LISTS = sought(_LIST)


_SHORTEST = 2
_SURE = 0.9
"""A place tagged as surely as this is one, even among companies."""


_BRAND = re.compile(
    r"(?:科技|资本|股份|医疗|重工|电子|电气|电器|生物|医药|制药|药业|新材|能源|汽车|传媒|证券|保险|基金|物流|航空|控股|地产|实业|置业|通信|光电|智能|公司|集团|中国|网)$"
)
"""How companies' short names end: 青山资本."""
_NAMING = frozenset("nr nrt nrfg ns nt nz j eng x".split())


def is_plain(name: str) -> bool:
    """Whether only common words stand where a name should: 上市公司目前, 饲料、养殖、加工等企业.

    A word that is no common one, and a character that belongs to no word, make a name: 华某, 深某投.
    """
    cut = words(name)
    if len(cut) > 1 and _BRAND.search(name) and cut[0][1][:1] not in "vpdm":
        return False
    if any(tag in ("p", "r", "d", "c", "m", "t", "f", "uj", "ul") for _, tag in cut) and not _BRAND.search(
        name
    ):
        return True
    made = len(cut) == 2 and cut[0][1] == "v" and len(cut[1][0]) == 1  # 预制|菜
    return made or all(len(word) > 1 and tag not in _NAMING for word, tag in cut)


def apposed(article: Article) -> Iterator[Mention]:
    """A company behind the word for what it is: 领军企业长风科技的总部."""
    for match in _APPOSED.finditer(article.text):
        if not VERB.search(match["name"]) and not is_plain(match["name"]):
            yield Mention(
                Span(*match.span("name")), "Organization", match["name"], source="ending", score=0.85
            )


_CODED = re.compile(
    r"(?:^|(?<=[，。；：、\s“”（）()]))(?P<name>[A-Z]{0,3}[一-鿿]{2,5}(?<!基金)(?<!股票)(?<!混合)(?<!债券)(?<!转债)(?<!指数))(?:股份)?"
    r"\s?[（(](?:股票代码[：:]?)?(?:\d{6}|0\d{4})(?:\.[A-Z]{2})?(?=[，,、；;)）])",
    re.MULTILINE,
)


def coded(article: Article) -> Iterator[Mention]:
    """A company before the code of its shares, as the exchange calls it: 长风科技（600000）."""
    for match in _CODED.finditer(article.text):
        yield Mention(Span(*match.span("name")), "Organization", match["name"], source="ending", score=0.9)


def listed(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The members of a list that closes with 等企业, 等高校, 等机构."""
    tagged = {m.span: m for m in found}
    for match in _LISTS(article.text):
        members = list(_members(match))
        bodies = any(_BRAND.search(name) or _is_body(tagged.get(span)) for span, name in members)
        for span, name in members:
            if len(name) < _SHORTEST or VERB.search(name) or name[0].isdigit():
                continue
            old = tagged.get(span)
            if old is not None and old.kind != "Person" and old.score >= _SURE:
                continue
            if not is_plain(name) or (bodies and _is_new(name)):
                yield Mention(span, "Organization", name, source="ending", score=0.85)


def _is_body(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "Organization"


def _members(match: re.Match[str]) -> Iterator[tuple[Span, str]]:
    start = match.start("list")
    for member in match["list"].split("、"):
        name = re.sub("^(?:.*来自|包括|以及|吸引|会同|[和与])", "", member)
        first = start + len(member) - len(name)
        yield Span(first, first + len(name)), name
        start += len(member) + 1


def _is_new(name: str) -> bool:
    """Whether the name is made of no words that a dictionary knows, beside bodies in one list: 英博数科."""
    return any(len(word) == 1 for word in rjieba.cut(name, hmm=False))
