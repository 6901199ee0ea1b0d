"""Foundings: an organization or an institution is set up, opens or is unveiled."""

import re

from graph.facts._founded import BY_KIND, KINDS
from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import GAP, JOIN, START, Found, Rule, cue

_NOT_AFTER = "(?=[，。；！？：、”）)]|$|于|并|和|以[^来后]|了?$)"
FOUNDED = (
    cue(
        "揭牌成立|挂牌成立|注册成立|成立|揭牌启用|挂牌启用|揭牌运行|揭牌|挂牌|开业|开园|开馆|开诊|揭幕|组建|诞生|获批设立|建成启用"
    )
    + _NOT_AFTER
)
_HOW = "今天|今日|近日|日前|昨日|当天|当日|正式|宣布|宣告|顺利|隆重|同步|同时|进行了?|上午|下午|已|也|将|即将|现场|相继|揭牌|挂牌|注册|应运而|在此|于此间|在此间|统一|联合"
SET_UP = (
    cue("发起成立|投资成立|注册成立|联合成立|成立|设立|组建|创办|创立|创建|筹建|共建")
    + "了?(?![^，。；]{0,6}周年)"
)
WHICH = "(?:(?:[^，。；、的（(由以]{0,10}?(?:的|首个|首家|首支|首批|一家|一个))|[^，。；、（(]{2,16}?——|由[^，。；、由]{2,14}?组成的|(?:(?![由以])[一-鿿]){0,2}?)"
"""What may stand between 成立 and the name: 全国首个."""
LIST = "(?:等(?:<Count>)?[^，。；的]{0,8}?|<Count>(?:家|个)?(?:单位|机构|平台|中心|基地))?"
SAME_TOPIC = "(?:(?!介绍|表示|认为|报道|获悉|称，|该|其中|记者|：|包括)[^。；]){1,40}?"
"""Up to forty characters in which the sentence does not turn to somebody else."""
BY = "(?:共同|联合|合作|牵头|倡议|发起|出资|投资|合资|携手|正式|批准|先后|宣布|注册|三方|双方|四方|两家)*"
TEAM = "的?(?:专家|领导小组|工作组|工作专班|筹备)"
_TEAM = re.compile("(?:组|专班|小组|团队|工作队)$|^.{0,3}(?:部门|机构|公司|中心)$")
"""What is set up within a body for a task: 专案组, 工作专班."""
_PLACES = re.compile("[区园馆院港站校场城店]$|中心$|基地$|小镇$")


def real(found: Found) -> tuple[Role, ...] | None:
    """The roles, if what is founded is none of the countries and towns that 新中国成立 tells of."""
    for role in found.roles:
        if role.name == "founded" and isinstance(role.filler, Mention):
            if role.filler.kind == "Place" and not _PLACES.search(role.filler.text):
                return None
            if _TEAM.search(role.filler.text):
                return None
            if any(r.name == "founder" and r.filler == role.filler for r in found.roles):
                return None
    return found.roles


_THERE = re.compile(f"[在于由][{FOLDED['Place']}{FOLDED['Organization']}]*$|联合$")


def not_there(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless it is only where something was opened, or who founded it: 联赛在甲市乙体育场揭幕, 由甲联合乙成立."""
    return None if _THERE.search(found.passage.folded, 0, found.match.start()) else real(found)


def ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the meeting named next is one at which a body is set up."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    if events and events[-1].text.startswith(("成立", "揭牌", "挂牌", "揭幕", "开业")):
        return real(found)
    return None


_WISHES = re.compile(
    "鼓励|(?<!为)(?<!为了)(?:支持|推动|推进|加快)|探索|提到|提出|提请|议案|商定|约定|引导|倡导|建议|提议|要求|申请|呼吁|应[当该]?|(?<!重)要(?!求)|需|可以|允许|如果|若|同意|打算|希望|力争|争取|督促|指导|规定|必须|号召"
)
"""Before a founding: none that was done."""


def done(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the sentence only wishes for it, or the name is one that any body may give."""
    before = found.passage.folded[max(0, found.cue[0] - 40) : found.cue[0]]
    clauses = before[before.rfind("；") + 1 :]
    names = [r.filler.text for r in found.roles if r.name == "founded" and isinstance(r.filler, Mention)]
    if _WISHES.search(clauses) or any(_COMMON.search(name) for name in names):
        return None
    return real(found)


_COMMON = re.compile(
    "(?:调查|工作|领导|检查|救援|攻关|志愿|服务|指挥|临时|联合|专项|应急)[^公司]{0,4}(?:组|队|部|专班|小组)$|^(?:联合|合资|全资|境外|[一-鿿]{2}子)公司$"
    "|信托$|^.{0,4}(?:临时党支部|党支部|工会|指挥部|办公室|领导小组|工作站|服务站|服务点|突击队|先锋队)$"
)
"""Names that many bodies give to what they set up for a task."""
_AMONG = re.compile("[在于][^，。；]{1,6}$")
"""Before a body: it is founded in it, and not by it: 在20个甲会成立."""
_BIDS = re.compile("命令|要求|建议|呼吁|批准|同意|提议|敦促|倡议(?:共同|联合)?(?:成立|设立|组建)")


def of_itself(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the one who would found it only bids others do so."""
    there = _AMONG.search(found.passage.folded, 0, found.match.start())
    return None if there or _BIDS.search(found.match.group()) else real(found)


RULES = (
    Rule(
        "Founding",
        "founding/ceremony",
        "<founded*=Organization|Place><Event>",
        "3月2日，[青山林业研究会](founded)成立大会举行。",
        never=("青山林业研究会理事会议举行。",),
        also=ceremony,
    ),
    Rule(
        "Founding",
        "founding/its-ceremony",
        f"<founded=Organization|Place>[^，。；]{{0,8}}?举行了?{cue('成立大会|成立仪式|揭牌仪式|开业典礼|挂牌仪式')}",
        "近日，[青山林业研究会](founded)举行成立大会。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/together",
        f"<founder+=Place|Organization>(?:等[^，。；]{{0,8}}?)?{GAP}[与和]<founder+=Place|Organization>(?!{JOIN}<Place|Organization>)(?:等[^，。；]{{0,8}}?)?{GAP}"
        f"{cue('合作共建|联合共建|共建|共同建立|合作成立|联合成立|共同成立|联合组建|共同组建|合作建立|共同设立|联合设立|合作设立|合资成立|共同投资成立|共同出资成立|共同发起成立|携手成立')}(?:了|的)?<founded=Organization>",
        "去年，[北方大学](founder)与[青山市](founder)合作共建[青山林业研究院](founded)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/topic-since",
        f"{START}<founded=Organization>(?:是|系|，)[^。；]{{0,40}}?，自<date>(?:正式)?{cue('成立|组建|创办|创建|建立|设立')}(?:以来|后|至今|起)",
        "[青山货运公司](founded)是北方的物流企业，自[2004年](date)成立后发展很快。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/topic-in-year",
        f"{START}<founded=Organization>(?:是|系)[^。；]{{1,30}}?，{cue('成立|创立|创办|创建|始建|组建|设立|建立')}于<date>",
        "[青山货运公司](founded)是北方的物流企业，成立于[2004年](date)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/since",
        f"(?<!位于)(?<!地处)(?<!坐落于)<founded=Organization|Place>，?自<date>(?:正式|注册)?{cue('成立|组建|创办|创建|揭牌|开业|建成|设立')}(?:以来|后|至今|起)",
        "[青山化工公司](founded)自[1998年](date)成立以来，主营涂料。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/since-of",
        f"自<date><founded=Organization|Place>(?:正式)?{cue('成立|组建|创办|揭牌|开业|设立')}以来",
        "自[1998年](date)[青山林业研究会](founded)成立以来，会员不断增加。",
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
        "founding/in-year",
        f"(?<![的是由与和])<founded=Organization|Place>(?:正式|注册|最早|最初|始|，)?{cue('成立|创立|创办|创建|创始|始建|组建|建成|建立|设立')}于<date>(?:[^，。；]{{0,4}}[在于]?<place=Place>)?",
        "[青山化工公司](founded)成立于[1998年](date)，主营涂料。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/year",
        f"(?<![与和及、由])<founded=Organization>(?:因此|最早|最初|正式|也)?(?:于|在|，)?<date>(?:[，]?在?<place=Place>)?(?:正式|注册|挂牌|揭牌|转制|改制|重组|合并|整合|获批|发起)?{cue('成立|创立|创办|创建|组建|设立|开业|挂牌')}{_NOT_AFTER}",
        "[青山化工公司](founded)于[1998年](date)成立。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/sets-up",
        f"(?<![在由与和、同及])<founder+=Person|Organization>(?:等[^，。；]{{0,12}}?)?(?:[^，。；的]{{0,8}}?|为主体，)(?:[于在]?<date>)?(?:在<place=Place>)?{BY}{SET_UP}(?!以来|于|的){WHICH}<founded=Organization>(?!的?(?:专家|领导小组|工作组|工作专班))",
        "2019年，[北方大学](founder)在[青岛市](place)设立了[青山林业研究院](founded)。",
        never=("北方大学成立以来，青山林业研究院帮助很多。", "北方大学要求政府成立青山林业研究院。"),
        also=of_itself,
    ),
    Rule(
        "Founding",
        "founding/is-founded",
        f"(?<![由与和、同在及为])<founded*=Organization|Place>{LIST}(?:，?<Date>|在(?:[^，。；在于]{{0,3}}?)<place=Place>|在|经(?:<Organization>|[^，。；、经]{{2,12}}?)(?:批准|批复|同意){{1,2}}|{_HOW}){{0,4}}{FOUNDED}",
        "3月2日，[青山林业研究院](founded)在[济南](place)揭牌。",
        never=(
            "青山林业研究院成立以来，会员不断增加。",
            "青山林业研究院成立十周年。",
            "足球联赛在海川市青山体育场揭幕。",
            "该联盟由海川大学联合青山林业局、青山林业研究院等单位共同发起成立，会员百人。",
        ),
        also=not_there,
    ),
    Rule(
        "Founding",
        "founding/then-sets-up",
        f"{START}<founder=Organization>(?![、和与的等及]|<Post|Person|Organization>){SAME_TOPIC}，(?:并|还|先后|率先|牵头|联合|共同|同时|发起|正式|又|<Date>)*{cue('成立|组建|设立|创办')}了?{WHICH}<founded=Organization>(?!的|后|以来)",
        "[北方大学](founder)重视林业，率先成立了[青山林业研究院](founded)。",
        never=("北方大学介绍，青山市重视林业，成立了青山林业研究院。",),
        also=done,
    ),
    Rule(
        "Founding",
        "founding/in-year-of",
        f"{cue('成立|创立|创办|创建|始建|组建')}于<date>(?:，?[在于]?<place=Place>)?的{WHICH}<founded=Organization>",
        "记者走进成立于[1998年](date)的[青山化工公司](founded)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/unveils",
        f"{START}(?:[^。；]{{0,24}}?，)?[^，。；]{{0,14}}?(?:宣布)?{cue('揭牌成立|挂牌成立|正式成立|宣布成立|成立|挂牌设立|揭牌设立|正式设立|正式组建')}了{WHICH}<founded=Organization>",
        "会上，还正式成立了[青山林业研究会](founded)。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/bare",
        f"(?:{START}|宣布|决定)(?:并|还|同时|专门|牵头|共同|联合|先后|正式|又|随后|宣布|<date>，?|在<place=Place>)*{cue('揭牌成立|挂牌成立|成立|组建|设立|创办|创立')}(?:了|起)?(?!和|<Count|Date>){WHICH}<founded=Organization>(?!的|后|以来|之前|时|等|是|还|有助|[、和与及（(•·一-鿿]{{0,2}}(?:站|室|队|组)|[、和与及]|{TEAM})",
        "王建国说，公司扩大业务，并成立[青山货运公司](founded)。",
        never=(
            "各地要加强管理，成立青山货运公司。",
            "青山市鼓励企业重组，成立青山货运公司。",
            "该市成立青山货运公司以来，变化很大。",
        ),
        also=done,
        sure=0.88,
    ),
    Rule(
        "Founding",
        "founding/newly",
        f"(?:<date>)?(?:新近?|刚刚?|最新){cue('成立|组建|设立|创办')}的<founded=Organization>",
        "王建国出任新成立的[青山货运公司](founded)总经理。",
        also=real,
    ),
    Rule(
        "Founding",
        "founding/topic-founded",
        f"{START}<founded=Organization>(?:是|系)[^。；]{{1,30}}?，(?:于|在)?<date>(?:正式)?{cue('成立|创立|创办|创建|组建|设立')}{_NOT_AFTER}",
        "[青山货运公司](founded)是北方的物流企业，[2004年](date)正式成立。",
        also=real,
    ),
    Rule(
        "Founding",
        BY_KIND,
        f"{START}{KINDS}(?:正式|最早|始|，)?{cue('成立|创立|创办|创建|始建|组建|建立')}于<date>",
        "[青山货运公司](founded)是物流企业。公司成立于[2004年](date)。",
    ),
    Rule(
        "Founding",
        "founding/plaque",
        f"为<founded*=Organization>{LIST}(?:共同|正式|进行了?)*{cue('揭牌|揭幕')}(?!仪式)",
        "王建国为[青山林业研究院](founded)揭牌。",
        also=real,
    ),
)
