"""By what the things of one article are told to be those of another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, Reading
from graph.resolve.divisions import is_shared
from graph.resolve.forms import core, plain
from graph.resolve.trace import Sign, Trace
from graph.resolve.within import Cluster

_LOCAL = re.compile(
    r"[省市县区州乡镇](?:委|政府|人大|政协|纪委|法院|检察院|公安|医院|人民|中医|局|第)|(?:海|陆|空)军$|市[一二三]院$"
)
"""Names that are many things': 区委 of one article is not that of another."""


def is_local(kind: str, name: str) -> bool:
    """Whether the name says which thing is meant only inside its article."""
    return bool(_LOCAL.match(name)) or (kind == "Place" and is_shared(name))


def trace(reading: Reading, cluster: Cluster) -> Trace:
    """What the article tells of one of its things."""
    signs = tuple(dict.fromkeys(_signs(reading, cluster)))
    return Trace(cluster.file, cluster.number, cluster.kind, cluster.names, signs, cluster.adcode)


def _signs(reading: Reading, cluster: Cluster) -> Iterator[Sign]:
    """What the cluster shares with every other cluster of the same thing."""
    if cluster.adcode:
        yield "code", cluster.adcode
        return
    if is_local(cluster.kind, cluster.names[0]):
        yield "here", cluster.kind, cluster.file, str(cluster.number), plain(cluster.names[0])
        return
    if cluster.kind != "Person":
        yield "name", cluster.kind, core(cluster.names[0], cluster.kind)
        return
    name = plain(cluster.names[0])
    yield "page", name, cluster.file
    if any(m.source == "byline" for m in cluster.mentions) and reading.article.newspaper:
        yield "byline", name, reading.article.newspaper
    for organization in _employers(reading, cluster):
        yield "post", name, organization


def _employers(reading: Reading, cluster: Cluster) -> Iterator[str]:
    spans = {m.span for m in cluster.mentions}
    for fact in reading.facts:
        holders = [f for f in fact.fillers("holder") if isinstance(f, Mention)]
        if fact.kind == "Tenure" and any(h.span in spans for h in holders):
            for organization in fact.fillers("organization"):
                if isinstance(organization, Mention):
                    yield core(organization.stands_for or organization.text, organization.kind)
