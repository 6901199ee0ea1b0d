"""Two CSV files for `neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv`."""

from __future__ import annotations

from rdflib import Graph

from graph.exports.drawn import drawn
from graph.exports.tables import written

SET_APART = {"kind": ":LABEL"}
"""Attributes that Neo4j has a place of its own for."""


def neo4j(graph: Graph) -> dict[str, str]:
    """nodes.csv and relationships.csv; the kinds are labels, the roles types."""
    network = drawn(graph)
    names = sorted({name for _, data in network.nodes(data=True) for name in data})
    nodes = [
        [node, *(_line(data.get(name, "")) for name in names)] for node, data in network.nodes(data=True)
    ]
    edges = [[start, stop, data["role"]] for start, stop, data in network.edges(data=True)]
    return {
        "nodes.csv": written(["iri:ID", *(SET_APART.get(name, name) for name in names)], nodes),
        "relationships.csv": written([":START_ID", ":END_ID", ":TYPE"], edges),
    }


def _line(value: str) -> str:
    """The value on one line: Neo4j takes a line feed, even in quotes, for the end of the record."""
    return " ".join(value.splitlines())
