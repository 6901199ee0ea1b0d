"""N-Quads: what an article says stands in the graph of that article."""

from __future__ import annotations

from rdflib import RDF, Graph, Literal, URIRef
from rdflib.plugins.serializers.nt import _quoteLiteral as quoted  # as rdflib's own N-Quads writer does
from rdflib.term import Node

from graph.terms import BT, SCHEMA


def nquads(graph: Graph) -> dict[str, str]:
    """One file: articles, facts and evidence in the graphs of their articles, things in the default graph."""
    homes = _homes(graph)
    lines = {
        f"{_term(subject)} {_term(predicate)} {_term(term)} {home}."
        for subject, predicate, term in graph
        for home in (f"{_term(article)} " if article else "" for article in homes.get(subject, {None}))
    }
    return {"graph.nq": "".join(f"{line}\n" for line in sorted(lines))}


def _homes(graph: Graph) -> dict[Node, set[Node | None]]:
    """The articles in whose graphs a subject stands."""
    homes: dict[Node, set[Node | None]] = {a: {a} for a in graph.subjects(RDF.type, SCHEMA.NewsArticle)}
    for evidence, article in graph.subject_objects(BT.article):
        homes.setdefault(evidence, set()).add(article)
    for fact, evidence in graph.subject_objects(BT.evidence):
        homes.setdefault(fact, set()).update(homes.get(evidence, ()))
    return homes


def _term(term: Node) -> str:
    return quoted(term) if isinstance(term, Literal) else URIRef(str(term)).n3()
