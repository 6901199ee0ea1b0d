"""Two forms of one name: when 海尔集团 is 海尔集团公司, 南昌 is 江西省南昌市, 省政府 is 江西省人民政府.

Only forms that spell the same name more or less fully count. A branch is never its parent: what is left
when the shorter form is taken away must be a word of form alone (股份有限公司, 市, a place in front).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from graph.terms import ONTOLOGY

_NUMBERED = re.compile("第([一二三四五六七八九十]+)中学")
"""Schools by number: 青岛市第二中学 is 青岛二中."""
_FORMAL = (
    (re.compile("特别行政区"), ""),
    (re.compile("^国家税务总局(?=.{2,}税务局)"), ""),
    (re.compile(r"^(?:中国人民政治协商会议|人民政协|政协)(?!全国)(.{2,}?)委员会"), r"\1政协"),
    (re.compile(r"^政协(?!全国|委员|常委|主席|第)(.{2,}?[省市县区州盟旗])(?=委|$)委?"), r"\1政协"),
    (re.compile(r"^(?:中国共产党|中共)(?=.{2,}[省市县区州盟旗])(?!中央)"), ""),
    (re.compile(r"^(?:中国共产主义青年团|共青团)(.{2,}?[省市县区州盟旗])(?:委员会|委)$"), r"\1团委"),
)
"""Bodies of a party named before their division: 中共青岛市委, 政协青岛市委员会."""
_PLACES = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("高新技术产业区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("自由贸易试验区", "自贸区"),
    ("自贸试验区", "自贸区"),
    ("高铁站", "站"),
    ("火车站", "站"),
    ("国际机场", "机场"),
)
_MARKS = re.compile(r"[\s“”‘’\"'《》〈〉「」『』（）()·・•‧]")
_THING = re.compile("(?:项目|工程|活动)$")
_AROUND = {
    "Document": (re.compile("^中华人民共和国(?=.+(?:法|法典|条例)$)"), 1),
    "Route": (re.compile(r"(?<=\d)次?(?:列车|航班|班机)?$"), 1),
    "Product": (re.compile("(?:(?:运载)?火箭|[客货飞]机|卫星)$|(?<=^[歼轰运直])-"), 1),
    "Project": (_THING, 3),
    "Event": (_THING, 3),
}
"""By kind what stands around a name and makes it no other, and how many characters must be left."""
_BESIDE = re.compile("地区$|^[^一-鿿]+$")
"""Names that no thing goes by that has another."""
_FIRM = re.compile(r"(?:有限)?(?:责任)?(?:总公司|公司|有限)$")
_SHARES = re.compile(r"股份$")
_TRADES = (
    "银行 证券 保险 科技 技术 汽车 药业 医药 制药 电子 电器 电气 电力 能源 实业 重工 机械 机床 化工 化学 材料"
    " 新材 钢铁 水泥 矿业 煤业 酒业 乳业 食品 农业 生物 传媒 文化 旅游 航空 物流 置业 地产 房地产 建设 建筑"
    " 工程 环保 通信 通讯 网络 信息 软件 光电 半导体 微电子 智能 教育 医疗 信托 期货 基金 租赁 投资 贸易 服饰"
    " 家居 纺织 水务 燃气 港口 高速公路 发展 企业"
).split()
_TRADE = re.compile(f"(?:{'|'.join(_TRADES)})$")
"""What a firm does: with it in its name the firm's legal form tells it from no other."""
_DIVISION = re.compile(r"(?:特别行政区|地区|自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|村)$")


@lru_cache(1 << 12)
def plain(name: str) -> str:
    """The name without spaces, quotation marks and brackets, as compared."""
    return _MARKS.sub("", name)


def fullest_first(names: Iterable[str]) -> list[str]:
    """The forms of one name, the fullest first; 重庆地区 is no fuller 重庆, and Microsoft goes by 微软."""
    return sorted(names, key=lambda name: (_BESIDE.search(name) is not None, -len(plain(name)), name))


def official(name: str, kind: str) -> str:
    """The name as an office or a zone is written: its division first, 山东自贸区 for 中国（山东）自由贸易试验区."""
    if kind == "Organization":
        for wording, order in _FORMAL:
            name = wording.sub(order, name)
    elif kind == "Place":
        for full, brief in _PLACES:
            name = name.replace(full, brief)
        name = re.sub("^.*自贸区(?=.+片区$)|自贸(?=片区$)|^中国(?=.+(?:自贸区|片区)$)", "", name)
        name = re.sub("^中国(?=香港|澳门|台湾)|(?<=..)地区$", "", name)
    return name


@lru_cache(1 << 14)
def core(name: str, kind: str) -> str:
    """The name in its shortest sure spelling: what two spellings of it share."""
    short = plain(name)
    if kind == "Place":
        cut = re.sub("市$", "", official(short, kind))
        return cut if len(cut) > 1 else short
    if kind == "Organization":
        return _firm(_office(official(short, kind)))
    wording, shortest = _AROUND.get(kind, (_MARKS, 0))
    cut = wording.sub("", short)
    return cut if len(cut) > shortest else short


def _office(name: str) -> str:
    name = _NUMBERED.sub(r"\1中", name)
    for full, brief in _shortened():
        name = name.replace(full, brief)
    return name


@cache
def _shortened() -> tuple[tuple[str, str], ...]:
    """What offices are called in full and in short, in the order in which a name is shortened."""
    lines = (ONTOLOGY / "offices.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if line and not line.startswith("#"))
    return tuple((full, brief) for full, brief in rows)


def _firm(name: str) -> str:
    """The name of a company without its legal form; a group, its shares and its holding stay what they are."""
    cut = _FIRM.sub("", name)
    cut = re.sub("集团(?:股份|控股股份|控股)?$", "集团", cut)
    bare = _SHARES.sub("", cut)
    cut = bare if bare != cut and _TRADE.search(bare) and len(bare) > 3 else cut
    return cut if len(cut) > 1 else name


def is_shares(name: str) -> bool:
    """Whether the name in full is that of a group's listed company: 天山集团股份有限公司."""
    return bool(re.search("集团(?:控股)?股份(?:有限)?公司$", plain(name)))


def is_group(name: str) -> bool:
    """Whether the name in full is that of the group itself: 天山集团有限公司, beside which 天山集团股份 is another."""
    return bool(re.search("集团有限(?:责任)?公司$", plain(name)))


def bare(place: str) -> str:
    """The name of a place without what it is: 江西 of 江西省."""
    cut = _DIVISION.sub("", plain(place))
    return cut if len(cut) > 1 else plain(place)


def is_tail(short: str, full: str, kind: str, places: frozenset[str]) -> bool:
    """Whether `short` is `full` without the place in front: 省政府 of 江西省政府, 南昌 of 江西南昌.

    Both are cores; `places` are the bare names of the places that the article names.
    """
    if len(short) < 2 or not full.endswith(short) or len(full) == len(short):
        return False
    front = full[: -len(short)]
    if kind == "Person":
        return False
    if short[0] in "省市县区州" and kind == "Organization":
        front += short[0]
    return bare(front) in places


def is_given(short: str, full: str) -> bool:
    """Whether `short` is the last part of a foreign name: 罗德里格斯 of 李奥纳多·罗德里格斯."""
    if len(short) < 2 or not (full.startswith(short) or full.endswith(short)):
        return False
    parts = re.split(r"[·•・.]", full)
    return len(parts) > 1 and short in (parts[-1], parts[0])
