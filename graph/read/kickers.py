"""Kickers above the articles that they speak of."""

from __future__ import annotations

import re

from graph.read.lines import Line
from graph.read.piece import Piece

STRANGE, ITS_OWN = 0.5, 0.8
"""A kicker shares less of its wording with a strange article, and more with its own."""


def settled(pieces: list[Piece]) -> list[Piece]:
    """The pieces, each kicker above the article it speaks of.

    On a page that was read column by column a kicker may stand above another article: one whose words
    the piece below does not use, and another piece does, goes there.
    """
    owners = [
        (piece, kicker, _owner(kicker, n, pieces))
        for n, piece in enumerate(pieces)
        for kicker in piece.kickers
    ]
    return [
        piece._replace(kickers=tuple(kicker for _, kicker, owner in owners if owner == n))
        for n, piece in enumerate(pieces)
    ]


def _owner(kicker: Line, place: int, pieces: list[Piece]) -> int:
    """The number of the piece that a kicker belongs to."""
    shares = [_share(kicker.text, piece.text) for piece in pieces]
    best = max(range(len(pieces)), key=shares.__getitem__)
    strange = shares[place] < STRANGE and shares[best] >= ITS_OWN
    return best if strange and pieces[best].headline and not pieces[best].kickers else place


def _share(kicker: str, text: str) -> float:
    """How much of a kicker's wording a text uses, by pairs of characters."""
    pairs = {
        pair
        for run in re.findall(r"\w{2,}", kicker)
        for pair in (run[n : n + 2] for n in range(len(run) - 1))
    }
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 1.0
