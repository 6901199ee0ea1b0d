"""GraphML and GEXF, by networkx: for Gephi, Cytoscape and yEd."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from rdflib import Graph, URIRef

from graph.networks import to_networkx
from graph.terms import BT, label

if TYPE_CHECKING:
    import networkx as nx

_NOT_OURS = re.compile('(?<=<meta) lastmodifieddate="[^"]*"|(?<=mode="static") name=""')
"""What networkx adds to GEXF: the day, which changes the bytes, and an attribute that its schema does not have."""
BETWEEN = "；"
"""What stands between the values of one role."""


def graphml(graph: Graph) -> dict[str, str]:
    """One file: things and facts with labels, kinds and dates, roles as edges."""
    import networkx as nx  # noqa: PLC0415  as in graph/networks.py

    out = BytesIO()
    nx.write_graphml_xml(drawn(graph), out, encoding="utf-8")
    return {"graph.graphml": out.getvalue().decode() + "\n"}


def gexf(graph: Graph) -> dict[str, str]:
    """One file: things and facts with labels, kinds and dates, roles as edges."""
    import networkx as nx  # noqa: PLC0415  as in graph/networks.py

    return {"graph.gexf": _NOT_OURS.sub("", "\n".join(nx.generate_gexf(drawn(graph))), count=2) + "\n"}


def drawn(graph: Graph) -> nx.MultiDiGraph:
    """The network with plain texts as attributes, a label for every node, and a number for every edge."""
    import networkx as nx  # noqa: PLC0415  as in graph/networks.py

    network = to_networkx(graph)
    plain = nx.MultiDiGraph()
    for node, data in network.nodes(data=True):
        said = {key: BETWEEN.join(v) if isinstance(v, list) else str(v) for key, v in data.items()}
        for end in ("from", "to"):
            if day := graph.value(URIRef(node), BT[end]):
                said[end] = str(day)
        said.setdefault("label", label(said["kind"], "zh"))
        said["kindLabel"] = label(said["kind"], "zh")
        plain.add_node(node, **said)
    for number, (start, stop, role) in enumerate(network.edges(keys=True)):
        plain.add_edge(start, stop, key=number, role=role, label=role)
    return plain
