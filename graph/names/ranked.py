"""Bodies named by their rank alone: 省商务厅 in an article of 山东 is 山东省商务厅, 市司法局 is 青岛市司法局.

The full name is taken where the article leaves one place of that rank; else the short one stands as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Article, Mention
from graph.traditional import simplified

PROVINCES = "河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海"
"""Short names of the provinces that are called 省."""
_RANKED = re.compile(r"[省市县区](?=[一-鿿]{2,})(?!政协$|长|内|外|级|域|块|间)")
_NO_DIVISION = re.compile(r"(?:[小社园片校景灾地山市城库林矿]区|自治区|超市|都市|城市|全市|全县|全区)$")
_PROVINCE = re.compile(rf"^(?:{PROVINCES})(?=省|[^省]|$)")


def completed(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The mentions, bodies named by their rank with the full name that they stand for."""
    owners = {rank: _owner(article, found, rank) for rank in "省市县区"}
    return [_full(m, owners.get(m.text[0], "")) for m in found]


def _full(mention: Mention, owner: str) -> Mention:
    if mention.kind != "Organization" or mention.stands_for or not owner or not _RANKED.match(mention.text):
        return mention
    return replace(mention, stands_for=owner + mention.text[1:])


def _owner(article: Article, found: Sequence[Mention], rank: str) -> str:
    """The one place of this rank that the article is about, or nothing."""
    named = [m.text for m in found if m.kind in ("Place", "Organization")]
    if rank == "省":
        provinces = {
            p.group() for name in (*named, simplified(article.newspaper)) if (p := _PROVINCE.match(name))
        }
        return f"{provinces.pop()}省" if len(provinces) == 1 else ""
    places = {m.text for m in found if m.kind == "Place" and m.text.endswith(rank) and len(m.text) > 2}
    bodies = [m.text for m in found if m.kind == "Organization"]
    places |= {
        p[1] for body in bodies if (p := re.match(rf"(?:.*?省)?([一-鿿]{{2,5}}?{rank})(?=[一-鿿])", body))
    }
    places = {p for p in places if p[0] not in "省市县区" and not _NO_DIVISION.search(p)}
    own = {place for place in places if not any(place != p and p.endswith(place) for p in places)}
    home = article.at(article.dateline) + rank if article.dateline and rank == "市" else ""
    if not own and home and not _PROVINCE.match(home):
        return home.replace("市市", "市")
    return own.pop() if len(own) == 1 else ""
