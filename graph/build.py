"""The way from newspaper pages to a graph and a page, on one screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from rdflib import Graph

from graph.facts import facts
from graph.known import Book
from graph.known import book as ours
from graph.model import Article, Mention, Reading, Resolved
from graph.names import mentions
from graph.names.tagged import find_all
from graph.names.tagger import Tagger
from graph.page import page
from graph.rdf import BASE, graph_of, turtle
from graph.read import read
from graph.resolve import resolve
from graph.shapes import Violation, check
from graph.store import replace, writable

BATCH = 64
"""How many articles the tagger is asked for at once."""
Progress = Callable[[int, int], None]
"""Told how many articles of how many have been read."""
TURTLE, PAGE = "graph.ttl", "graph.html"


class ReadingError(Exception):
    """A rule broke on an article, which the message names."""


class ShapeError(Exception):
    """The graph breaks shapes; nothing was written."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("\n".join(map(str, violations)))
        self.violations = tuple(violations)


def build(
    paths: Iterable[str | os.PathLike[str]],
    *,
    day: date | None = None,
    base: str = BASE,
    bodies: bool = True,
    tagger: Tagger | None = None,
    known: Iterable[str | os.PathLike[str]] = (),
) -> Graph:
    """The graph of the articles in these files and folders; `day` is that of articles which give none.

    `tagger` finds the names, the built-in one if none is given; `known` are files of known things and decisions.

    Raises graph.read.InputError and graph.known.KnownError for what cannot be read, ShapeError if the graph breaks a shape.
    """
    book = ours([Path(path) for path in known])
    return conforming(graph_of(understand(paths, day, tagger=tagger, book=book), base, bodies=bodies))


def understand(
    paths: Iterable[str | os.PathLike[str]],
    day: date | None = None,
    progress: Progress | None = None,
    tagger: Tagger | None = None,
    book: Book | None = None,
) -> Resolved:
    """All that these files and folders say, and which thing each name names."""
    articles = read([Path(path) for path in paths], day)
    return resolve(tuple(_readings(articles, progress, tagger, book)), book)


def _readings(
    articles: Sequence[Article], progress: Progress | None, tagger: Tagger | None, book: Book | None
) -> Iterator[Reading]:
    for first in range(0, len(articles), BATCH):
        some = articles[first : first + BATCH]
        for number, (article, tags) in enumerate(zip(some, find_all(some, tagger), strict=True), first + 1):
            yield _reading(article, tags, book)
            if progress:
                progress(number, len(articles))


def _reading(article: Article, tags: Sequence[Mention], book: Book | None) -> Reading:
    try:
        named = mentions(article, tags, book)
        return Reading(article, named, facts(article, named))
    except Exception as error:
        raise ReadingError(f"{article.file}, article {article.number} ({article.title}): {error}") from error


def conforming(graph: Graph) -> Graph:
    """The graph itself. Raises ShapeError if it breaks a shape."""
    violations = check(graph)
    if violations:
        raise ShapeError(violations)
    return graph


def write(graph: Graph, folder: Path) -> None:
    """Write graph.ttl and graph.html to `folder`. Raises OutputError; then the old files still stand."""
    replace(folder, {TURTLE: turtle(graph), PAGE: page(graph)})


def ready(folder: Path) -> None:
    """Raise OutputError if a build could not be written to `folder`: better now than after the reading."""
    writable(folder, (TURTLE, PAGE))
