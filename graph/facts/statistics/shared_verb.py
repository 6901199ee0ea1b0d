"""The verb that the items of a list share: 清理水库1个、塘坝24个 counts 清理塘坝, too."""

from __future__ import annotations

import re

from graph.facts.statistics.measures import COUNT, MONEY
from graph.names.reach import words
from graph.passage import FOLDED

SILENT = ("共有", "现有", "拥有", "已有", "建有", "设有", "累计", "实现", "完成")
"""Verbs that say no more than that there are so many."""
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


def of_item(folded: str, start: int) -> bool:
    """Whether things stand behind an item that tells what was done, so that one cannot tell whether it was to them, too."""
    if folded[start - 1 : start] == "、" and _EACH_DAY.search(
        folded, max(folded.rfind(mark, 0, start) for mark in "。；：，") + 1, start
    ):
        return True
    if folded[start - 1 : start] != "，" or verb_of(folded, start) or _is_deed(folded, start):
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


def verb_of(folded: str, start: int) -> str:
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
        if word in SILENT or part[0] in "adrt":
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
