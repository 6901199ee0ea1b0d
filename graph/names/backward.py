"""Names that begin before where the tagger began: 东岸铁路|海川有限责任公司, 云禾|慈善基金会, 中|大柳街道."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.names.reach import words
from graph.places import single

_PLACED = re.compile("(?P<place>[一-鿿]{2,4})(?:股份)?有限(?:责任)?公司")
"""A place and the form of a firm, which are no firm's whole name."""
_KIND = re.compile("(?:慈善|公益|教育|救助|助学|扶贫){1,3}基金会")
"""A kind of body, which names none."""
_COUNTED = re.compile("[一二三四五六七八九十百千万][一-鿿]{2,8}(?:[（(]|有限|集团|股份)")
"""A firm's name of which a numeral was cut in two: 一米|八海洋科技."""
_MIDDLE = re.compile("(?<=[区县])中$")
_STREET = re.compile("[一-鿿]{2,4}街道")
_RUN = re.compile("[一-鿿]{1,12}$")
_NOUNS = ("n", "j", "f", "vn", "b", "s", "eng")


def begun_before(article: Article, mention: Mention) -> Mention | None:
    """The body with the words before it that belong to its name; nothing where it is none without them and there are none."""
    text, start = mention.text, mention.span.start
    if mention.kind not in ("Organization", "Place") or len(text) != len(mention.span):
        return mention
    if _STREET.match(text) and _MIDDLE.search(article.text, max(0, start - 2), start):
        return _from(article, mention, start - 1)
    if mention.kind == "Place":
        return mention
    placed = _PLACED.fullmatch(text)
    if placed and single(placed["place"]):
        tags: tuple[str, ...] = _NOUNS
    elif _KIND.fullmatch(text):
        tags = _NOUNS
    elif _COUNTED.match(text):
        return _from(article, mention, start - _reach(article, start, ("m",)))
    else:
        return mention
    reach = _reach(article, start, tags)
    return _from(article, mention, start - reach) if reach > 1 else None


def _reach(article: Article, start: int, tags: tuple[str, ...]) -> int:
    """How many characters before `start` are words of these kinds."""
    run = _RUN.search(article.text, max(0, start - 12), start)
    reach = 0
    for word, tag in reversed(words(run.group()) if run else ()):
        if not tag.startswith(tags):
            break
        reach += len(word)
    return reach


def _from(article: Article, mention: Mention, start: int) -> Mention:
    span = Span(start, mention.span.stop)
    return mention if span == mention.span else replace(mention, span=span, text=article.name(span))
