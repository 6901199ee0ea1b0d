"""What a build tells its user: how much it read, of which kinds, and what stayed unresolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rdflib import RDF, Graph
from wcwidth import wcswidth

from graph.model import Article, Fact, Resolved, Status
from graph.rdf.facts import settle
from graph.rdf.iris import BASE, Iris
from graph.terms import BT, FACTS, KINDS, label

EXAMPLES = 3
"""How many unresolved names are shown."""


def report(resolved: Resolved, graph: Graph) -> str:
    """Articles, things and facts by kind, and what stayed unresolved, as lines."""
    facts = {name: len(set(graph.subjects(RDF.type, BT[name]))) for name in FACTS}
    planned = len(set(graph.subjects(BT.status, BT[Status.PLANNED])))
    lines = [_count(len(resolved.readings), "article"), *_table(_kinds(graph))]
    lines += [f"{_count(sum(facts.values()), 'fact')}, {planned} of them planned", *_table(facts)]
    _, lost = settle(resolved, Iris(BASE))
    return "\n".join([*lines, *(_unresolved(resolved, lost) or ["nothing unresolved"]), *resolved.notes])


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _kinds(graph: Graph) -> dict[str, int]:
    return {kind: len(set(graph.subjects(RDF.type, BT[kind]))) for kind in KINDS}


def _table(counts: dict[str, int]) -> list[str]:
    """The counts that are not nought, with both labels of their term."""
    rows = [(label(name, "zh"), label(name), count) for name, count in counts.items() if count]
    return [f"  {zh}{' ' * (10 - wcswidth(zh))}{en:<16}{count:>6}" for zh, en, count in rows]


def _unresolved(resolved: Resolved, facts: Sequence[tuple[Article, Fact]]) -> list[str]:
    names, pairs = resolved.unresolved, resolved.candidates
    lines = []
    if names:
        lines.append(
            f"{_count(len(names), 'name')} unresolved: {_most(mention.text for _, mention in names)}"
        )
    if pairs:
        who = _most(one.names[0] for one, _ in pairs)
        lines.append(f"{_count(len(pairs), 'pair')} of things that may be one: {who}")
    if facts:
        kinds = _most(label(fact.kind) for _, fact in facts)
        lines.append(f"{_count(len(facts), 'fact')} left out, lacking a role that names a thing: {kinds}")
    return lines


def _most(words: Iterable[str]) -> str:
    """The commonest words and how often each came."""
    counts = sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{word} ({count})" if count > 1 else word for word, count in counts[:EXAMPLES]]
    return ", ".join(shown + ["…"] * (len(counts) > EXAMPLES))
