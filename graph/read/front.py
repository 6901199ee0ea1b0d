"""Front matter: what a file says about itself between two lines of dashes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from graph.read.text import InputError

KEYS = ("title", "date", "newspaper", "url")
FENCE = re.compile(r"-{3,}\s*")
ENTRY = re.compile(r"(\w+)\s*[:：]\s*(.*)")
KNOWN = re.compile(rf"(?:{'|'.join(KEYS)})\s*[:：]")


@dataclass(frozen=True, slots=True)
class Front:
    """Title, day, newspaper and address of a file, as far as it gives them."""

    title: str = ""
    day: date | None = None
    newspaper: str = ""
    url: str = ""


def front_matter(text: str, file: str, *, strict: bool = True) -> tuple[Front, str]:
    """What the file says about itself, and the text behind it.

    Unless it is `strict`, entries that say something else are passed over, as Markdown has them.
    Raises InputError for an unknown key, a line that is no entry, a bad date, a missing closing line.
    """
    lines = text.split("\n")
    top = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if not FENCE.fullmatch(lines[top].strip()):
        return Front(), text
    foot = next((n for n in range(top + 1, len(lines)) if FENCE.fullmatch(lines[n].strip())), None)
    if foot is None:
        raise InputError(f"{file}, line {top + 1}: the front matter has no closing line ---")
    entries: dict[str, str] = {}
    for number in range(top + 1, foot):
        if lines[number].strip() and (strict or KNOWN.match(lines[number])):
            key, value = _entry(lines[number].strip(), f"{file}, line {number + 1}")
            if key in entries:
                raise InputError(f"{file}, line {number + 1}: {key} is given twice")
            entries[key] = value
            if key == "date" and value:
                _day(value, f"{file}, line {number + 1}")
    day = _day(entries["date"], file) if entries.get("date") else None
    front = Front(entries.get("title", ""), day, entries.get("newspaper", ""), entries.get("url", ""))
    return front, "\n".join(lines[foot + 1 :])


def _entry(line: str, place: str) -> tuple[str, str]:
    entry = ENTRY.fullmatch(line)
    if not entry:
        raise InputError(f"{place}: front matter is made of lines such as date: 2021-01-13")
    key, value = entry[1], entry[2].strip()
    if key not in KEYS:
        raise InputError(f"{place}: unknown key {key} (known are {', '.join(KEYS)})")
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    return key, value


def _day(value: str, place: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise InputError(f"{place}: {value} is no day (write it as 2021-01-13)") from error
