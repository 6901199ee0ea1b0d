"""Statements: who says, announces or promises something, and what.

甲表示，… · 甲局负责人介绍，… · “…”，甲说。 · 8日，甲局宣布，…. The content is the clause or the quoted speech.
"""

import re

from graph.facts._speech import is_itself, is_narrated, speaks_for, unquoted, up_to_reporter
from graph.model import Role
from graph.passage import FOLDED
from graph.rules import MENTION, START, Found, Rule, cue

_SAYS = (
    "(?:直言|坦言|强调|指出|补充|透露|感叹|笑言|重申)[说道]|表示(?!怀疑|担忧|反对|遗憾|愤怒|赞赏|感谢|欢迎|不满|无奈|祝贺|热烈|衷心|慰问|哀悼|支持|同意|关切|理解|认可|肯定|满意|不解|敬意)|指出|强调|认为|坦言|透露|宣布"
    "|说(?!法|明|服|起|不|到|出|完|话|谎|情|教|唱)|称(?!为|号|赞|职|作|之|呼|自己[为是]“)|呼吁|承诺(?!书|函|制)|直言(?!不讳)|坚称|宣称|声称|辩称|重申|告诫|预测|感叹|笑言|总结[说道]|反问|澄清|告诉(?:本报)?记者"
)
_TELLS = "讲述|介绍|谈到|提到|回应|感慨|解释|分析"
"""Verbs that take a thing, too (介绍情况): what is said follows them only behind a mark."""
_NOT_OF = "(?![了过的着])"
"""宣布了决定, 说的话: a thing is told of, and nothing said."""
SAYS = cue(
    f"(?:{_SAYS})道?{_NOT_OF}|(?:{_TELLS})[说称道]?(?=[，：:。“]|$)|(?:{_TELLS})了?[^。；：“”]{{2,60}}(?=：“)"
)
ADVERBS = (
    "(?:在(?!职|任)[^，。；：“”在]{0,24}?(?:时|中|上|后|，)|向[^，。；：“”向]{1,12}?|对[^，。；：“”对]{1,16}?|接受[^，。；：“”]{0,12}?采访时|激动地|高兴地|自豪地|郑重|公开|当天|近日|日前|周[一二三四五六日]|据此|进而|最后|随后|同时|再次|多次|还|也|则|并|又|曾|均|一致|进一步|首先"
    f"|(?:{_TELLS}|回答|解读|谈[到及起]?)[^，。；：“”]{{1,24}}?(?:时|后|(?=[说称]))|分析|补充|明确|特别"
    f"|[{FOLDED['Date']}{FOLDED['Place']}{FOLDED['Event']}{FOLDED['Post']}]日?，?){{0,5}}"
)
_QUOTE_BEFORE = re.compile(r"“?(?P<said>[^“”]{4,}?)(?:[，。！？…]+”?|”[，。！？]+)[^“”]{0,24}$")
"""The speech that ends, with a mark, before the words which say whose it is; one without may be a name."""
QUOTED = "(?:，|：|:|。|$|“|[^，。；]{2})"

_ASKS = re.compile("呼吁(?![，：:“])")
"""What is said is that somebody be asked: 甲呼吁乙让步 does not say that 乙 gives in."""
_TO = re.compile(
    f"(?:(?<![针面绝相应])[对向](?![外于此内])|告诉|询问|采访|批评|指责|抨击|痛斥|怒斥|质疑|嘲讽|谴责|称赞|赞扬|{MENTION}[与和跟同])[^，。；：“”]*$|在$"
)
"""Before a name: it is that of somebody who is spoken to, or with; or no person's (在海州说)."""
_SPEECH = re.compile("[，：:]?“(?P<said>[^“”]{4,})”?$")
"""The speech that the rest of a sentence is, dots of suspense included."""


def heard(found: Found) -> tuple[Role, ...] | None:
    """The roles with the content: what follows the verb, or the quoted speech before the speaker."""
    folded, (_, stop) = found.passage.folded, found.cue
    if _spoken_to(found) or is_narrated(found):
        return None
    if folded[stop : stop + 1] == "。":
        said = _QUOTE_BEFORE.search(found.passage.printed(0, found.match.start()))
        content = said["said"] if said else ""
    else:
        stop += folded.startswith("称", stop)
        if _ASKS.match(folded, found.cue[0]):
            stop = found.cue[0]
        speech = _SPEECH.match(found.passage.printed(stop, len(folded)))
        content = speech["said"] if speech else found.passage.printed(stop, up_to_reporter(folded, stop))
    content = _bare(content)
    return unquoted(found, (*found.roles, Role("content", content))) if len(content) > 3 else None


def heard_of_body(found: Found) -> tuple[Role, ...] | None:
    """The roles with the content, if the body itself speaks."""
    return heard(found) if is_itself(found) else None


def heard_of_office(found: Found) -> tuple[Role, ...] | None:
    """The roles with the content, if who speaks does so for the body: one of its staff does not."""
    return heard(found) if speaks_for(found) else None


def _spoken_to(found: Found) -> bool:
    """Whether the name is that of somebody who is spoken to: 他对局长甲说."""
    folded, start = found.passage.folded, found.match.start()
    clause = max(folded.rfind(mark, 0, start) for mark in "，。；：“”") + 1
    return _TO.search(folded, clause, start) is not None


def _bare(content: str) -> str:
    """What is said without the marks around it; a quotation mark within stays if its other half is there."""
    content = content.strip("，：:。！？、； ")
    while content.startswith("“") and content.find("”") in (-1, len(content) - 1):
        content = content[1:].removesuffix("”").strip("，：:。！？、； ")
    if content.endswith("”") and "“" not in content:
        content = content[:-1].rstrip("，：:。！？、； ")
    return content


RULES = (
    Rule(
        "Statement",
        "statement/person",
        f"(?:<date>，)?<speaker=Person>(?:同志|先生|女士|博士|教授)?(?:(?:于|在)?<date>(?:晚|上午|下午)?)?{ADVERBS}{SAYS}(?={QUOTED})",
        "[王建国](speaker)表示，[将积极推动两地合作](content)。",
        never=(
            "王建国说服了李卫东。",
            "王建国称赞李卫东工作认真负责。",
            "王建国表示理解，但他依然坚持自己的想法。",
            "王建国宣布了这一决定。",
            "王建国讲述自己从军的经历，鼓励大家向上。",
            "王建国说的多半是对的，大家都信。",
            "他对青山市林业局局长王建国说，主动权在我们这边。",
            "王建国感慨万千，告诫大家不忘过去。",
            "“临时志愿服务点”活动发起人王建国说。",
        ),
        also=heard,
        sure=0.92,
    ),
    Rule(
        "Statement",
        "statement/colon",
        f"<Organization|Place>(?:<Post>(?:、|兼)?)+<speaker=Person>{cue('：')}(?!…|[^，。；]{{0,4}}[0-9]{{4}})(?=[^：]{{10}})",
        "青山市林业局局长[王建国](speaker)：[今年要造林万亩，让山更绿](content)。",
        never=("青山市林业局局长王建国：13800000000，李卫东：13900000000。",),
        also=heard,
        sure=0.88,
    ),
    Rule(
        "Statement",
        "statement/office",
        f"(?:<date>，)?<speaker=Organization>(?:的)?(?:有关|相关|主要|新闻|一[名位]|不愿具名的|高级|多名)*(?:负责人|发言人|负责同志|领导|专家|官员|工作人员|<Post>)(?:<Post>)*(?:(?:于|在)?<date>)?(?!<Person>|，<Person>){ADVERBS}{SAYS}(?={QUOTED})",
        "[青岛市商务局](speaker)有关负责人介绍，[今年新增企业一千家](content)。",
        never=(
            "青岛市商务局局长王建国，向来宾介绍今年的新政策和新企业。",
            "一位青山化工公司工程师透露：“新厂房已经完工。”",
            "青山化工公司分析师指出，物价可能上涨。",
            "青山化工公司内部人士表示，新厂房已经完工。",
            "青山化工公司一名员工表示，新厂房已经完工。",
        ),
        also=heard_of_office,
        sure=0.88,
    ),
    Rule(
        "Statement",
        "statement/body",
        f"(?:{START}|(?<=[{FOLDED['Date']}]电))(?:<date>(?:上午|下午|晚上?|晚间|凌晨)?，)?<speaker=Organization>(?:方面)?(?:(?:于|在|曾于)?<date>(?:上午|下午|晚上?|晚间|凌晨|周[一二三四五六日])?)?(?:日)?(?:正式|对外|通过官[网微]|在[^，。；]{{1,16}}?|也|还|则|已|曾|随后|再次|此前|同时){{0,2}}{cue('宣布|通报(?!批评|表扬)|表示|透露|(?:发布)?(?:公告|消息|通报|声明|通告)[称说指]|回应称?|承诺|发文称|介绍|指出|强调|证实|警告|呼吁|宣称|声称|辩称|重申|澄清')}(?:，|：|称|:|(?<=[称说指])|(?:(?<=宣布)|(?<=表示)|(?<=透露))(?=将|已|会(?!议)|正(?!式)))",
        "[2月3日](date)，[青岛市商务局](speaker)宣布，[今年新增企业一千家](content)。",
        also=heard_of_body,
        sure=0.88,
    ),
)
