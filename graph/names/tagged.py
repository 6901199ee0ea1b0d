"""What the tagger sees: people, organizations and places, line by line."""

from __future__ import annotations

from graph.model import Article, Mention, Span
from graph.names.tagger import Tagger, load
from graph.sentences import split


def find(article: Article, tagger: Tagger | None = None) -> list[Mention]:
    """The people, organizations and places of headline and paragraphs, and the place of the dateline.

    Without a tagger the built-in one is asked.
    """
    heads = [span for span in (article.kicker, article.headline, article.subhead) if span]
    spans = sorted({s for part in (*heads, *article.body) for s in split(article.text, part)})
    tags = (tagger or load()).tag([article.quote(span) for span in spans])
    found = [
        Mention(
            Span(span.start + tag.start, span.start + tag.stop),
            tag.kind,
            article.name(Span(span.start + tag.start, span.start + tag.stop)),
            source="tagger",
            score=tag.score,
        )
        for span, line in zip(spans, tags, strict=True)
        for tag in line
    ]
    if article.dateline:
        found.append(Mention(article.dateline, "Place", article.quote(article.dateline), source="form"))
    return found
