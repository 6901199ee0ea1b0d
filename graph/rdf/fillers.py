"""What fills a role, as RDF: the IRI of a thing, or typed literals.

The ontology decides: a filler that does not fit the role's range becomes its text where the role takes
texts, and nothing where it does not.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from rdflib import XSD, Literal, URIRef

from graph.model import Article, Clock, Date, Mention, Period, Quantity, Resolved, Span, Value, Weekdays
from graph.rdf.demands import patterns
from graph.rdf.iris import Iris
from graph.terms import RoleTerm

Term = URIRef | Literal
DAY_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
"""The datatype of an ISO date by its length."""
ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
SHARE = "%"


def text(value: str) -> Literal:
    """A plain text."""
    return Literal(value)


def day(value: Date | date) -> Literal:
    """A date as precise as it is given: xsd:date, xsd:gYearMonth or xsd:gYear."""
    iso = value.iso if isinstance(value, Date) else value.isoformat()
    return Literal(iso, datatype=DAY_TYPES[len(iso)], normalize=False)


def figure(value: Decimal) -> Literal:
    """A figure as xsd:decimal, without exponent or idle zeros: 2000000000."""
    plain = f"{value.normalize():f}" if value else "0"
    return Literal(plain, datatype=XSD.decimal, normalize=False)


def whole(value: int) -> Literal:
    """A count as xsd:integer."""
    return Literal(str(value), datatype=XSD.integer, normalize=False)


def fillers(
    role: RoleTerm, filler: Mention | str, article: Article, resolved: Resolved, iris: Iris
) -> tuple[Term, ...]:
    """The terms that `filler` gives the role: none where it does not fit."""
    if isinstance(filler, str):
        return written(role, filler)
    entity = resolved.thing(article, filler)
    if entity and role.kinds.intersection(entity.kinds):
        return (iris.thing(entity),)
    terms = _valued(role, filler.value) if filler.value else ()
    return terms or _as_text(role, printed(role.name, filler.text, article, filler.span))


def printed(role: str, words: str, article: Article, *where: Span) -> str:
    """A text in the characters of the print, but for the words that a role has in one form: 开工."""
    fixed = patterns().get(role)
    return words if fixed and fixed.search(words) else article.as_printed(words, *where)


def _as_text(role: RoleTerm, words: str) -> tuple[Term, ...]:
    return (text(words),) if "string" in role.datatypes and words else ()


def _valued(role: RoleTerm, value: Value) -> tuple[Term, ...]:
    match value:
        case Date() if "gYear" in role.datatypes:
            return (day(value),)
        case Period() if "gYear" in role.datatypes:
            return _interval(role, value)
        case Quantity():
            return _quantity(role, value)
        case Clock() if "string" in role.datatypes:
            return (text(value.iso),)
        case Weekdays() if "integer" in role.datatypes:
            return tuple(map(whole, value.days))
        case _:
            return ()


def _interval(role: RoleTerm, period: Period) -> tuple[Term, ...]:
    """The period as text where the role takes one, else its two ends; since and until take one."""
    if period.first == period.last:
        return (day(period.first),)
    if "string" in role.datatypes:
        return (text(period.iso),)
    ends = {"since": (period.first,), "until": (period.last,)}.get(role.name, (period.first, period.last))
    return tuple(map(day, ends))


def _quantity(role: RoleTerm, quantity: Quantity) -> tuple[Term, ...]:
    """A figure. A change is per cent, else a text with its unit, for bt:unit is that of the value."""
    if role.name == "change" and quantity.unit != SHARE:
        return (text(f"{quantity.value.normalize():f}{quantity.unit}"),)
    if "decimal" in role.datatypes:
        return (figure(quantity.value),)
    if "integer" in role.datatypes and quantity.value == quantity.value.to_integral_value():
        return (whole(int(quantity.value)),)
    return ()


def written(role: RoleTerm, words: str) -> tuple[Term, ...]:
    """A plain text as what the role takes first: a figure, a count, a date, a text."""
    number = _number(words)
    if number is not None and "decimal" in role.datatypes:
        return (figure(number),)
    if number is not None and "integer" in role.datatypes:
        return (whole(int(number)),)
    if "gYear" in role.datatypes and ISO.fullmatch(words):
        return (Literal(words, datatype=DAY_TYPES[len(words)], normalize=False),)
    return _as_text(role, words)


def _number(words: str) -> Decimal | None:
    try:
        number = Decimal(words.removesuffix(SHARE).strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
