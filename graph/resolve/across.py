"""The things of many articles: which clusters are one thing.

Divisions of China are one by their code; organizations, other places and the other named things are one by kind
and name, in the name's surest spelling.
People of one name are one only where something else says so: one newspaper's byline, one page, or an
organization that both hold a post in.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import networkx as nx

from graph.model import Entity, Mention, Reading
from graph.places import division
from graph.resolve.divisions import inside, is_shared, thing
from graph.resolve.forms import core, plain
from graph.resolve.within import Cluster

Key = tuple[str, int, str, str, str]
"""A cluster's key."""


_LOCAL = re.compile(
    r"[省市县区州乡镇](?:委|政府|人大|政协|纪委|法院|检察院|公安|医院|人民|中医|局|第)|(?:海|陆|空)军$|市[一二三]院$"
)
"""Names that are many things': 区委 of one article is not that of another."""


def _is_local(kind: str, name: str) -> bool:
    """Whether the name says which thing is meant only inside its article."""
    return bool(_LOCAL.match(name)) or (kind == "Place" and is_shared(name))


def things(local: Sequence[tuple[Reading, Sequence[Cluster]]]) -> dict[Key, Entity]:
    """For each cluster the thing that it is."""
    links: nx.Graph[tuple[str, ...]] = nx.Graph()
    by_key: dict[Key, Cluster] = {}
    for reading, groups in local:
        for cluster in groups:
            by_key[cluster.key] = cluster
            node = ("cluster", *map(str, cluster.key))
            links.add_node(node, cluster=cluster.key)
            links.add_edges_from((node, sign) for sign in _signs(reading, cluster))
    found: dict[Key, Entity] = {}
    for component in nx.connected_components(links):
        keys = sorted(links.nodes[node]["cluster"] for node in component if node[0] == "cluster")
        entity = _entity([by_key[key] for key in keys])
        found |= dict.fromkeys(keys, entity)
    return _apart(found)


def _signs(reading: Reading, cluster: Cluster) -> Iterator[tuple[str, ...]]:
    """What the cluster shares with every other cluster of the same thing."""
    if cluster.adcode:
        yield "code", cluster.adcode
        return
    if _is_local(cluster.kind, cluster.names[0]):
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


def _entity(members: Sequence[Cluster]) -> Entity:
    home = members[0]
    kind = home.kind
    names = {name for cluster in members for name in cluster.names}
    if home.adcode:
        return thing(division(home.adcode), names)
    ordered = sorted(names, key=lambda name: (name.endswith("地区"), -len(plain(name)), name))
    key = f"{kind} {ordered[0]}"
    if _is_local(kind, ordered[0]):
        key += f" {home.file} {home.number}"
    elif kind == "Person":
        key += f" {home.file}"
    lies = next(filter(None, map(inside, ordered)), "") if kind == "Place" else ""
    return Entity(key, (kind,), tuple(ordered), within=lies)


def _apart(found: dict[Key, Entity]) -> dict[Key, Entity]:
    """The same things; two that would go by one key get their first article in it."""
    owners: dict[str, set[Entity]] = defaultdict(set)
    for entity in found.values():
        owners[entity.key].add(entity)
    clash = {key for key, entities in owners.items() if len(entities) > 1}
    first: dict[Entity, Key] = {}
    for key in sorted(found):
        first.setdefault(found[key], key)
    return {
        key: entity
        if entity.key not in clash
        else replace(entity, key=f"{entity.key} {first[entity][0]} {first[entity][1]}")
        for key, entity in found.items()
    }
