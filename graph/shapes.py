"""Whether a finished graph is what it must be: SHACL, from `ontology/shapes.ttl` and the ontology's roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pyshacl import validate
from rdflib import RDF, RDFS, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from graph.rdf.demands import shapes_file
from graph.terms import BT, NAMESPACE, ROLES, RoleTerm, label, local


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """What breaks a shape: the node, the shape, what it should be."""

    node: str
    shape: str
    message: str
    label: str = ""

    def __str__(self) -> str:
        """One line: the node and its label, the shape, what is wrong."""
        named = f"{self.node} ({self.label})" if self.label else self.node
        return f"{named} breaks {self.shape}: {self.message}"


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


def check(triples: Iterable[tuple[Node, Node, Node]]) -> list[Violation]:
    """All that breaks a shape, by node; nothing if the triples, a graph or part of one, conform."""
    memory = Graph()  # pyshacl counts the triples at every step, which costs a query on Oxigraph
    for triple in triples:
        memory.add(triple)
    conforms, results, _ = validate(memory, shacl_graph=shapes(), inplace=True, meta_shacl=False)
    if conforms:
        return []
    found = {_violation(results, node, memory) for node in results.subjects(RDF.type, SH.ValidationResult)}
    return sorted(found)


def _violation(results: Graph, result: Node, graph: Graph) -> Violation:
    focus = results.value(result, SH.focusNode)
    source = results.value(result, SH.sourceShape)
    named = source if isinstance(source, URIRef) else _owner(source)
    value = results.value(result, SH.value)
    message = str(results.value(result, SH.resultMessage))
    if value and value != focus:
        message += f" (not {_short(value) if isinstance(value, URIRef) else str(value)!r})"
    return Violation(_short(focus), _short(named), message, str(graph.value(focus, RDFS.label) or ""))


def _owner(part: Node | None) -> Node | None:
    """The named shape that a nameless property shape belongs to."""
    return shapes().value(None, SH.property, part) or shapes().value(None, SH.node, part)


def _short(node: Node | None) -> str:
    return f"bt:{local(node)}" if str(node).startswith(NAMESPACE) else local(node)
