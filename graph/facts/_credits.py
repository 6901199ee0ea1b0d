"""Credits of a play or a film: who directs and who acts in it holds no post."""

from __future__ import annotations

import re

from graph.model import Mention, Role

_HOUSE = re.compile(
    "[院台厂团社局馆网队部省市国]$|公司|集团|中心|影|剧场|剧团|传媒|文化|大学|协会|工作室|频道"
)
"""Bodies that employ those who make plays."""
_CREDIT = re.compile(r"编剧|导演|制片人|主演|指挥|主持人")


def credited(roles: tuple[Role, ...]) -> bool:
    """Whether the posts are credits of a play or a film: 该剧由甲公司出品，乙担任导演."""
    posts = _texts(roles, "post")
    return bool(posts) and all(map(_CREDIT.search, posts))


def is_credit(roles: tuple[Role, ...]) -> bool:
    """Whether the posts are credits of what is a play or a film, for all that is seen: 青山楼制片人甲."""
    return credited(roles) and not any(map(_HOUSE.search, _texts(roles, "organization")))


def _texts(roles: tuple[Role, ...], name: str) -> list[str]:
    return [r.filler.text if isinstance(r.filler, Mention) else r.filler for r in roles if r.name == name]
