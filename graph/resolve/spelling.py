"""The surest spelling of a name: what two forms of it share outside of their articles, and no other thing's name has.

A division in front is spelt by its code (青岛市中级人民法院 and 山东青岛中院), as the article tells which it is
(市委, 朝阳区法院, 胶莱镇). Where that stays open the name says too little outside of its article.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.names.ranked import RANKED
from graph.places import Division, begins, countries, named
from graph.resolve.abroad import abroad, in_full
from graph.resolve.forms import core, official, plain
from graph.where import Where, meant

_OFFICE = re.compile(
    r"(?:[局委厅办署处]|分局|政府|人大|政协|常委会|法院|检察院|[高中]院|[工商]会|工商联|妇联|残联|文联|科协|[支大总中]队|医院|中学|小学|幼儿园|派出所|中心|(?:博物|图书|美术|档案|文化)馆)$"
)
"""Bodies of a division, which 市 or 省 in front makes no other: 青岛市商务局, 青岛商务局."""
_OWN = re.compile("大学|学院|银行|交通大|.{2,}(?:集团|公司)")
"""What a city's short name belongs to for good: 西安交通大学."""
_ANYBODY = re.compile(
    r"(?:人民|解放军)?(?:海|陆|空|火箭)军|(?:校|院|局|厅|公司|镇|乡|街道|村|社区)?(?:党委|党组|党支部|党总支|团委|纪委|工会|妇联)"
    r"|(?:镇|乡|街道|村|社区|办事处|县|市|区|州|省)?(?:委|政府|人大|政协|党政办|委会|两委|村委会|居委会|业委会|办事处|街道办)(?:办公室|会)?"
    r"|(?:董事|监事|理事|股东大?|组委|执委|管委|常委|委员|评委|家委|筹委|编委)会|(?:办公|会议|值班)室|专家组|调查组|工作组|领导小组|指挥部|[一-鿿]{0,2}编辑部"
    r"|国会|议会(?:[上下]院)?|[众参]议院|[上下]议?院|总统府|内阁|国防军|国家电视台|(?:警|检|军|院|校|官)方|(?:公安|司法|检察|税务|监察)机关|海关|公司(?:董事会|监事会)?|中国公司"
    r"|(?:宣传|组织|统战|武装|外联|市场|销售|技术|研发|人事|财务|法务|公关)部"
    r"|(?:第[一二三四五六七八九十\d]+|人民|市立|中心|妇幼保健|中医|儿童|肿瘤|口腔|实验|中级|高级|基层|外国语|职业|技工|附属|机关|军区|协和|精神卫生|红十字会?|[一二三四五六七八九十])*"
    r"(?:医院|法院|检察院|中学|小学|学校|幼儿园|[一二三四五六七八九十]?[高中]院|[高中]院|院|中)|(?:[一-鿿]{0,4})(?:派出所|交警[支大中]队|消防[支大中]队|刑警[支大]队|特警[支大]队|交警|刑警|消防)"
    r"|[一-鿿]{0,4}(?:[支大中总]队|消防站|卫生院|卫生室|服务站)|(?!中|国|全|联|海关|美|英|法|德|日|韩|俄)[一-鿿]{2,5}(?:局|厅|委|分局)"
    r"|(?:医|法|商|文|理|工|农|管理|经济|外语|外国语|新闻|计算机|艺术|体育|音乐|美术|化学|物理|数学|教育|研究生|继续教育|马克思主义)学院|研究生院|图书馆|博物馆|体育馆|美术馆|文化馆|档案馆|气象台"
)
"""Names that are many things' where no division says which."""
_SMALL = re.compile(
    r"(?:镇|乡|(?<!农)村|街道|社区|小区|新村|大[道街]|(?<!华尔)(?<!唐宁)[路街巷]|..桥|^.{2,3}广场|^.{2,3}公园|立交|隧道|商圈|菜市场|市场|水库|收费站|服务区|敬老院|[东西南北]门|[东西南北]站|小学|中学)$"
)
"""Places whose names return from county to county."""
_STREET = re.compile("(?:[路街巷弄里村]|大[道街桥]|胡同|饭店|酒店)$")
"""What bears a city's name anywhere: 南京路."""
_ZONE = re.compile(
    "(?:国家级?|省级|市)?(?:经济技术|高新技术(?:产业)?|经济|自由贸易|自贸|综合|现代|农业|科技)*(?:高新区|开发区|经开区|新区|新城|老城|[片园城郊市老校库灾矿林山牧城]区|保税区|自贸区|示范区|试验区|产业园|工业园|科技园|物流园|景区|度假区|机场|港口|码头|口岸|火车站|客运站|高铁站|体育场|体育馆|体育中心|会展中心|市中心|法院|医院|学校)"
)
"""A kind of place, which names none outside of its city."""
_NEW_AREA = re.compile("(?:西海岸|两江|滨海|西咸|贵安|天府|湘江|赣江|雄安|浦东|舟山群岛|金普)新区$")
"""Areas of the state that nobody takes for another, with their city's name or without."""
_MINISTRY = re.compile("^(?:中国|国家|中华人民共和国)(?=[一-鿿]{2,8}部$|国务院$|最高)")
_MARKET = re.compile(
    "场|容|民(?:中心|之家|广场|服务|云)|政(?:工程|设施|公用|园林|道路|建设|管理|集团|公司|环卫|市容)"
)
"""What 市 belongs to behind a city's short name: 青岛市场监管局."""
_ACTING = re.compile("(?:片区|自贸区|(?:试验|开发|高新|经开|保税港?|示范|新)区)$")
"""Names of zones, which are places and act: 青岛片区 signs, and a firm lies in 青岛片区."""


def compared_as(kind: str, name: str) -> str:
    """The kind among whose things the name is looked for: a zone that acts is the place."""
    return "Place" if kind == "Organization" and _ACTING.search(name) else kind


@lru_cache(1 << 10)
def spelling(kind: str, name: str, around: Where) -> str:
    """The name in its surest spelling, or nothing where it says too little outside of its article."""
    kind = compared_as(kind, name)
    short = official(plain(name), kind)
    if kind == "Place":
        return _place(short, around)
    return _body(short, around) if kind == "Organization" else core(name, kind)


def _body(short: str, around: Where) -> str:
    short = in_full(short)
    if RANKED.match(short):
        return ""  # the article does not say whose
    short = _MINISTRY.sub("", short)
    stop, seat = front(short, around)
    if stop and (seat is None or _is_of(short, stop, seat)):
        return f"{seat.code}{core(short[stop:], 'Organization')}" if seat else ""
    if _ANYBODY.fullmatch(short):
        return ""
    cut = core(short, "Organization")
    return short if cut in countries() or named(cut) else cut


def _place(short: str, around: Where) -> str:
    if short in countries():
        return countries()[short]
    if _NEW_AREA.search(short):
        return re.sub("^.+(?=(?:西海岸|舟山群岛|..)新区$)", "", short)
    stop, seat = front(short, around)
    if stop and (not seat or short[:stop].endswith(seat.name) or not _STREET.search(short)):
        return f"{seat.code}{core(short[stop:], 'Place')}" if seat else ""
    short = abroad(short)
    if short in countries():
        return countries()[short]
    if _SMALL.search(short):
        seat = around.county or (around.city if short[-1] not in "镇乡村" else None)
        return f"{seat.code}{short}" if seat else ""
    return "" if _ZONE.fullmatch(short) or named(short) else core(short, "Place")


def front(short: str, around: Where) -> tuple[int, Division | None]:
    """Where the division in front of the name ends, and which it is; none if that stays open."""
    for stop in range(min(len(short) - 1, 14), 1, -1) if begins(short) else ():
        head = short[:stop]
        found = meant(head, around.named, around.year)
        if found and (head.endswith(found.name) or found.rank < 2 or found.code in around.named):
            return (stop - 1 if head[-1] == "市" and _MARKET.match(short, stop) else stop), found
        if not found and len(head) > 2 and any(d.name == head for d in named(head)):
            return stop, None
    return 0, None


def _is_of(short: str, stop: int, seat: Division) -> bool:
    """Whether the division surely has such a body: no district has 长安汽车, no city 吉林大学 for its own."""
    rest = short[stop:]
    return short[:stop].endswith(seat.name) or (bool(_OFFICE.search(rest)) and not _OWN.match(rest))


def code_of(spelt: str) -> str:
    """The code that the spelling begins with, or nothing."""
    return spelt[:6] if spelt[:6].isdigit() and len(spelt) > 6 else ""
