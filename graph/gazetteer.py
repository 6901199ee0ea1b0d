"""The gazetteer: the divisions of China by GB/T 2260, today's and those of before, and the states of the world.

`ontology/places.csv` and `ontology/countries.txt` list them and say where they are from.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from graph.terms import ONTOLOGY

_PEOPLES = (
    "壮|回|维吾尔|土家|苗|彝|藏|羌|侗|布依|朝鲜|蒙古|傣|景颇|哈尼|白|傈僳|黎|满|瑶|畲|水|土|纳西|哈萨克|柯尔克孜|佤"
    "|拉祜|布朗|撒拉|保安|东乡|仡佬|仫佬|毛南|普米|怒|独龙|锡伯|塔吉克|裕固|达斡尔|各"
)
_ENDING = re.compile(
    rf"(?<=..)(?:(?:{_PEOPLES})族|蒙古|维吾尔|哈萨克|柯尔克孜|锡伯|塔吉克)*(?:自治[区州县旗])$"
    rf"|(?:{_PEOPLES})族区$|特别行政区$|地区$|新区$|(?<=架)林区$|(?<![左右前中后])旗$|(?<!矿)区$|[省市县盟]$"
)
_MIDDLE = {"自治州": "州", "自治县": "县", "自治旗": "旗", "自治区": "自治区", "特别行政区": "特区"}
"""What a short name is lengthened by again: 延边州, 彭水县, 广西自治区, 香港特区."""

_ZONES = {"高新技术产业开发区": "高新区", "高新技术开发区": "高新区", "经济技术开发区": "经开区"}
"""Zones that have a code of their own, as papers call them: 合肥高新区."""


@dataclass(frozen=True)
class Division:
    """A division by its code and official name; `parent` is the code of the one that it lies in.

    `since` and `until` are the years in which the name came up and went out, 0 where it is older or still so.
    """

    code: str
    name: str
    parent: str
    since: int = 0
    until: int = 0

    @cached_property
    def short(self) -> str:
        """The name as papers shorten it: 青岛, 延边, 内蒙古; itself where one character would be left."""
        cut = _ENDING.sub("", self.name)
        return cut if len(cut) > 1 else self.name

    @property
    def forms(self) -> tuple[str, ...]:
        """The names that papers print: in full, shortened, and between the two."""
        middle = [self.short + brief for full, brief in _MIDDLE.items() if self.name.endswith(full)]
        zone = [
            self.name.removesuffix(full) + brief for full, brief in _ZONES.items() if self.name.endswith(full)
        ]
        return tuple(dict.fromkeys((self.name, *middle, *zone, self.short)))

    @property
    def rank(self) -> int:
        """0 for a province, 1 for a prefecture, 2 for a county."""
        return 0 if self.code.endswith("0000") else 1 if self.code.endswith("00") else 2

    def stood(self, year: int) -> bool:
        """Whether the name was in use in that year."""
        return self.since <= year and (not self.until or year <= self.until)


@cache
def divisions() -> tuple[Division, ...]:
    """All of them."""
    lines = (ONTOLOGY / "places.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(
        Division(r["code"], r["name"], r["parent"], int(r["since"] or 0), int(r["until"] or 0)) for r in rows
    )


LETTERS = {
    "俄": "俄罗斯",
    "美": "美国",
    "英": "英国",
    "法": "法国",
    "德": "德国",
    "日": "日本",
    "韩": "韩国",
    "印": "印度",
    "伊": "伊朗",
    "乌": "乌克兰",
    "泰": "泰国",
    "越": "越南",
    "菲": "菲律宾",
}
"""States by the character that papers cut them to; which of them are safe to read hangs on what stands beside."""


@cache
def countries() -> Mapping[str, str]:
    """The names of the states of the world, each with the one that it goes by: 印尼 is 印度尼西亚."""
    lines = (ONTOLOGY / "countries.txt").read_text(encoding="utf-8").splitlines()
    forms = (line.split() for line in lines if line and not line.startswith("#"))
    return {form: names[0] for names in forms for form in names}
