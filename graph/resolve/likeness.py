"""Names of one happening that are not spelt alike: 技术框架协议 and 技术合作框架协议, 关于… and 国务院关于…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.resolve.forms import core, plain
from graph.resolve.tellings import Filler, Telling, Thing
from graph.resolve.trace import Sign

_TAIL = 6
"""Last characters of an event's name by which two are held beside each other."""
_TITLE = 12
"""Characters of a document's title, its issuer left out, that say which it is."""
_WIDE = re.compile(r"Place \d{4}00$")
"""A province or a prefecture: there is more than one accident a day in it."""


def loose(telling: Telling) -> Iterator[Sign]:
    """What two tellings share that name one happening in different words; the words are then held together."""
    match telling.kind:
        case "Gathering":
            for first in sorted({str(day[0]) for day in telling.days if day[0] == day[1]}):
                yield from (
                    ("day", first, "organizer", str(who))
                    for who in sorted(telling.fillers("organizer"), key=str)
                )
                names = sorted({name(event) for event in telling.fillers("event")})
                yield from (("day", first, "event", event[-_TAIL:]) for event in names if len(event) >= _TAIL)
        case "Enactment":
            titles = sorted({_title(name(document)) for document in telling.fillers("document")})
            yield from (("title", title) for title in titles if len(title) >= _TITLE)
        case "ProjectStage":
            for project in sorted({_project(name(one)) for one in telling.fillers("project")}):
                if len(project) >= _TAIL:
                    yield from (
                        ("project", "stage", project, str(stage)) for stage in telling.fillers("stage")
                    )
        case "Incident":
            for kind in sorted(map(str, telling.fillers("kind"))):
                for place in sorted({name(place) for place in telling.fillers("place")}):
                    yield "kind", "place", kind, place


def alike(first: Telling, second: Telling, role: str) -> bool:
    """Whether what fills the role in both may be one, though it is spelt otherwise."""
    pairs = [(name(a), name(b)) for a in first.fillers(role) for b in second.fillers(role)]
    match role:
        case "agreement":
            return any(_inside(a, b) or _inside(b, a) for a, b in pairs)
        case "event":
            return any(_ends(a, b, first, second) or _ends(b, a, first, second) for a, b in pairs)
        case "project":
            return any(_project(a) == _project(b) for a, b in pairs)
        case "document":
            return any(_title(a) == _title(b) and _by_one(a, b, first, second) for a, b in pairs)
        case _:
            return False


def narrow(telling: Telling) -> bool:
    """Whether it tells the place so closely that two accidents of a kind in two days are one."""
    places = telling.fillers("place")
    return bool(places) and not any(_WIDE.match(str(place)) for place in places)


def name(filler: Filler) -> str:
    """What a filler is called."""
    if isinstance(filler, Thing):
        return plain(filler.name)
    return plain(filler if isinstance(filler, str) else filler[3][0])


def _inside(short: str, full: str) -> bool:
    """Whether the full name is the short one with words put in."""
    letters = iter(full)
    return len(short) >= 4 and all(letter in letters for letter in short)


def _ends(short: str, full: str, first: Telling, second: Telling) -> bool:
    """Whether the full name is the short one with words before it, and it is nobody else's."""
    a, b = first.fillers("organizer"), second.fillers("organizer")
    if not full.endswith(short) or (a and b and a.isdisjoint(b)):
        return False
    before = full[: -len(short)]
    return bool(a & b) or len(short) >= _TAIL or any(name(who) == before for who in a | b)


def _project(name: str) -> str:
    return core(name, "Project")


def _title(document: str) -> str:
    """The title without whose it is: 关于… of 国务院关于…."""
    at = document.find("关于")
    return document[at:] if at > 0 else document


def _by_one(one: str, other: str, first: Telling, second: Telling) -> bool:
    """Whether two titles that end alike are of one issuer: the one that names none is his whom its article names."""
    a, b = (title[: -len(_title(title))] if len(_title(title)) < len(title) else "" for title in (one, other))
    if a and b:
        return a == b
    issuers = (second if a else first).fillers("issuer")
    return not issuers or any(name(issuer) in (a or b) or (a or b) in name(issuer) for issuer in issuers)
