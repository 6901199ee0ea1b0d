"""Answers as text: the values, and under them the sentence each was read in."""

from __future__ import annotations

from collections.abc import Sequence

from graph.ask.answers import Answer
from graph.terms import label


def shown(found: Sequence[Answer]) -> str:
    """The answers, one under the other."""
    return "\n\n".join(map(_shown, found))


def _shown(answer: Answer) -> str:
    marks = [
        answer.day,
        "" if answer.status == "Asserted" else label(answer.status, "zh"),
        f"已离任 {answer.left}" if answer.left else "",
    ]
    head = "、".join(answer.values) + "".join(f"  ({mark})" for mark in marks if mark)
    return "\n".join(
        [
            head,
            *(f"  {s.quote}\n  —— {' '.join(p for p in (s.headline, s.day) if p)}" for s in answer.sentences),
        ]
    )
