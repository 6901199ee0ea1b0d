"""How sure the reading of each class of fact is: the confidence of its evidence is never above this.

The shares are those of facts found wholly right, every role, in marked articles and in a reading of pool
articles by eye; what was seen too seldom to tell is kept below 0.9, the mark above which a reader may rely on it.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Fact

_MOST = {
    "Statistic": 0.85,
    "Founding": 0.89,
    "Signing": 0.89,
    "Gathering": 0.89,
    "RouteChange": 0.8,
    "ProjectStage": 0.75,
    "Conferral": 0.86,
    "Enactment": 0.88,
    "Incident": 0.8,
    "Transaction": 0.85,
    "Visit": 0.85,
    "PartOf": 0.85,
    "LocatedIn": 0.75,
}
_UNOWNED = 0.55
"""A figure whose owner was not found."""


def bounded(fact: Fact) -> Fact:
    """The fact, its confidence not above what its class has earned."""
    most = _MOST.get(fact.kind, 1.0)
    if fact.kind == "Statistic" and not fact.fillers("subject"):
        most = _UNOWNED
    evidence = tuple(replace(e, confidence=min(e.confidence, most)) for e in fact.evidence)
    return replace(fact, evidence=evidence)
