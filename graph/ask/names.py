"""The names and texts of a question that the graph knows."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from rdflib import Graph, URIRef

from graph.ask.otherwise import otherwise
from graph.model import Article, Span
from graph.names import mentions
from graph.page.english import english, may_stand
from graph.query import either
from graph.terms import KINDS, NAMESPACE, ROLES, local
from graph.traditional import simplified

LONGEST = 40
"""Characters of a question that are looked up as one name."""
_TEXTS = [name for name, role in ROLES.items() if "string" in role.datatypes]
_LATIN = re.compile("[A-Za-z]{3}")
_GIVEN = re.compile(r"(?![的是在任])[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a question that names things of the graph: one, or several of one name."""

    start: int
    stop: int
    things: frozenset[URIRef]


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of a question that is the text of roles: a post, an indicator, a stage; `forms` as the graph has it."""

    start: int
    stop: int
    text: str
    roles: frozenset[str]
    forms: tuple[str, ...]

    def holds(self, name: Named) -> bool:
        """Whether a name is only a part of it: 框架协议 in 合作框架协议."""
        inside = self.start <= name.start and name.stop <= self.stop
        return inside and (self.start, self.stop) != (name.start, name.stop)


def names(graph: Graph, text: str) -> list[Named]:
    """The things that the question names, the longest names first taken, in their order."""
    found = _labelled(graph, _pieces(text))
    if _LATIN.search(text):
        found |= _abroad(graph, text)
    return [Named(a, b, frozenset(found[text[a:b]])) for a, b in _apart(text, found) if len(text[a:b]) > 1]


def meaning(graph: Graph, text: str, name: Named, endings: Sequence[str]) -> Named:
    """The name with what goes by it and one of these endings: the government of a town, the 项目 that builds a museum."""
    things = " ".join(t.n3() for t in sorted(name.things))
    rows = graph.query(f"SELECT ?n {{ VALUES ?t {{ {things} }} ?t rdfs:label|skos:altLabel ?n }}")
    called = {text[name.start : name.stop], *(str(row[0]) for row in rows)}  # type: ignore[index]
    longer = [one + ending for one in sorted(called) for ending in endings]
    return replace(name, things=name.things.union(*_labelled(graph, longer).values()))


def longer(text: str, found: Iterable[Named]) -> str | None:
    """The name of somebody of which one that was found is only the beginning: 王建新, where the graph knows 王建.

    The tagger is asked only where such a name may stand; 王建和李卫东 are two.
    """
    found = list(found)
    starts = {n.start for n in found}
    short = [
        n for n in found if n.stop - n.start == 2 and _GIVEN.match(text, n.stop) and n.stop + 1 not in starts
    ]
    people = mentions(Article("", 1, text, body=(Span(0, len(text)),))) if short else ()
    at = {n.start for n in short}
    return next(
        (m.text for m in people if m.kind == "Person" and m.span.start in at and len(m.span) > 2), None
    )


def texts(graph: Graph, text: str, printed: str, taken: Sequence[Named]) -> list[Told]:
    """The texts of roles that stand in the question beside its names, in its own characters, in simplified ones, in English."""
    plain, own = blanked(text, taken), blanked(printed, taken)
    roles: dict[str, set[str]] = defaultdict(set)
    forms: dict[str, set[str]] = defaultdict(set)
    pieces = {own[a:b]: plain[a:b] for a, b in _stretches(plain)} | {p: p for p in _pieces(plain)}
    pieces |= {form: read for form in _beside(graph, taken) if (read := simplified(form)) in pieces}
    pieces = {form: piece for form, piece in pieces.items() if "\0" not in piece}
    called = dict(otherwise(plain))
    pieces = called | pieces | dict(_sorts(graph, plain, called))
    for row in graph.query(
        f"SELECT DISTINCT ?p ?v {{ VALUES ?v {{ {_literals(pieces)} }} VALUES ?p {{ {_terms(_TEXTS)} }} ?f ?p ?v }}"
    ):
        predicate, value = row  # type: ignore[misc]
        piece = pieces[str(value)]
        roles[piece].add(local(predicate))
        forms[piece].add(str(value))
    return [
        Told(a, b, piece, frozenset(roles[piece]), tuple(sorted(forms[piece])))
        for a, b in _apart(plain, roles)
        for piece in (plain[a:b],)
    ]


def _sorts(graph: Graph, plain: str, called: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The kinds of incident that are a sort of what the question says: 追尾交通事故 of 交通事故."""
    for row in graph.query("SELECT DISTINCT ?k { ?f bt:kind ?k }"):
        kind = str(row[0])  # type: ignore[index]
        ends = [kind[at:] for at in range(len(kind) - 1)]
        said = [
            called.get(end) or next((e for e in (f"{end}事故", f"{end}灾害", end) if e in plain), "")
            for end in ends
        ]
        if any(said):
            yield kind, next(filter(None, said))


def _beside(graph: Graph, named: Iterable[Named]) -> list[str]:
    """The texts that stand in facts beside these things: a paper may print them in other characters than we ask in."""
    things = " ".join(sorted(thing.n3() for one in named for thing in one.things))
    rows = graph.query(
        f"SELECT DISTINCT ?v {{ VALUES ?t {{ {things} }} VALUES ?p {{ {_terms(_TEXTS)} }} ?f ?any ?t ; ?p ?v }}"
    )
    return [str(row[0]) for row in rows]  # type: ignore[index]


def blanked(text: str, spans: Iterable[Named | Told | Span]) -> str:
    """The text with blanks where these stretches stand."""
    for span in spans:
        text = text[: span.start] + "\0" * (span.stop - span.start) + text[span.stop :]
    return text


def _pieces(text: str) -> list[str]:
    return sorted({text[a:b] for a, b in _stretches(text)})


def _stretches(text: str) -> list[tuple[int, int]]:
    return [(a, b) for a in range(len(text)) for b in range(a + 1, min(a + LONGEST, len(text)) + 1)]


def _apart(text: str, found: Mapping[str, object]) -> list[tuple[int, int]]:
    """Where the found pieces stand, the longest first, none within another."""
    kept: list[tuple[int, int]] = []
    for piece in sorted(found, key=lambda p: (-len(p), p)):
        for m in re.finditer(re.escape(piece), text):
            if all(m.end() <= a or m.start() >= b for a, b in kept):
                kept.append(m.span())
    return sorted(kept)


def _labelled(graph: Graph, pieces: list[str]) -> dict[str, set[URIRef]]:
    found: dict[str, set[URIRef]] = defaultdict(set)
    query = f"""SELECT DISTINCT ?t ?name {{ VALUES ?name {{ {_literals(p for p in pieces if len(p) > 1)} }}
        VALUES ?kind {{ {_terms(KINDS)} }} ?t rdfs:label|skos:altLabel ?name ; a ?kind }}"""
    for row in graph.query(query):
        thing, name = row  # type: ignore[misc]
        found[str(name)].add(URIRef(str(thing)))
    return found


def _abroad(graph: Graph, text: str) -> dict[str, set[URIRef]]:
    """The things whose English name, or name in pinyin, stands in the question."""
    found: dict[str, set[URIRef]] = defaultdict(set)
    lower = text.lower()
    query = f"SELECT ?t ?name ?kind {{ VALUES ?kind {{ {_terms(KINDS)} }} ?t rdfs:label ?name ; a ?kind }}"
    for row in graph.query(query):
        thing, name, kind = row  # type: ignore[misc]
        if not may_stand(str(name), local(kind), lower):
            continue
        called = english(str(name), local(kind)).lower()
        at = re.search(rf"(?<!\w){re.escape(called)}(?!\w)", lower) if len(called) > 3 else None
        if at:
            found[text[at.start() : at.end()]].add(URIRef(str(thing)))
    return found


def _literals(pieces: Iterable[str]) -> str:
    return " ".join(form for piece in pieces for form in either(piece))


def _terms(found: Iterable[str]) -> str:
    return " ".join(f"<{NAMESPACE}{name}>" for name in found)
