"""How the ontology says things and facts are named and drawn: all that the page knows of classes."""

from __future__ import annotations

from dataclasses import dataclass

from rdflib import RDF, URIRef

from graph.terms import BT, FACTS, KINDS, ROLES, label, local, ontology

BESIDE = ("currency", "unit", "qualifier", "dateText")
"""What stands beside a role and is shown with it."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """How a class of fact is drawn: as a Line, round a Hub, or in the Panel alone."""

    way: str
    start: str = ""
    stop: str = ""
    text: str = ""
    hub: str = ""


def _of(term: URIRef, name: str) -> str:
    value = ontology().value(term, BT[name])
    return local(value) if isinstance(value, URIRef) else str(value or "")


def drawing(fact: str) -> Drawing:
    """How facts of this class are drawn."""
    found = (_of(BT[fact], name) for name in ("drawnAs", "lineFrom", "lineTo", "lineText", "hubRole"))
    return Drawing(*found)


DRAWINGS = {fact: drawing(fact) for fact in FACTS}


def hub_kind(fact: str) -> int:
    """The kind of thing that a nameless hub of this class looks like: what its role ranges over."""
    kinds = ROLES[DRAWINGS[fact].hub].kinds
    return next(number for number, kind in enumerate(KINDS) if kind in kinds)


def _named(name: str) -> dict[str, str]:
    return {"name": name, "zh": label(name, "zh"), "en": label(name, "en")}


def _statuses() -> list[str]:
    return sorted(
        (local(s) for s in ontology().subjects(RDF.type, BT.Status)), key=lambda s: (s != "Asserted", s)
    )


STATUSES = _statuses()


def legend() -> dict[str, list[dict[str, str]]]:
    """Kinds of thing, classes of fact, roles and statuses with their labels and looks."""
    kinds = [_named(k) | {"colour": _of(BT[k], "colour"), "shape": _of(BT[k], "shape")} for k in KINDS]
    roles = [_named(r) | {"values": " ".join(sorted(ROLES[r].datatypes))} for r in ROLES]
    facts = [
        _named(f) | {"way": d.way, "start": d.start, "stop": d.stop, "text": d.text}
        for f, d in DRAWINGS.items()
    ]
    return {
        "kinds": kinds,
        "facts": facts,
        "roles": roles,
        "statuses": [_named(s) for s in STATUSES],
        "beside": [_named(b) for b in BESIDE],
    }
