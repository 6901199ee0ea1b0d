"""By what the things of one article are told to be those of another: people by what is said of them, all else by name."""

from __future__ import annotations

from graph.resolve.forms import plain
from graph.resolve.spelling import compared_as
from graph.resolve.trace import Sign
from graph.resolve.within import Cluster

LOCAL = "here"
"""The sign of a name that is many things': 区委 of one article is not that of another."""


def sign(cluster: Cluster) -> Sign:
    """What a thing that is no person shares with every other mention of it."""
    if cluster.adcode:
        return "code", cluster.adcode
    if not cluster.spelt:
        return LOCAL, cluster.kind, cluster.file, str(cluster.number), plain(cluster.names[0])
    return "name", compared_as(cluster.kind, cluster.names[0]), cluster.spelt


def body(cluster: Cluster) -> str:
    """The name of a body or a place in its surest spelling; nothing where it says too little outside the article."""
    return cluster.adcode or cluster.spelt
