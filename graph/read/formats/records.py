"""JSON: an article an object, one a line (.jsonl, .ndjson) or all in a list (.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from graph.read.formats._fields import columns, sheet
from graph.read.sheet import LARGEST, Found, Given, Sheet
from graph.read.text import InputError, decode


def sheets(given: Given) -> Found:
    """The article of every object."""
    found = _list(given) if given.name.lower().endswith(".json") else _lines(given)
    empty = True
    for number, record in found:
        empty = False
        yield record if isinstance(record, InputError) else _article(given, record, number)
    if empty:
        raise InputError(f"{given.name}: the file is empty")


def _article(given: Given, record: object, number: int) -> Sheet | InputError:
    if not isinstance(record, dict):
        return InputError(f"{given.name}, record {number}: this is no object with named values")
    try:
        return sheet(given, record, columns(given, record), number)
    except InputError as error:
        return error


def _lines(given: Given) -> Iterator[tuple[int, object]]:
    """The number and the value of every line; a line that is no JSON as its error."""
    for number, line in enumerate(iter(lambda: given.stream.readline(LARGEST + 1), b""), 1):
        if len(line) > LARGEST:
            raise InputError(f"{given.name}, line {number}: the line is too long for a text")
        if line.strip():
            yield number, _value(line, f"{given.name}, line {number}")


def _list(given: Given) -> Iterator[tuple[int, object]]:
    value = _value(given.whole(), given.name)
    if isinstance(value, InputError):
        raise value
    yield from enumerate(value if isinstance(value, list) else [value], 1)


def _value(data: bytes, place: str) -> object:
    try:
        return json.loads(decode(data, place))
    except InputError as error:
        return error
    except RecursionError:
        return InputError(f"{place}: this is nested too deeply for a record")
    except ValueError as error:
        return InputError(f"{place}: this is no JSON ({error})")
