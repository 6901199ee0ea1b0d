"""What is said and what is told of it: where a name stands in quoted speech, where the reporter takes over, who speaks for a body."""

from __future__ import annotations

import re

from graph.model import Article, Mention, Role
from graph.rules import Found

_FAR = 800
"""Characters before a name in which its speech may begin."""


def is_said(article: Article, mention: Mention) -> bool:
    """Whether it stands inside of quoted speech: 今天 in “今天很热” is the speaker's, and no day of the report."""
    start, stop = max(0, mention.span.start - _FAR), mention.span.start
    opened = article.text.rfind("“", start, stop)
    return opened > max(article.text.rfind("”", start, stop), article.text.rfind("\n", start, stop))


_VERBS = "警告|补充|强调|透露|解释|坦言|呼吁|重申|指出|表示|认为"
_REPORTER = re.compile(
    "，(?:[他她其][^，。；：“”]{0,12}，)?(?:[他她其并还也又且]|同时|此外|随后|进一步){0,3}"
    f"(?:[向对][^，。；：“”]{{1,10}})?(?:(?:{_VERBS})[称道说]?|[称说])(?=[，：]?“|：)"
    f"|，(?:[他她其]|并且?|还|同时)+(?:{_VERBS})[称道说]?(?=，)"
)
"""Where the reporter says that somebody goes on: …，并警告称，…; …，他对此道歉，称“…”."""


def up_to_reporter(content: str) -> str:
    """What is said as far as the reporter does not speak again, outside of quotation marks."""
    ends = [m.start() for m in _REPORTER.finditer(content)]
    end = next((e for e in ends if content.count("“", 0, e) == content.count("”", 0, e)), None)
    return content if end is None else content[:end]


_SOMEBODY = re.compile("(?:[一某数多几两有]|[一某数多几两][名位个]|来自|不愿具名的?|匿名)$")
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
