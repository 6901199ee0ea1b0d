"""Short forms: （以下简称“甲”）, 联谊会 for 青沪企业家联谊会, 该公司, and 在京 for 北京.

A short form is taken only where one name of the article can be meant; each carries the name that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.needs import sought
from graph.places import single

_CALLED = re.compile(
    r"(?:[（(，,](?:以下|下)?(?:简称为?|称为|(?<=下)称)|[（(]称)[：:]?[“‘\"《]?(?![他她它我你这])(?P<name>[^”’\"》）)，。、；]{2,15})[”’\"》]?[）)，。]"
)
_TELLING = 5
"""So long a short name is that of its body even before it is introduced, in a headline or a lead."""
_PARTY = re.compile(
    "(?:被?申请|发行|上诉|(?:基金)?管理|保荐|债权|债务|委托|受托|担保)人|原告|被告|[甲乙丙]方|(?:买|卖|转让|受让|出让|主办|承办)方|开发商|保荐机构"
    "|(?:本|该|标的|上市|目标|合资|项目)?公司|本行|本?集团|组委会"
)
"""What a body is called by its part in the article alone, which is no name of it elsewhere."""
_HEADS = {
    "Organization": "联谊会|协会|学会|商会|研究会|促进会|基金会|联合会|委员会|联盟|集团|法院|检察院|中心|研究院|研究所|学院|大学"
    "|学校|医院|博物馆|图书馆|管委会|执委会|组委会|委员会|俱乐部|出版社|事务所|合作社|交易所|支队|大队|中队"
    "|公司(?=董事长|总经理|总裁|副总裁|副总经理|党委书记|首席|CEO|创始人|法定代表人)",
    "Place": "开发区|示范区|高新区|自贸区|自贸试验区|片区|新区|园区|产业园|创新区|试验区|实验区|度假区|机场|口岸",
    "Project": "项目|基地|工程",
    "Event": "大会|论坛|峰会|博览会|交易会|研讨会|推介会|发布会|展览会|大赛|活动",
    "Route": "航线|班列|航班",
    "Agreement": "协议|备忘录|合同",
    "Document": "条例|办法|规划|意见|方案|章程|决定|通知|措施",
}
_BARE = re.compile("|".join(_HEADS.values()))
"""A head word alone, which the tagger may have taken for a name."""
_THIS = {
    "Organization": "公司|企业|集团|单位|机构|医院|学校|银行|校(?![区园友方长对])|院(?![子长线校士内区])|所(?![有以在属得谓需长])|协会|学会|商会|联盟|中心|大学|学院|[支大中总]队"
    "|基金会|俱乐部|研究院|研究所",
    "Place": "市(?![场民值委政属面区直域长])|县(?![委政城域长级])|区(?![域间块别内级长委])|镇(?![长委政区])|乡(?![长村镇])|村(?![民庄委长支两])|省(?![委份政长级会略道内])|街道(?!办)|园区"
    "|开发区|高新区|新区|景区|机场|港(?![口区元股])",
    "Project": "项目|工程|基地",
    "Route": "航线|线路|航班|班列",
    "Document": "法(?![院官律定规])|法案|条例|办法|规定|规划|意见|方案|章程",
}
_HEADED = {
    kind: re.compile(
        (rf"(?P<this>[该此本这])(?P<that>{_THIS[kind]})|" if kind in _THIS else "") + f"(?P<head>{heads})"
    )
    for kind, heads in _HEADS.items()
}
_IN_CAPITAL = re.compile(r"(?<=[在赴抵来进离驻返])京(?=[举召会参出闭开签发揭成正隆启联与同，。、])")


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The short forms of names found before, where one name alone can be meant."""
    yield from _called(article, found)
    yield from _headed(article, found)
    yield from _pronouns(article, found)
    for match in _IN_CAPITAL.finditer(article.text):
        yield Mention(Span(match.start(), match.end()), "Place", "京", source="short", stands_for="北京")


def settled(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, a bare head word that stands for no one name being no name itself."""
    return [
        replace(m, source="anaphor")
        if m.kind in _HEADS and not m.stands_for and _BARE.fullmatch(m.text)
        else m
        for m in found
    ]


def _called(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The names that the article introduces itself, everywhere from there on."""
    ends = {m.span.stop: m for m in found}
    for match in _CALLED.finditer(article.text):
        full = _before(article.text, ends, match.start())
        if full is None:
            continue
        begins = 0 if len(match["name"]) >= _TELLING and full.kind == "Organization" else match.start()
        for again in re.finditer(re.escape(match["name"]), article.text[begins:]):
            start = begins + again.start()
            yield Mention(
                Span(start, start + len(match["name"])),
                full.kind,
                match["name"],
                source="anaphor" if _PARTY.fullmatch(match["name"]) else "form",
                stands_for=_full(full),
            )


_PRONOUN = re.compile(
    r"(?<=[，。；：、！？”\n])(?:他|她)(?=还|也|曾|现|又|则|表示|说[，：:“]|认为|指出|介绍|强调|透露|坦言|希望|呼吁|告诉|先后|于|在|是|来自)"
    r"|(?<=任命|提名|选举|推选|聘任|推荐)其(?=为|任|担任|当选)|(?<=免去|撤销|罢免|解除)其(?=[^，。；]{2,24}职务)"
)
_PRONOUNS = sought(_PRONOUN)
_END = re.compile(r"[。！？\n]")
_WHOSE = re.compile("[”》）)]?(?:的|等人的)(?!$)")
"""After a name: a thing of his is spoken of, and not he: 甲的父亲说."""


def _pronouns(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """他 or 她 at the head of a clause, 其 behind 任命, where the sentence and the one before name a single person."""
    people = [m for m in found if m.kind == "Person" and m.source != "byline"]
    for match in _PRONOUNS(article.text):
        ends = [m.end() for m in _END.finditer(article.text, max(0, match.start() - 400), match.start())]
        starts = [end for end in ends if article.text[end : match.start()].strip()]
        first = starts[-2] if len(starts) > 1 else 0
        near = [m for m in people if first <= m.span.start < match.start()]
        named = {_full(m) for m in near}
        if len(named) == 1 and (match.group() == "其" or not _only_his(article, near)):
            yield Mention(
                Span(*match.span()), "Person", match.group(), source="anaphor", stands_for=named.pop()
            )


def _only_his(article: Article, near: Sequence[Mention]) -> bool:
    """Whether things of somebody are spoken of, and never he."""
    return all(_WHOSE.match(article.text, m.span.stop) for m in near)


def _before(text: str, ends: dict[int, Mention], place: int) -> Mention | None:
    """The mention that ends right before `place`, closing marks skipped."""
    while place > 0 and text[place - 1] in '”》’" ':
        place -= 1
    return ends.get(place)


def _full(mention: Mention) -> str:
    return mention.stands_for or mention.text


def _headed(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """A bare head word (联谊会, 该公司) that one name before it ends in."""
    taken = bytearray(len(article.text) + 1)
    for m in found:
        if not _BARE.fullmatch(m.text):
            taken[m.span.start : m.span.stop] = b"\1" * len(m.span)
    for kind, wording in _HEADED.items():
        named = [m for m in found if m.kind == kind]
        for match in wording.finditer(article.text) if named else ():
            if any(taken[match.start() : match.end()]) or not _free(article.text, match):
                continue
            word = match["head"] or match["that"]
            full = _only(named, _ENDINGS.get(word, word), match.start())
            if full:
                source = "short" if match["head"] and kind in ("Organization", "Place") else "anaphor"
                yield Mention(
                    Span(match.start(), match.end()), kind, match.group(), source=source, stands_for=full
                )


_AFTER_FREE = re.compile(
    r"先后|荣获|荣立|多次|党委|党组|董事|副?总经理|副?总裁|副?[校院会行馆所]长|副?主任|副?主席|副?书记|副?理事长|秘书长|负责人|首席|CEO|创始人|法定代表人|[将的设在为与和由以拟已于是，。、；：实注揭成正举也还对向从把被共总计一二三四五六七八九十]"
)
_BEFORE_FREE = re.compile(r"(?:^|[，。、；：“！？\n]|[在由对向与和为从使让据以了]|[该此本])$")


def _free(text: str, match: re.Match[str]) -> bool:
    """Whether the word stands by itself, not as a part of a longer one (研究中心, 合作协议)."""
    if not match["head"]:
        return True
    before = text[max(0, match.start() - 1) : match.start()]
    return bool(_BEFORE_FREE.search(before)) and (
        match.end() == len(text) or bool(_AFTER_FREE.match(text, match.end()))
    )


_ENDINGS = {
    "校": "大学|学院|学校|中学|小学|校",
    "院": "医院|学院|法院|检察院|研究院|院",
    "企业": "企业|公司|集团",
}
"""How the names end that a word behind 该 means."""


def _named_so(mention: Mention, heads: str) -> bool:
    """Whether a name ends in one of the words, or is that of a division which does in full: 青岛 is a 市."""
    full = _full(mention)
    if full.endswith(tuple(heads.split("|"))):
        return True
    division = single(full) if mention.kind == "Place" and len(heads) == 1 else None
    return division is not None and division.name.endswith(heads)


_CENTRAL = re.compile("最高|国务院|国家|全国|中央|世界")
"""What no bare word means: 法院 beside 最高人民法院 is any court."""


def _only(named: Sequence[Mention], head: str, place: int) -> str:
    """The one full name before `place` that ends in `head`, if there is just one."""
    fits = {
        _full(m)
        for m in named
        if m.span.start < place
        and _named_so(m, head)
        and len(_full(m)) > len(head.split("|", maxsplit=1)[0]) + (len(head) > 1)
        and not _CENTRAL.match(_full(m))
    }
    fullest = {f for f in fits if not any(f != other and other.endswith(f) for other in fits)}
    return fullest.pop() if len(fullest) == 1 else ""
