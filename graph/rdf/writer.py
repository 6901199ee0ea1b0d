"""Turtle that is the same bytes for the same graph, and reads well in a diff.

rdflib orders subjects by how often they are referred to, so that blocks move when a fact is added. Here
subjects stand in the order of their IRIs, one triple a line, a full stop on a line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

PREFIXES = {
    "bt": "https://w3id.org/baotu/ontology#",
    "dcterms": "http://purl.org/dc/terms/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
LOCAL = re.compile(r"[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?")
"""Local names that need no escape."""
FIRST: dict[Node, str] = {RDF.type: "0", RDFS.label: "1"}
"""Predicates that stand before all others."""
ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\", ord("\n"): "\\n", ord("\r"): "\\r", ord("\t"): "\\t"}
ESCAPES |= {c: f"\\u{c:04X}" for c in (*range(9), 11, 12, *range(14, 32), 127, 0x85, 0x2028, 0x2029)}
BARE = (XSD.integer, XSD.boolean)
"""Datatypes that Turtle writes without quotes."""


def turtle(graph: Graph) -> str:
    """The graph as Turtle; `id:` stands for the base that the graph was built with."""
    own = next((str(iri) for prefix, iri in graph.namespaces() if prefix == "id"), "")
    return "".join(turtle_of(records(graph, own), own))


def turtle_of(records: Iterable[str], base: str) -> Iterator[str]:
    """The records as Turtle, piece by piece; `id:` stands for the base."""
    yield "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _prefixes(base).items())
    yield from map(block, records)


def _prefixes(base: str) -> dict[str, str]:
    return dict(sorted((PREFIXES | ({"id": base} if base else {})).items()))


def records(triples: Iterable[tuple[Node, Node, Node]], base: str) -> list[str]:
    """A line for each subject, in order: the subject, then predicates with their terms, with tabs between.

    Before each predicate stands its rank, so that the order of the texts is that of the lines in Turtle.
    """
    names = _Names(_prefixes(base))
    about: dict[str, set[str]] = {}
    for subject, predicate, term in triples:
        filler = _literal(term, names) if isinstance(term, Literal) else names.of(term)
        about.setdefault(names.of(subject), set()).add(f"{names.ranked(predicate)} {filler}")
    return [record(subject, about[subject]) for subject in sorted(about)]


def record(subject: str, said: set[str]) -> str:
    """The line of one subject."""
    return "\t".join((subject, *sorted(said))) + "\n"


def subject(line: str) -> str:
    """Of what a record speaks, as it is written."""
    return line[: line.index("\t")]


def iri(written: str, base: str) -> str:
    """The IRI that a written subject stands for."""
    return base + written[3:] if written.startswith("id:") else written[1:-1]


def block(line: str) -> str:
    """What a record says, as Turtle."""
    subject, first, *rest = line[:-1].split("\t")
    return "".join([f"\n{subject} {first[2:]} ;\n", *(f"    {said[2:]} ;\n" for said in rest), "    .\n"])


class _Names:
    """How the IRIs of a graph are written, each worked out once."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        self.prefixes = prefixes
        self.written: dict[str, str] = {}  # by plain texts, which are compared in a tenth of the time
        self.predicates: dict[str, str] = {}

    def of(self, iri: Node) -> str:
        """An IRI, shortened if it can be."""
        if not isinstance(iri, URIRef):
            raise TypeError(f"a built graph has no blank nodes: {iri}")
        plain = str(iri)
        written = self.written.get(plain)
        if written is None:
            self.written[plain] = written = _short(plain, self.prefixes) or f"<{plain}>"
        return written

    def ranked(self, predicate: Node) -> str:
        """A predicate, its rank before it."""
        plain = str(predicate)
        if plain not in self.predicates:
            name = "a" if predicate == RDF.type else self.of(predicate)
            self.predicates[plain] = f"{FIRST.get(predicate, '2')} {name}"
        return self.predicates[plain]


def _short(iri: str, prefixes: dict[str, str]) -> str:
    for prefix, namespace in prefixes.items():
        if iri.startswith(namespace) and LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return ""


def _literal(literal: Literal, names: _Names) -> str:
    if literal.datatype in BARE:
        return str(literal)
    quoted = f'"{str(literal).translate(ESCAPES)}"'
    if literal.language:
        return f"{quoted}@{literal.language}"
    plain = literal.datatype in (None, XSD.string)
    return quoted if plain else f"{quoted}^^{names.of(literal.datatype or XSD.string)}"
