"""Which fact of the graph is which marked fact."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from graph.evaluate.alike import days, plain, same_number, same_text
from graph.evaluate.classes import EXACT, LISTED, ONCE, TELLING, TEXTS
from graph.evaluate.values import Argument, Told

Pair = tuple[int, int]
"""The place of a marked fact or argument among its kind, and that of the built one."""


def agree(marked: Argument, built: Argument, *, loosely: bool) -> bool:
    """Whether two arguments say the same; loosely, whether they nearly do."""
    return marked.role == built.role and (_exactly(marked, built) or (loosely and _nearly(marked, built)))


def _exactly(marked: Argument, built: Argument) -> bool:
    role = marked.role
    if role in {"date", "period"} and set(map(days, marked.names)) & set(map(days, built.names)) - {None}:
        return True
    if role in EXACT or role == "change":
        both = product(marked.names, built.names)
        return any(same_number(one, other, units=role != "change") for one, other in both)
    return bool(set(map(plain, marked.names)) & set(map(plain, built.names)))


def _nearly(marked: Argument, built: Argument) -> bool:
    both = product(marked.names, built.names)
    return marked.role in TEXTS and any(same_text(one, other) for one, other in both)


def hits(marked: Sequence[Argument], built: Sequence[Argument]) -> list[Pair]:
    """The arguments that agree, each with one other, exact ones first."""
    pairs: list[Pair] = []
    left, right = set(range(len(marked))), set(range(len(built)))
    for loosely in (False, True):
        for i, j in product(range(len(marked)), range(len(built))):
            if i in left and j in right and agree(marked[i], built[j], loosely=loosely):
                pairs.append((i, j))
                left.remove(i)
                right.remove(j)
    return pairs


def paired(name: str, marked: Sequence[Told], built: Sequence[Told]) -> list[Pair]:
    """The facts that are one, those that share most first.

    Two are one only if they agree in a role that tells facts of their class apart, or in more than half of their roles.
    """
    likely = [
        (shared, not marked[i].optional, -size, -i, -j)
        for i, j in product(range(len(marked)), range(len(built)))
        for size in [len(marked[i].arguments) + len(built[j].arguments)]
        for shared in [_shared(name, marked[i], built[j])]
        if shared
    ]
    left, right = set(range(len(marked))), set(range(len(built)))
    pairs = []
    for *_, i, j in sorted(likely, reverse=True):
        if -i in left and -j in right:
            pairs.append((-i, -j))
            left.remove(-i)
            right.remove(-j)
    return pairs


def _shared(name: str, marked: Told, built: Told) -> int:
    """How many arguments two facts share if they may be one, else none."""
    found = hits(marked.arguments, built.arguments)
    telling = any(marked.arguments[i].role in TELLING[name] for i, _ in found)
    size = len(built.arguments)
    most = 2 * len(found) > (size if marked.optional else max(size, len(marked.arguments)))
    return len(found) if most or (telling and not marked.optional) else 0


def joined(one: Told, other: Told) -> Told:
    """Two facts as one, each argument once."""
    more = [argument for argument in other.arguments if argument not in one.arguments]
    quotes = tuple(dict.fromkeys((*one.quotes, *other.quotes)))
    known = [fact.confidence for fact in (one, other) if fact.confidence is not None]
    return Told((*one.arguments, *more), one.optional, quotes, min(known, default=None))


def once(name: str, facts: Sequence[Told]) -> list[Told]:
    """The facts, those that count as one joined: several posts of one person in one body, statements of one speaker."""
    if name not in ONCE:
        return list(facts)
    found: dict[tuple[tuple[str, ...], ...], Told] = {}
    for fact in facts:
        who = tuple(sorted(tuple(sorted(a.names)) for a in fact.arguments if a.role in ONCE[name]))
        found[who] = joined(found.get(who, Told(())), fact)
    return list(found.values())


def gathered(
    name: str, marked: Sequence[Told], built: Sequence[Told], pairs: Sequence[Pair]
) -> tuple[dict[int, Told], list[Told]]:
    """The built fact of each marked one, and those left over.

    A marked fact that lists several things may stand in the graph as several: those that agree with it wholly are joined.
    """
    taken = {j for _, j in pairs}
    left = [fact for j, fact in enumerate(built) if j not in taken]
    found = {}
    for i, k in pairs:
        found[i] = built[k]
        for fact in list(left):
            if _continues(name, marked[i], found[i], fact):
                found[i] = joined(found[i], fact)
                left = [other for other in left if other is not fact]
    return found, left


def _continues(name: str, marked: Told, sofar: Told, fact: Told) -> bool:
    """Whether a fact is one more of the things that the marked one lists."""
    roles = [argument.role for argument in marked.arguments]
    several = {role for role in LISTED.get(name, ()) if roles.count(role) > 1}
    if not any(argument.role in several for argument in fact.arguments):
        return False
    whole = len(hits(marked.arguments, fact.arguments)) == len(fact.arguments)
    before = len(hits(marked.arguments, sofar.arguments))
    return whole and len(hits(marked.arguments, joined(sofar, fact).arguments)) > before
