"""What a build tells its user: how much it read, of which kinds, and what stayed unresolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from wcwidth import wcswidth

from graph.terms import FACTS, KINDS, label

EXAMPLES = 3
"""How many unresolved names are shown."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What was counted in a graph or a part of it."""

    articles: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    """Things by their kind."""
    facts: Counter[str] = field(default_factory=Counter)
    """Facts by their class."""
    planned: int = 0
    names: Counter[str] = field(default_factory=Counter)
    """Names that stand for nothing that is known."""
    pairs: Counter[str] = field(default_factory=Counter)
    """Names of things that may be one with another."""
    conflicts: Counter[str] = field(default_factory=Counter)
    """Roles in which articles disagree."""
    lost: Counter[str] = field(default_factory=Counter)
    """Facts by their class that lack a role which it demands."""


def together(tallies: Sequence[Tally]) -> Tally:
    """What was counted in all parts."""
    counters: dict[str, Counter[str]] = {}
    for tally in tallies:
        for one in fields(tally):
            if isinstance(counts := getattr(tally, one.name), Counter):
                counters.setdefault(one.name, Counter()).update(counts)
    return Tally(sum(t.articles for t in tallies), planned=sum(t.planned for t in tallies), **counters)


def report(tally: Tally, notes: Iterable[str] = ()) -> str:
    """Articles, things and facts by kind, what stayed unresolved, and what else is to be said, as lines."""
    lines = [_count(tally.articles, "article"), *_table(tally.kinds, KINDS)]
    lines += [
        f"{_count(tally.facts.total(), 'fact')}, {tally.planned} of them planned",
        *_table(tally.facts, FACTS),
    ]
    return "\n".join([*lines, *_unresolved(tally), *notes])


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _table(counts: Counter[str], names: Iterable[str]) -> list[str]:
    """The counts that are not nought, with both labels of their term, in the order of the names."""
    rows = [(label(name, "zh"), label(name), counts[name]) for name in names if counts[name]]
    return [f"  {zh}{' ' * (10 - wcswidth(zh))}{en:<16}{count:>6}" for zh, en, count in rows]


def _unresolved(tally: Tally) -> list[str]:
    lines = []
    if tally.names:
        lines.append(f"{_count(tally.names.total(), 'name')} unresolved: {_most(tally.names)}")
    if tally.pairs:
        lines.append(f"{_count(tally.pairs.total(), 'pair')} of things that may be one: {_most(tally.pairs)}")
    if tally.conflicts:
        words = _count(tally.conflicts.total(), "conflict")
        lines.append(f"{words} between articles (baotu query conflicts): {_most(tally.conflicts)}")
    if tally.lost:
        kinds = _most(Counter({label(kind): count for kind, count in tally.lost.items()}))
        lines.append(
            f"{_count(tally.lost.total(), 'fact')} left out, lacking a role that names a thing: {kinds}"
        )
    return lines or ["nothing unresolved"]


def _most(words: Counter[str]) -> str:
    """The commonest words and how often each came."""
    counts = sorted(words.items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{word} ({count})" if count > 1 else word for word, count in counts[:EXAMPLES]]
    return ", ".join(shown + ["…"] * (len(counts) > EXAMPLES))
