"""JSON-LD: one object a subject, under short names; the context says what they are."""

from __future__ import annotations

import json
from collections import defaultdict

from rdflib import RDF, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from graph.rdf import BASE, PREFIXES
from graph.terms import NAMESPACE, local

Value = str | int | bool | dict[str, str]
NATIVE = (XSD.integer, XSD.boolean)
"""Datatypes that JSON has itself."""


def jsonld(graph: Graph) -> dict[str, str]:
    """One file. A property whose values are all of one type says so in the context, and they stand plain."""
    own = {"data": str(dict(graph.namespaces()).get("id", BASE))}
    prefixes = PREFIXES | own
    kinds: dict[Node, set[tuple[str, str]]] = defaultdict(set)
    for _, predicate, term in graph:
        kinds[predicate].add(_kind(term))
    keys = _keys([p for p in kinds if p != RDF.type])
    context: dict[str, object] = {**prefixes, "id": "@id", "type": "@type"}
    for predicate, key in sorted(keys.items(), key=lambda item: item[1]):
        says = dict(kinds[predicate]) if len(kinds[predicate]) == 1 else {}
        context[key] = {"@id": str(predicate), **{k: v for k, v in says.items() if v}}
    objects: dict[Node, dict[str, list[Value]]] = defaultdict(lambda: defaultdict(list))
    for subject, predicate, term in sorted(graph):
        plain = len(kinds[predicate]) == 1
        key, value = (
            ("type", _short(term, prefixes))
            if predicate == RDF.type
            else (keys[predicate], _value(term, plain=plain, prefixes=prefixes))
        )
        objects[subject][key].append(value)
    listed = [
        {"id": _short(subject, prefixes), **{k: v[0] if len(v) == 1 else v for k, v in sorted(said.items())}}
        for subject, said in sorted(objects.items())
    ]
    text = json.dumps({"@context": context, "@graph": listed}, ensure_ascii=False, indent=1)
    return {"graph.jsonld": text + "\n"}


def _keys(predicates: list[Node]) -> dict[Node, str]:
    """A short name for each property: ours come first where two have one."""
    keys: dict[Node, str] = {}
    for predicate in sorted(predicates, key=lambda p: (not str(p).startswith(NAMESPACE), str(p))):
        name = local(predicate)
        keys[predicate] = str(predicate) if name in keys.values() or name in {"id", "type"} else name
    return keys


def _kind(term: Node) -> tuple[str, str]:
    """What the context says of a property with such values."""
    if not isinstance(term, Literal):
        return "@type", "@id"
    if term.language:
        return "@language", term.language
    return "@type", "" if term.datatype == XSD.string else str(term.datatype or "")


def _value(term: Node, *, plain: bool, prefixes: dict[str, str]) -> Value:
    if not isinstance(term, Literal):
        short = _short(term, prefixes)
        return short if plain else {"@id": short}
    if term.datatype in NATIVE and str(term) in {"true", "false", str(term.value)}:
        return json.loads(str(term))  # type: ignore[no-any-return]
    if plain or _kind(term) == ("@type", ""):
        return str(term)
    key, said = _kind(term)
    return {"@value": str(term), key: said}


def _short(term: Node, prefixes: dict[str, str]) -> str:
    iri = str(URIRef(str(term)))
    return next(
        (f"{p}:{iri[len(ns) :]}" for p, ns in prefixes.items() if iri.startswith(ns) and len(iri) > len(ns)),
        iri,
    )
