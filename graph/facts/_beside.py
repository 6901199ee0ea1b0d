"""Who is listed before the one whom a wording names: 市长甲，局长乙和丙出席."""

from __future__ import annotations

import re
from collections.abc import Callable

from graph.model import Mention
from graph.passage import Passage
from graph.rules import Found

_ASKED = re.compile("(?:邀请|要求|希望|拟)(?!，)")
_SPEECH = re.compile("说|报道|消息|综合|据|表示|指出|介绍|认为|强调|透露|在|由|对|把|[^、，和与及等。]{13}")
"""Between two names: they are not of one list."""
_DOES_ELSE = re.compile(
    "(?!同志|先生|女士|教授|博士|老师|[等一]|[^，]{0,4}(?:主持|出席|参加|讲话|致辞|率|带队|见证|宣布|陪同))[一-鿿“”]{2,12}，"
)
"""Behind a name: he does something of his own, 甲作出批示，乙出席."""


def beside(found: Found, comes: Callable[[Passage, int], bool]) -> list[Mention] | None:
    """Those of the list before the match who come themselves, in their order; None where they are but asked."""
    passage, (start, _) = found.passage, found.match.span()
    if _ASKED.search(passage.folded, max(0, start - 8), start):
        return None
    who: dict[str, Mention] = {}
    at = start
    for place in sorted((i for i in passage.mentions if i < start), reverse=True):
        between = passage.folded[place + 1 : at]
        if any(mark in between for mark in "。；：") or _SPEECH.search(between) or _DOES_ELSE.match(between):
            break
        at = place
        if comes(passage, place):
            who[passage.mentions[place].text] = passage.mentions[place]
    named = {m.text for m in passage.among(start, found.match.end())}
    return [m for text, m in reversed(who.items()) if text not in named]
