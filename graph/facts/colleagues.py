"""Tenures of those who stand in one row with somebody of the same body: 甲校校长乙、副校长丙和丁，教务长戊.

The body is printed once, before the first of the row. A post that any body has (部长), that of a town's head, and a
trade (教授, 律师) are left out: they may well be those of another body.
"""

import re

from graph.facts._division import governed
from graph.facts.tenures import MORE_POSTS
from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import Found, Rule

_ORG, _PLACE, _POST, _PERSON = (FOLDED[kind] for kind in ("Organization", "Place", "Post", "Person"))
_TIMES = "(?:原|前|时任|现任|候任|拟任)?"
_POSTS = f"{_TIMES}{_POST}(?:(?:、|兼|，)?{_TIMES}{_POST})*"
_CALLED = "(?:同志|先生|女士|博士)?"
_DOES = "(?:主持(?:会议|召开|座谈会?|仪式|活动)?|出席(?:会议|活动|仪式)?|参加(?:会议|活动|仪式)?|讲话|致辞)?"
_NEXT = f"{_CALLED}(?:、|，|；|和|与|及|以及|率领?|带领|会同|{_DOES}，)"
_LED = "(?:的|现任|新一届)*(?:领导层|领导班子|班子成员|管理层|领导)(?:成员)?(?:为|包括|有|：)+"
"""What tells that those who follow lead the body: 甲行的领导层为."""
_MEMBER = f"(?:{_POSTS})?{_PERSON}{_NEXT}"
_ROW = re.compile(f"(?P<body>[{_ORG}{_PLACE}])(?:{_LED}|{_POSTS}{_PERSON}{_NEXT})(?:{_MEMBER})*?$")
"""A row of people from the body that begins it to the place where one more of them stands."""
_LAST_POST = re.compile(f"(?P<post>{_POST}){_PERSON}(?:{_CALLED}(?:、|和|与|及){_PERSON})*{_NEXT}$")
_OF_MANY = re.compile("^(?:常务)?副|委员$|常委$|成员$|理事$|监事$|董事$|调研员$|巡视员$|队员$")
"""Posts that several people of one body hold at a time."""
_OF_ANY = re.compile(
    "^(?:常务)?副?[省市县区州旗盟镇乡村部]长$|教授|讲师|研究员|院士|博士|律师|医[师生]|护士|药师|分析师|经济学家|科学家|专家|导演|编剧|制片|工程师|设计师"
    "|教练|领队|队[员长]|民警|警长|法官|检察[官员]|审判|代表$|议员|创始人|合伙人|总统|总理|首相|大臣|国王|女王|大使|公使|领事|参赞|特使|专员|发言人|负责人"
    "|传承人|讲解员|教师|班主任|辅导员|记者|主编|顾问|政委|司令|[军师旅团营连排班]长$|[机船车舰]长|国务委员|[总支]书记$(?<!党总支书记)(?<!党支部书记)|第一书记|调解员|技[术师]"
)
"""Posts that may be those of another body than the one that began the row."""
_HALL = re.compile("[委府]$|人大|政协")
_OF_OTHERS = re.compile("办公室主任$|^部长$|(?<!副)主任$|团委")
"""Posts that the party or the government of a division has in other bodies than itself."""


def colleague(found: Found) -> tuple[Role, ...] | None:
    """The roles with the body that begins the row, or its division; None where the post may be one of another body."""
    body = _body(found)
    posts = [role.filler for role in found.roles if role.name == "post"]
    if body is None or not posts:
        return None
    own = all(isinstance(p, Mention) and _fits(p.text, body.text) for p in posts)
    whose = body if own else governed(found.passage.article, body, posts)
    return (*found.roles, Role("organization", whose)) if whose else None


def of_same_post(found: Found) -> tuple[Role, ...] | None:
    """The roles with body and post of the one named before: 副校长甲、乙."""
    body = _body(found)
    last = _LAST_POST.search(found.passage.folded, 0, found.match.start())
    if body is None or last is None:
        return None
    post = found.passage.mentions[last.start("post")]
    if not _OF_MANY.search(post.text):
        return None
    own = _fits(post.text, body.text, here=True) and not (
        _HALL.search(body.text) and _OF_ANY.search(post.text)
    )
    whose = governed(found.passage.article, body, (post,)) or (body if own else None)
    return (*found.roles, Role("post", post), Role("organization", whose)) if whose else None


def _body(found: Found) -> Mention | None:
    row = _ROW.search(found.passage.folded, 0, found.match.start())
    return found.passage.mentions[row.start("body")] if row else None


def _fits(post: str, body: str, *, here: bool = False) -> bool:
    """Whether a post can be one of the body that began the row."""
    if _OF_ANY.search(post):
        return here and post.startswith("副") and post[-2] in body and not body.endswith("委")
    return not (_HALL.search(body) and _OF_OTHERS.search(post) and not here)


RULES = (
    Rule(
        "Tenure",
        "tenure/colleague",
        f"(?<=[，、；：和与及率领带同])(?:原|前|时任|现任|拟任|候任)?<post+>{MORE_POSTS}<holder>",
        "青山大学校长王建国、[副校长](post)[李卫东](holder)到会，说的是[青山大学](organization)。",
        never=(
            "青山市委书记王建国，区长李卫东到会。",
            "青山大学校长王建国、律师李卫东到会。",
            "青山大学校长王建国介绍，副校长李卫东到会。",
        ),
        also=colleague,
        sure=0.92,
    ),
    Rule(
        "Tenure",
        "tenure/of-same-post",
        "(?<=[、和与及])<holder>(?=[、，。；和与及等]|出席|参加|分别|主持|陪同|一行|到会|$)",
        "青山大学[副校长](post)王建国、[李卫东](holder)出席会议，说的是[青山大学](organization)。",
        never=("青山大学校长王建国、李卫东出席会议。", "青山大学副校长王建国、李卫东教授出席会议。"),
        also=of_same_post,
        sure=0.9,
    ),
)
