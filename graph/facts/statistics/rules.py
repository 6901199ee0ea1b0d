"""Figures: what was measured, how much it is, and how it changed."""

from __future__ import annotations

from graph.facts.statistics.counted import FIRST, JOBS, LAST, SUM, WORKS, counted, jobs, summed
from graph.facts.statistics.lists import MOST, each, listed
from graph.facts.statistics.measures import (
    ANYTHING,
    CHANGE,
    CHANGED,
    DATE,
    DOWN,
    END,
    FIGURE,
    LINK,
    SINCE,
    TO,
    UP,
    WHAT,
    told,
)
from graph.facts.statistics.together import figured
from graph.rules import Rule, cue

_GOODS = ("图书", "文具", "茶叶", "家具", "电池")
_LISTED = [
    f"[甲河县](subject){'、'.join(f'[{goods}](indicator={goods}零售额)' if n == number else goods for n, goods in enumerate(_GOODS))}零售额分别增长"
    + "、".join(f"[{n + 2}%](change)" if n == number else f"{n + 2}%" for n in range(MOST))
    + "。"
    for number in range(MOST)
]
RULES = (
    Rule(
        "Statistic",
        "a measure and its figure",
        rf"{WHAT}{LINK}{cue(f'(?P<value>{FIGURE})')}{CHANGE}?{END}",
        "[2020年](period)，[甲河县](subject)[财政收入](indicator)达[12.5亿元](value)，同比[下降3.1%](change=-3.1%)。",
        never=(
            "总投资3亿元的项目已经签约。",
            "法院判处罚金总额3万元。",
            "输入“营业收入达3亿元”，软件便画出图来。",
            "甲、乙两厂营业收入分别为3亿元、5亿元。",
            "甲厂、乙厂以及丙厂分别实现营业收入3亿元、5亿元以及7亿元。",
            "三地完成投资额均超过3亿元。",
            "甲厂去年与前年的营业收入为3亿元和5亿元。",
            "青岛市日前发布促进消费二十条措施。",
            "全市累计公示2020年度报告的企业数量为424万户。",
            "制作头像目前需要充值9.9元。",
        ),
        also=figured,
    ),
    Rule(
        "Statistic",
        "a measure, its change and what it has come to",
        rf"{WHAT}{SINCE}?{cue(CHANGED)}{TO}{END}",
        "[2020年](period)，[甲河县](subject)[图书销售额](indicator)同比[下降3.1%](change=-3.1%)，至[12.5亿元](value)。",
        also=told,
    ),
    Rule(
        "Statistic",
        "a measure and its change",
        rf"{WHAT}{SINCE}?{cue(CHANGED)}{END}",
        "[2020年](period)，[甲河县](subject)[规模以上工业增加值](indicator)同比[增长8.5%](change=8.5%)。",
        never=("甲、乙两类产品产值分别增长3%、5%。", "据说涨幅还会增长3%。", "同期相比增产，降至下降3%。"),
        also=told,
    ),
    Rule(
        "Statistic",
        "what rose or fell within the year",
        rf"{ANYTHING}{SINCE}{cue(CHANGED)}{END}",
        "[2020年](period)，[甲河县](subject)[热线投诉](indicator)同比[下降3.1%](change=-3.1%)。",
        never=("按可比价格计算，同比增长5.5%。", "增速较一季度提升0.3个百分点。"),
        also=told,
    ),
    Rule(
        "Statistic",
        "what a measure has come to",
        rf"{WHAT}[由从]{FIGURE}(?:{UP}|{DOWN})?[到至为]{cue(f'(?P<value>{FIGURE})')}{END}",
        "[甲河机场](subject)[旅客吞吐量](indicator)由4万人次增加到[23万人次](value)。",
        also=told,
    ),
    Rule(
        "Statistic",
        "what a measure has come to in a year",
        rf"{WHAT}[由从][{DATE}]的?{FIGURE}，?(?:{UP}|{DOWN})?[到至](?P<when>[{DATE}])的?{cue(f'(?P<value>{FIGURE})')}{END}",
        "[甲河县](subject)[图书销售额](indicator)由2018年的4亿元增长到[2020年](period)的[23亿元](value)。",
        also=told,
    ),
    Rule(
        "Statistic",
        "what a measure has been in a year",
        rf"{WHAT}[由从](?P<when>[{DATE}])的?{cue(f'(?P<value>{FIGURE})')}，?(?:{UP}|{DOWN})?[到至][{DATE}]的?{FIGURE}{END}",
        "[甲河县](subject)[图书销售额](indicator)由[2018年](period)的[4亿元](value)增长到2020年的23亿元。",
        also=told,
    ),
    *(
        Rule(
            "Statistic",
            f"measure {number + 1} of a list",
            listed(number),
            _LISTED[number],
            never=("甲河县、乙河县图书零售额分别为5亿元、3亿元。", "图书、文具零售额较7月分别增长5%、3%。"),
            also=each(number),
        )
        for number in range(MOST)
    ),
    Rule(
        "Statistic",
        "what projects cost together",
        SUM,
        "总投资[50亿元](value)的12个[乡村振兴项目](indicator=乡村振兴项目总投资)集中开工。",
        also=summed,
    ),
    Rule(
        "Statistic",
        "projects and their number",
        WORKS,
        "总投资50亿元的[12个](value)[乡村振兴项目](indicator)集中开工。",
        also=summed,
    ),
    Rule(
        "Statistic",
        "jobs",
        JOBS,
        "[甲河机场](subject)扩建后可带动[1200人](value)[就业](indicator)。",
        also=jobs,
    ),
    Rule(
        "Statistic",
        "things and their number",
        LAST,
        "[甲河县](subject)现有[养老机构](indicator)[35家](value)。",
        never=(
            "会议邀请了专家12名。",
            "水位比警戒线低3米。",
            "他把菜价、水果等价格150个记下来。",
            "全县签约35家。",
            "目前降至35家。",
            "甲河队员参加女子举重49公斤级，夺冠。",
            "今年6月的出货量设定为10万台。",
        ),
        also=counted,
        sure=0.6,
    ),
    Rule(
        "Statistic",
        "a number of things",
        FIRST,
        "[甲河县](subject)共有[35家](value)[养老机构](indicator)。",
        never=("现场共有12名工人。", "青岛市推出20条举措。"),
        also=counted,
        sure=0.6,
    ),
)
