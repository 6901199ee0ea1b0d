"""Marks: what a careful reader finds in an article, from a JSON file for each.

    {"file": "017.txt", "headline": "…", "date": "2021-01-08",
     "entities": [{"id": "e1", "types": ["Organization"], "names": ["青沪企业家联谊会", "联谊会"]}, …],
     "facts": [{"class": "Founding", "roles": {"founded": ["e1"], "date": ["2021-01-08"]}}, …]}

`headline` tells articles of one file apart and may be left out elsewhere. A role holds ids of entities, or texts:
days as 2021-01-08 (2021-01, 2021), sums as "8000 CNY", shares as "31.3 %", all else as printed. A fact may be
`"planned": true`. What is `"optional": true` counts for nothing, found or not.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.evaluate.alike import plain
from graph.evaluate.classes import ALL, ROLES
from graph.evaluate.values import PLANNED, Argument, Told, pieces


class GoldError(Exception):
    """Marks that cannot be used; the message is one line."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A marked person, organization, place or other named thing."""

    types: tuple[str, ...]
    """The kinds it may be; the first is the one it counts as."""
    names: tuple[str, ...]
    plain: frozenset[str]
    optional: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in one article."""

    file: str
    headline: str
    things: tuple[Thing, ...]
    facts: Mapping[str, tuple[Told, ...]]
    text: str
    """The article as it stands beside its marks, if it does."""

    @property
    def title(self) -> str:
        """How a report names the article."""
        return f"{self.file} {self.headline}".strip()


def marks(folder: Path) -> tuple[Marks, ...]:
    """The marks of all JSON files in a folder. Raises GoldError for what are none."""
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise GoldError(f"{folder} holds no marks (NNN.json, one an article)")
    return tuple(_marks(path) for path in paths)


def _marks(path: Path) -> Marks:
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        names = {thing["id"]: tuple(thing["names"]) for thing in record["entities"]}
        return Marks(
            record["file"],
            record.get("headline", ""),
            tuple(_thing(thing) for thing in record["entities"]),
            {name: _facts(name, record["facts"], names) for name in ALL},
            _text(path.with_suffix(".txt")),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise GoldError(f"{path} holds no marks: {type(error).__name__}: {error}") from error


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""


def _thing(record: Mapping[str, Any]) -> Thing:
    types, names = tuple(record["types"]), tuple(record["names"])
    if not types or not names:
        raise ValueError(f"{record['id']} lacks types or names")
    return Thing(types, names, frozenset(map(plain, names)), bool(record.get("optional")))


def _facts(
    name: str, records: Sequence[Mapping[str, Any]], names: Mapping[str, tuple[str, ...]]
) -> tuple[Told, ...]:
    return tuple(_fact(record, names) for record in records if _class(record) == name)


def _class(record: Mapping[str, Any]) -> str:
    if record["class"] not in ALL:
        raise ValueError(f"there is no class {record['class']}")
    return str(record["class"])


def _fact(record: Mapping[str, Any], names: Mapping[str, tuple[str, ...]]) -> Told:
    unknown = set(record["roles"]) - ROLES
    if unknown:
        raise ValueError(f"there is no role {min(unknown)}")
    arguments = [
        Argument(role, frozenset((*names.get(value, ()), text)), names.get(value, (text,))[0])
        for role, values in record["roles"].items()
        for value in values
        for text in ([value] if value in names else pieces(role, value))
    ]
    planned = [PLANNED] if record.get("planned") else []
    return Told((*arguments, *planned), bool(record.get("optional")))
