"""Stages of projects: what is built is founded, begun, finished, taken into use.

甲基地在乙地奠基 · 丙公司投资建设的甲项目开工 · 甲大桥建成通车 · 甲、乙等11个项目签约 · 预计2025年底竣工.
"""

import re

from graph.facts._stages import AFTER, FILL, STAGE, stages, told
from graph.facts._works import is_built, is_work, staged, works
from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import GAP, START, Found, Rule, cue

COME = f"{FILL}(?:{STAGE}){AFTER}"
COMES = f"{FILL}{cue(STAGE)}{AFTER}"
BUILDS = (
    "(?:独家|共同|联合|全额|计划|负责|牵头|总)?"
    "(?:投资|出资|承建|建设|开发|兴建|施工|打造|援建|承揽|总承包|参建|实施|运营)"
)
SOON = "(?:项目|工程)?(?:整体|全部|全线|一期|二期|主体)?(?:计划|预计|将|拟|力争|有望|确保|目前|已|现已)?(?:于|在|到|至)?"
SUM_OF = f"(?:(?:计划|预计)?总?投资{GAP}<amount>的)?"


_THIS = re.compile("(?:^|[，；])(?:目前，?)?(?:该|整个)?(?:项目|工程)(?![部组负])")
_TOPIC = re.compile(
    rf"(?:[{FOLDED['Date']}]，)?(?P<works>[{FOLDED['Place']}{FOLDED['Organization']}{FOLDED['Route']}])(?![{FOLDED['Place']}{FOLDED['Organization']}{FOLDED['Post']}、和与的])"
)
"""A sentence that begins with what is built speaks of it."""


def of_the_sentence(found: Found) -> tuple[Role, ...] | None:
    """The roles with the project that the sentence began with, where it names just one."""
    before = found.passage.among(0, found.match.start())
    projects = {m.stands_for or m.text: m for m in reversed(before) if m.kind == "Project"}
    folded = found.passage.folded
    this = "该项目" if _THIS.search(folded, 0, found.match.start()) else ""
    topic = _TOPIC.match(folded, 0, found.match.start())
    if topic and not projects and is_built(found.passage.mentions[topic.start("works")]):
        projects = {"": found.passage.mentions[topic.start("works")]}
    if any(_is_loose(role) for role in found.roles) or len(projects) > 1:
        return None
    subject: list[Mention | str] = [*projects.values()] or ([this] if this else [])
    return (*found.roles, *(Role("project", s) for s in subject), *told(found)) if subject else None


_CEREMONY = re.compile(
    rf"(?:.{{1,60}}暨)?(?P<works>[^暨]{{4,60}}?)(?:正式|建成|全线|联合)*(?P<stage>{STAGE})(?:暨.+)?(?:仪式|典礼|活动|大会)$"
)
_TO_COME = re.compile(
    f"(?:[{FOLDED['Date']}{FOLDED['Place']}]|[^，。；]){{0,12}}?(?:将|拟|即将|计划|推迟|取消)"
)


def of_ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles with the project and the stage that a ceremony is named for: 甲基地项目开工仪式."""
    event = found.passage.mentions[found.cue[0]]
    named = _CEREMONY.match(event.text)
    if (
        named is None
        or named["works"].endswith("集中")
        or not is_work(named["works"])
        or _TO_COME.match(found.passage.folded, found.cue[1])
    ):
        return None
    return (*found.roles, Role("project", named["works"]), *stages(named["stage"]))


def _is_loose(role: Role) -> bool:
    """Whether a date is none that the calendar knows by itself: 当年开工."""
    return isinstance(role.filler, Mention) and role.filler.text.startswith("当")


RULES = (
    Rule(
        "ProjectStage",
        "project/built-by-comes",
        f"由?<developer+=Organization>等?{BUILDS}{{1,3}}(?:<amount>)?{BUILDS}?的?{works(COME)}{COMES}",
        "由[青岛海天集团](developer)投资建设的[青岛冷链物流园项目](project)正式[开工](stage)。",
        also=staged,
        sure=0.92,
    ),
    Rule(
        "ProjectStage",
        "project/comes",
        f"{works(COME)}{COMES}",
        "1月9日，[青岛海天冷链物流基地项目](project)在青岛[奠基](stage)。",
        never=(
            "截至目前，青岛海天码头建成12台岸电设施。",
            "控制性工程进展顺利，为青金高速2023年年底建成奠定基础。",
            "企业依靠订单才得以让工厂全部开工。",
            "业务受到影响，比如承接项目执行及新项目签约。",
            "双方就青山大学过渡校区启用达成一致。",
            "我们将以青岛海天冷链物流基地项目开工为契机，改进服务。",
            "项目投产时，年产值可达10亿元。",
            "青岛海天冷链物流基地项目投产后，年产值可达10亿元。",
            "各地要加快扶贫项目开工。",
            "青岛海天冷链物流基地项目开工率达到九成。",
            "沿线79座大中型水库投入使用，拦蓄洪水24亿立方米。",
        ),
        also=staged,
    ),
    Rule(
        "ProjectStage",
        "project/ceremony",
        f"{cue('[' + FOLDED['Event'] + ']')}(?=[^，。；]{{0,24}}?(?:举行|举办|启动|拉开|召开))(?:[^，。；]{{0,12}}?[在于]<Place>*<place=Place>)?",
        "3月2日，[青岛海天冷链物流基地项目](project)[开工](stage)仪式在[青岛](place)举行。",
        never=(
            "青岛海天冷链物流基地项目开工仪式将于下月举行。",
            "青岛市重大项目推进大会举行。",
            "青岛海天产业园项目集中开工仪式举行，12个项目动工。",
        ),
        also=of_ceremony,
        sure=0.85,
    ),
    Rule(
        "ProjectStage",
        "project/begun",
        f"{cue('开工建设|启动建设|建成投产|建成投用|建成并?投入使用|正式启用|签约落地')}了?{SUM_OF}"
        f"(?P<works>[{FOLDED['Project']}])",
        "该公司去年[正式启用](stage=启用)[青岛海天冷链物流项目](project)。",
        also=staged,
        sure=0.8,
    ),
    Rule(
        "ProjectStage",
        "project/of-now",
        f"(?:此次|本次|这次|<date>){cue('奠基|开工|动工|封顶|贯通|合龙|竣工|投产|投用|启用|通车|建成通车|建成投产|投入使用')}的"
        f"{works('(?=由|是|位于|全长|，|总投资)')}(?=由|是|位于|全长|，|总投资)",
        "此次[贯通](stage=在建)的[青岛地铁云居山2号隧道](project)由青岛海天集团承建。",
        never=("此次投产的设备由青岛海天集团制造。", "青岛海天产业园今年投产的企业是12家。"),
        also=staged,
        sure=0.85,
    ),
    Rule(
        "ProjectStage",
        "project/signed",
        f"{cue('签约|集中开工')}了?{SUM_OF}(?=[{FOLDED['Count']}]){works()}",
        "双方同步[签约](stage)总投资[28亿元](amount)的[12个重大产业项目](project)。",
        never=("青岛今年签约项目12个。",),
        also=staged,
        sure=0.85,
    ),
    Rule(
        "ProjectStage",
        "project/are",
        f"{cue('(?:集中)?(?:签约|开工|竣工|投产)')}的(?:<Count>)?(?:重点|重大|产业|合作)*(?:项目|工程)"
        f"(?:分别)?(?:为|是|有|包括|包含){works('(?:[，。；]|$)')}",
        "此次[开工](stage)的5个项目为[青岛海天冷链物流项目](project)、[汽车配件生产项目](project)。",
        also=staged,
        sure=0.88,
    ),
    Rule(
        "ProjectStage",
        "project/then",
        f"{START}{SOON}<date>(?:底|初|前|左右|内|份|上半年|下半年)?{COMES}",
        "[青岛海天冷链物流项目](project)总投资[5亿元](amount)，预计[2021年10月](date)建成[投产](stage)。",
        also=of_the_sentence,
        sure=0.85,
    ),
)
