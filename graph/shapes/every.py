"""All shapes: those of `ontology/shapes.ttl`, and one for each role of the ontology."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rdflib import RDF, SH, XSD, BNode, Graph, Literal
from rdflib.collection import Collection
from rdflib.term import Node

from graph.rdf.demands import shapes_file
from graph.terms import BT, ROLES, RoleTerm, label


@cache
def shapes() -> Graph:
    """All shapes: those of the file, and one for each role of the ontology."""
    graph = Graph()
    graph += shapes_file()
    for role in ROLES.values():
        _role_shape(graph, role)
    return graph


def _role_shape(graph: Graph, role: RoleTerm) -> None:
    """Where the role may stand (its domain) and what may fill it (its range)."""
    shape, filled = BT[role.name] + "Shape", BNode()
    graph.add((shape, RDF.type, SH.NodeShape))
    graph.add((shape, SH.targetSubjectsOf, BT[role.name]))
    graph.add((shape, SH.property, filled))
    graph.add((filled, SH.path, BT[role.name]))
    graph.add((filled, SH["or"], _either(graph, role.kinds, role.datatypes)))
    fits = ", ".join(sorted([*map(label, role.kinds), *role.datatypes]))
    graph.add((filled, SH.message, Literal(f"bt:{role.name} takes: {fits}")))
    placed = BNode()
    graph.add((shape, SH.node, placed))
    graph.add((placed, RDF.type, SH.NodeShape))
    graph.add((placed, SH["or"], _either(graph, role.facts, ())))
    graph.add(
        (placed, SH.message, Literal(f"bt:{role.name} stands only in: {', '.join(sorted(role.facts))}"))
    )


def _either(graph: Graph, classes: Iterable[str], datatypes: Iterable[str]) -> BNode:
    """A list of conditions: one of the classes, or one of the datatypes."""
    conditions: list[Node] = []
    wanted = [(SH["class"], BT[name]) for name in sorted(classes)]
    wanted += [(SH.datatype, XSD[name]) for name in sorted(datatypes)]
    for predicate, term in wanted:
        condition = BNode()
        graph.add((condition, predicate, term))
        conditions.append(condition)
    head = BNode()
    Collection(graph, head, conditions)
    return head
