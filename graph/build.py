"""The way from newspaper pages to a graph and a page, on one screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
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
from graph.read import InputError, read
from graph.resolve import resolve
from graph.shapes import Violation, check
from graph.store import replace, writable

BATCH = 64
"""How many articles the tagger is asked for at once."""
Progress = Callable[[int], None]
"""Told how many articles have been read."""
LeftOut = Callable[[InputError], None]
"""Told what cannot be read, and why."""
TURTLE, PAGE = "graph.ttl", "graph.html"


class ReadingError(Exception):
    """A rule broke on an article, which the message names."""


class ShapeError(Exception):
    """The graph breaks shapes; nothing was written."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("\n".join(map(str, violations)))
        self.violations = tuple(violations)


def build(  # noqa: PLR0913 -- all but the paths are keywords with a default
    paths: Iterable[str | os.PathLike[str]],
    *,
    day: date | None = None,
    base: str = BASE,
    bodies: bool = True,
    tagger: Tagger | None = None,
    known: Iterable[str | os.PathLike[str]] = (),
    fields: Mapping[str, str] | None = None,
    left_out: LeftOut | None = None,
) -> Graph:
    """The graph of the articles in these files and folders; `day` is that of articles which give none.

    `tagger` finds the names, the built-in one if none is given; `known` are files of known things and decisions.
    `fields` says which columns of tables hold what: {"text": "content"}. `left_out` is told each file, or part of
    one, that cannot be read.

    Raises graph.read.InputError for what cannot be read if there is no `left_out`, or if nothing can;
    graph.known.KnownError for files of known things, ShapeError if the graph breaks a shape.
    """
    book = ours([Path(path) for path in known])
    resolved = understand(paths, day, tagger=tagger, book=book, fields=fields, left_out=left_out)
    return conforming(graph_of(resolved, base, bodies=bodies))


def understand(  # noqa: PLR0913 -- as build
    paths: Iterable[str | os.PathLike[str]],
    day: date | None = None,
    *,
    progress: Progress | None = None,
    tagger: Tagger | None = None,
    book: Book | None = None,
    fields: Mapping[str, str] | None = None,
    left_out: LeftOut | None = None,
) -> Resolved:
    """All that these files and folders say, and which thing each name names."""
    articles = _readable(read([Path(path) for path in paths], day, fields), left_out)
    return resolve(tuple(_readings(articles, progress, tagger, book)), book)


def _readable(found: Iterable[Article | InputError], left_out: LeftOut | None) -> Iterator[Article]:
    """The articles; the rest goes to `left_out`. Raises InputError if there is none to tell, or no article."""
    articles = 0
    for one in found:
        if isinstance(one, Article):
            articles += 1
            yield one
        elif left_out:
            left_out(one)
        else:
            raise one
    if not articles:
        raise InputError("nothing that was given can be read")


def _readings(
    articles: Iterator[Article], progress: Progress | None, tagger: Tagger | None, book: Book | None
) -> Iterator[Reading]:
    number = 0
    while some := list(islice(articles, BATCH)):
        for article, tags in zip(some, find_all(some, tagger), strict=True):
            yield _reading(article, tags, book)
            number += 1
            if progress:
                progress(number)


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
