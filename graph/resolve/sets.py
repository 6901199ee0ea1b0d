"""Sets of keys that are joined one pair at a time, save where a decision keeps them apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Sets(Generic[K]):
    """Which keys are one. A set may not hold both sides of a decision that they differ."""

    def __init__(self, sides: Iterable[tuple[K, int, bool]] = ()) -> None:
        """`sides` gives for keys the number of such a decision and on which side of it they stand."""
        self._parent: dict[K, K] = {}
        self._sides: dict[K, set[tuple[int, bool]]] = defaultdict(set)
        self._parted = 0
        for key, number, side in sides:
            self._sides[key].add((number, side))

    def of(self, key: K) -> K:
        """The key that stands for the set of this one."""
        while (above := self._parent.get(key, key)) != key:
            self._parent[key] = self._parent.get(above, above)
            key = above
        return key

    def join(self, one: K, other: K) -> bool:
        """Make the two one; false, and nothing done, where that is forbidden."""
        first, second = sorted((self.of(one), self.of(other)))  # type: ignore[type-var]
        if first == second:
            return True
        mine, theirs = self._sides.get(first, set()), self._sides.get(second, set())
        if any((number, not side) in theirs for number, side in mine):
            return False
        self._parent[second] = first
        if theirs:
            self._sides[first] |= theirs
        return True

    def part(self, one: K, other: K) -> None:
        """Keep the two apart from now on, if they are not one by now."""
        first, second = self.of(one), self.of(other)
        if first != second:
            number = -1 - self._parted
            self._parted += 1
            self._sides[first].add((number, True))
            self._sides[second].add((number, False))

    def gather(self, keys: Iterable[K]) -> None:
        """Make all of them one; one that may not join the first set joins the next that it may."""
        heads: list[K] = []
        for key in keys:
            if not any(self.join(head, key) for head in heads):
                heads.append(key)
