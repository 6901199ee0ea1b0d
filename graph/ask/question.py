"""A question understood: which facts could answer it, and which of their roles does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rdflib import RDF, Graph, URIRef

from graph.ask.asked import ASKED, Asked
from graph.ask.cues import (
    BORDERS,
    CUES,
    FORMER,
    LEFT,
    MEANING,
    PAST,
    TOLD_BY,
    WEIGHTLESS,
    Cue,
)
from graph.ask.names import Named, Told, blanked, longer, meaning, names, texts
from graph.ask.otherwise import days_in_chinese
from graph.ask.shortened import shortened
from graph.ask.standing import firm, side
from graph.model import Date, Mention, Period, Quantity
from graph.names.values import values
from graph.terms import BT, FACTS, ROLES
from graph.traditional import simplified

_TWICE = re.compile("(?<=[市区县省])[市区县省](?=委|政府|人大|政协)")
"""What 青山市市委 says twice: the name is 青山市委."""
_YES_OR_NO = re.compile(
    r"[吗么][？?]?$|[有是]没有|是否|是不是|^(?:is|are|was|were|did|does|do|has|have) ", re.IGNORECASE
)


class UnreadError(Exception):
    """A question that was not understood; the message says what of it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Facts of one class that could answer, and the roles that do; `firm` are things that must fill given roles.

    `where` and `means` are those of the verb (see Cue): 开工 asks for no other stage.
    """

    fact: str
    roles: tuple[str, ...]
    where: str = ""
    means: str = ""
    firm: tuple[tuple[frozenset[URIRef], tuple[str, ...]], ...] = ()


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
    frames = _frames(text, asked, hole, cues, told)
    if not (cues or told) and "Person" in asked.kinds:  # 郑永刚是谁
        frames = [Frame("Tenure", ("post",))]
        if any((thing, RDF.type, BT.Award) in graph for n in named for thing in n.things):  # 谁是全国劳动模范
            frames = [Frame("Conferral", ("recipient",))]
    if FORMER.search(blanked(rest, told)):
        frames = [replace(f, where=LEFT[0]) for f in frames if f.fact == "Tenure"]
    if all(frame.fact in MEANING for frame in frames):
        endings = tuple(dict.fromkeys(ending for frame in frames for ending in MEANING[frame.fact]))
        named = [meaning(graph, text, name, endings) for name in named]
    frames = [replace(frame, firm=firm(text, frame.fact, cues, named)) for frame in frames]
    _nothing_left(blanked(rest, told), [cue for cue, _, _ in cues])
    if not (named or told or days):
        raise UnreadError("it names nothing that the graph knows")
    if whole := longer(text, named):
        raise UnreadError(f"the graph knows no {whole}")
    kept = _kept(frames, told)
    return Question(
        kept,
        asked.kinds,
        tuple(n.things for n in named),
        tuple(t for t in told if not _is_cue(t)),
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


def _frames(
    text: str, asked: Asked, hole: tuple[int, int], cues: list[tuple[Cue, int, int]], told: list[Told]
) -> list[Frame]:
    found = [
        Frame(cue.fact, roles, *_meant(cue.fact, cues))
        for cue, start, _ in cues
        if (roles := _roles(asked, cue, side(text, cue, hole, start)))
    ]
    facts = {fact for t in told for role in t.roles for fact in ROLES[role].facts}
    found += [
        Frame(fact, roles)
        for t in told
        for role in sorted(t.roles & TOLD_BY.keys())
        for fact, open_roles in [TOLD_BY[role]]
        if (roles := _fitting(asked, fact, open_roles))
    ]
    if not cues and not found:
        found = [
            Frame(fact, roles)
            for fact in FACTS
            if (fact in facts or asked.roles) and (roles := _fitting(asked, fact, ()))
        ]
    if not found and (cues or "Person" not in asked.kinds):
        raise UnreadError(
            "what it asks for is no part of the facts it speaks of"
            if cues
            else "it has no verb that tells a kind of fact"
        )
    if asked.means:
        found = [f if f.where else replace(f, where=asked.roles[0], means=asked.means) for f in found]
    return list(dict.fromkeys(found))


def _meant(fact: str, cues: list[tuple[Cue, int, int]]) -> tuple[str, str]:
    """What the verbs of the class all mean together: 建成投产 is told of by either stage."""
    telling = [
        cue for cue, _, _ in cues if cue.fact == fact and cue.where and (cue.means or cue.where == LEFT[0])
    ]
    return (telling[0].where, "|".join(cue.means for cue in telling)) if telling else ("", "")


def _roles(asked: Asked, cue: Cue, by_place: tuple[str, ...]) -> tuple[str, ...]:
    """The roles of the verb's facts that the question word can mean."""
    if (cue.where, cue.means) == LEFT and "since" in asked.roles:
        return ("until",)
    return _fitting(asked, cue.fact, by_place)


def _fitting(asked: Asked, fact: str, by_place: tuple[str, ...]) -> tuple[str, ...]:
    """The roles of the class that the question word can mean: its own, else those of its place whose kinds fit."""
    own = tuple(r for r in asked.roles if fact in ROLES[r].facts)
    if own:
        return own
    open_roles = [
        r for r in by_place if r in ROLES and fact in ROLES[r].facts and ROLES[r].kinds & asked.kinds
    ]
    # 谁 of a post is a person: 接任了谁的职务 asks for no body
    return tuple(
        r for r in open_roles if (fact, r) != ("Tenure", "organization") or "Person" not in asked.kinds
    )


def _is_cue(told: Told) -> bool:
    """Whether the text is a verb of the question, too: 复航, 奠基."""
    return any(cue.words.fullmatch(told.text) for cue in CUES)


def _kept(frames: list[Frame], told: list[Told]) -> tuple[Frame, ...]:
    """The frames in which every text of the question can stand. Raises UnreadError if there is none."""
    held = [t for t in told if not _is_cue(t)]
    kept = tuple(f for f in frames if all(any(f.fact in ROLES[r].facts for r in t.roles) for t in held))
    if not kept:
        raise UnreadError(f"{'、'.join(t.text for t in held)} is no part of such facts")
    return kept


def _nothing_left(rest: str, cues: list[Cue]) -> None:
    """Raise UnreadError if words are left that the question cannot do without."""
    for words in (*(cue.words for cue in cues), PAST, FORMER):
        rest = words.sub("\0", rest)
    left = [part for part in WEIGHTLESS.sub("\0", rest).split("\0") if part]
    if left:
        raise UnreadError(f"not understood: {'、'.join(left)}")
