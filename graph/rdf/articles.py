"""Articles as triples: where and when they were printed, who wrote them, what they name."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from rdflib import RDF, SKOS, XSD, Literal, URIRef

from graph.model import Entity, Mention, Reading, Resolved, Span
from graph.rdf.facts import Triple
from graph.rdf.fillers import Term, day, text, whole
from graph.rdf.iris import Iris
from graph.resolve.within import NAMELESS
from graph.terms import BT, SCHEMA


def article_triples(reading: Reading, resolved: Resolved, iris: Iris, *, bodies: bool) -> Iterator[Triple]:
    """The triples of one article; `bodies` false leaves its text out."""
    iri = iris.article(reading.article)
    yield iri, RDF.type, SCHEMA.NewsArticle
    for predicate, term in _said(reading, bodies=bodies):
        yield iri, predicate, term
    for predicate, entity in _named(reading, resolved):
        yield iri, predicate, iris.thing(entity)
    for entity, name in _other_characters(reading, resolved):
        yield iris.thing(entity), SKOS.altLabel, _chinese(name)


def _said(reading: Reading, *, bodies: bool) -> Iterator[tuple[URIRef, Term]]:
    article = reading.article
    printed = article.printed or article.text
    yield BT.sourceFile, text(article.file)
    yield SCHEMA.position, whole(article.number)
    yield BT.sha256, text(sha256(printed.encode()).hexdigest())
    for predicate, span in ((BT.kicker, article.kicker), (BT.subhead, article.subhead)):
        if span:
            yield predicate, _chinese(article.quote(span).replace("\n", " "))
    if article.title:
        yield SCHEMA.headline, _chinese(article.title)
    if article.day:
        yield SCHEMA.datePublished, day(article.day)
    if article.day_inferred:
        yield BT.dateInferred, Literal("true", datatype=XSD.boolean)
    if article.newspaper:
        yield BT.newspaper, text(article.newspaper)
    if article.url:
        yield SCHEMA.url, text(article.url)
    if bodies:
        yield SCHEMA.articleBody, _chinese(printed)


def _chinese(words: str) -> Literal:
    return Literal(words, lang="zh")


def _named(reading: Reading, resolved: Resolved) -> Iterator[tuple[URIRef, Entity]]:
    """Who wrote the article, and every thing that it or one of its facts names."""
    article = reading.article
    filled = [
        role.filler for fact in reading.facts for role in fact.roles if isinstance(role.filler, Mention)
    ]
    for mention in (*reading.mentions, *filled):
        entity = resolved.thing(article, mention)
        if entity:
            yield SCHEMA.mentions, entity
            if _within(mention, article.reporters):
                yield SCHEMA.author, entity
            if _within(mention, article.correspondents):
                yield SCHEMA.contributor, entity


def _other_characters(reading: Reading, resolved: Resolved) -> Iterator[tuple[Entity, str]]:
    """Names as the article prints them, where that is in traditional characters."""
    for mention in reading.mentions:
        entity, name = (
            resolved.thing(reading.article, mention),
            reading.article.as_printed(mention.text, mention.span),
        )
        if entity and name != mention.text and mention.source not in NAMELESS:
            yield entity, name


def _within(mention: Mention, spans: tuple[Span, ...]) -> bool:
    return any(span.covers(mention.span) for span in spans)
