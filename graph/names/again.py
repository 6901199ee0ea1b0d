"""The second pass: a name that was surely read once is that name wherever the article prints it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

import rjieba

from graph.model import Article, Mention, Span
from graph.places import leading
from graph.spots import heads, spots
from graph.terms import KINDS

_SURE = 0.75
"""A name tagged with less is not looked for elsewhere."""

_LEGAL = re.compile("(?:股份)?有限(?:责任)?公司$")
_TRADE = re.compile(
    "(?:科技|技术|实业|发展|投资|控股|集团|贸易|商贸|传媒|信息|网络|工程|管理|服务|产业|国际)+$"
)
_SHORTEST = 4
"""The characters of a company's name that is no word."""
_GOES_ON = {
    "部": frozenset("门"),
    "院": frozenset("子士长校"),
    "会": frozenset("议员长"),
    "局": frozenset("势面长"),
    "家": frozenset("庭园"),
}
"""By the last character, what makes another word of it: 环境部门."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """Further places of the names found, where no other mention stands."""
    names = {m.text: m for m in found if m.kind in KINDS and m.score >= _SURE and _tells(m)}
    names = {short: m for m in names.values() for short in _in_short(m)} | names
    if not names:
        return
    taken = bytearray(len(article.text))
    for m in found:
        if m.kind in KINDS:
            taken[m.span.start : m.span.stop] = b"\1" * len(m.span)
    for start, name in spots(heads(names), article.text, partial(_ends, article.text)):
        stop = start + len(name)
        if not any(taken[start:stop]):
            yield replace(names[name], span=Span(start, stop), text=name, source="again")


def _ends(text: str, name: str, stop: int) -> bool:
    """Whether a name ends there: what stands behind it makes no other word of its last character."""
    return text[stop : stop + 1] not in _GOES_ON.get(name[-1], ())


def _in_short(mention: Mention) -> Iterator[str]:
    """The name of a company without its legal form, and without its trade: 磐石地产 of 磐石地产发展有限公司; none that may be a word."""
    name = _LEGAL.sub("", mention.text) if mention.kind == "Organization" else mention.text
    if name == mention.text:
        return
    if len(name) >= _SHORTEST:
        yield name
    short = _TRADE.sub("", name)
    if _SHORTEST <= len(short) < len(name) and not leading(short) and _is_new(short):
        yield short


def _is_new(name: str) -> bool:
    """Whether the words before the last are none that a dictionary knows: 磐石地产 is, 国家电力 not."""
    known = tuple(rjieba.cut(name, hmm=False))
    return any(len(word) == 1 for word in known)


def _tells(mention: Mention) -> bool:
    """Whether the text is a name outside of its first context, too."""
    shortest = 3 if mention.kind == "Organization" and mention.source == "tagger" else 2
    return len(mention.text) >= shortest and mention.source != "anaphor" and not mention.text.isdigit()


def agreed(found: Sequence[Mention]) -> list[Mention]:
    """The mentions, those of one text all of one kind: the one that most of the article's evidence is for."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for m in found:
        if m.kind in KINDS and m.source != "shared":
            votes[m.text][m.kind] += round(100 * m.score) * (
                5 if m.source in ("byline", "known", "form") else 1
            )
    chosen = {text: max(sorted(kinds), key=lambda k: kinds[k]) for text, kinds in votes.items()}
    return [
        replace(m, kind=chosen[m.text])
        if m.kind in KINDS and m.source != "shared" and m.kind != chosen[m.text]
        else m
        for m in found
    ]
