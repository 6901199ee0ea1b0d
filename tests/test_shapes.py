from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyshacl import validate
from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from graph.rdf.demands import complete, demands, shapes_file
from graph.shapes import account, check
from graph.shapes.every import shapes
from graph.shapes.swift import UnknownConstraintError, asked, breaks
from graph.terms import BT, FACTS, SCHEMA

MONTH = Literal("2021-01", datatype=XSD.gYearMonth)


def one(graph: Graph, kind: str) -> URIRef:
    node = graph.value(None, RDF.type, SCHEMA[kind] if kind == "NewsArticle" else BT[kind])
    assert isinstance(node, URIRef)
    return node


def test_what_we_read_conforms(graph: Graph) -> None:
    assert check(graph) == []


def test_the_shapes_are_shapes(graph: Graph) -> None:
    conforms, _, text = validate(graph, shacl_graph=shapes(), meta_shacl=True)
    assert conforms, text


def test_every_class_of_fact_demands_something() -> None:
    assert set(demands()) == set(FACTS)
    assert all(demands().values())


def test_shapes_name_only_terms_of_the_ontology() -> None:
    for term in shapes_file().all_nodes() | set(shapes_file().predicates()):
        if str(term).startswith(str(BT.Fact).removesuffix("Fact")) and not str(term).endswith("Shape"):
            assert BT[str(term).rsplit("#", 1)[1]]


def test_one_of_the_alternatives_is_enough() -> None:
    assert complete("Statistic", {"indicator", "change"})
    assert not complete("Statistic", {"indicator", "subject"})


BREAKS: list[tuple[str, Callable[[Graph], object], str]] = [
    ("no holder", lambda g: g.remove((one(g, "Tenure"), BT.holder, None)), "a tenure needs its holder"),
    ("no status", lambda g: g.remove((one(g, "Signing"), BT.status, None)), "exactly one status"),
    ("two status", lambda g: g.add((one(g, "Signing"), BT.status, BT.Denied)), "exactly one status"),
    ("no evidence", lambda g: g.remove((one(g, "Signing"), BT.evidence, None)), "at least one evidence"),
    ("no quote", lambda g: g.remove((one(g, "Evidence"), BT.quote, None)), "exactly one quote"),
    ("end before start", lambda g: g.set((one(g, "Evidence"), BT.end, Literal(0))), "before its end"),
    ("no label", lambda g: g.remove((one(g, "Person"), RDFS.label, None)), "exactly one label"),
    (
        "two labels",
        lambda g: g.add((one(g, "Person"), RDFS.label, Literal("x", lang="zh"))),
        "exactly one label",
    ),
    ("no first day", lambda g: g.remove((one(g, "Gathering"), BT["from"], None)), "exactly one bt:from"),
    (
        "a person as agreement",
        lambda g: g.add((one(g, "Signing"), BT.agreement, one(g, "Person"))),
        "bt:agreement takes",
    ),
    ("a text as party", lambda g: g.add((one(g, "Signing"), BT.party, Literal("x"))), "bt:party takes"),
    ("a text as sum", lambda g: g.set((one(g, "Signing"), BT.amount, Literal("x"))), "bt:amount takes"),
    (
        "a role of another class",
        lambda g: g.add((one(g, "Signing"), BT.holder, one(g, "Person"))),
        "stands only in",
    ),
    ("an eighth day", lambda g: g.add((one(g, "RouteChange"), BT.weekday, Literal(8))), "1 to 7"),
    ("no time", lambda g: g.set((one(g, "RouteChange"), BT.departure, Literal("9:5"))), "written as 19:40"),
    ("no stage", lambda g: g.add((one(g, "Signing"), BT.stage, Literal("开工"))), "stands only in"),
    (
        "a month as day",
        lambda g: g.set((one(g, "NewsArticle"), SCHEMA.datePublished, MONTH)),
        "at most one day",
    ),
]


@pytest.mark.parametrize(("broken", "message"), [pytest.param(b, m, id=i) for i, b, m in BREAKS])
def test_what_is_wrong_is_named(graph: Graph, broken: Callable[[Graph], object], message: str) -> None:
    copy = Graph()
    copy += graph
    broken(copy)
    found = check(copy)
    assert any(message in str(violation) for violation in found), list(map(str, found))
    assert all("Shape" in violation.shape and "\n" not in str(violation) for violation in found)


def test_a_violation_names_node_label_and_shape(graph: Graph) -> None:
    copy = Graph()
    copy += graph
    copy.add((one(copy, "Person"), RDFS.label, Literal("另一名", lang="zh")))
    (violation,) = check(copy)
    assert violation.node.startswith("person-")
    assert (violation.shape, bool(violation.label)) == ("bt:ThingShape", True)


TERMS: tuple[Node, ...] = (
    *(BT[name] for name in ("Asserted", "Person", "Evidence", "Tenure")),
    SCHEMA.NewsArticle,
    Literal(-1),
    Literal(9),
    Literal(0.5),
    Literal("x"),
    Literal(""),
    Literal("青山", lang="zh"),
    Literal("2021-01-05", datatype=XSD.date),
    Literal("2021-02-30", datatype=XSD.date),
    Literal("1e", datatype=XSD.integer),
    Literal("1.5", datatype=XSD.decimal),
    MONTH,
)


@pytest.mark.filterwarnings("ignore:NotImplemented")  # rdflib, of a day that is none
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), removed=st.booleans())
def test_what_is_told_at_once_is_what_pyshacl_finds(graph: Graph, data: st.DataObject, removed: bool) -> None:  # noqa: FBT001
    held = set(graph)
    one, other = data.draw(st.tuples(*2 * [st.sampled_from(sorted(held))]))
    if removed:
        held.discard(one)
    changed = data.draw(st.sampled_from((*TERMS, other[2])))
    held.add((one[0], data.draw(st.sampled_from((one[1], other[1]))), changed))
    near = {one[0], changed} | {s for s, _, o in held if o == one[0]}
    near |= {o for s, _, o in held if s in near}
    held = {t for t in held if t[0] in near}
    assert breaks(held) == bool(account(held))


def test_a_part_of_shacl_without_a_question_fails() -> None:
    unknown = Graph().parse(format="turtle", data="[] <http://www.w3.org/ns/shacl#hasValue> 1 .")
    (held,) = unknown.subjects()
    with pytest.raises(UnknownConstraintError, match="hasValue"):
        asked(unknown, held)
