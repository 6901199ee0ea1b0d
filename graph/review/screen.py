"""A pair as a screen of text: both sides beside each other, aligned by the width that characters take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from graph.review.sides import Paper, Side
from graph.tables import width
from graph.terms import label

_NARROW = 64
"""Columns below which one side stands under the other."""
_PAPERS, _POSTS, _LINES = 3, 4, 4
"""How many articles and posts of a side are shown, and lines of a sentence."""
_BETWEEN = " │ "


def screen(head: str, why: str, sides: tuple[Side, Side], columns: int) -> str:
    """The pair under its heading, in lines of at most so many columns."""
    beside = columns >= _NARROW
    room = (columns - width(_BETWEEN)) // 2 if beside else columns
    one, other = ([list(block) for block in _blocks(side, room)] for side in sides)
    rows = _beside(one, other, room) if beside else [*chain(*one), "-" * room, *chain(*other)]
    return "\n".join([*_wrapped(head, columns), *_wrapped(why, columns), "", *rows])


def _beside(one: Iterable[list[str]], other: Iterable[list[str]], room: int) -> Iterator[str]:
    """Both sides in two columns, block beside block."""
    for left, right in zip_longest(one, other, fillvalue=[""]):
        for a, b in zip_longest(left, right, fillvalue=""):
            yield f"{a}{' ' * (room - width(a))}{_BETWEEN}{b}".rstrip()


def _blocks(side: Side, room: int) -> Iterator[Iterator[str]]:
    """Who it is; then article by article what is said of it."""
    yield _who(side, room)
    yield from (_paper(paper, room) for paper in side.papers[:_PAPERS])
    yield _more(len(side.papers) - _PAPERS, "article")


def _who(side: Side, room: int) -> Iterator[str]:
    name, *others = side.names
    yield from _wrapped(f"{name} · {label(side.kind)}", room)
    if others:
        yield from _wrapped(f"also {'、'.join(others)}", room)
    for post in side.posts[:_POSTS]:
        yield from _wrapped(f"- {post}", room, "  ")
    yield from _more(len(side.posts) - _POSTS, "post")


def _paper(paper: Paper, room: int) -> Iterator[str]:
    yield ""
    yield from _wrapped(" ".join(filter(None, (paper.day, paper.newspaper, paper.place))), room)
    if paper.headline:
        yield from _clipped(f"《{paper.headline}》", room, 2)
    for sentence in paper.sentences:
        yield from _clipped(sentence, room - 2, _LINES, "  ")


def _more(count: int, what: str) -> Iterator[str]:
    if count > 0:
        yield f"… {count} more {what}{'s' if count > 1 else ''}"


def _clipped(text: str, room: int, most: int, before: str = "") -> Iterator[str]:
    """The first lines of the text; … where there are more."""
    lines = list(_wrapped(text, room))
    yield from (before + line for line in lines[: most if len(lines) <= most else most - 1])
    if len(lines) > most:
        yield f"{before}…"


def _wrapped(text: str, room: int, further: str = "") -> Iterator[str]:
    """The text in lines of so many columns, without the characters that would move the cursor."""
    line = ""
    for character in " ".join(text.split()):
        if not character.isprintable():
            continue
        if width(line + character) > room:
            yield line.rstrip()
            line = further + character.strip()
        else:
            line += character
    if line:
        yield line.rstrip()
