"""How one text is read: which names and values stand in it, which rules fired, with which roles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from graph.facts import facts
from graph.model import Article, Clock, Date, Fact, Mention, Period, Quantity, Reading, Resolved, Span, Value
from graph.names import mentions
from graph.names.tagged import find
from graph.names.tagger import Tagger
from graph.resolve import resolve
from graph.tables import table
from graph.traditional import simplified

HEADER = ("text", "kind", "value", "thing", "found by", "score")


def explain(text: str, day: date | None = None, tagger: Tagger | None = None) -> str:
    """The names, values and facts of a text that was printed on `day`, as a reader can check them."""
    read = simplified(text)
    article = Article("-", 1, read, body=(Span(0, len(text)),), day=day, printed=text if text != read else "")
    named = mentions(article, find(article, tagger))
    resolved = resolve((Reading(article, named, facts(article, named)),))
    (reading,) = resolved.readings
    parts = [_names(reading, resolved), *(_fact(fact, reading, resolved) for fact in reading.facts)]
    return "\n\n".join(part for part in parts if part) or "nothing was read"


def _names(reading: Reading, resolved: Resolved) -> str:
    rows = [
        (
            reading.article.as_printed(m.text, m.span),
            m.kind,
            shown(m.value),
            _thing(m, reading, resolved),
            m.source,
            f"{m.score:.2f}",
        )
        for m in reading.mentions
    ]
    return table(HEADER, rows) if rows else ""


def _thing(mention: Mention, reading: Reading, resolved: Resolved) -> str:
    """The full name of what is mentioned, where it is not what is printed."""
    entity = resolved.thing(reading.article, mention)
    return entity.names[0] if entity and entity.names[0] != mention.text else ""


def shown(value: Value | None) -> str:
    """A value as the graph has it: 2021-01-08, 2000000000 CNY 以上, 19:40, 3 5 7."""
    match value:
        case None:
            return ""
        case Date() | Period() | Clock():
            return value.iso
        case Quantity():
            return f"{value.value.normalize():f} {value.unit} {value.qualifier}".strip()
        case _:
            return " ".join(map(str, value.days))


def _fact(fact: Fact, reading: Reading, resolved: Resolved) -> str:
    head = f"{fact.kind}, {fact.status.lower()}"
    rows = [(f"  {role.name}", _filled(role.filler, reading, resolved)) for role in fact.roles]
    width = max((len(name) for name, _ in rows), default=0)
    return "\n".join([head, *(f"{name:<{width}}  {filler}" for name, filler in rows), *_read(fact, reading)])


def _filled(filler: Mention | str, reading: Reading, resolved: Resolved) -> str:
    if isinstance(filler, str):
        return filler
    other = shown(filler.value) or _thing(filler, reading, resolved)
    return f"{filler.text} ({other})" if other else filler.text


def _read(fact: Fact, reading: Reading) -> Iterator[str]:
    for evidence in fact.evidence:
        yield f"  read by {evidence.rule} ({evidence.confidence:.2f}): {reading.article.quote(evidence.span)}"
