"""Incidents: accidents, disasters, crimes and verdicts, with the dead and the injured.

甲地发生煤矿透水事故，造成3人死亡、5人受伤 · 以受贿罪判处 · 受贿案公开宣判.
"""

import re

from graph.model import Role
from graph.passage import FOLDED
from graph.rules import Found, Rule, cue

_PLACE, _PERSON = FOLDED["Place"], FOLDED["Person"]

DISASTER = "(?:较大|重大|特大|严重|一起|连环|多车)*[^，。；、的了一在是]{0,8}?(?:事故|火灾|爆炸|坍塌|垮塌|塌方|滑坡|泥石流|地震|山洪|洪灾|溃坝|踩踏|空难|车祸|沉船|大火|山火|火情|坠机|脱轨|倒塌|枪击|刑事案件|杀人案|袭击|命案|凶杀案|抢劫案|伤人事件|中毒事件)(?:事故|事件|案件|案)?+"
TOLL = (
    "(?:[^。；]{0,24}?(?:造成|致使?|已?有|共有|导致|其中)[^。；，、]{0,4}?<deaths>(?:当场)?(?:死亡|遇难|身亡|丧生|罹难))?"
    "(?:[^。；]{0,10}?<injured>(?:不同程度|均)?(?:受伤|轻伤|重伤|受轻伤|受重伤|伤))?"
)


def charged(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the law itself is spoken of (以危险驾驶罪论处的, 涉嫌)."""
    before = found.passage.folded[: found.match.start()]
    return (
        None if any(word in before[-12:] for word in ("如果", "若", "应当", "可以", "规定")) else found.roles
    )


_UNSURE = re.compile(
    "有消息称|网传|传闻|谣|疑似|可能|易(?!发)|预计|风险|被曝|以为|无法证实|担心|关于[^，。；]*$|就[^，。；]*$|针对[^，。；]*$|以来[^；]*$|共计?$|多次$|屡次$|常常?$|时有$|接连$|相继$|先后$|连续$|(?:经常|时常|频频|频繁)[^，；]{0,12}$"
)
"""Before the deed: it is only said, feared, answered to, or one of many."""
_FORECAST = re.compile("预计|预报|预警：")
_MAY = re.compile("^[^，；]*(?:可能性|的可能|风险(?:较|很)?[大高])")
"""What is only forecast: 预计12日，甲县发生滑坡、崩塌等灾害的可能性大."""
_TIMES = re.compile("(?<!^1)(?<!^一)[起场次]$")
"""So many times it happened: 发生419起枪击事件."""
_MORE_DEAD = re.compile(f"，[{FOLDED['Count']}][^，。；]{{0,10}}(?:死亡|身亡|遇难)")
"""Behind the dead: there are more: 致1人当场死亡，1人经抢救无效死亡."""
_MANY = re.compile("^(?:一?起|一场|多起|数起|多次|数次|死亡.{1,3}人|致.{1,3}死)")


def happened(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the text does not vouch for it or speaks of many; its kind without its number."""
    folded, (start, _) = found.passage.folded, found.cue
    run = max(folded.rfind(mark, 0, start) for mark in "。；") + 1
    clause = max(folded.rfind(mark, 0, start) for mark in "，。；") + 1
    if _UNSURE.search(folded[clause:start]) or re.search("有消息称|网传|以来，", folded[run:start]):
        return None
    stop = found.cue[1]
    if _FORECAST.search(folded[run:start]) or _MAY.search(folded[stop : stop + 40].split("。")[0]):
        return None
    if any(_TIMES.search(m.text) for m in found.passage.among(stop, stop + 3) if m.kind == "Count"):
        return None
    if _MORE_DEAD.match(folded, found.match.end()):
        return tuple(r for r in found.roles if r.name != "deaths")
    kinds = [r.filler for r in found.roles if r.name == "kind" and isinstance(r.filler, str)]
    if any(_MANY.match(kind) for kind in kinds) or "多起" in found.match.group():
        return None
    return found.roles


_DEED = "(?:大火|野火|山火|火灾|地震|爆炸|坍塌事故|交通事故|袭击|枪击事件|洪水|洪灾|山洪|泥石流|滑坡|风暴|坠机|脱轨事故)"

_PAIRED = "(?:危害珍贵、|掩饰、隐瞒|非法制造、|非法收购、|非法持有、|盗窃、|虐待、|编造、|破坏)[^，。；以因：“”]{2,20}?"
"""Charges with two deeds in their name: 掩饰、隐瞒犯罪所得罪."""

RULES = (
    Rule(
        "Incident",
        "incident/happens",
        f"(?<![往向赴])<place=Place>(?![和与0-9A-Za-z路街]|大道|方向|警方)[^，。；：、{_PLACE}{_PERSON}]{{0,20}}?{cue('突?发生|突发|燃起')}了?(?:一起|一场|<Count>)?(?:<Count>)?<kind:{DISASTER}>(?!率|数|隐患|起数|应急|防范|调查|类型|(?:灾?害|事故|事件)?的?(?:可能|风险|信息|消息|传言|传闻|说法)){TOLL}",
        "2月3日，[莱阳市](place)一工厂发生[火灾](kind)，造成[3人](deaths)死亡、[5人](injured)受伤。",
        never=(
            "预计3日，莱阳市北部发生滑坡、崩塌等地质灾害的可能性大。",
            "往莱阳市方向K20公里处发生一起交通事故。",
            "莱阳市接连发生火灾。",
            "莱阳市今年发生火灾起数下降三成。",
            "有消息称莱阳市发生爆炸。",
            "有关部门就莱阳市发生爆炸答记者问。",
            "莱阳市局部可能发生山洪。",
            "今晚莱阳市发生山洪灾害可能性较大。",
            "居民以为是莱阳市附近发生爆炸。",
            "2013年以来，莱阳市共发生4次地震。",
            "近来莱阳市发生多起交通事故。",
            "由于道路老旧，莱阳市经常发生交通事故。",
            "莱阳市的铁路经常因陈旧发生脱轨事故。",
        ),
        also=happened,
        sure=0.88,
    ),
    Rule(
        "Incident",
        "incident/toll",
        f"<place=Place>[^，。；：、的{_PLACE}{_PERSON}]{{0,8}}?<kind:{_DEED}>(?:(?:截至|已经?)?(?:<Date>|<Clock>)?[^，。；]{{0,4}}?)?{cue('造成|致使?|导致')}(?:的)?[^，。；]{{0,4}}?<deaths>(?:当场)?(?:死亡|遇难|身亡|丧生|罹难)(?:[^。；]{{0,10}}?<injured>(?:不同程度|均)?(?:受伤|轻伤|重伤|受轻伤|受重伤|伤))?",
        "[莱阳市](place)[山火](kind)已造成[3人](deaths)死亡。",
        never=("莱阳市山火造成严重损失。",),
        also=happened,
        sure=0.85,
    ),
    Rule(
        "Incident",
        "incident/sentenced",
        f"(?:以犯?|因?(?<!侵)犯|因(?=侵犯)|构成)<kind:(?!罪)(?:{_PAIRED}|[^，。；、以因：“”]{{2,20}})罪>(?:、[^，。；、]{{2,16}}?罪)*，?(?:(?:结合|鉴于|综合|依照|根据)[^。；]{{2,40}}，|数罪并罚，?|一审|二审|依法|终审|分别|被|(?:对|将)[^，。；对将]{{1,12}}?)*{cue('判处|获刑|被判')}",
        "2月3日，法院以[受贿罪](kind)判处被告人王建国有期徒刑十年。",
        never=("以危险驾驶罪论处的，应当吊销驾照。",),
        also=charged,
        sure=0.9,
    ),
    Rule(
        "Incident",
        "incident/case-heard",
        f"(?:对|就)[^。；]{{0,60}}?<kind:(?!犯)[^，。；：“”对就\ue000-\ue01f]{{2,20}}?案>(?:件)?(?:进行)?(?:一审|二审|依法)?{cue('公开宣判|公开开庭审理|开庭审理|宣判|作出一审判决|作出判决')}",
        "2月3日，济南市中级人民法院对王建国[受贿案](kind)公开宣判。",
        sure=0.88,
    ),
)
