"""Bodies named by their rank alone: 省商务厅 in an article of 山东 is 山东省商务厅, 市司法局 is 青岛市司法局.

The full name is taken where the article leaves one division of that rank; else the short one stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Article, Mention
from graph.where import Where, where

RANKED = re.compile(
    r"(?P<rank>[省市县区州旗])(?=(?:委|政府|人大|政协|纪委|监委|法院|检察院|公安|医院|人民|中[级医院]|高[级院]|第|直|属|[一-鿿]{1,12}[厅局办委会院队馆校所]|[一-鿿]{2,8}(?:中心|部|中学|小学|集团|公司|银行|大学|学院)))"
    r"(?!长|[东西南北中]区|内|外|级|域|块|间|场|民|容|政(?!府|协|法|策|务))"
)
"""省 of 省商务厅: a body named by the rank of its division alone."""


def completed(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bodies named by their rank with the full name that they stand for."""
    if not any(_is_open(m) for m in found):
        return list(found)
    around = where(article, found)
    return [_full(m, around) if _is_open(m) else m for m in found]


def _is_open(mention: Mention) -> bool:
    return mention.kind == "Organization" and not mention.stands_for and bool(RANKED.match(mention.text))


def _full(mention: Mention, around: Where) -> Mention:
    owner = around.ranked(mention.text[0])
    return replace(mention, stands_for=owner.name + mention.text[1:]) if owner else mention
