"""How quickly articles are read whole, beside others that only tag: python -m bench.speed PATH.

That is a file of articles (JSON lines, say), a folder of them (*.txt), or one of the test sets of bench/accuracy.py, of
which pages are made. All read the same texts in one process, one after the other; what counts is processor time. jieba and jiagu take part where they are
installed (pip install 'baotu[bench]').
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from time import process_time

from bench.accuracy import PAGE, SETS, lines, page_of
from graph.facts import facts
from graph.model import Article, Reading
from graph.names import mentions
from graph.names.tagged import find_all
from graph.read import read
from graph.resolve import resolve
from graph.tables import table

Reader = Callable[[Sequence[Article]], object]
MOST = 300
"""Articles that are read; more make the figures no steadier."""
TOGETHER = 64
"""Articles that the tagger is asked for at once, as in a build."""


def articles(folder: Path) -> list[Article]:
    """The first articles of a file or a folder, or pages of its test sets."""
    if folder.is_file() or any(folder.rglob("*.txt")):
        return list(islice((one for one in read([folder]) if isinstance(one, Article)), MOST))
    texts = [
        line.text
        for name in SETS.values()
        if (path := folder / f"{name}.jsonl.gz").is_file()
        for line in lines(path)
    ]
    return [page_of(texts[at : at + PAGE]) for at in range(0, min(len(texts), MOST * PAGE), PAGE)]


def whole(some: Sequence[Article]) -> None:
    """Baotu: names, values, facts, and which things are meant."""
    readings = []
    for at in range(0, len(some), TOGETHER):
        part = some[at : at + TOGETHER]
        for article, tags in zip(part, find_all(part), strict=True):
            named = mentions(article, tags)
            readings.append(Reading(article, named, facts(article, named)))
    resolve(readings)


def jieba(some: Sequence[Article]) -> None:
    """Words and their parts of speech."""
    posseg = import_module("jieba.posseg")
    for article in some:
        for _ in posseg.cut(article.text):
            pass


def jiagu(some: Sequence[Article]) -> None:
    """Words and names."""
    other = import_module("jiagu")
    for article in some:
        for line in filter(None, map(str.strip, article.text.split("\n"))):
            other.ner(other.seg(line))


OTHERS: dict[str, Reader] = {"jieba.posseg": jieba, "jiagu": jiagu}


def rows(some: Sequence[Article]) -> Iterator[tuple[str, ...]]:
    """A row for each reader that is installed."""
    yield from timed(some, {"Baotu: names, facts, things": whole, "Baotu: names alone": find_all} | OTHERS)


def timed(some: Sequence[Article], readers: Mapping[str, Reader]) -> Iterator[tuple[str, ...]]:
    """Of each reader its name, articles and characters a second of the processor."""
    chars = sum(len(article.text) for article in some)
    for title, reader in readers.items():
        try:
            reader(some[:2])  # what is loaded at the first call is not counted
        except ModuleNotFoundError as error:
            print(f"{title} takes no part: {error}", file=sys.stderr)
            continue
        begun = process_time()
        reader(some)
        taken = process_time() - begun
        yield title, f"{len(some) / taken:,.0f}", f"{chars / taken:,.0f}"


def main() -> None:
    """Print the table."""
    if len(sys.argv) != 2:
        sys.exit("python -m bench.speed PATH")
    some = articles(Path(sys.argv[1]))
    if not some:
        sys.exit(f"{sys.argv[1]} holds no articles and no test sets")
    print(table(("reader", "articles/s", "characters/s"), list(rows(some))))


if __name__ == "__main__":
    main()
