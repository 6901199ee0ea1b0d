"""One case is one happening: where 甲受贿、行贿案 was heard, the sentences for its charges tell no other.

A sentence for a charge that the case's name does not hold stays a fact of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Fact
from graph.passage import Passage

_HEARD, _SENTENCED = "incident/case-heard", "incident/sentenced"


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts without the sentences that are part of a case told in the same article."""
    del passages
    cases = [kind for fact in facts if fact.evidence[0].rule == _HEARD for kind in _kinds(fact)]
    for fact in facts:
        charges = [kind.removesuffix("罪") for kind in _kinds(fact)]
        part = fact.evidence[0].rule == _SENTENCED and any(c in case for c in charges for case in cases)
        if not part:
            yield fact


def _kinds(fact: Fact) -> list[str]:
    return [kind for kind in fact.fillers("kind") if isinstance(kind, str)] if fact.kind == "Incident" else []
