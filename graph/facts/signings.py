"""Signings: parties sign an agreement."""

import re

from graph.model import Mention, Role
from graph.passage import FOLDED
from graph.rules import GAP, JOIN, START, Found, Rule, cue

SIGNED = cue("签署|签订|签下|签定|缔结|签约|达成")
_COUNTED = "(?:了|成|有(?!关))?(?:关于)?(?:一份|一项|[一二两三四五六七八九十多]+[份项个]|系列|一系列|有关|相关|新的|首个|开展|建立)?"
_KINDS = "协议书|协议|备忘录|协定|合同|意向书|条约|责任书|共建书|联合声明|联合公报|议定书|契约"
_RELATION = "战略合作关系|合作关系|战略合作|合作意向|合作机制"
_WORDS = "(?:[^，。；：！？、“”《》]|“[^“”。；]{1,20}”)"
"""Words of an agreement's kind, some of them perhaps quoted: 关于共建“甲园”的备忘录."""
KIND = rf"(?!的|该|任何|上述|此|本|这|多项|多份)<agreement:{_WORDS}{{0,30}}?(?:{_KINDS})(?![期签后中时前暨框])|[^，。；：！？、“”《》的]{{0,10}}(?:{_RELATION})(?=[，。；]|$)>"
QUOTED = f"“<agreement:[^“”。；《》]{{2,40}}?(?:{_KINDS})>”"
"""An agreement whose name is quoted: “青山林业合作协议”."""
KIND_BEFORE = rf"<agreement:[^，。；：！？、“”《》]{{0,20}}?(?:{_KINDS})>"
_WORTH = "(?:(?:总?价值|金额|总额)(?:约为?|超过?|近|达)?<amount>的)?"
_MORE = f"(?:[、和及与](?!的)<agreement:[^，。；：！？、“”《》的和及与]{{0,16}}?(?:{_KINDS})>(?=[，。；]|$))?"
"""A second agreement behind the first: 备忘录和合作协议."""
WHAT = f"{_COUNTED}{_WORTH}(?:<agreement*=Agreement>|{KIND}{_MORE}|{QUOTED})(?!的[，。有])"
SUM = "(?:，?[^，。；]{0,8}(?:金额|总额|价值|投资|总价|标的额)[^，。；]{0,6}<amount>)?"
BODY = "Place|Organization"
ITS = "(?:其(?!一致行动)[^，。；、：与和]{0,10}?|[^，。；、：与和同及对]{2,24}的)?"
"""What a party is: 与其合作伙伴甲公司, 与持有专利的甲公司."""
WITH = f"(?:与|和|同|及|跟){ITS}"
FIRST = "(?<![与和同及、跟在于])"
HERE = f"(?:在(?:<Place>*<place=Place>|<Organization>){GAP})?"
ABOUT = "(?:就[^，。；]{2,36}?)?"
"""What it is about: 就甲港货物运输签署协议."""
THEN = f"[，、]?{GAP}(?:，?<Date>{GAP})?{HERE}(?:<Date>{GAP})?{ABOUT}"
OF = "(?:<Place>){0,2}"
"""The places that the one who signs lies in: 甲省乙市丙区 is one party."""
WHOLE = f"(?!{JOIN}<{BODY}>)"
"""A list has come to its end: no other is tried."""
LIST = "(?:等(?:<Count>)?[^，。；]{0,8}?|等来自[^，。；]{2,20}?|<Count>[^，。；与和]{2,8}?(?=签))?"
BODIES = "(?:等(?:<Count>)?(?:单位|企业|机构|高校|公司|部门|院校|银行)*)?"
DULY = "(?:代表|双方|三方|四方|正式|成功|顺利|现场|共同|完成|进行|举行|达成|分别|集中|战略|合作|协议|项目|医联体|了)*"
SIGNER = "(?:(?:<Post>(?:、|兼|，)?)+<Person>)?"
ALSO = "(?:还|也|同时|又|已|日前|宣布|正式|<Date>|于|，){0,4}"
"""What may stand between the one who signs and with whom."""
NEXT = f"(?:、<party={BODY}>{SIGNER})?(?:、<party={BODY}>{SIGNER})?"
"""More signers with their posts: 、乙局局长丙."""
VENUE = "(?:会上|会议|仪式上?|现场|活动|期间|当天|当日|双方|三方|四方|各方|两国|两地|三地|会后|代表|会谈后|共同|分别|大会|论坛|见证下)"
SAME_TOPIC = "(?:(?!介绍|表示|认为|报道|获悉|称，|该|其中|记者|：|包括)[^。；]){1,40}?"
"""Up to forty characters in which the sentence does not turn to somebody else."""
_PRIVATE = re.compile("合同|赔偿|终止|责任书|承诺书|责任状|和解|离婚|租赁|调解")


def public(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless it is a contract of private people that nobody will look up."""
    names = [r.filler.text for r in found.roles if isinstance(r.filler, Mention)]
    return None if any(_PRIVATE.search(n) or n.endswith("某") for n in names) else found.roles


_OF_THEIRS = re.compile(
    f"[{FOLDED['Place']}][两三四五六七八九十][省市地区县国][^，。；]{{0,4}}(?:法院|检察|部门|企业|高校|公安|单位)"
)
"""Bodies of several places, which are not named: 甲、乙两省法院."""
_PAIRS = re.compile(
    f"[与和同][{FOLDED['Organization']}{FOLDED['Place']}]+，[^，]*[与和同][{FOLDED['Organization']}{FOLDED['Place']}]"
)
"""Several that sign each with another: 甲与乙，丙与丁."""


def two(found: Found) -> tuple[Role, ...] | None:
    """The roles, if at least two parties sign."""
    parties = {r.filler.text for r in found.roles if r.name == "party" and isinstance(r.filler, Mention)}
    whole = found.match.group()
    if any(_is_cut(r, found) for r in found.roles if r.name == "party"):
        return None
    if "看着" in found.passage.folded[max(0, found.match.start() - 8) : found.match.end()]:
        return None
    return None if len(parties) < 2 or _PAIRS.search(whole) or _OF_THEIRS.search(whole) else found.roles


def _is_cut(party: Role, found: Found) -> bool:
    """Whether a place only begins the name of who signs: 青山|铜石景区与甲行签署."""
    if not isinstance(party.filler, Mention) or party.filler.kind != "Place":
        return False
    behind = found.passage.article.text[party.filler.span.stop :][:1]
    return bool(re.match("[一-鿿]", behind)) and behind not in _GOES_ON


_GOES_ON = "与和同及跟暨就在等将已于正近今昨日双三四两共也还代再又现则签达成方政市县区首率先分各均都曾向当所间人以并是"
"""What follows the place that signs, as a body."""


def by_body(found: Found) -> tuple[Role, ...] | None:
    """The roles, unless the sentence begins with a place that only says whose somebody is: 甲国门将乙……与丙签约."""
    first = next(r.filler for r in found.roles if r.name == "party")
    place = isinstance(first, Mention) and first.kind == "Place"
    begins = found.passage.folded[found.match.start() + 1 : found.match.start() + 2]
    return None if place and re.match("[一-鿿](?<![在于就以为已将和与同及也还])", begins) else two(found)


def ceremony(found: Found) -> tuple[Role, ...] | None:
    """The roles, if the meeting named next is one at which they sign."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    return two(found) if events and events[-1].text.startswith("签") else None


_SUBJECT = re.compile(
    "(?:.*暨)?(?P<agreement>[^暨]*(?:协议|备忘录|合同|合作|共建))(?:集中)?(?:签约|签字|签署)(?:暨[^暨]+)?仪式$"
)


def with_subject(found: Found) -> tuple[Role, ...] | None:
    """The roles, with the agreement that the ceremony is named for: 战略合作协议签约仪式."""
    events = [m for m in found.passage.among(*found.match.span()) if m.kind == "Event"]
    subject = _SUBJECT.match(events[-1].text) if events else None
    return (*found.roles, Role("agreement", subject["agreement"])) if subject and two(found) else None


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
        f"{FIRST}{OF}<party+={BODY}>{LIST}{SIGNER}{GAP}(?:，?<Date>{GAP})?{HERE}{WITH}{OF}<party+={BODY}>{WHOLE}{LIST}{SIGNER}{NEXT}{THEN}{SIGNED}{WHAT}{SUM}",
        "3月2日，[青山市人民政府](party)与[北方大学](party)在[济南](place)签署[战略合作框架协议](agreement)。",
        never=(
            "青山市人民政府与北方大学否则不得签署。",
            "长沙铜盘窑和海川银行签署借款合同。",
            "青山队只能看着海川队与北方大学签署合作协议。",
        ),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/list",
        f"{FIRST}{OF}<party+={BODY}>{LIST}{SIGNER}{THEN}{SIGNED}{WHAT}{SUM}",
        "[青山市教育局](party)、[北方大学](party)[3月2日](date)共同签署[合作备忘录](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/bare",
        f"{FIRST}{OF}<party+={BODY}>{BODIES}{SIGNER}(?:，?<Date>)?{HERE}(?:{ALSO}{WITH}{OF}<party+={BODY}>{BODIES}{SIGNER})?(?:，?<Date>)?{HERE}{DULY}{cue('签约')}(?=[，。；]|$|揭牌)",
        "近日，[青山市教育局](party)与[北方大学](party)正式签约，共建实验室。",
        never=("青山市教育局介绍，北方大学、青山中学的学生已签约。", "北方大学与青山中学的球员王建国签约。"),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/signers",
        f"{FIRST}<party={BODY}>(?:<Post>(?:、|兼)?)+<Person>(?:、|，|与|和)<party={BODY}>(?:<Post>(?:、|兼)?)+<Person>(?:分别)?代表{THEN}{SIGNED}(?:{WHAT}|(?=[，。；]|$))",
        "[青山市教育局](party)局长王建国、[北方大学](party)副校长李卫东代表双方签署[合作协议](agreement)。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/by",
        f"(?:<agreement=Agreement>|{KIND_BEFORE})，?由{OF}<party={BODY}>{SIGNER}(?:、|{WITH}){OF}<party={BODY}>{SIGNER}{NEXT}{THEN}{SIGNED}(?=[，。；]|$)",
        "[合作备忘录](agreement)由[青山市教育局](party)局长王建国与[北方大学](party)校长李卫东签署。",
        never=("合作备忘录由青山市教育局与北方大学的学者起草。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/signed-before",
        f"{FIRST}{OF}<party+={BODY}>{SIGNER}{GAP}(?:，?<Date>{GAP})?{HERE}{WITH}{OF}<party+={BODY}>{WHOLE}{SIGNER}(?:<Date>)?(?:共同|联合|正式|此前|已)*{SIGNED}的<agreement=Agreement>",
        "[青山市教育局](party)与[北方大学](party)签署的《[青山北方教育合作协议](agreement)》生效。",
        also=two,
    ),
    Rule(
        "Signing",
        "signing/persons",
        f"<party+=Person>{WITH}(?:<Organization|Place><Post>*)*<party+=Person>(?!{JOIN}<Person>){THEN}{SIGNED}了?<agreement=Agreement>",
        "[王建国](party)和[李卫东](party)签署了《[青山北方林业合作协定](agreement)》。",
        also=public,
    ),
    Rule(
        "Signing",
        "signing/then-with",
        f"{START}<party={BODY}>(?![的最上等]|<Post|Person|Organization>|记者|品牌|股东){SAME_TOPIC}，<Date>?{GAP}{WITH}<party+={BODY}>(?:等[^，。；]{{0,10}}?)?{THEN}{SIGNED}{WHAT}{SUM}",
        "[北方大学](party)加快成果转化，先后与[青山市人民政府](party)签署[战略合作协议](agreement)。",
        never=("青山门将王建国昨天上场，而今已经与海川俱乐部签署加盟协议。",),
        also=by_body,
    ),
    Rule(
        "Signing",
        "signing/says-with",
        f"{START}<party={BODY}>(?:<Date>|(?:发布|刊发|发出)?(?:公告|消息|声明)|官方|正式)*(?:(?:宣布|公告|公布|表示|透露)?(?:称|，|：){{1,3}}|宣布)(?:其|公司|该公司)?(?:已经|已|将|拟|正式|近日|日前|<Date>|，)*{WITH}{OF}<party+={BODY}>{LIST}{THEN}{SIGNED}{WHAT}{SUM}",
        "[青山化工公司](party)3月2日公告称，公司已与[北方大学](party)签署[合作协议](agreement)。",
        never=("青山化工公司介绍，北方大学与海川公司签署合作协议。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/learnt-with",
        f"从<party={BODY}>获悉，[^。；]{{0,16}}?(?:其|公司|该公司|该校|该院){WITH}{OF}<party+={BODY}>{LIST}{THEN}{SIGNED}{WHAT}{SUM}",
        "记者3日从[青山化工公司](party)获悉，其与[北方大学](party)正式签署[合作协议](agreement)。",
        never=("记者3日从青山化工公司获悉，海川公司与北方大学签署合作协议。",),
        also=two,
    ),
    Rule(
        "Signing",
        "signing/agreement",
        f"(?:{VENUE}[^。；]{{0,24}}?|会，[^，。；]{{0,4}}?){SIGNED}了?<agreement*=Agreement>(?!的|<Count>)",
        "会上，双方签署了《[青山北方林业合作协议](agreement)》。",
        never=("会上，双方讨论了《青山北方林业合作协议》。",),
        also=public,
    ),
    Rule(
        "Signing",
        "signing/both-sides",
        f"{START}[^，。；]{{0,12}}?(?:双方|两地|两校|校企|三方|两省|两市|两县|两区|政企|校地|四方)(?:代表|现场|正式|共同|还|将|已|就[^，。；就]{{2,20}}?|在[^，。；在]{{2,16}}?){{0,4}}{SIGNED}{_COUNTED}{KIND}(?!的[，。有])",
        "[北方大学](party)与[青山市教育局](party)举行座谈。会上，双方签署[战略合作协议](agreement)。",
        never=("王建国与李卫东发生纠纷，双方签署了和解协议。", "会上，双方签署战略合作协议。"),
        also=public,
    ),
    Rule(
        "Signing",
        "signing/passive",
        f"<agreement*=Agreement>(?:正式|顺利|成功|当天|同时|日前|近日|<Date>|，){{0,2}}{SIGNED}(?!后|的|之|时|<Count>|[^，。]{{0,4}}周年|仪式)",
        "《[青山北方林业合作协议](agreement)》正式签署。",
        never=("《青山北方林业合作协议》签署后，两地往来增多。",),
        also=public,
    ),
    Rule(
        "Signing",
        "signing/ceremony",
        f"(?:{FIRST}<party+={BODY}>)?(?:<agreement=Agreement|Document>|{KIND_BEFORE})<Event>(?:<Date>)?(?:在<place=Place>)?",
        "近日，[青山市人民政府](party)与[北方大学](party)《[青山林业合作协议](agreement)》签署仪式举行。",
        also=ceremony,
    ),
    Rule(
        "Signing",
        "signing/holds-ceremony",
        f"{FIRST}{OF}<party+={BODY}>(?:{GAP}{WITH}{OF}<party+={BODY}>)?(?:，?<Date>)?{GAP}(?:在<Place>*<place=Place>{GAP})?{cue('举行|举办')}<Event>",
        "3月2日，[青山市人民政府](party)与[北方大学](party)在[济南](place)举行[战略合作框架协议](agreement)签约仪式。",
        also=with_subject,
    ),
    Rule(
        "Signing",
        "signing/of-ceremony",
        f"{FIRST}<party={BODY}>{WITH}<party={BODY}><Event>(?:<Date>)?(?:[在于]<Place>*<place=Place>)?",
        "[青山市教育局](party)与[北方大学](party)[战略合作协议](agreement)签约仪式在[济南](place)举行。",
        also=with_subject,
    ),
)
