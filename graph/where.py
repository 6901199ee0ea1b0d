"""Where an article is: the divisions of China that it names beyond doubt, and the one that its paper is of.

A body that is named by its rank alone (省商务厅, 市委), a district whose name others have (朝阳区) and a town are
told by it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graph.gazetteer import Division
from graph.model import Article, Mention
from graph.places import ancestors, division, ends, leading, one, single, whole
from graph.terms import ONTOLOGY
from graph.traditional import simplified

_CAPITAL = "110000"
"""The capital is named in news of all the country."""

_SEATED = re.compile("(?P<seat>..)(?:经济(?:技术)?开发区|开发区|高新区|县城|城区|市区|境内)")


@dataclass(frozen=True, slots=True)
class Where:
    """The divisions around the names of an article, by their codes."""

    year: int = 0
    named: frozenset[str] = frozenset()
    """The divisions that places, bodies, dateline and newspaper name beyond doubt."""
    home: str = ""
    """The division that the newspaper is of."""
    filed: str = ""
    """The division of the dateline."""
    headed: frozenset[str] = frozenset()
    """The divisions that the headline names beyond doubt."""

    def ranked(self, rank: str) -> Division | None:
        """The one division that 省, 市, 县, 区, 州 or 旗 alone means, or none."""
        found = {*self._ranked(rank, self.named)}
        home, filed = ({*self._ranked(rank, (seat,))} if seat else set() for seat in (self.home, self.filed))
        if home and (home <= found or not found):
            found = home
        elif filed and found <= filed | {_CAPITAL}:
            found = filed
        elif len(found) > 1 and self.headed:
            found = {*self._ranked(rank, self.headed)}
        return division(found.pop()) if len(found) == 1 else None

    @staticmethod
    def _ranked(rank: str, codes: Iterable[str]) -> Iterator[str]:
        """The divisions of this rank among those and what they lie in."""
        for code in sorted(codes):
            chain = (division(code), *map(division, ancestors(code)))
            if rank == "市" and chain[0].rank == 2 and not chain[0].name.endswith("区"):
                chain = chain[:1]  # the city of a county is as often its own seat as the one above
            yield from (d.code for d in chain if _has(d, rank))

    @property
    def county(self) -> Division | None:
        """The one county, district or city without any that the article names."""
        counties = [code for code in self.named if division(code).rank == 2]
        return division(counties[0]) if len(counties) == 1 else None

    @property
    def city(self) -> Division | None:
        """The one city that the article names or speaks of a part of."""
        return self.ranked("市")


def _has(found: Division, rank: str) -> bool:
    """Whether the division is called by this rank."""
    return found.name.endswith({"州": "自治州", "省": "省"}.get(rank, rank)) and (
        rank != "区" or found.rank == 2
    )


NOWHERE = Where()
"""Where nothing is said: what a name says by itself."""


def where(article: Article, mentions: Sequence[Mention]) -> Where:
    """Where the article is, by its newspaper, its dateline and what it names."""
    year = article.day.year if article.day else 0
    home = seat_of_paper(article.newspaper, year)
    line = article.at(article.dateline) if article.dateline else ""
    filed = leading(line, year) or single(line)
    places = list(dict.fromkeys(m.stands_for or m.text for m in mentions if m.kind == "Place"))
    bodies = dict.fromkeys(m.text for m in mentions if m.kind in ("Organization", "Event"))
    sure = [meant(name, (), year) or _seat_of(name) for name in places]
    context = frozenset(d.code for d in (home, filed, *sure, *(leading(body, year) for body in bodies)) if d)
    near = (meant(name, context, year) for name, known in zip(places, sure, strict=True) if not known)
    named = context | {d.code for d in near if d}
    headline = article.headline
    heads = {m.stands_for or m.text for m in mentions if headline and headline.covers(m.span)}
    headed = (meant(name, context, year) or leading(name, year) for name in sorted(heads))
    return Where(
        year,
        named,
        home.code if home else "",
        filed.code if filed else "",
        frozenset(d.code for d in headed if d),
    )


def seat_of_paper(newspaper: str, year: int = 0) -> Division | None:
    """The division that a newspaper is of: 青岛 for 青岛日报, 山东 for 大众日报; none for national ones."""
    name = simplified(newspaper).strip("-《》 ")
    return leading(_papers().get(name, name), year) if name else None


@cache
def _papers() -> dict[str, str]:
    lines = (ONTOLOGY / "papers.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return {paper: seat for seat, *papers in rows for paper in papers}


def _seat_of(name: str) -> Division | None:
    """The county that a zone or an office bears the short name of: 莱西 in 莱西经济开发区."""
    found = _SEATED.match(name)
    return single(found["seat"]) if found else None


def meant(name: str, context: Collection[str], year: int) -> Division | None:
    """The division that a place's name means among those, if it is beyond doubt."""
    return (one(name, context, year) or whole(name, year)) if ends(name) else None
