"""Divisions of China that the tagger missed: 荔波 in an article of 贵州, 十堰 anywhere.

A word of the text is taken for a division where it is its full name, or the short name of a province or a prefecture
that the words' own dictionary holds for a place, or that of a county whose province or prefecture the article names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

import rjieba

from graph.gazetteer import Division
from graph.model import Article, Mention, Span
from graph.needs import sought
from graph.places import ancestors, division, leading, named, standing
from graph.terms import KINDS
from graph.where import seat_of_paper

_FULL = 3
"""The characters of a full name that means nothing else: 新晃县, 城关区."""
_OTHER = re.compile(
    r"(?:[东南西北中]?[路街巷里]|大道|啤酒|汽车|茅台|白药|牌|型|级|号|籍|菜|话|戏|剧|人(?!民|大|社)|站|江|河|湖|山|岛|湾|港|寺|塔|桥|米|鸭|鸡|鱼|茶|酒|水库|时间|海事"
    r"|[省市县区]?(?:委|政府|学院|大学|法院|检察|医院|公安|日报|晚报|第[一二三]|边境|经济开发|海关|银行|证券|股份|集团|[^，。；、]{0,8}(?:公司|局|院|厅)))"
)
"""What makes the name of another thing of it: 桂林路, 青岛啤酒, 梧州学院."""
_SIGNED = re.compile(r"(?:作者|编辑|记者|通讯员|摄影|来源)[：:/ ]*$")
_COMMON = frozenset("新城区 老城区 主城区 中心区".split())
_AUTONOMOUS = re.compile("族自治[州县旗]")
_LONGEST = 15
"""The characters of the longest name of a division: 积石山保安族东乡族撒拉族自治县."""
_OURS = re.compile(
    "(?<![一-鿿])[我](?P<rank>[省市])(?![一-鿿]?人)|(?<=[在由为与和使对给，。、])我(?P<here>[省市])"
)
_OURS_IN = sought(_OURS)

_MARKS = "，。；：！？、\n"
"""What ends a clause: no word runs across them, so that a clause is cut as it is cut within its text."""
_MARK = re.compile(f"[{_MARKS}]")


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The divisions of China that are no part of a name found before."""
    taken = bytearray(len(article.text))
    for m in found:
        if m.kind in KINDS:
            taken[m.span.start : m.span.stop] = b"\1" * len(m.span)
    year = article.day.year if article.day else 0
    around = _around(article, found, year)
    before = {m.span.stop: m for m in found if m.kind == "Place"}
    yield from _ours(article, around, year)
    yield from _autonomous(article)
    for span, tag in _words(article, taken):
        if _OTHER.match(article.text, span.stop):
            continue
        name = article.at(span)
        outer = before.get(span.start) or before.get(
            span.start - 1 if article.text[span.start - 1] in "（(" else -1
        )
        over = leading(outer.text, year) if outer else None
        if name in _COMMON or _SIGNED.search(article.text, max(0, span.start - 5), span.start):
            continue
        meant = [
            d
            for d in named(name, year)
            if _means(name, tag, d, around) or (over and over.code in ancestors(d.code))
        ]
        if meant:
            forms = [d.name for d in meant if article.text.startswith(d.name, span.start)]
            whole = Span(span.start, span.start + len(max(forms, key=len, default=name)))
            yield Mention(whole, "Place", article.at(whole), source="ending", score=0.8)


def _ours(article: Article, around: frozenset[str], year: int) -> Iterator[Mention]:
    """我省 and 我市, where one province is named, or the newspaper or the dateline is of one city."""
    line = article.at(article.dateline) if article.dateline else ""
    home = seat_of_paper(article.newspaper, year) or leading(line, year)
    chain = (
        {division(code).rank: division(code) for code in (home.code, *ancestors(home.code))} if home else {}
    )
    provinces = [code for code in around if not division(code).rank]
    if 0 not in chain and len(provinces) == 1:
        chain[0] = division(provinces[0])
    for match in _OURS_IN(article.text):
        meant = chain.get(0 if match.group().endswith("省") else 1)
        if meant:
            yield Mention(
                Span(*match.span()), "Place", match.group(), source="anaphor", stands_for=meant.name
            )


def _autonomous(article: Article) -> Iterator[Mention]:
    """Autonomous divisions by their full names, which the tagger may cut in two: 海南|藏族自治州."""
    for end in _AUTONOMOUS.finditer(article.text):
        spans = (Span(start, end.end()) for start in range(max(0, end.end() - _LONGEST), end.start()))
        for span in spans:
            name = article.at(span)
            if any(d.name == name for d in named(name)):
                yield Mention(span, "Place", name, source="ending", score=0.9)
                break


def _words(article: Article, taken: bytearray) -> Iterator[tuple[Span, str]]:
    """The words of headline and paragraphs that divisions are called by, each with its part of speech.

    Only a clause in which such a name stands is cut, for no word runs over its end.
    """
    text, stop = article.text, 0
    words: dict[int, tuple[str, str]] = {}
    for place, name in standing(text):
        if any(taken[place : place + len(name)]):
            continue
        span = Span(place, place + len(name))
        part = article.paragraph(span) or article.headline
        if not part or not part.covers(span):
            continue
        if place >= stop:
            start = max(part.start, *(text.rfind(mark, stop, place) + 1 for mark in _MARKS))
            end = _MARK.search(text, place, part.stop)
            stop = end.start() if end else part.stop
            cut = rjieba.tag(text[start:stop])
            words = dict(zip(accumulate((len(word) for word, _ in cut), initial=start), cut, strict=False))
        word, tag = words.get(place, ("", ""))
        if word == name:
            yield span, tag


def _around(article: Article, found: Sequence[Mention], year: int) -> frozenset[str]:
    """The codes of the divisions that the article names, and of those they lie in."""
    texts = [m.text for m in found if m.kind in ("Place", "Organization")]
    home = seat_of_paper(article.newspaper, year)
    heads = [home, *(leading(text, year) for text in dict.fromkeys(texts))]
    return frozenset(code for d in heads if d for code in (d.code, *ancestors(d.code)))


def _means(name: str, tag: str, meant: Division, around: frozenset[str]) -> bool:
    """Whether the word means this division here."""
    near = any(code in around for code in ancestors(meant.code))
    if name == meant.name and len(name) >= _FULL:
        return near or tag == "ns" or meant.rank < 2
    return tag == "ns" and (meant.rank < 2 or near)
