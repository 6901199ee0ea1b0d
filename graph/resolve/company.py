"""Among whom and what each person of an article stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import islice

from graph.model import Article, Mention, Reading, Span
from graph.resolve.forms import plain
from graph.resolve.signs import body
from graph.resolve.trace import Sign
from graph.resolve.within import Cluster

_BESIDE = {"Person": "person", "Organization": "body", "Place": "place"}
"""The kinds of thing that a person stands beside, each with its sign."""
_NEAR = 8
"""Of how many people, bodies and places of the article a person keeps company, the nearest ones."""
_CREDIT = re.compile(
    r"(?:记者|通讯员|编辑|编译|翻译|责编|签审|编审|主编|编导|主播|供稿|校对|摄影?|作者|实习生|监制|策划|统筹|制片|出品|审核?|技术|设计)[：:/|｜\s]*"
    r"(?:[\u4e00-\u9fff]{2,4}[、\s/]+)*$"
)
"""What stands before the name of one who made the paper, not the news."""
VEILED = re.compile(r"[某Xx×*＊]|(?:先生|女士|小姐|老师|同学|大爷|大妈|阿姨|师傅)$")
"""Names that hide who is meant: 李某, 王女士."""


@dataclass(frozen=True)
class Company:
    """The things of one article, among which each of its people stands."""

    reading: Reading
    clusters: Sequence[Cluster]

    def of(self, mention: Mention) -> Cluster | None:
        """The thing that the mention names."""
        return self._by_span.get(mention.span)

    @cached_property
    def _by_span(self) -> dict[Span, Cluster]:
        return {mention.span: cluster for cluster in self.clusters for mention in cluster.mentions}

    def near(self, person: Cluster) -> Iterator[Sign]:
        """The people, bodies and places nearest to the person in the article."""
        for kind, sign in _BESIDE.items():
            names = (name for cluster, name in self._around(kind, person) if cluster is not person)
            yield from ((sign, name) for name in islice(names, _NEAR))

    def _around(self, kind: str, person: Cluster) -> Iterator[tuple[Cluster, str]]:
        """The things of a kind that have a name as neighbours, each with it, those first that are named nearest."""
        here = person.mentions[0].span.start
        places = self._places[kind]
        at = bisect_left(places, (here, 0))
        outward = merge(
            reversed(places[:at]), places[at:], key=lambda place: (abs(place[0] - here), place[1])
        )
        met: set[int] = set()
        for _, number in outward:
            if number not in met:
                met.add(number)
                yield self.clusters[number], self._names[number]

    @cached_property
    def _names(self) -> dict[int, str]:
        """What things are called as neighbours, by their numbers."""
        article = self.reading.article
        return {
            number: name
            for number, cluster in enumerate(self.clusters)
            if cluster.kind in _BESIDE and (name := _name(article, cluster))
        }

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """By kind the places where such things are named, in order, each with the number of the thing."""
        found: dict[str, list[tuple[int, int]]] = {kind: [] for kind in _BESIDE}
        for number in self._names:
            cluster = self.clusters[number]
            found[cluster.kind] += ((mention.span.start, number) for mention in cluster.mentions)
        return {kind: sorted(places) for kind, places in found.items()}


def words_before(article: Article, span: Span) -> str:
    """The characters in front of a mention, within its line."""
    return article.text[max(0, span.start - 24) : span.start].rsplit("\n", 1)[-1].rstrip()


def signs_for_paper(article: Article, person: Cluster) -> bool:
    """Whether the person made the paper."""
    return any(m.source == "byline" or _CREDIT.search(words_before(article, m.span)) for m in person.mentions)


def _name(article: Article, cluster: Cluster) -> str:
    """What a neighbour is called; nothing for a country, a province, a name that is many things', or who goes unnamed."""
    if cluster.kind == "Person":
        unnamed = VEILED.search(cluster.names[0]) or signs_for_paper(article, cluster)
        return "" if unnamed else plain(cluster.names[0])
    if cluster.kind == "Place":
        return "" if cluster.adcode.endswith("0000") else cluster.adcode
    return body(cluster)
