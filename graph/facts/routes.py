"""Changes of scheduled lines: a line opens, resumes, stops, runs more often; flights and trains with their times.

甲至乙航线开通 · 丙航空开通甲至乙航线 · D1次列车停运 · NX021 19:40从甲起飞，23:00到达乙.
"""

from graph.facts._lines import (
    CHANGE,
    ENDS,
    LINE,
    MORE,
    NAMED,
    NOT_YET,
    NUMBERED,
    OF,
    OPENS,
    STOPS,
    TO,
    WHEN,
    changed,
    fit,
    from_airport,
)
from graph.passage import FOLDED
from graph.rules import GAP, Rule, cue

BY = f"(?:<carrier>{GAP}(?:<Date>)?起?，?{GAP})?"
DOES = cue(f"{OPENS}|{STOPS}|{MORE}")
HOUR = "(?:<Date>|当地时间|北京时间|早上|上午|中午|下午|晚上|凌晨|当日|当天|次日|第二天|预计|于|的)*"
TERMINAL = r"(?:T\d)?(?:航站楼)?"
LEAVES = (
    f"(?:(?:<weekday>的?)?{HOUR}<departure>，?(?:准时)?[从由自在]<origin>{TERMINAL}(?:起飞|始发|发车|出发|开出|离港)"
    f"|<origin>{TERMINAL}的?(?:起飞|始发|发车|出发|开车)时间[为是]?{HOUR}<departure>"
    f"|<departure>(?:起飞|发车|始发|出发))"
)
ARRIVES = (
    f"(?:{HOUR}<arrival>(?:左右|许)?(?:抵达|到达|落地|降落|飞抵)[在于]?<destination>"
    f"|(?:抵达|到达|落地)<destination>{TERMINAL}的?(?:时间)?[为是]?{HOUR}<arrival>"
    f"|<destination>(?:到达|抵达|落地)时间[为是]?{HOUR}<arrival>)"
)
NEAR, FAR = (f"[^。；{FOLDED['Route']}]{{0,{most}}}?" for most in (40, 90))

RULES = (
    Rule(
        "RouteChange",
        "route/line-changes",
        f"{BY}(?P<line>{NAMED}){WHEN}{{0,6}}{cue(CHANGE)}{NOT_YET}",
        "[青岛](origin)至[澳门](destination)国际[航线](route=青岛至澳门国际航线)将于[2021年2月3日](date)[复航](change)。",
        never=("青岛至澳门航线客流量恢复至八成。",),
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/changes-line",
        f"{BY}{DOES}了?(?:<Count>)?(?:由|从|自)?(?P<line>{NAMED})",
        "[山东航空公司](carrier)将于[2月3日](date)正式[恢复开通](change=复航)[青岛](origin)往返[首尔](destination)的国际[航线](route=青岛往返首尔的国际航线)。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/changes-lines",
        f"{BY}{DOES}了?(?:<Count>)?(?:由|从)?<origin>{TO}<destination*=Place>等?(?:<Count>)?(?:地|城市)?{OF}{{0,6}}{LINE}",
        "去年[开通](change)了从[青岛](origin)飞往[首尔](destination)等地的国际航线。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/opens-to",
        f"<origin>(?:地区)?{WHEN}{{0,4}}{cue('开行|开通|首开|新增|新开')}了?(?:<Count>)?(?:的?首[趟列班条])?"
        f"(?:直达|直飞|飞往|开往|至|到)<destination*=Place>{OF}{{0,6}}{LINE}",
        "[青岛](origin)[首开](change=开通)直达[郑州](destination)的高铁列车。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/airport-opens",
        f"<origin=Place>(?<!路)[^，。；<{FOLDED['Place']}{FOLDED['Organization']}]{{0,14}}?{cue('开通|首开|新增|新开|恢复开通|恢复')}了?(?:<Count>)?<destination*=Place>等?(?:<Count>)?(?:地|城市|个)?{OF}{{1,6}}{LINE}",
        "去年[青山机场](origin)针对旺季[开通](change)了[海川](destination)国际旅游包机航线。",
        never=("青山市为旅客开通了海川公园旅游专线。", "青山机场开通北山、海川等10条航线的计划公布。"),
        also=from_airport,
    ),
    Rule(
        "RouteChange",
        "route/numbered-changes",
        f"(?:[由从]?{ENDS}的?)?(?=(?P<all><route*>)){NUMBERED}{WHEN}{{0,6}}{cue(CHANGE)}{NOT_YET}",
        "[青岛](origin)开往[郑州](destination)方向的[G1234次列车](route)今日[停运](change=停航)。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/changes-numbered",
        f"{DOES}(?:[由从]?{ENDS}的?)?<route*>",
        "铁路部门[加开](change=增班)[青岛](origin)至[郑州](destination)[G1234次列车](route)。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/first-arrives",
        f"(?:<arrival>，[^。；]{{0,40}}?)?{cue('首[列班趟架]')}{GAP}<route>[^。；]{{0,20}}?(?:抵达|到达)<destination>",
        "14日[11时30分](arrival)，[首列](change=开通)[中欧班列](route)顺利抵达[青岛](destination)。",
        also=changed,
    ),
    Rule(
        "RouteChange",
        "route/timed",
        f"(?:{ENDS}{OF}{{0,4}}(?:航班号?|列车|车次)?[为是：]?)?<route>{NEAR}{LEAVES}{FAR}{cue(ARRIVES)}",
        "[青岛](origin)至[澳门](destination)航班号为[NX021](route)，青岛起飞时间为[19:40](departure)，"
        "到达澳门时间为[23:00](arrival)。",
        also=fit,
    ),
    Rule(
        "RouteChange",
        "route/hours",
        f"{LEAVES}{FAR}{cue(ARRIVES)}",
        "[青岛](origin)起飞时间为[早上8:10](departure)，到达[大阪](destination)时间[12:45](arrival)。",
        also=fit,
    ),
)
