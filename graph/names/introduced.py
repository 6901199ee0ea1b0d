"""Firms that no tagger knows, told by what is said of them: 云帆是一家物流企业, 长风与北方大学签署协议, 收购法国品牌科瑞德.

Each wording is one that only a body stands in; common words (对方是一家企业) are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.bodies import VERB
from graph.names.lists import is_plain
from graph.names.reach import words
from graph.needs import quick, sought

_CHAR = r"[^，。！？；：、“”‘’《》（）()\s的了在是将由与和同及等为被对向从于说把让使到至也还已曾拟又则各均并此其这那该本我他她它\d]"
_NAME = rf"(?P<name>[A-Z][A-Za-z0-9&.-]{{1,16}}|{_CHAR}{{2,10}}?)"
_OPENS = r"(?:^|(?<=[，。；：\n”])|(?<=之一的))"
_ASIDE = r"”?(?:[（(][^（）()]{2,60}[）)])?，?"
_WHEN = r"(?: ?(?:今年|去年|近日|日前|今[日天]|昨[日天]|(?:\d{4} ?年)?(?:\d{1,2} ?月)?(?:\d{1,2} ?日|份)?|正式|宣布|已经?|将|拟|完成|成功|就[^，。；就]{2,20}?|共同|在[^，。；在]{2,12}?|也|曾|全资|还|刚刚?|又) ?){0,4}"
_SIGN = r"(?:签署|签订|签约|签下|缔结|达成[^，。；]{0,8}(?:合作|协议))"
_KIND = "公司|企业|集团|平台|机构|运营商|制造商|服务商|供应商|开发商|零售商|品牌|厂商|银行|工厂|事务所|初创|咨询|工作室"
_IS_ONE = sought(
    quick(
        rf"{_OPENS}{_NAME}(?={_ASIDE}(?:是|系|作为)(?:全球|中国|国内|[^，。；、的是]{{2,6}}的)?一家[^。；，]{{0,30}}?(?:{_KIND}))"
    )
)
"""云帆是一家物流企业."""
_WITH = quick(rf"{_OPENS}{_NAME}(?={_ASIDE}{_WHEN}[与和同](?P<other>.))")
"""长风与甲校…"""
_THEN = quick(rf"{_WHEN}[与和同]{_NAME}(?={_WHEN}{_SIGN})")
"""…与长风签署."""
_SIGNS = re.compile(rf"(?:等[^，。；]{{0,10}}?)?{_WHEN}{_SIGN}")
_SIGNED = re.compile(_SIGN)
_BUYS = sought(quick(rf"{_OPENS}{_NAME}(?={_WHEN}(?:收购|并购)了?(?P<other>.))"))
"""长风收购甲公司."""
_BOUGHT = sought(
    quick(
        rf"(?:收购|并购|入股)了?[^，。；]{{0,14}}?(?:品牌|公司|企业|厂商|制造商|平台|巨头)(?<!购公司)(?<!购企业)(?<!购品牌){_NAME}(?=的?(?:全部|控股|多数|少数)?(?:股权|股份|业务|资产)|的?[\d.]{{1,5}}%|[，。；]|$)"
    )
)
"""收购法国品牌科瑞德."""
_NO_NAME = re.compile(
    "^(?:新|老|原|前|母|子|另|某|现|每|哪|有|以|只|最|据|若|如|但|而|因|随|尽|经|称|后|双方|公司|对方|东家|企业|单位)|(?:公司|企业|双方|员工|部门|政府|方面|先生|女士|代表|团队|集团|当事人)$|某|[两二三四五六七八九]"
)
"""What names nobody: 新东家, 对方, 其子公司."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The firms of the text that are told by what they are or do with a body."""
    text = article.text
    starts = {m.span.start: m for m in found if m.kind == "Organization"}
    ends = {m.span.stop: m for m in found if m.kind == "Organization"}
    for told in _IS_ONE(text):
        yield from _named(text, told, found)
    signing = _SIGNED.search(text)
    for pair in _WITH.finditer(text) if signing else ():
        other = starts.get(pair.start("other"))
        if other and _SIGNS.match(text, other.span.stop):
            yield from _named(text, pair, found, person=False)
    for buyer in _BUYS(text):
        if buyer.start("other") in starts:
            yield from _named(text, buyer, found, person=False)
    for then in _THEN.finditer(text) if signing else ():
        if then.start() in ends:
            yield from _named(text, then, found, person=False)
    for bought in _BOUGHT(text):
        yield from _named(text, bought, found)


def _named(
    text: str, match: re.Match[str], found: Sequence[Mention], *, person: bool = True
) -> Iterator[Mention]:
    """The name, unless it is none or is known as another thing; `person` says whether one tagged as a person may be a firm."""
    span, name = Span(*match.span("name")), match["name"]
    inside = [m for m in found if m.span.overlaps(span)]
    if any(m.kind in _KEPT or not span.covers(m.span) for m in inside):
        return
    if not person and any(m.kind == "Person" for m in inside):
        return
    common = not name.isascii() and (is_plain(name) or _speaks(name))
    if common or _NO_NAME.search(name) or VERB.search(name) or _LATIN.match(text, span.stop - 1):
        return
    yield Mention(span, "Organization", name, source="ending", score=0.85)


def _speaks(name: str) -> bool:
    """Whether the words are a clause, no name: 乙国希望能够."""
    return any(len(word) > 1 and tag[:1] in "vdrp" for word, tag in words(name))


_LATIN = re.compile("[A-Za-z0-9]{2}")
"""Letters that go on."""
_KEPT = frozenset(
    {"Organization", "Document", "Agreement", "Event", "Award", "Post", "Date", "Money", "Count"}
)
"""Kinds that a firm's name is none of."""
