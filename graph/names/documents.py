from __future__ import annotations
from collections.abc import Sequence
from graph.model import Article, Mention


def find(article: Article, found: Sequence[Mention]) -> list[Mention]:
    return []
