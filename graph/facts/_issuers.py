"""Whose a law or a decision is that nobody is said to issue: its own name begins with the body, 甲市人大常委会关于…的决定.

The body must be named elsewhere in the article, and 关于 or 章程 must follow: 青山公司管理办法 is not the company's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Fact, Mention, Role
from graph.passage import Passage

_OWN = re.compile("(?:办公厅|办公室)?关于|章程$")
_SHORTEST = 3


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, an enactment without an issuer with the body that its document is named after."""
    bodies = {m.text: m for p in reversed(passages) for m in p.mentions.values() if m.kind == "Organization"}
    for fact in facts:
        if fact.kind != "Enactment" or fact.fillers("issuer"):
            yield fact
            continue
        names = (d.stands_for or d.text for d in fact.fillers("document") if isinstance(d, Mention))
        own = {issuer.text: issuer for name in names if (issuer := _issuer(name, bodies))}
        yield replace(fact, roles=(*fact.roles, *(Role("issuer", m) for m in own.values()))) if own else fact


def _issuer(document: str, bodies: dict[str, Mention]) -> Mention | None:
    """The longest of the bodies with which the document's name begins, if the document is its own."""
    fits = (n for n in range(len(document) - 1, _SHORTEST - 1, -1) if document[:n] in bodies)
    stop = next(fits, 0)
    return bodies[document[:stop]] if stop and _OWN.match(document, stop) else None
