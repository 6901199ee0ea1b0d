"""Departments that are named for two fields: 甲局科技与气候司司长, 呼吸和重症医学科主任.

What stands behind 与 is but the end of such a name where a post follows it and words of no name stand before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Article, Mention, Span
from graph.names.reach import words
from graph.places import leading

_DEPARTMENT = re.compile("(?:[科处室系部所局厅署]|(?<!公)司|中心|团队)$")
_WHOLE = re.compile("(?:[科司处室系所部局委厅院办会]|中心|公司|集团)$")
"""How a body of its own ends."""
_FIELD = frozenset("n vn an b j ng l a nz ns vg i".split())
"""Parts of speech of what a department sees to, as the tagger of words has it (台风 is a place to it)."""
_THIS = re.compile("[该本我](?:院|校|局|厅|所|公司|单位|中心|[省市县区])")
_LONGEST = 10
_MINISTRY = re.compile(
    "(?<=[部局委院办])(?P<one>[一-鿿]{2,6})[与和](?P<other>[一-鿿]{2,8})司(?![长机法令空徒])"
)
"""The department of a ministry, behind the ministry's name."""


def find(article: Article, found: Sequence[Mention]) -> Iterator[Mention]:
    """The departments of two fields, whole."""
    ends = {m.span.stop: m for m in found}
    yield from _of_ministries(article, ends)
    posts = {m.span.start for m in found if m.kind == "Post"}
    for m in found:
        joint = m.span.start - 1
        if (
            m.kind == "Organization"
            and m.span.stop in posts
            and article.text[joint : joint + 1] in ("与", "和", "及")
            and _DEPARTMENT.search(m.text)
            and _plain(_DEPARTMENT.sub("", m.text))
        ):
            start = _first(article.text, ends, joint)
            if start is not None:
                span = Span(start, m.span.stop)
                yield Mention(span, "Organization", article.name(span), source="form", score=0.85)


def _of_ministries(article: Article, ends: dict[int, Mention]) -> Iterator[Mention]:
    """The departments of a ministry, whoever holds a post in them: 青山部科技与财务司."""
    for match in _MINISTRY.finditer(article.text):
        whole = ends.get(match.start())
        if whole and whole.kind == "Organization" and _plain(match["one"]) and _plain(match["other"]):
            span = Span(whole.span.start, match.end())
            yield Mention(span, "Organization", article.name(span), source="form", score=0.85)


def _first(text: str, ends: dict[int, Mention], joint: int) -> int | None:
    """Where the name begins whose first field ends at `joint`; None where a body of its own ends there."""
    at = joint
    while at > 0 and joint - at < _LONGEST and at not in ends and "一" <= text[at - 1] <= "鿿":
        at -= 1
    if this := list(_THIS.finditer(text, at, joint)):
        at = this[-1].end()
    whole = ends.get(at)
    body = whole is not None and whole.kind == "Organization" and whole.source != "anaphor"
    if at == joint:
        return whole.span.start if whole and body and not _WHOLE.search(whole.text) else None
    if _WHOLE.search(text, at, joint) or not _plain(text[at:joint]):
        return None
    return whole.span.start if whole and body else at


def _plain(run: str) -> bool:
    """Whether all words are those of a field of work; one alone, or behind another, may look like a verb (市场运行)."""
    cut = words(run)
    return not leading(run) and all(
        tag in _FIELD or (tag == "v" and (i > 0 or len(cut) == 1)) for i, (_, tag) in enumerate(cut)
    )
