"""What is built: building blocks of the rules in `projects`."""

from __future__ import annotations

import re

from graph.facts._stages import told
from graph.model import Date, Mention, Role
from graph.passage import FOLDED, Passage
from graph.rules import Found

_DATE, _COUNT, _ORG, _PLACE = (FOLDED[kind] for kind in ("Date", "Count", "Organization", "Place"))
ENDS = (
    "项目|工程|桥|隧道|高速公路|高速|铁路|高铁|客专|公路|大道|快速路|号线|机场|航站楼|码头|电站|电厂|风电场|光伏|水库|基地|产业园"
    "|科技园|工业园|产业城|科技城|小镇|生产线|工厂|总部|综合体|体育场|体育馆|枢纽|装置|机组|数据中心|通道|管廊|管道|管线|泵站|水厂"
    "|处理厂|综合楼|门诊楼|大楼|大厦|院区|校区|储备库|充电站|换电站|运河|船闸|[至到—-][^，。；、]{1,12}段|站房|场馆|研发中心|物流中心|服务中心"
    "|区间[左右]线|标段|变电站|换流站|转运站|中转站|服务区|停车区|输电线路|接收站|加氢站|泊位|航道|跑道|气田|油田|安置房|保障房|公寓|灌区|示范点|停车场|蓄车场"
    "|示范区|改造|[一二三]期"
)
"""How what is built ends."""
_BUILT = re.compile(rf"(?:{ENDS})$")
_HOUSE = re.compile(
    "(?:馆|站|中心|医院|小学|中学|学校|校园|公园|广场|剧院|剧场|乐园|景区|酒店|市场|口岸|步道|绿道|书院|书城|厂|街区|小区|实验室|研究院|农场|牧场|新城|航线|厂区|社区)$"
)
"""How houses and grounds end, whose names may be those of bodies, too."""
_SHORT = 3
"""So short a name of a house is that of any: 学校, 中医院."""
_APART = "".join(FOLDED[kind] for kind in ("Date", "Count", "Money", "Person", "Project"))
_PLAIN = rf"[^，。；：、！？“”‘’《》（）,;:!?的在了着\s{_APART}]"
_NAMED = f"[{_PLACE}{_ORG}{FOLDED['Route']}]"
_LEFT = rf"(?:^|(?<=[，。；：、！？“的了着在{_DATE}{FOLDED['Money']}])|(?=[{_COUNT}]))"
"""Where a project without a name of its own may begin."""
_LITERAL = rf"{_LEFT}[{_COUNT}]?{_PLAIN}{{0,28}}?(?:{ENDS}|{_NAMED})"
"""A project that no finder knows: 31个合作项目, 甲县乙河大桥."""
_AND = "(?:、|和|及|以及)"
_ALL = rf"等?(?:[{_COUNT}]?(?:重点|重大|产业|合作|优质|新)*(?:项目|工程))?"


def works(then: str = "") -> str:
    """The wording of a project or a list of them, before what it says of them `then`: 甲项目、乙项目等11个项目.

    Each reaches as far as the next or as what is said, so that of a long list no other reading is tried.
    """
    ends = f"(?=、|以及|[和及][{FOLDED['Project']}]|{_ALL}{then})" if then else ""
    one = f"(?>[{FOLDED['Project']}]|{_LITERAL}{ends}|(?<![在于到往从至与同]){_NAMED})"
    return f"(?P<works>{one}(?:{_AND}{one})*+){_ALL}"


_PIECE = re.compile(r"(?:(?!(?:(?<=项目)|(?<=工程)|(?<=基地))(?:以及|和|及))[^、])+")
THIS = ("该项目", "此项目", "这个项目", "项目", "该工程", "工程", "该基地", "该大桥", "该产业园")
"""Words for the project that was named last."""
_LEAD = re.compile(
    "首[条个座批家]|实现|(?<!基)因(?!特)|以及|及(?=[\ue000-\uf8ff])|原标题|鉴于|促成|解决好?|以后|启动|推进|推动|实施|旗下|获悉|了解到|宣布|见证|迎来|加快|确保|标志|随着|其中|记者|目前"
    "|今年|近日|日前|当天|此次|本次|比如|例如|预计|年内|有望|包括|一批|作为|位于|由|将|与|和|共有|又有|有"
)
"""Words that stand before a project's name, not in it."""
_BARE = re.compile(
    r"(?:[该此本这其各]?(?:一|二|三|四|五)?(?:期|个)?"
    r"(?:重点|重大|主体|建设|全部|整个|所有|多个|相关|新建|续建|部分|在建)?)"
    r"(?:项目|工程|基地|生产线|大桥|隧道|工厂|机组|装置|大楼|总部|改造|铁路|机场)(?:[一二三]期)?"
)
_NO_WORK = re.compile(
    "^(?:[双各三四]方)?就|^为(?=.{3})|得以|执行|新项目$|^(?:大桥|隧道|主桥|全桥)(?:连续梁|主梁|主体|全桥)+$"
)
"""What is no project: 就甲校区启用达成一致, 承接新项目; or a part of one that was named before."""
_KIND = re.compile("项目|工程")
"""What the name of what is built goes on with: 6个公路|项目."""
_MEASURED = re.compile(r"[\d.,万亿]+(?:平方米|平米|亩|户|公里|吨|亿?元)(?:的?项目|工程)")
"""So much of what is built, no project of its own."""
_GENERAL = re.compile(
    "重大|重点|产业|民生|实事|扶贫|招商|引资|建设|基础设施|大规模|大批|不少|部分|前者|后者|预防|配套|新建|扩建|新|大型|多|各|[省市区县]级"
    "|相关|有关|系列|许多"
)
_VAGUE = re.compile(
    "虚报|谎报|多报|加快|推动|推进|确保|促进|促成|争取|要|应(?!急)|一旦|如果|若|解决|支持|助力|保障|督促|鼓励|引导|服务"
)
"""Before a project these speak of no deed: 各地要加快甲项目开工."""


_AT_WORK = re.compile("，(?:共|累计|已)*(?:拦蓄|拦洪|蓄洪|蓄水|削峰|泄洪|排涝)")
"""What stands long since is put to work: 10座水库投入使用，拦蓄洪水."""


def staged(found: Found) -> tuple[Role, ...] | None:
    """The roles with what is built, its stage and the sum that the sentence gives for it."""
    start = found.match.start("works")
    if _VAGUE.search(_clause_before(found)) or _VAGUE.match(found.passage.folded, start) or _once(found):
        return None
    roles = built(found)
    if _AT_WORK.match(found.passage.folded, found.match.end()):
        return None
    if not any(role.name == "project" for role in roles):
        return None
    return (*roles, *told(found), *_amount(found, roles))


def built(found: Found) -> tuple[Role, ...]:
    """The roles with what is built; none of it where it is nothing of a name."""
    start, stop = found.match.span("works")
    roles = list(found.roles)
    for piece in _PIECE.finditer(found.passage.folded, start, stop):
        roles += _built(found, *piece.span())
    return tuple(dict.fromkeys(roles))


def _built(found: Found, start: int, stop: int) -> list[Role]:
    """One project, and who builds it where the words begin with a company."""
    passage = found.passage
    lead = max((m.end() for m in _LEAD.finditer(passage.folded, start, stop)), default=start)
    first, text = passage.mentions.get(lead), passage.printed(lead, stop)
    if first and lead + 1 == stop:
        house = len(text) > _SHORT and _HOUSE.search(text) and _ends_so(found)
        named = first.kind == "Project" or is_built(first) or house
        return [Role("project", first)] if named else []
    if text in THIS:
        return [Role("project", text)]
    if _NO_WORK.search(text):
        return []
    if stop == found.match.end("works") and (kind := _KIND.match(passage.folded, stop)):
        stop, text = kind.end(), text + kind.group()
    if not _BUILT.search(text) or _BARE.fullmatch(text) or _MEASURED.fullmatch(text):
        return []
    firm = max((i for i in range(lead, stop - 3) if _is_firm(passage, i, lead)), default=None)
    if firm is not None and not _BARE.fullmatch(passage.printed(firm + 1, stop)):
        builder = Role("developer", passage.mentions[firm])
        return [builder, Role("project", passage.printed(firm + 1, stop))]
    return [Role("project", text)] if passage.among(lead, stop) or _tells(text) else []


def is_work(name: str) -> bool:
    """Whether a text names what is built, and not just its kind: 甲基地项目, but not 重点项目."""
    return bool(_BUILT.search(name)) and not _BARE.fullmatch(name) and _tells(name)


def is_built(thing: Mention) -> bool:
    """Whether a thing's name is that of a building or a line: 青山大桥, 青山至北山高速公路."""
    return bool(_BUILT.search(thing.text))


def _ends_so(found: Found) -> bool:
    """Whether the clause ends with the stage: a hall is taken into use, and is not said to use something new."""
    return bool(re.match("[，。；、！：）]|$|于|并|以来|仪式", found.passage.folded[found.cue[1] :]))


def _is_firm(passage: Passage, place: int, lead: int) -> bool:
    """Whether an organization stands there that builds: the first words, or a company."""
    m = passage.mentions.get(place)
    return (
        m is not None
        and m.kind == "Organization"
        and not m.text.endswith(("轨道交通", "地铁"))
        and (place == lead or m.text.endswith(("公司", "集团")))
    )


def _tells(text: str) -> bool:
    """Whether words without any name say which project it is: 6代液晶面板生产线, but not 扶贫项目."""
    return bool(re.search("[0-9A-Za-z]", text)) or len(_GENERAL.sub("", text)) > 6


def _clause_before(found: Found) -> str:
    folded, start = found.passage.folded, found.match.start()
    return folded[max(folded.rfind(mark, 0, start) for mark in "，。；：") + 1 : start]


def _once(found: Found) -> bool:
    """Whether the stage stands for the time after it, and no day of the past tells that it was reached."""
    folded, (start, stop) = found.passage.folded, found.cue
    if not re.match(r"(?:投产|通车|投用|运营|使用|建设|达产|并)*[以之]?后", folded[stop:]):
        return False
    clauses = folded.rfind("，", 0, max(folded.rfind("，", 0, start), 0)) + 1
    dates = [m.value for m in found.passage.among(clauses, start)]
    day = found.passage.article.day
    return not any(isinstance(v, Date) and day and v.first < day for v in dates)


_SUM = (
    "(?<!完成)(?:总投资|投资总?额|投资概算|投资|概算|总规模|耗资|斥资)"
    rf"[^，。；]{{0,6}}?[{FOLDED['Money']}]"
)
_SUM_BEFORE = re.compile(rf"{_SUM}(?=[^，。；]*$)")
_SUM_AFTER = re.compile(
    rf"[^，。；]{{0,8}}，(?:(?:涵盖|包括|涉及)[^，。；]{{2,40}}，)?(?:该?项目|工程)?(?:计划|预计)?{_SUM}(?![^，。]{{0,8}}的)"
)


def _amount(found: Found, roles: tuple[Role, ...]) -> list[Role]:
    """The sum invested: before the project in its clause (总投资3亿元的甲项目), or told right after."""
    folded, (_, stop) = found.passage.folded, found.cue
    match = _SUM_BEFORE.search(folded, 0, found.match.start()) or _SUM_AFTER.match(folded, stop)
    if match is None or any(role.name == "amount" for role in roles):
        return []
    return [Role("amount", found.passage.mentions[match.end() - 1])]
