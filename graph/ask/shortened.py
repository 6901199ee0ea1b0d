"""Names that a question shortens: 住房公积金管理办法 for 青山市住房公积金管理办法, 海岚科技 for 海岚科技有限公司."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef

from graph.ask.names import Named
from graph.places import leading
from graph.terms import NAMESPACE, local

WORKS = ("Project", "Event", "Document", "Agreement", "Award")
"""What a question calls by the end of its name; of a body it leaves out only what kind of body it is."""
LEAST, STEM = 5, 3
"""Characters of the end of a name, and of a body's own name, that are enough."""
_TAIL = re.compile(r"(?:(?:建设|工程)?项目|工程|系列活动|活动|计划|[特一二三]等奖|奖)?[”》]?$")
_BODY = re.compile("(?:(?:股份|集团)?有限(?:责任)?公司|集团公司|集团|公司|(?:人民)?政府)$")
_COMMON = re.compile(
    "人民|中心|第[一二三四五六七八九十]|[市县区]|实验|中医|妇幼|公安|教育|农业|工业|商业|科学|职业|技术|城市"
)
"""What bodies of many towns begin with behind its name: 人民医院 is nobody's own."""


def shortened(
    graph: Graph, text: str, named: list[Named], rest: str, borders: re.Pattern[str]
) -> tuple[list[Named], dict[str, list[str]]]:
    """The names of the question with those that it shortens, and by such words the names of several that they may mean.

    `named` are those that it has whole, `rest` has blanks for what was understood: what stands beside shortened ones must be
    blank or match `borders`.
    """
    meant: dict[tuple[int, int], dict[URIRef, str]] = defaultdict(dict)
    for thing, name, kind in _names(graph):
        for start, stop in _places(text, name, kind):
            if not any(_cuts(n, start, stop) for n in named) and _bounded(rest, start, stop, borders):
                meant[start, stop][thing] = name
    kept: list[tuple[int, int]] = []
    for a, b in sorted(meant, key=lambda span: (span[0] - span[1], span)):
        if all(b <= start or a >= stop for start, stop in kept):
            kept.append((a, b))
    several = {text[a:b]: sorted(set(meant[a, b].values())) for a, b in kept if len(meant[a, b]) > 1}
    found = [Named(a, b, frozenset(meant[a, b])) for a, b in kept]
    others = [n for n in named if all(n.stop <= a or n.start >= b for a, b in kept)]
    return sorted([*others, *found], key=lambda n: n.start), several


def _cuts(name: Named, start: int, stop: int) -> bool:
    """Whether a name lies only in part within these words, or holds them."""
    outside = name.stop <= start or name.start >= stop
    return not outside and not (
        start <= name.start and name.stop <= stop and name.stop - name.start < stop - start
    )


def _names(graph: Graph) -> Iterator[tuple[URIRef, str, str]]:
    kinds = " ".join(f"<{NAMESPACE}{kind}>" for kind in (*WORKS, "Organization"))
    for row in graph.query(
        f"SELECT ?t ?name ?kind {{ VALUES ?kind {{ {kinds} }} ?t a ?kind ; rdfs:label|skos:altLabel ?name }}"
    ):
        thing, name, kind = row  # type: ignore[misc]
        yield URIRef(str(thing)), str(name), local(kind)


def _places(text: str, name: str, kind: str) -> Iterator[tuple[int, int]]:
    """Where the question has the end of this name, as much of it as it has."""
    if kind == "Organization":
        for stem in _stems(name):
            yield from (m.span() for m in re.finditer(re.escape(stem), text))
        return
    for called in _ends(name):
        for m in re.finditer(re.escape(called[-LEAST:]), text) if len(called) >= LEAST else ():
            start = m.start()
            more = called[:-LEAST]
            while more and start and text[start - 1] == more[-1]:
                start, more = start - 1, more[:-1]
            yield start, m.end()


def _stems(name: str) -> Iterator[str]:
    """A body's name without the town that it begins with, or without what kind of body it is."""
    home = leading(name)
    start = max((len(form) for form in home.forms if name.startswith(form)), default=0) if home else 0
    for at in dict.fromkeys((0, start)):
        for stem in dict.fromkeys((name[at:], _BODY.sub("", name[at:]))):
            if stem != name and len(stem) > (STEM if at else STEM - 1) and not _COMMON.match(stem):
                yield stem


def _ends(name: str) -> Iterable[str]:
    """The name, and the name without the word for what it is: 读书节 of 读书节活动."""
    return dict.fromkeys((name, _TAIL.sub("", name)))


def _bounded(rest: str, start: int, stop: int, borders: re.Pattern[str]) -> bool:
    """Whether no other word runs into it: 第五届青山读书节 is not the sixth."""
    before = rest[:start]
    ends = not before or any(borders.fullmatch(before, at) for at in range(max(0, start - 12), start))
    return ends and (stop == len(rest) or bool(borders.match(rest, stop)))
