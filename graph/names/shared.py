"""Bodies that share an ending: in 青山、海川市市场监管局 the first name, too, is a bureau's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Article, Mention
from graph.places import one

_OFFICE = re.compile(
    "(?![两三四五六七八九几各])[一-鿿]{0,12}(?:[局厅委]|政府|法院|检察院|人大(?:常委会)?|政协|[工商]会|工商联|文联|气象台|(?:救援|消防|交警)[支总]队)"
)
_JOINED = "、和及"


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The places in a row before a body of their rank, each as the body that it stands for."""
    year = article.day.year if article.day else 0
    places = {m.span.stop: m for m in found if m.kind in ("Place", "Person")}
    for body in found:
        before = article.text[body.span.start - 1 : body.span.start]
        if body.kind != "Organization" or before not in (*_JOINED,) or body.span.start - 1 not in places:
            continue
        rank, full, office = _cut(body.text, year)
        at = body.span.start
        while office and article.text[at - 1] in _JOINED and (place := places.get(at - 1)):
            seat = one(place.text, (), year)
            if not seat or seat.rank != rank:
                break
            name = (seat.name if full else place.text) + office
            yield replace(place, kind="Organization", source="shared", stands_for=name)
            at = place.span.start


def _cut(name: str, year: int) -> tuple[int, bool, str]:
    """The rank of the division in front of an office's name, whether it is in full, and the office, if it is one."""
    for stop in range(min(len(name) - 1, 12), 1, -1):
        seat = one(name[:stop], (), year)
        if seat:
            office = name[stop - 1 :] if name[stop - 1] == "市" and name[stop] == "场" else name[stop:]
            return (
                seat.rank,
                seat.name == name[:stop] and office != name[stop - 1 :],
                office if _OFFICE.fullmatch(office) else "",
            )
    return 0, False, ""
