"""How long a million triples take to load, and all named questions to answer, here and in rdflib's memory store.

`python -m bench.ask [TRIPLES] [SHARE]`: the graph of the seed page is repeated with fresh names until it has so many
triples (1,000,000). rdflib answers on a SHARE of it (0.1, for on all it takes hours); its time is multiplied by what
its share lacks, which flatters it, for its joins grow faster than the graph. A question that takes it longer than
20 s is stopped and counted as 20. Seconds are those of the processor, in one process, one engine after the other.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from rdflib import Graph

from graph.query import Question, answer, questions
from graph.rdf import PREFIXES
from graph.store import load
from graph.tables import table

SEED = Path(__file__).parent.parent / "out" / "graph.ttl"
IDS = "https://w3id.org/baotu/id/"
PATIENCE = 20


class _TooLongError(Exception):
    """A question took longer than PATIENCE."""


def copies(number: int) -> str:
    """The seed's graph so many times as N-Triples, each time with names, articles and facts of its own."""
    lines = load(SEED).serialize(format="ox-nt").splitlines()
    names = '"@zh .'
    return "\n".join(
        line.replace(f"<{IDS}", f"<{IDS}c{n}-").replace(names, f"{'' if n == 0 else n}{names}")
        for n in range(number)
        for line in lines
    )


def timed(work: Callable[[], object]) -> float:
    """The seconds that it takes, or PATIENCE."""
    begun = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        work()
    except _TooLongError:
        return float(PATIENCE)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - begun


def _stop(_: int, __: FrameType | None) -> None:
    raise _TooLongError


def asked(graph: Graph, question: Question) -> float:
    """The seconds that a question takes with the names that it gives as examples, all rows fetched."""
    given = {p.name: p.example for p in question.parameters if p.example != "-"}
    return timed(lambda: list(answer(graph, question.name, given)))


def in_rdflib(text: str) -> Graph:
    """The graph in rdflib's memory store."""
    graph = Graph(bind_namespaces="none").parse(data=text, format="nt")
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri)
    return graph


def main(triples: int = 1_000_000, share: float = 0.1) -> None:
    """Print the times and their ratio."""
    signal.signal(signal.SIGPROF, _stop)
    each = len(load(SEED))
    number, fewer = round(triples / each), round(triples / each * share)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "graph.nt"
        file.write_text(copies(number), encoding="utf-8")
        begun = time.process_time()
        ours = load(file)
        loading = time.process_time() - begun
    text = copies(fewer)
    begun = time.process_time()
    theirs = in_rdflib(text)
    their_loading = time.process_time() - begun
    rows = [("(load)", loading, their_loading)]
    factor = number / fewer
    for question in questions():
        rows.append((question.name, asked(ours, question), asked(theirs, question)))
        print(f"\r{len(rows) - 1}/{len(questions())}", end="", file=sys.stderr, flush=True)
    print(f"{number * each:,} triples here, {fewer * each:,} in rdflib (its times ×{factor:.0f})")
    shown = [(name, f"{a:.3f}", f"{b:.3f}", f"{b * factor / a:.0f}") for name, a, b in rows]
    print(table(("question", "Oxigraph s", "rdflib s", "ratio"), shown))
    total, their_total = sum(a for _, a, _ in rows), sum(b for _, _, b in rows) * factor
    print(
        f"in all {total:.1f} s here, {their_total:.0f} s in rdflib: {their_total / total:.0f} times as fast"
    )


if __name__ == "__main__":
    main(*(kind(word) for kind, word in zip((int, float), sys.argv[1:], strict=False)))
