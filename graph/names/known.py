"""The names of `ontology/known.ttl`, wherever an article prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

import rjieba
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
    named = [m for m in found if m.kind in KINDS]
    bounds = {0, *accumulate(map(len, rjieba.cut(article.text)))}
    for match in wording.finditer(article.text):
        span = Span(match.start(), match.end())
        kind, label = known()[match.group()]
        stands_for = label if label != match.group() else ""
        if any(m.span.overlaps(span) and not _misread(m, span) for m in named):
            continue
        if any(m.span == span for m in named) or (
            _is_word(article.text, span, bounds) and (not stands_for or _alone(article.text, span))
        ):
            yield Mention(span, kind, match.group(), source="known", stands_for=stands_for)


def _misread(mention: Mention, span: Span) -> bool:
    """Whether the tagger saw the known name itself, or a person that begins with it."""
    return mention.span == span or (mention.kind == "Person" and mention.span.start == span.start)


def _is_word(text: str, span: Span, bounds: set[int]) -> bool:
    """Whether words begin and end with the name; 国防部 also ends in 国防部长."""
    return span.start in bounds and (span.stop in bounds or text.startswith("长", span.stop))


_DEPARTMENT = re.compile("部$")
_FREE = re.compile(
    r"(?:^|[^一-鿿]|[兼由在与和及以对向从据经等将被给为到受获向让按是有的国家]|根据|联合|会同|报请|按照|中国)$"
)


def _alone(text: str, span: Span) -> bool:
    """Whether a ministry is named, not the department of another body: 科技部, but not 某银行运营科技部."""
    return not _DEPARTMENT.search(text, span.start, span.stop) or bool(_FREE.search(text[: span.start][-4:]))
