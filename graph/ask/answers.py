"""The facts of the graph that answer a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from graph.ask.asked import UnreadError
from graph.ask.frames import Frame
from graph.ask.question import Question
from graph.query import either
from graph.rdf.things import called
from graph.terms import BT, NAMESPACE, ROLES, SCHEMA, local

MOST = 1000
"""How many facts are looked at for one frame; where more could answer, the question is too wide."""
LOCAL = frozenset(("Incident", "Gathering", "ProjectStage"))
"""Classes of what happens at a place."""
DAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where an answer was read."""

    quote: str
    headline: str
    day: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a fact answers: its values, its class and status, its own day, and its sentences."""

    values: tuple[str, ...]
    fact: str
    status: str
    day: str
    left: str
    """Of a tenure that has ended the day, or one by which it had."""
    sentences: tuple[Sentence, ...]


def answers(graph: Graph, question: Question) -> tuple[Answer, ...]:
    """The answers, the facts of the surest frame that has any."""
    for frame in question.frames:
        found = [
            answer
            for iri in _facts(graph, frame, question)
            if (answer := _answer(graph, iri, frame, question))
        ]
        if not question.ever and not all(answer.left for answer in found):
            found = [answer for answer in found if not answer.left]
        if found:
            return tuple(sorted(_joined(found), key=lambda a: (a.day, a.values)))
    return ()


def _joined(found: list[Answer]) -> list[Answer]:
    """The answers, those that say the same as one with the sentences of all."""
    same: dict[Answer, list[Sentence]] = {}
    for answer in found:
        same.setdefault(replace(answer, sentences=()), []).extend(answer.sentences)
    return [replace(answer, sentences=tuple(dict.fromkeys(told))) for answer, told in same.items()]


def _facts(graph: Graph, frame: Frame, question: Question) -> list[URIRef]:
    """The facts of the frame's class in which all things and texts of the question stand."""
    lines = [f"?f a bt:{frame.fact} ."]
    for n, things in enumerate(question.things):
        lines.append(
            f"VALUES ?t{n} {{ {' '.join(t.n3() for t in sorted(things))} }} {_standing(frame.fact, n)}"
        )
    for n, told in enumerate(question.texts):
        roles = " ".join(f"bt:{r}" for r in sorted(told.roles))
        lines.append(
            f"VALUES ?v{n} {{ {' '.join(form for said in told.forms for form in either(said))} }} VALUES ?r{n} {{ {roles} }} ?f ?r{n} ?v{n} ."
        )
    for n, figure in enumerate(question.figures):
        lines.append(f"?f bt:amount|bt:value|bt:change ?n{n} FILTER(xsd:decimal(STR(?n{n})) = {figure:f})")
    for begin, end in question.days:  # a fact without a day cannot be said to lie on one
        lines.append(f"?f bt:from ?from ; bt:to ?to FILTER(?from <= {_iso(end)} && ?to >= {_iso(begin)})")
    rows = list(graph.query(f"SELECT DISTINCT ?f {{ {' '.join(lines)} }} ORDER BY ?f LIMIT {MOST + 1}"))
    if len(rows) > MOST:
        raise UnreadError(f"more than {MOST} facts could answer: name a thing or a day, too")
    return [row[0] for row in rows]  # type: ignore[index, misc]


def _standing(fact: str, n: int) -> str:
    """How a thing stands in a fact: in any role, and what happens in a town happens in its county, too."""
    role = f"?f ?p{n} ?t{n}"
    return (
        f"{{ {role} }} UNION {{ ?x{n} schema:containedInPlace+ ?t{n} . ?f bt:place ?x{n} }}"
        if fact in LOCAL
        else f"{role} ."
    )


def _iso(day: date) -> str:
    return Literal(day).n3()


def _answer(graph: Graph, iri: URIRef, frame: Frame, question: Question) -> Answer | None:
    """What the fact answers, or None: it is of another day or way, or its role is empty or is what was named."""
    if not (_so_directed(graph, iri, frame) and _meant(graph, iri, frame)):
        return None
    named: set[Node] = {thing for things in question.things for thing in things}
    named |= {
        Literal(form, lang=lang) for told in question.texts for form in told.forms for lang in (None, "zh")
    }
    for role in frame.roles:
        fillers = [
            f
            for f in graph.objects(iri, BT[role])
            if f not in named and _fits(graph, f, role, question.kinds)
        ]
        if fillers:
            shown = tuple(sorted(_shown(graph, iri, role, f) for f in fillers))
            status = local(graph.value(iri, BT.status) or "")
            left = _day(graph, iri, "until", "goneBy")
            return Answer(
                shown, frame.fact, status, _day(graph, iri, "from", "to"), left, _sentences(graph, iri)
            )
    return None


def _fits(graph: Graph, filler: Node, role: str, kinds: frozenset[str]) -> bool:
    """Whether a thing is of a kind that was asked for; a text is where it stands for what its role is called."""
    if not kinds:
        return True
    if role == "object" and "Product" in kinds:  # what is bought or given may be anything
        return True
    if isinstance(filler, Literal):
        return not ROLES[role].kinds or role.capitalize() in kinds
    return any((filler, None, URIRef(NAMESPACE + kind)) in graph for kind in kinds)


def _meant(graph: Graph, iri: URIRef, frame: Frame) -> bool:
    """Whether the fact is what the verb means: of its stage, of its change, or told with such a word."""
    if not frame.where:
        return True
    if frame.where in {"quote", "rule"}:
        told = [t for e in graph.objects(iri, BT.evidence) for t in graph.objects(e, BT[frame.where])]
    else:
        told = [t for role in frame.where.split() for t in graph.objects(iri, BT[role])]
    return any(re.search(frame.means, str(text)) for text in told)


def _so_directed(graph: Graph, iri: URIRef, frame: Frame) -> bool:
    """Whether the things fill those roles that their place in the question tells."""
    return all(
        any(things & set(graph.objects(iri, BT[role])) for role in roles) for things, roles in frame.firm
    )


def _shown(graph: Graph, iri: URIRef, role: str, filler: Node) -> str:
    """A filler as people write it: a post with its organization, a sum with its currency, a day of the week."""
    name = called(graph, filler)
    if role == "post":
        return "、".join(sorted(called(graph, o) for o in graph.objects(iri, BT.organization))) + name
    if role == "weekday":
        return "周" + DAYS[int(name) - 1]
    if role == "change" and re.fullmatch(
        r"[-+]?[\d.]+", name
    ):  # a bare figure is per cent: bt:change says so
        return f"{name} %"
    beside = {"amount": ("currency", "qualifier"), "value": ("unit", "currency", "qualifier")}.get(role, ())
    return " ".join([name, *(str(v) for b in beside if (v := graph.value(iri, BT[b])) is not None)])


def _day(graph: Graph, iri: URIRef, *roles: str) -> str:
    return "–".join(dict.fromkeys(_days(graph, iri, *roles)))


def _days(graph: Graph, iri: URIRef, *roles: str) -> list[str]:
    """The days that stand in these roles, as far as they are known."""
    return [str(d) for role in roles if (d := graph.value(iri, BT[role])) is not None]


def _sentences(graph: Graph, iri: URIRef) -> tuple[Sentence, ...]:
    found = []
    for evidence in graph.objects(iri, BT.evidence):
        article = graph.value(evidence, BT.article)
        quote = str(graph.value(evidence, BT.quote) or "")
        headline, day = (graph.value(article, SCHEMA[p]) for p in ("headline", "datePublished"))
        found.append(Sentence(quote, str(headline or ""), str(day or "")))
    return tuple(sorted(found, key=lambda s: (s.day, s.headline, s.quote)))
