"""The contents as columns, the smallest JSON that the page's script can walk.

Offsets are turned from code points to the UTF-16 units that JavaScript counts in. A quote that stands at its
place in its article's text travels as offsets alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from os.path import commonprefix
from typing import Any

from graph.page.contents import Contents, Paper, Quote, Told
from graph.page.legend import legend
from graph.page.lines import Drawn
from graph.page.scene import Scene
from graph.terms import ROLES

ROLE_NUMBERS = {role: n for n, role in enumerate(ROLES)}


def columns(all_of: Contents, drawn: Drawn, first: Scene) -> dict[str, Any]:
    """Everything that travels in the page, beside the picture itself."""
    iris = [thing.iri for thing in all_of.things]
    iris += [paper.iri for paper in all_of.papers] + [fact.iri for fact in all_of.facts]
    base = commonprefix(iris) if len(iris) > 1 else ""  # noqa: RUF071  IRIs are no paths
    base = base[: max(base.rfind("/"), base.rfind("#")) + 1]
    return {
        "base": base,
        "legend": legend(),
        "things": _things(all_of, len(base)),
        "articles": _articles(all_of.papers, len(base)),
        "facts": _facts(all_of.facts, len(base)),
        "quotes": _quotes(all_of),
        "lines": _lines(drawn),
        "hubs": {
            "fact": [hub.fact for hub in drawn.hubs],
            "text": [hub.text for hub in drawn.hubs],
            "kind": [hub.kind for hub in drawn.hubs],
        },
        "communities": first.communities,
        "pairs": all_of.pairs,
    }


def _things(all_of: Contents, base: int) -> dict[str, Any]:
    things = all_of.things
    return {
        "iri": [t.iri[base:] for t in things],
        "kinds": [t.kinds for t in things],
        "name": [t.names[0] for t in things],
        "other": [t.names[1:] for t in things],
        "english": [t.english for t in things],
        "pinyin": [t.pinyin if t.pinyin != t.names[0].lower() else "" for t in things],
    }


def _articles(papers: Sequence[Paper], base: int) -> dict[str, Any]:
    texts = ("headline", "day", "newspaper", "file", "url", "body", "things", "authors")
    return {
        "iri": [p.iri[base:] for p in papers],
        "inferred": [int(p.inferred) for p in papers],
    } | {name: [getattr(p, name) for p in papers] for name in texts}


def _facts(facts: Sequence[Told], base: int) -> dict[str, Any]:
    return {
        "iri": [f.iri[base:] for f in facts],
        "kind": [f.kind for f in facts],
        "status": [f.status for f in facts],
        "first": [f.first for f in facts],
        "last": [f.last if f.last != f.first else "" for f in facts],
        "roles": [[x for role, filler in f.roles for x in (ROLE_NUMBERS[role], filler)] for f in facts],
        "beside": [list(f.beside) if any(f.beside) else 0 for f in facts],
        "quotes": [len(f.quotes) for f in facts],
    }


def _quotes(all_of: Contents) -> dict[str, Any]:
    quotes = [quote for fact in all_of.facts for quote in fact.quotes]
    spans = [_span(all_of.papers[quote.article].body, quote) for quote in quotes]
    return {
        "article": [quote.article for quote in quotes],
        "start": [start for start, _, _ in spans],
        "stop": [stop for _, stop, _ in spans],
        "text": [text for _, _, text in spans],
        "rule": [quote.rule for quote in quotes],
        "confidence": [float(quote.confidence or 0) for quote in quotes],
    }


def _span(body: str, quote: Quote) -> tuple[int, int, str]:
    """Where the quote stands in UTF-16 units, and its text where it does not stand there."""
    if body[quote.start : quote.stop] != quote.text:
        return 0, 0, quote.text
    before = quote.start + sum(c > "\uffff" for c in body[: quote.start])
    return before, before + len(quote.text) + sum(c > "\uffff" for c in quote.text), ""


def _lines(drawn: Drawn) -> dict[str, Any]:
    """A text written on a line, or the number of the role that names it; arrows as 0 and 1."""
    lines = drawn.lines
    return {
        "start": [n.start for n in lines],
        "stop": [n.stop for n in lines],
        "fact": [n.fact for n in lines],
        "text": [n.text or (ROLE_NUMBERS[n.role] if n.role else -1) for n in lines],
        "arrow": [int(n.arrow) for n in lines],
    }
