"""Things counted: 现有养老机构35家, 共有35家养老机构."""

from __future__ import annotations

import re

from graph.facts.statistics.indicator import indicator, is_thing
from graph.facts.statistics.measures import BEGIN, CHANGE, COUNT, MONEY, SHARE, change, is_range
from graph.facts.statistics.shared_verb import SILENT, of_item, verb_of
from graph.facts.statistics.together import change_of
from graph.model import Quantity, Role
from graph.names.reach import words
from graph.passage import FOLDED
from graph.rules import Found, cue

_SOLID = rf"[^，。；：！？、“”,;\s了{MONEY}{SHARE}{COUNT}{FOLDED['Clock']}{FOLDED['Person']}]"
_VERBS = (
    "共有|现有|拥有|已有|建有|设有|下辖|新增|新建|建成|建立|设立|累计|办结|受理|查处|接待|开通|开设|落户|引进|培育|发放|签约"
    "|办理|认定|获得|完成|实现|交付|运送|发送|开行|收治|吸引|集聚|聚集|入驻|签订|达成|承担|注册|投放|推出|开工|改造|新开|执行|执飞"
)
_FOLLOWS = "(?=[，。；、]|$)"
LAST = (
    rf"{BEGIN}(?:[{COUNT}][间来])?(?P<what>{_SOLID}{{2,36}}?)(?:共有?|(?:就|便|更)?多达|(?<!送)达到?|已达|已有|(?<!签|合|契|条)约|总?计|有|(?<!行|作|认|成)为)?"
    rf"{cue(f'(?P<value>[{COUNT}])')}{CHANGE}?{_FOLLOWS}"
)
FIRST = rf"(?P<verb>{_VERBS}|共(?=[{COUNT}]))了?{cue(f'(?P<value>[{COUNT}])')}(?P<what>{_SOLID}{{3,18}}?){CHANGE}?{_FOLLOWS}"
WORKS = (
    rf"{BEGIN}(?:(?P<sum>总投资|总规模|计划总投资|投资总额)[{MONEY}]的)?{cue(f'(?P<value>[{COUNT}])')}"
    "(?P<what>[^，。；：、的\ue000-\uf8ff]{0,14}项目)(?=集中|正式|进行|成功|顺利|签约|开工|动工|竣工|投产|落户|落地)"
)
SUM = (
    rf"(?P<sum>总投资额?|总规模|投资总额){cue(f'(?P<value>[{MONEY}])')}的[{COUNT}]"
    "(?P<what>[^，。；：、的\ue000-\uf8ff]{0,14}?项目)"
)
JOBS = (
    "(?:解决|带动|提供|新增|吸纳|创造)(?:了|约)?"
    rf"{cue(f'(?P<value>[{COUNT}])')}(?:[^，。；、]{{0,6}}?)(?P<what>就业岗位|就业|工作岗位|岗位)"
)
_UNITS = re.compile(
    "家|个|件|项|条|座|所|户|人次|万?吨|亩|公顷|平方米|平方公里|台|辆|架|艘|班|班次|列|趟|宗|起|笔|份|处|套|间|张|株|头|只|亿?千瓦时|万?千瓦|立方米"
    "|标箱|架次|例|篇|场|期|门|支|种|款|部|本|册|名|人|位|TEU|公斤|箱|床|片|万|亿|车次|车皮|尾|羽"
)
_VAGUE = re.compile(
    "^级|^未(?!成年|来)|(?:措施|意见|举措|规定)$|评级|.等[^级]|的有?$|^[制以]|[在从把将被让向对于与和等是就该这其才已仅高以]$|^[在从把被让向对于与和等是就该这的]|时间|以[上下]|方面|不(?!可移动|良|动产)|只要|如|警|嫌疑|被告|复印件|原件|照片|目标任务|某(?![一-鿿]{0,2}[省市县])|(?:层面|级|其他.{0,4}|城市|湾区|地区|区域|方面)$"
)
_PEOPLE = re.compile("名|位|人")


def counted(found: Found) -> tuple[Role, ...] | None:
    """The things and how many they are; nothing for durations, people in a scene, vague numbers."""
    what = indicator(found, *found.match.span("what"))
    mention = found.passage.mentions[found.match.start("value")]
    value = mention.value
    if not isinstance(value, Quantity) or not _UNITS.fullmatch(value.unit) or not what or _VAGUE.search(what):
        return None
    if is_range(value) or _in_brackets(found) or (value.unit in ("户", "例") and _UNIT.search(what)):
        return None
    if (
        not is_thing(what)
        or _is_verb(what)
        or ("verb" in found.match.re.groupindex and _goes_on(found, what))
    ):
        return None
    if value.value < 2 or (_PEOPLE.fullmatch(value.unit) and value.value < 1000):
        return None
    verb = found.match["verb"] if "verb" in found.match.re.groupindex else ""
    bare = not verb and "verb" not in found.match.re.groupindex
    if bare and of_item(found.passage.folded, found.match.start("what")):
        return None
    verb = "" if verb in (*SILENT, "共") else verb or verb_of(found.passage.folded, found.match.start("what"))
    said = Role("indicator", verb + what)
    changed = change(found) if found.match["rate"] else change_of(found.passage, found.match.start("value"))
    return said, Role("value", mention), *changed


_UNIT = re.compile("[所局站队班组市县区乡镇村安]$|一班$")
"""Whose households are told, and what is not counted: 青山供电所18729户."""


def _in_brackets(found: Found) -> bool:
    """Whether the things stand in brackets, where parts are told of what stands around them: （含正线4条）."""
    passage = found.passage
    return passage.article.text[max(0, passage.starts[0] - 1)] in "（("


def _is_verb(what: str) -> bool:
    """Whether it is one verb and nothing is counted: 动员近万人次."""
    return len(what) <= _SHORT and len(words(what)) == 1 and words(what)[0][1].startswith("v")


_SHORT = 2


def _goes_on(found: Found, what: str) -> bool:
    """Whether more is told of the things: 300名员工的工厂 counts no factories, 9万人抵达青岛 no 青岛."""
    return "的" in what or bool(found.passage.among(*found.match.span("what")))


def summed(found: Found) -> tuple[Role, ...]:
    """The projects with what they cost together, or how many they are."""
    what = found.passage.printed(*found.match.span("what"))
    mention = found.passage.mentions[found.match.start("value")]
    if what == "项目" and (begun := _BEGUN.match(found.passage.folded, found.match.end("what"))):
        what = begun[0] + what
    return Role("indicator", what + found.match["sum"] if mention.kind == "Money" else what), Role(
        "value", mention
    )


_BEGUN = re.compile("(?:集中|新)?(?:签约|开工|动工|竣工|投产|落户|落地)")
"""What is done to projects that have no other name: 74个项目投产."""


def jobs(found: Found) -> tuple[Role, ...] | None:
    """The jobs and how many they are; nothing where households or firms are counted."""
    mention = found.passage.mentions[found.match.start("value")]
    if (
        not isinstance(mention.value, Quantity)
        or is_range(mention.value)
        or not _HEADS.fullmatch(mention.value.unit)
    ):
        return None
    return Role("indicator", found.match["what"]), Role("value", mention)


_HEADS = re.compile("[个名位]|人次?|余人|")
