"""The last step for a shard: its articles and facts as records of triples, held against the shapes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from rdflib import URIRef

from graph.archive.drawers import number
from graph.archive.happen import together
from graph.archive.identify import answered
from graph.archive.pieces import bundle, pack, text
from graph.archive.reading import articles_of
from graph.archive.settings import Settings
from graph.model import Entity, Status
from graph.rdf.articles import article_triples
from graph.rdf.facts import Triple, fact_triples, settle
from graph.rdf.iris import Iris
from graph.rdf.things import called_triples, thing_triples
from graph.rdf.writer import iri, records, subject
from graph.report import Tally
from graph.resolve import joined
from graph.shapes import Violation, check
from graph.terms import BT, label

COUNTED, SUBJECTS, NAMED = range(3)
"""The pieces of what is told of a part's records: what was counted; the numbers of their subjects' IRIs, in order;
which facts name which things, a row for each."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What was counted in a part of the graph, and what breaks a shape in it."""

    tally: Tally
    violations: tuple[Violation, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What a part of the graph is made from: the articles of a shard and what drawers said of them, or things."""

    articles: bytes = b""
    things: tuple[bytes, ...] = ()
    """Where its traces lie, and what they are."""
    alone: bytes = b""
    shared: tuple[bytes, ...] = ()
    """What its facts say, and what they share with those of other articles."""
    entities: tuple[Entity, ...] = ()
    pairs: tuple[tuple[Entity, Entity], ...] = ()
    """Things that may be one."""


def state(part: Part, settings: Settings) -> tuple[bytes, bytes]:
    """The records of a part of the graph, and a bundle of what is told of them."""
    return _shard(part, settings) if part.articles else _things(part, settings)


def _shard(part: Part, settings: Settings) -> tuple[bytes, bytes]:
    iris = Iris(settings.base)
    articles = articles_of(part.articles)
    of = answered((t for one in articles for t in one.traces), part.things, settings.book())
    resolved = joined(articles, of, settings.book(), together(part.alone, part.shared))
    stated, lost = settle(resolved, iris)
    triples = [
        *(t for r in resolved.readings for t in article_triples(r, resolved, iris, bodies=settings.bodies)),
        *(t for fact in stated for t in fact_triples(fact, iris)),
    ]
    things = [t for entity in resolved.entities for t in called_triples(entity, iris)]
    facts = {one.iri: one.fact for one in stated if one.leads}.values()
    shared = {one.iri: one.happening for one in stated if one.leads and one.happening}.values()
    tally = Tally(
        len(resolved.readings),
        facts=Counter(fact.kind for fact in facts),
        planned=sum(fact.status == Status.PLANNED for fact in facts),
        names=Counter(mention.text for _, mention in resolved.unresolved),
        conflicts=Counter(f"{label(h.mark[0])}: {label(role)}" for h in shared for role in h.conflicts),
        lost=Counter(fact.kind for _, fact in lost),
    )
    named = [
        (number((one.iri,)), number((term,)))
        for one in stated
        for _, term in one.roles
        if isinstance(term, URIRef)
    ]
    return _told(triples, Stated(tally, tuple(check([*triples, *things]))), named, settings.base)


def _things(part: Part, settings: Settings) -> tuple[bytes, bytes]:
    iris = Iris(settings.base)
    triples: list[Triple] = [t for entity in part.entities for t in thing_triples(entity, iris)]
    tally = Tally(
        kinds=Counter(kind for entity in part.entities for kind in entity.kinds),
        pairs=Counter(one.names[0] for one, _ in part.pairs),
    )
    broken = tuple(check(triples))
    triples += [(iris.thing(one), BT.perhapsSameThing, iris.thing(other)) for one, other in part.pairs]
    return _told(triples, Stated(tally, broken), [], settings.base)


def _told(
    triples: Iterable[Triple], stated: Stated, named: Sequence[tuple[int, int]], base: str
) -> tuple[bytes, bytes]:
    run = records(triples, base)
    subjects = np.array([number((iri(subject(line), base),)) for line in run], np.uint64)
    pairs = np.array(named, np.uint64).reshape(-1, 2)
    return text(run), bundle([pack(stated), pack(subjects), pack(pairs)])
