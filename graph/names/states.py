"""The land of whoever heads it: 青山 of 青山市长, whose first character the office took, and 俄 of 俄总理."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.gazetteer import LETTERS
from graph.model import Article, Mention, Span
from graph.needs import sought
from graph.places import named

_RANKED = re.compile("[省市县区州旗]长$")
_HEADED = frozenset("俄美英法德韩乌印泰越菲")
"""States that papers cut to one character before an office."""
_VISITS = LETTERS | {"华": "中国", "欧": "欧洲", "京": "北京", "朝": "朝鲜"}
"""What a visit is to: 访华."""
_VISITED = re.compile(
    r"(?<=[一-鿿\d\s]访)(?P<state>[华美俄日韩欧京英法德印越朝])(?=[，。；、时期之行结后前将以并]|$)"
)
_VISITS_IN = sought(_VISITED)
_HEAD = re.compile("总统|副总统|总理|副总理|首相|外长|防长|财长|国务卿")
_BOUNDARY = re.compile(r"(?:^|[^一-鿿]|[与和对向由被据让给邀使跟同而])$")
_LONGEST = 6


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The places right before the office of a head that no mention covers yet, and behind 访."""
    for visit in _VISITS_IN(article.text):
        span = Span(*visit.span("state"))
        yield Mention(span, "Place", visit["state"], source="short", stands_for=_VISITS[visit["state"]])
    for post in found:
        if post.kind != "Post":
            continue
        start = post.span.start
        if _RANKED.fullmatch(post.text):
            name = _division(article.text, start, post.text[0])
            if name:
                yield Mention(Span(start - len(name), start), "Place", name, source="ending", score=0.9)
        elif _HEAD.fullmatch(post.text) and (letter := article.text[max(0, start - 1) : start]) in _HEADED:
            span = Span(start - 1, start)
            if _BOUNDARY.search(article.text, max(0, start - 2), start - 1):
                yield Mention(
                    span, "Place", article.name(span), source="form", score=0.9, stands_for=LETTERS[letter]
                )


def _division(text: str, stop: int, rank: str) -> str:
    """The division's name that ends at `stop` and that `rank` completes."""
    names = (text[start:stop] for start in range(max(0, stop - _LONGEST), stop - 1))
    return next((name for name in names if name.isalpha() and named(name + rank)), "")
