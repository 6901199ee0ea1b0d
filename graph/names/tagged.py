"""What the tagger sees: people, organizations and places, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Article, Mention, Span
from graph.names.tagger import Tag, Tagger, load
from graph.sentences import split


def find(article: Article, tagger: Tagger | None = None) -> list[Mention]:
    """The people, organizations and places of headline and paragraphs, and the place of the dateline.

    Without a tagger the built-in one is asked.
    """
    return find_all([article], tagger)[0]


def find_all(articles: Sequence[Article], tagger: Tagger | None = None) -> list[list[Mention]]:
    """What `find` gives for each article: asked for many at once, the tagger is quicker."""
    lines = [_lines(article) for article in articles]
    printed = [article.at(span) for article, spans in zip(articles, lines, strict=True) for span in spans]
    tags = iter((tagger or load()).tag(printed))
    return [
        [*(_mention(article, span, tag) for span in spans for tag in next(tags)), *_dateline(article)]
        for article, spans in zip(articles, lines, strict=True)
    ]


def _lines(article: Article) -> list[Span]:
    heads = [span for span in (article.kicker, article.headline, article.subhead) if span]
    return sorted({s for part in (*heads, *article.body) for s in split(article.text, part)})


def _mention(article: Article, line: Span, tag: Tag) -> Mention:
    span = Span(line.start + tag.start, line.start + tag.stop)
    return Mention(span, tag.kind, article.name(span), source="tagger", score=round(tag.score, 3))


def _dateline(article: Article) -> list[Mention]:
    where = article.dateline
    return [Mention(where, "Place", article.at(where), source="form")] if where else []
