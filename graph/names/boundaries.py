"""The tagger's boundaries set right: brackets left open, two names run together, a word cut in its middle."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.names.bodies import WORKSHOP

_JOINT = re.compile(
    r"(?:公司|集团|银行|协会|学会|大学|学院|医院|法院|局|厅|部|委|政府|中心|研究院|货运|航空|汽车|科技|电力)(?P<and>[和与及由]|也?(?:依托|联合(?![国会体])|携手))(?=.{3})|(?P<also>及)(?=.{2,}(?:集团|公司)$)"
)
_PROVINCES = (
    "北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州"
    "|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
_IN_PROVINCE = re.compile(
    rf"(?:{_PROVINCES})(?:省|(?<=[京津海庆])市)?(?=[^省市壮回维特自]{{2}})(?!地区|大地|半岛|高原|盆地|湾|南站|北站|东站|西站|站|港|机场)"
)
_NO_BODY = re.compile(
    r"(?:航班号|号线|车次|航线|发展大局|^国家级.*|^[（(]|^网络|^法院|^中队|^\d+家|^成长.*|^服务平台)$|[这该][家个]|陆续|接收|挂牌|援引|授予|祝贺|有所|寄往|^助力"
)
"""What the tagger may take for a body and never is one."""
_BODY_END = re.compile(
    r".{2}(?:公司|集团|银行|大学|学院|医院|法院|检察院|学校|中学|小学|博物馆|图书馆|美术馆|纪念馆|管委会|人民政府|公安局|派出所)$|.档案馆$"
)
_VERB_BEFORE = re.compile("(?:扎根|助力|赋能|立足|所辖|奔赴)(?=.{2})")
"""A verb that the tagger takes into the place after it."""
_BRACKET = re.compile(r"[（(\[【].*$")


def unbracketed(article: Article, mention: Mention) -> Mention | None:
    """The mention up to an open bracket: 谢利嘉 of 谢利嘉（Sherry."""
    text = mention.text
    if mention.kind == "Person":
        text = re.sub(r"[（(\[【].*$", "", text)
    if any(c in text for c in "（([【") and not any(c in text for c in "）)]】"):
        text = _BRACKET.sub("", text)
    text = (
        re.sub(r"(?:讯|电)$", "", text)
        if mention.kind == "Organization" and text.endswith(("报讯", "社电", "网讯", "网电"))
        else text
    )
    verb = _VERB_BEFORE.match(text) if mention.kind == "Place" and len(text) == len(mention.span) else None
    if verb:
        mention = replace(mention, span=Span(mention.span.start + verb.end(), mention.span.stop))
        text = text[verb.end() :]
    if mention.kind == "Place" and _BODY_END.search(text):
        mention = replace(mention, kind="Organization")
    if mention.kind == "Organization" and WORKSHOP.search(text):
        text = WORKSHOP.sub("", text)
    if (
        mention.kind == "Place"
        and text.endswith("地区")
        and article.text.startswith("生产总值", mention.span.stop)
    ):
        text = text[:-2]
    if mention.kind == "Organization" and _NO_BODY.search(text):
        return None
    if len(text) < 2:
        return None
    return (
        replace(mention, text=text, span=Span(mention.span.start, mention.span.start + len(text)))
        if text != mention.text
        else mention
    )


def begun(mention: Mention, ends: frozenset[int]) -> Mention | None:
    """The place from where a word begins: 青岛 of 康青岛, which the tagger cut out of 健康青岛."""
    start, stop = mention.span.start, mention.span.stop
    if mention.kind != "Place" or start == 0 or start in ends or len(mention.text) != len(mention.span):
        return mention
    first = next((end for end in range(start + 1, stop - 1) if end in ends), None)
    if first is None or mention.score > 0.97:
        return mention if mention.score > 0.9 else None
    return replace(mention, span=Span(first, stop), text=mention.text[first - start :])


def apart(mention: Mention) -> Iterator[Mention]:
    """Two names that the tagger ran together: 甲局和乙局, 山东青岛."""
    joint = _JOINT.search(mention.text) if mention.kind == "Organization" else None
    inside = _IN_PROVINCE.match(mention.text) if mention.kind == "Place" else None
    if len(mention.text) != len(mention.span) or not (joint or inside):
        yield mention
        return
    stop, start = (
        (joint.start(joint.lastgroup or 0), joint.end(joint.lastgroup or 0))
        if joint
        else (inside.end(), inside.end())
        if inside
        else (0, 0)
    )
    for first, last in ((0, stop), (start, len(mention.text))):
        if first == last:
            continue
        span = Span(mention.span.start + first, mention.span.start + last)
        yield replace(mention, span=span, text=mention.text[first:last])


def consistent(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """Bodies as the article names them elsewhere: 甲协会 of 以甲协会, and 青沪甲协会 where 沪甲协会 was tagged."""
    names = {m.text for m in found if m.kind == "Organization"}
    for m in found:
        if m.kind == "Organization" and m.text[0] in "以经由据在对向和与从给按将让为" and m.text[1:] in names:
            yield replace(m, span=Span(m.span.start + 1, m.span.stop), text=m.text[1:])
            continue
        longer = [
            n
            for n in names
            if len(n) > len(m.text) and n.endswith(m.text) and n[0] not in "以经由据在对向和与从"
        ]
        whole = max((n for n in longer if article.text.endswith(n, 0, m.span.stop)), key=len, default="")
        if m.kind == "Organization" and whole:
            yield replace(m, span=Span(m.span.stop - len(whole), m.span.stop), text=whole)
        else:
            yield m
