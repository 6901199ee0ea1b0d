"""Up to when a figure counts: what was done by a day (截至6月底) is no deed of that day alone."""

from __future__ import annotations

import re

from graph.model import Article, Mention
from graph.names.reach import words

_AS_OF = ("截至", "截止")
_DEED = re.compile(
    "清理|服务|培训|修复|整治|检查|种植|培育|整改|疏通|救助|采购|化解|评选|创作|捐赠|转移|疏散|加固|排查"
)
"""Verbs that the dictionary takes for nouns."""
_SUM = "累计"
_FLOW = re.compile(
    "(?:(?<![余总限差])额|金额|收入|支出|产量|销量|产值|票房|(?<!总)人次|架次|案件|投资|利润|发电量|吞吐量|成交量|发送量|用电量|降[水雨]量|损失|进口|出口|缴税)$"
)
"""What adds up in the course of time; an 余额 stands at a day."""
_HELD = re.compile(
    "新增|理财|代销|平均|人均|日均|联营|直营|加盟|慢充|快充|注册|登记|持|参保|入库|入驻|落户|现|在|投保|生效|流通|发行在外|上市|备案|投产|营业|待|未"
)
"""Words like verbs that tell what there is at a day."""


def as_of(article: Article, when: Mention) -> bool:
    """Whether a date is the end of what is counted: 截至6月底."""
    before = article.text[max(0, when.span.start - 4) : when.span.start]
    return before.rstrip().endswith(_AS_OF) and not article.text.startswith(
        ("收盘", "的", "止"), when.span.stop
    )


def summed_up(what: str) -> str:
    """What has been done or come to by a day, called a sum: 累计发放贷款."""
    if _SUM in what or what.endswith("率") or _HELD.match(what) or not (_FLOW.search(what) or is_deed(what)):
        return what
    return _SUM + what


def is_deed(what: str) -> bool:
    """Whether words begin with a verb: 发送信息, 有效解决问题."""
    parts = [part for _, part in words(what)[:2]]
    verb = bool(parts) and (parts[0] == "v" or (parts[0][0] in "ad" and parts[1:2] == ["v"]))
    return verb or bool(_DEED.match(what))
