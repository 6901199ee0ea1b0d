"""By what the things of one article are told to be those of another: people by what is said of them, all else by name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.resolve.forms import plain
from graph.resolve.spelling import compared_as, spelling
from graph.resolve.trace import Sign
from graph.resolve.within import Cluster
from graph.where import NOWHERE

LOCAL = "here"
"""The sign of a name that is many things': 区委 of one article is not that of another."""

CALLED = "called"
"""The sign of a short name that an article gives: whoever bears it is meant, if all who give it agree on whom."""
_COMPANY = re.compile("(?:公司|集团|银行)$")
_NO_FIRM = re.compile("(?:公司|银行|中心|[科部处室组队班系])$")
_WORD = 2
"""Characters of a short name that may be a word."""


def sign(cluster: Cluster) -> Sign:
    """What a thing that is no person shares with every other mention of it."""
    if cluster.adcode:
        return "code", cluster.adcode
    if not cluster.spelt:
        return LOCAL, cluster.kind, cluster.file, str(cluster.number), plain(cluster.names[0])
    return "name", compared_as(cluster.kind, cluster.names[0]), cluster.spelt


def called(cluster: Cluster) -> Iterator[Sign]:
    """The short names that the article gives a company: （以下简称“云帆装备”）."""
    if cluster.kind != "Organization" or not _COMPANY.search(cluster.names[0]):
        return
    for name in dict.fromkeys(plain(m.text) for m in cluster.mentions if m.source == "form" and m.stands_for):
        spelt = spelling(cluster.kind, name, NOWHERE)
        if len(name) > _WORD and spelt not in ("", cluster.spelt) and not _NO_FIRM.search(name):
            yield CALLED, cluster.kind, spelt


def body(cluster: Cluster) -> str:
    """The name of a body or a place in its surest spelling; nothing where it says too little outside the article."""
    return cluster.adcode or cluster.spelt
