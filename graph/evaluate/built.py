"""What a graph says of each article: the things it names, the facts it read there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from rdflib import RDF, RDFS, Graph, Literal
from rdflib.namespace import SKOS
from rdflib.term import Node

from graph.evaluate.alike import number, plain
from graph.evaluate.classes import ALL, KINDS, ROLES, THINGS
from graph.evaluate.values import pieces
from graph.terms import BT, NAMESPACE, SCHEMA, local

Filler = tuple[str, tuple[str, ...]]
"""A role and the names of what fills it, the label first."""


@dataclass(frozen=True, slots=True)
class BuiltThing:
    """A thing that an article names, its label first among the names."""

    kinds: frozenset[str]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuiltFact:
    """A fact with the sentences that it was read from."""

    name: str
    fillers: tuple[Filler, ...]
    quotes: tuple[str, ...]
    confidence: float | None = None
    """That of its surest evidence."""


@dataclass(frozen=True, slots=True)
class Story:
    """One article of the graph."""

    files: frozenset[str]
    headline: str
    body: str
    things: Mapping[Node, BuiltThing]
    facts: Mapping[Node, BuiltFact]

    def tells(self, file: str, headline: str) -> bool:
        """Whether this is the article of that file and headline; an empty headline asks for none."""
        return PurePath(file).name in self.files and plain(headline) in plain(self.headline)


def stories(graph: Graph) -> tuple[Story, ...]:
    """All articles of a graph, in the order of their IRIs."""
    said = _facts(graph)
    articles = sorted(set(graph.subjects(RDF.type, SCHEMA.NewsArticle)), key=str)
    return tuple(_story(graph, article, said.get(article, {})) for article in articles)


def _story(graph: Graph, article: Node, facts: Mapping[Node, BuiltFact]) -> Story:
    body = " ".join(sorted(map(str, graph.objects(article, SCHEMA.articleBody))))
    headline = " ".join(sorted(map(str, graph.objects(article, SCHEMA.headline))))
    return Story(
        frozenset(PurePath(str(file)).name for file in graph.objects(article, BT.sourceFile)),
        headline if plain(headline) else body.strip().split("。")[0],  # a caption: its first sentence
        body,
        _things(graph, article),
        facts,
    )


def _things(graph: Graph, article: Node) -> dict[Node, BuiltThing]:
    """What an article names, its reporters and correspondents too."""
    found = {}
    told = (SCHEMA.mentions, SCHEMA.author, SCHEMA.contributor)
    for thing in sorted({thing for term in told for thing in graph.objects(article, term)}, key=str):
        kinds = KINDS & set(map(local, graph.objects(thing, RDF.type)))
        if kinds:
            found[thing] = BuiltThing(kinds, names(graph, thing))
    return found


def names(graph: Graph, thing: Node) -> tuple[str, ...]:
    """The names of a thing, its label first; of a literal, itself."""
    if isinstance(thing, Literal):
        return (str(thing),)
    given = (
        name
        for term in (RDFS.label, SKOS.prefLabel, SKOS.altLabel)
        for name in sorted(map(str, graph.objects(thing, term)))
    )
    return tuple(dict.fromkeys(given)) or (local(thing),)


def _facts(graph: Graph) -> dict[Node, dict[Node, BuiltFact]]:
    """The facts of each article; what is denied or cancelled is none, for nobody marks it."""
    said: dict[Node, dict[Node, BuiltFact]] = {}
    for name in ALL:
        for fact in sorted(set(graph.subjects(RDF.type, BT[name])), key=str):
            status = set(graph.objects(fact, BT.status))
            if status & {BT.Denied, BT.Cancelled}:
                continue
            evidence = sorted(graph.objects(fact, BT.evidence), key=str)
            planned: list[Filler] = [("status", ("planned",))] if BT.Planned in status else []
            built = BuiltFact(
                name,
                (*_fillers(graph, fact), *planned),
                _quotes(graph, evidence),
                _confidence(graph, evidence),
            )
            for article in {article for piece in evidence for article in graph.objects(piece, BT.article)}:
                said.setdefault(article, {})[fact] = built
    return said


def _quotes(graph: Graph, evidence: Sequence[Node]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(quote) for piece in evidence for quote in graph.objects(piece, BT.quote)))


def _confidence(graph: Graph, evidence: Sequence[Node]) -> float | None:
    return max(
        (float(str(one)) for piece in evidence for one in graph.objects(piece, BT.confidence)), default=None
    )


def _fillers(graph: Graph, fact: Node) -> Iterable[Filler]:
    units = [str(unit) for term in (BT.currency, BT.unit) for unit in graph.objects(fact, term)]
    for term, filler in sorted(graph.predicate_objects(fact), key=str):
        role = str(term).removeprefix(NAMESPACE)
        if role not in ROLES:
            continue
        if not isinstance(filler, Literal):
            yield role, names(graph, filler)
        elif role in THINGS:
            yield role, (f"literal: {filler}",)
        elif role in {"amount", "value"} and units and (figure := number(str(filler))) and not figure[1]:
            yield role, (f"{filler} {units[0]}",)
        else:
            yield from ((role, (piece,)) for piece in pieces(role, str(filler)))
