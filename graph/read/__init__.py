"""Files to articles: `read`, file by file, and `read_text`; `InputError` says what cannot be read, and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Article, Span
from graph.read.article import article
from graph.read.day import inferred, printed
from graph.read.files import Source, sources
from graph.read.formats import opened, sheets
from graph.read.front import Front, front_matter
from graph.read.lines import Line, letter, lines_of
from graph.read.page import cut, one
from graph.read.piece import Piece
from graph.read.sheet import Given, Part, Sheet, reason
from graph.read.text import InputError, clean
from graph.traditional import simplified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

__all__ = ["InputError", "Source", "articles", "of_part", "read", "read_text", "sources"]

SIGNED = re.compile(r"《 ?([^《》]{2,12}?) ?》 ?[（(] ?(\d{4}年 ?\d{1,2}月 ?\d{1,2}日)")
"""The paper and the day as they close an article: 《某某日报》（2023年08月02日 09版）."""

SHORT = 60
"""Furniture has fewer characters in a line."""


def read(
    paths: Sequence[Path], day: date | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[Article | InputError]:
    """The articles of these files, and of all files under these folders, one file after the other.

    What cannot be read stands in its place as its error. `day` counts where a file gives none; `fields` says which
    columns of tables hold an article's text, title, date, newspaper and url.
    Raises InputError for paths that are not there: see `sources`.
    """
    for source in sources(paths):
        yield from articles(source, day, fields)


def articles(
    source: Source, day: date | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[Article | InputError]:
    """The articles of one file, as they are read; what cannot be read stands in its place as its error."""
    try:
        with source.path.open("rb") as stream:
            for sheet in sheets(Given(source.name, stream, fields or {})):
                yield from _of(sheet, day)
    except OSError as error:
        yield InputError(f"{source.name}: the file cannot be read ({reason(error)})")


def of_part(
    one: Part, day: date | None = None, fields: Mapping[str, str] | None = None
) -> Iterator[Article | InputError]:
    """The articles of one part of a file that was taken apart (graph.read.formats.loose)."""
    for sheet in opened(one, fields or {}):
        yield from _of(sheet, day)


def _of(sheet: Sheet | InputError, day: date | None) -> Iterator[Article | InputError]:
    if isinstance(sheet, InputError):
        yield sheet
        return
    try:
        yield from _articles(sheet, day)
    except InputError as error:
        yield error


def read_text(raw: str, file: str, day: date | None = None) -> list[Article]:
    """The articles of one file's text. Raises InputError for bad front matter and where there is no text."""
    front, text = front_matter(clean(raw), file)
    return _articles(Sheet(file, text, front), day)


def _articles(sheet: Sheet, day: date | None) -> list[Article]:
    """The articles of one text. Raises InputError where there is no text."""
    front, printed_text = sheet.front, clean(sheet.text)
    text = simplified(printed_text)
    lines = lines_of(text, printed_text)
    if not lines and not front.title:
        raise InputError(f"{sheet.file}: there is no text in the file")
    pieces = [_titled(front.title, lines)] if front.title else [one(lines)] if sheet.number else cut(lines)
    found = [article(piece, sheet.file, number) for number, piece in enumerate(pieces, sheet.number or 1)]
    given = front.day or day
    page_day = given or _furniture(text) or inferred(text)
    guessed = bool(page_day) and not given and page_day != _furniture(text)
    return [_dated(replace(told, day=page_day, day_inferred=guessed), front, given) for told in found]


def _titled(title: str, lines: list[Line]) -> Piece:
    """The one piece of a file that names its title; the title is not printed twice."""
    title = " ".join(title.split())
    line = Line(simplified(title), printed=title)
    again = bool(lines) and re.sub(r"\W", "", lines[0].text) == re.sub(r"\W", "", line.text)
    return Piece((), lines[0] if again else line, (), tuple(lines[1:] if again else lines))


def _dated(one: Article, front: Front, given: date | None) -> Article:
    """The article with what the file says of it, or else the line with which its paper signs it."""
    one = replace(one, newspaper=front.newspaper, url=front.url)
    signed = SIGNED.search(one.text)
    if not signed:
        return one
    one = replace(one, newspaper=front.newspaper or one.quote(Span(*signed.span(1))))
    day = None if given else printed(signed[2])
    return replace(one, day=day, day_inferred=False) if day else one


def _furniture(page: str) -> date | None:
    """The day that a line of the page's furniture prints."""
    notes = (line.strip() for line in page.split("\n") if len(line) < SHORT)
    return next((day for line in notes if line and letter(line) == "N" and (day := printed(line))), None)
