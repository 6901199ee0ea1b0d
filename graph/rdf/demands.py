"""What a fact must have to be stated at all: the roles that `ontology/shapes.ttl` demands."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from rdflib import SH, Graph
from rdflib.collection import Collection as RdfList
from rdflib.term import Node

from graph.terms import FACTS, ONTOLOGY, local


@cache
def shapes_file() -> Graph:
    """`ontology/shapes.ttl` as a graph, read once."""
    return Graph().parse(ONTOLOGY / "shapes.ttl", format="turtle")


def _alternatives(shapes: Graph, path: Node) -> frozenset[str]:
    several = shapes.value(path, SH.alternativePath)
    nodes = RdfList(shapes, several) if several else [path]
    return frozenset(local(node) for node in nodes)


@cache
def demands() -> dict[str, tuple[frozenset[str], ...]]:
    """For each class of fact the sets of roles of each of which it needs one."""
    shapes, found = shapes_file(), {}
    for shape, target in shapes.subject_objects(SH.targetClass):
        if local(target) in FACTS:
            asked = [p for p in shapes.objects(shape, SH.property) if (p, SH.minCount, None) in shapes]
            paths = [path for p in asked if (path := shapes.value(p, SH.path))]
            found[local(target)] = tuple(_alternatives(shapes, path) for path in paths)
    return found


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """For each role whose texts are of one form, or one of a few words (开工, 竣工 … of a stage), what they must be."""
    shapes = shapes_file()
    return {
        name: re.compile(str(pattern))
        for shape, pattern in shapes.subject_objects(SH.pattern)
        if (path := shapes.value(shape, SH.path))
        for name in _alternatives(shapes, path)
    }


def complete(kind: str, roles: Collection[str]) -> bool:
    """Whether a fact of this class with these roles has all that is demanded."""
    return all(not needed.isdisjoint(roles) for needed in demands().get(kind, ()))
