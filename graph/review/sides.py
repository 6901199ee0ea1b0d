"""One side of a pair: a thing of a graph as far as an editor needs it to tell who is meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Graph, Variable

from graph.known import Known
from graph.terms import KINDS, NAMESPACE, local

_NAMES = """SELECT ?kind ?label ?other WHERE {
  <IRI> a ?kind ; rdfs:label ?label . OPTIONAL { <IRI> skos:altLabel ?other } }"""
_ARTICLES = """SELECT ?article ?file ?number ?day ?paper ?headline ?body ?more WHERE {
  ?article schema:mentions <IRI> ; bt:sourceFile ?file ; schema:position ?number .
  BIND(EXISTS { ?second bt:sourceFile ?file FILTER(?second != ?article) } AS ?more)
  OPTIONAL { ?article schema:datePublished ?day }
  OPTIONAL { ?article bt:newspaper ?paper } OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?article schema:articleBody ?body } }"""
_QUOTES = """SELECT DISTINCT ?article ?start ?quote WHERE {
  ?fact ?role <IRI> ; bt:evidence ?evidence . ?evidence bt:article ?article ; bt:start ?start ; bt:quote ?quote }"""
_POSTS = """SELECT DISTINCT ?article ?body ?post WHERE {
  ?fact a bt:Tenure ; bt:holder <IRI> ; bt:evidence/bt:article ?article .
  OPTIONAL { ?fact bt:organization/rdfs:label ?body } OPTIONAL { ?fact bt:post ?post } }"""
_COMPANY = """SELECT DISTINCT ?name WHERE {
  ?article schema:mentions <IRI>, ?thing . ?thing rdfs:label ?name FILTER(?thing != <IRI>) }"""
_WHERE = ("article", "file", "number", "day", "paper", "headline")
_SENTENCE = re.compile("[^。！？\n]*[。！？]?")
_SENTENCES = 2
"""So many sentences of an article are shown."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An article that names the thing: where it stands, and its sentences about it."""

    iri: str
    file: str
    number: str
    day: str
    newspaper: str
    headline: str
    sentences: tuple[str, ...]
    alone: bool
    """Whether its file holds no other."""

    @property
    def place(self) -> str:
        """What stands in `bt:namedIn` for this article."""
        return self.file if self.alone else f"{self.file}#{self.number}"


@dataclass(frozen=True, slots=True)
class Side:
    """A thing, or the part of one that some articles speak of."""

    kind: str
    names: tuple[str, ...]
    posts: tuple[str, ...]
    papers: tuple[Paper, ...]

    def known(self, most: int | None) -> Known:
        """The thing as a side of a decision, by the first articles that name it: at `most` so many."""
        places = frozenset(paper.place for paper in self.papers[:most])
        return Known(self.kind, self.names, "review", files=places)


Row = Mapping[str, str]


def side(graph: Graph, iri: str, only: Collection[str] = ()) -> Side:
    """The thing as all its articles, or `only` these, speak of it."""
    said = _rows(graph, _NAMES, iri)
    kinds = {local(row["kind"]) for row in said if row["kind"].startswith(NAMESPACE)}
    names = tuple(dict.fromkeys([said[0]["label"], *sorted({row["other"] for row in said if row["other"]})]))
    papers = sorted(_papers(graph, iri, names, only), key=lambda p: (p.day or "9999", p.file, p.number))
    posts = [r for r in _rows(graph, _POSTS, iri) if not only or r["article"] in only]
    held = dict.fromkeys(sorted(f"{r['body']} {r['post']}".strip() for r in posts))
    return Side(next(kind for kind in KINDS if kind in kinds), names, tuple(held), tuple(papers))


def shared(graph: Graph, one: str, other: str) -> list[str]:
    """The names that stand in articles of both, whoever is meant by them."""
    first, second = ({r["name"] for r in _rows(graph, _COMPANY, iri)} for iri in (one, other))
    return sorted(first & second)


def _rows(graph: Graph, question: str, iri: str) -> list[Row]:
    found = graph.query(question.replace("<IRI>", f"<{iri}>"))
    names = [str(name) for name in found.vars or ()]
    terms = ((row.get(Variable(name)) for name in names) for row in found.bindings)
    return [{n: "" if t is None else str(t) for n, t in zip(names, row, strict=True)} for row in terms]


def _papers(graph: Graph, iri: str, names: Collection[str], only: Collection[str]) -> Iterator[Paper]:
    quotes = sorted(_rows(graph, _QUOTES, iri), key=lambda row: int(row["start"]))
    for row in _rows(graph, _ARTICLES, iri):
        if only and row["article"] not in only:
            continue
        told = [q["quote"] for q in quotes if q["article"] == row["article"]]
        sentences = tuple(dict.fromkeys(told or _naming(row["body"], names)))[:_SENTENCES]
        iri, file, number, day, newspaper, headline = (row[name] for name in _WHERE)
        yield Paper(iri, file, number, day, newspaper, headline, sentences, row["more"] != "true")


def _naming(body: str, names: Collection[str]) -> list[str]:
    """The sentences in which the thing is named."""
    return [s for s in _SENTENCE.findall(body) if any(name in s for name in names)]
