"""A newspaper page, or a file of one article, cut into its pieces.

Each line is folded to one letter (see `lines.letter`), a wide gap to a stroke, so that what a page looks
like is one short string and what begins a piece is one wording over it.
"""

from __future__ import annotations

import re

from graph.read.kickers import settled
from graph.read.lines import FINAL, TITLE_LENGTH, Line, letter, usual_gap
from graph.read.piece import Piece

WIDE = 2
"""So many blank lines more than usual are a gap between two articles."""
TITLES = "(?:(?<![KT])[KT]{0,2})?[TQ]S{0,3}"
HEAD = re.compile(rf"{TITLES}(?=N{{0,2}}(?:B+[N/]*[KTQSPO]|O))")
"""Title lines right above a byline or the opening of a news item."""
LAST_BYLINE = re.compile(rf"(?<=P)N?B(?=/?{TITLES}N{{0,2}}[BO]|/)")
"""A byline that closes a piece: behind it the next one begins."""
SIGNED = re.compile(r"[（(][^（）()]{0,8}(?:记者|通讯员)[ 一-龥、：:]{2,30}[）)]$")
"""A byline behind the last words of a piece."""
FIRST_LENGTH = 60
"""The first line of a file may be a longer headline than a line within it."""


def cut(lines: list[Line]) -> list[Piece]:
    """The pieces of a page in their order."""
    lines, looks = _looks(lines)
    heads = {head.start() for head in HEAD.finditer(looks)}
    starts = sorted({0, *heads, *_closed(looks), *_signed_below(lines, looks)})
    starts = [start for start in starts if start == 0 or looks[:start].strip("N/")]
    stops = [*starts[1:], len(looks)]
    pieces = [
        _piece(lines[i:j], looks[i:j]) for i, j in zip(starts, stops, strict=True) if looks[i:j].strip("/")
    ]
    return settled(pieces)


def one(lines: list[Line]) -> Piece:
    """The piece that all lines are, where nothing else is printed beside it."""
    return _piece(*_looks(lines))


def _looks(lines: list[Line]) -> tuple[list[Line], str]:
    """The lines with their wide gaps, and a letter for each."""
    lines = _stroked(lines)
    looks = "".join("/" if not line.text else letter(line.text) for line in lines)
    return lines, re.sub("^Q(?=[KTQ])", "T", looks)


def _stroked(lines: list[Line]) -> list[Line]:
    """The lines with an empty one wherever the gap is wide."""
    wide = usual_gap(lines) + WIDE
    found: list[Line] = []
    for line in lines:
        if found and line.gap >= wide:
            found.append(Line(""))
        found.append(line)
    return found


def _closed(looks: str) -> set[int]:
    """Where pieces begin and end that carry their byline at the foot, as captions do."""
    found: set[int] = set()
    begun = 0
    heads = [head.start() for head in HEAD.finditer(looks)]
    for last in LAST_BYLINE.finditer(looks):
        begun = max(
            [head for head in heads if head < last.start()]
            + [stop for stop in found if stop < last.start()]
            + [0]
        )
        if re.search("[BO]", looks[begun : last.start()]):
            stroke = looks.rfind("/", begun, last.start())
            found.add(stroke + 1 if stroke >= 0 else last.start() - 1)
        found.add(last.end())
    return found


def _signed_below(lines: list[Line], looks: str) -> set[int]:
    """Where pieces begin on a page that signs them all at the foot, on a line of its own or behind the text."""
    if re.search("[TQS]N*B|O", looks):
        return set()
    feet = [
        n
        for n, look in enumerate(looks)
        if (look == "B" and looks[n - 1 : n] == "P") or (look == "P" and SIGNED.search(lines[n].text))
    ]
    followed = all(re.match("/?[KTQ]", looks[n + 1 :]) for n in feet[:-1])
    return {n + 1 for n in feet} - {len(looks)} if len(feet) > 1 and followed else set()


def _piece(lines: list[Line], looks: str) -> Piece:
    """Head and rest of one piece; the page's furniture above it comes last."""
    above = len(looks) - len(looks.lstrip("N/"))
    if 0 < above < len(looks):
        lines, looks = [*lines[above:], *lines[:above]], looks[above:] + looks[:above]
    head = re.match(
        r"/?(?P<k>(?:K|T(?=[TKQ]{2}S*[BO]))*)(?P<h>[TQ])(?P<s>T?S*(?=N*[BO])|S*)(?=[^/]|$)", looks
    )
    if not head or head.end() == len(looks):
        first = lines[0]
        if looks[0] == "P" and len(lines) > 1 and _long_title(first.text, lines[1]):
            return Piece((), first, (), _printed(lines[1:]))
        return Piece((), None, (), _printed(lines))
    return Piece(
        tuple(lines[head.start("k") : head.end("k")]),
        lines[head.start("h")],
        tuple(lines[head.start("s") : head.end("s")]),
        _printed(lines[head.end() :]),
    )


def _long_title(text: str, below: Line) -> bool:
    return (
        TITLE_LENGTH < len(text) <= FIRST_LENGTH
        and "。" not in text
        and not FINAL.search(text)
        and len(below.text) > FIRST_LENGTH
    )


def _printed(lines: list[Line]) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.text)
