"""What may be read as somebody's post in a body: whose post it is, of which body, and what is none of either."""

from __future__ import annotations

import re

from graph.facts._credits import credited, is_credit
from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.places import named
from graph.rules import Found


def from_before(found: Found) -> tuple[Role, ...] | None:
    """The roles with the organization of the posts: the nearest before them in the sentence, which is not somebody's else.

    None where it would be a body for the head of a state or a town.
    """
    if any(role.name == "organization" for role in found.roles):
        return own(found.roles)
    passage, start = found.passage, found.match.start()
    places = [i for i, m in sorted(passage.mentions.items()) if i < start and m.kind == "Organization"]
    free = [i for i in places if not _OWN_HEAD.match(passage.folded, i + 1)]
    governs = any(r.name == "post" and _GOVERNS.match(_text(r)) for r in found.roles)
    if not free or governs:
        return own(found.roles) if not places or not governs else None
    return own((*found.roles, Role("organization", passage.mentions[free[-1]])))


_OWN_HEAD = re.compile(
    f"[{FOLDED['Post']}](?:、?[{FOLDED['Post']}])*[{FOLDED['Person']}]"
    f"|[^，。；、{FOLDED['Person']}]{{0,8}}(?:生|员工?|职工|校友|学子|选手|代表|弟子)[{FOLDED['Person']}]"
)
"""Behind a body: one of its people, who takes a post elsewhere: 协会会长甲任团长 is not of the 协会, nor 大学毕业生甲 of the 大学."""


def own(roles: tuple[Role, ...]) -> tuple[Role, ...] | None:
    """The roles without posts that the body has not: 区长 in 区委副书记、区长 is the district's (`mayors.py`), who presides a trial has no post."""
    bodies = [_text(r) for r in roles if r.name == "organization"]
    party = any(body.endswith(_NO_HALL) for body in bodies)
    houses = any(body.endswith(("议会", "国会", "议院")) for body in bodies)
    kept = tuple(
        r
        for r in roles
        if r.name != "post"
        or not (
            _ONCE.search(_text(r))
            or (party and _GOVERNS.match(_text(r)))
            or (houses and _RULES.match(_text(r)))
        )
    )
    return kept if any(r.name == "post" for r in kept) else None


def lasting(roles: tuple[Role, ...] | None) -> tuple[Role, ...] | None:
    """The roles without posts that are taken for one occasion, in no group that is named: 由副市长甲任组长."""
    grouped = any(r.name == "organization" and _text(r).endswith("组") for r in roles or ())
    kept = tuple(r for r in roles or () if r.name != "post" or grouped or not _TASK.fullmatch(_text(r)))
    return kept if any(r.name == "post" for r in kept) else None


_ONCE = re.compile("审判长$|证婚人$|主婚人$|[伴新][郎娘]$|裁判长$|陪审员$|合议庭成员$|^司仪$|公诉人$")
"""Parts of one trial or one feast."""
_TASK = re.compile("副?组长|主持人?|评委")
_GOVERNS = re.compile(
    r"(?:原|前|代理?|副|常务副|时任|现任)*(?:[省市县区镇乡州旗盟]长|[省市县区镇乡州旗]人民政府.{0,3}长|自治区主席|首相|总统|总理|议员)$"
)
_RULES = re.compile("(?:副|代)?(?:首相|总统|总理)$")
"""Who is of no parliament: 议会议员、前总理."""
_NO_HALL = ("委", "党", "部", "局")
"""How bodies end that have no mayor: 宣传部部长，副市长甲."""
_OF_FIRMS = re.compile(
    "首席|总裁|经理|董事|总监|分析师|经济学家|合伙人|主编|教授|律师|学者|专家|作家|诗人|歌手|演员|画家|艺术家|设计师|科学家|摄影师|博主"
)
"""Posts that no country and no city has: 甲公司（总部）德国首席经济学家."""
_RUN = re.compile("[园港场店馆站厂城区院村心]$")
"""A place that is run like a firm."""
_END = re.compile("地区$|^(?:秘书处|办公室|理事会|秘书局|委员会|研究[院所]|研究中心|分公司|分局|总队|支队)$")
_ACTS = re.compile(
    "通过|任命|批准|提名|要求|宣布|罢免|弹劾|会见|接见|邀请|支持|反对|指控|逮捕|授权|委托|撤销|敦促|指责|扣押|判处|起诉|调查|传唤|审理|审判|质询"
)
"""What a body does with somebody else's officer: 国会通过交通部长甲……."""
_CHINESE = re.compile("[一-鿿]")
_PEOPLE = re.compile("(?:[员长家者]|立委|领导人|医[师生]|教师|老师|记者|学生|律师)$")
"""A name that ends so is that of somebody's trade, and no body's."""
_LEADS = re.compile(
    "执行官$|CEO|总裁$|董事长$|董事局主席$|总经理$|创始人$|会长$|秘书长$|[院校所馆]长$|负责人$|书记$"
)
_NOBODY = re.compile("^(?:相关|有关)负责人$")
"""Those of several bodies whose names are not printed: 省、市总工会相关负责人，县委副书记甲."""
_LIST_ENDS = re.compile(f"(?:、[{FOLDED['Person']}])*，[{FOLDED['Person']}]")


def in_body(found: Found) -> tuple[Role, ...] | None:
    """The roles without the posts of another body: 市长 in 市委副书记、市长 is the government's."""
    at_firm = [r for r in found.roles if r.name == "post" and _OF_FIRMS.search(_text(r))]
    bodies = [r for r in found.roles if r.name == "organization"]
    if any(_posted(r, found) or _of_none(r) for r in bodies) or any(
        r.name == "post" and _NOBODY.search(_text(r)) for r in found.roles
    ):
        return None
    if any((at_firm and _is_land(r)) or _cut(r, found) for r in bodies):
        return None
    if is_credit(found.roles):
        return None
    return own(found.roles)


def chief_first(found: Found) -> tuple[Role, ...] | None:
    """The roles with their body; of 正、副秘书长为甲、乙 the first is 秘书长."""
    roles = from_before(found)
    holders = found.passage.among(*found.match.span())
    first = next((m for m in holders if m.kind == "Person"), None)
    if (
        roles is None
        or not found.match.group().startswith("正、")
        or Role("holder", first or "") not in roles
    ):
        return roles
    return tuple(Role("post", _text(r).removeprefix("副")) if r.name == "post" else r for r in roles)


def heads(found: Found) -> tuple[Role, ...] | None:
    """The roles, if each of the posts is one that heads a body: who is its lawyer need not be of it."""
    posts = [_text(r) for r in found.roles if r.name == "post"]
    return in_body(found) if all(_LEADS.search(post) for post in posts) else None


def its_own(found: Found) -> tuple[Role, ...] | None:
    """The roles, who leads a branch as its head and not the whole's; None where the body does something with him."""
    branch = found.passage.printed(*found.match.span("branch"))
    if _ACTS.search(found.match.group()) or _OF_TIME.search(branch) or _FIRM.search(branch):
        return None
    return own(tuple(_led(role, branch) for role in found.roles))


def _led(role: Role, branch: str) -> Role:
    """The post with the branch that its holder heads: 新能源分公司总经理, 技术总监; a worker's as it is."""
    if role.name != "post" or not _HEADS.search(_text(role)):
        return role
    return Role("post", branch + _text(role))


_HEADS = re.compile(
    "(?:总经理|经理|总监|主任|主管|顾问|教练|[组科处部院所队厂社站行园班店校馆台局庭司]长|总裁|负责人|书记|检察官|秘书|董事长)$"
)
_FIRM = re.compile("有限|家具|家居|公司$(?<!分公司)(?<!子公司)|^军|^籍|^(?:前|原|时任|曾)")
"""The rest of a name that was cut, 甲酒厂（厦门）贸易有限公司总经理, and whose the post was: 甲党籍前总统."""
_OF_TIME = re.compile("近日|日前|今天|昨天|正式|表示|认为|介绍|聘|请|派|让|为|已|将|被|把|总部")


def _posted(role: Role, found: Found) -> bool:
    """Whether it is where an envoy is posted, and not whose he is: 甲国驻乙国大使."""
    if not isinstance(role.filler, Mention):
        return False
    start = role.filler.span.start
    return found.passage.article.text[max(0, start - 1) : start] == "驻"


def of_body(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the name before the holder is none of a body, or the holder in letters, as a brand is."""
    bodies = [_text(r) for r in found.roles if r.name == "organization"]
    things = [r for r in found.roles if r.name == "holder" and _is_thing(r, found)]
    return (
        None if things or any(_PEOPLE.search(body) or _ACTS.search(body) for body in bodies) else found.roles
    )


def _is_thing(role: Role, found: Found) -> bool:
    """Whether a holder is in letters, as a brand is, a place, or what stands in quotation marks."""
    name = _text(role)
    if not _CHINESE.search(name) or named(name):
        return True
    start = role.filler.span.start if isinstance(role.filler, Mention) else 0
    return found.passage.article.text[max(0, start - 1) : start] in ("“", "《", "「")


def _of_none(role: Role) -> bool:
    """Whether a body is but a kind of body, of which the article names none that it can mean: 公司董事长甲."""
    return isinstance(role.filler, Mention) and role.filler.source == "anaphor" and not role.filler.stands_for


def _cut(role: Role, found: Found) -> bool:
    """Whether a body is but the end of a longer name (联合 | 秘书处) or a region, which has no officers."""
    if not isinstance(role.filler, Mention) or not _END.search(role.filler.text):
        return False
    text, start = found.passage.article.text, role.filler.span.start
    return role.filler.text.endswith("地区") or bool(re.match("[一-鿿]", text[max(0, start - 1) : start]))


def _is_land(role: Role) -> bool:
    return (
        isinstance(role.filler, Mention) and role.filler.kind == "Place" and not _RUN.search(role.filler.text)
    )


def office(found: Found) -> tuple[Role, ...] | None:
    """The roles with their body, unless the posts are credits of a play or a film."""
    if credited(found.roles) or _listed_before(found):
        return None
    return lasting(from_before(found))


def _listed_before(found: Found) -> bool:
    """Whether the holder is but one of a list that a comma ends: 成员为甲、乙、丙，丙担任组长."""
    holder = next(r.filler for r in found.roles if r.name == "holder")
    at = next((i for i, m in found.passage.mentions.items() if m == holder), 0)
    between = found.passage.folded[at + 1 : found.cue[0]]
    return _LIST_ENDS.match(between) is not None


def _text(role: Role) -> str:
    return role.filler.text if isinstance(role.filler, Mention) else role.filler


def ours(found: Found) -> tuple[Role, ...] | None:
    """The roles with the organization that the passage speaks of: its first one (联谊会设会长两名)."""
    if any(role.name == "organization" for role in found.roles):
        return lasting(own(found.roles))
    first = next((m for m in found.passage.among(0, found.match.end()) if m.kind == "Organization"), None)
    return (*found.roles, Role("organization", first)) if isinstance(first, Mention) else found.roles
