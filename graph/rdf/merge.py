"""Many sorted files of records as one: what several say of a subject stands together, and once."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.rdf.writer import record, subject


def merged(runs: Iterable[Iterable[str]]) -> Iterator[str]:
    """The records of all runs, in order, one for each subject."""
    for name, lines in groupby(heapq.merge(*runs), key=subject):
        first, *others = lines
        yield record(name, {said for line in (first, *others) for said in _rest(line)}) if others else first


def _rest(line: str) -> list[str]:
    return line[:-1].split("\t")[1:]
