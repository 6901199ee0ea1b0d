"""Days that are but the first or the last of a meeting which lasts longer, and places where it was but opened.

They are none of it, as far as one can tell.
"""

from __future__ import annotations

import re

from graph.model import Mention, Period
from graph.places import named
from graph.rules import Found

_CLOSES = re.compile("闭幕(?!式)|落幕|落下帷幕|圆满结束|收官")
_OPENS = re.compile("开幕(?!式)|启幕|揭幕|拉开帷幕|拉开序幕|开启|启动|亮相")
_OPENS_LATER = re.compile("[^。；]{0,40}?(?:开幕(?!式)|启幕|揭幕|拉开帷幕|拉开序幕)")
"""Behind a meeting whose host was named first: 由甲局主办的书展在乙市开幕."""
_WEEKS = re.compile(
    "(?:世界杯|杯|赛|赛季|[奥亚全残大青][运残]会|冬奥会|运动会|展览?|展[销示览]会|博览会|交易会|嘉年华|节|季|月|周|营)$"
)
"""How is called what lasts for days or weeks, or may."""
_AT_VENUES = re.compile("(?:世界杯|杯|赛|赛季|[奥亚全残大青][运残]会|冬奥会|运动会|节|季|月|周)$")
"""How is called what goes on in many places at once: where it began is where it was opened."""


def but_an_end(found: Found, day: Mention | str) -> bool:
    """Whether a day is but the last of what ended on it, or the first of what lasts for weeks; an interval is all of it."""
    if isinstance(day, Mention) and isinstance(day.value, Period):
        return False
    cue = found.match.groupdict().get("cue") or ""
    if _CLOSES.search(cue):
        return True
    opens = _OPENS.search(cue) or _OPENS_LATER.match(found.passage.folded, found.match.end())
    return bool(opens) and any(map(_WEEKS.search, _events(found)))


def but_opened_there(found: Found, place: Mention | str) -> bool:
    """Whether a place is but that where a festival, a season or the games of a town were opened: a square, a stadium."""
    cue = found.match.groupdict().get("cue") or ""
    if not isinstance(place, Mention) or not (_OPENS.search(cue) or _CLOSES.search(cue)):
        return False
    return not (named(place.text) or _TOWN.search(place.text)) and any(map(_AT_VENUES.search, _events(found)))


_TOWN = re.compile("[省市县区州旗镇乡村岛国港湾]$")


def _events(found: Found) -> list[str]:
    """What the meeting is called."""
    return [
        r.filler if isinstance(r.filler, str) else r.filler.text for r in found.roles if r.name == "event"
    ]
