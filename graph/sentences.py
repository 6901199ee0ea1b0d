"""Articles to sentences, as spans of the article's text."""

from __future__ import annotations

import re

from graph.model import Article, Span

_SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?]+[”’」』）)》]*|\n|$)")


def split(text: str, span: Span) -> list[Span]:
    """The sentences of `text` inside `span`: each with its final mark, blank ends cut off."""
    found = []
    for match in _SENTENCE.finditer(text, span.start, span.stop):
        printed = match.group()
        start = match.start() + len(printed) - len(printed.lstrip())
        stop = match.end() - len(printed) + len(printed.rstrip())
        if start < stop:
            found.append(Span(start, stop))
    return found


def sentences(article: Article) -> list[Span]:
    """The sentences of the article's paragraphs; headline and byline are none."""
    return [span for paragraph in article.body for span in split(article.text, paragraph)]
