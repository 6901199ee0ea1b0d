"""Files to articles: `read` and `read_text`; `InputError` says what cannot be read, and where."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Article
from graph.read.article import article
from graph.read.day import inferred, printed
from graph.read.front import Front, front_matter
from graph.read.lines import Line, letter, lines_of
from graph.read.page import cut
from graph.read.piece import Piece
from graph.read.text import InputError, clean, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

__all__ = ["InputError", "read", "read_text"]

SIGNED = re.compile(r"《 ?([^《》]{2,12}?) ?》 ?[（(] ?(\d{4}年 ?\d{1,2}月 ?\d{1,2}日)")
"""The paper and the day as they close an article: 《某某日报》（2023年08月02日 09版）."""

SHORT = 60
"""Furniture has fewer characters in a line."""


def read(paths: Sequence[Path], day: date | None = None) -> list[Article]:
    """The articles of all files, and of all *.txt files under all folders, in the order of their names.

    `day` counts where a file gives none. Raises InputError for what cannot be read.
    """
    named: dict[Path, str] = {}
    for path in sorted(set(paths)):
        for file, name in _files(path):
            named[file] = max(name, named.get(file, ""), key=lambda n: (len(n), n))
    taken: dict[str, Path] = {}
    for file, name in sorted(named.items()):
        if name in taken:
            raise InputError(
                f"{taken[name]} and {file} are both called {name}: give the folder that holds both"
            )
        taken[name] = file
    return [
        piece for name, file in sorted(taken.items()) for piece in read_text(_load(file, name), name, day)
    ]


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    """The files that a path stands for, each with the name it goes by."""
    if path.is_file():
        yield path.resolve(), path.name
        return
    if not path.is_dir():
        raise InputError(f"{path}: there is no such file or folder")
    empty = True
    for file in sorted(path.rglob("*.txt")):
        inside = file.relative_to(path)
        if file.is_file() and not any(part.startswith(".") for part in inside.parts):
            empty = False
            yield file.resolve(), inside.as_posix()
    if empty:
        raise InputError(f"{path}: the folder holds no article (no *.txt file)")


def _load(file: Path, name: str) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(f"{name}: the file cannot be read ({error.strerror})") from error
    return decode(data, name)


def read_text(raw: str, file: str, day: date | None = None) -> list[Article]:
    """The articles of one file's text. Raises InputError for bad front matter and where there is no text."""
    front, text = front_matter(clean(raw), file)
    lines = lines_of(text)
    if not lines and not front.title:
        raise InputError(f"{file}: there is no text in the file")
    pieces = [_titled(front.title, lines)] if front.title else cut(lines)
    found = [article(piece, file, number) for number, piece in enumerate(pieces, 1)]
    given = front.day or day
    page_day = given or _furniture(text) or inferred(text)
    guessed = bool(page_day) and not given and page_day != _furniture(text)
    return [_dated(replace(one, day=page_day, day_inferred=guessed), front, given) for one in found]


def _titled(title: str, lines: list[Line]) -> Piece:
    """The one piece of a file that names its title; the title is not printed twice."""
    title = " ".join(title.split())
    again = bool(lines) and re.sub(r"\W", "", lines[0].text) == re.sub(r"\W", "", title)
    return Piece((), lines[0] if again else Line(title), (), tuple(lines[1:] if again else lines))


def _dated(one: Article, front: Front, given: date | None) -> Article:
    """The article with what the file says of it, or else the line with which its paper signs it."""
    one = replace(one, newspaper=front.newspaper, url=front.url)
    signed = SIGNED.search(one.text)
    if not signed:
        return one
    one = replace(one, newspaper=front.newspaper or signed[1])
    day = None if given else printed(signed[2])
    return replace(one, day=day, day_inferred=False) if day else one


def _furniture(page: str) -> date | None:
    """The day that a line of the page's furniture prints."""
    notes = (line.strip() for line in page.split("\n") if len(line) < SHORT)
    return next((day for line in notes if line and letter(line) == "N" and (day := printed(line))), None)
