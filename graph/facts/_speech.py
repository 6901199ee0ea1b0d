"""What is said and what is told of it: where a name stands in quoted speech, where the reporter takes over, who speaks for a body."""

from __future__ import annotations

import re

from graph.model import Article, Mention, Role
from graph.passage import FOLDED
from graph.rules import Found

_FAR = 800
"""Characters before a name in which its speech may begin."""


def is_said(article: Article, mention: Mention) -> bool:
    """Whether it stands inside of quoted speech: 今天 in “今天很热” is the speaker's, and no day of the report."""
    start, stop = max(0, mention.span.start - _FAR), mention.span.start
    opened = article.text.rfind("“", start, stop)
    return opened > max(article.text.rfind("”", start, stop), article.text.rfind("\n", start, stop))


_VERBS = "警告|补充|强调|透露|解释|坦言|呼吁|重申|指出|表示|认为"
_NAMED = "".join(FOLDED[kind] for kind in ("Person", "Organization", "Post"))
_REPORTER = re.compile(
    "，(?:[他她其][^，。；：“”]{0,12}，)?(?:[他她其并还也又且]|同时|此外|随后|进一步){0,3}"
    f"(?:[向对][^，。；：“”]{{1,10}})?(?:(?:{_VERBS})[称道说]?|[称说])(?=[，：]?“|：)"
    f"|，(?:[他她其]|并且?|还|同时)+(?:{_VERBS})[称道说]?(?=，)"
    "|，[他她]们?(?:同时|还|也|并)*表达|【|(?<![，。；：“])据[^，。；“”]{2,16}(?:消息|报道)"
    f"|(?:[一-鿿]{{2}}(?:财经|日报|晚报|新闻|时报|[网社报])|本报)讯?记者[^，。；：“”]{{1,6}}?(?:{FOLDED['Date']}|报道|获悉)"
    f"|[，；](?:于是|[而但]来自[^，。；：“”]{{1,24}}的[{FOLDED['Person']}])"
    "|[，；](?:[而但]|随后)?(?:记者|据悉|据了解|据介绍|说[完着罢]|随后[他她走来拿带转]|这番话|此言)"
    f"|[，；](?:而|但是?|不过|对此|随后|同时|另一边|另外|此外)?[该其]?(?:公司|集团|企业|学校|医院)?[{_NAMED}{FOLDED['Place']}、]{{0,5}}"
    f"(?:[{_NAMED}]|负责人|发言人|[院校官军]方)(?:(?!接到?|收到)[^，；：“”{_NAMED}]){{0,8}}?(?:在[^，；：“”]{{1,20}}[上中时里]|也|还|则){{0,2}}(?:{_VERBS}|觉得|直言|回应|告诉|说(?![明法服])|称(?![为号赞]))"
)
"""Where the reporter says that somebody goes on, or another speaks: …，并警告称，…; …，他对此道歉，称“…”; …，而乙认为…."""
_QUOTED = re.compile("[，：:]?“(?P<said>[^“”]{8,}(?:(?<=[，。！？])”(?!“)|”(?=[，；。])))(?![，；]?“)")
"""A quotation at the head of what is said, and behind it the reporter's own words."""


def up_to_reporter(folded: str, start: int) -> int:
    """Where what is said from `start` on ends: the reporter speaks again, or somebody else, outside of quotation marks."""
    if quoted := _QUOTED.match(folded, start):
        return quoted.end()
    dots = folded.find("……", start)
    stop = len(folded) if dots < 0 else dots
    ends = [m.start() for m in _REPORTER.finditer(folded, start + 1, stop)]
    return next((e for e in ends if folded.count("“", start, e) == folded.count("”", start, e)), stop)


_TOLD_BY_NONE = re.compile("(?:网传|网曝|据传|传言|传闻|谣传|爆料|网友(?:爆料)?称?|有消息称?)[^，。；]{0,6}$")
"""Before a speaker: nobody stands for it that he said so."""
_NARRATED = re.compile("[，：:]?(?:随后|接着|记者|据悉|据了解|图为|说[完着])")
"""What the reporter's own words begin with."""


def is_narrated(found: Found) -> bool:
    """Whether nobody stands for what is said, or another tells it: 网传甲表示，…; 甲表示：随后，他…; “甲表示，…”."""
    folded, start, (_, stop) = found.passage.folded, found.match.start(), found.cue
    before = found.passage.printed(0, start)
    quoted = before.count("“") > before.count("”")
    return quoted or bool(_TOLD_BY_NONE.search(folded, 0, start) or _NARRATED.match(folded, stop))


_SOMEBODY = re.compile("(?:[一某数多几两有]|[一某数多几两][名位个]|来自|不愿具名的?|[^，。；]{0,2}匿名的?)$")
"""Before a body: it is somebody in it who speaks, 一位青山公司员工."""
_WORKS_THERE = re.compile(
    "一[名位]|多[名位]|不愿|匿名|内部|员工|职工|分析|专家|工程师|研究员|学家|教授|老师|教师|医[生师]|护士|律师|记者|学生|队员|民警|技术员|顾问|策略师|工人"
)


_OFFICE = re.compile("[^，向对在回接0-9]*")
"""The words that call him, before those that tell to whom and when he spoke."""


def is_itself(found: Found) -> bool:
    """Whether a body is the one who speaks, and not somebody in it whom the words before it call one of many."""
    at = _body(found)
    return not _SOMEBODY.search(found.passage.folded, max(0, at - 8), at)


def speaks_for(found: Found) -> bool:
    """Whether who is called by a body and an office speaks for it, and is not just somebody who works there."""
    office = _OFFICE.match(found.passage.printed(_body(found) + 1, found.cue[0]))
    return is_itself(found) and not (office and _WORKS_THERE.search(office[0]))


def _body(found: Found) -> int:
    """Where in the passage the speaker stands."""
    body = next((r.filler for r in found.roles if r.name == "speaker"), None)
    return next((i for i, m in found.passage.mentions.items() if m is body), found.match.start())


def unquoted(found: Found, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """The roles without a day that is named inside of what is said."""
    article = found.passage.article
    return tuple(
        r
        for r in roles
        if r.name != "date" or not isinstance(r.filler, Mention) or not is_said(article, r.filler)
    )
