"""Words that stand for a name in one sentence and are found as one in another: they are that name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role
from graph.passage import Passage

_KINDS = {
    "event": "Event",
    "project": "Project",
    "award": "Award",
    "agreement": "Agreement",
    "document": "Document",
}
"""The roles whose words may be a name, with its kind."""


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, with the name in place of the same words."""
    names = {(m.kind, m.text): m for p in reversed(passages) for m in p.mentions.values() if m.kind in _NAMED}
    for fact in facts:
        roles = tuple(_named(role, names) for role in fact.roles)
        yield replace(fact, roles=roles) if roles != fact.roles else fact


_NAMED = frozenset(_KINDS.values())


def _named(role: Role, names: dict[tuple[str, str], Mention]) -> Role:
    if not isinstance(role.filler, str):
        return role
    named = names.get((_KINDS.get(role.name, ""), role.filler))
    return replace(role, filler=named) if named else role
