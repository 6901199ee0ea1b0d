"""Which of the signings that a wording finds are none."""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import Found

_PRIVATE = re.compile("合同|赔偿|终止|责任书|承诺书|责任状|和解|离婚|租赁|调解")


def public(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless it is a contract of private people that nobody will look up."""
    names = [r.filler.text for r in found.roles if isinstance(r.filler, Mention)]
    return None if any(_PRIVATE.search(n) or n.endswith("某") for n in names) else found.roles


_OF_THEIRS = re.compile(
    "[两三四五六七八九十][省市地区县国]区?[^，。；]{0,4}(?:法院|检察|部门|企业|高校|公安|单位)"
)
"""Bodies of several places, which are not named: 甲、乙两省法院."""
_PAIRS = re.compile(
    f"[与和同][{FOLDED['Organization']}{FOLDED['Place']}]+，[^，]*[与和同][{FOLDED['Organization']}{FOLDED['Place']}]"
)
"""Several that sign each with another: 甲与乙，丙与丁."""


_SHORT = re.compile("(?:股份)?(?:有限)?(?:责任)?公司$")
"""What a firm's name goes without when it is said again: 英特尔公司, 英特尔."""


def two(found: Found) -> tuple[Role, ...] | None:
    """The roles, if at least two parties sign."""
    parties = {
        _SHORT.sub("", r.filler.stands_for or r.filler.text)
        for r in found.roles
        if r.name == "party" and isinstance(r.filler, Mention)
    }
    whole = found.match.group()
    if any(_is_cut(r, found) for r in found.roles if r.name == "party"):
        return None
    if "看着" in found.passage.folded[max(0, found.match.start() - 8) : found.match.end()]:
        return None
    return None if len(parties) < 2 or _PAIRS.search(whole) or _OF_THEIRS.search(whole) else found.roles


def _is_cut(party: Role, found: Found) -> bool:
    """Whether a place only begins the name of who signs: 青山|铜石景区与甲行签署."""
    if not isinstance(party.filler, Mention) or party.filler.kind != "Place":
        return False
    behind = found.passage.article.text[party.filler.span.stop :][:1]
    return bool(re.match("[一-鿿]", behind)) and behind not in _GOES_ON


_GOES_ON = "与和同及跟暨就在等将已于正近今昨日双三四两共也还代再又现则签达成方政市县区首率先分各均都曾向当所间人以并是"
"""What follows the place that signs, as a body."""


def by_body(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the sentence begins with a place that only says whose somebody is: 甲国门将乙……与丙签约."""
    first = next(r.filler for r in found.roles if r.name == "party")
    place = isinstance(first, Mention) and first.kind == "Place"
    begins = found.passage.folded[found.match.start() + 1 : found.match.start() + 2]
    return None if place and re.match("[一-鿿](?<![在于就以为已将和与同及也还])", begins) else two(found)


def ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the meeting named next is one at which they sign."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    return two(found) if events and events[-1].text.startswith("签") else None


_SUBJECT = re.compile(
    "(?:.*暨)?(?P<agreement>[^暨]*(?:协议|备忘录|合同|合作|共建))(?:集中)?(?:签约|签字|签署)(?:暨[^暨]+)?仪式$"
)


def with_subject(found: Found) -> tuple[Role, ...] | None:
    """The roles, with the agreement that the ceremony is named for: 战略合作协议签约仪式."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    subject = _SUBJECT.match(events[-1].text) if events else None
    return (*found.roles, Role("agreement", subject["agreement"])) if subject and two(found) else None
