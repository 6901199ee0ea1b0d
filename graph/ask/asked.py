"""What the question word asks for: a kind of thing, or a role."""

from __future__ import annotations

import re
from dataclasses import dataclass


class UnreadError(Exception):
    """A question that was not understood; the message says what of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question word: the kinds of thing it asks for, or the roles that it can only mean, the likeliest first.

    `means` must be found in the role's text: what asks how much less there is of something asks for a minus.
    """

    words: re.Pattern[str]
    kinds: frozenset[str]
    roles: tuple[str, ...] = ()
    means: str = ""


def _asked(words: str, kinds: str = "", roles: str = "", means: str = "") -> Asked:
    return Asked(re.compile(words, re.IGNORECASE), frozenset(kinds.split()), tuple(roles.split()), means)


DATES, SUMS = "date period since", "amount value"
ASKED = (
    _asked(
        "(?:担任|任|是)?(?:过|了)?(?:什么|哪些|何种|何)(?:职务|职位|职|官)|是?[做干]什么(?:工作)?的|what (?:post|office|position|job)s?",
        roles="post",
    ),
    _asked(
        "(?:什么|哪些|何种|哪个|哪一?项)(?:奖项|奖|称号|荣誉)|(?:what|which) (?:prize|award|honou?r)s?",
        "Award",
        "award",
    ),
    _asked(
        "(?:什么|哪些|何种|哪个|哪一?[份项])(?:协议|合同|备忘录)|(?:what|which) agreements?",
        "Agreement",
        "agreement",
    ),
    _asked(
        "(?:什么|哪些|哪个|哪一?[场次])(?:活动|会议|大会|论坛|会)|(?:what|which) (?:event|meeting)s?",
        "Event",
        "event",
    ),
    _asked("(?:什么|哪些|哪个|哪一?个)项目|(?:what|which) projects?", "Project", "project"),
    _asked(
        "(?:什么|哪些|哪一?部)(?:文件|法规|条例|办法|政策|规定)|(?:what|which) (?:document|law|rule)s?",
        "Document",
        "document",
    ),
    _asked(
        "(?:哪个|哪一?[班条]|什么|哪些)(?:航班|航线|线路)|航班号是?(?:多少|什么)|(?:what|which) (?:flight|route)s?",
        "Route",
        "route",
    ),
    _asked(
        "(?:什么|哪些|哪一?[起场次种])(?:事故|灾害|灾难|案件?|事件)|(?:what|which) (?:accident|disaster|incident)s?",
        roles="kind",
    ),
    _asked("哪[个家]航空公司|(?:what|which) airlines?", "Organization", "carrier"),
    _asked(
        "(?:哪些|哪[一几]?[家个所间支]|什么|何)(?:公司|企业|单位|机构|部门|组织|集团|机关|大学|学校|学院|中学|小学|医院|银行|协会|媒体)|(?:what|which) (?:compan(?:y|ies)|organi[sz]ations?)",
        "Organization",
    ),
    _asked("目的地是?(?:哪里|哪儿|什么)?", roles="destination"),
    _asked(
        "在?哪[里儿]|哪(?=任职|工作|当|担任)|在哪(?![个座些几])|何[处地]|什么地[方点]|(?<=[在于到往至])哪[个座些几]"
        "(?:城市|地方|自?贸?片区|开发区|[省市区县镇村])|where",
        "Place Organization",
        "place destination",
    ),
    _asked(
        "(?:哪[个座些几]|什么)(?:城市|地方|自?贸?片区|开发区|[省市区县镇村])|(?:what|which) (?:cit(?:y|ies)|towns?|count(?:y|ies))",
        "Place Organization",
    ),
    _asked("(?:when|what time)(?= .*\\b(?:arrive|land)s?\\b)", roles="arrival"),
    _asked("when(?= .*\\b(?:depart|take off|leave)s?\\b)", roles="departure"),
    _asked("什么时[候间]|何[时日年]|哪一?[天年月日]|几月(?:几[日号]|份)?|几号|when", roles=DATES),
    _asked("几点(?=.{0,3}(?:到|抵)达?)|(?:到|抵)达?时间|几点到达?", roles="arrival"),
    _asked("几点(?:钟)?|起飞时间|what time", roles="departure"),
    _asked(
        "每周(?:执?飞|有)?几(?:班|趟|次)|每?周几|每?(?:星期|礼拜)几|每周哪几天|what days?|which days?",
        roles="weekday",
    ),
    _asked("多少(?:奖金|钱|资金|善?款)|多少(?:亿|万)?元|多大金额|how much(?: money)?", roles=SUMS),
    _asked("(?:下降|减少|下滑|降低|回落|跌)了?多少", roles="change", means="^-"),
    _asked("(?:上升|增长|增加|提高|上涨|涨)了?多少", roles="change", means="^(?!-)"),
    _asked(
        "(?:死亡?|遇难|丧生)了?(?:多少|几)个?人|(?:多少|几)个?人(?:死亡?|遇难|丧生)|how many (?:people )?(?:died|were killed)",
        roles="deaths",
    ),
    _asked(
        "受?伤了?(?:多少|几)个?人|(?:多少|几)个?人受?伤|how many (?:people )?(?:were )?(?:injured|hurt)",
        roles="injured",
    ),
    _asked("是?有?多少", roles="value amount"),
    _asked(
        "谁|哪[些几]?[位个]?人|哪[几一]?位|什么人|何人|叫什么(?:名字)?|whom?", "Person Organization Place"
    ),
    _asked(
        "了?(?:些)?什么(?:话|事)?|哪些|what",
        "Agreement Event Document Award Project Product",
        "content object agreement event document award project kind",
    ),
)
"""The question words, the more telling first."""
