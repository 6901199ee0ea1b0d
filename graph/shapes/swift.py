"""Whether anything breaks a shape, told at once: each shape as a question to Oxigraph.

pySHACL goes from node to node and takes longer over the news of a day than it takes to read it. SHACL says of each of
its constraints which SPARQL it stands for; asked so, a whole graph is gone through by its indexes. Only whether
something is wrong is told here. What it is, pySHACL says.

A built graph has no blank nodes and states no classes of classes: so what has a class says so itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import RDF, SH, XSD, Graph, URIRef
from rdflib import Literal as Text
from rdflib.collection import Collection
from rdflib.term import Node

from graph.shapes.every import shapes

CAST = frozenset((XSD.integer, XSD.decimal, XSD.date, XSD.boolean, XSD.double, XSD.dateTime))
"""Datatypes whose texts must be of a form; a cast fails where they are not."""


class UnknownConstraintError(LookupError):
    """The shapes use a part of SHACL that has no question here."""


def breaks(triples: Iterable[tuple[Node, Node, Node]]) -> bool:
    """Whether anything in these triples breaks a shape."""
    store = Store()
    store.bulk_extend(_quads(triples))
    return any(
        store.query(f"ASK {{ {target} }}") and any(map(store.query, asked_of))
        for target, asked_of in questions().items()
    )


def _quads(triples: Iterable[tuple[Node, Node, Node]]) -> Iterator[Quad]:
    @cache
    def node(iri: str) -> NamedNode:
        return NamedNode(iri)

    for subject, predicate, term in triples:
        filler = _literal(term) if isinstance(term, Text) else node(str(term))
        yield Quad(node(str(subject)), node(str(predicate)), filler)


def _literal(term: Text) -> Literal:
    if term.language:
        return Literal(str(term), language=term.language)
    return Literal(str(term), datatype=NamedNode(str(term.datatype or XSD.string)))


@cache
def questions() -> dict[str, list[str]]:
    """By what a shape is about one ASK for each of its demands, whether there is a node that does not meet it."""
    graph, found = shapes(), defaultdict[str, list[str]](list)
    for shape in sorted(graph.subjects(RDF.type, SH.NodeShape), key=str):
        for target in _targets(graph, shape):
            found[target] += [f"ASK {{ {target} {broken} }}" for broken in _broken(graph, shape)]
    return dict(found)


def _targets(graph: Graph, shape: Node) -> Iterator[str]:
    """What the shape is about."""
    yield from (f"?f a {term.n3()} ." for term in _iris(graph, shape, SH.targetClass))
    yield from (f"?f {term.n3()} ?x ." for term in _iris(graph, shape, SH.targetSubjectsOf))
    yield from (f"?x {term.n3()} ?f ." for term in _iris(graph, shape, SH.targetObjectsOf))


def _iris(graph: Graph, shape: Node, predicate: Node) -> list[URIRef]:
    return sorted(term for term in graph.objects(shape, predicate) if isinstance(term, URIRef))


def _broken(graph: Graph, shape: Node) -> Iterator[str]:
    """How a node can fail the shape."""
    for node in graph.objects(shape, SH.node):
        yield f"BIND(?f AS ?v) FILTER(!({asked(graph, node)}))"
    for held in graph.objects(shape, SH.property):
        path = _path(graph, held)
        if graph.value(held, SH.minCount):
            yield f"FILTER NOT EXISTS {{ ?f {path} ?v }}"
        if graph.value(held, SH.maxCount):
            yield f"?f {path} ?v, ?w . FILTER(!sameTerm(?v, ?w))"
        if condition := asked(graph, held):
            yield f"?f {path} ?v . FILTER(!({condition}))"


def _path(graph: Graph, held: Node) -> str:
    (path,) = graph.objects(held, SH.path)
    several = graph.value(path, SH.alternativePath)
    return "|".join(term.n3() for term in (Collection(graph, several) if several else [path]))


def asked(graph: Graph, held: Node) -> str:
    """What must be true of each ?v of ?f."""
    found = []
    for predicate, term in graph.predicate_objects(held):
        if predicate in CONDITIONS:
            found.append(CONDITIONS[predicate](graph, term))
        elif predicate not in SAID:
            raise UnknownConstraintError(f"no question is known for {predicate}")
        elif predicate in ONCE and str(term) != "1":
            raise UnknownConstraintError(f"{predicate} {term}: only 1 is asked for")
    return " && ".join(sorted(found))


def _either(graph: Graph, head: Node) -> str:
    """One of several conditions; classes are asked for together."""
    conditions = [next(graph.predicate_objects(one)) for one in Collection(graph, head)]
    classes = [term for predicate, term in conditions if predicate == SH["class"]]
    others = [
        CONDITIONS[predicate](graph, term) for predicate, term in conditions if predicate != SH["class"]
    ]
    return f"({' || '.join([*others, _class(*classes)] if classes else others)})"


def _class(*classes: Node) -> str:
    return f"EXISTS {{ ?v a ?class FILTER(?class IN ({', '.join(term.n3() for term in classes)})) }}"


def _datatype(term: Node) -> str:
    formed = f" && COALESCE({term.n3()}(STR(?v)) = ?v, false)" if term in CAST else ""
    return f"(isLiteral(?v) && datatype(?v) = {term.n3()}{formed})"


def _beside(sign: str) -> Callable[[Graph, Node], str]:
    """A comparison with each value of another predicate."""
    return lambda _, other: f"NOT EXISTS {{ ?f {other.n3()} ?w FILTER(!COALESCE(?v {sign} ?w, false)) }}"


CONDITIONS: dict[Node, Callable[[Graph, Node], str]] = {
    SH["class"]: lambda _, term: _class(term),
    SH.datatype: lambda _, term: _datatype(term),
    SH.disjoint: lambda _, other: f"NOT EXISTS {{ ?f {other.n3()} ?v }}",
    SH["in"]: lambda graph, head: f"?v IN ({', '.join(one.n3() for one in Collection(graph, head))})",
    SH.lessThan: _beside("<"),
    SH.lessThanOrEquals: _beside("<="),
    SH.maxInclusive: lambda _, most: f"COALESCE(?v <= {most}, false)",
    SH.minInclusive: lambda _, least: f"COALESCE(?v >= {least}, false)",
    SH.minLength: lambda _, least: f"STRLEN(STR(?v)) >= {least}",
    SH.nodeKind: lambda _, __: "isIRI(?v)",
    SH["or"]: _either,
    SH.pattern: lambda _, pattern: f"REGEX(STR(?v), {pattern.n3()})",
}
"""What each constraint of SHACL asks of a value ?v of the node ?f."""
ONCE = frozenset((SH.minCount, SH.maxCount))
SAID = ONCE | {SH.path, SH.message, RDF.type}
"""What is asked for elsewhere, or asks nothing."""
