"""Documents and agreements: what stands in 《》 and is a law, a plan, a report, a contract by its last word.

Books, films and newspapers stand in 《》 too; they are no documents, and what ends in no known word is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span

DOCUMENTS = (
    "法典|法案|草案|条例|办法|规定|细则|规则|规章|章程|意见|决定|决议|通知|通告|通报|公告|公报|方案|规划|计划|纲要|措施|政策|要点|指南|指引"
    "|手册|指导书|标准|规范|规程|准则|守则|公约|村规民约|倡议|倡议书|宣言|声明|白皮书|蓝皮书|绿皮书|皮书|报告|年报|半年报|名单|名录|目录"
    "|清单|预案|制度|导则|批复|复函|提示函|命令|行政令|法令|令|建议|提案|议案|纪要|须知|大纲|体系|条款|榜单|指标|解释|批示|方略|[一二三四五六七八九十]+条"
    "|公开信|告知书|决定书|通知书|建议书|任务书|说明书|招股书|意见书|预警|提示|情况|图则|路线图|办法汇编|排行榜|500强|指数|战略|法"
)
"""The last words of documents."""
AGREEMENTS = (
    "协议|协议书|备忘录|协定|合同|合同书|条约|意向书|契约|协作书|议定书|责任书|承诺书|责任状|军令状|换文"
)
"""The last words of agreements."""
_SIGNED = re.compile(r"(?:签署|签订|签下|签定|缔结|共签)[^，。；《》]{0,12}$")
_STILL_LAW = re.compile(r"(?:法案|法|行政令|命令|法令|令|草案|条例)$")

_BRACKETED = re.compile(
    r"《(?P<name>(?:[^《》\n]|《[^《》\n]*》){2,90})》(?P<after>[（(][^（）()]{1,12}[)）])?"
)
_TAIL = re.compile(r"(?:[（(][^（）()]*[)）]|[·:：].{0,12}|\d{4}年?版?|第.{1,3}版|[〔\[].*[〕\]])$")
_DOCUMENT = re.compile(rf"(?:{DOCUMENTS})$")
_AGREEMENT = re.compile(rf"(?:{AGREEMENTS})$")
_SHORT = re.compile(rf"(?:新|新版|实施|工作|行动|若干|管理|暂行|指导|总体)?(?:{DOCUMENTS}|{AGREEMENTS})")
"""A short form of a name: 《意见》, 《实施方案》."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The documents and agreements in 《》; a short form stands for the one name before it that it fits."""
    del found
    named: list[str] = []
    for match in _BRACKETED.finditer(article.text):
        name = match["name"]
        kind = _kind(article.text, match)
        if kind is None:
            continue
        full = _full(name, named) if _SHORT.fullmatch(name) else ""
        if not full and _SHORT.fullmatch(name):
            continue
        if not full:
            named.append(name)
        yield Mention(Span(*match.span("name")), kind, name, source="form", stands_for=full)


def _kind(text: str, match: re.Match[str]) -> str | None:
    core = _TAIL.sub("", match["name"])
    if _AGREEMENT.search(core):
        return "Agreement"
    if not _DOCUMENT.search(core):
        return None
    signed = _SIGNED.search(text, max(0, match.start() - 20), match.start())
    return "Agreement" if signed and not _STILL_LAW.search(core) else "Document"


def _full(short: str, named: Sequence[str]) -> str:
    """The one name before that the short form can stand for, or nothing."""
    fits = [name for name in named if _TAIL.sub("", name).endswith(short)]
    fits = fits or [name for name in named if short in name]
    return fits[-1] if len(set(fits)) == 1 else ""
