"""Foundings told with who founds: 甲校设立乙院, 乙院由甲校创办."""

from graph.facts.foundings.fits import done, of_itself, real
from graph.facts.foundings.words import BY, SAME_TOPIC, SET_UP, WHICH
from graph.rules import BEGIN, GAP, JOIN, Rule, cue

RULES = (
    Rule(
        "Founding",
        "founding/together",
        f"<founder+=Place|Organization>(?:等[^，。；]{{0,8}}?)?(?:<Date>)?{GAP}(?:[与和]|携手|联合|会同)<founder+=Place|Organization>(?!{JOIN}<Place|Organization>)(?:等[^，。；]{{0,8}}?)?{GAP}"
        f"{cue('合作共建|联合共建|共建|共同建立|合作成立|联合成立|共同成立|联合组建|共同组建|合作建立|共同设立|联合设立|合作设立|合资成立|共同投资成立|共同出资成立|共同发起成立|携手成立')}(?:了|的)?<founded=Organization>",
        "去年，[北方大学](founder)与[青山市](founder)合作共建[青山林业研究院](founded)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/by",
        f"由<founder+>(?:等[^，。；]{{0,12}}?)?{BY}{SET_UP}的?(?:{WHICH}|[一-鿿]{{2,6}}(?:公司|平台|企业|机构|品牌|媒体|组织|乐队)?)<founded=Organization>",
        "由[北方大学](founder)发起成立的[青山林业研究会](founded)有会员百人。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/passive-by",
        f"<founded=Organization>(?:是|系)?，?由(?:[^，。；由]{{0,6}}?)<founder+>(?:等[^，。；]{{0,12}}?)?(?:于<date>|<date>|在<place=Place>|在)?{BY}{SET_UP}",
        "[青山林业研究会](founded)由[北方大学](founder)于[2019年](date)创办。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/sets-up",
        f"(?<![在由与和、同及])<founder+=Person|Organization>(?:等[^，。；]{{0,12}}?)?(?:[^，。；的]{{0,8}}?|为主体，)(?:[于在]?<date>)?(?:在<place=Place>)?{BY}{SET_UP}(?!以来|于|的){WHICH}<founded=Organization>(?!的)(?!海外仓|奖学金|专家|领导小组|工作组|工作专班)",
        "2019年，[北方大学](founder)在[青岛市](place)设立了[青山林业研究院](founded)。",
        never=(
            "北方大学在外设立青山林业研究院海外仓。",
            "北方大学参与成立青山林业研究会的章程已经修订。",
            "北方大学成立以来，青山林业研究院帮助很多。",
            "北方大学要求政府成立青山林业研究院。",
        ),
        also=of_itself,
    ),
    Rule(
        "Founding",
        "founding/then-sets-up",
        f"{BEGIN}<founder+=Organization>(?![、和与的等及]|<Post|Person|Organization>){SAME_TOPIC}，(?:并|还|先后|率先|牵头|联合|共同|同时|发起|正式|又|<Date>)*{cue('成立|组建|设立|创办')}了?{WHICH}<founded=Organization>(?!的|后|以来)",
        "[北方大学](founder)重视林业，率先成立了[青山林业研究院](founded)。",
        never=(
            "北方大学、青山工会相继成立，并成立青山林业委员会。",
            "北方大学介绍，青山市重视林业，成立了青山林业研究院。",
        ),
        also=done,
    ),
)
