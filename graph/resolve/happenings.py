"""One happening, one fact: what an article says in several sentences of one signing, opening or tenure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from graph.model import Date, Fact, Mention, Period, Role
from graph.resolve.trace import Key

Thing = Callable[[Mention], Key | None]
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


def merged(facts: Sequence[Fact], thing: Thing) -> tuple[Fact, ...]:
    """The facts of one article, those of one happening joined with all their evidence."""
    kept: list[Fact] = []
    for fact in facts:
        same = next((i for i, other in enumerate(kept) if _one(fact, other, thing)), None)
        if same is None:
            kept.append(fact)
        else:
            kept[same] = _joined(kept[same], fact, thing)
    return tuple(kept)


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
    """The first fact with the roles and the evidence that the second adds."""
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
    evidence = tuple(dict.fromkeys((*first.evidence, *second.evidence)))
    return Fact(first.kind, tuple(roles), evidence, first.status)
