"""Gatherings: a meeting, ceremony, forum or festival takes place."""

from graph.facts._beside import beside
from graph.facts._held import at_venue, by_host, named_so, no_contest, told
from graph.gazetteer import countries
from graph.model import Role
from graph.names.owned import is_bare
from graph.passage import FOLDED, Passage
from graph.rules import START, Found, Rule, cue

BRINGS = "[^，。；]{0,10}?(?:企业家|代表|嘉宾|负责人|企业|机构|专家|高校|单位)"
"""What those are whom a list of bodies sends."""
HELD = cue(
    "举行|召开|举办|开幕|启幕|闭幕|落幕|落下帷幕|拉开帷幕|拉开序幕|圆满结束|收官|开启|启动|揭幕|举行完毕"
)
HOLDS = cue("举行|召开|举办|主办|承办|组织召开|主持召开|组织举办|组织开展")
KIND = "<event:[^，。；、的“”]{0,12}?(?:会议|座谈会|研讨会|发布会|推介会|仪式|论坛|大会|通气会|吹风会|听证会|报告会|推进会|开幕式|闭幕式|表彰会|年会|调度会|记者会|恳谈会|见面会|交流会|动员会|总结会|说明会|招聘会|对接会|启动会|碰头会|茶话会)>"
_NAME = f"(?:[^，。；：！？、的在“”{FOLDED['Person']}]|“[^“”。；]{{1,24}}”|的(?=[^，。；、的]{{1,8}}(?:会|赛|展|节|仪式|活动))|、){{0,40}}?"
LONG = f"<event:{_NAME}(?:大会|会议|论坛|仪式|典礼|峰会|座谈会|研讨会|推介会|发布会|洽谈会|招聘会|博览会|交流会|推进会|观摩会|音乐会|演唱会|运动会|大赛|邀请赛|锦标赛|公开赛|联赛|艺术节|文化节|旅游节|美食节|汇报演出|专场演出|展览|主题展|开幕式|闭幕式|颁奖礼|主题活动|系列活动|评选活动|招聘活动|宣传活动|启动活动|推介活动|论坛活动)>"
"""A meeting that no finder knows, by all the words before 在济南举行: 《甲》书画展启动仪式."""
AT = "(?:<Place>(?:首都|省会|首府)?)*<place=Place|Organization>(?!、)"
"""Where, the last place being that in which it is: 甲国首都乙."""
NOT_IT = "有其|应当?|须|需要?|必须|[的这一]{0,3}(?:机遇|契机|机会|[资权]|申[请办]|经验|条件|能力|筹备|倒计时)|的?(?:通知|公告|指引|方案|建议|请求|规定|要求|惯例)|[^，。；、]{0,5}(?:决赛|小组赛|淘汰赛|揭幕战|预选赛|资格赛|[首0-9一二三四五六七八九十]轮)"
"""Behind a meeting: nothing is told of it, or of what is done before it."""
LONGER = "[^，。；、的会在]{3,24}(?:活动|仪式|演出|比赛|展演|典礼)(?![一-鿿])"
"""Behind a meeting: it is but part of another's name, 举行青山运动会倒计时一周年主题活动."""
NOW = "，|将|定于|拟|于|<Date>|<Clock>|上午|下午|晚上?|晚间|当地时间|正式|隆重|成功|如期|圆满|顺利|今天|今日|近日|日前|昨日|当天|同时|线上|也|还|已|即将|同步|在线"
BARE = "(?:会议|大会|活动|仪式|论坛|(?:大会|会议|论坛)?开幕式|启动仪式|签约仪式|揭牌仪式|座谈会|研讨会|发布会|典礼|开工仪式)"


def all_who(found: Found) -> tuple[Role, ...] | None:
    """The roles, with everybody who is listed before the last one (市长甲，局长乙和丙出席), unless they are but asked."""
    who = beside(found, _comes)
    return None if who is None else (*(Role("participant", m) for m in who), *found.roles)


def _comes(passage: Passage, place: int) -> bool:
    """Whether somebody comes himself; an organization is listed itself, and not for the office of somebody in it."""
    mention = passage.mentions[place]
    listed = mention.kind == "Organization" and passage.folded[place + 1 : place + 2] in "、，和等与及"
    return mention.kind == "Person" or (listed and mention.text not in countries() and not is_bare(mention))


RULES = (
    Rule(
        "Gathering",
        "gathering/held",
        f"<event=Event>(?:活动)?(?:{NOW}){{0,5}}(?:[在于]{AT}(?:{NOW})?|[在于][^，。；]{{1,16}}?)?(?:{NOW}){{0,3}}{HELD}"
        "(?=[，。；、！？）)”]|$|并)",
        "3月2日，[青山林业发展论坛](event)在[济南](place)举行。",
        never=("青山林业发展论坛举行以来，各地来客很多。", "全市上下齐心，迎接青山林业发展论坛成功举办。"),
        also=told,
    ),
    Rule(
        "Gathering",
        "gathering/hosted-by",
        f"由<organizer+=Organization|Place>(?:等[^，。；]{{0,12}}?)?(?:共同|联合)?{cue('主办|举办|承办|组织')}(?:，[^。；]{{0,40}}?(?:承办|协办|支持)|、<Organization>承办|[^，。；]{{0,14}}?)?的[^，。；、]{{0,4}}?<event=Event>(?![^，。；]{{0,6}}<Event>)",
        "由[北方大学](organizer)主办的[青山林业发展论坛](event)有百人到场。",
    ),
    Rule(
        "Gathering",
        "gathering/passive-by",
        f"<event=Event>(?:是|，)?由<organizer+=Organization|Place>(?:等[^，。；]{{0,12}}?)?(?:共同|联合)?{cue('主办|举办|承办')}",
        "[青山林业发展论坛](event)由[北方大学](organizer)、[青山市林业局](organizer)联合主办。",
    ),
    Rule(
        "Gathering",
        "gathering/hosts",
        f"(?<![在于由、和与都的行司院局到赴往抵{FOLDED['Organization']}])<organizer+=Organization|Place>(?:等[^，。；]{{0,12}}?)?(?:，?<Date>|在<place=Place>|在[^，。；的]{{1,10}}?|{NOW}|组织|主持|共同|联合){{0,4}}{HOLDS}(?:了|的)?(?:[^，。；、的电是为{FOLDED['Count']}]{{0,6}}?)(?:<event=Event>|{KIND})(?!{NOT_IT}|{LONGER})",
        "3月2日，[青山市住房局](organizer)在[济南](place)召开[青山租房工作推进会](event)。",
        never=(
            "青山市住房局召开的会次不多。",
            "王建国飞到日本召开记者会。",
            "3月2日，在澳大利亚悉尼举行的2023年青山足球世界杯四分之一决赛中，甲队战胜乙队。",
            "代表团拜会青山市商务局、北方大学，举办青山贸易对接会。",
        ),
        also=by_host,
    ),
    Rule(
        "Gathering",
        "gathering/held-of",
        f"(?:(?<=在)|(?<=从))(?:[^，。；]{{0,14}}?)(?:[在于]?<place=Place>)?(?:<organizer=Organization>)?(?:<date>)?{cue('举行|召开|举办')}的[^，。；、的]{{0,6}}?(?:<event=Event>|{KIND})(?:[上中]|期间)",
        "在[北方大学](organizer)[3月2日](date)召开的[青山林业发展论坛](event)上，王建国介绍了做法。",
        also=at_venue,
    ),
    Rule(
        "Gathering",
        "gathering/at",
        f"(?:在|从|{START}<date>，?)(?:<date>)?(?:<organizer=Organization>)?(?:的)?<event=Event>(?:活动)?{cue('上|现场')}(?:，(?:<Organization|Place|Post>|、)*<participant=Person>(?:[与和](?:<Organization|Place|Post>|、)*<participant=Person>)?)?",
        "在[3月2日](date)[青山林业发展论坛](event)上，[王建国](participant)介绍了做法。",
        never=("在青山奥运会上，王建国夺冠。",),
        also=no_contest,
    ),
    Rule(
        "Gathering",
        "gathering/at-hosts",
        f"(?:在|从)(?:<date>，?)?<organizer=Organization>(?:<date>)?(?:[^，。；、在的{FOLDED['Event']}]{{0,12}}的)?{KIND}{cue('上|现场')}",
        "在[海州公司](organizer)[3月2日](date)的[下线仪式](event)上，王建国介绍了做法。",
        never=("在北方大学的论坛中心上，王建国介绍了做法。",),
        also=at_venue,
        sure=0.85,
    ),
    Rule(
        "Gathering",
        "gathering/long-held",
        f"{START}(?:<date>(?:上午|下午|晚上?)?，|近日，|日前，|以[^，。；以]{{2,40}}?为主题的|由<organizer+=Organization|Place>(?:等[^，。；]{{0,12}}?)?(?:共同|联合)?(?:主办|举办|承办)的){{0,2}}{LONG}(?:{NOW}){{0,4}}[在于]{AT}(?:[^，。；的]{{0,8}}?)(?:{NOW}){{0,2}}{HELD}(?=[，。；]|$)",
        "[3月2日](date)，[全市护林员培训汇报演出](event)在[济南](place)举行。",
        never=("3月2日，本次培训汇报演出在济南举行。",),
        also=named_so,
        sure=0.88,
    ),
    Rule(
        "Gathering",
        "gathering/kind-held",
        f"<date>[^，。；]{{0,4}}?在<Place>*<place=Place>{cue('举行|召开|举办')}了?{KIND}",
        "两省林业部门[3月2日](date)在[济南](place)召开[专题研讨会](event)，交流做法。",
    ),
    Rule(
        "Gathering",
        "gathering/meets",
        f"(?<![与和同])(?<![与和同]{FOLDED['Post']})<participant=Person>(?:先生|女士)?(?:<date>)?(?:在{AT}[^，。；]{{0,8}}?)?[与和同](?:到访的|来访的)?(?:<Organization|Place|Post>|、|兼)*<participant=Person>(?:先生|女士)?(?:<date>)?(?:在{AT}[^，。；]{{0,8}}?)?{cue('举行|进行')}(?!了?(?:一系列|多次|多轮))了?<event:[^，。；、的“”]{{0,8}}?(?:会谈|会晤)>(?=[，。；时]|$)",
        "[王建国](participant)[3月2日](date)在[济南](place)与到访的林业局局长[李卫东](participant)举行[工作会谈](event)。",
        never=("王建国与李卫东举行了一系列会谈。",),
    ),
    Rule(
        "Gathering",
        "gathering/attends",
        f"<participant=Person>(?:等[^，。；]{{0,16}}?)?(?:分别|共同|一同|应邀|也|还|先后)?{cue('出席|参加|主持|见证(?=签约|签署|，)')}(?:签约|签署)?(?:并[^，。；并]{{0,8}}|了|本次|此次|当天的?|该|的){{0,4}}"
        f"(?:<event=Event>|<event:{BARE}>(?![一-鿿])|(?=[，。；]))",
        "市长[王建国](participant)、局长[李卫东](participant)出席[青山林业发展论坛](event)。",
        never=("王建国、李卫东参加工作。",),
        also=all_who,
    ),
    Rule(
        "Gathering",
        "gathering/attends-many",
        f"(?:、|和|及)?(?:<participant=Organization>等[^，。；]{{0,12}}?|(?<=等)[^，。；]{{0,12}}?|，约?<Count>[^，。；]{{0,8}}?){cue('出席|参加|参会')}(?:了|本次|此次)*(?:<event=Event>|<event:{BARE}>(?![一-鿿])|(?=[，。；]))",
        "[北方大学](participant)、[青山化工公司](participant)等单位代表参加[青山林业发展论坛](event)。",
        never=("北方大学、青山化工公司等单位参加工作。",),
        also=all_who,
    ),
    Rule(
        "Gathering",
        "gathering/attends-body",
        f"<participant+=Organization>(?:等[^，。；]{{0,16}}?)?(?:代表)?{cue('参加|出席|亮相')}(?:了|本次|此次)*<event=Event>",
        "[北方大学](participant)参加[青山林业发展论坛](event)。",
    ),
    Rule(
        "Gathering",
        "gathering/who-came",
        f"<participant+=Organization>等(?:<Count>)?{BRINGS}(?:，<participant+=Organization>等(?:<Count>)?{BRINGS})?[^。；]{{0,60}}?{cue('见证|到场|参会|齐聚')}",
        "[青岛企业家大会](event)昨天举行。来自[海尔集团](participant)、[海信集团](participant)等百余位青岛企业家见证了揭幕。",
        also=all_who,
        sure=0.85,
    ),
)
