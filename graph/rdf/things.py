"""Things as triples: kinds, names, and where in China a place lies."""

from __future__ import annotations

from collections.abc import Iterator

from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.term import Node

from graph.model import Entity
from graph.places import division
from graph.rdf.facts import Triple, types
from graph.rdf.fillers import text
from graph.rdf.iris import Iris
from graph.resolve.divisions import thing
from graph.terms import BT, SCHEMA


def thing_triples(entity: Entity, iris: Iris) -> Iterator[Triple]:
    """The triples of one thing: its kinds, its fullest name, its other names, its code, what it is known as."""
    iri = iris.thing(entity)
    yield from called_triples(entity, iris)
    for name in dict.fromkeys(entity.names[1:]):
        if name != entity.names[0]:
            yield iri, SKOS.altLabel, Literal(name, lang="zh")
    if entity.adcode:
        yield iri, BT.adcode, text(entity.adcode)
    if entity.within:
        yield iri, SCHEMA.containedInPlace, iris.thing(thing(division(entity.within)))
    if entity.known:
        yield iri, SCHEMA.sameAs, URIRef(entity.known)
    if entity.code:
        yield iri, SCHEMA.identifier, text(entity.code)


def called_triples(entity: Entity, iris: Iris) -> Iterator[Triple]:
    """What a thing is and its fullest name: as much of it as a graph needs that names it."""
    iri = iris.thing(entity)
    for kind in entity.kinds:
        for standard in types(kind):
            yield iri, RDF.type, standard
    yield iri, RDFS.label, Literal(entity.names[0], lang="zh")


def called(graph: Graph, term: Node) -> str:
    """A thing of the graph by its fullest name, a text or a figure as it is, another IRI in full."""
    return str((graph.value(term, RDFS.label) if isinstance(term, URIRef) else None) or term)
