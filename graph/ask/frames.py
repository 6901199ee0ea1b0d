"""The facts that could answer a question, from its verbs, its question word and the texts it holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rdflib import URIRef

from graph.ask.asked import Asked, UnreadError
from graph.ask.cues import CUES, LEFT, TOLD_BY, Cue
from graph.ask.names import Told
from graph.ask.standing import side
from graph.terms import FACTS, ROLES


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


def frames(
    text: str, asked: Asked, hole: tuple[int, int], cues: list[tuple[Cue, int, int]], told: list[Told]
) -> list[Frame]:
    """The frames that the words allow, before it is known which hold every text. Raises UnreadError."""
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


def holding(frames: list[Frame], told: list[Told]) -> tuple[Frame, ...]:
    """The frames in which every text of the question can stand. Raises UnreadError if there is none."""
    held = [t for t in told if not is_cue(t)]
    kept = tuple(f for f in frames if all(any(f.fact in ROLES[r].facts for r in t.roles) for t in held))
    if not kept:
        raise UnreadError(f"{'、'.join(t.text for t in held)} is no part of such facts")
    return kept


def is_cue(told: Told) -> bool:
    """Whether the text is a verb of the question, too: 复航, 奠基."""
    return any(cue.words.fullmatch(told.text) for cue in CUES)
