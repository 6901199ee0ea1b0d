"""How well names are found in marked articles (graph/evaluate/gold.py says the form): a thing counts once an article."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from time import process_time

from graph.evaluate.alike import plain
from graph.evaluate.gold import Thing, marks
from graph.evaluate.tally import Tally
from graph.names.tag.corpus import KINDS

Named = Collection[tuple[str, str]]
"""Kinds and texts of names."""
Finder = Callable[[Sequence[str]], Named]
"""Gives what the lines of an article name."""


def scored(find: Finder, folder: Path) -> tuple[Tally, float]:
    """Hits, extras and misses of a finder in all marked articles, and its characters a second."""
    articles = [(each.things, each.text.split("\n")) for each in marks(folder)]
    find(articles[0][1])  # what is loaded at the first call is not counted
    begun = process_time()
    found = [find(lines) for _, lines in articles]
    speed = sum(len(line) for _, lines in articles for line in lines) / (process_time() - begun)
    tallies = [tally(named, things) for named, (things, _) in zip(found, articles, strict=True)]
    return Tally(
        sum(t.hit for t in tallies), sum(t.extra for t in tallies), sum(t.missed for t in tallies)
    ), speed


def tally(named: Named, things: Iterable[Thing]) -> Tally:
    """What of an article's marked things is named; what is optional counts for nothing."""
    found = {(kind, plain(text)) for kind, text in named}
    allowed = {thing: {(kind, name) for kind in thing.types for name in thing.plain} for thing in things}
    firm = [thing for thing in allowed if not thing.optional and set(thing.types) & set(KINDS.values())]
    hit = sum(bool(allowed[thing] & found) for thing in firm)
    extra = found.difference(*allowed.values())
    return Tally(hit, len(extra), len(firm) - hit)
