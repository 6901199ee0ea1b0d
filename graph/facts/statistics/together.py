"""Changes told together behind their figures: 接待游客5万人次、收入3亿元，同比分别增长20%和30%."""

from __future__ import annotations

import re

from graph.facts.statistics.measures import CHANGE_WORDS, COUNT, DOWN, MONEY, SHARE, THAN, UP, told
from graph.model import Quantity, Role
from graph.passage import Passage
from graph.rules import Found

_FIGURE = f"[{MONEY}{SHARE}{COUNT}]"
_WAY = f"(?:{UP}|{DOWN})了?(?:约|近)?"
_EACH = re.compile(
    rf"，?(?P<than>{THAN})?分别(?P<then>{THAN})?(?P<rates>{_WAY}[{SHARE}](?:(?:，|、|和|与|及)(?:{_WAY})?[{SHARE}])+)"
)
_RATE = re.compile(rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))?了?(?:约|近)?(?P<rate>[{SHARE}])")


def figured(found: Found) -> tuple[Role, ...] | None:
    """The indicator with its value and its change, be it told behind it or together with that of others."""
    roles = told(found)
    if roles is None or found.match["rate"]:
        return roles
    return *roles, *change_of(found.passage, found.match.start("value"))


def change_of(passage: Passage, place: int) -> list[Role]:
    """The change against the year before of the figure at `place`, where as many are told together as figures stand before."""
    folded = passage.folded
    start = max(folded.rfind(mark, 0, place) for mark in "。；：") + 1
    each = _EACH.search(folded, place)
    if each is None or not (each["than"] or each["then"]):
        return []
    between = folded[start : each.start()]
    figures = [i for i in range(start, each.start()) if re.match(_FIGURE, folded[i])]
    rates = list(_RATE.finditer(each["rates"]))
    if len(figures) != len(rates) or place not in figures or re.search(f"[。；]|{CHANGE_WORDS}", between):
        return []
    sign, number = "", figures.index(place)
    for rate in rates[: number + 1]:
        sign = "-" if rate["down"] else "" if rate["up"] else sign
    value = passage.mentions[each.start("rates") + rates[number].start("rate")].value
    if not isinstance(value, Quantity) or value.unit != "%":
        return []
    return [Role("change", f"{sign}{abs(value.value):f}%")]
