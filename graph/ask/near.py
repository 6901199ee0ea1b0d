"""The named questions that come nearest to one that was not understood."""

from __future__ import annotations

from graph.query import Question, questions


def near(text: str, most: int = 3) -> tuple[Question, ...]:
    """The named questions that share most pairs of characters with `text`, the nearest first."""
    wanted = _pairs(text)
    scored = [(_shared(wanted, _pairs(f"{q.zh} {q.en}")), q.name, q) for q in questions()]
    return tuple(q for share, _, q in sorted(scored, key=lambda s: (-s[0], s[1])) if share)[:most]


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[n : n + 2].lower() for n in range(len(text) - 1))


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
