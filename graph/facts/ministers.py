"""Tenures in states: their ministers and those whom they send abroad.

德国外交部长甲 · 外交部长乙 · 中国驻德国大使丙 · 德国驻华大使丁.
"""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.read.surnames import SINGLE
from graph.rules import Found, Rule, cue

_LANDS = (
    "(?:外交|国防|防卫|财政|内政|司法|卫生|教育|农业|渔业|贸易|外贸|商务|能源|石油|矿业|交通|运输|劳工|劳动|就业|经济|工业|产业|投资|计划|发展|环境|科技|科学|技术|文化|旅游|体育"
    "|移民|公共|安全|国家|住房|建设|水利|通信|信息|新闻|民政|社会|人力|资源|事务|与|和|及|、){1,6}"
)
"""The field of a minister, which stands between his state and 部长."""
_ABROAD = f"常?驻(?:[华美英法日韩俄德]|[{FOLDED['Place']}{FOLDED['Organization']}]+)[^，。；、]{{0,4}}?(?:[{FOLDED['Post']}]|副?代表)"
"""The post of one who is sent: 驻华大使, 常驻联合国代表."""
_OURS = 3
"""Characters of a Chinese name, at most."""
_MINISTER = re.compile("(?:部长|大臣|国务秘书|(?<=国家)主席)$")


def heads_land(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the post is a minister's."""
    return found.roles if any(_MINISTER.search(_text(r)) for r in found.roles if r.name == "post") else None


def of_ministry(found: Found) -> tuple[Role, ...] | None:
    """The roles with the post, of which the name of the body has the first character: 外交部 | 长."""
    body = next(_text(r) for r in found.roles if r.name == "organization")
    holder = next(_text(r) for r in found.roles if r.name == "holder")
    ours = len(holder) <= _OURS and holder[0] in SINGLE  # of another state's no word tells which it is
    return (*found.roles, Role("post", f"{body[-1]}长")) if body[-1] in "部局厅院署校" and ours else None


def _text(role: Role) -> str:
    return role.filler.text if isinstance(role.filler, Mention) else role.filler


RULES = (
    Rule(
        "Tenure",
        "tenure/minister",
        f"<organization=Place>(?:前|时任|现任|候任|新任)?<post:(?:副|常务副)?{_LANDS}(?:事务)?[{FOLDED['Post']}]|[{FOLDED['Organization']}]长><holder>",
        "[印度](organization)[商务部长](post)[安娜·施密特](holder)发表讲话。",
        never=("印度商务专家安娜·施密特发表讲话。",),
        also=heads_land,
        sure=0.9,
    ),
    Rule(
        "Tenure",
        "tenure/head-of-ministry",
        f"(?<!{FOLDED['Place']})<organization=Organization>(?:前|时任|现任)?{cue('长')}<holder>",
        "[外交部](organization)[长](post=部长)[王建国](holder)发表讲话。",
        never=("韩国外交部长王建国发表讲话。",),
        also=of_ministry,
        sure=0.9,
    ),
    Rule(
        "Tenure",
        "tenure/envoy",
        f"<organization=Place>(?:前|时任|现任|候任|新任|原)?<post:{_ABROAD}><holder>",
        "[德国](organization)[驻华大使](post)[安娜·施密特](holder)到会。",
        sure=0.9,
    ),
)
