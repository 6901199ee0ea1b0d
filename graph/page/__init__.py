"""The graph as one HTML file that asks for nothing: graph → contents → lines → scene → pyvis → template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pyvis.network import Network
from rdflib import Graph

from graph.page.columns import columns
from graph.page.contents import Contents, Triples, contents, triples
from graph.page.lines import Drawn, drawn
from graph.page.scene import scene
from graph.page.template import filled

__all__ = ["Drawing", "drawing", "html", "page"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that a page shows: the first picture's nodes with their places, its edges, the data, and the title."""

    nodes: tuple[tuple[int, float, float], ...]
    edges: tuple[tuple[int, int], ...]
    data: dict[str, Any]
    title: str


def page(graph: Graph) -> str:
    """The page of a built graph, the same text for the same graph."""
    return html(drawing(triples(graph)))


def drawing(triples: Triples) -> Drawing:
    """What the page of these triples shows."""
    all_of = contents(triples)
    lines = drawn(all_of.facts, len(all_of.things))
    first = scene(all_of, lines)
    nodes = tuple((node, x, y) for node, (x, y) in zip(first.nodes, first.places, strict=True))
    return Drawing(nodes, _edges(lines, set(first.nodes)), columns(all_of, lines, first), _title(all_of))


def html(drawing: Drawing, out_of: Sequence[int] = ()) -> str:
    """The page's text. Where it shows a part of a larger graph `out_of` says how many articles, things and facts that has."""
    return filled(_network(drawing), drawing.data | {"outOf": list(out_of)}, drawing.title)


def _title(all_of: Contents) -> str:
    """What stands in the browser's tab: the newspaper and the days, or our own name."""
    papers = sorted({paper.newspaper for paper in all_of.papers if paper.newspaper})
    days = sorted({paper.day for paper in all_of.papers if paper.day})
    name = papers[0] if len(papers) == 1 else "报图 Baotu"
    return " ".join([name, "–".join(dict.fromkeys((days[0], days[-1])))]) if days else name


def _edges(drawn: Drawn, shown: set[int]) -> tuple[tuple[int, int], ...]:
    """The lines of the first picture; parallel ones are one."""
    pairs = {(min(n.start, n.stop), max(n.start, n.stop)) for n in drawn.lines}
    return tuple(sorted(pair for pair in pairs if shown.issuperset(pair)))


def _network(drawing: Drawing) -> Network:
    """The first picture: how each thing and line looks the script knows from the legend."""
    network = Network(directed=True)
    for node, x, y in drawing.nodes:
        network.add_node(node, label=" ", x=x, y=y)
    for start, stop in drawing.edges:
        network.add_edge(start, stop)
    return network
