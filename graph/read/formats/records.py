"""JSON: an article an object, one a line (.jsonl, .ndjson) or all in a list (.json)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from io import BytesIO

from graph.read.formats._fields import columns, sheet
from graph.read.sheet import LARGEST, Found, Given, Record, Sheet
from graph.read.text import InputError, decode


def sheets(given: Given) -> Found:
    """The article of every object."""
    for one in loose(given):
        yield opened(one, given.fields) if isinstance(one, Record) else one


def loose(given: Given) -> Iterator[Sheet | Record | InputError]:
    """The lines, unread; of a list the articles. Raises InputError for an empty file, or one that is no list."""
    found = _listed(given) if given.name.lower().endswith(".json") else _lines(given)
    empty = True
    for one in found:
        empty = False
        yield one
    if empty:
        raise InputError(f"{given.name}: the file is empty")


def opened(line: Record, fields: Mapping[str, str]) -> Sheet | InputError:
    """The article of a line."""
    value = _value(line.data, f"{line.file}, line {line.number}")
    return _article(Given(line.file, BytesIO(), fields), value, line.number)


def _article(given: Given, record: object, number: int) -> Sheet | InputError:
    if isinstance(record, InputError):
        return record
    if not isinstance(record, dict):
        return InputError(f"{given.name}, record {number}: this is no object with named values")
    try:
        return sheet(given, record, columns(given, record), number)
    except InputError as error:
        return error


def _lines(given: Given) -> Iterator[Record]:
    """Every line that is not blank."""
    for number, line in enumerate(iter(lambda: given.stream.readline(LARGEST + 1), b""), 1):
        if len(line) > LARGEST:
            raise InputError(f"{given.name}, line {number}: the line is too long for a text")
        if line.strip():
            yield Record(given.name, line, number)


def _listed(given: Given) -> Iterator[Sheet | InputError]:
    value = _value(given.whole(), given.name)
    if isinstance(value, InputError):
        raise value
    for number, record in enumerate(value if isinstance(value, list) else [value], 1):
        yield _article(given, record, number)


def _value(data: bytes, place: str) -> object:
    try:
        return json.loads(decode(data, place))
    except InputError as error:
        return error
    except RecursionError:
        return InputError(f"{place}: this is nested too deeply for a record")
    except ValueError as error:
        return InputError(f"{place}: this is no JSON ({error})")
