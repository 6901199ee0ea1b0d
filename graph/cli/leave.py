"""What the command leaves with when something went wrong, and the line that says so."""

from __future__ import annotations

from graph.archive.crew import CrewError, NoCrewError
from graph.archive.reading import ReadingError
from graph.build import ShapeError
from graph.cli.codes import BAD_GRAPH, BAD_INPUT, BROKEN, LEFT_OUT, LOW
from graph.cli.lacking import FloorError, LeftOutError
from graph.doubts import BeyondError, LimitsError
from graph.evaluate import GoldError
from graph.known import KnownError
from graph.names.tag.corpus import CorpusError
from graph.names.tagger import TaggerError
from graph.query import QueryError
from graph.read import InputError
from graph.serve import ServeError
from graph.store import GraphError, OutputError

LEAVES: dict[type[Exception], tuple[int, str]] = {
    InputError: (BAD_INPUT, ""),
    OutputError: (BAD_INPUT, ""),
    GraphError: (BAD_INPUT, ""),
    QueryError: (BAD_INPUT, ""),
    ServeError: (BAD_INPUT, ""),
    GoldError: (BAD_INPUT, ""),
    TaggerError: (BAD_INPUT, ""),
    KnownError: (BAD_INPUT, ""),
    CorpusError: (BAD_INPUT, ""),
    ReadingError: (BROKEN, "a rule broke, which is our mistake: "),
    ShapeError: (BAD_GRAPH, "the graph breaks its shapes, nothing was written\n"),
    NoCrewError: (BAD_INPUT, ""),
    CrewError: (BROKEN, ""),
    LimitsError: (BAD_INPUT, ""),
    BeyondError: (LOW, ""),
    FloorError: (LOW, ""),
    LeftOutError: (LEFT_OUT, "left out: "),
}
"""For each error that a room may raise: the code, and what stands before its message."""
FAILURES = tuple(LEAVES)


def failure(error: Exception) -> tuple[int, str]:
    """The code to leave with after `error`, and what to say."""
    code, before = next(LEAVES[kind] for kind in type(error).__mro__ if kind in LEAVES)
    return code, f"{before}{error}"
