"""The graph as one HTML file that asks for nothing: graph → contents → lines → scene → pyvis → template."""

from __future__ import annotations

from pyvis.network import Network
from rdflib import Graph

from graph.page.columns import columns
from graph.page.contents import Contents, Triples, contents, triples
from graph.page.lines import Drawn, drawn
from graph.page.scene import Scene, scene
from graph.page.template import OUT_OF, filled

__all__ = ["page", "parted"]


def page(graph: Graph) -> str:
    """The page of a built graph, the same text for the same graph."""
    return "[]".join(parted(triples(graph)))


def parted(triples: Triples) -> tuple[str, str]:
    """The page's text before and behind a list that says of how much it is a choice: articles, things, facts.

    The list is empty where the page shows the whole graph.
    """
    all_of = contents(triples)
    lines = drawn(all_of.facts, len(all_of.things))
    first = scene(all_of, lines)
    text = filled(_network(first, lines), columns(all_of, lines, first), _title(all_of))
    before, mark, behind = text.partition(OUT_OF)
    return before + mark, behind.removeprefix("[]")


def _title(all_of: Contents) -> str:
    """What stands in the browser's tab: the newspaper and the days, or our own name."""
    papers = sorted({paper.newspaper for paper in all_of.papers if paper.newspaper})
    days = sorted({paper.day for paper in all_of.papers if paper.day})
    name = papers[0] if len(papers) == 1 else "报图 Baotu"
    return " ".join([name, "–".join(dict.fromkeys((days[0], days[-1])))]) if days else name


def _network(first: Scene, drawn: Drawn) -> Network:
    """The first picture, in which parallel lines are one: how each thing and line looks the script knows from the legend."""
    network, shown = Network(directed=True), set(first.nodes)
    for node, (x, y) in zip(first.nodes, first.places, strict=True):
        network.add_node(node, label=" ", x=x, y=y)
    pairs = {(min(n.start, n.stop), max(n.start, n.stop)) for n in drawn.lines}
    for start, stop in sorted(pair for pair in pairs if shown.issuperset(pair)):
        network.add_edge(start, stop)
    return network
