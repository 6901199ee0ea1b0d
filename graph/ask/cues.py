"""What words of a question tell: its verb the class of fact, its question word what is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of a question: the class of fact that it tells, and the roles of who does it and what is done.

    `before` is the role of a hole that stands before the verb (谁签署了……), `after` of one behind it.
    """

    words: re.Pattern[str]
    fact: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def _cue(words: str, fact: str, before: str, after: str = "") -> Cue:
    return Cue(
        re.compile(words, re.IGNORECASE), fact, tuple(before.split()), tuple((after or before).split())
    )


CUES = (
    _cue(
        "担任|出任|就任|任职(?!务)|兼任|当选|当(?![天日时年地前])|(?<![责主])任(?!职|务|何|命)|serves? as|holds?|works?",
        "Tenure",
        "holder organization",
        "organization post",
    ),
    _cue("签署|签订|签约|签了|签下|sign(?:s|ed)?", "Signing", "party", "party agreement"),
    _cue("创立|创办|创建|组建|发起|founds?\\b", "Founding", "founder", "founded founder"),
    _cue("成立|揭牌|founded|established", "Founding", "founded", "founder founded"),
    _cue("主办|承办|organi[sz]e[sd]?", "Gathering", "organizer", "event organizer"),
    _cue("参加|出席|attend(?:s|ed)?|took part in", "Gathering", "participant", "event"),
    _cue("举行|召开|举办|开幕|held|take place|took place", "Gathering", "event", "event organizer"),
    _cue(
        "奠基|开工|动工|竣工|投产|建成|建设|通车|落地|建了?|broke ground|built|build|start(?:ed)?",
        "ProjectStage",
        "project developer",
        "project developer",
    ),
    _cue("授予|颁发|表彰|颁给|award(?:s|ed)?|confer(?:s|red)?", "Conferral", "grantor", "recipient award"),
    _cue("获得|荣获|获评|获颁|获奖|得到|[获得]了?|w[io]n|receive[sd]?", "Conferral", "recipient", "award"),
    _cue(
        "复航|首航|开通|停航|执飞|恢复|起飞|到达|抵达|航班|航线|目的地|飞往?|resumes?|resumed|flies|fly|flight|depart|arrive",
        "RouteChange",
        "route carrier",
        "route carrier",
    ),
    _cue("表示|指出|强调|认为|透露|介绍|[说讲]了?|say|said", "Statement", "speaker", "content"),
    _cue("发布|颁布|印发|出台|施行|实施|制定|issue[sd]?|enact(?:s|ed)?", "Enactment", "issuer", "document"),
    _cue("访问|考察|调研|到访|visit(?:s|ed)?", "Visit", "visitor", "destination"),
    _cue(
        "捐赠?|收购|购买|中标|出资|支付|donate[sd]?|b[ou][uy]g?h?t?|acquire[sd]?",
        "Transaction",
        "payer",
        "payee object",
    ),
    _cue("位于|located", "LocatedIn", "thing", "place"),
    _cue("属于|隶属|belongs? to", "PartOf", "part", "whole"),
)
"""The verbs, the more telling first."""

DIRECTED = frozenset(("Visit", "Transaction", "Conferral", "Enactment", "PartOf", "LocatedIn"))
"""Classes in which who does it and to whom it is done may be of one kind: who stands before the verb does it."""


TOLD_BY = {
    "post": ("Tenure", ("holder", "organization")),
    "indicator": ("Statistic", ("subject",)),
    "stage": ("ProjectStage", ("project", "developer")),
}
"""By the role of a text in the question what class of fact it tells without a verb, and what may be asked of it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question word: the kinds of thing it asks for, or the roles that it can only mean."""

    words: re.Pattern[str]
    kinds: frozenset[str]
    roles: frozenset[str] = frozenset()


def _asked(words: str, kinds: str = "", roles: str = "") -> Asked:
    return Asked(re.compile(words, re.IGNORECASE), frozenset(kinds.split()), frozenset(roles.split()))


DATES, SUMS = "date period since", "amount value"
ASKED = (
    _asked(
        "(?:担任|任|是)?(?:什么|哪些|何种|何)(?:职务|职位|职|官)|what (?:post|office|position)", roles="post"
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
        "(?:哪个|哪一?班|什么|哪些)(?:航班|航线)|航班号是?(?:多少|什么)|(?:what|which) flights?",
        "Route",
        "route",
    ),
    _asked("哪[个家]航空公司|(?:what|which) airlines?", "Organization", "carrier"),
    _asked(
        "(?:哪些|哪[一几]?[家个]|什么|何)(?:公司|企业|单位|机构|部门|组织|集团|机关)|(?:what|which) (?:compan(?:y|ies)|organi[sz]ations?)",
        "Organization",
    ),
    _asked("目的地是?(?:哪里|哪儿|什么)?", roles="destination"),
    _asked(
        "哪里|哪儿|哪(?=任职|工作|当|担任)|在哪|何[处地]|什么地[方点]|(?:哪[个座些几]|什么)(?:城市|地方|[省市区县])|where",
        "Place Organization",
        "place destination",
    ),
    _asked("when(?= .*\\barrive)", roles="arrival"),
    _asked("when(?= .*\\bdepart)", roles="departure"),
    _asked("什么时[候间]|何[时日年]|哪一?[天年月日]|几月几[日号]|几号|when", roles=DATES),
    _asked(
        "几点(?=.{0,3}(?:到|抵)达?)|(?:到|抵)达?时间|几点到达?|what time does .{1,40} arrive", roles="arrival"
    ),
    _asked("几点(?:钟)?|起飞时间|what time", roles="departure"),
    _asked("周几|星期几|每周哪几天|what days?|which days?", roles="weekday"),
    _asked("多少钱|多少(?:亿|万)?元|多大金额|how much(?: money)?", roles=SUMS),
    _asked("(?:下降|上升|增长|减少|增加|提高)了?多少", roles="change"),
    _asked("是?多少", roles="value amount change"),
    _asked("(?:死亡?|遇难)(?:了)?(?:多少|几)人", roles="deaths"),
    _asked("(?:受?伤)(?:了)?(?:多少|几)人", roles="injured"),
    _asked("谁|哪[些几]?[位个]?人|哪[几一]?位|什么人|何人|whom?", "Person Organization Place"),
    _asked(
        "了?(?:些)?什么(?:话|事)?|哪些|what",
        "Agreement Event Document Award Project Product",
        "content object agreement event document award project",
    ),
)
"""The question words, the more telling first."""

WEIGHTLESS = re.compile(
    r"请问|请告诉我|你知道|吗|呢|啊|的|了|过|着|地|是|在|于|由|被|和|与|跟|同|及|对|把|向|给|为|有|将|会|要|能|可以|已经?|都|又|也|共|总|一共|分别|目前|现在|如今|当时"
    r"|叫|名字|名|这|那|其|之|个|位|家|项|次|场|年|月|日|号|人|到|至|从|自|往|去|来|上|中|里|内|后|前|时|还|曾|新|率|达|担任|同比|关于|以及|方面|情况|项目|活动|时间|投资|协议|合同|称号|奖|金额|钱"
    r"|\b(?:the|a|an|of|is|are|was|were|did|do|does|has|have|had|in|on|at|to|by|with|for|from|and|please|tell|me|it|as|be|been|that|this|there)\b"
    r"|[\s，。、；：？！“”‘’《》（）,.;:?!'\"()-]",
    re.IGNORECASE,
)
"""Words without which a question asks the same."""
