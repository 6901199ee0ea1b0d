"""Places that are divisions of China: which one each mention of an article means, by the places named with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.model import Article, Entity, Mention, Span
from graph.places import Division, ancestors, division, leading, named, one, whole, within
from graph.traditional import simplified

_BESIDE = re.compile("^中国(?=香港|澳门|台湾)|(?<=..)地区$")
"""Words beside a name that make it no other: 中国香港, 青岛地区."""

_ZONE = re.compile(
    "(?:开发区|高新区|经开区|新区|片区|园区|产业园|工业园|科技园|保税[港]?区|示范区|创新区|试验区|度假区|机场|[站港]|口岸)$"
)
"""What bears the short name of the city that it lies in; 北京路 is elsewhere, 曲江新区 not in 曲江区."""


def divisions(article: Article, mentions: Sequence[Mention]) -> dict[Span, Division]:
    """The divisions that the article's places are, by the span of the mention; what is open is left out."""
    year = article.day.year if article.day else 0
    places = sorted((m for m in mentions if m.kind == "Place"), key=lambda m: m.span)
    found = _behind(places, year)
    context = _context(article, mentions, found.values(), year)
    for mention in places:
        meant = found.get(mention.span) or _meant(mention.stands_for or mention.text, context, year)
        if meant:
            found[mention.span] = meant
    return found


def _meant(name: str, context: frozenset[str], year: int) -> Division | None:
    return one(name, context, year) or whole(name, year) or one(_BESIDE.sub("", name), context, year)


def _behind(places: Sequence[Mention], year: int) -> dict[Span, Division]:
    """The places that stand directly behind the one they lie in: 长春 | 朝阳区."""
    found: dict[Span, Division] = {}
    for outer, inner in pairwise(places):
        if outer.span.stop == inner.span.start:
            around = found.get(outer.span) or one(outer.text, (), year)
            meant = within(inner.text, around, year) if around else None
            if meant:
                found[inner.span] = meant
    return found


def _context(
    article: Article, mentions: Iterable[Mention], found: Iterable[Division], year: int
) -> frozenset[str]:
    """The codes of the divisions that article, dateline and newspaper name beyond doubt."""
    sure = [one(m.text, (), year) or whole(m.text, year) for m in mentions if m.kind == "Place"]
    bodies = (m.text for m in mentions if m.kind == "Organization")
    where = [article.at(article.dateline)] if article.dateline else []
    heads = [leading(name, year) for name in (simplified(article.newspaper), *where, *bodies)]
    return frozenset(d.code for d in (*found, *sure, *heads) if d)


def is_shared(name: str) -> bool:
    """Whether several divisions have the name, so that unresolved it says nothing outside its article."""
    return len(named(name)) > 1


def inside(name: str) -> str:
    """The code of the division that a place lies in by its name, or nothing: 莱西 for 莱西经济开发区."""
    for stop in range(len(name) - 1, 1, -1):
        alone, together = one(name[:stop]), whole(name[:stop])
        outer = alone or together
        known = together or (alone and not (alone.rank == 2 and alone.name.endswith("区")))
        if outer and (name[:stop].endswith(outer.name) or (known and _ZONE.search(name, stop))):
            return outer.code
    return ""


def thing(meant: Division, names: Iterable[str] = ()) -> Entity:
    """The division as a thing, under its official name and every other that was printed."""
    now = division(meant.code)
    forms = sorted(set(names) - {now.name}, key=lambda name: (-len(name), name))
    return Entity(f"Place {now.code}", ("Place",), (now.name, *forms), adcode=now.code, within=now.parent)


def around(entities: Iterable[Entity]) -> list[Entity]:
    """The divisions in which the entities lie and that are not among them."""
    codes = {e.adcode for e in entities if e.adcode}
    inner = {e.within for e in entities if e.within}
    outer = inner.union(*map(ancestors, inner)) - codes
    return [thing(division(code)) for code in sorted(outer)]
