"""Whether a finished graph is what it must be: SHACL, from `ontology/shapes.ttl` and the ontology's roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

from graph.shapes.every import shapes
from graph.shapes.swift import breaks
from graph.terms import NAMESPACE, local


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


def check(triples: Iterable[tuple[Node, Node, Node]]) -> list[Violation]:
    """All that breaks a shape, by node; nothing if the triples, a graph or part of one, conform."""
    triples = list(triples)
    return account(triples) if breaks(triples) else []


def account(triples: Iterable[tuple[Node, Node, Node]]) -> list[Violation]:
    """What pySHACL finds wrong, by node."""
    from pyshacl import validate  # noqa: PLC0415  wanted only where something is wrong

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
