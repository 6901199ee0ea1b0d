"""Tenures of those who govern a division, told behind the office that they have in its party committee.

青岛市委副书记、市长甲 · 曾任崂山区委副书记、区长. The committee has no mayor: its city has.
"""

from dataclasses import replace

from graph.facts._division import governed
from graph.facts._holders import HELD, chained, holding
from graph.model import Role
from graph.passage import FOLDED
from graph.rules import Found, Rule, cue

_LIST = f"(?P<hall>[{FOLDED['Organization']}])(?:原|前)?(?:<Post>(?:、|，|兼)(?:原|前)?)+"
"""The committee, and the offices in it that stand before those in the government."""


def of_division(found: Found) -> tuple[Role, ...] | None:
    """The roles with the division of the committee; None where the post is none in its government."""
    hall = found.passage.mentions[found.match.start("hall")]
    posts = [r.filler for r in found.roles if r.name == "post"]
    division = governed(found.passage.article, hall, posts)
    if division is None or division is hall:
        return None  # 甲市政府党组成员、副市长: both are offices of the one body that is printed
    return (*found.roles, Role("organization", division))


def _once_held(found: Found) -> tuple[Role, ...] | None:
    roles = of_division(found)
    return holding(replace(found, roles=roles)) if roles else None


def _held_next(found: Found) -> tuple[Role, ...] | None:
    roles = of_division(found)
    return chained(replace(found, roles=roles)) if roles else None


RULES = (
    Rule(
        "Tenure",
        "tenure/division-post-holder",
        f"{_LIST}<post>(?:(?:、|，|兼)<Organization|Place>?(?:原|前)?<Post>)*<holder>",
        "[青岛市](organization)委副书记、[市长](post)[王建国](holder)主持会议。",
        never=("青岛市委副书记、区长王建国主持会议。", "青岛市纪委副书记、市长王建国主持会议。"),
        also=of_division,
        sure=0.95,
    ),
    Rule(
        "Tenure",
        "tenure/division-of-career",
        f"{cue(HELD)}(?:过|了|原|中共|：)*{_LIST}<post>",
        "[王建国](holder)出生于1969年1月，2019年任[青岛市](organization)委副书记、[市长](post)。",
        never=("王建国介绍，公司现任青岛市委副书记、市长李卫东为人正直。",),
        also=_once_held,
        sure=0.88,
    ),
    Rule(
        "Tenure",
        "tenure/division-next-of-career",
        f"(?<=[，、；])(?:后|原)?{_LIST}<post>",
        "王建国长期在青山工作，历任青山市林业局局长，[青岛市](organization)委副书记、[市长](post)，说的就是[王建国](holder)。",
        also=_held_next,
        sure=0.88,
    ),
)
