"""Names that the tagger cut short, foreign ones above all: 谢尔盖·索比亚|宁称, 山田靖|一3日说."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Article, Mention, Span
from graph.read.surnames import SINGLE

_SOUNDS = (
    "阿埃艾安昂奥巴贝本比彼宾波伯勃博布查茨达代丹德登迪蒂顿多厄恩尔伐法菲费芬弗夫福盖甘格戈古哈汉赫亨霍基吉加杰卡凯坎康考科克肯库拉莱兰朗劳勒雷"
    "里利莉莲琳卢鲁伦罗洛马迈麦曼芒梅蒙米莫默姆穆纳娜奈南内尼宁纽努诺欧帕派潘佩皮珀普奇齐琴丘让热日荣萨塞桑瑟森沙莎申什史斯丝索塔泰坦汤特提"
    "廷图托瓦万旺威韦维魏沃乌武希锡夏谢辛休雅亚扬耶叶伊因尤约泽扎詹朱祖佐"
)
"""Characters by which papers write foreign sounds, and few other words."""
_REST = re.compile(
    f"[{_SOUNDS}买木力江古丽]{{1,4}}(?=称|说|表示|认为|指出|介绍|透露|强调|宣布|警告|补充|告诉|写道|参加|出席|主持|会见|[（(，。、：:；])"
)
"""What goes on in such characters up to where a name surely ends."""
_LAST = re.compile("[一和](?=\\d{1,2}日|称|说(?!法)|表示|指出|介绍|认为|强调)")
"""A last character that would mean nothing outside of the name."""
_GIVEN = re.compile(
    "[一-鿿](?<![也还则就均都曾又亦并再对向在等后前未仅只更已将便却才所如是不可能会要续新其此该总董哥姐叔姨某笑哭们中上即随分一强皆且而])"
    "(?=表示|介绍|认为|指出)"
)
"""The same of a name of one character behind a surname."""
_SHORT = 2


def whole(article: Article, mention: Mention) -> Mention:
    """A person's name to its end."""
    if mention.kind != "Person" or len(mention.text) != len(mention.span):
        return mention
    stop = mention.span.stop
    if "·" in mention.text or all(c in _SOUNDS for c in mention.text):
        rest = _REST.match(article.text, stop)
    elif len(mention.text) == _SHORT and mention.text[0] in SINGLE:
        rest = _GIVEN.match(article.text, stop) or _LAST.match(article.text, stop)
    else:
        rest = _LAST.match(article.text, stop)
    if not rest:
        return mention
    span = Span(mention.span.start, rest.end())
    return replace(mention, span=span, text=article.name(span))
