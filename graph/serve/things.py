"""What is asked about one thing, fact or article."""

from __future__ import annotations

import re

_IRI = re.compile(r"[^\x00-\x20<>\"{}|^`\\]+")

OUT = """SELECT ?property ?value ?label WHERE {
  { <IRI> ?property ?value } UNION { ?value bt:perhapsSameThing <IRI> . BIND(bt:perhapsSameThing AS ?property) }
  OPTIONAL { ?value rdfs:label|schema:headline ?label }
}
ORDER BY ?property ?label ?value
LIMIT 2000"""
"""What the graph says of it."""

FACTS = """SELECT DISTINCT ?fact ?class ?status ?quote ?article ?headline WHERE {
  { ?fact ?role <IRI> ; bt:evidence ?evidence }
  UNION
  { ?evidence bt:article <IRI> . ?fact bt:evidence ?evidence }
  UNION
  { <IRI> bt:evidence ?evidence . BIND(<IRI> AS ?fact) }
  ?fact a ?class ; bt:status ?status .
  FILTER(STRSTARTS(STR(?class), STR(bt:)))
  ?evidence bt:quote ?quote ; bt:article ?article ; bt:start ?start .
  OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?fact bt:from ?date }
}
ORDER BY ?class ?date ?article ?start ?fact
LIMIT 1000"""
"""The facts in which it stands, or which it tells, or the fact itself, with their sentences."""

ROLES = """SELECT DISTINCT ?fact ?role ?value ?label WHERE {
  { ?fact ?as <IRI> ; bt:status ?status }
  UNION
  { ?evidence bt:article <IRI> . ?fact bt:evidence ?evidence }
  UNION
  { <IRI> bt:status ?status . BIND(<IRI> AS ?fact) }
  ?fact ?role ?value .
  FILTER(STRSTARTS(STR(?role), STR(bt:)))
  FILTER(?role NOT IN (bt:evidence, bt:status, bt:from, bt:to, bt:dateText, bt:seenFrom, bt:seenTo, bt:conflict))
  OPTIONAL { ?value rdfs:label ?label }
}
ORDER BY ?fact ?role ?label ?value
LIMIT 10000"""
"""What else stands in these facts."""

NAMED_BY = """SELECT ?article ?headline ?date WHERE {
  ?article schema:mentions <IRI> .
  OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?article schema:datePublished ?date }
}
ORDER BY ?date ?headline
LIMIT 1000"""
"""The articles that name it."""

DATA = """CONSTRUCT { ?subject ?property ?value } WHERE {
  { <IRI> ?property ?value . BIND(<IRI> AS ?subject) }
  UNION
  { ?subject ?property <IRI> . BIND(<IRI> AS ?value) }
  UNION
  { <IRI> bt:evidence ?subject . ?subject ?property ?value }
}"""
"""All that the graph says of it, and who says it."""


def about(question: str, iri: str) -> str:
    """One of the questions above, put about `iri`. Raises ValueError if that is no IRI."""
    if not _IRI.fullmatch(iri):
        raise ValueError(f"{iri} is no IRI")
    return question.replace("<IRI>", f"<{iri}>")
