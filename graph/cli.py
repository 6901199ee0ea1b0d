"""The command `baotu`: a thin skin over the rooms."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from graph import __version__
from graph.build import ReadingError, ShapeError, conforming, ready, understand, write
from graph.evaluate import GoldError, below, changes, evaluate, figures_json, listed, marks, scores
from graph.evaluate.classes import ORDER
from graph.explain import explain
from graph.names.tag.corpus import CorpusError
from graph.names.tag.train import train
from graph.names.tagger import TaggerError
from graph.names.tagger import load as load_tagger
from graph.query import FORMATS, QueryError, ask, questions, shown, wording
from graph.rdf import graph_of
from graph.read import InputError
from graph.report import report
from graph.store import GraphError, OutputError, load, writable
from graph.tables import table

BROKEN, BAD_INPUT, BAD_GRAPH, LOW = 1, 2, 3, 4
"""What the command exits with: for a mistake of ours, for bad input, for a graph that breaks a shape, for one that
reads worse than its floors allow."""


class FloorError(Exception):
    """What an evaluation found below its floors."""


class OneLine(argparse.ArgumentParser):
    """An argument parser whose complaints are one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and leave with 2."""
        self.exit(BAD_INPUT, f"baotu: {message}\n")


def parser() -> argparse.ArgumentParser:
    """The commands and what each takes."""
    top = OneLine(prog="baotu", description="Reads Chinese newspapers into a cited knowledge graph.")
    top.add_argument("--version", action="version", version=f"baotu {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    build = commands.add_parser("build", help="read files and folders into a graph and a page")
    build.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a .txt file or a folder of them")
    build.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where graph.ttl and graph.html go"
    )
    build.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day of articles that give none")
    _tagger(build)
    build.set_defaults(run=_build)

    query = commands.add_parser(
        "query", help="ask a graph a question; without one, list those that have a name"
    )
    query.add_argument("asked", nargs="?", metavar="FILE|NAME|SPARQL", help="what to ask")
    query.add_argument("--graph", type=Path, default=Path("out/graph.ttl"), metavar="FILE", help="the graph")
    query.add_argument("--format", choices=FORMATS, default=FORMATS[0], help="how to show the answer")
    query.add_argument("--set", type=_pair, action="append", metavar="NAME=TEXT", help="hold ?NAME to TEXT")
    query.set_defaults(run=_query)

    why = commands.add_parser("explain", help="show how one text is read: names, values, rules")
    why.add_argument("text", help="a sentence or more")
    why.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="the day on which it was printed")
    _tagger(why)
    why.set_defaults(run=_explain)

    held = commands.add_parser("evaluate", help="hold a graph against articles marked by hand")
    held.add_argument("graph", type=Path, metavar="GRAPH", help="a graph.ttl")
    held.add_argument("gold", type=Path, metavar="GOLD", help="a folder of marks, NNN.json for each article")
    held.add_argument("--against", type=Path, metavar="GRAPH", help="tell what changed since this graph")
    form = held.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the figures as JSON")
    form.add_argument(
        "--misses",
        choices=(*ORDER, "all"),
        metavar="CLASS",
        help="list what is wrong in a class, a group or all",
    )
    held.add_argument("--floors", type=Path, metavar="FILE", help="fail where a figure is below its floor")
    held.set_defaults(run=_evaluate)

    learn = commands.add_parser("train", help="learn a tagger of names from marked corpora")
    learn.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS", help="marked sentences, JSON lines")
    learn.add_argument("--out", type=Path, required=True, metavar="WEIGHTS", help="where the weights go")
    learn.set_defaults(run=_train)
    return top


def _tagger(command: argparse.ArgumentParser) -> None:
    told = (
        "what finds the names: crf (built in), weights that baotu train wrote, or an installed tagger's name"
    )
    command.add_argument("--tagger", default="crf", metavar="NAME", help=told)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is no day (write it as 2021-01-13)") from None


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not (name.isidentifier() and equals):
        raise argparse.ArgumentTypeError(f"{text} is not of the form name=text")
    return name, value


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it went well."""
    args = parser().parse_args(argv)
    if isinstance(sys.stdout, TextIOWrapper):  # a terminal that cannot show 中 shows its number
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(args.run(args), flush=True)
    except (InputError, OutputError, GraphError, QueryError, GoldError, TaggerError, CorpusError) as error:
        print(f"baotu: {error}", file=sys.stderr)
        return BAD_INPUT
    except ReadingError as error:
        print(f"baotu: a rule broke, which is our mistake: {error}", file=sys.stderr)
        return BROKEN
    except ShapeError as error:
        print(f"baotu: the graph breaks its shapes, nothing was written\n{error}", file=sys.stderr)
        return BAD_GRAPH
    except FloorError as error:
        print(f"baotu: {error}", file=sys.stderr)
        return LOW
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _build(args: argparse.Namespace) -> str:
    ready(args.out)
    tagger = load_tagger(args.tagger)
    resolved = understand(args.paths, args.date, _progress if sys.stderr.isatty() else None, tagger)
    graph = conforming(graph_of(resolved))
    write(graph, args.out)
    return report(resolved, graph)


def _progress(done: int, total: int) -> None:
    print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _query(args: argparse.Namespace) -> str:
    if not args.asked:
        return table(("name", "问题", "question"), [(q.name, q.zh, q.en) for q in questions()])
    text, graph = wording(args.asked), load(args.graph)
    return shown(ask(graph, text, dict(args.set or ())), args.format, graph)


def _explain(args: argparse.Namespace) -> str:
    return explain(args.text, args.date, load_tagger(args.tagger))


def _evaluate(args: argparse.Namespace) -> str:
    gold = marks(args.gold)
    new = evaluate(load(args.graph), gold)
    old = evaluate(load(args.against), gold) if args.against else None
    if args.floors and (low := below(new, args.floors, args.gold.name)):
        raise FloorError(f"{args.gold.name} reads worse than {args.floors} allows\n" + "\n".join(low))
    if args.json:
        return figures_json(new, old)
    parts = [scores(new)]
    parts += [listed(new, args.misses)] if args.misses else []
    parts += [changes(new, old)] if old else []
    return "\n\n".join(parts)


def _train(args: argparse.Namespace) -> str:
    writable(args.out.parent, (args.out.name,))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    train(args.corpora, args.out)
    return f"{args.out}: read with it by --tagger {args.out}"
