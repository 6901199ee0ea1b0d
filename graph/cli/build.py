"""`baotu build`: files and folders into a graph and a page."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from graph.archive.crew import Crew, of, processors
from graph.archive.dask import Cluster
from graph.archive.reading import ReadingError, Unread
from graph.archive.settings import Settings
from graph.build import TURTLE, NothingError, build_into
from graph.cli.lacking import LeftOutError, named
from graph.cli.words import day, field, jobs, tagger
from graph.disk import keep, usable
from graph.exports import FORMATS, export
from graph.names.tagger import USUAL_TAGGER, load
from graph.read import InputError
from graph.read.sheet import USUAL
from graph.store import load as read


def words(command: argparse.ArgumentParser) -> None:
    """What to read, where to write."""
    command.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="files, or folders and archives of them"
    )
    command.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where graph.ttl and graph.html go"
    )
    command.add_argument(
        "--store", type=Path, metavar="DIR", help="keep the graph in Oxigraph there, too, for query and serve"
    )
    command.add_argument(
        "--export",
        choices=FORMATS,
        action="append",
        help="write the graph beside it in this form, too, as baotu export",
    )
    command.add_argument("--date", type=day, metavar="YYYY-MM-DD", help="the day of articles that give none")
    told = "known things and decisions of your own: Turtle, or CSV (name, kind, other names, code)"
    command.add_argument("--known", type=Path, action="append", default=[], metavar="FILE", help=told)
    command.add_argument(
        "--field",
        type=field,
        action="append",
        metavar="PART=COLUMN",
        help=f"which column of tables and JSON holds the {', '.join(USUAL)} of an article",
    )
    told = "write nothing where a count is outside its limits: as of baotu check, against the graph in DIR"
    command.add_argument("--limits", type=Path, metavar="FILE", help=told)
    command.add_argument(
        "--jobs",
        type=jobs,
        metavar="N",
        help="how many processes read (of much: as many as there are processors)",
    )
    command.add_argument(
        "--cluster", metavar="ADDRESS|local", help="let the workers of a Dask scheduler read instead"
    )
    tagger(command)


def run(args: argparse.Namespace) -> str:
    """Build; the report of what was read. Raises LeftOutError, after the writing, if that was not all."""
    if args.store:
        usable(args.store)
    if args.tagger != USUAL_TAGGER:  # ours is always there, and whoever reads loads it
        load(args.tagger)
    told = tuple(dict(args.field or ()).items())
    settings = Settings(args.date, tagger=args.tagger, known=tuple(args.known), fields=told)
    try:
        built = build_into(args.out, args.paths, settings, _crew(args), limits=args.limits)
    except NothingError as error:
        _only_broken(error.left_out)
        raise InputError(named(error.left_out or [error])) from None
    if args.store:
        keep(args.out / TURTLE, args.store)
    if args.export:
        export(read(args.out / TURTLE), args.export, args.out)
    if built.left_out:
        print(built.report, flush=True)
        raise LeftOutError(built.left_out)
    return built.report


def _crew(args: argparse.Namespace) -> Crew | None:
    """Who was told to read; nobody where it shall hang on how much there is."""
    if args.cluster:
        return Cluster(args.cluster, args.jobs or processors())
    return of(args.jobs) if args.jobs else None


def _only_broken(left_out: Sequence[Unread]) -> None:
    """Raise ReadingError where all that was given could be read, and only a mistake of ours left it out."""
    if left_out and all(isinstance(error, ReadingError) for error in left_out):
        raise ReadingError(named(left_out)) from None
