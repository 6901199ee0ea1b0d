"""Signings: parties sign an agreement."""

from graph.model import Mention, Role
from graph.rules import GAP, START, Found, Rule, cue

SIGNED = cue("签署|签订|签下|签定|缔结|签约|达成")
_COUNTED = (
    "(?:了|成|有)?(?:关于)?(?:一份|一项|[一二两三四五六七八九十多]+[份项个]|系列|一系列|有关|相关|新的|首个)?"
)
_KINDS = "协议书|协议|备忘录|协定|合同|意向书|条约|责任书|共建书|联合声明|联合公报|议定书|契约"
_RELATION = "战略合作关系|合作关系|战略合作|合作意向|合作机制"
KIND = rf"(?!的)<agreement:[^，。；：！？、“”《》]{{0,30}}?(?:{_KINDS})(?![期签后中时前暨框])|[^，。；：！？、“”《》的]{{0,10}}(?:{_RELATION})(?=[，。；]|$)>"
KIND_BEFORE = rf"<agreement:[^，。；：！？、“”《》]{{0,20}}?(?:{_KINDS})>"
WHAT = f"{_COUNTED}(?:<agreement*=Agreement>|{KIND})(?!的[，。有])"
SUM = "(?:，?[^，。；]{0,8}(?:金额|总额|价值|投资|总价|标的额)[^，。；]{0,6}<amount>)?"
BODY = "Place|Organization"
WITH = "(?:与|和|同|及|跟)"
FIRST = "(?<![与和同及、跟])"
THEN = f"[，、]?{GAP}(?:在<place=Place>{GAP})?"
VENUE = "(?:会上|会议|仪式上?|现场|活动|期间|当天|当日|双方|三方|四方|各方|两国|两地|三地|会后|代表|会谈后|共同|分别|大会|论坛|见证下)"


def two(found: Found) -> tuple[Role, ...] | None:
    """The roles, if at least two parties sign."""
    parties = {r.filler.text for r in found.roles if r.name == "party" and isinstance(r.filler, Mention)}
    return found.roles if len(parties) > 1 else None


def ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the meeting named next is one at which they sign."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    return two(found) if events and events[-1].text.startswith("签") else None


RULES = (
    Rule(
        "Signing",
        "signing/with-each",
        f"{FIRST}<party={BODY}>{WITH}<party*={BODY}>分别{GAP}{SIGNED}{WHAT}{SUM}",
        "今年1月1日，[甲州片区](party)与[乙州片区](party)分别签署[商事登记互通互办协议](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/with",
        f"{FIRST}<party+={BODY}>(?:等[^，。；]{{0,8}}?)?(?:<Post>*<Person>)?{GAP}(?:，?<Date>)?(?:在<place=Place>{GAP})?{WITH}"
        f"<party+={BODY}>(?:等[^，。；]{{0,8}}?)?(?:<Post>*<Person>)?{THEN}{SIGNED}{WHAT}{SUM}",
        "3月2日，[青山市人民政府](party)与[北方大学](party)在[济南](place)签署[战略合作框架协议](agreement)。",
        never=("青山市人民政府与北方大学否则不得签署。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/list",
        f"{FIRST}<party+={BODY}>(?:等[^，。；]{{0,8}}?)?{THEN}{SIGNED}{WHAT}{SUM}",
        "近日，[青山市教育局](party)、[北方大学](party)共同签署[合作备忘录](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/persons",
        f"<party+=Person>{WITH}(?:<Organization|Place><Post>*)*<party+=Person>{THEN}{SIGNED}了?<agreement=Agreement>",
        "[王建国](party)和[李卫东](party)签署了《[青山北方林业合作协定](agreement)》。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/then-with",
        f"{START}<party={BODY}>[^。；]{{1,40}}?，[^，。；]{{0,6}}?{WITH}<party+={BODY}>(?:等[^，。；]{{0,10}}?)?{THEN}{SIGNED}{WHAT}{SUM}",
        "[北方大学](party)加快成果转化，先后与[青山市人民政府](party)签署[战略合作协议](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/agreement",
        f"(?:{VENUE}[^。；]{{0,24}}?|会，[^，。；]{{0,4}}?){SIGNED}了?<agreement*=Agreement>(?!的)",
        "会上，双方签署了《[青山北方林业合作协议](agreement)》。",
        never=("会上，双方讨论了《青山北方林业合作协议》。",),
    ),
    Rule(
        "Signing",
        "signing/passive",
        f"<agreement*=Agreement>(?:正式|顺利|成功|当天|同时|日前|近日|<Date>|，){{0,2}}{SIGNED}(?!后|的|之|时|<Count>|[^，。]{0, 4}周年|仪式)",
        "《[青山北方林业合作协议](agreement)》正式签署。",
        never=("《青山北方林业合作协议》签署后，两地往来增多。",),
    ),
    Rule(
        "Signing",
        "signing/ceremony",
        f"(?:{FIRST}<party+={BODY}>)?(?:<agreement=Agreement|Document>|{KIND_BEFORE})<Event>(?:<Date>)?(?:在<place=Place>)?",
        "近日，[青山市人民政府](party)与[北方大学](party)《[青山林业合作协议](agreement)》签署仪式举行。",
        also=ceremony,
    ),
)
