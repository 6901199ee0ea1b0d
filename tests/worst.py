"""Texts that are hard on a wording: made from its own pieces, each without an end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_POOL = "一海0a ，。（“、\n\ue000\ue001\ue010"
"""Characters of which a class that excludes some takes the first that it does not."""


def units(wording: re.Pattern[str]) -> list[tuple[str, str]]:
    """What to begin with and what to repeat behind it, to make a wording try as much as it can and match nothing."""
    parts = parser.parse(wording.pattern, wording.flags)
    found = [("", one) for one in _beginnings(parts)]
    found += [("", one) for one in _pieces(parts)]
    found += list(_repeated(parts, ""))
    return [pair for pair in dict.fromkeys(found) if pair[1]]


def sample(parts: Iterable[tuple[Any, Any]]) -> str:
    """A text that a sequence matches, or nearly: the first of alternatives, each repetition as seldom as it may."""
    return "".join(_one(kind, inside) for kind, inside in parts)


def _one(kind: Any, inside: Any, more: int = 0) -> str:
    if kind in _REPEATS:
        count: int = max(inside[0], more)
        return sample(inside[2]) * count
    if kind is ops.BRANCH:
        return sample(inside[1][0])
    if kind in (ops.SUBPATTERN, ops.ATOMIC_GROUP):
        return sample(inside[-1] if kind is ops.SUBPATTERN else inside)
    if kind is ops.GROUPREF_EXISTS:
        return sample(inside[1])
    return next(_characters(kind, inside), "")


def _characters(kind: Any, inside: Any) -> Iterator[str]:
    """Characters that a single place takes, those that it was written with first."""
    if kind is ops.LITERAL:
        yield chr(inside)
    elif kind in (ops.ANY, ops.NOT_LITERAL):
        yield from (one for one in _POOL if kind is ops.ANY or ord(one) != inside)
    elif kind is ops.RANGE:
        yield chr(inside[0])
    elif kind is ops.CATEGORY:
        yield {ops.CATEGORY_DIGIT: "0", ops.CATEGORY_SPACE: " ", ops.CATEGORY_NOT_DIGIT: "一"}.get(
            inside, "a"
        )
    elif kind is ops.IN and inside[0][0] is ops.NEGATE:
        taken = re.compile("[" + "".join(_shown(*one) for one in inside[1:]) + "]")
        yield from (one for one in _POOL if not taken.match(one))
    elif kind is ops.IN:
        for one in inside:
            yield from _characters(*one)


def _shown(kind: Any, inside: Any) -> str:
    if kind is ops.CATEGORY:
        return {
            ops.CATEGORY_DIGIT: r"\d",
            ops.CATEGORY_SPACE: r"\s",
            ops.CATEGORY_WORD: r"\w",
            ops.CATEGORY_NOT_SPACE: r"\S",
        }[inside]
    return re.escape(chr(inside)) if kind is ops.LITERAL else "-".join(re.escape(chr(end)) for end in inside)


def _beginnings(parts: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """The sample of a sequence, cut behind each of its parts, the optional ones with and without."""
    bare = full = ""
    for kind, inside in parts:
        bare, full = bare + _one(kind, inside), full + _one(kind, inside, 1)
        yield bare
        yield full


def _pieces(parts: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """The sample of everything within: of each alternative, each repetition, each character."""
    for kind, inside in parts:
        if kind in (ops.LITERAL, ops.IN, ops.ANY, ops.NOT_LITERAL):
            yield from list(_characters(kind, inside))[:3]
        for inner in _within(kind, inside):
            yield sample(inner)
            yield from _beginnings(inner)
            yield from _pieces(inner)


def _repeated(parts: Iterable[tuple[Any, Any]], before: str) -> Iterator[tuple[str, str]]:
    """Each repetition behind what leads up to it."""
    for kind, inside in parts:
        if kind in _REPEATS and inside[1] > 1:
            yield before, sample(inside[2])
            yield from ((before, one) for one in _pieces(inside[2]))
        for inner in _within(kind, inside):
            yield from _repeated(inner, before)
        before += _one(kind, inside)


def _within(kind: Any, inside: Any) -> list[Any]:
    """The sequences inside a part."""
    if kind in _REPEATS:
        return [inside[2]]
    if kind is ops.BRANCH:
        return list(inside[1])
    if kind is ops.SUBPATTERN:
        return [inside[-1]]
    if kind in (ops.ASSERT, ops.ASSERT_NOT):
        return [inside[1]]
    if kind is ops.GROUPREF_EXISTS:
        return [one for one in inside[1:] if one]
    return [inside] if kind is ops.ATOMIC_GROUP else []
