"""The names of `ontology/known.ttl`, wherever an article prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from rdflib import RDF, RDFS, Graph
from rdflib.namespace import SKOS

from graph.model import Article, Mention, Span
from graph.terms import KINDS, ONTOLOGY, local

KNOWN = ONTOLOGY / "known.ttl"


@cache
def known() -> dict[str, tuple[str, str]]:
    """For each known name its kind and the label of its thing."""
    if not KNOWN.exists():
        return {}
    graph = Graph().parse(KNOWN, format="turtle")
    found: dict[str, tuple[str, str]] = {}
    for thing in sorted(set(graph.subjects(RDF.type)), key=str):
        kind = next((k for k in map(local, graph.objects(thing, RDF.type)) if k in KINDS), None)
        label = graph.value(thing, RDFS.label)
        for name in (label, *graph.objects(thing, SKOS.altLabel)):
            if kind and name:
                found[str(name)] = (kind, str(label))
    return found


@cache
def _wording() -> re.Pattern[str] | None:
    names = sorted(known(), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, names))) if names else None


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The known names in the text that are no part of a name found before."""
    wording = _wording()
    if wording is None:
        return
    spans = [m.span for m in found if m.kind in KINDS]
    for match in wording.finditer(article.text):
        span = Span(match.start(), match.end())
        if not any(s.overlaps(span) and s != span for s in spans):
            kind, label = known()[match.group()]
            stands_for = label if label != match.group() else ""
            yield Mention(span, kind, match.group(), source="known", stands_for=stands_for)
