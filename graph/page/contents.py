"""The graph as plain Python: things, articles, facts and evidence, read in one pass, in order of IRI."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse
from rdflib import RDF, RDFS, SKOS, Graph, URIRef

from graph.page.english import english, pinyin
from graph.page.legend import BESIDE, STATUSES
from graph.terms import BT, FACTS, KINDS, NAMESPACE, ROLES, SCHEMA

ARTICLE = NamedNode(SCHEMA.NewsArticle)
TYPE = str(RDF.type)
THINGS = {NAMESPACE + name: number for number, name in enumerate(KINDS)}
TELLING = {NAMESPACE + name: number for number, name in enumerate(FACTS)}
FILLED = {NAMESPACE + name: name for name in ROLES}
Term = NamedNode | Literal
Triples = Iterable[Any]
"""Triples of Oxigraph, whose types allow for terms that a built graph does not have."""
About = dict[str, list[Term]]
"""What is said of one subject, by predicate."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing under all its names; `kinds` are numbers of the legend, the first is how it is drawn."""

    iri: str
    kinds: tuple[int, ...]
    names: tuple[str, ...]
    english: str
    pinyin: str


@dataclass(frozen=True, slots=True)
class Paper:
    """An article as the page shows it; `things` are the numbers of those that it names."""

    iri: str
    headline: str
    day: str
    inferred: bool
    newspaper: str
    file: str
    url: str
    body: str
    things: tuple[int, ...]
    authors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of an article that a fact was read from; `start` and `stop` count code points."""

    article: int
    text: str
    start: int
    stop: int
    rule: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Told:
    """A fact: its class, status, days, roles (a number is a thing) and sentences."""

    iri: str
    kind: int
    status: int
    first: str
    last: str
    roles: tuple[tuple[str, int | str], ...]
    beside: tuple[str, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that the page can show."""

    things: tuple[Thing, ...]
    papers: tuple[Paper, ...]
    facts: tuple[Told, ...]
    pairs: tuple[tuple[int, int], ...] = ()
    """Things that may be one."""


def triples(graph: Graph) -> Triples:
    """All that an rdflib graph says."""
    return parse(graph.serialize(format="ox-nt", encoding="utf-8"), RdfFormat.N_TRIPLES)


def contents(triples: Triples) -> Contents:
    """What the triples of a graph say, for the page."""
    about: dict[str, About] = defaultdict(lambda: defaultdict(list))
    for said in triples:
        about[said.subject.value][said.predicate.value].append(said.object)
    iris = sorted(about)
    kinds = {iri: _numbers(about[iri], THINGS) for iri in iris}
    papers = [iri for iri in iris if ARTICLE in about[iri].get(TYPE, ())]
    named = {term.value for iri in papers for term in about[iri][str(SCHEMA.mentions)]}
    # a province that only contains what was named is no thing of the page
    things = [iri for iri in iris if kinds[iri] and (iri in named or str(BT.adcode) not in about[iri])]
    numbers = {iri: n for n, iri in enumerate(things)}
    places = {iri: n for n, iri in enumerate(papers)}
    return Contents(
        tuple(_thing(iri, kinds[iri], about[iri]) for iri in things),
        tuple(_paper(iri, about[iri], numbers) for iri in papers),
        tuple(
            _told(iri, kind[0], about, numbers, places)
            for iri in iris
            if (kind := _numbers(about[iri], TELLING))
        ),
        tuple(
            (numbers[iri], other)
            for iri in things
            for other in _known(about[iri][str(BT.perhapsSameThing)], numbers)
        ),
    )


def _numbers(said: About, numbers: Mapping[str, int]) -> tuple[int, ...]:
    """The numbers of those of its classes that are in the legend."""
    return tuple(sorted(numbers[t.value] for t in said.get(TYPE, ()) if t.value in numbers))


def _texts(said: About, predicate: URIRef) -> list[str]:
    return sorted(term.value for term in said.get(str(predicate), ()))


def _one(said: About, predicate: URIRef) -> str:
    return min((term.value for term in said.get(str(predicate), ())), default="")


def _thing(iri: str, kinds: tuple[int, ...], said: About) -> Thing:
    labels = said[str(RDFS.label)] + said[str(SKOS.altLabel)]
    abroad = sorted(t.value for t in labels if isinstance(t, Literal) and t.language == "en")
    chinese = [_one(said, RDFS.label) or iri, *_texts(said, SKOS.altLabel)]
    if abroad and chinese[0] in abroad:
        chinese = [n for n in chinese if n not in abroad] or abroad
    names = tuple(dict.fromkeys(n for n in chinese if n not in abroad)) or tuple(abroad)
    kind = KINDS[kinds[0]]
    foreign = abroad[0] if abroad else english(names[0], kind)
    return Thing(iri, kinds, names, foreign, pinyin(names[0], kind))


def _known(terms: Iterable[Term], numbers: dict[str, int]) -> tuple[int, ...]:
    return tuple(sorted({numbers[t.value] for t in terms if t.value in numbers}))


def _paper(iri: str, said: About, numbers: dict[str, int]) -> Paper:
    inferred = _one(said, BT.dateInferred) == "true"
    body = _one(said, SCHEMA.articleBody)
    headline = _one(said, SCHEMA.headline)
    written = said[str(SCHEMA.author)] + said[str(SCHEMA.contributor)]
    rest = (_one(said, p) for p in (BT.newspaper, BT.sourceFile, SCHEMA.url))
    newspaper, file, url = rest
    named = _known(said[str(SCHEMA.mentions)] + written, numbers)
    day = _one(said, SCHEMA.datePublished)
    return Paper(iri, headline, day, inferred, newspaper, file, url, body, named, _known(written, numbers))


def _told(
    iri: str, kind: int, about: dict[str, About], numbers: dict[str, int], places: dict[str, int]
) -> Told:
    said = about[iri]
    status = _one(said, BT.status).removeprefix(NAMESPACE) or STATUSES[0]
    quotes = sorted(
        _quotes(said, about, places), key=lambda q: (q.article, q.start, q.stop, q.rule, q.confidence)
    )
    dates = _texts(said, BT["from"]), _texts(said, BT.to)
    first, last = (ends[0] if ends else "" for ends in dates)
    return Told(
        iri,
        kind,
        STATUSES.index(status),
        first or last,
        last or first,
        tuple(_roles(said, numbers)),
        tuple(" ".join(_texts(said, BT[name])) for name in BESIDE),
        tuple(quotes),
    )


def _roles(said: About, numbers: dict[str, int]) -> Iterator[tuple[str, int | str]]:
    for role, name in FILLED.items():
        if role in said:
            fillers = {numbers.get(t.value, t.value) for t in said[role]}
            yield from ((name, filler) for filler in sorted(fillers, key=lambda f: (isinstance(f, str), f)))


def _quotes(said: About, about: dict[str, About], places: dict[str, int]) -> Iterator[Quote]:
    for iri in {t.value for t in said[str(BT.evidence)]}:
        read = about[iri]
        article = places.get(_one(read, BT.article))
        if article is not None:
            start, stop = int(_one(read, BT.start) or 0), int(_one(read, BT.end) or 0)
            words = (_one(read, p) for p in (BT.rule, BT.confidence))
            yield Quote(article, _one(read, BT.quote), start, stop, *words)
