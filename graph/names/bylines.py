"""Reporters and correspondents, where reading found them in a byline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Article, Mention


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The people of the byline; what was found there before gives way."""
    del found
    for span in (*article.reporters, *article.correspondents):
        yield Mention(span, "Person", article.name(span), source="byline")
