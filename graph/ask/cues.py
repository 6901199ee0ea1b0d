"""What the verb of a question tells: the class of fact, and what of it is asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.ask.asked import ASKED


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of a question: the class of fact that it tells, and the roles of who does it and what is done.

    `before` is the role of a hole that stands before the verb (谁签署了……), `after` of one behind it. Where a class has
    verbs that mean different things (开工 and 竣工, 捐赠 and 收购), `where` says what of a fact tells which it is: a role,
    its sentence (quote) or its rule; `means` must be found there.
    """

    words: re.Pattern[str]
    fact: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    where: str = ""
    means: str = ""


LEFT = ("until goneBy", "")
"""Where it stands that a tenure has ended."""


UNTOLD = "-"
"""In place of roles: what no fact tells, who appointed or dismissed somebody."""


def _cue(words: str, fact: str, before: str, after: str = "", means: tuple[str, str] = ("", "")) -> Cue:
    pattern = re.compile(words, re.IGNORECASE)
    return Cue(pattern, fact, tuple(before.split()), tuple((after or before).split()), *means)


def _stage(words: str, stage: str) -> Cue:
    return _cue(words, "ProjectStage", "developer project", means=("stage", stage))


def _route(words: str, change: str) -> Cue:
    return _cue(words, "RouteChange", "route carrier", means=("change", change))


def _paid(words: str, quote: str) -> Cue:
    return _cue(words, "Transaction", "payer", "payee object", ("quote", quote))


CUES = (
    _cue(
        "卸任|离任|辞去|辞职|不再担任|left office|resign(?:s|ed)?",
        "Tenure",
        "holder",
        "organization post",
        LEFT,
    ),
    _cue("免去|免职|罢免|dismiss(?:es|ed)?", "Tenure", UNTOLD, "holder organization post", LEFT),
    _cue(
        "任命|聘任?|推选|选举|appoint(?:s|ed)?|elect(?:s|ed)?", "Tenure", UNTOLD, "holder organization post"
    ),
    _cue(
        "担任|出任|就任|上任|到任|接任|任职(?!务)|兼任|当选|当(?![天日时年地前])|(?<![责主卸离免现])任(?!职|务|何|命)|(?<=\0)工作(?=的|[？?]|$)|serves? as|holds?|works?",
        "Tenure",
        "holder organization",
        "organization post",
    ),
    _cue("签署|签订|签约|签了|签下|签的?|sign(?:s|ed)?", "Signing", "party", "party agreement"),
    _cue("创立|创办|创建|组建|发起|founds?\\b", "Founding", "founder", "founded founder"),
    _cue("成立|揭牌|founded|established", "Founding", "founded", "founder founded"),
    _cue(
        "主办|承办|(?<=\0)办(?=[的了？?]|$)|organi[sz]e[sd]?",
        "Gathering",
        "organizer",
        "event organizer",
    ),
    _cue("参加|出席|attend(?:s|ed)?|took part in", "Gathering", "participant", "event"),
    _cue(
        "举行|召开|举办|开幕|(?<=\0)开(?=[的了？?]|$)|held|take place|took place",
        "Gathering",
        "event",
        "event organizer",
    ),
    _stage("奠基|l(?:ay|aid)(?: the)? foundation(?: stone)?", "奠基"),
    _stage("破土|开工|动工|broke ground|start(?:ed)?", "开工"),
    _stage("竣工|完工|落成|建成|completed|finished", "竣工"),
    _stage("投产", "投产"),
    _stage("通车|通航", "通车"),
    _stage("启用|投用|投入使用", "启用"),
    _stage("总?投资额?|建设|落地|建了?|built|build", ""),
    _cue(
        "授予|颁发|表彰|颁给|评(?:选|为|定|的)|award(?:s|ed)?|confer(?:s|red)?",
        "Conferral",
        "grantor",
        "recipient award",
    ),
    _cue(
        "获得|荣获|获评|获颁|获奖|得到|拿到|[获得拿]过?了?|w[io]n|receive[sd]?|honou?red with",
        "Conferral",
        "recipient",
        "award",
    ),
    _route("停航|停飞|停运|取消|suspend(?:s|ed)?", "停航|停飞|停运|取消"),
    _route("复航|恢复|resumes?|resumed", "复航|恢复"),
    _route("首航|开通|新开", "开通|首航|新"),
    _route("增班|加密", "增|加密"),
    _route(
        "执飞|起飞|到达|抵达|航班|航线|飞机|班机|客机|目的地|飞往?|flies|fly|flights?|go(?:es)?|depart|arrive|takes? off|lands?",
        "",
    ),
    _cue("表示|指出|强调|认为|透露|介绍|[说讲]了?|say|said", "Statement", "speaker", "content"),
    _cue(
        "施行|实施|生效|take effect|takes effect|in force",
        "Enactment",
        "document issuer",
        "document",
        ("rule", "in-force"),
    ),
    _cue(
        "发布|颁布|印发|出台|制定|issue[sd]?|enact(?:s|ed)?",
        "Enactment",
        "issuer",
        "document",
        ("rule", "^(?!enactment/in-force)"),
    ),
    _cue("访问|考察|调研|到访|visit(?:s|ed)?", "Visit", "visitor", "destination"),
    _paid("捐(?:赠|助|献|资|出|了?款)?|donate[sd]?|give[sn]?|gave", "捐"),
    _paid("收购|并购|acquire[sd]?", "收购|并购"),
    _paid("购买|采购|买下?|b[ou][uy]g?h?t?", "购|买"),
    _paid("中标", "中标|中选"),
    _paid("出资|投资|invest(?:s|ed)?", "出资|投资"),
    _cue("花费?|spen[dt]s?", "Transaction", ""),
    _paid("支付|付款|付|paid|pays?", "付|缴"),
    _cue("发生|happen(?:s|ed)?|occur(?:s|red)?", "Incident", "kind place", "kind"),
    _cue("位于|located", "LocatedIn", "thing", "place"),
    _cue("属于|隶属|belongs? to", "PartOf", "part", "whole"),
)
"""The verbs, the more telling first."""

DIRECTED = frozenset(("Visit", "Transaction", "Conferral", "Enactment", "PartOf", "LocatedIn"))
"""Classes in which who does it and to whom it is done may be of one kind: who stands before the verb does it."""

_RULED = ("人民政府", "政府", "委")
MEANING = {
    "Tenure": _RULED,
    "Signing": _RULED,
    "Enactment": _RULED,
    "ProjectStage": ("项目", "工程", "建设项目"),
}
"""By class what a name may stand for there: 青山市市长 is one of its government, 博物馆开工 the project of it."""

TOLD_BY = {
    "post": ("Tenure", ("holder", "organization")),
    "indicator": ("Statistic", ("subject",)),
    "stage": ("ProjectStage", ("project", "developer")),
    "kind": ("Incident", ("place",)),
}
"""By the role of a text in the question what class of fact it tells without a verb, and what may be asked of it."""


PAST = re.compile("曾经?|历任|先后|过(?!去)", re.IGNORECASE)
"""Who held a post once is asked for, too."""
FORMER = re.compile(r"前任|(?<![之以此年月日天])前(?=\0)|原任?|\bformer\b", re.IGNORECASE)
"""Who holds it no more is asked for."""
WEIGHTLESS = re.compile(
    r"请问|率团|同比|环比|造成|导致|请告诉我|你知道|吗|呢|啊|的|了|过|着|地|是|在|于|由|被|和|与|跟|同|及|对|把|向|给|为|有|将|会|要|能|可以|已经?|都|又|也|共|总|一共|分别|目前|现在|如今|当时|现任|所有|单位|工作|奖金"
    r"|叫|名字|名|这|那|其|之|个|位|家|项|次|场|年|月|日|号|人|到|至|从|自|往|去|来|上|中|里|内|时|还|新|率|达|担任|同比|关于|以及|方面|情况|项目|活动|时间|投资|协议|合同|称号|职务|奖|金额|钱"
    r"|\b(?:the|a|an|of|is|are|was|were|did|do|does|has|have|had|in|on|at|to|by|with|for|from|and|please|tell|me|it|as|be|been|that|this|there|agreement|contract|company|event|project|people|city|flight)\b"
    r"|[\s，。、；：？！“”‘’《》（）,.;:?!'\"()-]",
    re.IGNORECASE,
)
"""Words without which a question asks the same."""

BORDERS = re.compile(
    "|".join(["\0", WEIGHTLESS.pattern, *(f"(?:{one.words.pattern})" for one in (*ASKED, *CUES))]),
    re.IGNORECASE,
)
"""What may stand beside a name that a question shortens."""
