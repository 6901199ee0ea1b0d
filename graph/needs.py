"""What a text must hold to match a wording, and how a match may begin: told from the wording itself.

签署|签订 needs the pair 签署 or the pair 签订; a hole needs one of the characters of its kinds. A text is looked
through once for all wordings, by its characters and by the pairs of them that stand side by side, and most
wordings are never tried. And one that may begin with few characters is tried only where one of these stands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from itertools import chain
from operator import add, or_
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Need = frozenset[str]
"""Characters and pairs, one of which the text must hold."""
_WIDEST = 200
"""A range of more characters is no need that tells texts apart."""
_ASKED = 2
"""So many needs, those that are met least, tell whether a text is gone through."""
_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)


class Sieve:
    """Says which of many wordings, which need not be compiled for it, can match a text."""

    def __init__(self, wordings: Iterable[str]) -> None:
        each = [set(_needs(parser.parse(wording), "")) for wording in wordings]
        bits = {need: 1 << n for n, need in enumerate(dict.fromkeys(n for some in each for n in some))}
        self._wanted = [sum(bits[need] for need in some) for some in each]
        self._met: dict[str, int] = defaultdict(int)
        self._asked: dict[str, list[int]] = defaultdict(list)
        """By a word the wordings that are asked after where it stands: each by that of its needs which is met least."""
        self._always = frozenset(number for number, some in enumerate(each) if not some)
        for need, bit in bits.items():
            for word in need:
                self._met[word] |= bit
        for number, some in enumerate(each):
            for word in min(some, key=_commonness, default=()):
                self._asked[word].append(number)
        self._words = frozenset(self._met)

    def passed(self, text: str) -> list[int]:
        """The numbers of the wordings whose needs the text meets."""
        words = self._words.intersection(chain(text, map(add, text, text[1:])))
        held = reduce(or_, map(self._met.__getitem__, words), 0)
        asked = self._always.union(*map(self._asked.__getitem__, words & self._asked.keys()))
        return [number for number in sorted(asked) if self._wanted[number] & held == self._wanted[number]]


def _commonness(need: Need) -> tuple[bool, int]:
    """How easily a text meets a need, as far as the need tells: by a character sooner than by a pair of them."""
    return any(len(word) == 1 for word in need), len(need)


def quick(wording: str, flags: int = 0) -> re.Pattern[str]:
    """The wording compiled so that it is tried only where a match may begin."""
    signs, empty = _beginnings(parser.parse(wording, flags))
    if not signs or empty:
        return re.compile(wording, flags)
    return re.compile(f"(?=[{''.join(map(re.escape, sorted(signs)))}])(?:{wording})", flags)


def sought(wording: re.Pattern[str]) -> Callable[[str], Iterator[re.Match[str]]]:
    """Finds the matches of a wording in texts; one that lacks what the wording needs is not gone through."""
    each = sorted(dict.fromkeys(needs(wording)), key=_commonness)[:_ASKED]

    def found(text: str) -> Iterator[re.Match[str]]:
        held = all(any(word in text for word in need) for need in each)
        return wording.finditer(text) if held else iter(())

    return found


def needs(wording: re.Pattern[str]) -> list[Need]:
    """What any text must hold that the wording matches somewhere: of each need one word."""
    if wording.flags & re.IGNORECASE:
        return []
    return _needs(parser.parse(wording.pattern, wording.flags), "")


def _needs(parts: Iterable[tuple[Any, Any]], before: str) -> list[Need]:
    """The needs of a sequence that stands right behind the character `before`, if one is sure to stand there."""
    found: list[Need] = []
    for kind, inside in parts:
        if kind in (ops.AT, ops.ASSERT_NOT):
            continue
        signs = _signs(kind, inside)
        found += [frozenset(before + sign for sign in signs)] if signs else _inner(kind, inside, before)
        before = "".join(signs) if len(signs) == 1 else ""
    return found


def _signs(kind: Any, inside: Any) -> set[str]:
    """The characters one of which a single place must hold; none where it may hold most of them."""
    if kind is ops.LITERAL:
        return {chr(inside)}
    if kind is ops.RANGE:
        return set(map(chr, range(inside[0], inside[1] + 1))) if inside[1] - inside[0] < _WIDEST else set()
    if kind is not ops.IN:
        return set()
    each = [_signs(*part) for part in inside]
    return set[str]().union(*each) if all(each) else set()


def _inner(kind: Any, inside: Any, before: str) -> list[Need]:
    """The needs of a group, a repetition, a look ahead or behind, or alternatives."""
    if kind is ops.SUBPATTERN:
        return _needs(inside[-1], before)
    if kind is ops.ATOMIC_GROUP:
        return _needs(inside, before)
    if kind in _REPEATS and inside[0] > 0:
        return _needs(inside[2], before)
    if kind is ops.ASSERT:
        return _needs(inside[1], before if inside[0] > 0 else "")
    return _either([_needs(part, before) for part in inside[1]]) if kind is ops.BRANCH else []


def _either(each: list[list[Need]]) -> list[Need]:
    """The needs of alternatives: the first of each joined, the second of each, and so on."""
    most = max(map(len, each)) if all(each) else 0
    return [frozenset[str]().union(*(one[min(n, len(one) - 1)] for one in each)) for n in range(most)]


def _beginnings(parts: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """The characters with which a match of a sequence begins, none where most can; and whether it may be empty."""
    found: set[str] = set()
    for kind, inside in parts:
        if kind in (ops.AT, ops.ASSERT, ops.ASSERT_NOT):
            continue
        signs, empty = _first(kind, inside)
        if not signs:
            return set(), empty
        found |= signs
        if not empty:
            return found, False
    return found, True


def _first(kind: Any, inside: Any) -> tuple[set[str], bool]:
    if kind is ops.SUBPATTERN:
        return _beginnings(inside[-1])
    if kind is ops.ATOMIC_GROUP:
        return _beginnings(inside)
    if kind in _REPEATS:
        signs, empty = _beginnings(inside[2])
        return signs, empty or inside[0] == 0
    if kind is ops.BRANCH:
        each = [_beginnings(part) for part in inside[1]]
        signs = set[str]().union(*(s for s, _ in each)) if all(s for s, _ in each) else set()
        return signs, any(empty for _, empty in each)
    return _signs(kind, inside), False
