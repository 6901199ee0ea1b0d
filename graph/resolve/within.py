"""The things that one article names, each with all its mentions: one candidate or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Article, Mention, Span
from graph.resolve.divisions import divisions
from graph.resolve.forms import core, fullest_first, is_given, is_tail, plain
from graph.resolve.trace import Key
from graph.terms import KINDS

_KIN = re.compile(
    r"(?:妻子|丈夫|夫人|前妻|前夫|儿子|女儿|父亲|母亲|兄弟|哥哥|弟弟|姐姐|妹妹|之子|之女|家属|遗孀)[，、“]?$"
)
"""What stands before the name of a relative, whom a bare surname does not mean."""
NAMELESS = ("anaphor",)
"""Sources of mentions whose text is no name: 该公司, 项目."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing of one article: its kind, its names (the fullest first) and its mentions."""

    file: str
    number: int
    kind: str
    names: tuple[str, ...]
    mentions: tuple[Mention, ...]
    adcode: str = ""
    """The code of the division of China that it is."""

    @property
    def key(self) -> Key:
        """What tells it apart from all other clusters."""
        return self.file, self.number, self.kind, self.names[0], self.adcode


def clusters(article: Article, mentions: Sequence[Mention]) -> list[Cluster]:
    """The things that the article names: divisions of China, then by kind, in the order of their first mention."""
    places = frozenset(core(m.text, "Place") for m in mentions if m.kind == "Place")
    named = [m for m in mentions if m.kind in KINDS and (m.source not in NAMELESS or m.stands_for)]
    codes = {span: meant.code for span, meant in divisions(article, named).items()}
    found = _divisions(article, named, codes)
    for kind in KINDS:
        group = [m for m in named if m.kind == kind and (kind != "Place" or m.span not in codes)]
        kin = frozenset(
            m.text
            for m in group
            if kind == "Person" and _KIN.search(article.text[max(0, m.span.start - 5) : m.span.start])
        )
        head = _heads(
            kind, list(dict.fromkeys(m.text for m in group if m.source not in NAMELESS)), places, kin
        )
        found += _clusters(article, kind, group, head)
    return found


def _divisions(article: Article, named: Sequence[Mention], codes: Mapping[Span, str]) -> list[Cluster]:
    """The divisions of China that the article names, one for each code."""
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in named:
        if mention.kind == "Place" and mention.span in codes:
            members[codes[mention.span]].append(mention)
    return [
        Cluster(article.file, article.number, "Place", _names(ms), tuple(ms), code)
        for code, ms in members.items()
    ]


def _clusters(article: Article, kind: str, group: Sequence[Mention], head: dict[str, str]) -> list[Cluster]:
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        full = mention.stands_for or mention.text
        if full in head:
            members[head[full]].append(mention)
        elif mention.source not in NAMELESS:
            members[head.get(mention.text, mention.text)].append(mention)
    return [Cluster(article.file, article.number, kind, _names(ms), tuple(ms)) for ms in members.values()]


def _names(members: Sequence[Mention]) -> tuple[str, ...]:
    """The forms of the name, the fullest first."""
    texts = dict.fromkeys(m.text for m in members if m.source not in NAMELESS)
    texts |= dict.fromkeys(m.stands_for for m in members if m.stands_for)
    return tuple(fullest_first(texts))


def _heads(kind: str, texts: Sequence[str], places: frozenset[str], kin: frozenset[str]) -> dict[str, str]:
    """For each form of a name the one that its thing goes by."""
    by_core: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        by_core[core(text, kind)].append(text)
    fullest = {c: max(forms, key=lambda t: (len(plain(t)), t)) for c, forms in by_core.items()}
    joined = {
        c: _fuller(c, kind, {k: t for k, t in fullest.items() if t not in kin or k == c}, places)
        for c in by_core
    }
    return {text: fullest[_last(c, joined)] for c, forms in by_core.items() for text in forms}


def _last(start: str, joined: dict[str, str]) -> str:
    """The end of the chain from a short form to its fullest."""
    seen = {start}
    while joined[start] != start and joined[start] not in seen:
        start = joined[start]
        seen.add(start)
    return start


def _fuller(short: str, kind: str, fullest: dict[str, str], places: frozenset[str]) -> str:
    """The one fuller name that `short` can stand for, or itself where there is none or there are several."""
    if kind == "Person":
        fits = [c for c, text in fullest.items() if c != short and is_given(short, text)]
    else:
        fits = [c for c in fullest if c != short and is_tail(short, c, kind, places)]
    longest = max(fits, key=len, default=short)
    return longest if all(longest.endswith(c) or kind == "Person" for c in fits) and len(fits) > 0 else short
