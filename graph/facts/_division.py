"""The division whose government a post is in, where only its party committee or its congress is named: 青岛市委副书记、市长."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Article, Mention, Span

_HALL = re.compile(
    "(?:中共)?(?P<division>.*(?P<rank>[省市县区州旗盟镇乡]))(?P<body>委|人大常委会|人大|政协|(?:人民)?政府|)$"
)
_GOVERNS = re.compile("(?:原|前|代理?|常务|副|时任|现任){0,3}(?P<rank>[省市县区州旗盟镇乡])长")


def governed(article: Article, hall: Mention, posts: Sequence[Mention | str]) -> Mention | None:
    """The division as it stands in the name of the hall, if all posts are in its government: 崂山区 of 中共崂山区委, 市 of 市委.

    A government, or the division itself, as it is; None where no word tells of which city a 市委 is.
    """
    whole, printed = _HALL.fullmatch(hall.stands_for or hall.text), _HALL.fullmatch(hall.text)
    if not (whole and printed and posts and all(_fits(post, whole["rank"]) for post in posts)):
        return None
    if printed["body"].endswith("府") or (not printed["body"] and hall.kind == "Place"):
        return hall
    start, stop = printed.span("division")
    if (
        not printed["body"]
        or article.at(hall.span) != hall.text
        or (stop - start == 1 and not hall.stands_for)
    ):
        return None
    return replace(
        hall,
        span=Span(hall.span.start + start, hall.span.start + stop),
        text=printed["division"],
        kind="Place",
        source="anaphor" if hall.stands_for else "ending",
        stands_for=whole["division"] if hall.stands_for else "",
    )


def _fits(post: Mention | str, rank: str) -> bool:
    """Whether a post is in the government of a division of this rank."""
    governs = _GOVERNS.fullmatch(post if isinstance(post, str) else post.text)
    return governs is not None and governs["rank"] == rank
