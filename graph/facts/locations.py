"""Where things lie: 甲基地位于乙 · 位于乙的甲基地 · 甲公司总部设在乙.

Only what is said so; that 青岛港 lies in 青岛 is left to the reader of its name.
"""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import Found, Rule, cue

LIES = cue("位于|坐落于|坐落在|坐落|地处|落户于?|落户到|选址于?|选址在|落址|落地于")
HEAD_OFFICE = cue("总部设在|总部设于|总部位于|总部落户")
KINDS = "Project|Organization|Place"
THING = f"(?:^|(?<=[，。；：、！？“的了到在是和与由据即{FOLDED['Date']}]))<thing*={KINDS}>"
"""The things that begin a clause or end an attribute: not the last word of a longer name."""
_BESIDE = (
    "以|附近|之间|交界|接壤|交汇|相邻|周边|偏|与|和|近海|沿海|外海|的?(?:海域|洋面|海面)"
    f"|[—–-]|[东西南北内外]侧|旁|对面|暖流|[上中下]游|[东西南北两沿]岸|之滨|畔|[东西南北]+[部方]?(?:约|方向|海域|洋面|海面|[{FOLDED['Count']}])|[{FOLDED['Count']}]"
)
_AND = "(?:<place=Place>)?"
WHERE = f"(?:我国|国内|美丽的|著名的|繁华的)?<place=Place>{_AND}{_AND}(?:、<place=Place>)?(?!{_BESIDE})"


def apart(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless a thing would lie in itself or moves, as a storm's centre does."""
    texts = [role.filler if isinstance(role.filler, str) else role.filler.text for role in found.roles]
    moves = any(re.search("台风|气旋|中心$|震中|^太阳$|^月球$", text) for text in texts[:1])
    vague = any(_VAGUE.search(text) for text in texts)
    return found.roles if len(set(texts)) == len(texts) and not moves and not vague else None


_VAGUE = re.compile(
    "^(?:[东西南北]|[一-鿿]{0,4}区域?)?总部$|^(?:修道院|仓储中心|仓库|门店|庄园|护城河|工厂|基地|公园|园区|厂区|别墅|公寓|城堡)$|^[东西][经]|^[南北]纬|[上中下]游$"
)
"""What many things are called, and lines of the globe."""
_NAME_GOES_ON = re.compile(f"[一-鿿{FOLDED['Place']}{FOLDED['Organization']}]")
_NO_NAME = re.compile("[是的和与及将已有为就在等也曾还于由一正内中里上从因以被成]")


def lying(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the thing is a place that only begins a longer name: 位于青山镇的海川市|养殖合作社."""
    things = [r.filler for r in found.roles if r.name == "thing" and isinstance(r.filler, Mention)]
    text, (_, stop) = found.passage.folded, found.match.span()
    cut = _NAME_GOES_ON.match(text, stop) and not _NO_NAME.match(text, stop)
    if cut and any(thing.kind == "Place" for thing in things):
        return None
    return apart(found)


RULES = (
    Rule(
        "LocatedIn",
        "location/lies-in",
        f"(?:{THING}|<thing=Place>(?=，))(?:项目|公司|总部|校区|园区|主厂区|厂区)?(?:，|目前|就|正|也|则|全部|主要)?{LIES}{WHERE}(?!的(?![^，。；]{{0,6}}(?:核心|中心|[东西南北]|交界|腹地|地段|繁华|郊|岸|侧|部|角|端)))(?![^，。；]{{0,12}}的(?:<Organization|Project|Place>|[^，。；的]{{0,6}}(?:厂|仓储中心|研发中心|总部|门店|仓库|分公司|办公室|校区|产业园|生产基地|实验室)))",
        "[青岛海天产业园](thing)位于[莱西经济开发区](place)。",
        never=(
            "青岛海天公司位于莱西市的仓储中心被淹。",
            "他们检查了青岛海天集团位于莱西市的冷库系统。",
            "台风中心位于台湾海峡南部海面。",
            "作为研发公司，位于莱西市核心区的青岛海天公司开业。",
        ),
        also=apart,
    ),
    Rule(
        "LocatedIn",
        "location/lying-in",
        f"{cue('位于|坐落于|坐落在|地处|落户于?|总部设在')}{WHERE}(?:境内|市区|城区)?的<thing={KINDS}>(?![—–-]|基地|大厦|军事|所|总部|部队|[新老旧]|的)",
        "记者来到位于[莱西市](place)的[青岛海天产业园](thing)。",
        never=(
            "无人艇袭击了位于海川市的俄罗斯黑海海军基地。",
            "位于胶州的中国—青山经贸合作示范区开放。",
            "记者来到位于莱西市的青岛海棠种植合社。",
        ),
        also=lying,
    ),
    Rule(
        "LocatedIn",
        "location/head-office",
        f"<thing=Organization>(?:的)?(?:全球|亚太|中国|公司)?{HEAD_OFFICE}{WHERE}",
        "[青岛海天集团](thing)的总部设在[上海](place)。",
        also=apart,
    ),
)
