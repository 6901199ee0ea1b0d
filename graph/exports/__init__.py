"""A graph in the forms that other tools read, each written by one small file here.

What the columns, labels and kinds are is the ontology's: a new kind of fact is exported as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from rdflib import Graph

from graph.exports.drawn import gexf, graphml
from graph.exports.jsonld import jsonld
from graph.exports.neo4j import neo4j
from graph.exports.nquads import nquads
from graph.exports.tables import tables
from graph.store import replace, writable

__all__ = ["FORMATS", "export"]

Files = Mapping[str, str]
FORMATS: dict[str, Callable[[Graph], Files]] = {
    "nquads": nquads,
    "jsonld": jsonld,
    "graphml": graphml,
    "gexf": gexf,
    "csv": tables,
    "neo4j": neo4j,
}
"""The forms by name; each gives files by name."""


def export(graph: Graph, formats: Sequence[str], folder: Path) -> tuple[str, ...]:
    """Write the graph in these forms to `folder`; the names of the files.

    Raises OutputError; then what stood in the folder still stands there.
    """
    files = {name: text for form in formats for name, text in FORMATS[form](graph).items()}
    writable(folder, tuple(files))
    replace(folder, files)
    return tuple(files)
