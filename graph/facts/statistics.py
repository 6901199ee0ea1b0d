"""Figures: what was measured, how much it is, and how it changed."""

from __future__ import annotations

from graph.facts._counted import FIRST, LAST, counted
from graph.facts._measures import CHANGE, CHANGED, END, FIGURE, LINK, SINCE, WHAT, told
from graph.rules import Rule, cue

RULES = (
    Rule(
        "Statistic",
        "a measure and its figure",
        rf"{WHAT}{LINK}{cue(f'(?P<value>{FIGURE})')}{CHANGE}?{END}",
        "[2020年](period)，[甲河县](subject)[财政收入](indicator)达[12.5亿元](value)，同比[下降3.1%](change=-3.1%)。",
        never=("总投资3亿元的项目已经签约。", "法院判处罚金总额3万元。"),
        also=told,
    ),
    Rule(
        "Statistic",
        "a measure and its change",
        rf"{WHAT}{SINCE}?{cue(CHANGED)}{END}",
        "[2020年](period)，[甲河县](subject)[规模以上工业增加值](indicator)同比[增长8.5%](change=8.5%)。",
        also=told,
    ),
    Rule(
        "Statistic",
        "things and their number",
        LAST,
        "[甲河县](subject)现有[养老机构](indicator)[35家](value)。",
        never=("会议邀请了专家12名。",),
        also=counted,
    ),
    Rule(
        "Statistic",
        "a number of things",
        FIRST,
        "[甲河县](subject)共有[35家](value)[养老机构](indicator)。",
        never=("现场共有12名工人。",),
        also=counted,
    ),
)
