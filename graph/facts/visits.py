"""Visits: who visits, inspects or tours which place or organization.

甲赴乙市调研 · 甲一行到乙公司考察 · 甲访问乙国 · 企业家到乙区考察丙公司、丁园区.
"""

import re

from graph.facts._beside import beside
from graph.model import Role
from graph.rules import Found, Rule, cue

_WORDS = "考察|调研|视察|访问(?!量|者|学者|团|网)|到访|造访|走访|参观|回访|检查指导|督导|慰问"
TOURS = cue(f"(?:{_WORDS}){{1,2}}")
LOOKS = cue(f"(?:{_WORDS}|看望|察看|查看|检查(?!身体|结果)|督查|巡查|观摩|参访|指导){{1,2}}")
"""What somebody does where he went: there 检查 is a visit, too."""
TO = "(?:赴|到|来到|前往|抵达|走进|深入|莅临)"
OPENS = "(?:^|(?<=[，。；：]))"
_ONE = "(?:<Place>){0,2}<destination=Place|Organization>(?!<Place>|[^，。；]{0,12}(?:驻地|代表团))"
_NEXT = f"(?:[、和]{_ONE})?"
WHERE = f"[区市县省州镇]?{_ONE}{_NEXT * 3}(?:等地?|[^，。；：、的]{{0,10}}?)"
"""Up to four places, each with those that it lies in before it: 甲省乙市、丙省丁市."""
WITH = "(?:等人?)?(?:一行(?:<Count>)?|率团|率队|率[^，。；]{0,12}?|带队|带领[^，。；]{0,12}?)?"
HOW = "(?:先后|分别|还|又|也|随后|一同|共同|首先|专程|再次|首次|冒雨|现场|应邀|已|曾){0,2}"
THERE = (
    "(?:，|进行|开展[^，。；]{0,10}?|就[^，。；就]{1,20}?|实地|现场|专题|走访|亲切|集中|开始|先后|，并){0,4}"
)


_ASKED = re.compile("记者|邀请|欢迎|请|让|组织")


_ON_IT = re.compile("就[^，。；]*$")
"""Somebody only speaks on the visit, on a day of his own: 就甲访华答记者问."""
_NEAR = 12


def gone(found: Found) -> tuple[Role, ...] | None:
    """The roles with all who are listed before, unless it is the reporter who went, or somebody who was but asked."""
    start = found.match.start()
    folded = found.passage.folded
    if _ASKED.search(folded, max(0, start - 6), start) or _ON_IT.search(folded, max(0, start - _NEAR), start):
        return None
    who = beside(found, lambda passage, place: passage.mentions[place].kind == "Person")
    return None if who is None else (*(Role("visitor", m) for m in who), *found.roles)


def itself(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the body was but asked."""
    start = found.match.start()
    return None if _ASKED.search(found.passage.folded, max(0, start - 6), start) else found.roles


RULES = (
    Rule(
        "Visit",
        "visit/goes-to",
        f"<visitor+=Person>(?:<Post>)?{WITH}(?:<date>)?(?:，)?{HOW}{TO}{WHERE}{THERE}{LOOKS}",
        "[王建国](visitor)一行赴[青岛市](destination)调研。",
        never=("王建国来到青岛工作。", "对方多次邀请王建国到泰国考察。"),
        also=gone,
        sure=0.88,
    ),
    Rule(
        "Visit",
        "visit/visits",
        f"<visitor+=Person>(?:等)?(?:一行)?(?:<date>)?(?:，)?(?:抵京|正式|再次|首次|实地|历史性的?|共同|分别|一同|先后|现场|[对]?)*{TOURS}了?<destination+=Place|Organization>(?!(?:的)?[^，。；]{{0,8}}?(?:消息|可能|计划|邀请|人员|家属|干部|群众|官兵|代表|老人)|[岛邻大小]国<Place>)",
        "[王建国](visitor)[2月3日](date)考察了[青岛华远集团](destination)。",
        also=gone,
        sure=0.85,
    ),
    Rule(
        "Visit",
        "visit/to-a-state",
        f"<visitor+=Person>(?:，?[于在自]?<date>|上午|下午|已|曾|将|首次|再次|开始|正式|对|率团|计划|拟|有望|应邀|历史性的?|成功|，){{0,5}}{cue('访|对')}<destination=Place>(?:(?=[，。；时将]|$|之[行旅际]|期间|行程|结束|后|前|以来|标志|并)|(?:进行|展开|作|开始)[^，。；]{{0,10}}?访问)",
        "[安娜·施密特](visitor)[2月3日](date)访[华](destination)，双方举行会谈。",
        never=(
            "2月3日，发言人就安娜·施密特访华答记者问。",
            "中方邀请安娜·施密特访华。",
            "安娜·施密特对德国表示感谢。",
        ),
        also=gone,
        sure=0.85,
    ),
    Rule(
        "Visit",
        "visit/body-goes-to",
        f"{OPENS}(?:<date>(?:上午|下午)?，)?<visitor=Organization>(?:<Date>)?(?:一行|代表团|考察团|调研组|有关领导|领导班子)?{HOW}{TO}{WHERE}{THERE}{LOOKS}(?=[，。；、]|$|指导|交流|学习)",
        "[3月2日](date)，[青山市林业局](visitor)一行到[北山县](destination)考察交流。",
        never=("青山市林业局要求各地到北山县考察。",),
        also=itself,
        sure=0.85,
    ),
    Rule(
        "Visit",
        "visit/in-place",
        f"<visitor+=Person>(?:<Post>)?{WITH}(?:<date>)?在(?:<Place>){{0,2}}<destination=Place|Organization>(?:现场|实地|等地?)?{LOOKS}(?=[，。；时]|$|并)",
        "[2月3日](date)，[王建国](visitor)在[北山县](destination)调研时强调，要保护森林。",
        also=gone,
        sure=0.85,
    ),
    Rule(
        "Visit",
        "visit/many-go-to",
        f"(?:一行|代表团|考察团|企业家?们?|嘉宾们?|干部|委员|代表){TO}<destination=Place|Organization>{TOURS}了?<destination+=Place|Organization>",
        "40家企业到[城阳区](destination)考察[青岛华远集团](destination)、[青岛高新区](destination)。",
        sure=0.85,
    ),
)
