"""Bodies that name nobody by themselves: 政工室, 人事司综合处, 骨科; each stands for that of its owner, if one can be meant.

青山县公安局 … 政工室 is 青山县公安局政工室. Whose it is stands before it in its sentence, else in the text before; where
none or several can be meant, it stays bare, and nobody's post is told with it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph.gazetteer import countries
from graph.model import Article, Mention
from graph.names.ranked import RANKED
from graph.places import leading

_WORD = "(?![省市县区州旗镇乡村国部委局厅署院校社行公司])[一-鿿]"
_DUTY = "政工|政治|办公|研究|值班|警务|督察|督查|审计|法制|法规|治安|综合|监管|宣传|人事|教育|业务|财务|计财|管理|执法|秘书|行政|信访|组织|安全|规划|监督|登记|组宣|纪检|监察|党建|技术"
_MINISTRY = re.compile(
    "(?<=..)(?:部(?![门队])|总局|总署|委员会|改革委|健康委|国资委)|(?<=国家..)局|(?<=国家...)局|(?<=国家....)局"
)
_OFFICE = re.compile("(?:[局厅署]|[支大总]队|海关|检察院|法院|街道办事处|管委会)$")
_POLICE = re.compile("(?:公安局|分局|交警[支大总]队)$")
_HOSPITAL = re.compile("(?:医院|保健院|卫生院|医学中心)$")
_COMMITTEE = re.compile("[省市县区州旗盟]委$")
_OWNED = (
    (re.compile(f"(?:{_WORD}){{1,10}}(?<!公)司(?:(?:{_WORD}){{1,6}}处)?"), _MINISTRY),
    (
        re.compile(
            "(?:内|外|眼|皮肤?|口腔|黏膜病|针灸|推拿|康复|急诊|重症|呼吸|消化|肿瘤|心理|感染|麻醉|超声|放射|影像|检验|护理|妇|产|儿童?|生殖|神经|精神|心|血管|肾|肝胆?|血液"
            "|风湿|免疫|营养|泌尿|疼痛|胸|骨|创伤|脊柱|关节|内分泌|老年|全|中医|病理|药剂|输血|肛肠|介入|烧伤|整形|甲状腺|乳腺|胃肠|病|与|和|耳鼻喉|预防|保健|医学)+科|医务[科处部]"
        ),
        _HOSPITAL,
    ),
    (
        re.compile(f"(?:{_WORD}){{1,8}}(?<!办事)处(?:[一-鿿]{{1,4}}科)?|(?:{_DUTY})+[一二三四五]?[室科]"),
        _OFFICE,
    ),
    (
        re.compile(
            "(?:某|第?[一二三四五六七八九十\\d]|治安|刑侦|刑警|特警|巡警|巡特警|交警|网安|消防|经侦|禁毒)+(?:[中大支总]队|派出所)"
        ),
        _POLICE,
    ),
    (re.compile("组织部|宣传部|统战部|统一战线工作部|政法委(?:员会)?|政研室|老干部局|党校"), _COMMITTEE),
)
"""What only a body of another kind has, and where the name of such an owner ends."""
_TRADE = "公路|铁路|地震|气象|旅游|广电|文化|体育|教育|公安|财政|水利|水务|交通|运输|民政|司法|审计|统计|税务|卫生|卫健|商务|农业|农村|林业|监狱|环保|城管|规划|住建|人社|科技|信访|粮食|安监"
_NOBODY = re.compile(
    f"幼儿园|(?:农民|种植|养殖)*专业合作社|红十字会|村委会|居委会|村支部|党支部|总行营业部|社会和法制委员会|法制委员会|审判庭|[一-鿿]{{2}}审判庭|"
    f"(?:{_TRADE})+(?:管理|监督|分|总)*[局厅委]|(?:人武|武装|组织|宣传|统战|人事|创研|编辑|市场|技术|研发|财务|法务|运营|综合|管理|事业|业务|企业|工程|项目|一体化|宣?文体|护理)+部"
    "|人大(?:常委会|工委)|政协|纪委|监委|党委|党组|团委|工会|常委会|宣讲团|讲师团|参访团|考察团|访问团|代表团|慰问团|艺术团|办公厅|秘书处|特区政府.*"
)
_OWN = re.compile("海关|中心.|队.|[站园馆店厂会].")
"""Whose it is, in the name."""
_REGION = re.compile("特区政府")
_BESIDE = re.compile("[一-鿿]{0,12}[、兼]")
"""What stands between a body and another that is its own: 青山县公安局党委委员、政工室主任."""
_SENTENCE = 400
"""How far back the beginning of a sentence is looked for."""


def is_bare(mention: Mention) -> bool:
    """Whether a body's name leaves open whose it is: 市水利局, 政工室, 宣讲团; not 青山市水利局, 水利部."""
    if mention.kind != "Organization" or mention.stands_for or mention.source == "known":
        return False
    name = mention.text
    if RANKED.match(name):
        return True
    if leading(name) or _OWN.search(name) or name.startswith(tuple(countries())):
        return False
    return bool(_NOBODY.fullmatch(name)) or any(unit.fullmatch(name) for unit, _ in _OWNED)


def owned(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bare bodies with the full name that they stand for where one owner can be meant."""
    if not any(map(is_bare, found)):
        return list(found)
    bodies = [m for m in found if m.kind == "Organization" and not is_bare(m)]
    return [replace(m, stands_for=_full(article, m, bodies)) if is_bare(m) else m for m in found]


def _full(article: Article, mention: Mention, bodies: Sequence[Mention]) -> str:
    """The owner's name with the body's behind it; nothing where it is not told."""
    name, start = mention.text, mention.span.start
    if RANKED.match(name):
        return ""
    if _REGION.match(name):
        regions = [region for region in ("香港", "澳门") if region in article.text]
        return regions[0] + name if len(regions) == 1 else ""
    wording = next((owner for unit, owner in _OWNED if unit.fullmatch(name)), None)
    before = bodies[: bisect_right(bodies, start, key=lambda m: m.span.start)]
    if before and before[-1].span.stop == start:
        return _name(before[-1]) + name
    if wording is None:
        longer = {n for m in bodies if (n := _name(m)).endswith(name) and leading(n) and "当地" not in n}
        return longer.pop() if len(longer) == 1 else ""
    if (
        before
        and wording.search(_name(before[-1]))
        and _BESIDE.fullmatch(article.text, before[-1].span.stop, start)
    ):
        before = before[-1:]
    begins = max(article.text.rfind(mark, max(0, start - _SENTENCE), start) for mark in "。！？\n")
    for near in ([m for m in before if m.span.start > begins], before):
        if owners := {_name(m)[: owner.end()] for m in near if (owner := wording.search(_name(m)))}:
            return _of(owners.pop(), name) if len(owners) == 1 else ""
    return ""


def _of(owner: str, name: str) -> str:
    return owner if owner.endswith(name) else owner + name


def _name(mention: Mention) -> str:
    return mention.stands_for or mention.text
