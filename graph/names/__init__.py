"""Who and what is named in an article: names, offices and values, none overlapping.

The tagger gives people, organizations and places; the files beside this one add what has a form of its own
(bylines, documents in 《》, meetings, projects, awards, routes, offices) and mend what the tagger gets wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from graph.known import Book
from graph.known import book as ours
from graph.model import Article, Mention, Quantity
from graph.names import (
    again,
    awards,
    bylines,
    divisions,
    documents,
    events,
    fields,
    founded,
    introduced,
    known,
    mended,
    offices,
    owned,
    posts,
    products,
    projects,
    ranked,
    routes,
    seats,
    shared,
    short,
    states,
    tagged,
)
from graph.names.choose import choose
from graph.names.values import values

Finder = Callable[[Article, Sequence[Mention]], Iterable[Mention]]
"""Gives mentions of an article, told those found before."""

FINDERS: tuple[Finder, ...] = (
    posts.find,
    states.find,
    seats.find,
    offices.find,
    fields.find,
    documents.find,
    founded.find,
    introduced.find,
    events.find,
    awards.find,
    projects.find,
    routes.find,
    products.find,
    again.find,
    divisions.find,
    shared.find,
    short.find,
)
"""After the tagger, the mending of its boundaries, bylines and known names, in this order."""

_RENMINBI = re.compile("人民币|[¥￥]")


def mentions(
    article: Article, tags: Sequence[Mention] | None = None, book: Book | None = None
) -> tuple[Mention, ...]:
    """All that the article names and measures, in order; where two overlap the surer one stands.

    `tags` is what the tagger sees (`tagged.find`); without it the built-in tagger is asked. `book` is what is
    known, `ontology/known.ttl` alone if none is given.
    """
    names = mended.mended(article, tagged.find(article) if tags is None else tags)
    found = choose([*_sums(article, values(article.text, article.day)), *names])
    sure: tuple[Finder, ...] = (bylines.find, partial(known.find, book or ours()))
    for find in (*sure, *FINDERS):
        if more := list(find(article, found)):
            found = choose([*found, *more])
    return tuple(owned.owned(article, ranked.completed(article, short.settled(again.agreed(found)))))


def _sums(article: Article, found: Iterable[Mention]) -> Iterator[Mention]:
    """The values, a bare 元 without its currency where papers write in traditional characters: it is any of four."""
    for mention in found:
        value = mention.value
        if (
            article.printed
            and isinstance(value, Quantity)
            and value.unit == "CNY"
            and not _RENMINBI.search(mention.text)
        ):
            yield replace(mention, value=replace(value, unit=""))
        else:
            yield mention
