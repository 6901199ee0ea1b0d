"""Names for readers of English, and what a name sounds like: pinyin."""

from __future__ import annotations

import re
from functools import cache

import rjieba
from pypinyin import Style, lazy_pinyin
from pypinyin import pinyin as readings
from rdflib import RDF, RDFS, SKOS, Graph, Literal

from graph.terms import ONTOLOGY, local

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "司徒",
    "夏侯",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "令狐",
    "慕容",
    "端木",
    "南宫",
)
"""Surnames of two characters."""
READ_OTHERWISE = dict(
    zip(
        "曾单解仇查盖区朴翟乐员尉缪任华纪燕宁",
        "zeng shan xie qiu zha ge ou piao zhai yue yun yu miao ren hua ji yan ning".split(),
        strict=True,
    )
)
"""Surnames of one character that sound otherwise than the character alone does most often."""
DIVISIONS = {
    "自治区": " Autonomous Region", "经济开发区": " Economic Development Zone", "开发区": " Development Zone", "片区": " Area",
    "新区": " New Area", "街道": " Subdistrict", "省": " Province", "市": "", "区": " District",
    "县": " County", "镇": " Town", "乡": " Township", "村": " Village", "机场": " Airport", "港": " Port",
}  # fmt: skip
BODIES = {
    "股份有限公司": " Co., Ltd.", "有限责任公司": " Co., Ltd.", "有限公司": " Co., Ltd.", "集团公司": " Group",
    "集团": " Group", "控股": " Holdings", "公司": " Company", "银行": " Bank", "证券": " Securities", "大学": " University",
    "学院": " College", "中学": " Middle School", "小学": " Primary School", "医院": " Hospital", "协会": " Association",
    "商会": " Chamber of Commerce", "基金会": " Foundation", "委员会": " Committee", "研究院": " Institute", "研究所": " Institute",
    "省委": " Provincial Party Committee", "市委": " Municipal Party Committee", "区委": " District Party Committee",
    "县委": " County Party Committee", "省政府": " Provincial Government", "市政府": " Municipal Government",
    "区政府": " District Government", "县政府": " County Government", "人民法院": " People's Court", "法院": " Court",
    "人民检察院": " People's Procuratorate", "检察院": " Procuratorate", "局": " Bureau",
}  # fmt: skip
DIVISION = re.compile("[^省市区县]{2,4}(?:省|自治区|市|区|县)")
"""What a body's name begins with: the division it belongs to."""
ENDINGS = {"Place": DIVISIONS, "Organization": BODIES}
"""What the endings of names mean, by kind."""
LONGEST = 4
"""Characters of a place's own name that are one word."""
SHORTEST = 2
"""Characters that a place has at least: 沂县 is not shortened to 沂."""


@cache
def _known() -> dict[tuple[str, str], str]:
    """The English names of `ontology/english.ttl`, by Chinese name and kind."""
    found: dict[tuple[str, str], str] = {}
    graph = Graph().parse(ONTOLOGY / "english.ttl", format="turtle")
    for thing, kind in graph.subject_objects(RDF.type):
        names = [*graph.objects(thing, RDFS.label), *graph.objects(thing, SKOS.altLabel)]
        abroad = {n.language: str(n) for n in names if isinstance(n, Literal)}["en"]
        found |= {(str(name), local(kind)): abroad for name in names}
    return found


@cache
def _syllables(word: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(word)) if HAN.search(word) else (word,)


def _sound(word: str) -> str:
    return "".join(_syllables(word))


def pinyin(name: str, kind: str = "") -> str:
    """The syllables of a name, spaced, in lower case: guo guang chang; a surname's are a surname's."""
    if kind == "Person" and name[0] in READ_OTHERWISE:
        return f"{READ_OTHERWISE[name[0]]} {pinyin(name[1:])}".rstrip()
    return " ".join(syllable for word in rjieba.cut(name) for syllable in _syllables(word)).lower()


def english(name: str, kind: str) -> str:
    """The known English name, else the sound: Macao, Guo Guangchang, Laixi; nothing without Chinese."""
    if not HAN.search(name):
        return ""
    if (name, kind) in _known():
        return _known()[name, kind]
    if kind == "Person":
        return _person(name)
    for ending, meaning in ENDINGS.get(kind, {}).items():
        if name.endswith(ending) and len(name) - len(ending) >= SHORTEST:
            stem = name.removesuffix(ending)
            return (_local(stem) if kind == "Organization" else _stem(stem)) + meaning
    return _words(name)


def may_stand(name: str, kind: str, text: str) -> bool:
    """Whether the English name may stand in a text in lower case: quickly told, from what it begins with."""
    home = DIVISION.match(name)
    if (name, kind) in _known() or (home and (home[0], "Place") in _known()):
        return True
    first = HAN.search(name)
    sounds = _sounds(first[0]) if first else frozenset()
    return any(re.search(rf"\b{re.escape(sound)}", text) for sound in sounds)


@cache
def _sounds(character: str) -> frozenset[str]:
    """All that a character may sound like at the beginning of a name."""
    read = [sound for sounds in readings(character, style=Style.NORMAL, heteronym=True) for sound in sounds]
    return frozenset((*read, READ_OTHERWISE.get(character, read[0]))) if read else frozenset()


def _person(name: str) -> str:
    """Surname and given name: Guo Guangchang; the parts of a foreign one: Ma Ke Tuwen."""
    if "·" in name:
        return " ".join(_capital(_sound(part)) for part in name.split("·"))
    cut = 2 if name.startswith(SURNAMES) else 1
    surname = READ_OTHERWISE.get(name[:cut], _sound(name[:cut]))
    return " ".join(_capital(part) for part in (surname, _sound(name[cut:])) if part)


def _local(name: str) -> str:
    """A body's own name after that of its division: Laixi Laodong Baozhang Jiancha."""
    home = DIVISION.match(name)
    return f"{english(home[0], 'Place')} {_words(name[home.end() :])}".rstrip() if home else _stem(name)


def _stem(name: str) -> str:
    """A place's own name in one word; a longer one is made of words: Qingdao Guoji Chuangxin."""
    return _capital(_sound(name)) if len(name) <= LONGEST else _words(name)


def _words(name: str) -> str:
    return re.sub(r"\s+", " ", " ".join(_capital(_sound(word)) for word in rjieba.cut(name))).strip()


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
