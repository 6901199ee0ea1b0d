"""The names of known things, wherever an article prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.known import Book
from graph.model import Article, Mention, Span
from graph.names.reach import word_ends
from graph.terms import KINDS


def find(book: Book, article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The known names in the text that are no part of a name found before."""
    named = [m for m in found if m.kind in KINDS]
    bounds = word_ends(article.text) | {0}
    for start, name in book.printed(article.text):
        span = Span(start, start + len(name))
        thing = book.names[name]
        stands_for = thing.names[0] if thing.names[0] != name else ""
        if name.isascii() and _GOES_ON.match(article.text, span.stop):
            continue
        if any(m.span.overlaps(span) and not _misread(m, span) for m in named):
            continue
        if any(m.span == span for m in named) or (
            _is_word(article.text, span, bounds)
            and not _OTHERS.search(article.text, max(0, start - 4), start)
            and (not stands_for or _alone(article.text, span))
        ):
            yield Mention(span, thing.kind, name, source="known", stands_for=stands_for)


_GOES_ON = re.compile(r" (?!Inc|Corp|Ltd|LLC|Co\b)[A-Z][A-Za-z]")
"""Behind a foreign name: it is the first word of another's, Google DeepMind."""


def _misread(mention: Mention, span: Span) -> bool:
    """Whether the tagger saw the known name itself, only a part of it (宁德 in 宁德时代), or a person that begins with it."""
    return span.covers(mention.span) or (mention.kind == "Person" and mention.span.start == span.start)


def _is_word(text: str, span: Span, bounds: frozenset[int]) -> bool:
    """Whether words begin and end with the name; 国防部 also ends in 国防部长."""
    return span.start in bounds and (span.stop in bounds or text.startswith("长", span.stop))


_OTHERS = re.compile("(?:各国|各大|多国|他国|外国|两国|全球|世界|欧洲?)$")
"""Before a name: those of others are meant, too (各国央行)."""
_DEPARTMENT = re.compile("部$")
_FREE = re.compile(
    r"(?:^|[^一-鿿]|[兼由在与和及以对向从据经等将被给为到受获向让按是有的国家]|根据|联合|会同|报请|按照|中国)$"
)


def _alone(text: str, span: Span) -> bool:
    """Whether a ministry is named, not the department of another body: 科技部, but not 某银行运营科技部."""
    return not _DEPARTMENT.search(text, span.start, span.stop) or bool(
        _FREE.search(text[max(0, span.start - 4) : span.start])
    )
