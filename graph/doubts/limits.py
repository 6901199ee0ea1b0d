"""Whether the counts of a graph stay within limits.

Limits are a file of TOML, a table for each kind of thing or class of fact:

    [Person]
    least = 100      # no fewer than that
    most = 5000      # no more
    change = 0.2     # no more than a fifth more or fewer than in the graph of before
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from rdflib import RDF, Graph

from graph.terms import BT, FACTS, KINDS, label


class LimitsError(Exception):
    """A file of limits that holds none; the message is one line."""


class BeyondError(Exception):
    """Counts outside their limits, a line each."""


def counts(graph: Graph) -> Counter[str]:
    """How many things of each kind and facts of each class there are."""
    return Counter({name: len(set(graph.subjects(RDF.type, BT[name]))) for name in (*KINDS, *FACTS)})


def changed(new: Mapping[str, int], old: Mapping[str, int]) -> str:
    """The counts beside those of before, where they differ."""
    rows = [f"  {label(name):<16}{old[name]:>8} → {new[name]}" for name in new if new[name] != old[name]]
    return "\n".join(["counts against the graph of before:", *(rows or ["  the same"])])


def hold(what: Path, new: Mapping[str, int], old: Mapping[str, int] | None, path: Path) -> None:
    """Raise BeyondError where a count of `what` lies outside the limits of the file, LimitsError if it holds none."""
    lines = [line for name, limit in limits(path).items() for line in _outside(name, limit, new, old)]
    if lines:
        raise BeyondError(f"{what} is outside the limits of {path}\n" + "\n".join(lines))


def limits(path: Path) -> Mapping[str, Mapping[str, float]]:
    """By kind of thing or class of fact its least, most and change. Raises LimitsError if the file holds no limits."""
    try:
        read = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LimitsError(f"{path} holds no limits: {error}") from error
    for name, words in read.items():
        if name not in (*KINDS, *FACTS) or not isinstance(words, dict):
            raise LimitsError(f"{path}: {name} is no kind of thing and no class of fact")
        for word, limit in words.items():
            if word not in ("least", "most", "change") or not isinstance(limit, int | float):
                raise LimitsError(f"{path}: [{name}] takes least, most and change, each a number, not {word}")
    return dict(read)


def _outside(
    name: str, limits: Mapping[str, float], new: Mapping[str, int], old: Mapping[str, int] | None
) -> Iterator[str]:
    count = new[name]
    if count < limits.get("least", count):
        yield f"{label(name)}: {count} is below {limits['least']}"
    if count > limits.get("most", count):
        yield f"{label(name)}: {count} is above {limits['most']}"
    if (
        old is not None
        and "change" in limits
        and abs(count - old[name]) > limits["change"] * max(old[name], 1)
    ):
        yield f"{label(name)}: {count} after {old[name]} is a change of more than {limits['change']:.0%}"
