"""Days that are but the first or the last of a meeting which lasts longer: no day of it, as far as one can tell."""

from __future__ import annotations

import re

from graph.model import Mention, Period
from graph.rules import Found

_CLOSES = re.compile("闭幕(?!式)|落幕|落下帷幕|圆满结束|收官")
_OPENS = re.compile("开幕(?!式)|启幕|揭幕|拉开帷幕|拉开序幕|开启|启动|亮相")
_WEEKS = re.compile("(?:世界杯|杯|赛|赛季|[奥亚全残大青][运残]会|运动会|(?<![书车])展览?|[季月])$")
"""How is called what lasts for weeks, or may."""


def but_an_end(found: Found, day: Mention | str) -> bool:
    """Whether a day is but the last of what ended on it, or the first of what lasts for weeks; an interval is all of it."""
    if isinstance(day, Mention) and isinstance(day.value, Period):
        return False
    cue = found.match.groupdict().get("cue") or ""
    if _CLOSES.search(cue):
        return True
    events = [
        r.filler if isinstance(r.filler, str) else r.filler.text for r in found.roles if r.name == "event"
    ]
    return bool(_OPENS.search(cue)) and any(map(_WEEKS.search, events))
