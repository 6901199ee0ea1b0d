"""What is scored: kinds of name, classes of fact, their roles and how each is compared."""

from __future__ import annotations

from graph.terms import KINDS as ALL_KINDS

NAMED = ("Person", "Organization", "Place")
"""The kinds of thing whose names count; the others (agreements, projects …) count only in the facts that they fill."""
KINDS = frozenset(ALL_KINDS)
CORE = tuple(
    "Tenure Signing Founding Gathering ProjectStage Conferral RouteChange Enactment Visit Transaction Incident".split()
)
ALL = (*CORE, "Statistic", "Statement", "PartOf", "LocatedIn")
GROUPS = {"entities": NAMED, "core facts": CORE, "all facts": ALL}
ORDER = ("entities", *NAMED, "core facts", "all facts", *ALL)
"""The lines of a report."""

THINGS = frozenset(
    """holder organization party place founded founder organizer participant developer recipient grantor
    carrier origin destination speaker issuer visitor payer payee part whole""".split()
)
"""Roles that only a thing fills: a text there names nothing."""
TEXTS = frozenset(
    "post agreement event award indicator stage kind object document project route change".split()
)
"""Roles in which a text that is nearly the marked one agrees with it."""
EXACT = frozenset("date period departure arrival weekday deaths injured amount value".split())
"""Roles of days, times and figures."""
ROLES = THINGS | TEXTS | EXACT | {"subject", "thing"}

TELLING = {
    "Tenure": {"holder"},
    "Signing": {"party", "agreement"},
    "Founding": {"founded"},
    "Gathering": {"event", "organizer", "participant"},
    "ProjectStage": {"project", "developer"},
    "Conferral": {"award", "recipient"},
    "RouteChange": {"route", "origin", "destination"},
    "Enactment": {"document"},
    "Visit": {"visitor", "destination"},
    "Transaction": {"payer", "payee", "amount", "object"},
    "Incident": {"kind", "place"},
    "Statistic": {"value", "change"},
    "Statement": {"speaker"},
    "PartOf": {"part"},
    "LocatedIn": {"thing"},
}
"""Roles that tell facts of their class apart: agreeing in one of them, two facts may be one."""
ONCE = {"Tenure": {"holder", "organization"}, "Statement": {"speaker"}}
"""Classes of which the facts with the same fillers of these roles count as one: a person's posts in one body."""
LISTED = {
    "ProjectStage": {"project"},
    "Enactment": {"document"},
    "Conferral": {"recipient"},
    "Visit": {"destination"},
    "Founding": {"founded"},
    "RouteChange": {"route"},
    "Statement": {"speaker"},
    "Incident": {"place"},
    "LocatedIn": {"thing", "place"},
    "PartOf": {"part", "whole"},
}
"""Roles whose several fillers in one marked fact may stand in a graph as several facts."""
