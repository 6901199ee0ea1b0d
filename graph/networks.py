"""The graph for networkx: things and facts as nodes, roles as edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rdflib import RDF, RDFS, Graph, Literal, URIRef

from graph.terms import BT, FACTS, KINDS, ROLES, local, shortcuts

if TYPE_CHECKING:
    import networkx as nx

_OWN = {name: f"{name}Text" for name in ("kind", "label", "status")}
"""Roles whose name is that of an attribute which every node has."""


def to_networkx(graph: Graph) -> nx.MultiDiGraph:
    """Every thing and fact of the graph as a node, every role and direct edge as an edge.

    A node is named by its IRI and has `kind`; a thing has `label`, a fact `status` and, by role, the list of
    its texts and values (that of what kind an incident is as `kindText`). An edge runs from a fact to a thing, or from a thing to a thing, and its key is the
    role or the property: worksFor.
    """
    import networkx as nx  # noqa: PLC0415  a tenth of a second, which a build does not need

    network = nx.MultiDiGraph()
    for kind in (*KINDS, *FACTS):
        for node in sorted(graph.subjects(RDF.type, BT[kind]), key=str):
            network.add_node(str(node), kind=kind, **_attributes(graph, node))
    edges = {cut.edge for cut in shortcuts()} | {BT[name] for name in ROLES}
    for start, edge, stop in sorted(_edges(graph, edges), key=str):
        if str(start) in network and str(stop) in network:
            network.add_edge(str(start), str(stop), key=local(edge))
    return network


def _edges(graph: Graph, edges: set[URIRef]) -> Iterator[tuple[str, str, str]]:
    for edge in edges:
        for start, stop in graph.subject_objects(edge):
            if isinstance(stop, URIRef):
                yield str(start), str(edge), str(stop)


def _attributes(graph: Graph, node: object) -> dict[str, object]:
    """The label of a thing; the status, texts and values of a fact."""
    found: dict[str, object] = {}
    for predicate, term in sorted(graph.predicate_objects(URIRef(str(node))), key=str):
        if predicate == RDFS.label:
            found["label"] = str(term)
        elif predicate == BT.status:
            found["status"] = local(term)
        elif local(predicate) in ROLES and isinstance(term, Literal):
            values = found.setdefault(_OWN.get(local(predicate), local(predicate)), [])
            if isinstance(values, list):
                values.append(str(term))
    return found
