"""Things as triples: kinds and names."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, RDFS, SKOS, Literal, URIRef

from graph.model import Entity
from graph.rdf.facts import Triple, types
from graph.rdf.iris import Iris
from graph.terms import SCHEMA


def thing_triples(entity: Entity, iris: Iris) -> Iterator[Triple]:
    """The triples of one thing: its kinds, its fullest name, its other names, what it is known as."""
    iri = iris.thing(entity)
    for kind in entity.kinds:
        for standard in types(kind):
            yield iri, RDF.type, standard
    fullest, *others = dict.fromkeys(entity.names)
    yield iri, RDFS.label, Literal(fullest, lang="zh")
    for name in others:
        yield iri, SKOS.altLabel, Literal(name, lang="zh")
    if entity.known:
        yield iri, SCHEMA.sameAs, URIRef(entity.known)
