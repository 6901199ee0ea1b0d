"""The graph as one HTML file that asks for nothing: graph → contents → lines → scene → pyvis → template."""

from __future__ import annotations

from collections.abc import Sequence

from pyvis.network import Network
from rdflib import Graph

from graph.page.columns import columns
from graph.page.contents import Contents, contents
from graph.page.lines import Drawn, drawn
from graph.page.scene import Scene, scene
from graph.page.template import html

__all__ = ["page"]


def page(graph: Graph, out_of: Sequence[int] = ()) -> str:
    """The page of a built graph, the same text for the same graph.

    Where the graph is only a part of a larger one `out_of` says how many articles, things and facts that has.
    """
    all_of = contents(graph)
    lines = drawn(all_of.facts, len(all_of.things))
    first = scene(all_of, lines)
    return html(
        _network(lines, first), columns(all_of, lines, first) | {"outOf": list(out_of)}, _title(all_of)
    )


def _title(all_of: Contents) -> str:
    """What stands in the browser's tab: the newspaper and the days, or our own name."""
    papers = sorted({paper.newspaper for paper in all_of.papers if paper.newspaper})
    days = sorted({paper.day for paper in all_of.papers if paper.day})
    name = papers[0] if len(papers) == 1 else "报图 Baotu"
    return " ".join([name, "–".join(dict.fromkeys((days[0], days[-1])))]) if days else name


def _network(lines: Drawn, first: Scene) -> Network:
    """The first picture: parallel lines are one; how each looks the script knows from the legend."""
    network = Network(directed=True)
    for node, (x, y) in zip(first.nodes, first.places, strict=True):
        network.add_node(node, label=" ", x=x, y=y)
    shown = set(first.nodes)
    pairs = {(min(n.start, n.stop), max(n.start, n.stop)) for n in lines.lines}
    for start, stop in sorted(pairs):
        if start in shown and stop in shown:
            network.add_edge(start, stop)
    return network
