"""Which columns of a table, or keys of a record, hold an article's text, title, day, newspaper and address."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date

from graph.read.front import Front
from graph.read.sheet import USUAL, Given, Sheet
from graph.read.text import InputError, clean

DAY = re.compile(r"(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})|(\d\d)(\d\d))(?!\d)")


def columns(given: Given, there: Collection[str]) -> dict[str, str]:
    """What holds which part, of the columns that are there. Raises InputError if one is missing."""
    for column in given.fields.values():
        if column not in there:
            raise InputError(f"{given.name}: there is no column {column} ({_listed(there)})")
    found = {
        part: next((name for name in usual if name in there), "") for part, usual in USUAL.items()
    } | dict(given.fields)
    if not found["text"]:
        raise InputError(
            f"{given.name}: no column holds the text ({_listed(there)}; name it by --field text=…)"
        )
    return found


def _listed(there: Collection[str]) -> str:
    return "there are " + ", ".join(str(name)[:40] for name in list(there)[:12])


def sheet(given: Given, record: Mapping[str, object], parts: Mapping[str, str], number: int) -> Sheet:
    """The article of one record. Raises InputError if it has no text, or a day that is none."""
    where = f"{given.name}, record {number}"
    said = {part: clean(_text(record.get(name), where, name)) for part, name in parts.items()}
    if not said["text"].strip():
        raise InputError(f"{where}: there is no text")
    title = " ".join(said["title"].split())
    front = Front(title, _day(said["date"], where), said["newspaper"].strip(), said["url"].strip())
    return Sheet(given.name, said["text"], front, number)


def _text(value: object, where: str, name: str) -> str:
    """The value as a text; of a list each item is a paragraph."""
    match value:
        case None:
            return ""
        case str():
            return value
        case list():
            return "\n".join(_text(item, where, name) for item in value)
        case int() | float():
            return str(value)
        case _:
            raise InputError(f"{where}: {name} is no text")


def _day(value: str, where: str) -> date | None:
    if not value.strip():
        return None
    found = DAY.match(value.lstrip())
    try:
        return date(*(int(part) for part in found.groups() if part)) if found else date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{where}: {value.strip()[:40]} is no day (write it as 2021-01-13)") from error
