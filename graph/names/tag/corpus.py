"""Marked sentences from JSON lines: `{"text": …, "spans": [[start, stop, "PER" | "ORG" | "LOC"], …]}`."""

from __future__ import annotations

import gzip
import json
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from graph.names.tag.decode import LABELS
from graph.names.tag.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

KINDS = {"PER": "Person", "ORG": "Organization", "LOC": "Place"}


class CorpusError(ValueError):
    """A corpus that cannot be learnt from; says the file and the line."""


class Marked(NamedTuple):
    """A cleaned sentence and the label of each of its characters."""

    text: str
    labels: NDArray[np.int8]


def read(path: Path) -> Iterator[Marked]:
    """The marked sentences of a file, plain or gzipped; raises `CorpusError` for what is not one."""
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        yield marked(line)
                    except ValueError as error:
                        raise CorpusError(f"{path}, line {number}: {error}") from error
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise CorpusError(f"{path}: cannot be read: {error}") from error


def marked(line: str) -> Marked:
    """One line of a corpus; raises ValueError saying what is wrong with it."""
    record = json.loads(line)
    if not isinstance(record, dict) or not isinstance(record.get("text"), str):
        raise CorpusError('not an object with a "text"')
    if not isinstance(spans := record.get("spans", []), list):
        raise CorpusError("spans is not a list")
    text, origin = plain(record["text"])
    labels = np.zeros(len(text), np.int8)
    for span in spans:
        start, stop, kind = checked(span, len(record["text"]))
        if origin is not None:
            start, stop = bisect_left(origin, start), bisect_left(origin, stop)
        if labels[start:stop].any():
            raise ValueError(f"span {span} overlaps another")
        label(labels[start:stop], KINDS[kind])
    return Marked(text, labels)


def checked(span: object, length: int) -> tuple[int, int, str]:
    """The span if it is one of a text of this length."""
    match span:
        case [int(start), int(stop), str(kind)] if 0 <= start < stop <= length and kind in KINDS:
            return start, stop, kind
    raise ValueError(f"{span} is not [start, stop, {' | '.join(KINDS)}] within the text")


def label(inside: NDArray[np.int8], kind: str) -> None:
    """Label the characters of one name: begin, inside, end, or single."""
    if not len(inside):
        return
    first = LABELS.index(("B", kind))
    inside[:] = first + 1
    inside[0], inside[-1] = first, first + 2
    if len(inside) == 1:
        inside[0] = first + 3
