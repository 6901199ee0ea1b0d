"""Who is who: people of one name in many articles.

One sign is enough: a body that both hold a post in, one paper's byline, a month of birth, a calling in which names are not
shared. Of hints it takes two of different kinds, for the article of another 王伟 may name the same city, too. A name that nobody
introduces means the one whom everybody knows by it, if there is one. What stays open is a candidate.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from graph.resolve.forms import plain
from graph.resolve.sets import Sets
from graph.resolve.trace import Key, Sign, Standing, Trace

_TELLING = (
    {"person"},
    {"person", "body"},
    {"person", "place"},
    {"person", "post"},
    {"post", "body"},
    {"post", "place"},
)
"""Kinds of hint of which two tell together who somebody is; body and place only repeat each other."""
KNOWN_FROM = 3
"""From how many articles on a person is known by the bare name."""
RARE = 10
"""One in so many articles may speak of another of the name."""
MOST = 3
"""How many candidates one shared hint may bring, and one bare name."""


_POINT = re.compile("[·・•‧]")
"""What stands between the parts of a foreign name."""


def join(traces: Iterable[Trace], sets: Sets[Key]) -> tuple[tuple[Key, Key], ...]:
    """Join the people who are one, in `sets`; the pairs that may be one."""
    blocks: dict[str, list[Trace]] = defaultdict(list)
    for trace in traces:
        if trace.standing is not Standing.VEILED:
            for name in dict.fromkeys(map(plain, trace.names)):
                blocks[name].append(trace)
    several = {name: sorted(block, key=lambda t: t.key) for name, block in blocks.items() if len(block) > 1}
    for name in sorted(several):
        _by_birth(several[name], sets)
    for name in sorted(several):
        for keys in _sharing(several[name], _told):
            sets.gather(keys)
    for name in sorted(several):
        _bare(several[name], sets)
    for _, family in sorted(_by_surname({t.key: t for block in blocks.values() for t in block}).items()):
        _shortened(family, sets)
    found = {pair for name in sorted(several) for pair in _open(several[name], sets)}
    return tuple(sorted(found))


def _by_birth(block: Sequence[Trace], sets: Sets[Key]) -> None:
    """Join who is born in one month, and keep apart who is born in different ones."""
    born: dict[Sign, list[Key]] = defaultdict(list)
    for trace in block:
        for sign in trace.signs:
            if sign[0] == "born":
                born[sign].append(trace.key)
    for keys in born.values():
        sets.gather(keys)
    for one, other in combinations(sorted(born), 2):
        sets.part(born[one][0], born[other][0])


def _by_surname(traces: Mapping[Key, Trace]) -> dict[str, list[Trace]]:
    """The people with foreign names by their last part, by which papers call them, too: 贝克尔 of 莉娜·贝克尔."""
    blocks: dict[str, list[Trace]] = defaultdict(list)
    bare: dict[str, list[Trace]] = defaultdict(list)
    for key in sorted(traces):
        full = _full(traces[key])
        (blocks[full[1]] if full else bare[plain(traces[key].names[0])]).append(traces[key])
    return {name: [*block, *bare[name]] for name, block in blocks.items()}


def _full(trace: Trace) -> tuple[str, ...]:
    """The first and the last part of a foreign name, nothing for any other: middle names come and go."""
    parts = _POINT.split(trace.names[0])
    return (parts[0], parts[-1]) if len(parts) > 1 else ()


def _shortened(block: Sequence[Trace], sets: Sets[Key]) -> None:
    """Join those of one first and last name, and to them those called by the last alone, where a sign says who is meant."""
    groups: dict[Key, list[Trace]] = defaultdict(list)
    for trace in block:
        groups[sets.of(trace.key)].append(trace)
    if len(groups) == 1:
        return
    signs = {head: {sign for t in group for sign in _told(t)} for head, group in groups.items()}
    named = {head: {_full(t) for t in group if _full(t)} for head, group in groups.items()}
    for full in sorted(set().union(*named.values())):
        sets.gather(head for head in sorted(groups) if named[head] == {full})
    for head in sorted(groups):
        near = [other for other in sorted(groups) if named[other] and signs[head] & signs[other]]
        if not named[head] and len(set().union(*(named[other] for other in near))) == 1:
            for other in near:
                sets.join(head, other)


def _sharing(block: Sequence[Trace], by: Callable[[Trace], Iterable[Sign]]) -> Iterator[list[Key]]:
    """The keys of those who share a sign, sign by sign."""
    shared: dict[Sign, list[Key]] = defaultdict(list)
    for trace in block:
        for sign in by(trace):
            shared[sign].append(trace.key)
    yield from (shared[sign] for sign in sorted(shared) if len(shared[sign]) > 1)


def _told(trace: Trace) -> Iterator[Sign]:
    """All by which a trace can be told to be of one person with another."""
    yield from trace.signs
    if _full(trace):
        yield "full", *_full(trace)
    for one, other in combinations(sorted(trace.hints), 2):
        if {one[0], other[0]} in _TELLING:
            yield (*one, *other)


def _bare(block: Sequence[Trace], sets: Sets[Key]) -> None:
    """Join those whom nobody introduces to the one who is known by the name, if there is just one.

    Something must be named with both: 格林 among players is not the governor of whom all papers write.
    """
    known = Counter(sets.of(t.key) for t in block if t.standing is Standing.POSTED)
    others = [t for t in block if t.standing is Standing.ORDINARY]
    if not known:
        return
    best, count = max(known.items(), key=lambda item: (item[1], item[0]))
    if count < KNOWN_FROM or RARE * (known.total() - count + len(others)) > count:
        return
    company = {hint for t in block if sets.of(t.key) == best for hint in t.hints}
    for trace in block:
        if trace.standing is Standing.BARE and not _full(trace) and not company.isdisjoint(trace.hints):
            sets.join(best, trace.key)


def _open(block: Sequence[Trace], sets: Sets[Key]) -> Iterator[tuple[Key, Key]]:
    """Pairs that share a hint and yet not enough, and bare names with the one whom most know by it."""
    for keys in _sharing(block, lambda t: t.hints):
        heads = sorted({sets.of(key) for key in keys})
        yield from combinations(heads[: MOST + 1], 2)
    sizes = Counter(sets.of(t.key) for t in block if t.standing in (Standing.POSTED, Standing.BARE))
    ranked = sorted(sizes, key=lambda head: (-sizes[head], head))
    for head in ranked[1 : MOST + 1]:
        first, second = sorted((ranked[0], head))
        yield first, second


def pairs(found: Iterable[tuple[Key, Key]], sets: Sets[Key]) -> Mapping[tuple[Key, Key], None]:
    """The pairs by the heads of their sets, without those that have become one."""
    heads = (tuple(sorted((sets.of(one), sets.of(other)))) for one, other in found)
    return {(one, other): None for one, other in heads if one != other}
