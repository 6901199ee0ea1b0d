"""The party and the government of a division of China: 江西省委, 深圳市南山区政府, 吴忠市委组织部.

Where a division's full name stands right before 委 or 政府 the two are one body, whatever the tagger made of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.places import named

_SEAT = re.compile(
    "(?<=[省市县区州旗盟])(?:委(?:组织部|宣传部|统战部|政法委|办公[厅室]|党校|编办|网信办|巡察办)?(?![员托派任会])"
    "|(?:人民)?政府(?:办公[厅室])?(?!采购|网)|人大常委会|政协(?!委员)|纪委(?:监委)?)"
)
_RANKED = re.compile("[省市县区州旗盟]$")
_LONGEST = 8
"""The characters of a division's full name, at most."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The bodies of divisions that no mention covers yet."""
    text = article.text
    bodies = [m.span for m in found if m.kind == "Organization"]
    for seat in _SEAT.finditer(text):
        start = _begins(text, seat.start())
        while (
            start < seat.start()
            and (outer := _begins(text, start)) < start
            and _RANKED.search(text[outer:start])
        ):
            start = outer
        span = Span(start, seat.end())
        if start < seat.start() and not any(body.covers(span) for body in bodies):
            yield Mention(span, "Organization", article.name(span), source="ending", score=0.95)


def _begins(text: str, stop: int) -> int:
    """Where the division's full name begins that ends at `stop`; `stop` itself where there is none."""
    starts = range(max(0, stop - _LONGEST), stop - 2)
    return next((start for start in starts if text[start:stop].isalpha() and named(text[start:stop])), stop)
