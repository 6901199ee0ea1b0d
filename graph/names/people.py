"""People set right: the form that the article repeats, and what looks like a person and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.places import named
from graph.read.surnames import SINGLE

_NO_PERSON = re.compile(r"[社委]$|^因|^曾任|^[周时快锐][评报]$|皮书$|^暨|[乌俄美日韩]军$|夏令营$|托班$")
"""An agency, a committee, an army, a column of a paper, a report: 彭博社, 周评, 黄皮书."""
_BORROWED = re.compile(
    "(?<=[一-鿿]{2})(?:致(?=[辞词欢开答悼])|严(?=重违)|飞(?=[抵往赴])|率(?=[队团领])|携(?=手)|赴(?=[一-鿿])|主(?=持)|曾(?=任|经|在)|出(?=席)|参(?=加|与)|陪(?=同)|涉(?=嫌)|受(?=访|聘|邀|贿)|贪(?=污)|行(?=贿)|伙(?=同)|挪(?=用)|滥(?=用))"
)
"""The last character of a name that belongs to the word behind it: 王建国致|欢迎辞."""
_PERSON = 3
"""Characters of a name of which the last can be spared."""
_LATIN = re.compile(r"[A-Za-z-]+")
_CAPITALS = re.compile(r"[A-Z][a-z]+[^A-Za-z\n]?(?:[A-Z]\.?[^A-Za-z\n]?)*[A-Z][a-z]+")
_STORM = re.compile(r"(?:台风|熊猫|飓风|热带风暴)[“\"「]$")
_AREA = re.compile(r"[一-鿿]{2,}[区县]$")
_BOUND = re.compile(
    r"(?:、[一-鿿]{2,6})?(?:(?:国际|旅游|货运|客运|包机|直飞|往返){1,3}(?:航线|航班)|航线|航班|(?:国际)?机场|州(?!长)|港口)"
)
_TOWARDS = re.compile("(?:飞往|飞抵|开往|抵达|首都|港口)$")
_PROVINCES = re.compile("[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔云滇藏陕秦甘陇青宁新]{3,}")
"""Provinces by their letters: 鄂皖赣湘."""
_SURE = 0.8
"""A person tagged with less is not taken as the form to go by."""


def people(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """All mentions, the people among them by the form that the article repeats; no brands, storms or lists."""
    found = [_own(article.text, m) for m in found]
    persons = [m for m in found if m.kind == "Person"]
    storms = {m.text for m in persons if _STORM.search(article.text, max(0, m.span.start - 5), m.span.start)}
    sure = {m.text for m in persons if m.score >= _SURE} - storms
    names = sorted(sure, key=lambda name: (-len(name), name))
    edges = {edge: m for m in found for edge in (m.span.start, m.span.stop)}
    for m in found:
        if m.kind != "Person" or len(m.text) != len(m.span):
            yield m
        elif article.text.startswith("街道", m.span.stop):
            yield replace(m, kind="Place", span=Span(m.span.start, m.span.stop + 2), text=m.text + "街道")
        elif _listed_with_places(article.text, m, edges) or _travelled(article.text, m):
            yield replace(m, kind="Place")
        elif m.text not in storms and _is_person(m, names):
            yield _repeated(article.text, m, names)


def _own(text: str, mention: Mention) -> Mention:
    """A person without the character that belongs to the word behind the name."""
    if mention.kind != "Person" or len(mention.text) < _PERSON or len(mention.text) != len(mention.span):
        return mention
    if not _BORROWED.match(text, mention.span.stop - 1):
        return mention
    return replace(mention, span=Span(mention.span.start, mention.span.stop - 1), text=mention.text[:-1])


def _is_person(mention: Mention, names: Sequence[str]) -> bool:
    """Whether the tagger's person can be one."""
    name = mention.text
    if _NO_PERSON.search(name) or _PROVINCES.fullmatch(name):
        return False
    return (
        not _LATIN.fullmatch(name)
        or bool(_CAPITALS.search(name))
        or any(name in other for other in names if other != name)
    )


def _listed_with_places(text: str, mention: Mention, edges: dict[int, Mention]) -> bool:
    """Whether places stand beside the name in its list and no person does."""
    before = edges.get(mention.span.start - 1) if text[mention.span.start - 1] == "、" else None
    after = (
        edges.get(mention.span.stop + 1) if text[mention.span.stop : mention.span.stop + 1] == "、" else None
    )
    kinds = {m.kind for m in (before, after) if m}
    return kinds == {"Place"} and (
        (before is not None and after is not None) or bool(_AREA.search(mention.text) or named(mention.text))
    )


def _travelled(text: str, mention: Mention) -> bool:
    """Whether one travels to what was taken for a person: 飞往乌兰乌德, 伊尔库茨克航线."""
    start, stop = mention.span.start, mention.span.stop
    towards = _TOWARDS.search(text, max(0, start - 4), start) or (
        text[max(0, start - 2) : start] in ("前往", "赶赴") and mention.text[0] not in SINGLE
    )
    return len(mention.text) > 2 and bool(_BOUND.match(text, stop) or towards)


def _repeated(text: str, mention: Mention, names: Sequence[str]) -> Mention:
    """The mention as the article names the person elsewhere: 梁某洛 of 曝梁某洛, 李某福 where 李某 was cut.

    Of `names` the longest stand first.
    """
    start, stop = mention.span.start, mention.span.stop
    for name in names:
        if name == mention.text or not (name in mention.text or mention.text in name):
            continue
        at = text.find(name, max(0, start - 1), stop + 2)
        if (
            at >= 0
            and (len(name) > len(mention.text) or text.count(mention.text) == 1)
            and abs(len(name) - len(mention.text)) <= 2
        ):
            return replace(mention, span=Span(at, at + len(name)), text=name)
    return mention
