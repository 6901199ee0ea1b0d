"""The things of many articles: which traces are one thing.

Divisions of China are one by their code; organizations, other places and the other named things are one by kind
and name, in the name's surest spelling.
People of one name are one only where something else says so (`people.py`). Decisions made by hand come before all
of that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.gazetteer import countries
from graph.known import Book, Known
from graph.model import Entity
from graph.places import division
from graph.resolve import people
from graph.resolve.decided import Decided, begun, decided
from graph.resolve.divisions import inside, thing
from graph.resolve.forms import fullest_first, is_group, is_shares
from graph.resolve.sets import Sets
from graph.resolve.signs import CALLED, LOCAL
from graph.resolve.spelling import code_of, spelling
from graph.resolve.trace import Key, Sign, Trace
from graph.terms import KINDS
from graph.where import NOWHERE


@dataclass(frozen=True, slots=True)
class Identities:
    """Which thing each trace is, and what remains to be said."""

    things: Mapping[Key, Entity]
    candidates: tuple[tuple[Entity, Entity], ...]
    """Things that may be one; nobody has decided it."""
    notes: tuple[str, ...]
    """The decisions that do not apply."""


def identities(traces: Iterable[Trace], book: Book) -> Identities:
    """For each trace the thing that it is: the same whatever the order of the traces."""
    by_key = {t.key: with_known(t, book) for t in sorted(traces, key=lambda t: t.key)}
    found = decided(by_key.values(), book)
    sets, notes = begun(found)
    _named(by_key.values(), sets)
    open_pairs = people.join((t for t in by_key.values() if t.kind == "Person"), sets)
    things = _entities(by_key, sets, book)
    apart = {pair for one in found if not one.decision.same for pair in _pairs(one, sets)}
    pairs = [pair for pair in people.pairs(open_pairs, sets) if pair not in apart]
    return Identities(things, tuple((things[one], things[other]) for one, other in pairs), notes)


def _pairs(found: Decided, sets: Sets[Key]) -> Iterator[tuple[Key, Key]]:
    """The heads of the two sides, in either order."""
    for one in {sets.of(key) for key in found.one}:
        for other in {sets.of(key) for key in found.other}:
            yield one, other
            yield other, one


def _named(traces: Iterable[Trace], sets: Sets[Key]) -> None:
    """Join all that are one by their name."""
    shared: dict[Sign, list[Trace]] = defaultdict(list)
    for trace in traces:
        for sign in trace.signs if trace.kind != "Person" else ():
            shared[sign].append(trace)
    given = {sign: shared.pop(sign) for sign in sorted(shared) if sign[0] == CALLED}
    for sign in sorted(shared):
        for same in _one_firm(shared[sign]):
            sets.gather(trace.key for trace in same)
    for (_, *rest), givers in given.items():
        bearers = shared.get(("name", *rest), [])
        heads = sorted({sets.of(trace.key) for trace in givers})
        if len(heads) == 1 and all(len(trace.signs) == 1 for trace in bearers):  # none is known already
            sets.gather([heads[0], *(trace.key for trace in bearers)])


def _one_firm(found: Sequence[Trace]) -> Iterator[Sequence[Trace]]:
    """All that share a name, but apart from a group the company that has its shares."""
    listed = [trace for trace in found if any(map(is_shares, trace.names))]
    if not listed or not any(is_group(name) for trace in found for name in trace.names):
        yield found
        return
    yield listed
    yield [trace for trace in found if not any(map(is_shares, trace.names))]


def _entities(by_key: Mapping[Key, Trace], sets: Sets[Key], book: Book) -> dict[Key, Entity]:
    members: dict[Key, list[Trace]] = defaultdict(list)
    for key, trace in by_key.items():
        members[sets.of(key)].append(trace)
    found = [(_entity(group, book), group) for group in members.values()]
    keys = Counter(entity.key for entity, _ in found)
    return {
        trace.key: entity if keys[entity.key] == 1 else _told_apart(entity, group)
        for entity, group in found
        for trace in group
    }


def _told_apart(entity: Entity, members: Sequence[Trace]) -> Entity:
    """The thing, whose key would be another's, too, with its first article in it."""
    file, number, *_ = min(member.key for member in members)
    return replace(entity, key=f"{entity.key} {file} {number}")


def with_known(trace: Trace, book: Book) -> Trace:
    """The trace with the signs of the known things that it is by one of its names."""
    if _may_be_anothers(trace):
        return trace
    things = _known(trace.kind, trace.names, book)
    spelt = ((thing.names[0], spelling(trace.kind, thing.names[0], NOWHERE)) for thing in things)
    signs = [("name", trace.kind, short) if short else ("known", trace.kind, name) for name, short in spelt]
    return replace(trace, signs=tuple(dict.fromkeys((*trace.signs, *signs)))) if signs else trace


def _may_be_anothers(trace: Trace) -> bool:
    """Whether the article leaves open whose body is meant: 国防部 that may be another state's."""
    mark, *_ = trace.signs[0] if trace.signs else ("",)
    return mark == LOCAL and bool(spelling(trace.kind, trace.names[0], NOWHERE))


def _known(kind: str, names: Iterable[str], book: Book) -> list[Known]:
    """The known things of this kind that have one of the names, each once."""
    found = [book.names[name] for name in names if name in book.names]
    return list({(known.kind, known.names[0]): known for known in found if known.kind == kind}.values())


def _entity(members: Sequence[Trace], book: Book) -> Entity:
    """The thing that these traces are, under all their names: the known one first, then the fullest."""
    names = {name for member in members for name in member.names}
    kinds = tuple(kind for kind in KINDS if any(member.kind == kind for member in members))
    home, *_ = sorted(members, key=lambda m: (not m.adcode, m.key))
    if home.adcode:
        return replace(thing(division(home.adcode), names), kinds=kinds)
    full = fullest_first(names)
    if state := countries().get(home.signs[0][-1]) if kinds[0] == "Place" else None:
        full = [state, *(name for name in full if name != state)]
    key = f"{kinds[0]} {full[0]}"
    key += _apart_from_others(home, full[0])
    lies = next(filter(None, map(inside, full)), "") if "Place" in kinds else ""
    several = [] if all(map(_may_be_anothers, members)) else _known(kinds[0], full, book)
    if len(several) != 1:
        return Entity(key, kinds, tuple(full), within=lies)
    (known,) = several
    forms = tuple(dict.fromkeys((known.names[0], *full)))
    return Entity(key, kinds, forms, known.iri, within=lies, code=known.code)


def _apart_from_others(home: Trace, name: str) -> str:
    """What a key needs beside the name, where the name is others', too: the file, or the division that it is of."""
    if home.kind == "Person":
        return f" {home.file}"
    mark, *_, spelt = home.signs[0]
    if mark == LOCAL:
        return f" {home.file} {home.number}"
    return f" {code_of(spelt)}" if code_of(spelt) and not spelling(home.kind, name, NOWHERE) else ""
