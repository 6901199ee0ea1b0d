"""One happening, one fact: what an article says in several sentences of one signing, opening or tenure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from graph.model import Date, Evidence, Fact, Mention, Period, Role
from graph.resolve.trace import Key

Thing = Callable[[Mention], Key | None]
Drawer = tuple[str, str, object]
"""A class, one of its roles, and what fills it."""
NOTHING = None
_TELLING = {
    "Tenure": ("holder", "organization"),
    "Signing": ("agreement", "party"),
    "Founding": ("founded",),
    "Gathering": ("event",),
    "ProjectStage": ("project", "stage"),
    "Conferral": ("award", "recipient"),
    "RouteChange": ("route", "change"),
    "Statistic": ("indicator", "value", "change", "subject", "period"),
    "Statement": ("speaker", "content"),
    "Enactment": ("document",),
    "Visit": ("visitor", "destination"),
    "Transaction": ("payer", "payee", "object", "amount"),
    "Incident": ("kind", "place"),
    "PartOf": ("part", "whole"),
    "LocatedIn": ("thing",),
}
"""The roles by which two readings are told to be of one happening."""


def merged(facts: Sequence[Fact], thing: Thing, over: Callable[[Fact], bool]) -> tuple[Fact, ...]:
    """The facts of one article, those of one happening joined with all their evidence.

    `over` tells of a tenure whether it is one of before: 时任副市长 is not joined with what he is now.
    """
    kept: list[Fact] = []
    proofs: list[dict[Evidence, None]] = []
    drawers: dict[Drawer, set[int]] = defaultdict(set)
    for fact in facts:
        may = sorted(_may_be_one(fact, drawers, thing))
        same = next((i for i in may if _one(fact, kept[i], thing) and over(fact) == over(kept[i])), len(kept))
        if same == len(kept):
            kept.append(fact)
            proofs.append({})
        else:
            kept[same] = _joined(kept[same], fact, thing)
        proofs[same] |= dict.fromkeys(fact.evidence)
        for drawer in _drawers(kept[same], thing):
            drawers[drawer].add(same)
    return tuple(
        replace(fact, evidence=tuple(proof)) if len(proof) > 1 else fact
        for fact, proof in zip(kept, proofs, strict=True)
    )


def _drawers(fact: Fact, thing: Thing) -> Iterator[Drawer]:
    """Where a fact lies: under each filler of each role that tells, or under nothing."""
    for role in _TELLING[fact.kind]:
        for filler in _fillers(fact, role, thing) or {NOTHING}:
            yield fact.kind, role, filler


def _may_be_one(fact: Fact, drawers: Mapping[Drawer, set[int]], thing: Thing) -> set[int]:
    """The facts that share a filler of a role with this one, or have none of it: those of the role with the fewest."""
    found: list[set[int]] = []
    for role in _TELLING[fact.kind]:
        fillers = _fillers(fact, role, thing)
        if fillers:
            found.append(set().union(*(drawers.get((fact.kind, role, f), ()) for f in (*fillers, NOTHING))))
    return min(found, key=len, default=set())


def _filler(filler: Mention | str, thing: Thing) -> object:
    """What a filler is, for comparing: the thing, the value, or the text."""
    if isinstance(filler, str):
        return filler
    return filler.value or thing(filler) or filler.text


def _fillers(fact: Fact, role: str, thing: Thing) -> set[object]:
    return {_filler(f, thing) for f in fact.fillers(role)}


def _one(fact: Fact, other: Fact, thing: Thing) -> bool:
    if fact.kind != other.kind or fact.status != other.status:
        return False
    both = [(_fillers(fact, r, thing), _fillers(other, r, thing)) for r in _TELLING[fact.kind]]
    known = [(a, b) for a, b in both if a and b]
    if not known or any(not (a <= b or b <= a) for a, b in known):
        return False
    if fact.kind in ("Statistic", "Statement") and any(bool(a) != bool(b) for a, b in both):
        return False
    # who was paid how much says which payment it is, too
    telling_first = bool(both[0][0] and both[0][1]) or (fact.kind == "Transaction" and len(known) > 1)
    return telling_first and _dates_agree(fact, other)


def _dates_agree(fact: Fact, other: Fact) -> bool:
    """Whether the two can lie on one day: a date missing from either, or one within the other."""
    a, b = (_days(f) for f in (fact, other))
    return not a or not b or (a[0] <= b[1] and b[0] <= a[1])


def _days(fact: Fact) -> tuple[date, date] | None:
    values = [f.value for f in fact.fillers("date") if isinstance(f, Mention)]
    ends = [value.ends for value in values if isinstance(value, Date | Period)]
    return (min(first for first, _ in ends), max(last for _, last in ends)) if ends else None


def _joined(first: Fact, second: Fact, thing: Thing) -> Fact:
    """The first fact with the roles that the second adds."""
    roles: list[Role] = list(first.roles)
    for role in second.roles:
        have = _fillers(first, role.name, thing)
        single = role.name in (
            "date",
            "amount",
            "period",
            "departure",
            "arrival",
            "content",
            "stage",
            "change",
            "since",
            "until",
        )
        if _filler(role.filler, thing) not in have and not (single and have):
            roles.append(role)
    return replace(first, roles=tuple(roles))
