"""What was read, as RDF: one graph without blank nodes, in the ontology's terms."""

from __future__ import annotations

from rdflib import Graph

from graph.model import Resolved
from graph.rdf.articles import article_triples
from graph.rdf.facts import fact_triples, settle
from graph.rdf.iris import BASE, Iris
from graph.rdf.things import thing_triples
from graph.rdf.writer import PREFIXES, turtle
from graph.terms import BT

__all__ = ["BASE", "PREFIXES", "empty", "graph_of", "turtle"]


def empty(base: str = BASE) -> Graph:
    """A graph on Oxigraph that knows our prefixes; `id:` is `base`."""
    graph = Graph(store="Oxigraph", bind_namespaces="none")
    for prefix, iri in (PREFIXES | {"id": base}).items():
        graph.bind(prefix, iri)
    return graph


def graph_of(resolved: Resolved, base: str = BASE, *, bodies: bool = True) -> Graph:
    """The graph of all that was read; `bodies` false leaves the articles' texts out.

    A fact that lacks a role which its class demands is left out: `graph.rdf.facts.settle` names it.
    """
    iris, graph = Iris(base), empty(base)
    triples = [
        t for reading in resolved.readings for t in article_triples(reading, resolved, iris, bodies=bodies)
    ]
    triples += [t for entity in resolved.entities for t in thing_triples(entity, iris)]
    triples += [
        (iris.thing(one), BT.perhapsSameThing, iris.thing(other)) for one, other in resolved.candidates
    ]
    stated, _ = settle(resolved, iris)
    triples += [t for fact in stated for t in fact_triples(fact, iris)]
    graph.addN((subject, predicate, term, graph) for subject, predicate, term in triples)
    return graph
