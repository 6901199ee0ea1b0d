"""What a page shows of an archive that is too large for one: the things that most facts name, and the facts among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph.archive.drawers import Numbers, number
from graph.archive.pieces import unpack
from graph.archive.stating import NAMED
from graph.archive.work import Work
from graph.rdf.merge import merged

WHOLE = 4_000
"""Articles of which a page shows everything."""
FACTS = 10_000
"""Facts that a page of more articles shows: it has some 20 MB then."""
NO_MORE = ("article-", "evidence-", "version-")
"""How the names of what is neither a thing nor a fact begin."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Things and facts, by the numbers of their IRIs, in order."""

    things: Numbers
    facts: Numbers


def excerpt(stated: Sequence[str], kept: Work, base: str) -> Iterator[str]:
    """The records of what the page shows, in order."""
    found = chosen([unpack(kept.pieces(f"{name}.stated", NAMED)[0]) for name in stated])
    runs = [list(_picked(kept.lines(f"{name}.run"), found, base)) for name in stated]
    return merged(runs)


def chosen(named: Iterable[Numbers]) -> Choice:
    """The things of highest rank and all facts that name only them: as many as FACTS allows."""
    pairs = np.concatenate(list(named))
    things, thing_of, times = np.unique(pairs[:, 1], return_inverse=True, return_counts=True)
    rank = np.empty(len(things), np.int64)
    rank[np.lexsort((things, -times))] = np.arange(len(things))
    facts, fact_of = np.unique(pairs[:, 0], return_inverse=True)
    last = np.zeros(len(facts), np.int64)
    np.maximum.at(last, fact_of, rank[thing_of])
    most = np.sort(last)[FACTS] if len(facts) > FACTS else len(things)
    shown = facts[last < most]
    return Choice(np.unique(pairs[np.isin(pairs[:, 0], shown), 1]), shown)


def _picked(lines: Iterable[str], found: Choice, base: str) -> Iterator[str]:
    """The records of the chosen things and facts, of the evidence of these and of the articles that it stands in."""
    told = {line[: line.index("\t")]: line for line in lines}
    names = [name for name in told if name.startswith("id:") and not name.startswith(NO_MORE, 3)]
    numbers = np.array([number((base + name[3:],)) for name in names], np.uint64)
    mine = np.isin(numbers, found.things) | np.isin(numbers, found.facts)
    shown = {name for name, is_mine in zip(names, mine, strict=True) if is_mine}
    evidence = {term for name in shown for term in _said(told[name], "bt:evidence")}
    articles = {term for name in evidence for term in _said(told[name], "bt:article")}
    return (told[name] for name in sorted(shown | evidence | articles))


def _said(line: str, predicate: str) -> list[str]:
    fields = (field.split(" ", 2) for field in line[:-1].split("\t")[1:])
    return [field[2] for field in fields if field[1] == predicate]
