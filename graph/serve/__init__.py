"""The graph served: the page, a SPARQL 1.1 endpoint, the named questions, and what is known of each thing.

Questions are answered by worker processes, which are ended when they take too long. Nothing can be changed, and
nobody else is asked. `graph.serve.running` needs the extra `serve`.
"""

from graph.serve.limits import Limits

__all__ = ["Limits", "ServeError"]


class ServeError(Exception):
    """What keeps a graph from being served; the message is one line."""
