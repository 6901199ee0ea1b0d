"""Parts: an organization that is a branch, department or subsidiary of another, where the text says so.

甲是乙的全资子公司 · 乙旗下甲 · 甲隶属于乙 · 乙下设甲. What the inside of a name says is left to its reader.
"""

import re

from graph.model import Mention, Role
from graph.rules import GAP, Found, Rule, cue

BELONGS = "(?:[^，。；]{0,8}(?:部门|业务板块)(?![^，。；])|(?:全资|控股|附属|下属|所属|直属|旗下|二级|重要)*(?:子公司|分公司|附属公司|附属机构|成员(?:单位|企业)|事业部|(?:科研|直属|所属|下属)[^，。；、的]{0,6}?(?:单位|机构|企业|医院|学校)|下属(?:单位|企业|机构)|直属单位|分支机构))"

_LATIN = re.compile("[A-Za-z0-9 .-]+")


def body(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the part has but a Latin name, which may be that of a thing made: 某公司旗下Prism."""
    parts = [
        r.filler.stands_for or r.filler.text
        for r in found.roles
        if r.name == "part" and isinstance(r.filler, Mention)
    ]
    if any(
        (r.filler.stands_for or r.filler.text) in parts
        for r in found.roles
        if r.name == "whole" and isinstance(r.filler, Mention)
    ):
        return None
    return None if any(_LATIN.fullmatch(part) for part in parts) else found.roles


RULES = (
    Rule(
        "PartOf",
        "part/is-subsidiary",
        f"<part=Organization>(?:，)?(?:是|为|系|作为|成为){GAP}<whole=Organization>(?:的|在[^，。；]{{1,10}}?的)?{cue(BELONGS)}",
        "[青岛海润物流有限公司](part)是[青岛华远集团](whole)的全资子公司。",
        never=("青岛海润物流有限公司是青岛华远集团的合作伙伴。",),
    ),
    Rule(
        "PartOf",
        "part/under",
        f"<whole=Organization>(?:的)?{cue('旗下|下属|所属|全资子公司|控股子公司|子公司|附属公司')}(?:的|子公司|公司|企业|品牌|成员单位|位于<Place>的|设在<Place>的)?(?:——|—)?<part*=Organization>(?!(?:近日|日前|正式|共同|<Date>|于|在[^，。；]{{0,8}})*(?:签|达成|合作))",
        "[青岛华远集团](whole)旗下[青岛海润物流有限公司](part)今天开业。",
        never=("青岛华远集团子公司与青岛海润物流有限公司签约。",),
        also=body,
        sure=0.9,
    ),
    Rule(
        "PartOf",
        "part/belongs",
        f"<part=Organization>(?:，)?{cue('隶属于?|归属于|从属于')}<whole=Organization>(?!的?(?:旗下|下属|所属|子公司|全资|控股))",
        "[青岛海润物流有限公司](part)隶属[青岛华远集团](whole)。",
        never=("青岛海润物流有限公司隶属于青岛华远集团旗下的一家公司。",),
    ),
    Rule(
        "PartOf",
        "part/sets-up",
        f"<whole=Organization>(?:内部|内)?{cue('下设|下辖|内设')}(?:有|了)?(?:<Count>[^，。；]{{0,6}}?[：，]?)?<part*=Organization>",
        "[青岛市中级人民法院](whole)下设[青岛市环境调解委员会](part)。",
    ),
)
