"""The sentence in which something that the graph lacks is printed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from graph.model import Span
from graph.sentences import split


def sentence_of(fillers: Sequence[Collection[str]], text: str) -> tuple[str, ...]:
    """The first sentence of those that name most of the fillers; none if no sentence names one."""
    lines = [text[span.start : span.stop] for span in split(text, Span(0, len(text)))]
    if not lines:
        return ()
    best = max(lines, key=lambda line: _named(fillers, line))
    return (best,) if _named(fillers, best) else ()


def _named(fillers: Sequence[Collection[str]], line: str) -> int:
    return sum(any(name in line for name in names) for names in fillers)
