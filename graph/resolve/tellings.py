"""What an article tells of a happening as far as it takes to see that another article tells of the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from graph.model import Article, Date, Fact, Mention, Period, Quantity, Reading, Status
from graph.resolve.forms import plain
from graph.resolve.trace import Told
from graph.resolve.turns import turn

Place = tuple[str, int, int]
"""Where a fact is: file, article, its number among the article's facts."""
_SHORTEST = 12
"""Characters of a sentence that no two reporters write alike by chance."""


@dataclass(frozen=True, slots=True, order=True)
class Thing:
    """A thing as it is compared: by its key; by its name where that is another's, too."""

    key: str
    name: str

    def __str__(self) -> str:
        return self.key


Filler = Told | Thing | str
"""A thing, as its article tells of it or as it was found to be, or a value or a text as compared."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One fact of one article: a small value that outlives the article's text."""

    place: Place
    kind: str
    status: Status
    roles: tuple[tuple[str, Filler], ...]
    days: tuple[tuple[date, date], ...]
    """What each date of the fact can mean, first and last day."""
    printed: date | None
    quotes: tuple[str, ...]
    """Digests of the sentences."""
    mark: tuple[str, ...]
    """What the fact's IRI is made of."""
    turn: str = ""
    """Of a tenure whether it is seen to open (since), to close (until), to be over (former) or maybe so (once)."""

    def fillers(self, *names: str) -> frozenset[Filler]:
        """What fills the roles."""
        return frozenset(filler for name, filler in self.roles if name in names)


def tellings(reading: Reading, thing: Callable[[Mention], Told | None]) -> list[Telling]:
    """The article's facts, each as a telling, in their order; `thing` gives the thing that a mention names."""
    article = reading.article
    found = []
    for number, (fact, mark) in enumerate(zip(reading.facts, marks(reading), strict=True)):
        place = article.file, article.number, number
        roles = tuple((role.name, compared(role.filler, thing)) for role in fact.roles)
        quotes = tuple(dict.fromkeys(_quotes(article, fact)))
        found.append(
            Telling(
                place,
                fact.kind,
                fact.status,
                roles,
                _days(fact),
                article.day,
                quotes,
                mark,
                turn(article, fact),
            )
        )
    return found


def compared(filler: Mention | str, thing: Callable[[Mention], Told | None]) -> Filler:
    """A filler as it is compared: the thing, the value, or the text."""
    if isinstance(filler, str):
        return plain(filler)
    match filler.value:
        case Date() | Period():
            return filler.value.iso
        case Quantity():
            return f"{filler.value.value.normalize():f}{filler.value.unit}"
        case None:
            return thing(filler) or plain(filler.text)
        case _:
            return str(filler.value)


def marks(reading: Reading) -> list[tuple[str, ...]]:
    """For each fact what its IRI is made of: its class and its place.

    Where several facts of a class were read at one place the roles tell them apart; where one stands alone they do
    not count, so that a fact which gains a role keeps its IRI.
    """
    places = Counter((fact.kind, fact.evidence[0].span) for fact in reading.facts)
    return [
        _mark(reading.article, fact, places[fact.kind, fact.evidence[0].span] == 1) for fact in reading.facts
    ]


def _mark(article: Article, fact: Fact, alone: bool) -> tuple[str, ...]:  # noqa: FBT001
    span = fact.evidence[0].span
    place = (fact.kind, article.file, str(article.number), str(span.start), str(span.stop))
    roles = () if alone else sorted(f"{role.name} {_said(role.filler)}" for role in fact.roles)
    return (*place, fact.status.value if roles else "", *roles)


def _said(filler: Mention | str) -> str:
    return filler if isinstance(filler, str) else filler.text


def _quotes(article: Article, fact: Fact) -> Iterator[str]:
    for evidence in fact.evidence:
        words = re.sub(r"\W", "", article.at(evidence.span))
        if len(words) >= _SHORTEST:
            yield sha256(words.encode()).hexdigest()[:16]


def _days(fact: Fact) -> tuple[tuple[date, date], ...]:
    values = [
        f.value for name in ("date", "since", "until") for f in fact.fillers(name) if isinstance(f, Mention)
    ]
    return tuple(value.ends for value in values if isinstance(value, Date | Period))
