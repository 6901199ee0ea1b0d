"""Measures told side by side, each with its figure: 图书、文具零售额分别增长5%、3%."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.facts.statistics.indicator import clean, is_none
from graph.facts.statistics.measures import BEGIN, COUNT, DATE, DOWN, MEASURE, MONEY, SHARE, UP
from graph.facts.statistics.part import bare
from graph.facts.statistics.together import change_of
from graph.model import Quantity, Role
from graph.names.reach import words
from graph.passage import FOLDED
from graph.rules import Found, cue
from graph.terms import KINDS

MOST = 5
"""So many measures are read at most from one list."""
_FIGURE = f"[{MONEY}{SHARE}{COUNT}]"
_ITEM = rf"[^，。；：！？、“”\s{MONEY}{SHARE}{COUNT}{DATE}]{{2,24}}"
_AND = "[、和与]"
_SEVERAL = (
    rf"{BEGIN}[{DATE}]?(?P<items>{_ITEM}(?:、{_ITEM}){{0,4}})(?:同比)?分别(?:同比)?"
    rf"(?:(?P<way>{UP}|{DOWN})了?|为|是|达到?|实现|完成|超过?)?"
)
_NO_MORE = rf"(?!{_AND}{_FIGURE})(?![的之/级每])"


def listed(number: int) -> str:
    """A list of measures and their figures, the one of that number (from 0) being the cue."""
    least = 0 if number else 1
    before, behind = f"(?:{_FIGURE}{_AND}){{{number}}}", f"(?:{_AND}{_FIGURE}){{{least},{MOST - 1 - number}}}"
    return f"{_SEVERAL}(?P<figures>{before}{cue(_FIGURE)}{behind}){_NO_MORE}"


_ENDS = re.compile(rf".*{MEASURE}$")
_NAMES = "".join(FOLDED[kind] for kind in KINDS)
_ALIKE = re.compile("(?:规模以上|限额以上|规上|限上)(?:工业)?(?:单位|企业)?")
"""What the first measure begins with holds for all of them."""
_JOINT = re.compile("和|以及|与")
_COMPARED = re.compile(f"环比|上[月周年季]|[较比][{DATE}]|[比较]")


def each(number: int) -> Callable[[Found], tuple[Role, ...] | None]:
    """What reads the measure of that number (from 0) of a list, with its figure or its change."""

    def read(found: Found) -> tuple[Role, ...] | None:
        places = _figures(found)
        names = _measures(found, len(places))
        if number >= len(names) or (bare(names[number]) and not bare(names[0])):
            return None
        return _roles(found, names[number], places[number])

    return read


def _roles(found: Found, name: str, place: int) -> tuple[Role, ...] | None:
    mention = found.passage.mentions[place]
    value, way = mention.value, found.match["way"]
    if not isinstance(value, Quantity) or value.qualifier.startswith("至"):
        return None
    if not way:
        changed = change_of(found.passage, place)
        return (Role("indicator", name), Role("value", mention), *changed) if value.unit else None
    if value.unit != "%" or _COMPARED.search(found.passage.folded, *found.match.span("items")):
        return None
    sign = "-" if re.fullmatch(DOWN, way) else ""
    return Role("indicator", name), Role("change", f"{sign}{abs(value.value):f}%")


def _figures(found: Found) -> list[int]:
    return [i for i in range(*found.match.span("figures")) if i in found.passage.mentions]


def _measures(found: Found, count: int) -> list[str]:
    """The measures' names, as many as there are figures; none where one cannot tell which is which."""
    start, stop = found.match.span("items")
    start = clean(found.passage.folded, start, stop)
    run = found.passage.folded[start:stop]
    items = run.split("、")
    joints = list(_JOINT.finditer(items[-1]))
    if len(items) == count - 1 and len(joints) == 1:
        items[-1:] = [items[-1][: joints[0].start()], items[-1][joints[0].end() :]]
    if len(items) != count or any(mark in run for mark in _NAMES) or not _ENDS.match(items[-1]):
        return []
    head, alike = words(items[-1])[-1][0], _ALIKE.match(items[0])
    named = [item if _ENDS.match(item) else item + head for item in items]
    if alike:
        named[1:] = [alike[0] + item for item in named[1:]]
    return [] if any(is_none(item, item) for item in named) else named
