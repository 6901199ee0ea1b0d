"""What is known before any article is read: things with all their names, and decisions made by hand.

`ontology/known.ttl` is always read; files of users come on top (`baotu build --known FILE`), as Turtle or as CSV.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from graph.known.book import Book, Decision, Known, KnownError
from graph.known.lists import listed
from graph.known.turtle import written
from graph.terms import ONTOLOGY

__all__ = ["Book", "Decision", "Known", "KnownError", "book"]

OURS = ONTOLOGY / "known.ttl"


def book(paths: Sequence[Path] = ()) -> Book:
    """All that is known: ours, if it is there, and what these files say; the same in whatever order they come.

    Raises KnownError, which names the file and the line.
    """
    if not paths:
        return _ours()
    read = [_ours(), *(_file(path) for path in sorted(set(paths)))]
    return Book(
        tuple(thing for part in read for thing in part.things),
        tuple(decision for part in read for decision in part.decisions),
        tuple(decision for part in read for decision in part.left_open),
    )


@cache
def _ours() -> Book:
    return written(OURS, OURS.read_bytes()) if OURS.exists() else Book((), ())


def _file(path: Path) -> Book:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise KnownError(f"{path} cannot be read: {error.strerror}") from error
    return listed(path, data) if path.suffix.lower() == ".csv" else written(path, data)
