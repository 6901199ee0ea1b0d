"""By what the things of one article are told to be those of another: people by what is said of them, all else by name."""

from __future__ import annotations

import re

from graph.resolve.divisions import is_shared
from graph.resolve.forms import core, plain
from graph.resolve.trace import Sign
from graph.resolve.within import Cluster

_LOCAL = re.compile(
    r"[省市县区州乡镇](?:委|政府|人大|政协|纪委|法院|检察院|公安|医院|人民|中医|局|第)|(?:海|陆|空)军$|市[一二三]院$"
)
"""Names that are many things': 区委 of one article is not that of another."""


def is_local(kind: str, name: str) -> bool:
    """Whether the name says which thing is meant only inside its article."""
    return bool(_LOCAL.match(name)) or (kind == "Place" and is_shared(name))


def sign(cluster: Cluster) -> Sign:
    """What a thing that is no person shares with every other mention of it."""
    name = cluster.names[0]
    if cluster.adcode:
        return "code", cluster.adcode
    if is_local(cluster.kind, name):
        return "here", cluster.kind, cluster.file, str(cluster.number), plain(name)
    return "name", cluster.kind, core(name, cluster.kind)


def body(cluster: Cluster) -> str:
    """The name of a body or a place in its surest spelling; nothing where it says too little outside the article."""
    if is_local(cluster.kind, cluster.names[0]) and not cluster.adcode:
        return ""
    return cluster.adcode or core(cluster.names[0], cluster.kind)
