"""Things counted: 现有养老机构35家, 共有35家养老机构."""

from __future__ import annotations

import re

from graph.facts.statistics.indicator import indicator, is_thing
from graph.facts.statistics.measures import BEGIN, CHANGE, COUNT, MONEY, SHARE, change, is_range
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
_SILENT = ("共有", "现有", "拥有", "已有", "建有", "设有", "累计", "实现", "完成")
"""Verbs that say no more than that there are so many."""
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
_TAKEN = "查获|缴获|收缴|查扣|扣押|没收|销毁|拆解|查封"
_FAR = f"{_TAKEN}|出动|捐赠"
"""Verbs that reach over a comma."""
_DEEDS = (
    f"{_FAR}|年产|清理|修复|发放|抢修|整治|拆除|检查(?![站点组])|设立|新建|改造|种植|生产(?!窝点|线|企业|基地|设备|车间|厂)|查处|栽植|培育|排查|整改|受理|审结|办结|破获|抓获|捣毁"
    "|建成|新增|打通|疏通|救助|投放|张贴|悬挂|举办|采购|化解|处置|走访|修建|疏浚|培训|评选|创作|制作|赠送|招募|购置"
)
_SHARED = re.compile(rf"(?:{_DEEDS})(?:、?(?:{_DEEDS}))*(?![站组员区])")
"""A verb that the first item of a list has for all of them: 清理水库1个、塘坝24个."""
_ITEM = re.compile(f"[{MONEY}{COUNT}]|^(?:了?一批.{{0,6}}|如下)?$")
"""What may stand between such a verb and a later item: other items, 一批赃物."""
_OWN = re.compile(
    rf"(?:已|再|又|其中)?(?:{_DEEDS}|[{FOLDED['Date']}]|日均|年均|惠及|涉及|受益|带动|发现|消除|恢复|转[移运]|投入|组织|实施|完成|实现|开展|开设|关停|铲除"
    "|清退|回收|修订|完善|立案|约谈|播放|接受|共计|累计|销售|养殖|出口|进口|运输|配送|收购|加工|打造|建立|建设|增设|加装|安装|取缔|清查|查处|申请|发布|签[约订]|引进|吸引|获)"
)
"""An item that has a verb of its own, or none."""


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
    if bare and _of_item(found.passage.folded, found.match.start("what")):
        return None
    verb = "" if verb in (*_SILENT, "共") else verb or _verb(found.passage.folded, found.match.start("what"))
    said = Role("indicator", verb + what)
    changed = change(found) if found.match["rate"] else change_of(found.passage, found.match.start("value"))
    return said, Role("value", mention), *changed


_UNIT = re.compile("[所局站队班组市县区乡镇村安]$|一班$")
"""Whose households are told, and what is not counted: 青山供电所18729户."""


def _in_brackets(found: Found) -> bool:
    """Whether the things stand in brackets, where parts are told of what stands around them: （含正线4条）."""
    passage = found.passage
    return passage.article.text[max(0, passage.starts[0] - 1)] in "（("


def _of_item(folded: str, start: int) -> bool:
    """Whether things stand behind an item that tells what was done, so that one cannot tell whether it was to them, too."""
    if folded[start - 1 : start] == "、" and _EACH_DAY.search(
        folded, max(folded.rfind(mark, 0, start) for mark in "。；：，") + 1, start
    ):
        return True
    if folded[start - 1 : start] != "，" or _verb(folded, start) or _is_deed(folded, start):
        return False
    for before in reversed(re.split("[，。；：]", folded[: start - 1])):
        if not before or before[-1] not in COUNT:
            return False
        if _DONE.match(before):
            return True
    return False


_EACH_DAY = re.compile("每[天日月年周]|[日月年]均")
"""The first item of a list says that it is so much for each day."""
_DONE = re.compile(f"[^，]{{0,8}}?(?:共|累计)?(?:{_DEEDS})(?![站组员区])")


def _is_verb(what: str) -> bool:
    """Whether it is one verb and nothing is counted: 动员近万人次."""
    return len(what) <= _SHORT and len(words(what)) == 1 and words(what)[0][1].startswith("v")


_SHORT = 2


def _goes_on(found: Found, what: str) -> bool:
    """Whether more is told of the things: 300名员工的工厂 counts no factories, 9万人抵达青岛 no 青岛."""
    return "的" in what or bool(found.passage.among(*found.match.span("what")))


def _verb(folded: str, start: int) -> str:
    """The verb that an item shares with the items before it; 查获 and its like reach over a comma too."""
    if folded[start - 1 : start] not in tuple("、，：") or _OWN.match(folded, start):
        return ""
    near = max(folded.rfind(mark, 0, start) for mark in "。；：，") + 1
    items = re.split(f"(?<=[{COUNT}])、", folded[near:start])
    shared = [verb[0] for item in items if (verb := _SHARED.search(item))] or _first_verb(
        items[0], folded[start:]
    )
    if folded[start - 1] == "、" and shared:
        return "" if _does(folded, start) else shared[-1]
    far = max(folded.rfind(mark, 0, start) for mark in "。；") + 1
    deeds = list(_SHARED.finditer(folded, far, start))
    if not deeds or not re.match(_FAR, deeds[-1][0]) or _is_deed(folded, start):
        return ""
    between = re.split("[，：]", folded[deeds[-1].end() : start])[:-1]
    told = all(_ITEM.search(one) and not _OWN.match(one) for one in between)
    return deeds[-1][0] if told else ""


def _first_verb(item: str, own: str) -> list[str]:
    """The verb that a list begins with, behind whose it is and when; none where the item has one of its own."""
    run = _RUN.search(re.split(f"[{_MARKS}]", item.rstrip(COUNT))[-1])
    its_own = _RUN.match(own)
    if run is None or its_own is None or words(its_own[0])[0][1][0] == "v":
        return []
    parts = words(run[0])[:4]
    for i, (word, part) in enumerate(parts):
        if word in _SILENT or part[0] in "adrt":
            continue
        does = (part == "v" or (part == "vn" and i)) and len(word) > 1
        return [word] if does and not _COMPOUND.match("".join(w for w, _ in parts[i + 1 :])) else []
    return []


_COMPOUND = re.compile("(?:专用)?(?:车辆?|人员|企业|单位|机构|设备|队伍|子?公司|船|机|员)")
"""Behind a verb: both are one noun, 抢险车辆, and nothing is done to the next item."""


def _is_deed(folded: str, start: int) -> bool:
    """Whether an item begins with a verb: 发送信息900条 is none of what was 出动."""
    run = _RUN.match(folded, start)
    parts = [part for _, part in words(run[0])[:2]] if run else []
    return bool(parts) and (parts[0][0] == "v" or (parts[0][0] in "ad" and parts[1:2] == ["v"]))


def _does(folded: str, start: int) -> bool:
    """Whether one of the first words of an item is surely a verb: 铣刨重铺路面."""
    run = _RUN.match(folded, start)
    return run is not None and any(part == "v" and len(word) > 1 for word, part in words(run[0])[:2])


_MARKS = "\ue000-\uf8ff"
_RUN = re.compile("[一-鿿]+")


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
