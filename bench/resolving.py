"""What resolving costs beside reading: python -m bench.resolving OUT [--sizes SIZE…], where OUT is what a build wrote.

The articles are those that the build keeps as it read them. Some of them are read once more, to tell what reading takes;
for each size so many are resolved, each by itself and then all together, in processor seconds of one process. The last
column is how much slower the growth was than n log n from the first size: 1 is as n log n, less is better.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import islice
from math import log
from pathlib import Path
from time import process_time

from graph.archive.reading import articles_of
from graph.facts import facts
from graph.known import book
from graph.model import Reading
from graph.names import mentions
from graph.names.tagged import find_all
from graph.resolve import first_told, happenings, identity, joined, local, with_things
from graph.tables import table

SAMPLE = 256
"""How many articles are read once more."""


def readings(out: Path) -> Iterator[Reading]:
    """The articles of a build, as they were read."""
    for shard in sorted((out / ".baotu").glob("*.articles")):
        yield from (one.reading for one in articles_of(shard.read_bytes()))


def reading(some: Sequence[Reading]) -> float:
    """Seconds that an article takes to be read."""
    start = process_time()
    articles = [one.article for one in some]
    for article, tags in zip(articles, find_all(articles), strict=True):
        facts(article, mentions(article, tags))
    return (process_time() - start) / len(articles)


def resolving(some: Sequence[Reading]) -> tuple[float, float]:
    """Seconds that they take to be resolved, each by itself and then all together."""
    known, start = book(), process_time()
    found = [local(one, known) for one in some]
    alone = process_time() - start
    who = identity(first_told((trace for one in found for trace in one.traces), known), known)
    together = happenings(with_things(t, who.of) for one in found for t in one.tellings)
    joined(found, who.of, known, together)
    return alone, process_time() - start - alone


def main() -> None:
    """A line for each size."""
    words = argparse.ArgumentParser()
    words.add_argument("out", type=Path)
    words.add_argument("--sizes", nargs="+", type=int, default=[2_000, 20_000])
    args = words.parse_args()
    sample = list(islice(readings(args.out), 0, None, 40))[:SAMPLE]
    reading(sample[:16])  # so that all weights are there
    each = reading(sample)
    rows = []
    first = 0.0
    for size in args.sizes:
        some = list(islice(readings(args.out), size))
        alone, together = resolving(some)
        share = (alone + together) / (each * len(some))
        per = (alone + together) / (len(some) * log(len(some)))
        first = first or per
        rows.append(
            [f"{len(some):,}", f"{each * 1000:.1f}"]
            + [f"{seconds / len(some) * 1000:.2f}" for seconds in (alone, together)]
            + [f"{share:.3f}", f"{per / first:.2f}"]
        )
    print(
        table(
            ("articles", "ms to read one", "to resolve it by itself", "with all others", "share", "growth"),
            rows,
        )
    )


if __name__ == "__main__":
    main()
