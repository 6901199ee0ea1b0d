"""Two forms of one name: when 海尔集团 is 海尔集团公司, 南昌 is 江西省南昌市, 省政府 is 江西省人民政府.

Only forms that spell the same name more or less fully count. A branch is never its parent: what is left
when the shorter form is taken away must be a word of form alone (股份有限公司, 市, a place in front).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SHORTENED = (
    ("人民代表大会常务委员会", "人大常委会"),
    ("人民代表大会", "人大"),
    ("人民政府", "政府"),
    ("高级人民法院", "高院"),
    ("中级人民法院", "中院"),
    ("人民法院", "法院"),
    ("人民检察院", "检察院"),
    ("发展和改革委员会", "发改委"),
    ("发展改革委员会", "发改委"),
    ("发展和改革局", "发改局"),
    ("发展改革委", "发改委"),
    ("卫生健康委员会", "卫健委"),
    ("卫生和计划生育委员会", "卫计委"),
    ("监督管理", "监管"),
    ("疾病预防控制", "疾控"),
    ("人力资源和社会保障", "人社"),
    ("人力资源社会保障", "人社"),
    ("住房和城乡建设", "住建"),
    ("住房城乡建设", "住建"),
    ("工业和信息化", "工信"),
    ("农业农村", "农业"),
    ("交通运输", "交通"),
    ("生态环境", "环境"),
    ("科学技术", "科技"),
    ("委员会", "委"),
    ("管理委", "管委"),
    ("中国共产党", "中共"),
    ("特别行政区", ""),
    ("自治区", "区"),
)
_LEGAL = re.compile(
    r"(?:控股)?(?:集团)?(?:股份|责任|实业|控股)?(?:有限)?(?:责任)?(?:总公司|公司|集团)?(?:[（(][^（）()]*[）)])?$"
)
_DIVISION = re.compile(r"(?:特别行政区|地区|自治区|自治州|自治县|省|市|区|县|州|盟|旗|镇|乡|村)$")
_PEOPLES = (
    "壮族|回族|维吾尔|土家族|苗族|彝族|藏族|羌族|侗族|布依族|朝鲜族|蒙古族?|傣族|景颇族|哈尼族|白族|傈僳族|黎族"
    "|满族|瑶族|畲族"
)


def plain(name: str) -> str:
    """The name without spaces, quotation marks and brackets, as compared."""
    return re.sub(r"[\s“”‘’\"'《》〈〉「」『』（）()·・•‧]", "", name)


def fullest_first(names: Iterable[str]) -> list[str]:
    """The forms of one name, the fullest first; 重庆地区 is no fuller 重庆."""
    return sorted(names, key=lambda name: (name.endswith("地区"), -len(plain(name)), name))


def core(name: str, kind: str) -> str:
    """The name in its shortest sure spelling: what two spellings of it share."""
    short = plain(name)
    if kind == "Place":
        if short.endswith("片区"):
            return re.sub("^.*试验区(?=.)|自贸", "", short)
        bare = re.sub(rf"(?:{_PEOPLES})+(?=自治)", "", short)
        cut = _DIVISION.sub("", bare)
        return cut if len(cut) > 1 else bare
    if kind == "Organization":
        for full, brief in _SHORTENED:
            short = short.replace(full, brief)
        cut = _LEGAL.sub("", short)
        return cut if len(cut) > 1 else short
    if kind in ("Project", "Event"):
        cut = re.sub(r"(?:项目|工程|活动)$", "", short)
        return cut if len(cut) > 3 else short
    return short


def is_tail(short: str, full: str, kind: str, places: frozenset[str]) -> bool:
    """Whether `short` is `full` without the place in front: 省政府 of 江西省政府, 南昌 of 江西南昌.

    Both are cores; `places` are the cores of the places that the article names.
    """
    if len(short) < 2 or not full.endswith(short) or len(full) == len(short):
        return False
    front = full[: -len(short)]
    if kind == "Person":
        return False
    if short[0] in "省市县区州" and kind == "Organization":
        front += short[0]
    return front in places or _DIVISION.sub("", front) in places


def is_given(short: str, full: str) -> bool:
    """Whether `short` is the last part of a foreign name: 罗德里格斯 of 李奥纳多·罗德里格斯."""
    parts = re.split(r"[·•・.]", full)
    return len(parts) > 1 and short in (parts[-1], parts[0]) and len(short) > 1
