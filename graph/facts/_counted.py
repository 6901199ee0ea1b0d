"""Things counted: 现有养老机构35家, 共有35家养老机构."""

from __future__ import annotations

import re

from graph.facts._measures import COUNT, DATE, MONEY, SHARE
from graph.model import Quantity, Role
from graph.passage import FOLDED
from graph.rules import Found, cue

_SOLID = (
    rf"[^，。；：！？、“”\s了{MONEY}{SHARE}{COUNT}{DATE}{FOLDED['Clock']}{FOLDED['Person']}{FOLDED['Post']}]"
)
_HAVE = (
    "(?:共有|现有|拥有|已有|建有|设有|下辖|新增|新建|建成|建立|设立|累计|办结|受理|查处|接待|开通|开设|落户|引进|培育|发放|签约"
    "|办理|认定|获得|完成|实现|交付|运送|发送|开行|收治|发展|吸引|集聚|聚集|入驻|签订|达成|承担|注册|投放|种植|推出|开工|改造|新开|共)"
)
_FOLLOWS = "(?=[，。；、]|$)"
LAST = rf"(?:(?<=[，；、])|{_HAVE}了?|(?:^|，)其中，?)(?P<what>{_SOLID}{{3,22}}?)(?:共有?|达到?|已达|约|总?计|为)?{cue(f'(?P<value>[{COUNT}])')}{_FOLLOWS}"
FIRST = rf"(?P<verb>{_HAVE})了?{cue(f'(?P<value>[{COUNT}])')}(?P<what>{_SOLID}{{3,18}}?){_FOLLOWS}"
_UNITS = re.compile(
    "家|个|件|项|条|座|所|户|人次|万?吨|亩|公顷|平方米|平方公里|公里|台|辆|架|艘|班|班次|列|趟|宗|起|笔|份|处|套|间|张|株|头|只|亿?千瓦时|万?千瓦|立方米"
    "|标箱|架次|场|期|门|支|种|款|部|本|册|名|人|位|TEU|公斤|箱|床|片|万|亿|车次|车皮|尾|羽"
)
_VAGUE = re.compile(
    "[在从把将被让向对于与和等是就该这其]$|^[在从把被让向对于与和等是就该这的]|时间|以[上下]|方面|不|只要|如|警|嫌疑|被告"
)
_PEOPLE = re.compile("名|位|人")


def counted(found: Found) -> tuple[Role, ...] | None:
    """The things and how many they are; nothing for durations, people in a scene, vague numbers."""
    what = found.passage.printed(*found.match.span("what"))
    mention = found.passage.mentions[found.match.start("value")]
    value = mention.value
    if not isinstance(value, Quantity) or not _UNITS.fullmatch(value.unit) or _VAGUE.search(what):
        return None
    if value.value < 2 or (_PEOPLE.fullmatch(value.unit) and value.value < 1000):
        return None
    return Role("indicator", what), Role("value", mention)
