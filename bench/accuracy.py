"""How well and how quickly names are found, ours beside others: python -m bench.accuracy CORPUS_FOLDER [MARKS_FOLDER].

The folder holds test sets as JSON lines, `msra-test.jsonl.gz` and the like (graph/names/tag/corpus.py says the form).
A name is right if it begins and ends where it should and is of the right kind. Speed is in characters a second of
processor time. With a folder of marked articles (`bench/marked.py`) the same readers are held against these, too. jieba and jiagu take part where they are installed (pip install 'baotu[bench]').
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib import import_module
from itertools import accumulate, pairwise
from pathlib import Path
from time import process_time
from typing import NamedTuple

from bench import marked
from graph.evaluate.tally import Tally
from graph.facts import facts
from graph.model import Article, Span
from graph.names import mentions
from graph.names.tag.corpus import KINDS
from graph.names.tagger import BuiltIn
from graph.tables import table

Name = tuple[int, int, str]
Reader = Callable[[Sequence[str]], list[set[Name]]]
"""Gives the names of each sentence."""
SETS = {"MSRA": "msra-test", "PFR": "pfr-test", "CLUENER": "cluener-dev"}
JIEBA = {"nr": "Person", "nrt": "Person", "nrfg": "Person", "ns": "Place", "nt": "Organization"}
PAGE = 20
"""Sentences in one article, where whole reading is timed."""


class Line(NamedTuple):
    """One sentence of a test set."""

    text: str
    names: set[Name]


def lines(path: Path) -> Iterator[Line]:
    """The sentences of a test set."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for record in map(json.loads, file):
            yield Line(record["text"], {(start, stop, KINDS[kind]) for start, stop, kind in record["spans"]})


def ours(shares: Sequence[float] | None = None) -> Reader:
    """The tagger of the package; with `shares` of its guidelines, else all alike, as it is shipped."""
    tagger = BuiltIn()
    tagger.crf.shares = tuple(shares) if shares else tagger.crf.shares
    return lambda texts: [{(tag.start, tag.stop, tag.kind) for tag in tags} for tags in tagger.tag(texts)]


def own(corpus: str) -> Reader:
    """The tagger of the package, marking as this corpus marks."""
    return ours([float(guideline == corpus) for guideline in BuiltIn().crf.weights.guidelines])


def jieba() -> Reader:
    """Jieba's parts of speech: nr is a person, ns a place, nt a body."""
    posseg = import_module("jieba.posseg")
    return lambda texts: [
        set(_placed((pair.word, JIEBA.get(pair.flag, "")) for pair in posseg.cut(text))) for text in texts
    ]


def jiagu() -> Reader:
    """Jiagu's names, which are runs of its words."""
    other = import_module("jiagu")

    def named(text: str) -> set[Name]:
        words = other.seg(text)
        if "".join(words) != text:
            raise ValueError(f"jiagu changed the text: {text}")
        return set(_placed(_runs(words, other.ner(words) if words else [])))

    return lambda texts: [named(text) for text in texts]


def _runs(words: Sequence[str], labels: Sequence[str]) -> list[tuple[str, str]]:
    """Words joined to names: B-PER begins one, I-PER goes on."""
    runs: list[tuple[str, str]] = []
    for word, label in zip(words, labels, strict=True):
        kind = KINDS.get(label[2:], "")
        if label.startswith("I") and runs and runs[-1][1] == kind:
            runs[-1] = (runs[-1][0] + word, kind)
        else:
            runs.append((word, kind))
    return runs


def _placed(words: Iterable[tuple[str, str]]) -> Iterator[Name]:
    found = list(words)
    ends = accumulate((len(word) for word, _ in found), initial=0)
    for (_, kind), (start, stop) in zip(found, pairwise(ends), strict=True):
        if kind:
            yield start, stop, kind


def scored(read: Reader, some: Sequence[Line]) -> tuple[Tally, float]:
    """Hits, extras and misses of a reader, and its characters a second."""
    texts = [line.text for line in some]
    read(texts[:50])  # what is loaded at the first call is not counted
    begun = process_time()
    found = read(texts)
    speed = sum(map(len, texts)) / (process_time() - begun)
    hit = sum(len(line.names & names) for line, names in zip(some, found, strict=True))
    return Tally(hit, sum(map(len, found)) - hit, sum(len(line.names) for line in some) - hit), speed


def reading(some: Sequence[Line]) -> float:
    """The characters a second of reading whole: names, values and facts."""
    pages = [page_of([line.text for line in some[at : at + PAGE]]) for at in range(0, len(some), PAGE)]
    begun = process_time()
    for page in pages:
        facts(page, mentions(page))
    return sum(len(page.text) for page in pages) / (process_time() - begun)


def page_of(texts: Sequence[str]) -> Article:
    """An article of these sentences, each a paragraph."""
    ends = [*accumulate((len(text) + 1 for text in texts), initial=0)]
    body = tuple(Span(start, stop - 1) for start, stop in pairwise(ends))
    return Article("-", 1, "\n".join(texts), body=body)


def rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """A row for each test set that is there and each reader that is installed."""
    for title, name in SETS.items():
        path = folder / f"{name}.jsonl.gz"
        if not path.is_file():
            continue
        some = list(lines(path))
        readers: dict[str, Callable[[], Reader]] = {
            "Baotu": ours,
            f"Baotu, as {title} marks": partial(own, name.split("-")[0]),
            "jieba.posseg": jieba,
            "jiagu": jiagu,
        }
        for reader, made in readers.items():
            try:
                tally, speed = scored(made(), some)
            except ModuleNotFoundError as error:
                print(f"{reader} takes no part: {error}", file=sys.stderr)
                continue
            figures = (f"{100 * figure:.1f}" for figure in (tally.precision, tally.recall, tally.f1))
            yield (title, reader, *figures, f"{speed:,.0f}")
        yield (title, "Baotu, names and facts", "", "", "", f"{reading(some):,.0f}")


def marked_rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """A row for each reader that is installed, held against marked articles."""
    readers: dict[str, Callable[[], marked.Finder]] = {
        "Baotu": lambda: _named_whole,
        "Baotu, the tagger alone": lambda: partial(_named, ours()),
        "jieba.posseg": lambda: partial(_named, jieba()),
        "jiagu": lambda: partial(_named, jiagu()),
    }
    for reader, made in readers.items():
        try:
            tally, speed = marked.scored(made(), folder)
        except ModuleNotFoundError as error:
            print(f"{reader} takes no part: {error}", file=sys.stderr)
            continue
        figures = (f"{100 * figure:.1f}" for figure in (tally.precision, tally.recall, tally.f1))
        yield ("marked articles", reader, *figures, f"{speed:,.0f}")


def _named_whole(texts: Sequence[str]) -> set[tuple[str, str]]:
    """What the package names, rules and all."""
    found = mentions(page_of(texts))
    return {(m.kind, m.text) for m in found if m.kind in KINDS.values() and m.source != "anaphor"}


def _named(read: Reader, texts: Sequence[str]) -> set[tuple[str, str]]:
    return {
        (kind, text[start:stop])
        for text, names in zip(texts, read(texts), strict=True)
        for start, stop, kind in names
    }


def main() -> None:
    """Print the table."""
    if len(sys.argv) not in (2, 3):
        sys.exit("python -m bench.accuracy CORPUS_FOLDER [MARKS_FOLDER]")
    found = list(rows(Path(sys.argv[1])))
    for folder in map(Path, sys.argv[2:]):
        found += marked_rows(folder)
    if not found:
        sys.exit(f"{sys.argv[1]} holds none of {', '.join(f'{name}.jsonl.gz' for name in SETS.values())}")
    print(table(("test set", "reader", "precision", "recall", "F1", "characters/s"), found))


if __name__ == "__main__":
    main()
