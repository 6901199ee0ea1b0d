"""graph.ttl of an archive: merged from the records of all parts, or the last one with what changed in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from graph.archive.drawers import number
from graph.archive.pieces import unpack
from graph.archive.settings import digest
from graph.archive.stating import SUBJECTS
from graph.archive.work import Work
from graph.rdf.merge import merged
from graph.rdf.patch import patched
from graph.rdf.writer import block, iri, subject, turtle_of

FAN = 800
"""So many files are merged at once: a process may commonly have 1,024 open."""
FEW = 8
"""A file is patched where at most one part of so many changed."""


def turtle(
    stated: Sequence[str], last: Sequence[str], file: Path, kept: Work, base: str
) -> Iterator[str] | Iterator[bytes]:
    """The graph of the stated parts as Turtle, piece by piece.

    `last` are the parts that the older `file` was made of, none where it does not stand as it was made.
    """
    before, now = set(last), set(stated)
    gone, new = sorted(before - now), sorted(now - before)
    if FEW * (len(gone) + len(new)) <= len(last) and all(kept.path(run).exists() for run in _runs(gone)):
        others = [name for name in stated if name in before]
        return patched(file, dict(_changed(gone, new, others, kept, base)))
    return turtle_of(_records(_runs(stated), kept), base)


def _runs(names: Iterable[str]) -> list[str]:
    return [f"{name}.run" for name in names]


def _records(names: list[str], kept: Work) -> Iterator[str]:
    """The records of all runs, merged; what is merged on the way is kept, for no system opens all files at once."""
    while len(names) > FAN:
        names = [_merged(names[first : first + FAN], kept) for first in range(0, len(names), FAN)]
    return merged(kept.lines(name) for name in names)


def _merged(names: Sequence[str], kept: Work) -> str:
    name = f"{digest(*names)}.merged"
    if not kept.has(name):
        kept.keep_lines(name, merged(kept.lines(one) for one in names))
    return name


def _changed(
    gone: Sequence[str], new: Sequence[str], others: Iterable[str], kept: Work, base: str
) -> Iterator[tuple[str, str]]:
    """The blocks of all subjects of which other things are said than before; an empty one where nothing is."""
    before, after = ({line for run in _runs(names) for line in kept.lines(run)} for names in (gone, new))
    names = {subject(line) for line in before ^ after}
    yield from dict.fromkeys(names, "").items()
    numbers = np.array([number((iri(name, base),)) for name in names], np.uint64)
    runs = [[line for line in sorted(after) if subject(line) in names]]
    for part in others:
        (held,) = kept.pieces(f"{part}.stated", SUBJECTS)
        if np.isin(numbers, unpack(held)).any():
            runs.append([line for line in kept.lines(f"{part}.run") if subject(line) in names])
    yield from ((subject(line), block(line)) for line in merged(runs))
