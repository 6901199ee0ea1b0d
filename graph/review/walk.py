"""The walk: pair by pair a question, each answer written at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rdflib import Graph

from graph.known import book
from graph.review.decisions import WORDS, Answer, decide, take_back
from graph.review.keys import Typed
from graph.review.pairs import Pair, pairs
from graph.review.screen import screen
from graph.review.settled import index, unsettled

ASKED = "[s]ame  [d]ifferent  [u]nsure   undo [z]   [w]hy   [q]uit"
_FEW = 3
"""So many articles tell who a thing is, for the others follow from them; of what one name joined it takes all."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the walk takes place: the file of decisions, who decides and when, how wide the screen is, what shows."""

    known: Path
    who: str
    today: date
    columns: int
    show: Callable[[str], None]


def walk(graph: Graph, desk: Desk, typed: Iterable[Typed]) -> str:
    """Ask until nothing is open or somebody has had enough; what was decided, in a line."""
    all_of = pairs(graph)
    where = index(graph, all_of)
    done: Counter[str] = Counter()
    why, said = "", iter(typed)
    while True:
        decided = book([desk.known] if desk.known.exists() else [])
        left = list(unsettled(all_of, where, (*decided.decisions, *decided.left_open)))
        if not left:
            desk.show(
                "nothing is open"
                if all_of
                else "the graph has no pair that may be one, and none that may be two"
            )
            return _summary(done, len(left), desk)
        _ask(graph, left, desk)
        word, more = next(said, ("quit", ""))
        while word not in (*WORDS, "undo", "quit"):
            why = more if word == "why" else why
            desk.show(f"why: {why}" if word == "why" else ASKED)
            word, more = next(said, ("quit", ""))
        if word == "quit":
            return _summary(done, len(left), desk)
        if word == "undo":
            taken = take_back(desk.known)
            done[taken.partition(" ")[0]] -= bool(taken)
            desk.show(f"taken back: {taken}" if taken else "there is nothing to take back")
        else:
            decide(desk.known, _answer(graph, left[0], word, more or why, desk))
            done[word], why = done[word] + 1, ""


def _ask(graph: Graph, left: Sequence[Pair], desk: Desk) -> None:
    pair = left[0]
    less, more = pair.weight
    head = f"{len(left)} open · {more} and {less} articles and facts"
    desk.show(screen(head, pair.why(graph), pair.sides(graph), desk.columns) + f"\n\n{ASKED}")


def _answer(graph: Graph, pair: Pair, word: str, why: str, desk: Desk) -> Answer:
    one, other = (side.known(None if pair.doubt else _FEW) for side in pair.sides(graph))
    return Answer(word, one, other, desk.who, desk.today, why or pair.why(graph))


def _summary(done: Counter[str], left: int, desk: Desk) -> str:
    told = ", ".join(f"{done[word]} {word}" for word in WORDS if done[word] > 0) or "nothing decided"
    kept = f"; baotu build … --known {desk.known} keeps to them" if done.total() > 0 else ""
    return f"{told}, {left} open{kept}"
