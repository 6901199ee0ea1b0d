"""What a question calls otherwise than the papers do: offices and disasters in English, GDP, 人口."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CALLED = {
    r"(?:honorary|honourary) (?:president|chair(?:man|woman)?)": "名誉会长 名誉主席 名誉院长",
    r"(?:vice|deputy)[- ](?:president|chair(?:man|woman)?)": "副会长 副总裁 副主席 副董事长 副校长 副院长",
    r"deputy mayors?": "副市长",
    r"deputy (?:general )?managers?": "副总经理 副经理",
    r"deputy (?:directors?|heads?)": "副局长 副主任 副院长 副所长 副馆长 副厅长 副部长",
    r"deputy (?:party )?secretar(?:y|ies)": "副书记 党委副书记",
    r"executive director": "执行董事",
    r"presidents?": "会长 总裁 校长 主席 院长 总统",
    r"chair(?:man|woman|person|s)?": "董事长 董事局主席 主席 会长",
    r"board chair(?:man|woman)?|chair(?:man|woman)? of the board": "董事长 董事局主席",
    r"CEO|chief executive(?: officer)?": "总裁 首席执行官 CEO 总经理 行政总裁",
    r"general manager": "总经理",
    r"mayors?": "市长",
    r"governor": "省长 行长",
    r"prime minister|premier": "总理 首相",
    r"minister": "部长 大臣",
    r"county head|county magistrate": "县长",
    r"(?:party )?secretar(?:y|ies)": "书记 党委书记 党组书记 党支部书记 市委书记",
    r"secretary[- ]general": "秘书长",
    r"directors?|heads?": "局长 主任 院长 所长 馆长 厅长 部长 处长 中心主任",
    r"principal|headmaster|headmistress": "校长",
    r"dean": "院长",
    r"professors?": "教授",
    r"spokes(?:man|woman|person)": "发言人 新闻发言人",
    r"landslide|mudslide": "滑坡 泥石流",
    r"fire": "火灾 大火",
    r"earthquakes?": "地震",
    r"floods?": "洪水 洪灾 洪涝 山洪",
    r"explosion": "爆炸",
    r"(?:car|road|traffic) (?:accident|crash)": "交通事故 车祸 追尾事故",
    r"typhoon": "台风",
    r"GDP": "地区生产总值 国内生产总值 生产总值",
    r"人口|population": "常住人口 总人口 户籍人口",
    r"车祸": "交通事故",
}
_WORDS = {
    re.compile(rf"(?<![A-Za-z])(?:{words})(?![A-Za-z])", re.IGNORECASE): forms.split()
    for words, forms in _CALLED.items()
}


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = r"(?P<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = r"(?P<d>[0-3]?\d)(?:st|nd|rd|th)?"
_DAYS = [
    re.compile(rf"\b{form}(?![A-Za-z0-9])", re.IGNORECASE)
    for form in (
        rf"{_DAY} (?:of )?{_MONTH}(?:,? (?P<y>\d{{4}}))?",
        rf"{_MONTH} {_DAY}(?:,? (?P<y>\d{{4}}))?",
        rf"{_MONTH} (?:of )?(?P<y>\d{{4}})",
        r"(?<=in )(?P<y>(?:19|20)\d\d)",
    )
]


def days_in_chinese(text: str) -> str:
    """The question with its English days as Chinese ones: 10 May 2023, in May 2023."""
    for days in _DAYS:
        text = days.sub(lambda m: _day(**m.groupdict()), text)
    return text


def _day(m: str = "", d: str = "", y: str | None = None) -> str:
    month = f"{_MONTHS.index(m[:3].lower()) + 1}月" if m else ""
    return (f"{y}年" if y else "") + month + (f"{d}日" if d else "")


def otherwise(text: str) -> Iterator[tuple[str, str]]:
    """What stands in the question and a text that the graph may have for it; the whole of what overlaps."""
    for words, forms in _WORDS.items():
        for m in words.finditer(text):
            yield from ((form, m[0]) for form in forms)
