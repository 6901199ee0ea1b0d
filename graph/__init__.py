"""Baotu reads Chinese newspapers into a knowledge graph in which every fact cites its sentence.

In Python: `graph.build(["page.txt"])` gives an rdflib Graph, `graph.to_networkx(graph)` one for networkx.
"""

__version__ = "0.1.0"

from graph.build import build
from graph.networks import to_networkx

__all__ = ["__version__", "build", "to_networkx"]
