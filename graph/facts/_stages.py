"""How far what is built has come: the words of each stage, and what may stand around them."""

from __future__ import annotations

import re

from graph.model import Role
from graph.passage import FOLDED
from graph.rules import Found

STAGES = (
    ("奠基", "奠基"),
    ("签约", "签约"),
    ("开工", "开工|动工|开建|破土|启动建设|建设启动|进场施工|启动施工|开始施工"),
    ("在建", "封顶|贯通|合龙|合拢|正在建设|在建|试桩"),
    ("竣工", "竣工|完工|落成|施工完成"),
    ("投产", "投产|点火|并网(?!投运)|达产"),
    ("通车", "通车|开通(?!运营)"),
    ("启用", "启用|开通运营|投用|投运|投入试?使用|投入试?运营|投入运行|交付使用|开园"),
)
"""Each stage with the words that tell it; 建成 alone is 竣工."""
STAGE = (
    "奠基|预签约|签约落地|签约落户|签约入驻|签约"
    "|破土动工|动工兴建|动工建设|动工|开工奠基|开工建设|开工|开建|启动建设|启动施工|建设启动|进场施工|开始施工"
    "|主体结构封顶|封顶|全线贯通|贯通|合龙|合拢|正在建设中?|正在试桩"
    "|(?:竣工|完工|建成|落成)并?(?:投产|投用|通车|投运|启用|并网|投入使用|投入运营|交付使用)"
    "|竣工验收|竣工|全面完工|完工|落成|主体施工完成|建成(?!了?[" + FOLDED["Count"] + "])"
    "|试投产|投产运营|投产达产|投产|并网发电|并网投运|并网|点火试车"
    "|通车运营|通车|(?<=[铁路高专段线速桥道])开通(?:运营)?"
    "|正式启用|启用|投用|投入试?运营|投入使用|投入运行|交付使用|投运|开园运营|开园"
)
AFTER = (
    r"(?!(?:通车|投[产用运]|达产|投入|启用|并网|使用|运营|建设|验收|送电|[、和与及并])*"
    r"(?:前(?!往)|时|率|之|的|额|以来|至今|日期|时间|条件|目标|计划|进度|准备|推进会|现场会|情况|手续"
    r"|量|面积|规模|必[将会]?|有助|有利|意味|中的|复工|复产|于此|项目|工程|进入|在即|为契机|为标志|为起点|及认领))"
)
"""What may not follow a stage that is told: 投产时, 开工率, 投产的设备 (of something else)."""

_DATE, _COUNT, _ORG, _PLACE = (FOLDED[kind] for kind in ("Date", "Count", "Organization", "Place"))
FILL = (
    rf"(?:在[^，。；、的{_DATE}]{{2,18}}?(?=正式|顺利|全面|成功|集中|隆重|举行)|落地|落户|隆重|[在于自]?[{_DATE}]|，?[在于][{_PLACE}{_ORG}]+(?:境内|地区|内)?|正式|顺利|全面|成功|如期|提前|已经?|也|均|都|全部|全线"
    r"|同步|同时|集中|日前|近日|今天|今日|当天|当日|昨日|昨天|率先|陆续|相继|终于|宣布|宣告|即将|将|有望|拟|预计|计划|力争"
    r"|进行了?|实现了?|迎来|举行了?|举办|完成了?|全容量|机组|首台|首批|首开区域?|全部楼栋|各?楼栋|单体|主体结构|主体工程|主体|主塔|主拱圈?|主桥|主跨|全桥|[左右双]幅|[左右双]线|揭牌|可以?|项目|工程|建设|一期|二期|三期"
    r"|(?:年?底|初|中|前|左右|上半年|下半年|[一二三四]季度)){0,8}"
)
"""What may stand between a project and its stage."""


def told(found: Found) -> list[Role]:
    """The stages that the cue tells, in the order of `STAGES`: 竣工投产 are two, 建成投产 is one."""
    return stages(found.match["cue"])


def stages(words: str) -> list[Role]:
    """The stages that the words tell, in the order of `STAGES`; 建成 alone is 竣工."""
    found = [stage for stage, tells in STAGES if re.search(tells, words)]
    return [Role("stage", stage) for stage in found or ["竣工"]]
