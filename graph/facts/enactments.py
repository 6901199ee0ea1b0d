"""Enactments: a law, regulation, plan or policy is issued, revised or takes effect."""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import GAP, START, Found, Rule, cue

_VERBS = "制定出台|制定印发|研究出台|联合印发|联合发布|正式发布|公开发布|印发实施|印发|发布实施|发布|出台|颁布|公布|下发|制定|修订|推出|签发|审议通过|表决通过|通过|批准|发出|编制|出具|施行|实施"
ISSUED = cue(_VERBS) + "(?:并实施|施行|实施|了|的?《)?"
IN_FORCE = cue(
    "正式施行|正式实施|起施行|起实施|起正式施行|起正式实施|起生效|审议通过|施行|实施|生效|获表决通过|获通过|出台|发布|印发|公布|颁布|修订|通过"
)
NEW = "(?:新修订的|新版|修订后的|首个|首部|我国首部|最新|一份|新的|题为|名为)*"
BY_WHOM = "(?:(?:近日|日前|已|<Date>|，){0,2}经(?:<Organization|Event>|[^，。；经]{2,14}?)(?:批准|审议通过|表决通过|通过|同意)，)?"
"""By whom it was passed before it takes effect: 经甲会批准，将于9月起施行."""
_COUNT = FOLDED["Count"]
LONG_NAME = f"[^，。；、：《》“”]{{4,40}}?(?:名单|条例|办法|实施细则|实施意见|若干措施|若干意见|若干政策|条措施|条意见|{_COUNT}(?:措施|意见|举措)|行动方案|实施方案|行动计划|白皮书|规划|管理规定|工作规则)"
DOCS = "<document*=Document>"


def listed(found: Found) -> tuple[Role, ...] | None:
    """The roles, if nobody is issuer of a document that bears another's judgement."""
    issuers = [r for r in found.roles if r.name == "issuer"]
    if any(_is_of_another(found, r.filler) for r in issuers):
        return None
    if any(isinstance(r.filler, Mention) and r.filler.kind == "Person" for r in issuers):
        return None
    return None if any(_TO_ONE.search(_text(r)) for r in found.roles if r.name == "document") else found.roles


_BODY_OF = re.compile(
    "[一-鿿]{2,16}?(?:[局委厅部院社署]|协会|中心|公司|学校|医院|政府|街道办)(?=联合|近日|日前|已|正式|共同|今|制|印|出|发|颁|公|下|修|[和、])"
)
"""What stands behind a place where a body of it, which has no name here, issues: 甲市|供销社和乙局."""


def _is_of_another(found: Found, issuer: Mention | str) -> bool:
    """Whether a place only begins the name of the body that issues."""
    if not isinstance(issuer, Mention) or issuer.kind != "Place":
        return False
    return bool(_BODY_OF.match(found.passage.article.text, issuer.span.stop))


def _text(role: Role) -> str:
    return role.filler.text if isinstance(role.filler, Mention) else role.filler


_TO_ONE = re.compile(
    "(?:致歉声明|道歉声明|致歉信|道歉信|通知书|告知书|决定书|判决书|裁定书|警示函|监管函|问询函|关注函|提示函)$"
)
"""Papers that are sent to somebody and bind nobody else."""


_TELLS = re.compile("报告|榜|公告|公开信|指数|数据|白皮书|通告|声明|简报")
"""What is issued and binds nobody."""


def binding(found: Found) -> tuple[Role, ...] | None:
    """The roles, if each document is one by which others go."""
    if re.search(
        "预计|原定|原本|原计划", found.passage.folded[max(0, found.match.start() - 6) : found.match.start()]
    ):
        return None
    documents = [r.filler.text for r in found.roles if isinstance(r.filler, Mention) and r.name == "document"]
    return None if any(_TELLS.search(text) for text in documents) else listed(found)


RULES = (
    Rule(
        "Enactment",
        "enactment/issues",
        f"<issuer+=Place|Organization>(?:等[^，。；]{{0,12}}?)?(?:，?<Date>)?(?:[^，。；《的电]{{0,10}}?(?:，<Date>|(?:联合|会同)<issuer+=Place|Organization>))?[^，。；《的电]{{0,20}}?{ISSUED}[^，。；《》的]{{0,8}}?{NEW}{DOCS}",
        "近日，[青山市住房局](issuer)印发《[青山市租房管理办法](document)》。",
        never=(
            "北方大学发出《致歉声明》。",
            "重庆市长寿区供销合作社联合社印发《青山市租房管理办法》。",
            "青山市住房局近期发布了《青山市租房管理办法》，面向社会公众广泛征求意见，多措并举。",
            "青山市住房局学习《青山市租房管理办法》。",
            "青山市住房局发布《青山市租房管理办法（征求意见稿）》。",
            "青山市住房局发布《青山市租房管理办法》，向社会公开征求意见。",
        ),
        also=listed,
    ),
    Rule(
        "Enactment",
        "enactment/issues-unmarked",
        f"<issuer+=Place|Organization>(?:等[^，。；]{{0,12}}?)?(?:，?<Date>)?[^，。；《的电]{{0,16}}?{ISSUED}<document:(?!出台|印发|发布|了|并){LONG_NAME}>(?:、<document:{LONG_NAME}>)?(?:、<document:{LONG_NAME}>)?(?<!获奖名单)(?<!供应商名单)(?<!中标名单)(?<!职工名单)(?<!录取名单)(?<!入围名单)(?<!结果)(?<!成绩)(?<!榜单)(?=[，。；、等])",
        "近日，[青山市住房局](issuer)出台[青山市租房管理办法](document)。",
        never=(
            "近日，青山市住房局公布了中标供应商名单。",
            "近日，青山市住房局公布获奖名单。",
        ),
        also=listed,
    ),
    Rule(
        "Enactment",
        "enactment/in-force",
        f"{DOCS}{BY_WHOM}(?:自|从|于|已经?|将|正式|近日|日前|，){{0,6}}(?:<date>)?(?:起|正式|开始|，(?!实施)|经<Organization|Event>|经[^，。；经]{{2,14}}?(?=审议|表决|研究)|获){{0,6}}{IN_FORCE}(?!的|后|以来|之|情况|方案|过程|细则|第|以后)",
        "《[青山市租房管理办法](document)》自[5月1日](date)起施行。",
        never=("《青山市租房管理办法》实施后，租金平稳。",),
    ),
    Rule(
        "Enactment",
        "enactment/since",
        f"(?:[自从]<date>(?:正式)?{DOCS}(?:正式)?|{DOCS}[自于从]<date>(?:正式)?){cue('施行|实施|出台|印发|颁布|发布|公布|生效|修订')}(?:实施|施行)?(?:以来|以后|后|至今|起至今)",
        "自[2014年](date)《[青山市租房管理办法](document)》施行以来，租金平稳。",
        never=("自2014年起，青山市住房局落实《青山市租房管理办法》以来，租金平稳。",),
    ),
    Rule(
        "Enactment",
        "enactment/by",
        f"{DOCS}(?:[^。；《]{{0,30}}?，|，)?(?:并|已|现)?由<issuer+=Organization|Place>(?:等[^，。；]{{0,10}}?)?(?:[向对][^，。；向]{{2,24}}?)?(?:于<Date>|<Date>|正式|联合|共同|统一|组织|牵头|负责){{0,3}}{cue('印发|发布|下发|公布|出台|制定|编制|颁布|签发')}",
        "《[青山市租房管理办法](document)》已由[青山市教育局](issuer)正式印发。",
        never=(
            "《青山市租房管理办法》明确，房价由青山市住房局公布。",
            "《青山市租房管理办法》由青山市住房局负责解释。",
        ),
        also=listed,
    ),
    Rule(
        "Enactment",
        "enactment/issued-by",
        f"<issuer+=Place|Organization>(?:等[^，。；]{{0,12}}?)?(?:<Date>|(?!按照|根据|依据|落实|参照)(?:(?!按照|根据|依据|落实|参照|遵循)[^，。；《的]){{0,8}}?){ISSUED}的{NEW}{DOCS}",
        "[青山市住房局](issuer)去年发布的《[青山市租房管理办法](document)》有新规定。",
        never=("青山市财政局将按照日前印发的《青山市租房管理办法》发放补贴。",),
        also=listed,
    ),
    Rule(
        "Enactment",
        "enactment/of-date",
        f"<date>(?:起|将|正式|开始){{0,3}}{cue('施行|实施|出台|印发|颁布|公布|发布|修订|通过')}的{NEW}{DOCS}",
        "[2021年5月1日](date)起施行的《[青山市租房管理办法](document)》规定很细。",
        never=("青山市住房局去年发布的《青山市租房市场报告》说，租金平稳。",),
        also=binding,
        sure=0.88,
    ),
    Rule(
        "Enactment",
        "enactment/signs-order",
        f"<issuer=Person>(?:<Date>)?{GAP}{cue('签署|签发')}了?(?:一[项份部])?(?:{DOCS}|<document:(?![的该此])[^，。；、《》]{{0,20}}?(?:行政命令|行政令|法案|法令|命令)>)(?!的)",
        "4月2日，总统[王建国](issuer)签署《[青山林业法案](document)》。",
        never=("青山市不会遵循总统王建国签署的该法案。",),
    ),
    Rule(
        "Enactment",
        "enactment/alone",
        f"(?:{START}|(?:会上|会议|活动|现场)[^。；]{{0,16}}?)(?:[^，。；《]{{0,10}}?){cue('印发|出台|颁布|发布|公布|审议通过|表决通过|制定出台|制定|修订完善|修订|通过')}(?:实施|了)?{NEW}{DOCS}(?!约定|规定|明确|来|对|向|推动|加强)",
        "会议表决通过了《[青山林业研究会章程](document)》。",
        never=("会议学习了《青山林业研究会章程》。", "两国通过《青山林业研究会章程》约定共同造林。"),
    ),
)
