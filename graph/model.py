"""The words of the trade: what an article, a name, a value, a fact and a thing are.

Every value is frozen. There is one coordinate system: a `Span` counts code points of its article's
`text`, so `article.text[span.start:span.stop]` is what was printed there.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

_PASSED = "(?:[\\s“”‘’《》「」]|[（(][^（）()]*[）)])*"
_SPACE = re.compile(r"(?<![A-Za-z0-9.,&'])\s+|\s+(?![A-Za-z0-9&'])")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text, in code points; `stop` is the first one outside."""

    start: int
    stop: int

    def __len__(self) -> int:
        return self.stop - self.start

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span (or is it)."""
        return self.start <= other.start and other.stop <= self.stop

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a code point."""
        return self.start < other.stop and other.start < self.stop


@dataclass(frozen=True, slots=True)
class Article:
    """One piece of a newspaper as it was printed, headline and byline included.

    `text` is all of it, columns joined, and the text that every span counts in: in simplified characters, whatever
    was printed.
    `file` and `number` say where it was read: the n-th article (from 1) of a source file.
    """

    file: str
    number: int
    text: str
    headline: Span | None = None
    kicker: Span | None = None
    subhead: Span | None = None
    body: tuple[Span, ...] = ()
    """The paragraphs, bylines left out."""
    reporters: tuple[Span, ...] = ()
    correspondents: tuple[Span, ...] = ()
    dateline: Span | None = None
    """The place before 讯 or 电: 青岛 of 本报青岛讯."""
    day: date | None = None
    day_inferred: bool = False
    newspaper: str = ""
    url: str = ""
    printed: str = ""
    """The text as it was printed, one character for one, where that is in traditional characters."""

    def quote(self, span: Span) -> str:
        """What was printed at `span`."""
        return (self.printed or self.text)[span.start : span.stop]

    def at(self, span: Span) -> str:
        """The text at `span`, as it is read."""
        return self.text[span.start : span.stop]

    def name(self, span: Span) -> str:
        """The name at `span`: without the spaces of the print, but for those between Latin words."""
        return _SPACE.sub("", self.at(span))

    def as_printed(self, words: str, *spans: Span) -> str:
        """The words in the characters of the first span in which they are printed; as they are, if there is none.

        Between them may stand what reading passes over: spaces, quotation marks, round brackets and their inside.
        """
        if self.printed and words:
            wording = re.compile(_PASSED.join(f"({re.escape(character)})" for character in words))
            for span in spans:
                if found := wording.search(self.text, span.start, span.stop):
                    return "".join(self.printed[found.start(n)] for n in range(1, len(words) + 1))
        return words

    def paragraph(self, span: Span) -> Span | None:
        """The paragraph in which `span` lies, none for one of the headline or a byline."""
        before = bisect_right(self.body, span.start, key=lambda paragraph: paragraph.start)
        return self.body[before - 1] if before and self.body[before - 1].covers(span) else None

    @property
    def title(self) -> str:
        """The headline, or nothing where a piece (a photo caption) has none."""
        return self.quote(self.headline).replace("\n", " ") if self.headline else ""


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a month or a year, as precise as the text and never more."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """ISO 8601: 2021-01-08, 2020-10 or 2020."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """The first day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day that it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def ends(self) -> tuple[date, date]:
        """The first and the last day that it can mean."""
        return self.first, self.last


@dataclass(frozen=True, slots=True)
class Period:
    """An interval, both ends included: 8月2日至4日, 上半年, “十三五”期间."""

    first: Date
    last: Date

    @property
    def iso(self) -> str:
        """ISO 8601 interval: 2023-01/2023-06."""
        return f"{self.first.iso}/{self.last.iso}"

    @property
    def ends(self) -> tuple[date, date]:
        """The first and the last day that it can mean."""
        return self.first.first, self.last.last


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in plain units: 20亿元以上 is 2000000000 CNY 以上, 31.3% is 31.3 %.

    `unit` is an ISO 4217 code for money, % or 个百分点 for shares, else the measure as printed.
    """

    value: Decimal
    unit: str = ""
    qualifier: str = ""
    """The hedge as printed: 以上, 近, 约, 余, 多 …"""


@dataclass(frozen=True, slots=True, order=True)
class Clock:
    """A time of day."""

    hour: int
    minute: int = 0

    @property
    def iso(self) -> str:
        """Hours and minutes: 19:40."""
        return f"{self.hour:02d}:{self.minute:02d}"


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week, Monday is 1: 每周三、五、七."""

    days: tuple[int, ...]


Value = Date | Period | Quantity | Clock | Weekdays


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or a value at its place in an article.

    `kind` is a class of the ontology (Person, Organization, Place, Agreement …) for a name,
    one of `graph.names.values.KINDS` for a value, or Post for the title of an office.
    """

    span: Span
    kind: str
    text: str
    value: Value | None = None
    source: str = ""
    """What found it: known, tagger, form, ending, again, short …"""
    score: float = 1.0
    stands_for: str = ""
    """The full name that a short form or a generic word (联谊会, 该公司) stands for in its article."""


class Status(StrEnum):
    """Whether the text says that a thing is so, shall be so, or is not so."""

    ASSERTED = "Asserted"
    PLANNED = "Planned"
    DENIED = "Denied"
    CANCELLED = "Cancelled"


@dataclass(frozen=True, slots=True)
class Role:
    """One argument of a fact: a named thing or value (a mention), or a plain text."""

    name: str
    filler: Mention | str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read, and by which rule."""

    span: Span
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that one article says, of one of the ontology's classes of fact."""

    kind: str
    roles: tuple[Role, ...]
    evidence: tuple[Evidence, ...]
    status: Status = Status.ASSERTED

    def fillers(self, role: str) -> tuple[Mention | str, ...]:
        """What fills `role`, in the order of the text."""
        return tuple(r.filler for r in self.roles if r.name == role)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article."""

    article: Article
    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing of the world under all its names, the fullest first.

    `key` is unique in a build and says what the thing is; its IRI is made from it.
    """

    key: str
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    known: str = ""
    """The IRI of `ontology/known.ttl` that it was recognised as."""
    adcode: str = ""
    """The code by GB/T 2260 where it is a division of China."""
    within: str = ""
    """The code of the division of China that it lies in, by the list or by its name (莱西经济开发区)."""
    code: str = ""
    """Its code in a register, where a list of known things gives one."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What several articles together say of one happening, or of one tenure."""

    mark: tuple[str, ...]
    """What its IRI is made of: the first telling's place."""
    settled: tuple[tuple[str, tuple[str, ...]], ...]
    """Roles that all tellings together fill, in place of each telling's own: the date, ISO."""
    first: date | None
    last: date | None
    conflicts: tuple[str, ...] = ()
    """Roles in which the tellings disagree."""
    seen: tuple[date, date] | None = None
    """Of a tenure the first and the last day of a paper that speaks of it as held."""
    gone: date | None = None
    """Of a tenure the first day of a paper that speaks of it as left."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What was read, and which thing each mention names.

    `things` has an entry for every mention that names a thing; what stayed unresolved is left out of it.
    """

    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    things: Mapping[tuple[str, int, Span], Entity]
    unresolved: tuple[tuple[Article, Mention], ...] = ()
    candidates: tuple[tuple[Entity, Entity], ...] = ()
    """Pairs of things that may be one: nothing decides it."""
    happenings: Mapping[tuple[str, int, int], Happening] = field(default_factory=dict)
    """By file, article and number of a fact the happening that it shares with facts of other articles."""
    notes: tuple[str, ...] = ()
    """What the user should know: decisions that no longer apply."""

    def thing(self, article: Article, mention: Mention) -> Entity | None:
        """The thing that `mention` names in `article`, if that is known."""
        return self.things.get((article.file, article.number, mention.span))
