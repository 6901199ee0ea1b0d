"""Of names that overlap, the one that stands."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Mention

_RANK = {
    "byline": 0,
    "known": 1,
    "form": 2,
    "shared": 2,
    "ending": 3,
    "mended": 4,
    "short": 5,
    "anaphor": 5,
    "tagger": 6,
    "again": 7,
    "value": 8,
}
"""How a mention was found, the surest first: a printed form is surer than a guess."""


def choose(found: Iterable[Mention]) -> list[Mention]:
    """The mentions that stand, in order: a longer one covers those inside it, else the surer source wins.

    Of two that are alike in all this the first stands.
    """
    kept: list[Mention] = []
    for mention in sorted(found, key=_order):
        while kept and kept[-1].span.stop > mention.span.start:
            if not _beats(mention, kept[-1]):
                break
            kept.pop()
        if not kept or kept[-1].span.stop <= mention.span.start:
            kept.append(mention)
    return kept


def _order(mention: Mention) -> tuple[int, int, int, str]:
    return mention.span.start, -mention.span.stop, _RANK.get(mention.source, 9), mention.kind


def _beats(new: Mention, old: Mention) -> bool:
    """Whether a mention that starts at or after `old` and overlaps it should stand instead."""
    if old.span == new.span:
        return _RANK.get(new.source, 9) < _RANK.get(old.source, 9)
    if old.span.covers(new.span):
        return old.source not in ("byline", "form", "known", "ending") and new.source in (
            "byline",
            "known",
            "form",
        )
    if new.span.covers(old.span):
        return True
    return _RANK.get(new.source, 9) < _RANK.get(old.source, 9)
