"""The traces of one article: all that identity across articles ever looks at."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Reading
from graph.resolve.company import Company
from graph.resolve.persons import standing
from graph.resolve.signs import called, sign
from graph.resolve.trace import Trace
from graph.resolve.within import Cluster


def traces(reading: Reading, clusters: Sequence[Cluster]) -> list[Trace]:
    """What the article tells of each of its things, in their order."""
    company = Company(reading, clusters)
    return [_trace(company, cluster) for cluster in clusters]


def _trace(company: Company, cluster: Cluster) -> Trace:
    about = cluster.file, cluster.number, cluster.kind, cluster.names
    if cluster.kind != "Person":
        return Trace(*about, (sign(cluster), *called(cluster)), cluster.adcode)
    signs, hints, how = standing(company, cluster)
    return Trace(*about, signs, "", hints, how)
