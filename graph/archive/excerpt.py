"""What a page shows of an archive that is too large for one: the things that most facts name, and the facts among them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graph.archive.drawers import Numbers, among
from graph.archive.pieces import bundle, lines, text, unpack
from graph.archive.settings import digest
from graph.archive.stating import NAMED, SUBJECTS
from graph.archive.work import Work
from graph.rdf.merge import merged

WHOLE = 4_000
"""Articles of which a page shows everything."""
FACTS = 10_000
"""Facts that a page of more articles shows: it has some 20 MB then."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Things and facts, by the numbers of their IRIs, in order."""

    things: Numbers
    facts: Numbers


def picks(stated: Sequence[str], kept: Work) -> list[str]:
    """The names under which is kept what the page shows of each part that it shows something of."""
    found = chosen(unpack(kept.pieces(f"{name}.stated", NAMED)[0]) for name in stated)
    shown = np.unique(np.concatenate([found.things, found.facts]))
    return [name for part in stated if (name := _picked(part, shown, kept))]


def records(picks: Sequence[str], kept: Work) -> Iterator[str]:
    """The records of what the page shows, in order."""
    texts = (lines(kept.pieces(name, 0)[0]) for name in picks)
    return merged([text.splitlines(keepends=True) for text in texts])


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


def _picked(part: str, shown: Numbers, kept: Work) -> str:
    """Where the records of a part are kept that are shown, those of their evidence and of its articles; "" for none."""
    subjects = unpack(kept.pieces(f"{part}.stated", SUBJECTS)[0])
    mine = np.flatnonzero(among(subjects, shown))
    if not len(mine):
        return ""
    name = f"{digest(part, mine.tobytes().hex())}.picked"
    if not kept.has(name):
        held = kept.text(f"{part}.run").splitlines(keepends=True)
        kept.keep(name, bundle([text(_with_evidence({held[place] for place in mine.tolist()}, held))]))
    return name


def _with_evidence(picked: set[str], lines: Sequence[str]) -> list[str]:
    """The picked lines with those of their evidence and its articles, in order."""
    for predicate in ("bt:evidence", "bt:article"):
        told = {term for line in picked for term in _said(line, predicate)}
        picked = picked | {lines[bisect_left(lines, f"{term}\t")] for term in told}
    return sorted(picked)


def _said(line: str, predicate: str) -> list[str]:
    fields = (field.split(" ", 2) for field in line[:-1].split("\t")[1:])
    return [field[2] for field in fields if field[1] == predicate]
