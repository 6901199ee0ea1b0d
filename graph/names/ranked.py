"""Bodies named by their rank alone: 省商务厅 in an article of 山东 is 山东省商务厅, 市司法局 is 青岛市司法局.

The full name is taken where the article leaves one division of that rank; else the short one stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from graph.model import Article, Mention
from graph.where import Where, where

RANKED = re.compile(
    r"(?P<rank>[省市县区州旗])(?=(?:委|政府|人大|政协|纪委|监委|法院|检察院|公安|医院|人民|中[级医院]|高[级院]|第|直|属|[一-鿿]{1,12}[厅局办委会院队馆校所联]|科协|作协|[一-鿿]{2,8}(?:中心|部|中学|小学|集团|公司|银行|大学|学院)))"
    r"(?!长|[东西南北中]区|内|外|级|域|块|间|场|民(?![政宗族])|容|政(?!府|协|法|策|务))"
)
"""省 of 省商务厅: a body named by the rank of its division alone."""


def completed(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bodies named by their rank with the full name that they stand for."""
    if not any(_is_open(m) for m in found):
        return list(found)
    around = where(article, found)
    return [_full(article, m, around, found[:i]) if _is_open(m) else m for i, m in enumerate(found)]


def _is_open(mention: Mention) -> bool:
    return mention.kind == "Organization" and not mention.stands_for and bool(RANKED.match(mention.text))


def _full(article: Article, mention: Mention, around: Where, before: Sequence[Mention]) -> Mention:
    """The mention with its full name, by the article, by its sentence, or as a body named there is called."""
    rank, start = mention.text[0], mention.span.start
    owner = around.ranked(rank)
    if owner:
        return replace(mention, stands_for=owner.name + mention.text[1:])
    begins = max(article.text.rfind(mark, max(0, start - _SENTENCE), start) for mark in "。！？\n")
    said = [*takewhile(lambda m: m.span.start > begins, reversed(before))]
    owner = where(replace(article, newspaper="", dateline=None), said).ranked(rank)
    if owner:
        return replace(mention, stands_for=owner.name + mention.text[1:])
    named = {m.text for m in said if m.kind == "Organization" and m.text.endswith(mention.text)}
    named.discard(mention.text)
    return replace(mention, stands_for=named.pop()) if len(named) == 1 else mention


_SENTENCE = 400
"""How far back the beginning of a sentence is looked for."""
