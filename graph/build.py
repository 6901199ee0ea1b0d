"""The way from newspaper pages to a graph and a page, on one screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import Graph

from graph.archive.crew import Alone, Crew, for_size
from graph.archive.index import index
from graph.archive.page import page
from graph.archive.parts import parts
from graph.archive.reading import Unread
from graph.archive.settings import Settings, digest
from graph.archive.shards import seen, shards
from graph.archive.stating import Stated
from graph.archive.steps import Kept, Means, counted, left_out, read_all, state_all
from graph.archive.turtle import turtle
from graph.archive.work import Last, work
from graph.doubts import counts, hold
from graph.names.tagger import Tagger
from graph.rdf import BASE
from graph.read import InputError, sources
from graph.report import Tally, report
from graph.shapes import Violation
from graph.store import load, move, writable

LeftOut = Callable[[Unread], None]
"""Told what cannot be read, and why."""
TURTLE, PAGE = "graph.ttl", "graph.html"


class NothingError(InputError):
    """Nothing of what was given can be read; `left_out` says why."""

    def __init__(self, left_out: Sequence[Unread]) -> None:
        super().__init__("nothing that was given can be read")
        self.left_out = tuple(left_out)


class ShapeError(Exception):
    """The graph breaks shapes; nothing was written."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        super().__init__("\n".join(map(str, violations)))
        self.violations = tuple(violations)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has to say: how much it read, and what it left out, each with its name and why."""

    report: str
    left_out: tuple[Unread, ...] = ()


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
    `fields` says which columns of tables hold what: {"text": "content"}. `left_out` is told each file, part of a file
    or article that cannot be read.

    Raises graph.read.InputError for what cannot be read and ReadingError where a rule broke, if there is no
    `left_out`, or if nothing can be read; graph.known.KnownError for files of known things, ShapeError if the graph
    breaks a shape.
    """
    told = tuple((fields or {}).items())
    settings = Settings(day, base, bodies, tagger or "crf", tuple(map(Path, known)), told)
    with TemporaryDirectory() as folder:
        built = build_into(Path(folder), paths, settings, Alone(), paged=False)
        for error in built.left_out:
            if not left_out:
                raise error
            left_out(error)
        return load(Path(folder) / TURTLE, base)


def build_into(
    folder: Path,
    paths: Iterable[str | os.PathLike[str]],
    settings: Settings,
    crew: Crew | None = None,
    *,
    paged: bool = True,
    limits: Path | None = None,
) -> Built:
    """Read these files and folders into graph.ttl and, if it shall be `paged`, graph.html in `folder`.

    Without a `crew` as many processes read as suits the size. `limits` is a file of limits: see graph.doubts.

    Raises what `build` raises, OutputError, LimitsError, and BeyondError where a count is outside the limits; then what
    stood in the folder still stands there.
    """
    writable(folder, (TURTLE, PAGE))
    settings.book()  # what is wrong there is told before anything is made
    files = [seen(name, path) for name, path in sources([Path(path) for path in paths])]
    size = sum(file.size for file in files)
    crew = crew or for_size(size)
    under = settings.digest()
    stamp = digest(under, paged, *files)
    with work(folder) as kept:
        last = kept.last(under, folder)
        wanted = (TURTLE, PAGE) if paged else (TURTLE,)
        standing = {name for name, _ in last.files}
        if last.stamp == stamp and standing.issuperset(wanted) and not limits:
            done: Built = last.said
            return done
        means = Means(kept, settings, crew)
        cut = shards(files, dict(settings.fields))
        read = read_all(cut, size, means, last.read or Kept())
        jobs, notes = parts(index(read.names, means), means)
        stated = state_all(jobs, means)
        found = counted(stated, kept)
        built = _sound(left_out(read.names, kept), notes, found)
        if limits:
            _hold(folder / TURTLE, found.tally, limits, settings)
        older = last.parts if TURTLE in standing else ()
        pieces = turtle(stated, older, folder / TURTLE, kept, settings.base)
        new = {TURTLE: kept.written(TURTLE, pieces)}
        if paged:
            new[PAGE] = kept.written(PAGE, page(new[TURTLE], stated, found.tally, means))
        move(new, folder)
        kept.finish(under, Last(stamp, built, read, tuple(stated)), [folder / name for name in new])
    return built


def _hold(place: Path, tally: Tally, limits: Path, settings: Settings) -> None:
    """Raise BeyondError if the counts are outside the limits, beside those of the graph that stands there."""
    old = counts(load(place, settings.base)) if place.exists() else None
    hold(place, tally.kinds + tally.facts, old, limits)


def _sound(left_out: tuple[Unread, ...], notes: Sequence[str], found: Stated) -> Built:
    """What the build says. Raises NothingError if no article is left, ShapeError if the graph breaks a shape."""
    if not found.tally.articles:
        raise NothingError(left_out)
    if found.violations:
        raise ShapeError(found.violations)
    return Built(report(found.tally, notes), left_out)
