"""Known things and decisions written as Turtle."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pyoxigraph import BlankNode, NamedNode, RdfFormat, parse
from pyoxigraph import Literal as OxLiteral
from rdflib import RDF, RDFS, BNode, Graph, Literal, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from graph.known.book import Book, Decision, Known, KnownError
from graph.terms import BT, KINDS, NAMESPACE, SCHEMA, local
from graph.traditional import simplified

KNOWN = "https://w3id.org/baotu/known#"
"""What the IRIs of known things begin with, unless a file says otherwise."""
_DECIDED = {"sameThing": True, "differentThing": False}
_OPEN = {"perhapsSameThing": None}


def written(path: Path, data: bytes) -> Book:
    """What a Turtle file says. Raises KnownError with the line of what is wrong."""
    graph, lines = _parsed(path, data), _lines(data.decode(errors="replace"))
    things: dict[Node, Known] = {}
    for node in sorted(set(graph.subjects(RDF.type)), key=str):
        things[node] = _thing(path, graph, node, _line(lines, node))
    decided, left_open = (tuple(_decisions(path, graph, lines, things, words)) for words in (_DECIDED, _OPEN))
    return Book(tuple(things.values()), decided, left_open)


def _parsed(path: Path, data: bytes) -> Graph:
    graph = Graph(bind_namespaces="none")
    try:
        data.decode()
        for quad in parse(data, RdfFormat.TURTLE, base_iri=KNOWN):
            graph.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise KnownError(f"{path}:{line}: this is not UTF-8") from error
    except SyntaxError as error:
        why = re.sub(r"^.*?: | \(line \d+\)$", "", str(error).splitlines()[0])
        raise KnownError(f"{path}:{error.lineno or 1}: this is no Turtle: {why}") from error
    return graph


def _node(term: object) -> Node:
    """A term of Oxigraph, whose parser says best what is wrong, for rdflib."""
    match term:
        case NamedNode():
            return URIRef(term.value)
        case BlankNode():
            return BNode(term.value)
        case OxLiteral():
            kind = None if term.language else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=kind)
    raise TypeError(f"Turtle has no such term: {term}")


def _thing(path: Path, graph: Graph, node: Node, line: int) -> Known:
    kinds = [local(kind) for kind in graph.objects(node, RDF.type) if str(kind).startswith(NAMESPACE)]
    kind = next((kind for kind in kinds if kind in KINDS), "")
    if not kind:
        raise KnownError(
            f"{path}:{line}: {local(node)} is of no kind: write a bt:Person, a bt:Organization …"
        )
    labels = sorted(str(label) for label in graph.objects(node, RDFS.label))
    if len(labels) != 1 or len(labels[0]) < 2:
        raise KnownError(f"{path}:{line}: {local(node)} needs one rdfs:label, of two characters or more")
    others = sorted(str(name) for name in graph.objects(node, SKOS.altLabel))
    codes = sorted(map(str, graph.objects(node, SCHEMA.identifier)))
    files = frozenset(map(str, graph.objects(node, BT.namedIn)))
    names = tuple(dict.fromkeys(form for one in (*labels, *others) for form in (simplified(one), one)))
    return Known(kind, names, f"{path.name}:{line}", str(node), "".join(codes[:1]), files)


def _decisions(
    path: Path, graph: Graph, lines: _Lines, things: dict[Node, Known], words: Mapping[str, bool | None]
) -> Iterator[Decision]:
    for word, same in words.items():
        for one, other in sorted(graph.subject_objects(BT[word])):
            line = _line(lines, one, word, other)
            for node in (one, other):
                if node not in things:
                    raise KnownError(f"{path}:{line}: {local(node)} is decided about and not described")
            if one == other or (same is False and _either(graph, "sameThing", one, other)):
                raise KnownError(
                    f"{path}:{line}: {local(one)} and {local(other)} cannot be the same and different"
                )
            yield Decision(things[one], things[other], same, f"{path.name}:{line}")


def _either(graph: Graph, word: str, one: Node, other: Node) -> bool:
    return (one, BT[word], other) in graph or (other, BT[word], one) in graph


_Lines = Mapping[str, Sequence[int]]
"""For each word that may be the local name of a term, the lines in which it stands."""


def _lines(text: str) -> _Lines:
    found: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        for word in re.findall(r"[:/#<]([\w-]+)", line):
            found[word].append(number)
    return found


def _line(lines: _Lines, node: Node, word: str = "", other: Node | None = None) -> int:
    """The first line in which the node is described, or in which the two are decided about."""
    stands = lines.get(local(node), (1,))
    if other is None:
        return stands[0]
    decided = set(lines.get(word, ())) & set(lines.get(local(other), ()))
    return min(decided.intersection(stands) or decided or stands)
