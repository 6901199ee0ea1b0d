"""The things that one article names, each with all its mentions: one candidate or none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.gazetteer import countries
from graph.model import Article, Mention, Span
from graph.resolve.abroad import doubtful
from graph.resolve.divisions import divisions
from graph.resolve.forms import bare, core, fullest_first, is_given, is_group, is_shares, is_tail, plain
from graph.resolve.spelling import spelling
from graph.resolve.trace import Key
from graph.terms import KINDS
from graph.where import Where, where

_KIN = re.compile(
    r"(?:妻子|丈夫|夫人|前妻|前夫|儿子|女儿|父亲|母亲|兄弟|哥哥|弟弟|姐姐|妹妹|之子|之女|家属|遗孀)[，、“]?$"
)
"""What stands before the name of a relative, whom a bare surname does not mean."""
NAMELESS = ("anaphor", "shared")
"""Sources of mentions whose text is no name of the thing: 该公司, 项目, 青山 in 青山、海川市教育局."""


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
    spelt: str = ""
    """Its name as other articles spell it, too; nothing where the name says too little outside of its article."""

    @property
    def key(self) -> Key:
        """What tells it apart from all other clusters."""
        return self.file, self.number, self.kind, self.names[0], self.adcode


@dataclass(frozen=True, slots=True)
class _Sight:
    """An article as its names are seen in it."""

    article: Article
    around: Where
    ends: Mapping[int, str]
    """The divisions that it names, by where their names end: 城关镇 right behind one lies in it."""
    doubtful: frozenset[str]
    """Names that may be our body's or another state's."""


def clusters(article: Article, mentions: Sequence[Mention]) -> list[Cluster]:
    """The things that the article names: divisions of China, then by kind, in the order of their first mention."""
    places = frozenset(bare(m.text) for m in mentions if m.kind == "Place")
    named = [m for m in mentions if m.kind in KINDS and (m.source not in NAMELESS or m.stands_for)]
    open_names = doubtful({m.text for m in named if m.kind == "Organization"})
    named = [replace(m, stands_for="") if m.text in open_names else m for m in named]
    around = where(article, named)
    codes = {span: meant.code for span, meant in divisions(article, named, around).items()}
    sight = _Sight(article, around, {span.stop: code for span, code in codes.items()}, open_names)
    found = _divisions(article, named, codes)
    for kind in KINDS:
        group = [m for m in named if m.kind == kind and (kind != "Place" or m.span not in codes)]
        if not group:
            continue
        kin = frozenset(
            m.text
            for m in group
            if kind == "Person" and _KIN.search(article.text[max(0, m.span.start - 5) : m.span.start])
        )
        called = _called(group)
        head = _heads(kind, list(dict.fromkeys(called.values())), places, kin, around, _alone(kind, group))
        found += _clusters(kind, group, {text: head[full] for text, full in called.items()}, sight)
    return found


def _called(group: Sequence[Mention]) -> dict[str, str]:
    """For each text that is a name the full one that the article says it stands for, else itself."""
    full: dict[str, set[str]] = defaultdict(set)
    for m in group:
        if m.source not in NAMELESS:
            full[m.text].update({m.stands_for} - {""})
    called = {text: forms.pop() if len(forms) == 1 else text for text, forms in full.items()}
    whole = {*called.values(), *(m.stands_for for m in group if m.source == "shared")}
    return called | {name: name for name in sorted(whole - {*called})}


def _alone(kind: str, group: Sequence[Mention]) -> frozenset[str]:
    """The names that are never the end of a longer one: 国防部 of 俄罗斯国防部, 卡塔尔 of 约旦卡塔尔."""
    return frozenset(
        m.text for m in group if m.source == "known" or (kind == "Place" and m.text in countries())
    )


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


def _clusters(kind: str, group: Sequence[Mention], head: dict[str, str], sight: _Sight) -> list[Cluster]:
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        full = mention.stands_for or mention.text
        if full in head:
            members[head[full]].append(mention)
        elif mention.source not in NAMELESS:
            members[head.get(mention.text, mention.text)].append(mention)
    return [_cluster(kind, ms, sight) for ms in members.values()]


def _cluster(kind: str, members: Sequence[Mention], sight: _Sight) -> Cluster:
    article, names = sight.article, _names(members)
    right_before = next((sight.ends[m.span.start] for m in members if m.span.start in sight.ends), "")
    around = replace(sight.around, named=frozenset({right_before})) if right_before else sight.around
    sure = [name for name in names if name not in sight.doubtful]
    spelt = next(filter(None, (spelling(kind, name, around) for name in sure)), "")
    return Cluster(article.file, article.number, kind, names, tuple(members), spelt=spelt)


def _names(members: Sequence[Mention]) -> tuple[str, ...]:
    """The forms of the name, the fullest first."""
    texts = dict.fromkeys(m.text for m in members if m.source not in NAMELESS)
    texts |= dict.fromkeys(m.stands_for for m in members if m.stands_for)
    return tuple(fullest_first(texts))


def _heads(
    kind: str,
    texts: Sequence[str],
    places: frozenset[str],
    kin: frozenset[str],
    around: Where,
    alone: frozenset[str],
) -> dict[str, str]:
    """For each form of a name the one that its thing goes by."""
    forms: dict[str, list[str]] = defaultdict(list)
    listed = any(map(is_group, texts))
    for text in texts:
        shares = "股份" if listed and is_shares(text) else ""
        forms[(spelling(kind, text, around) or core(text, kind)) + shares].append(text)
    fullest = {key: max(texts, key=lambda t: (len(plain(t)), t)) for key, texts in forms.items()}
    cores = {key: core(text, kind) for key, text in fullest.items() if text not in kin}
    joined = {
        key: key if alone.intersection(forms[key]) else _fuller(key, kind, fullest, cores, places)
        for key in forms
    }
    return {text: fullest[_last(key, joined)] for key, texts in forms.items() for text in texts}


def _both(full: str, named: set[str]) -> bool:
    """Whether the article calls one by the first name and somebody by the last: 莉娜 and 贝克尔, who is her father."""
    parts = re.split("[·•・.]", full)
    return parts[0] in named and parts[-1] in named


def _last(start: str, joined: dict[str, str]) -> str:
    """The end of the chain from a short form to its fullest."""
    seen = {start}
    while joined[start] != start and joined[start] not in seen:
        start = joined[start]
        seen.add(start)
    return start


def _fuller(
    key: str, kind: str, fullest: dict[str, str], cores: dict[str, str], places: frozenset[str]
) -> str:
    """The one fuller name that this one can stand for, or itself where there is none or there are several."""
    short = core(fullest[key], kind)
    if kind == "Person":
        named = {*fullest.values()}
        fits = [k for k in cores if k != key and is_given(short, fullest[k]) and not _both(fullest[k], named)]
        return max(fits, key=len, default=key)
    group = next((k for k in cores if cores[k] == f"{short}集团"), "")
    if kind == "Organization" and group and fullest[key] == short:
        return group
    fits = [
        k
        for k in cores
        if k != key and is_tail(short, cores[k], kind, places) and fullest[k] not in countries()
    ]
    longest = max(fits, key=lambda k: (len(cores[k]), k), default=key)
    return longest if all(cores[longest].endswith(cores[k]) for k in fits) else key
