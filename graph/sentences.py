"""Articles to sentences, as spans of the article's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Article, Span

LONGEST = 800
"""Characters of a sentence at most (in 20,000 articles the longest has 790): a longer one is cut behind a mark, so that
what is hard to read in it, names without end or brackets that nobody closes, takes no longer than it has characters."""
_MARKS = "，、；：,;"
_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)》]*|\n|$)")


def split(text: str, span: Span) -> list[Span]:
    """The sentences of `text` inside `span`: each with its final mark, blank ends cut off."""
    found = []
    for match in _SENTENCE.finditer(text, span.start, span.stop):
        for start, stop in _parts(text, *match.span()):
            printed = text[start:stop]
            first = start + len(printed) - len(printed.lstrip())
            last = start + len(printed.rstrip())
            if first < last:
                found.append(Span(first, last))
    return found


def _parts(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretch in parts that are not too long."""
    while stop - start > LONGEST:
        mark = max(text.rfind(mark, start, start + LONGEST) for mark in _MARKS)
        cut = mark + 1 if mark > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, stop


def sentences(article: Article) -> list[Span]:
    """The sentences of the article's paragraphs; headline and byline are none."""
    return [span for paragraph in article.body for span in split(article.text, paragraph)]
