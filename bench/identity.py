"""How well names are told to be one thing, beside merging by equal name: python -m bench.identity.

The cases stand in tests/identity: under a title the articles, one a line, that are resolved together. Each name
that counts is marked as in the example of a rule, `[text](thing)`: what bears one mark is one thing, and `[text](?)`
must stay open, alone. `《青岛日报》` at the head of a line is the newspaper. A mark of six digits is a division's code.
Every two marked names of a case are a pair; precision is how many of the pairs that are one in the graph are one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from graph.evaluate.tally import Tally
from graph.facts import facts
from graph.model import Article, Reading, Resolved, Span
from graph.names import mentions
from graph.read import read_text
from graph.resolve import resolve
from graph.tables import table

CASES = Path(__file__).parents[1] / "tests" / "identity"
DAY = date(2021, 1, 13)
_MARKED = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
_PAPER = re.compile("《([^》]+)》")


class Name(NamedTuple):
    """A name that was marked: its article among those of the case, its place there, and its thing."""

    number: int
    span: Span
    text: str
    thing: str


class Case(NamedTuple):
    """A few articles and the names in them that are marked."""

    title: str
    articles: tuple[Article, ...]
    names: tuple[Name, ...]


def cases(folder: Path = CASES) -> Iterator[Case]:
    """The cases of every file in the folder."""
    for file in sorted(folder.glob("*.txt")):
        for block in re.split("^== *", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            title, *lines = (line for line in block.splitlines() if line.strip())
            both = [_marked(number, line) for number, line in enumerate(lines)]
            yield Case(title, tuple(a for a, _ in both), tuple(n for _, names in both for n in names))


def _marked(number: int, line: str) -> tuple[Article, list[Name]]:
    """The article that a line is, and its marked names."""
    paper = _PAPER.match(line)
    line = line[paper.end() :] if paper else line
    (article,) = read_text(_MARKED.sub(r"\1", line), f"{number}.txt", DAY)
    names, cut = [], 0
    for match in _MARKED.finditer(line):
        start = match.start() - cut
        names.append(Name(number, Span(start, start + len(match[1])), match[1], match[2]))
        cut += len(match.group()) - len(match[1])
    return replace(article, newspaper=paper[1] if paper else ""), names


def read(case: Case) -> Resolved:
    """The case's articles, resolved together."""
    named = [(article, mentions(article)) for article in case.articles]
    return resolve([Reading(article, found, facts(article, found)) for article, found in named])


def ours(case: Case) -> list[Hashable]:
    """For each marked name the thing that it is in the graph, or nothing."""
    whole = read(case)
    return [_thing(whole, name) for name in case.names]


def _thing(whole: Resolved, name: Name) -> Hashable:
    """What the name means as it was read: by itself, or as the end of a longer or shorter one (兰州市城关区)."""
    reading = whole.readings[name.number]
    read = [m for m in reading.mentions if m.span.overlaps(name.span) and m.span.stop == name.span.stop]
    thing = next(filter(None, (whole.thing(reading.article, m) for m in read)), None)
    return (thing.adcode or thing.key) if thing else None


def equal(case: Case) -> list[Hashable]:
    """The baseline: what is printed alike is one thing."""
    return [name.text for name in case.names]


def tally(case: Case, found: Iterable[Hashable]) -> Tally:
    """The pairs that are rightly one, wrongly one, and wrongly two."""
    hit = extra = missed = 0
    for (one, a), (other, b) in combinations(zip(case.names, found, strict=True), 2):
        same, joined = one.thing == other.thing != "?", a is not None and a == b
        hit, extra, missed = hit + (same and joined), extra + (joined > same), missed + (same > joined)
    return Tally(hit, extra, missed)


def scored(reader: Callable[[Case], list[Hashable]], all_cases: Iterable[Case]) -> Tally:
    """The pairs of all cases."""
    found = [tally(case, reader(case)) for case in all_cases]
    return Tally(*map(sum, zip(*found, strict=True)))


def main() -> None:
    """Print both scores."""
    marked = list(cases())
    rows = [(name, scored(reader, marked)) for name, reader in (("Baotu", ours), ("equal names", equal))]
    print(
        table(
            (f"{len(marked)} cases", "precision", "recall", "one thing", "wrongly one", "wrongly two"),
            [
                (name, f"{t.precision:.3f}", f"{t.recall:.3f}", str(t.hit), str(t.extra), str(t.missed))
                for name, t in rows
            ],
        )
    )


if __name__ == "__main__":
    main()
