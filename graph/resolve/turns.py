"""Of a tenure whether the article sees it open, close, or tells of it as of one that is over."""

from __future__ import annotations

import re

from graph.model import Article, Fact, Mention
from graph.passage import POST

_PAST = re.compile("(?:曾任|历任|曾担任|曾是|生前|去世|逝世)(?!.*(?:现任|现为))", re.DOTALL)
_FORMERLY = re.compile("(?:原|(?<![此目日之以先])前|时任)$")


def turn(article: Article, fact: Fact) -> str:
    """Whether a tenure opens or closes, or is spoken of as past."""
    if fact.kind != "Tenure":
        return ""
    rules = {evidence.rule for evidence in fact.evidence}
    if rules & {"tenure/removed", "tenure/leaves"}:
        return "until"
    named = [
        f for role in ("holder", "organization", "post") for f in fact.fillers(role) if isinstance(f, Mention)
    ]
    first = min(named, key=lambda m: m.span, default=None)
    marked = [m for m in named if m is first or m.kind == POST]
    if any(_FORMERLY.search(article.text[max(0, m.span.start - 2) : m.span.start]) for m in marked):
        return "former"
    last = max(named, key=lambda m: m.span, default=None)
    if first and last and _PAST.search(article.text[first.span.start : last.span.stop]):
        return "former"
    return "since" if rules & {"tenure/appointed", "tenure/takes-post"} else ""
