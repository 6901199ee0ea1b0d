"""Which of the foundings that a wording finds are none."""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import Found

_TEAM = re.compile("(?:组|专班|小组|团队|工作队)$|^.{0,3}(?:部门|机构|公司|中心)$")
"""What is set up within a body for a task: 专案组, 工作专班."""
_HOUSES = re.compile("(?:家属院|宿舍|小区|住宅楼|公寓)$")
"""Where people live: built, and not founded."""
_PLACES = re.compile("[区园馆院港站校场城店]$|中心$|基地$|小镇$")


def real(found: Found) -> tuple[Role, ...] | None:
    """The roles, if what is founded is none of the countries and towns that 新中国成立 tells of."""
    for role in found.roles:
        if role.name == "founded" and isinstance(role.filler, Mention):
            if role.filler.kind == "Place" and not _PLACES.search(role.filler.text):
                return None
            if _TEAM.search(role.filler.text) or _HOUSES.search(role.filler.text):
                return None
            if any(r.name == "founder" and _is_same(r.filler, role.filler) for r in found.roles):
                return None
    return found.roles


def _is_same(filler: Mention | str, other: Mention) -> bool:
    """Whether both are one thing: 谷歌 does not found the Google of Google DeepMind."""
    return isinstance(filler, Mention) and (filler.stands_for or filler.text) == (
        other.stands_for or other.text
    )


def at_one(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless several were founded, each elsewhere: 分别在甲、乙设立了丙中心和丁中心."""
    return None if "分别" in found.match.group() else real(found)


_THERE = re.compile(f"[在于由][{FOLDED['Place']}{FOLDED['Organization']}]*$|联合$")


def not_there(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless it is only where something was opened, or who founded it: 联赛在甲市乙体育场揭幕, 由甲联合乙成立."""
    return None if _THERE.search(found.passage.folded, 0, found.match.start()) else real(found)


def ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the meeting named next is one at which a body is set up."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    if events and events[-1].text.startswith(("成立", "揭牌", "挂牌", "揭幕", "开业")):
        return real(found)
    return None


_WISHES = re.compile(
    "鼓励|(?<!为)(?<!为了)(?:支持|推动|推进|加快)|探索|提到|提出|提请|议案|商定|约定|引导|倡导|建议|提议|要求|申请|呼吁|应[当该]?|(?<!重)要(?!求)|需|可以|允许|如果|若|同意|打算|希望|力争|争取|督促|指导|规定|必须|号召"
)
"""Before a founding: none that was done."""


def done(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the sentence only wishes for it, or the name is one that any body may give."""
    before = found.passage.folded[max(0, found.cue[0] - 40) : found.cue[0]]
    clauses = before[before.rfind("；") + 1 :]
    names = [r.filler.text for r in found.roles if r.name == "founded" and isinstance(r.filler, Mention)]
    if _WISHES.search(clauses) or any(_COMMON.search(name) for name in names):
        return None
    return real(found)


_COMMON = re.compile(
    "(?:调查|工作|领导|检查|救援|攻关|志愿|服务|指挥|临时|联合|专项|应急)[^公司]{0,4}(?:组|队|部|专班|小组)$|^(?:联合|合资|全资|境外|[一-鿿]{2}子)公司$"
    "|信托$|^.{0,4}(?:临时党支部|党支部|工会|指挥部|办公室|领导小组|工作站|服务站|服务点|突击队|先锋队)$"
)
"""Names that many bodies give to what they set up for a task."""
_AMONG = re.compile("[在于][^，。；]{1,6}$")
"""Before a body: it is founded in it, and not by it: 在20个甲会成立."""
_BIDS = re.compile("命令|要求|建议|呼吁|批准|同意|提议|敦促|倡议(?:共同|联合)?(?:成立|设立|组建)")


def of_itself(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the one who would found it only bids others do so."""
    there = _AMONG.search(found.passage.folded, 0, found.match.start())
    return None if there or _BIDS.search(found.match.group()) else real(found)
