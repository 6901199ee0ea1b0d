"""Baotu reads Chinese newspapers into a knowledge graph in which every fact cites its sentence.

In Python: `graph.build(["page.txt"])` gives an rdflib Graph, `graph.to_networkx(graph)` one for networkx.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from graph.build import build
    from graph.networks import to_networkx

__all__ = ["__version__", "build", "to_networkx"]


class _Package(ModuleType):
    """The package: its functions load what they need when they are first named, and `baotu --help` needs nothing."""

    @property
    def build(self) -> Any:
        """The function, not the module of its name, which whoever imports that would put here."""
        return import_module("graph.build").build

    @build.setter
    def build(self, _: ModuleType) -> None:
        """Leave it."""

    @property
    def to_networkx(self) -> Any:
        """A built graph for networkx."""
        return import_module("graph.networks").to_networkx


sys.modules[__name__].__class__ = _Package
