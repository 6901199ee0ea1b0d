"""Names that are many things' where no division says whose: 市委, 人民医院, 宣传部, 城关镇, 开发区."""

from __future__ import annotations

import re
from functools import lru_cache

import rjieba

from graph.resolve.forms import plain

_NUMBERS = "[一二三四五六七八九十]"
_RANKS = "镇|乡|街道|村|社区|办事处|县|市|区|州|省"
_WORDS = "人民|市立|中心|妇幼保健|中医|儿童|肿瘤|口腔|实验|中级|高级|基层|外国语|职业|技工|附属|机关|军区|协和|精神卫生|红十字会?"
_OF_ONE = (
    "(?:人民|解放军)?(?:海|陆|空|火箭)军",
    "(?:校|院|局|厅|公司|镇|乡|街道|村|社区)?(?:党委|党组|党支部|党总支|团委|纪委|工会|妇联)",
    f"(?:{_RANKS})?(?:委|政府|人大|政协|党政办|委会|两委|村委会|居委会|业委会|办事处|街道办)(?:办公室|会)?",
    "(?:董事|监事|理事|股东大?|组委|执委|管委|常委|委员|评委|家委|筹委|编委)会",
    "(?:办公|会议|值班)室|专家组|调查组|工作组|领导小组|指挥部|[一-鿿]{0,2}编辑部",
    "公司(?:董事会|监事会)?|中国公司",
    "(?:宣传|组织|统战|武装|外联|市场|销售|技术|研发|人事|财务|法务|公关)部",
)
"""Parts of a body, and the bodies of party and state that each division has."""
_OF_STATES = (
    "国会|议会(?:[上下]院)?|[众参]议院|[上下]议?院|总统府|内阁|国防军|国家电视台",
    "(?:警|检|军|院|校|官)方|(?:公安|司法|检察|税务|监察)机关|海关",
)
"""What each state has."""
_OF_TOWNS = (
    rf"(?:第(?:{_NUMBERS}|\d)++|{_WORDS}|{_NUMBERS})*(?:医院|法院|检察院|中学|小学|学校|幼儿园|{_NUMBERS}?[高中]院|[高中]院|院|中)",
    "[一-鿿]{0,4}(?:派出所|交警[支大中]队|消防[支大中]队|刑警[支大]队|特警[支大]队|交警|刑警|消防)",
    "[一-鿿]{0,4}(?:[支大中总]队|消防站|卫生院|卫生室|服务站)",
    "(?!中|国|全|联|海关|美|英|法|德|日|韩|俄)[一-鿿]{2,5}(?:局|厅|委|分局)",
    "图书馆|博物馆|体育馆|美术馆|文化馆|档案馆|气象台",
)
"""What each town has: hospitals and schools, police, offices, museums."""
_OF_UNIVERSITIES = (
    "(?:医|法|商|文|理|工|农|管理|经济|外语|外国语|新闻|计算机|艺术|体育|音乐|美术|化学|物理|数学|教育|研究生|继续教育|马克思主义)学院",
    "研究生院",
)
ANYBODYS = re.compile("|".join((*_OF_ONE, *_OF_STATES, *_OF_TOWNS, *_OF_UNIVERSITIES)))
"""The whole name of such a body."""

SMALL = re.compile(
    r"(?:镇|乡|(?<!农)村|街道|社区|小区|新村|大[道街]|(?<!华尔)(?<!唐宁)[路街巷]|..桥|^.{2,3}广场|^.{2,3}公园|立交|隧道|商圈|菜市场|市场"
    r"|水库|收费站|服务区|敬老院|[东西南北]门|[东西南北]站|小学|中学)$"
)
"""How the names of places end that return from county to county."""
STREET = re.compile("(?:[路街巷弄里村]|大[道街桥]|胡同|饭店|酒店)$")
"""What bears a city's name anywhere: 南京路."""
_SORTS = "经济技术|高新技术(?:产业)?|经济|自由贸易|自贸|综合|现代|农业|科技"
_ZONES = (
    "高新区|开发区|经开区|新区|新城|老城|[片园城郊市老校库灾矿林山牧城]区|保税区|自贸区|示范区|试验区",
    "产业园|工业园|科技园|物流园|景区|度假区|机场|港口|码头|口岸|火车站|客运站|高铁站|体育场|体育馆|体育中心|会展中心|市中心|法院|医院|学校",
)
ZONE = re.compile(f"(?:国家级?|省级|市)?(?:{_SORTS})*(?:{'|'.join(_ZONES)})")
"""A kind of place, which names none outside of its city."""

_LONGEST = {"Event": 7, "Document": 8, "Agreement": 8, "Award": 6, "Project": 7}
"""Characters up to which common words may be all of a name; a longer one tells which it is by what it says."""
_NAMING = frozenset("ns nr nrt nrfg nt nz j eng t s".split())
"""Parts of speech of words that name: 成都, 亚运会, 七一."""
_NAMES = frozenset("政治局 金砖 进博会 服贸会 广交会 时代楷模".split())
"""Words that name, which the dictionary takes for common ones."""
_WHICH = re.compile(r"[A-Za-z\d第届“\"《]|(?:法|法典|法案|条例|公约)$")
"""What tells which it is: a number, a quotation; of acts each state has one of a name."""


@lru_cache(1 << 12)
def is_common(kind: str, name: str) -> bool:
    """Whether the name says only what kind of thing it is: 股东大会, 离婚协议书, 优秀组织奖."""
    short = plain(name)
    if len(short) > _LONGEST.get(kind, 0) or _WHICH.search(name):
        return False
    return not any(tag in _NAMING or word in _NAMES for word, tag in rjieba.tag(short))


def is_cut(name: str) -> bool:
    """Whether the tagger cut the name in a bracket: 中国）投资有限公司 is the end of many."""
    return sum(name.count(mark) for mark in "(（") != sum(name.count(mark) for mark in ")）")
