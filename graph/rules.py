"""The matching engine: a rule is a line of newsprint with holes for the roles of a fact.

A wording is a regular expression over a folded passage (see `graph.passage`), with these holes:

`<party>`          one mention of a kind that may fill the role, by the ontology's range
`<party+>`         a list of them (甲、乙和丙), all in one fact
`<recipient*>`     a list of them, each in a fact of its own
`<party=Place>`    only of this kind (or `Place|Organization`)
`<post:副?校长>`    the text that this expression matches
`<Person>`         a mention of this kind that fills no role

`cue("签署|签订")` marks the words that make the wording what it is: a sentence without them is not tried, and
whether the fact is planned or denied is read around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from graph.model import Evidence, Fact, Mention, Role
from graph.passage import FOLDED, POST, VALUES, Passage
from graph.terms import FACTS, KINDS, ROLES

MENTION = f"[{FOLDED[KINDS[0]]}-{FOLDED[VALUES[-1]]}]"
"""Any mention."""
_MARKS = "，。！？；：、,;:!?"
_PLAIN = f"[^{_MARKS}{FOLDED[KINDS[0]]}-{FOLDED[VALUES[-1]]}]"
GAP = f"{_PLAIN}{{0,12}}?"
"""A few plain characters: no mention, no punctuation mark."""
CLAUSE = "[^。！？；，]{0,40}?"
"""Up to forty characters of whatever kind, within the clause."""
JOIN = "(?:、|和|与|及|以及|暨|，)"
"""What joins the members of a list."""
START = "(?:^|(?<=[，。；：！？、]))"
"""The beginning of a clause, or of a member of a list."""
BEGIN = "(?:^|(?<=[，。；：！？]))"
"""The beginning of a clause."""

_LITERAL_KINDS = {
    "amount": ("Money",),
    "value": ("Money", "Percent", "Count"),
    "change": ("Percent", "Count", "Money"),
    "departure": ("Clock",),
    "arrival": ("Clock",),
    "weekday": ("Weekdays",),
    "deaths": ("Count",),
    "injured": ("Count",),
    "post": (POST,),
}
_SIDE_BY_SIDE = ("Document", "Agreement", "Award", "Place")
"""Kinds whose names stand side by side: 《甲办法》《乙条例》, 比利时列日、印度金奈."""
_HOLE = re.compile(
    r"(?<!\?P)<(?P<role>[a-z]\w*)(?P<many>[+*]?)(?:=(?P<kinds>\w+(?:\|\w+)*))?(?::(?P<text>[^<>]+))?>"
    r"|(?<!\?P)<(?P<kind>[A-Z]\w*(?:\|[A-Z]\w*)*)>"
)


def cue(words: str) -> str:
    """The words that a wording turns on, as a part of it: alternatives joined by |."""
    return f"(?P<cue>{words})"


@dataclass(frozen=True, slots=True)
class Found:
    """One place where a rule's wording stands in a passage."""

    passage: Passage
    match: re.Match[str]
    roles: tuple[Role, ...]

    @property
    def cue(self) -> tuple[int, int]:
        """Where the cue stands in the folded passage (all that matched where a wording has none)."""
        return self.match.span("cue" if "cue" in self.match.re.groupindex else 0)


@dataclass(frozen=True)
class Rule:
    """A wording of one class of fact.

    `example` is a sentence with its roles marked, `[青岛片区](party)与[济南片区](party)签署…`: the test, the
    documentation and the expected answer at once (`[启动](stage=开工)` where the role's text differs).
    A sentence that reads as no such fact stands in `never`. `given` holds roles with a fixed text.
    `also` may change the roles that were found, or refuse them with None. `sure` is how often the rule is
    right, from 0 to 1.
    """

    fact: str
    name: str
    wording: str
    example: str
    never: tuple[str, ...] = ()
    given: tuple[tuple[str, str], ...] = ()
    also: Callable[[Found], tuple[Role, ...] | None] | None = None
    sure: float = 0.9
    holes: dict[str, tuple[str, str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        if self.fact not in FACTS:
            raise ValueError(f"rule {self.name}: the ontology has no class of fact {self.fact}")
        for role, _ in self.given:
            _check_role(self, role)
        self.pattern  # noqa: B018  a wrong hole fails at import

    @cached_property
    def pattern(self) -> str:
        """The wording with its holes filled."""
        return _HOLE.sub(self._group, self.wording)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The wording, compiled when it is first tried."""
        return re.compile(self.pattern)

    @cached_property
    def trigger(self) -> re.Pattern[str]:
        """What a sentence must hold to be tried."""
        inside = re.search(r"\(\?P<cue>((?:[^()]|\([^()]*\))*)\)", self.wording)
        return re.compile(inside[1] if inside else "")

    def _group(self, hole: re.Match[str]) -> str:
        if hole["kind"]:
            return _class(hole["kind"].split("|"))
        role = hole["role"]
        _check_role(self, role)
        name = f"r{len(self.holes)}"
        self.holes[name] = (role, "text" if hole["text"] else hole["many"])
        if hole["text"]:
            return f"(?P<{name}>{hole['text']})"
        one = _class(hole["kinds"].split("|") if hole["kinds"] else fillers(role))
        join = f"{JOIN}?" if hole["kinds"] in _SIDE_BY_SIDE else JOIN
        if not hole["many"]:
            return f"(?P<{name}>{one})"
        first = _none_before(one, join) if hole.start() == 0 else ""
        return f"(?P<{name}>{first}{one}(?:{join}{one})*)"


def _check_role(rule: Rule, role: str) -> None:
    if role not in ROLES or rule.fact not in ROLES[role].facts:
        raise ValueError(f"rule {rule.name}: {rule.fact} has no role {role} in the ontology")


def _none_before(one: str, join: str) -> str:
    """What holds for the first of a list: a wording that begins with a list is not tried again in its middle."""
    side_by_side = f"(?<!{one})" if join.endswith("?") else ""
    return f"{side_by_side}(?<!{one}[、和与及暨，])(?<!{one}以及)"


def _class(kinds: list[str] | tuple[str, ...]) -> str:
    missing = [kind for kind in kinds if kind not in FOLDED]
    if missing:
        raise ValueError(f"no mention is of kind {missing[0]}")
    return "[" + "".join(FOLDED[kind] for kind in kinds) + "]"


def fillers(role: str) -> tuple[str, ...]:
    """The kinds of mention that may fill a role."""
    if role in _LITERAL_KINDS:
        return _LITERAL_KINDS[role]
    kinds = tuple(kind for kind in KINDS if kind in ROLES[role].kinds)
    return (*kinds, "Date") if "date" in ROLES[role].datatypes else kinds


def find(rule: Rule, passage: Passage) -> Iterator[Found]:
    """Every place where the wording stands in the passage, a list of `<role*>` split into its members."""
    if not rule.trigger.search(passage.folded):
        return
    for match in rule.regex.finditer(passage.folded):
        shared: list[Role] = [Role(role, text) for role, text in rule.given]
        each: list[Role] = []
        for name, (role, many) in rule.holes.items():
            start, stop = match.span(name)
            if start < 0:
                continue
            if many == "text":
                shared.append(Role(role, passage.printed(start, stop)))
            else:
                (each if many == "*" else shared).extend(Role(role, m) for m in passage.among(start, stop))
        for roles in [(*shared, one) for one in each] or [tuple(shared)]:
            yield Found(passage, match, tuple(dict.fromkeys(roles)))


def read(rule: Rule, passage: Passage) -> Iterator[tuple[Found, Fact]]:
    """The facts that the rule reads from the passage, each with the place where it was found."""
    for found in find(rule, passage):
        roles = rule.also(found) if rule.also else found.roles
        if roles:
            evidence = Evidence(passage.sentence, rule.name, _confidence(rule, roles))
            yield found, Fact(rule.fact, roles, (evidence,))


def _confidence(rule: Rule, roles: tuple[Role, ...]) -> float:
    names = [r.filler.score for r in roles if isinstance(r.filler, Mention)]
    return round(rule.sure * min(names, default=1.0), 2)


_MARK = re.compile(r"\[([^\]]+)\]\(([a-z]+)(?:=([^)]*))?\)")


def marked(example: str) -> tuple[str, list[tuple[str, str]]]:
    """An example as plain sentence, and the roles and texts that are marked in it."""
    roles = [(m[2], m[3] or m[1]) for m in _MARK.finditer(example)]
    return _MARK.sub(lambda m: m[1], example), roles
