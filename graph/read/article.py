"""A piece of a page to an Article: one text, and where everything stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Article, Span
from graph.read.byline import MARK, Aside, asides
from graph.read.columns import join
from graph.read.lines import Line, letter
from graph.read.people import Credit, credits_of
from graph.read.piece import Piece

LABEL = re.compile("(?:原标题|标题)[：:] *")
TWICE = re.compile(r"([^。\n]{6,50}?) ?\1")
LONG = 60
"""A headline that is glued to what follows has no more characters."""


def article(piece: Piece, file: str, number: int) -> Article:
    """The article that a piece is."""
    body = join(list(piece.rest))
    lines = [*piece.kickers, *((piece.headline,) if piece.headline else ()), *piece.subheads, *body]
    text = "\n".join(line.text for line in lines)
    printed = "\n".join(line.printed for line in lines)
    spans = list(_spans(lines))
    top, under = len(piece.kickers), len(piece.kickers) + (piece.headline is not None)
    first = under + len(piece.subheads)
    headline = _unlabelled(text, spans[top]) if piece.headline else None
    found = [(span, _read(text, span, first=n == 0)) for n, span in enumerate(spans[first:])]
    if not headline and found:
        headline = _glued(text, *found[0])
    marks = [aside for _, line in found for aside in line]
    people = [credit for aside in marks for credit in aside.credits]
    return Article(
        file=file,
        number=number,
        text=text,
        headline=headline,
        kicker=_whole(spans[:top]),
        subhead=_whole(spans[under:first]),
        body=tuple(part for span, line in found for part in _body(text, span, line, headline)),
        reporters=tuple(credit.span for credit in people if credit.part == "reporter"),
        correspondents=tuple(credit.span for credit in people if credit.part == "correspondent"),
        dateline=next((aside.place for aside in marks if aside.place), None),
        printed=printed if printed != text else "",
    )


def _spans(lines: list[Line]) -> Iterator[Span]:
    """Where each line stands in the text that the lines make."""
    start = 0
    for line in lines:
        yield Span(start, start + len(line.text))
        start += len(line.text) + 1


def _whole(spans: list[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].stop) if spans else None


def _unlabelled(text: str, span: Span) -> Span:
    """A headline without 原标题： before it."""
    label = LABEL.match(text, span.start, span.stop)
    return Span(label.end(), span.stop) if label and label.end() < span.stop else span


def _glued(text: str, line: Span, found: list[Aside]) -> Span | None:
    """The headline of a piece that is all in one line: printed twice behind 原标题：, or up to the byline."""
    label = LABEL.match(text, line.start, line.stop)
    if not label:
        return None
    if twice := TWICE.match(text, label.end(), line.stop):
        return Span(*twice.span(1))
    stop = found[0].span.start if found else label.end()
    headline = _trimmed(text, Span(label.end(), stop))
    return headline if headline and len(headline) <= LONG and "。" not in text[label.end() : stop] else None


def _read(text: str, span: Span, *, first: bool) -> list[Aside]:
    """What is no body in one line, by its place in the whole text."""
    line = text[span.start : span.stop]
    looks = letter(line)
    if looks in "BN":
        whole = (
            _credits(line)
            if looks == "B"
            else [credit for aside in asides(line, first=False) for credit in aside.credits]
        )
        found = [Aside(Span(0, len(line)), tuple(whole or _credits(line)))]
    else:
        found = asides(line, first=first)
    return [_moved(aside, span.start) for aside in found]


def _credits(line: str) -> list[Credit]:
    start = mark.end() if (mark := MARK.match(line)) else 0
    inside = Span(start, len(line))
    if line[start : start + 1] in "（(【" and line[-1] in "）)】":
        inside = Span(start + 1, len(line) - 1)
    return list(credits_of(line, inside))


def _moved(aside: Aside, by: int) -> Aside:
    def moved(span: Span) -> Span:
        return Span(span.start + by, span.stop + by)

    people = tuple(credit._replace(span=moved(credit.span)) for credit in aside.credits)
    return Aside(moved(aside.span), people, moved(aside.place) if aside.place else None)


def _body(text: str, line: Span, found: list[Aside], headline: Span | None) -> Iterator[Span]:
    """What is left of a line as paragraphs, without asides, labels and a headline glued before."""
    label = LABEL.match(text, line.start, line.stop)
    start = label.end() if label else line.start
    if headline and line.covers(headline):
        twice = TWICE.match(text, headline.start, line.stop)
        start = twice.end() if twice else headline.stop
    for aside in found:
        if part := _trimmed(text, Span(start, max(start, aside.span.start))):
            yield part
        start = max(start, aside.span.stop)
    if part := _trimmed(text, Span(start, line.stop)):
        yield part


def _trimmed(text: str, span: Span) -> Span | None:
    """A span without blanks at its ends; None where nothing is left."""
    inside = text[span.start : span.stop]
    start = span.start + len(inside) - len(inside.lstrip())
    stop = span.start + len(inside.rstrip())
    return Span(start, stop) if start < stop else None
