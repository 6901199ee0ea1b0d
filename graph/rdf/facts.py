"""Facts as triples: a node with roles, status and evidence, and the direct edges that follow from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from rdflib import RDF, RDFS, Literal, URIRef

from graph.model import (
    Article,
    Date,
    Evidence,
    Fact,
    Happening,
    Mention,
    Period,
    Quantity,
    Resolved,
    Role,
    Status,
)
from graph.rdf.demands import complete
from graph.rdf.fillers import Term, day, figure, fillers, printed, text, whole
from graph.rdf.iris import Iris
from graph.rdf.together import shared
from graph.resolve.tellings import marks
from graph.terms import BT, NAMESPACE, ROLES, ontology, shortcuts

Triple = tuple[URIRef, URIRef, Term]
CURRENCY = re.compile("[A-Z]{3}")
"""A currency's ISO 4217 code, as no other unit looks."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact with its IRI and the terms that fill its roles."""

    article: Article
    fact: Fact
    iri: URIRef
    roles: tuple[tuple[str, Term], ...]
    happening: Happening | None = None
    """What other articles say of it, too."""
    leads: bool = True
    """Whether this telling is the one that gives the fact its IRI."""


def settle(resolved: Resolved, iris: Iris) -> tuple[tuple[Stated, ...], tuple[tuple[Article, Fact], ...]]:
    """The facts that can be stated, and those that lack a role which their class demands."""
    stated, lost = [], []
    for reading in resolved.readings:
        for number, (fact, mark) in enumerate(zip(reading.facts, marks(reading), strict=True)):
            happening = resolved.happenings.get((reading.article.file, reading.article.number, number))
            roles = _roles(fact, reading.article, resolved, iris)
            if complete(fact.kind, {name for name, _ in roles}):
                iri = iris.fact(happening.mark if happening else mark)
                stated.append(
                    Stated(
                        reading.article, fact, iri, roles, happening, not happening or happening.mark == mark
                    )
                )
            else:
                lost.append((reading.article, fact))
    return tuple(stated), tuple(lost)


def _roles(fact: Fact, article: Article, resolved: Resolved, iris: Iris) -> tuple[tuple[str, Term], ...]:
    return tuple(
        (role.name, term)
        for role in fact.roles
        if fact.kind in ROLES[role.name].facts
        for term in fillers(ROLES[role.name], _as_printed(role, fact, article), article, resolved, iris)
    )


def _as_printed(role: Role, fact: Fact, article: Article) -> Mention | str:
    """What fills the role, a text in the characters of the sentence it was read in."""
    where = (evidence.span for evidence in fact.evidence)
    filler = role.filler
    return printed(role.name, filler, article, *where) if isinstance(filler, str) else filler


@cache
def types(name: str) -> tuple[URIRef, ...]:
    """The class and, so that no reasoner is needed, its classes in the standard vocabularies."""
    above = sorted(str(o) for o in ontology().objects(BT[name], RDFS.subClassOf))
    return (BT[name], *(URIRef(iri) for iri in above if not iri.startswith(NAMESPACE)))


def fact_triples(stated: Stated, iris: Iris) -> Iterator[Triple]:
    """The triples of one fact, its evidence and its direct edges."""
    fact, iri = stated.fact, stated.iri
    for standard in types(fact.kind):
        yield iri, RDF.type, standard
    for name, term in (*_own(stated), *shared(stated.happening)):
        yield iri, BT[name], term
    for name, literal in (*_days(fact, stated.article, stated.happening), *_measures(fact)):
        yield iri, BT[name], literal
    yield from _versions(stated, iris)
    yield iri, BT.status, BT[fact.status]
    for evidence in fact.evidence:
        yield iri, BT.evidence, iris.evidence(stated.article, evidence)
        yield from _evidence(evidence, stated.article, iris)
    if fact.status == Status.ASSERTED:
        yield from _edges(stated)


def _evidence(evidence: Evidence, article: Article, iris: Iris) -> Iterator[Triple]:
    iri = iris.evidence(article, evidence)
    for standard in types("Evidence"):
        yield iri, RDF.type, standard
    yield iri, BT.article, iris.article(article)
    yield iri, BT.quote, Literal(article.quote(evidence.span), lang="zh")
    yield iri, BT.start, whole(evidence.span.start)
    yield iri, BT.end, whole(evidence.span.stop)
    yield iri, BT.rule, text(evidence.rule)
    yield iri, BT.confidence, figure(Decimal(str(evidence.confidence)))


def _mentions(fact: Fact, *names: str) -> list[Mention]:
    return [f for name in names for f in fact.fillers(name) if isinstance(f, Mention) and f.value]


def _dates(fact: Fact, *names: str) -> list[Date | Period]:
    return [m.value for m in _mentions(fact, *names) if isinstance(m.value, Date | Period)]


def _own(stated: Stated) -> Iterator[tuple[str, Term]]:
    """The roles that the fact itself fills."""
    settled = {name for name, _ in stated.happening.settled} if stated.happening else set()
    yield from ((name, term) for name, term in stated.roles if name not in settled)


def _versions(stated: Stated, iris: Iris) -> Iterator[Triple]:
    """What this telling says of the roles in which the tellings disagree."""
    for name, term in stated.roles:
        if stated.happening and name in stated.happening.conflicts:
            iri = iris.version(stated.iri, name, str(term))
            for standard in types("Version"):
                yield iri, RDF.type, standard
            yield iri, BT.versionOf, stated.iri
            yield iri, BT.inRole, BT[name]
            yield iri, BT.says, term
            for evidence in stated.fact.evidence:
                yield iri, BT.toldBy, iris.evidence(stated.article, evidence)


def _days(fact: Fact, article: Article, together: Happening | None) -> Iterator[tuple[str, Literal]]:
    """The first and the last day that the fact's dates can mean, and the dates as printed."""
    starts, ends = _dates(fact, "date", "period", "since"), _dates(fact, "date", "period", "until")
    first = min((value.ends[0] for value in starts), default=None)
    last = max((value.ends[1] for value in ends), default=None)
    if together and not fact.fillers("period"):
        first, last = together.first, together.last
    if first:
        yield "from", day(first)
    if last:
        yield "to", day(last)
    for mention in _mentions(fact, "date", "period", "since", "until"):
        if isinstance(mention.value, Date | Period) and mention.text:
            yield "dateText", text(article.as_printed(mention.text, mention.span))


def _measures(fact: Fact) -> Iterator[tuple[str, Literal]]:
    """Currency or unit, and the hedge, of the fact's sum or figure."""
    for mention in _mentions(fact, "amount", "value"):
        if isinstance(mention.value, Quantity):
            unit = mention.value.unit
            if unit:
                yield "currency" if CURRENCY.fullmatch(unit) else "unit", text(unit)
            if mention.value.qualifier:
                yield "qualifier", text(mention.value.qualifier)


def _edges(stated: Stated) -> Iterator[Triple]:
    for cut in shortcuts():
        if cut.fact == stated.fact.kind:
            starts, stops = ([t for n, t in stated.roles if n == end] for end in (cut.start, cut.stop))
            for start in starts:
                for stop in stops:
                    if isinstance(start, URIRef) and isinstance(stop, URIRef):
                        yield start, cut.edge, stop
