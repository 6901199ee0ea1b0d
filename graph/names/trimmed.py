"""Words that the tagger takes into a name and that are no part of it: 除了甲市外, 领军企业甲公司, 中国车市."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.names.bodies import WORKSHOP

_HEAD = {
    "Organization": re.compile(
        r"^[^（(]{0,12}(?:(?:领军|龙头|骨干|知名|科技|制造|上市)企业|巨头|大厂|运营商|制造商|供应商|服务商|开发商|生产商|零售商)(?=..)(?!协会|联盟|商会|大会|集团$)"
        r"|^.*(?:——|[|丨])(?=..)|^(?:众多|许多|多家|部分|各大|一些|不少)(?=..)|^.*供图(?=..)|^.*(?:开庭|公开)审理(?=..)|^由(?!由)(?=...)|^\d{1,2}\.(?=[A-Z])|^(?:全资|控股)?[子分母]公司(?=.{4,}(?:公司|集团)$)|^(?:[港美AB]股)?上市公司(?=..)|^.{2,4}[区县市]企业(?=.{4,}公司$)|^人民网|^.{4,}(?:调派|派出|调集|出动)(?=.{4,})|^前(?![海锋进程沿景湾卫线门洲瞻郭])(?=.{2,}(?:公司|集团|银行|航空|大学)$)|^.{2,12}是(?:央企|国企|国有企业|民企|一家)?(?=.{4,}(?:公司|集团)$)|^联合(?=[县市区省州].{0,2}局)|^[^（(]{2,4}频道(?=.{4})"
    ),
    "Person": re.compile("^兼(?=[一-鿿]{2})"),
    "Place": re.compile("^(?:扎根|助力|赋能|立足|所辖|奔赴|当选|打造)(?=..)"),
}
_TAIL = {
    "Person": re.compile(r"[（(\[【].*$|(?<=[一-鿿]{2})(?:[称等]|赴[一-鿿]{1,2})$"),
    "Organization": re.compile(
        rf"(?:(?<=公安)|(?<=机关)|(?<=警方)|(?<=部门))(?:共|按|已|均)?(?:侦办|侦破|查处|破获|抓获|通报|发布|开展)?(?:网络)?$|(?<=[报社网])[讯电]$|(?<=[学司团院行局])联合$|(?<=[所站队局])(?:值班|办案|社区|带班)$|(?<=[院心站])(?:(?:党员)?家庭|医务|随车)$|(?<=村委会)支委$|(?<=..)(?:第|查处|[美港]股|(?:外交|公共|国际|安全|经济|内政)事务)$|{WORKSHOP.pattern}"
    ),
    "Place": re.compile(
        r"(?<=派出所)社区$|(?<=..)(?:(?:国际)?(?:货运|客运)|(?:车|股|楼|房)市|[东南西北]?偏[东南西北]|以[东南西北外内]|高技术.{0,3}业|制造业|农业农村|交界处?)$"
    ),
}
_OPEN = re.compile(r"[（(\[【][^）)\]】]*$")
_ALONG = re.compile("[随沿凭对朝带跟借向]着")
_OUTSIDE = re.compile(r"除(?:了|去)?[^，。；]*$")
_HOUSE = re.compile(
    "(?:研究|事务|派出|交易|检[测验疫]|卫生|看守|管[理教]|监[管督]|工商|税务|财政|招待|司法|[供用]电|戒毒|设计|勘察|保护|救助|气象|服务|拘留|收费|[一二三四五六七八九十0-9])所$"
)
"""How houses and offices end."""
_CLAUSE = 20
"""How far back 除了 is looked for."""


def trimmed(article: Article, mention: Mention) -> Mention:
    """The mention without what its kind of name neither begins nor ends with."""
    text = mention.text
    if len(text) == len(mention.span) and (
        head := _HEAD[mention.kind].match(text) if mention.kind in _HEAD else None
    ):
        text = text[head.end() :]
    if len(text) == len(mention.span) and _ALONG.match(article.text, max(0, mention.span.start - 1)):
        text = text[1:]
    start = mention.span.start + len(mention.text) - len(text)
    text = _OPEN.sub("", _TAIL[mention.kind].sub("", text)) if mention.kind in _TAIL else text
    if (mention.kind == "Place" and _more(article, mention)) or _is_where(article, mention):
        text = text[:-1]
    if text == mention.text:
        return mention
    return replace(mention, text=text, span=Span(start, start + len(text)))


def _is_where(article: Article, mention: Mention) -> bool:
    """Whether a name was read with the first half of a word behind it: 青山书局|所在仓库, but not 青山研究所|在海川."""
    ends = mention.kind == "Organization" and mention.text.endswith("所")
    return ends and article.text.startswith("在", mention.span.stop) and not _HOUSE.search(mention.text)


def _more(article: Article, mention: Mention) -> bool:
    """Whether the last character belongs to the words around: 除了甲市外, 甲站南|侧."""
    start = mention.span.start
    if mention.text[-1] in "东西南北" and article.text.startswith("侧", mention.span.stop):
        return len(mention.text) > 2
    return (
        mention.text.endswith("外")
        and len(mention.text) > 2
        and bool(_OUTSIDE.search(article.text, max(0, start - _CLAUSE), start))
    )
