"""Planned, denied or cancelled: what the words before a fact's cue say about it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from graph.model import Date, Fact, Mention, Period, Status
from graph.passage import FOLDED
from graph.rules import Found

_NAMED = "".join(
    FOLDED[kind] for kind in ("Person", "Organization", "Document", "Product", "Project", "Award")
)
_PLANNED = re.compile(
    rf"(?<![即或必])(?<!此前将)(?<!曾经)(?<!曾)将(?![军士领帅近{_NAMED}])|即将|必将|或将|将近期|拟(?!定)|(?<!管理)(?<!行动)(?<!年)计划(?!单列|生育|经济|总?投资|的|书|》)|有望|力争|预计|争取"
    r"|准备|打算|筹备|谋划|有意|规划建设|正在申报|目标是|确保|推动(?![^，。；]{0,14}成功)|(?<![大年晚展议谈览讨布介流进聘乐唱动商峰告例坐研见吹通恳赛摩接明诵])会在|要在|可望|届时|待.{0,8}后|一旦|如果|若|期待(?![地的已])|期盼|定于|择日"
)
_DONE = re.compile("的[^的]*(?<!自)已经?(?!有)")
"""Behind a plan: it is an attribute's, and its thing has done what is told: 即将上市的新车已在车展亮相."""
_OF_EVENTS = frozenset({"Gathering", "ProjectStage", "RouteChange"})
_OF_A_THING = re.compile("(?:即将|将|拟|计划|预计)[^，。；的]{1,8}的[^，。；的]{2,}$")
"""A plan of a thing that is spoken of, and not of what is done to it: 即将竣工的小学是甲捐资所建."""
_ABIDE = frozenset({"LocatedIn", "PartOf"})
_RIGHT_BEFORE = re.compile("(?:将|拟|计划|即将|预计|有望)(?:会|正式|整体|全部|选址)?$")
_CANCELLED = re.compile(r"取消|撤销|中止|终止|延期|推迟|搁置|暂缓")
_DENIED = re.compile(
    r"否认|未(?!公开信息|来|成年|央|经|婚|能源)|没有|并非|尚未|从未|不是|不会|不予|拒绝|不存在|谣言|不实|无法|不再|不曾|未能"
)
_TAKING = re.compile("拟任|候任|将任|当选但尚未")
"""What makes a plan of a person described by a post: 会谈将由总统甲主持 tells of a president."""
_FAR = 40
"""Characters before a cue that may judge it, where a text has no marks."""
_BREAK = re.compile("[，。；！？…：]")


def judged(fact: Fact, place: Found) -> Fact:
    """The fact with the status that its clause gives it."""
    return replace(fact, status=_status(fact, place))


def _status(fact: Fact, place: Found) -> Status:
    if fact.kind == "Statistic":
        return Status.ASSERTED  # of figures `statistics/carry.py` judges, who knows their time
    before = _clause_before(fact, place)
    if _is_to_come(fact, place) or (fact.kind == "Tenure" and _sworn_in_later(fact, place)):
        return Status.PLANNED
    if fact.kind == "Tenure" and _has_no_cue(place):
        return Status.PLANNED if _TAKING.search(before) else Status.ASSERTED
    if fact.evidence[0].rule == "transaction/fined":
        before = _WHY.sub("", before)
    if _DENIED.search(before):
        return Status.DENIED
    if _CANCELLED.search(before):
        return Status.CANCELLED
    before = _and_before(fact, place, before)
    plans = list(_PLANNED.finditer(before))
    planned = bool(plans) and not _DONE.search(before, plans[-1].end())
    if planned and fact.kind in _ABIDE:
        planned = bool(_RIGHT_BEFORE.search(before))
    elif planned and fact.kind not in _OF_EVENTS:
        planned = not _OF_A_THING.match(before, plans[-1].start())
    ahead = _lies_ahead(fact, place) or _is_for_years_ahead(place) or _goes_on_planning(fact, place, before)
    return Status.PLANNED if planned or ahead else Status.ASSERTED


_PLANS_ON = re.compile(
    "(?:计划|拟|预计|有望)(?!单列|生育|经济)[^，。；的]{0,6}(?:开|恢复|新增|加密|复航|建|投|启|通|竣|完)[^，。；]*，(?:并|还|同时)?$"
)


def _goes_on_planning(fact: Fact, place: Found, before: str) -> bool:
    """Whether the clause goes on from a plan of the one before, without a subject of its own: 计划恢复甲航线，加密乙航线."""
    if fact.kind not in ("RouteChange", "ProjectStage") or before not in ("", "并", "还", "同时"):
        return False
    folded, start = place.passage.folded, place.cue[0]
    return bool(_PLANS_ON.search(folded, max(0, start - 60), start))


_AND = re.compile("(?:并|同时|以及|还)(?![未不没])")


def _and_before(fact: Fact, place: Found, clause: str) -> str:
    """The clause with the one before where it goes on with that: 将清理旧规，并出台甲条例."""
    folded, end = place.passage.folded, place.cue[0]
    comma = folded.rfind("，", 0, end)
    if fact.kind not in _DEEDS or comma < 0 or not _AND.match(folded, comma + 1):
        return clause
    start = max(folded.rfind(mark, 0, comma) for mark in "，。；！？…：") + 1
    return folded[max(start, comma - _FAR) : comma] + clause


_FOR_YEARS = re.compile(
    f"(?:计划|拟|承诺|将|打算)[在于]?(?:(?:未来|今后|接下来)[^，。；]{{0,8}}|[{FOLDED['Date']}]|[{FOLDED['Count']}])(?:[内里间]|期间|起)?，$"
)


def _is_for_years_ahead(place: Found) -> bool:
    """Whether the clause before says that it is only planned, and for when: 计划在未来三年内，每年向甲捐赠."""
    folded, start = place.passage.folded, place.cue[0]
    comma = folded.rfind("，", 0, start)
    return comma >= 0 and bool(_FOR_YEARS.search(folded, max(0, comma - 24), comma + 1))


_WHY = re.compile("(?<![不免])(?:因|由于|对)[^，。；]*$|未(?:按|经|及时|如实|依法)[^，。；]*$|不实")
"""For what somebody is fined: 因宣传不实被罚款 is no denial."""
_LET = re.compile(f"(?:批准|同意|允许|阻止|反对|叫停|审查|审批)了?[^，。；：]*[{_NAMED}]")
"""Before a purchase: others say of it whether it may be, 法院批准甲收购乙."""
_WISHED = re.compile(
    f"(?:要求|请求|呼吁|敦促|建议|提议|希望|促请|恳请|吁请)[^，。；：]*[{_NAMED}{FOLDED['Place']}]|(?:要求|请求|呼吁|敦促|提议|希望)$"
)
_OATH = re.compile(
    "(?:将|定于|拟|预计)(?:[^。；]{0,40}(?:宣誓|就职)|[^，。；]{0,14}(?:就任|正式上任|履新))|尚未(?:宣誓|就职|上任)"
)
_CHOSEN = re.compile("新任|当选|任命|提名|推选|推举|获选|选举|候任")
_RULES = re.compile("总统|总理|首相|主席|议长|大臣|部长|州长|市长|省长|局长|行长")


def _sworn_in_later(fact: Fact, place: Found) -> bool:
    """Whether somebody is chosen for a post, and the article says that he is yet to be sworn in: 新任首相甲将于22日宣誓就职."""
    start, stop = place.match.span()
    posts = [f if isinstance(f, str) else f.text for f in fact.fillers("post")]
    chosen = _CHOSEN.search(place.passage.folded, max(0, start - 4), stop)
    return bool(chosen and any(map(_RULES.search, posts)) and _OATH.search(place.passage.article.text))


_NAMED_BEFORE = frozenset({"gathering/hosted-by", "gathering/passive-by", "gathering/at"})
"""Rules that read of a meeting before its sentence says when it is."""
_UP_TO = "(?:(?!举[行办]|召开|[表指显]示|介绍|透露|强调|宣布|指出|认为|提出|要求|希望)[^。；：“说称])"
_TO_COME = re.compile(
    f"{_UP_TO}{{0,40}}?(?<![已必曾])(?:即将|定于|拟于|将(?![军士领帅近来]))[^。；，：“]{{0,24}}"
    "(?:举[行办]|召开|[开启]幕|启动|揭[牌幕晓]|发布|亮相|颁[发奖]|签[约署]|展[示出开]|登场|开[赛展跑场营])"
)


def _is_to_come(fact: Fact, place: Found) -> bool:
    """Whether what is said behind the cue is yet to come: 由甲局主办的青山节，将于今日开幕; 在论坛上，新馆将揭牌."""
    if fact.evidence[0].rule not in _NAMED_BEFORE or _past(fact, place):
        return False
    return bool(_TO_COME.match(place.passage.folded, place.cue[1]))


_DEEDS = frozenset({"Transaction", "Signing", "Visit", "Enactment", "Conferral", "Founding"})


def wished(fact: Fact, place: Found) -> bool:
    """Whether others are only asked to do it, 甲要求乙国会为丙提供一亿元, or for what they say of a draft."""
    if fact.kind == "Enactment" and _DRAFT.search(_printed(place)):
        return True
    before = _clause_before(fact, place) if fact.kind in _DEEDS else ""
    let = fact.kind == "Transaction" and _LET.search(before)
    return bool(let or _WISHED.search(before))


_DRAFT = re.compile(
    "征求意见稿|送审稿|讨论稿|》，(?:并|现)?面?向[^，。；]{0,8}征[求集][^，。；]{0,4}意见|(?:公开|社会|公众|各界)[^，。；]{0,6}征[求集][^，。；]{0,8}意见(?![，、和并后的基]|建议[，、和并后])"
)
"""What comes out so binds nobody yet."""


def _printed(place: Found) -> str:
    """The sentence with its brackets: 甲办法（征求意见稿）."""
    return place.passage.article.at(place.passage.sentence)


def _has_no_cue(place: Found) -> bool:
    return place.match.span() == place.cue


def _clause_before(fact: Fact, place: Found) -> str:
    """The folded text that judges the fact: from the beginning of its clause to its cue.

    A wording without a cue is judged with all that it matched. What somebody says is judged from the
    speaker on: the quoted speech before may deny what it likes.
    """
    start, stop = place.cue
    folded = place.passage.folded
    if fact.kind == "Statement":
        return folded[place.match.start() : start]
    breaks = [m.end() for m in _BREAK.finditer(folded, 0, start)]
    begins = max(breaks[-1] if breaks else 0, start - _FAR)
    return folded[begins : (stop if _has_no_cue(place) else start)]


def _lies_ahead(fact: Fact, place: Found) -> bool:
    """Whether the fact is dated after the day of the article."""
    article, days = place.passage.article, _days(fact)
    return article.day is not None and not article.day_inferred and bool(days) and min(days) > article.day


def _past(fact: Fact, place: Found) -> bool:
    """Whether the fact is dated before the day of the article."""
    day, days = place.passage.article.day, _days(fact)
    return day is not None and bool(days) and min(days) < day


def _days(fact: Fact) -> list[date]:
    """The first days of the times of a fact."""
    values = [f.value for f in fact.fillers("date") if isinstance(f, Mention)]
    return [value.ends[0] for value in values if isinstance(value, Date | Period)]
