"""Names for readers of English, and what a name sounds like: pinyin."""

from __future__ import annotations

import re
from functools import cache

import rjieba
from pypinyin import lazy_pinyin
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
DIVISIONS = {
    "自治区": " Autonomous Region", "经济开发区": " Economic Development Zone", "开发区": " Development Zone", "片区": " Area",
    "新区": " New Area", "街道": " Subdistrict", "省": " Province", "市": "", "区": " District",
    "县": " County", "镇": " Town", "乡": " Township", "村": " Village", "机场": " Airport", "港": " Port",
}  # fmt: skip
"""Endings of places and what they mean."""
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
def _sound(word: str) -> str:
    return "".join(lazy_pinyin(word)) if HAN.search(word) else word


def pinyin(name: str) -> str:
    """The syllables of a name, spaced, in lower case: guo guang chang."""
    return " ".join(lazy_pinyin(name)).lower()


def english(name: str, kind: str) -> str:
    """The known English name, else the sound: Macao, Guo Guangchang, Laixi; nothing without Chinese."""
    if not HAN.search(name):
        return ""
    if (name, kind) in _known():
        return _known()[name, kind]
    if kind == "Person":
        cut = 2 if name.startswith(SURNAMES) else 1
        return " ".join(_capital(_sound(part)) for part in (name[:cut], name[cut:]) if part)
    if kind == "Place":
        for ending, meaning in DIVISIONS.items():
            if name.endswith(ending) and len(name) - len(ending) >= SHORTEST:
                return _stem(name.removesuffix(ending)) + meaning
    return _words(name)


def _stem(name: str) -> str:
    """A place's own name in one word; a longer one is made of words: Qingdao Guoji Chuangxin."""
    return _capital(_sound(name)) if len(name) <= LONGEST else _words(name)


def _words(name: str) -> str:
    return re.sub(r"\s+", " ", " ".join(_capital(_sound(word)) for word in rjieba.cut(name))).strip()


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
