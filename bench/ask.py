"""How long a million triples take to load, and all named questions to answer, here and in rdflib's memory store.

`python -m bench.ask [TRIPLES] [PATIENCE]`: the graph of the seed page is repeated with fresh names until it has so many
triples (1,000,000). Both load the same file; then each question is asked with its examples, in a process of its own. One
that takes longer than PATIENCE (12 s) is ended and counted as so much, so rdflib's time, and with it the ratio, is the
least that it can be. Seconds are those of the processor, so other work on the machine does not count.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from rdflib import Graph

from graph.query import Question, answer, questions
from graph.query.guide import examples
from graph.rdf import PREFIXES
from graph.store import load
from graph.tables import table

SEED = Path(__file__).parent.parent / "out" / "graph.ttl"
IDS = "https://w3id.org/baotu/id/"


@dataclass(frozen=True)
class Time:
    """The seconds that something took, and how many rows or triples it gave; none where it was ended."""

    seconds: float
    rows: int | None

    def __str__(self) -> str:
        return f"{self.seconds:.3f}" if self.rows is not None else f"> {self.seconds:g}"


def copies(number: int) -> str:
    """The seed's graph so many times as N-Triples, each time with names, articles and facts of its own."""
    lines = load(SEED).serialize(format="ox-nt").splitlines()
    names = '"@zh .'
    return "\n".join(
        line.replace(f"<{IDS}", f"<{IDS}c{n}-").replace(names, f"{'' if n == 0 else n}{names}")
        for n in range(number)
        for line in lines
    )


def asked(graph: Graph, question: Question, patience: float) -> Time:
    """How long a question takes, all rows fetched. Nothing but the end of its process stops an engine."""
    here, there = get_context("fork").Pipe(duplex=False)
    process = get_context("fork").Process(target=_ask, args=(graph, question, patience, there))
    process.start()
    there.close()
    process.join()
    if process.exitcode == -signal.SIGPROF:
        return Time(patience, None)
    told: Time = here.recv()
    return told


def _ask(graph: Graph, question: Question, patience: float, told: Connection) -> None:
    signal.setitimer(signal.ITIMER_PROF, patience)
    begun = time.process_time()
    rows = sum(1 for _ in answer(graph, question.name, examples(question)))
    told.send(Time(time.process_time() - begun, rows))


def in_rdflib(file: Path) -> Graph:
    """The graph in rdflib's memory store."""
    graph = Graph(bind_namespaces="none").parse(file, format="nt")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    return graph


def measured(loaded: Callable[[Path], Graph], file: Path, patience: float) -> dict[str, Time]:
    """How long loading takes, and each question."""
    begun = time.process_time()
    graph = loaded(file)
    found = {"(loading)": Time(time.process_time() - begun, len(graph))}
    for question in questions():
        found[question.name] = asked(graph, question, patience)
        print(f"\r{len(found) - 1}/{len(questions())} ", end="", file=sys.stderr, flush=True)
    return found


def main(triples: int = 1_000_000, patience: float = 12) -> None:
    """Print the times and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        file.write_text(copies(round(triples / len(load(SEED)))), encoding="utf-8")
        ours, theirs = (measured(how, file, patience) for how in (load, in_rdflib))
    print(f"{ours['(loading)'].rows:,} triples")
    rows = [
        (name, str(a.rows), str(a), str(theirs[name]), _times(a, theirs[name])) for name, a in ours.items()
    ]
    print(table(("question", "rows", "Oxigraph s", "rdflib s", "ratio"), rows))
    one, other = (Time(sum(t.seconds for t in all_.values()), 0) for all_ in (ours, theirs))
    print(
        f"loading and {len(ours) - 1} questions: {one.seconds:.1f} s, rdflib {other.seconds:.1f} s or more: {_times(one, other)}"
    )


def _times(ours: Time, theirs: Time) -> str:
    return f"{'' if theirs.rows is not None else '> '}{theirs.seconds / max(ours.seconds, 0.001):.0f}"


if __name__ == "__main__":
    main(*(kind(word) for kind, word in zip((int, float), sys.argv[1:], strict=False)))
