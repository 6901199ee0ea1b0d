"""A worker: a process that has the store open and answers one question after the other.

The engine cannot be told to stop, so the system's own alarm ends a worker whose question takes too long, wherever it
is, even if the server has gone. Another takes its place.
"""

from __future__ import annotations

import contextlib
import signal
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path

import pyoxigraph
from pyoxigraph import NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Store

from graph.disk import Kept
from graph.query.sparql import calls_others, named_graphs
from graph.query.wrong import explained
from graph.rdf import PREFIXES
from graph.serve.accept import ROWS, TRIPLES
from graph.serve.asked import Answer, Asked, refusal
from graph.serve.limits import Limits

try:
    import resource
except ImportError:  # Windows has no such bound
    resource = None  # type: ignore[assignment]


class _TooLargeError(Exception):
    """More bytes than an answer may have."""


class _Bounded(BytesIO):
    """A file that takes so many bytes and no more."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, part: bytes) -> int:  # type: ignore[override]
        """Take the bytes. Raises _TooLargeError."""
        if self.tell() + len(part) > self._most:
            raise _TooLargeError
        return super().write(part)


def work(kept: Kept, pipe: Connection, limits: Limits) -> None:
    """Answer what comes through the pipe until it is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's
    store = kept.open()
    prefixes = PREFIXES | {"id": kept.base}
    _bound_memory(limits.memory)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        pipe.send(None)  # what a question may take is counted from here
        while True:
            asked = pipe.recv()
            _alarm(limits.seconds)
            answer = answered(store, asked, prefixes, limits.answer)
            _alarm(0)
            pipe.send(answer)


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):  # what SIGALRM does if nobody handles it is to end the process
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _bound_memory(more: int) -> None:
    if resource is None or not Path("/proc/self/statm").exists():
        return
    now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + more, now + more))


def answered(store: Store, asked: Asked, prefixes: dict[str, str], most: int) -> Answer:
    """The answer to a question, or why there is none."""
    if calls_others(asked.question):
        return refusal(403, "the question asks another server (SERVICE); this one asks nobody")
    try:
        if unknown := _unknown(store, asked):
            return unknown
        result = store.query(
            asked.question,
            base_iri=asked.base,
            prefixes=prefixes,
            default_graph=list(map(NamedNode, asked.default)) if asked.default or asked.named else None,
            named_graphs=list(map(NamedNode, asked.named)) if asked.default or asked.named else None,
        )
        return _written(result, asked, prefixes, _Bounded(most))
    except SyntaxError as error:
        return refusal(400, explained(asked.question, str(error), prefixes))
    except _TooLargeError:
        return refusal(422, f"the answer is larger than {most >> 20} MB: ask for less, with LIMIT")
    except ValueError as error:
        return refusal(400, str(error).splitlines()[0])


def _unknown(store: Store, asked: Asked) -> Answer | None:
    """A refusal if a graph is asked that is not here: it is neither fetched nor taken for an empty one."""
    wanted = (*asked.default, *asked.named) or named_graphs(asked.question)
    for graph in wanted:
        if graph.lower().startswith("file:"):
            return refusal(403, f"<{graph}> is a file; only graphs of this store are asked")
        if ":" in graph and not store.contains_named_graph(NamedNode(graph)):
            return refusal(400, f"there is no graph <{graph}> here; the default graph holds all")
    return None


def _written(
    result: QuerySolutions | QueryBoolean | QueryTriples,
    asked: Asked,
    prefixes: dict[str, str],
    out: _Bounded,
) -> Answer:
    media = asked.triples if isinstance(result, QueryTriples) else asked.rows
    if media is None:
        what = "triples" if isinstance(result, QueryTriples) else "rows"
        return refusal(
            406, f"the answer is {what}; we have " + ", ".join(TRIPLES if what == "triples" else ROWS)
        )
    if isinstance(result, QueryTriples):
        pyoxigraph.serialize(
            dict.fromkeys(result), out, TRIPLES[media], prefixes=prefixes
        )  # each triple once
    else:
        result.serialize(out, ROWS[media])
    charset = "; charset=utf-8" if media.startswith("text/") else ""
    return Answer(200, media + charset, out.getvalue())
