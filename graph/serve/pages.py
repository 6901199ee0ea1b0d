"""Pages for people: what the templates are filled with."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from rdflib import RDF, RDFS, SKOS, Literal, URIRef
from rdflib.term import Node
from starlette.responses import HTMLResponse

from graph.query import Question, questions
from graph.query.show import records
from graph.rdf import PREFIXES
from graph.serve.site import Row, Site
from graph.terms import BT, SCHEMA, label, local, ontology

HERE = Path(__file__).parent / "pages"
_ROOMS = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
_KINDS = {"TEXT": "text", "NUMBER": "number", "DAY": "date"}


def _edges() -> dict[str, tuple[str, str]]:
    """What the direct edges are called, as the ontology has it."""
    cuts = sorted(map(str, ontology().subjects(RDF.type, BT.Shortcut)))
    return {
        str(ontology().value(URIRef(cut), BT.edge)): (label(local(cut), "zh"), label(local(cut), "en"))
        for cut in cuts
    }


_STANDARD = _edges() | {
    str(RDFS.label): ("名称", "name"),
    str(SKOS.altLabel): ("又名", "also called"),
    str(SCHEMA.location): ("地点", "location"),
    str(SCHEMA.headline): ("标题", "headline"),
    str(SCHEMA.datePublished): ("日期", "published"),
    str(SCHEMA.author): ("记者", "reporter"),
    str(SCHEMA.contributor): ("通讯员", "correspondent"),
    str(SCHEMA.sameAs): ("即", "same as"),
}
"""What terms of other vocabularies are called that stand on the page of a thing or an article."""


def page(template: str, site: Site, status: int = 200, **filled: Any) -> HTMLResponse:
    """A page of the site."""
    filled |= {"site": site, "drawn": (site.out / "graph.html").is_file()}
    text = _ROOMS.get_template(template).render(questions=questions(), kinds=_KINDS, name=term_name, **filled)
    return HTMLResponse(text, status, {"Vary": "Accept"})


def term_name(iri: str) -> tuple[str, str]:
    """How a term of the ontology is called in Chinese and in English; another by its short form, twice."""
    term = iri.removeprefix(PREFIXES["bt"])
    if iri in _STANDARD:
        return _STANDARD[iri]
    try:
        return label(term, "zh"), label(term, "en")
    except (AttributeError, StopIteration):
        short = next((f"{p}:{iri.removeprefix(i)}" for p, i in PREFIXES.items() if iri.startswith(i)), iri)
        return short, short


def by_fact(rows: list[Row]) -> dict[str, list[Row]]:
    """The rows by the fact that they tell of, the facts in the order of their first rows."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["fact"]["value"], []).append(row)
    return found


def cell(term: dict[str, str] | None, site: Site) -> dict[str, str]:
    """A term as a table shows it: its text and, for a thing of the graph, where it is."""
    if term is None:
        return {"text": ""}
    if term["type"] != "uri":
        return {"text": term["value"]}
    shown = {"text": term_name(term["value"])[0]}
    if path := site.path(term["value"]):
        shown = {"text": f"id:{term['value'].removeprefix(site.base)}", "href": path}
    return shown


def table(found: dict[str, Any], site: Site) -> dict[str, Any]:
    """An answer as the template shows it: header and rows, yes or no, or Turtle."""
    if "boolean" in found or "turtle" in found:
        return found
    header = found["head"]["vars"]
    rows: list[Row] = found["results"]["bindings"]
    return {"header": header, "rows": [[cell(row.get(name), site) for name in header] for row in rows]}


def plain(found: dict[str, Any]) -> Any:
    """An answer as JSON that needs no SPARQL: figures as numbers, all else as text."""
    if "boolean" in found:
        return found["boolean"]
    names, rows = found["head"]["vars"], found["results"]["bindings"]
    return records(names, ([_term(row.get(name)) for name in names] for row in rows))


def _term(told: dict[str, str] | None) -> Node | None:
    """The term that SPARQL's JSON tells of."""
    if told is None:
        return None
    if told["type"] != "literal":
        return URIRef(told["value"])
    return Literal(told["value"], told.get("xml:lang"), told.get("datatype"))


def example(question: Question) -> dict[str, str]:
    """The question's parameters with the examples that it gives."""
    return {p.name: p.example for p in question.parameters if p.example != "-"}
