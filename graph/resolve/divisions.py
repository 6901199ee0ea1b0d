"""Places that are divisions of China: which one each mention of an article means, by the places named with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from graph.gazetteer import Division
from graph.model import Article, Entity, Mention, Span
from graph.places import ancestors, begins, division, ends, one, single, whole, within
from graph.where import Where, meant

_BESIDE = re.compile("^中国(?=..)|(?<=..)地区$")
"""Words beside a name that make it no other: 中国香港, 青岛地区."""

_ZONE = re.compile(
    "(?:开发区|高新区|经开区|新区|片区|园区|产业园|工业园|科技园|保税[港]?区|示范区|创新区|试验区|度假区|机场|[站港]|口岸)$"
)
"""What bears the short name of the city that it lies in; 北京路 is elsewhere, 曲江新区 not in 曲江区."""


def divisions(article: Article, mentions: Sequence[Mention], around: Where) -> dict[Span, Division]:
    """The divisions that the article's places are, by the span of the mention; what is open is left out."""
    places = sorted((m for m in mentions if m.kind == "Place"), key=lambda m: m.span)
    found = _behind(article, places, around)
    for mention in places:
        name = mention.stands_for or mention.text
        is_one = found.get(mention.span) or next(
            filter(None, (meant(form, around.named, around.year) for form in _forms(name))),
            None,
        )
        if is_one:
            found[mention.span] = is_one
    return found


def _forms(name: str) -> Iterator[str]:
    """The name, and without the words beside it: 吉林地区 is the city, not the province."""
    yield name
    if name.endswith("地区"):
        yield re.sub("地区$", "市", name)
    yield _BESIDE.sub("", name)


def _behind(article: Article, places: Sequence[Mention], around: Where) -> dict[Span, Division]:
    """The places that stand directly behind the one they lie in: 长春朝阳区, 广西|南宁."""
    found: dict[Span, Division] = {}
    for outer, inner in pairwise(places):
        if article.text[outer.span.stop : inner.span.start].strip() in ("", "|", "｜", "·"):
            over = found.get(outer.span) or one(outer.text, around.named, around.year)
            within_it = within(inner.text, over, around.year) if over else None
            if within_it:
                found[inner.span] = within_it
    return found


def _stops(name: str) -> Iterator[int]:
    """Where a division's name may end that the name begins with, the longest first."""
    if begins(name):
        yield from (stop for stop in range(len(name) - 1, 1, -1) if ends(name[:stop]))


def inside(name: str) -> str:
    """The code of the division that a place lies in by its name, or nothing: 莱西 for 莱西经济开发区."""
    for stop in _stops(name):
        alone, together = one(name[:stop]) or single(name[:stop]), whole(name[:stop])
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
