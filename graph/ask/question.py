"""A question understood: which facts could answer it, and which of their roles does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rdflib import RDF, Graph, URIRef

from graph.ask.asked import ASKED, Asked, UnreadError
from graph.ask.cues import BORDERS, CUES, FORMER, LEFT, MEANING, PAST, WEIGHTLESS, Cue
from graph.ask.frames import Frame, frames, holding, is_cue
from graph.ask.names import Named, Told, blanked, longer, meaning, names, texts
from graph.ask.otherwise import days_in_chinese
from graph.ask.shortened import shortened
from graph.ask.standing import firm
from graph.model import Date, Mention, Period, Quantity
from graph.names.values import values
from graph.terms import BT
from graph.traditional import simplified

_TWICE = re.compile("(?<=[市区县省])[市区县省](?=委|政府|人大|政协)")
"""What 青山市市委 says twice: the name is 青山市委."""
_YES_OR_NO = re.compile(
    r"[吗么][？?]?$|[有是]没有|是否|是不是|^(?:is|are|was|were|did|does|do|has|have) ", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: frames, and what must stand in the facts: things, texts of roles, days, sums and shares.

    `ever` says that tenures which have ended are asked for, too.
    """

    frames: tuple[Frame, ...]
    kinds: frozenset[str]
    things: tuple[frozenset[URIRef], ...]
    texts: tuple[Told, ...]
    days: tuple[tuple[date, date], ...]
    figures: tuple[Decimal, ...] = ()
    ever: bool = False


def understood(graph: Graph, text: str) -> Question:
    """The question as facts with a hole. Raises UnreadError, saying what was not understood."""
    printed = days_in_chinese(_TWICE.sub("", text))
    text = simplified(printed)
    whole_texts = texts(graph, text, printed, ())
    named = [n for n in names(graph, text) if not any(t.holds(n) for t in whole_texts)]
    try:
        return _read(graph, text, printed, named)
    except UnreadError:
        named, several = shortened(graph, text, named, blanked(text, (*named, *whole_texts)), BORDERS)
        if several:
            raise UnreadError(
                "; ".join(f"{said} may be {' or '.join(those)}" for said, those in several.items())
            ) from None
        return _read(graph, text, printed, named)


def _read(graph: Graph, text: str, printed: str, named: list[Named]) -> Question:
    """The question with these names. Raises UnreadError."""
    days, figures = _values(text, _last_day(graph), named)
    told = [
        t
        for t in texts(graph, text, printed, named)
        if all(t.stop <= m.span.start or t.start >= m.span.stop for m in (*days, *figures))
    ]
    rest = blanked(text, (*named, *(m.span for m in (*days, *figures))))
    asked, hole = _hole(rest)
    told = [t for t in told if t.stop <= hole[0] or t.start >= hole[1]]
    told = [t for t in told if len(t.text) > 1]
    rest = blanked(rest, [Named(*hole, frozenset())])
    cues = list(_cues(blanked(rest, [t for t in told if "post" in t.roles])))
    found = frames(text, asked, hole, cues, told)
    if not (cues or told) and "Person" in asked.kinds:  # 郑永刚是谁
        found = [Frame("Tenure", ("post",))]
        if any((thing, RDF.type, BT.Award) in graph for n in named for thing in n.things):  # 谁是全国劳动模范
            found = [Frame("Conferral", ("recipient",))]
    if FORMER.search(blanked(rest, told)):
        found = [replace(f, where=LEFT[0]) for f in found if f.fact == "Tenure"]
    if all(frame.fact in MEANING for frame in found):
        endings = tuple(dict.fromkeys(ending for frame in found for ending in MEANING[frame.fact]))
        named = [meaning(graph, text, name, endings) for name in named]
    found = [replace(frame, firm=firm(text, frame.fact, cues, named)) for frame in found]
    _nothing_left(blanked(rest, told), [cue for cue, _, _ in cues])
    if not (named or told or days):
        raise UnreadError("it names nothing that the graph knows")
    if whole := longer(text, named):
        raise UnreadError(f"the graph knows no {whole}")
    kept = holding(found, told)
    return Question(
        kept,
        asked.kinds,
        tuple(n.things for n in named),
        tuple(t for t in told if not is_cue(t)),
        tuple(m.value.ends for m in days if isinstance(m.value, Date | Period)),
        tuple(m.value.value for m in figures if isinstance(m.value, Quantity)),
        ever=bool(PAST.search(rest)) or any(f.where == LEFT[0] for f in kept),
    )


def _values(text: str, last: date | None, named: list[Named]) -> tuple[list[Mention], list[Mention]]:
    """The days, and the sums and shares, that stand beside the names."""
    found = [
        m for m in values(text, last) if all(m.span.stop <= n.start or m.span.start >= n.stop for n in named)
    ]
    days = [m for m in found if isinstance(m.value, Date | Period)]
    return days, [m for m in found if m.kind in {"Money", "Percent"}]


def _last_day(graph: Graph) -> date | None:
    """The day of the latest article: what 1月8日 of a question is read against."""
    for row in graph.query("SELECT (MAX(?d) AS ?last) { ?a schema:datePublished ?d }"):
        return row[0].toPython() if row[0] is not None else None  # type: ignore[index, union-attr]
    return None


def _hole(rest: str) -> tuple[Asked, tuple[int, int]]:
    """The question word and where it stands. Raises UnreadError where there is none, or more than one."""
    for asked in ASKED:
        found = list(asked.words.finditer(rest))
        if len(found) > 1:
            raise UnreadError(f"it asks for several things at once: {'、'.join(m[0] for m in found)}")
        if found:
            return asked, found[0].span()
    if _YES_OR_NO.search(rest):
        raise UnreadError("it asks for yes or no: ask who, when, where, how much …")
    raise UnreadError("it has no question word (谁, 哪里, 什么时候, 多少, who, where, when …)")


def _cues(rest: str) -> Iterator[tuple[Cue, int, int]]:
    """The verbs of the question."""
    for cue in CUES:
        for m in cue.words.finditer(rest):
            yield cue, m.start(), m.end()


def _nothing_left(rest: str, cues: list[Cue]) -> None:
    """Raise UnreadError if words are left that the question cannot do without."""
    for words in (*(cue.words for cue in cues), PAST, FORMER):
        rest = words.sub("\0", rest)
    left = [part for part in WEIGHTLESS.sub("\0", rest).split("\0") if part]
    if left:
        raise UnreadError(f"not understood: {'、'.join(left)}")
