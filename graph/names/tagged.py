"""What the tagger sees: people, organizations and places, line by line."""

from __future__ import annotations

from functools import cache

from graph.model import Article, Mention, Span
from graph.names.tagger import Tagger, load
from graph.sentences import split


@cache
def tagger(name: str = "crf") -> Tagger:
    """The tagger of this name, loaded once."""
    return load(name)


def find(article: Article, name: str = "crf") -> list[Mention]:
    """The people, organizations and places of headline and paragraphs, and the place of the dateline."""
    heads = [span for span in (article.kicker, article.headline, article.subhead) if span]
    spans = sorted({s for part in (*heads, *article.body) for s in split(article.text, part)})
    tags = tagger(name).tag([article.quote(span) for span in spans])
    found = [
        Mention(
            Span(span.start + tag.start, span.start + tag.stop),
            tag.kind,
            "".join(article.text[span.start + tag.start : span.start + tag.stop].split()),
            source="tagger",
            score=tag.score,
        )
        for span, line in zip(spans, tags, strict=True)
        for tag in line
    ]
    if article.dateline:
        found.append(Mention(article.dateline, "Place", article.quote(article.dateline), source="form"))
    return found
