"""Two forms of one name: when 海尔集团 is 海尔集团公司, 南昌 is 江西省南昌市, 省政府 is 江西省人民政府.

Only forms that spell the same name more or less fully count. A branch is never its parent: what is left
when the shorter form is taken away must be a word of form alone (股份有限公司, 市, a place in front).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_SHORTENED = (
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("人民政府", "政府"),
    ("高级人民法院", "高院"),
    ("高级法院", "高院"),
    ("中级人民法院", "中院"),
    ("中级法院", "中院"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("发展和改革", "发展改革"),
    ("发展改革委员会", "发改委"),
    ("发展改革局", "发改局"),
    ("发展改革委", "发改委"),
    ("卫生健康委员会", "卫健委"),
    ("卫生健康委", "卫健委"),
    ("卫生健康局", "卫健局"),
    ("卫生和计划生育委员会", "卫计委"),
    ("卫生计生委", "卫计委"),
    ("监督管理", "监管"),
    ("食品药品监管", "食药监"),
    ("安全生产监管", "安监"),
    ("安全监管", "安监"),
    ("国有资产监管委员会", "国资委"),
    ("工商行政管理", "工商"),
    ("城市管理", "城管"),
    ("综合行政执法", "综合执法"),
    ("质量技术监督", "质监"),
    ("疾病预防控制", "疾控"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("工业和信息化", "工信"),
    ("文化广电和旅游", "文广旅"),
    ("文化和旅游", "文旅"),
    ("文化旅游", "文旅"),
    ("退役军人事务", "退役军人"),
    ("应急管理", "应急"),
    ("医疗保障局", "医保局"),
    ("国土资源", "国土"),
    ("环境保护", "环保"),
    ("林业和草原", "林草"),
    ("科学技术", "科技"),
    ("纪律检查委员会", "纪委"),
    ("监察委员会", "监委"),
    ("精神文明建设指导委员会", "文明委"),
    ("文学艺术界联合会", "文联"),
    ("科学技术协会", "科协"),
    ("妇女联合会", "妇联"),
    ("残疾人联合会", "残联"),
    ("工商业联合会", "工商联"),
    ("红十字会", "红会"),
    ("街道办事处", "街道办"),
    ("交通警察", "交警"),
    ("消防救援", "消防"),
    ("交通运输局", "交通局"),
    ("交通运输厅", "交通厅"),
    ("委员会", "委"),
    ("管理委", "管委"),
    ("管委会", "管委"),
    ("特别行政区", ""),
)
"""What offices are called in full and in short. One that follows another under a new name (农业局, 农业农村局) is no
form of it."""
_FORMAL = (
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
)
_FIRM = re.compile(r"(?:有限)?(?:责任)?(?:总公司|公司|有限)$")
_SHARES = re.compile(r"股份$")
_TRADE = re.compile(
    "(?:银行|证券|保险|科技|技术|汽车|药业|医药|制药|电子|电器|电气|电力|能源|实业|重工|机械|机床|化工|化学|材料|新材|钢铁|水泥|矿业|煤业|酒业|乳业|食品|农业|生物|传媒|文化|旅游|航空|物流|置业|地产|房地产|建设|建筑|工程|环保|通信|通讯|网络|信息|软件|光电|半导体|微电子|智能|教育|医疗|信托|期货|基金|租赁|投资|贸易|服饰|家居|纺织|水务|燃气|港口|高速公路|发展|企业)$"
)
"""What a firm does: with it in its name the firm's legal form tells it from no other."""
_DIVISION = re.compile(r"(?:特别行政区|地区|自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|村)$")


def plain(name: str) -> str:
    """The name without spaces, quotation marks and brackets, as compared."""
    return re.sub(r"[\s“”‘’\"'《》〈〉「」『』（）()·・•‧]", "", name)


def fullest_first(names: Iterable[str]) -> list[str]:
    """The forms of one name, the fullest first; 重庆地区 is no fuller 重庆."""
    return sorted(names, key=lambda name: (name.endswith("地区"), -len(plain(name)), name))


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
    if kind in ("Project", "Event"):
        cut = re.sub(r"(?:项目|工程|活动)$", "", short)
        return cut if len(cut) > 3 else short
    return short


def _office(name: str) -> str:
    for full, brief in _SHORTENED:
        name = name.replace(full, brief)
    return name


def _firm(name: str) -> str:
    """The name of a company without its legal form; a group, its shares and its holding stay what they are."""
    cut = _FIRM.sub("", name)
    cut = re.sub("集团(?:股份|控股股份|控股)?$", "集团", cut)
    bare = _SHARES.sub("", cut)
    cut = bare if bare != cut and _TRADE.search(bare) and len(bare) > 3 else cut
    return cut if len(cut) > 1 else name


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
    parts = re.split(r"[·•・.]", full)
    return len(parts) > 1 and short in (parts[-1], parts[0]) and len(short) > 1
