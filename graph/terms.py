"""What the ontology says: the terms of `ontology/baotu.ttl`, for code to walk.

`BT.Signing` is the term's IRI; a term that the ontology lacks fails where it is written, naming the near one.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.namespace import OWL

NAMESPACE = "https://w3id.org/baotu/ontology#"
SCHEMA = Namespace("https://schema.org/")
ONTOLOGY = next(
    folder
    for folder in (Path(__file__).parent / "ontology", Path(__file__).parent.parent / "ontology")
    if folder.is_dir()
)
"""The folder `ontology/`: inside the package once installed, beside it in a checkout."""


@cache
def ontology() -> Graph:
    """`ontology/baotu.ttl` as a graph, read once."""
    return Graph().parse(ONTOLOGY / "baotu.ttl", format="turtle")


def local(term: object) -> str:
    """The local name of a term: Signing of bt:Signing, Person of schema:Person."""
    return str(term).rsplit("#", 1)[-1].rsplit("/", 1)[-1]


class Terms:
    """The ontology's terms by name."""

    def __init__(self) -> None:
        ours = (str(s) for s in ontology().subjects(RDF.type) if str(s).startswith(NAMESPACE))
        self._terms = {local(iri): URIRef(iri) for iri in ours}

    def __getattr__(self, name: str) -> URIRef:
        if name.startswith("__"):
            raise AttributeError(name)
        return self[name]

    def __getitem__(self, name: str) -> URIRef:
        if name not in self._terms:
            near = get_close_matches(name, self._terms, 1)
            raise AttributeError(f"the ontology has no term bt:{name}" + (f"; bt:{near[0]}?" if near else ""))
        return self._terms[name]


BT = Terms()


@dataclass(frozen=True, slots=True)
class RoleTerm:
    """A role: the classes of fact that it may stand in, and the kinds that may fill it.

    `kinds` are kinds of thing; `literal` tells whether a plain text or value may stand there too.
    """

    name: str
    facts: frozenset[str]
    kinds: frozenset[str]
    datatypes: frozenset[str]

    @property
    def literal(self) -> bool:
        """Whether a text or a value may fill the role."""
        return bool(self.datatypes)


def _subclasses(parent: URIRef) -> tuple[str, ...]:
    return tuple(local(s) for s in ontology().subjects(RDFS.subClassOf, parent))


KINDS: tuple[str, ...] = _subclasses(BT.Entity)
"""Kinds of thing, in the ontology's order: Person, Organization, Place …"""
FACTS: tuple[str, ...] = _subclasses(BT.Fact)
"""Classes of fact, in the ontology's order: Tenure, Signing …"""


def _role(term: URIRef) -> RoleTerm:
    ranges = {str(o) for o in ontology().objects(term, SCHEMA.rangeIncludes)}
    named = {local(r) for r in ranges if r.startswith(NAMESPACE)}
    kinds = frozenset(KINDS) if "Entity" in named else frozenset(named)
    facts = frozenset(local(o) for o in ontology().objects(term, SCHEMA.domainIncludes)) & set(FACTS)
    datatypes = frozenset(local(r) for r in ranges if not r.startswith(NAMESPACE))
    return RoleTerm(local(term), facts, kinds, datatypes)


def _roles() -> dict[str, RoleTerm]:
    properties = {
        s
        for kind in (OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property)
        for s in ontology().subjects(RDF.type, kind)
    }
    found = [_role(s) for s in properties if isinstance(s, URIRef)]
    return {role.name: role for role in sorted(found, key=lambda r: r.name) if role.facts}


ROLES: dict[str, RoleTerm] = _roles()
"""The roles of facts, by name."""


def label(name: str, language: str = "en") -> str:
    """The term's label in `language` (en or zh)."""
    return next(
        str(o) for o in ontology().objects(BT[name], RDFS.label) if getattr(o, "language", "") == language
    )


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A direct edge that follows from an asserted fact."""

    fact: str
    start: str
    stop: str
    edge: URIRef


@cache
def shortcuts() -> tuple[Shortcut, ...]:
    """The ontology's shortcuts, by class of fact."""
    found = []
    for s in sorted(ontology().subjects(RDF.type, BT.Shortcut), key=str):
        fact, start, stop, edge = (
            ontology().value(s, BT[p]) for p in ("ofFact", "lineFrom", "lineTo", "edge")
        )
        found.append(Shortcut(local(fact), local(start), local(stop), URIRef(str(edge))))
    return tuple(found)
