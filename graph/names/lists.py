"""Bodies named together or by what they are: 甲、乙、丙等企业, 领军企业长风科技."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.bodies import VERB
from graph.names.reach import words

_APPOSED = re.compile(
    r"(?:领军企业|龙头企业|知名企业|上市公司|骨干企业|科技企业|独角兽企业|互联网巨头|车企|企业巨头)(?P<name>[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让和投建表携]{2,8})(?=[的，。、与和在投建表携将])"
)
_OTHERS = r"等(?!地)(?:[^，。；、]{0,10}?)(?:企业|公司|机构|高校|院校|大学|集团|银行|单位|协会|医院|品牌商|车企|巨头)"
_MEMBER = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与等为被对向从说及把让使到至于]{2,12}"
_LIST = re.compile(
    rf"(?:(?<=[，。；：\s])|(?<=来自)|(?<=包括)|(?<=吸引)|(?<=^))(?P<list>{_MEMBER}(?:、{_MEMBER})+){_OTHERS}",
    re.MULTILINE,
)


_SURE = 0.9
"""A place tagged as surely as this is one, even among companies."""


def _is_plain(name: str) -> bool:
    """Whether a single word of the language stands where a name should: 上市公司目前."""
    cut = words(name)
    return len(cut) == 1 and cut[0][1][:1] in "vtdapcu"


def apposed(article: Article) -> Iterator[Mention]:
    """A company behind the word for what it is: 领军企业长风科技的总部."""
    for match in _APPOSED.finditer(article.text):
        if not VERB.search(match["name"]) and not _is_plain(match["name"]):
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
    for match in _LIST.finditer(article.text):
        start = match.start("list")
        for member in match["list"].split("、"):
            name = re.sub("^(?:来自|包括|以及|吸引|会同|[和与])", "", member)
            first = start + len(member) - len(name)
            span = Span(first, first + len(name))
            start += len(member) + 1
            if len(name) > 1 and not VERB.search(name) and not any(c.isdigit() for c in name[:1]):
                old = tagged.get(span)
                if old is None or (old.kind == "Person" or old.score < _SURE):
                    yield Mention(span, "Organization", name, source="ending", score=0.85)
