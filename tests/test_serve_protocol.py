"""The W3C's tests of the SPARQL 1.1 protocol, as far as they fit an endpoint that only reads, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
import served
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store, parse_query_results
from pyoxigraph import QueryResultsFormat as Rows
from rdflib import Graph
from SPARQLWrapper import JSON, POST, SPARQLWrapper

from graph.rdf import BASE

DATA = "http://kasei.us/2009/09/sparql/data/"
ONE, TWO, THREE = (f"{DATA}data{n}.rdf" for n in (1, 2, 3))
DIRECT, FORM, UPDATE = (
    f"application/{kind}" for kind in ("sparql-query", "x-www-form-urlencoded", "sparql-update")
)


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[served.Server]:
    """A server of a store with the data of the tests in named graphs, and one triple in the default graph."""
    folder = tmp_path_factory.mktemp("store")
    store = Store(str(folder / "graph-0"))
    kind = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    for graph in (ONE, TWO, THREE):
        document = NamedNode("http://xmlns.com/foaf/0.1/Document")
        store.add(Quad(NamedNode(graph), kind, document, NamedNode(graph)))
    store.add(
        Quad(
            NamedNode("http://example.org/"), NamedNode("http://example.org/p"), Literal("值", language="zh")
        )
    )
    store.flush()
    del store
    (folder / "current.json").write_text(json.dumps({"graph": "graph-0", "base": BASE}), encoding="utf-8")
    with served.server(str(folder), "--store", str(folder), "--seconds", "2", "--workers", "2") as running:
        yield running


@dataclass(frozen=True)
class Case:
    """A request of the W3C's, and what must come: a class of status, and yes or no, or one of some media types."""

    name: str
    method: str = "POST"
    path: str = "/sparql"
    media: str | None = DIRECT
    body: bytes = b"ASK {}"
    status: int = 2
    verdict: bool | None = None
    forms: tuple[str, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)


def _graphs(**given: tuple[str, ...]) -> str:
    names = {"default": "default-graph-uri", "named": "named-graph-uri"}
    return "&".join(f"{names[kind]}={quote(iri, safe='')}" for kind, iris in given.items() for iri in iris)


BOTH = f"ASK {{ <{ONE}> ?p ?o . <{TWO}> ?q ?r }}"
INSIDE = f"ASK {{ GRAPH <{ONE}> {{ ?s ?p ?o }} GRAPH <{TWO}> {{ ?t ?q ?r }} FILTER(!EXISTS {{ GRAPH <{THREE}> {{ ?x ?y ?z }} }}) }}"
FULL = f"ASK {{ <{THREE}> ?p ?o . GRAPH <{ONE}> {{ ?t ?q ?r }} FILTER(!EXISTS {{ <{ONE}> ?x ?y }}) }}"
_ROWS = (
    "application/sparql-results+xml",
    "application/sparql-results+json",
    "text/tab-separated-values",
    "text/csv",
)
_TRIPLES = ("application/rdf+xml", "text/turtle", "application/n-triples")

W3C = [
    Case("query_get", "GET", f"/sparql?query={quote('ASK {}')}", None, b"", verdict=True),
    Case("query_post_form", media=FORM, body=b"query=ASK%20%7B%7D", verdict=True),
    Case("query_post_direct", verdict=True),
    Case("query_dataset_default_graph", path=f"/sparql?{_graphs(default=(ONE,))}", body=f"ASK {{ <{ONE}> ?p ?o }}".encode(), verdict=True),
    Case("query_dataset_default_graphs_get", "GET", f"/sparql?query={quote(BOTH)}&{_graphs(default=(ONE, TWO))}", None, b"", verdict=True),
    Case("query_dataset_default_graphs_post", path=f"/sparql?{_graphs(default=(ONE, TWO))}", body=BOTH.encode(), verdict=True),
    Case("query_dataset_named_graphs_post", path=f"/sparql?{_graphs(named=(ONE, TWO))}", body=INSIDE.encode(), verdict=True),
    Case("query_dataset_named_graphs_get", "GET", f"/sparql?query={quote(INSIDE)}&{_graphs(named=(ONE, TWO))}", None, b"", verdict=True),
    Case("query_dataset_full", path=f"/sparql?{_graphs(default=(THREE,), named=(ONE, TWO))}", body=FULL.encode(), verdict=True),
    Case("query_multiple_dataset", path=f"/sparql?{_graphs(default=(TWO,))}", body=f"ASK FROM <{ONE}> {{ <{TWO}> ?p ?o FILTER(!EXISTS {{ <{ONE}> ?q ?r }}) }}".encode(), verdict=True),
    Case("query_content_type_select", body=b"SELECT (1 AS ?value) {}", forms=_ROWS),
    Case("query_content_type_ask", forms=_ROWS[:2]),
    Case("query_content_type_describe", body=b"DESCRIBE <http://example.org/>", forms=_TRIPLES),
    Case("query_content_type_construct", body=b"CONSTRUCT { <s> <p> 1 } WHERE {}", forms=_TRIPLES),
    Case("bad_query_method", "PUT", f"/sparql?query={quote('ASK {}')}", status=4),
    Case("bad_multiple_queries", "GET", f"/sparql?query={quote('ASK {}')}&query={quote('SELECT * {}')}", None, b"", 4),
    Case("bad_query_wrong_media_type", media="text/plain", status=4),
    Case("bad_query_missing_form_type", media=None, body=b"query=ASK%20%7B%7D", status=4),
    Case("bad_query_missing_direct_type", media=None, status=4),
    Case("bad_query_non_utf8", media=f"{DIRECT}; charset=UTF-16", body="ASK {}".encode("utf-16"), status=4),
    Case("bad_query_syntax", "GET", f"/sparql?query={quote('ASK {')}", None, b"", 4),
    Case("bad_update_get", "GET", f"/sparql?update={quote('CLEAR ALL')}", None, b"", 4),
    Case("bad_multiple_updates", media=FORM, body=b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", status=4),
    Case("bad_update_wrong_media_type", media="text/plain", body=b"CLEAR NAMED", status=4),
    Case("bad_update_missing_form_type", media=None, body=b"update=CLEAR%20NAMED", status=4),
    Case("bad_update_missing_direct_type", media=None, body=b"CLEAR NAMED", status=4),
    Case("bad_update_non_utf8", media=f"{UPDATE}; charset=UTF-16", body="CLEAR NAMED".encode("utf-16"), status=4),
    Case("bad_update_syntax", media=FORM, body=b"update=CLEAR%20XYZ", status=4),
    Case("bad_update_dataset_conflict", media=FORM, body=b"using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople&update=WITH%20%3Chttp%3A%2F%2Fexample%2Fa%3E%20DELETE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D", status=4),
]  # fmt: skip

LEFT_OUT = dict.fromkeys(
    (
        "update_dataset_default_graph",
        "update_dataset_default_graphs",
        "update_dataset_named_graphs",
        "update_dataset_full",
        "update_post_form",
        "update_post_direct",
        "update_base_uri",
    ),
    "it changes the store, which this endpoint never does; that it is refused is tested below",
)
"""The W3C's tests that do not fit, with the reason."""


def _put(endpoint: served.Server, case: Case) -> served.Got:
    headers = {"Accept": "*/*"} | case.headers | ({"Content-Type": case.media} if case.media else {})
    return endpoint.ask(case.method, case.path, case.body, headers)


@pytest.mark.parametrize("case", W3C, ids=lambda case: case.name)
def test_w3c(endpoint: served.Server, case: Case) -> None:
    got = _put(endpoint, case)
    assert got.status // 100 == case.status, got.text
    if case.verdict is not None:
        assert json.loads(got.body)["boolean"] is case.verdict
    if case.forms:
        assert got.media in case.forms


def test_all_tests_of_the_w3c_are_accounted_for() -> None:
    of_its_draft = {"query_dataset_default_graph", "bad_update_missing_direct_type"}
    names = {case.name for case in W3C} - of_its_draft
    assert len(names) + len(LEFT_OUT) == 34
    assert not names & set(LEFT_OUT)


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.3, application/sparql-results+xml;q=0.7", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
        ("text/csv;q=0, text/*", "text/tab-separated-values"),
        ("image/png, */*;q=0.1", "application/sparql-results+json"),
    ],
)
def test_rows_come_in_the_form_that_is_liked_best(endpoint: served.Server, accept: str, media: str) -> None:
    got = endpoint.ask(
        "POST",
        "/sparql",
        b"SELECT ?o { ?s <http://example.org/p> ?o }",
        {"Content-Type": DIRECT, "Accept": accept},
    )
    assert (got.status, got.media) == (200, media)
    if media.startswith("text/"):
        assert "值" in got.text
    else:
        found = parse_query_results(got.body, format=Rows.from_media_type(media))
        assert isinstance(found, QuerySolutions)
        assert [row["o"].value for row in found] == ["值"]


@pytest.mark.parametrize(
    "media",
    [
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/n-quads",
        "application/trig",
        "text/n3",
    ],
)
def test_triples_come_in_every_form(endpoint: served.Server, media: str) -> None:
    got = endpoint.ask(
        "GET", f"/sparql?query={quote('DESCRIBE <http://example.org/>')}", headers={"Accept": media}
    )
    assert (got.status, got.media) == (200, media)
    assert "值" in got.text or "\\u503C" in got.text
    if media in {"text/turtle", "application/rdf+xml", "application/n-triples"}:
        assert len(Graph().parse(data=got.body, format=media)) == 1


LONG = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n_ ?o . " + " ".join(
    f"VALUES ?v{n} {{ {' '.join(map(str, range(90)))} }}" for n in range(7)
) + " FILTER(?v1 + ?v2 + ?v3 + ?v4 + ?v5 < 0) }"  # fmt: skip
LARGE = (
    "SELECT * { " + " ".join(f"VALUES ?v{n} {{ {' '.join(map(str, range(60)))} }}" for n in range(5)) + " }"
)

REFUSED = [
    ("an update as a form", "POST", "/sparql", FORM, b"update=CLEAR%20ALL", 403, "only reads"),
    ("an update as a body", "POST", "/sparql", UPDATE, b"CLEAR ALL", 403, "only reads"),
    ("an update as a question", "POST", "/sparql", DIRECT, b"CLEAR ALL", 400, "only read"),
    ("a load as a question", "POST", "/sparql", DIRECT, b"LOAD <file:///etc/hostname>", 400, "only read"),
    ("another server", "POST", "/sparql", DIRECT, b"ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 403, "SERVICE"),
    ("another server, hidden", "POST", "/sparql", DIRECT, b"ASK { #\n sErViCe SILENT<http://127.0.0.1:9/>{ ?s ?p ?o } }", 403, "SERVICE"),
    ("a file in FROM", "POST", "/sparql", DIRECT, b"ASK FROM <file:///etc/hostname> { ?s ?p ?o }", 403, "is a file"),
    ("a file in FROM NAMED", "POST", "/sparql", DIRECT, b"ASK FROM NAMED <FILE:///etc/hostname> { ?s ?p ?o }", 403, "is a file"),
    ("a file as a parameter", "POST", "/sparql?default-graph-uri=file%3A%2F%2F%2Fetc%2Fhostname", DIRECT, b"ASK {}", 403, "is a file"),
    ("a graph that is not here", "POST", "/sparql?named-graph-uri=http%3A%2F%2Fexample.org%2Fnone", DIRECT, b"ASK {}", 400, "no graph"),
    ("no IRI as a graph", "POST", "/sparql?default-graph-uri=a%20b%3A", DIRECT, b"ASK {}", 400, "IRI"),
    ("no question", "GET", "/sparql?format=json", None, None, 400, "query="),
    ("a question that breaks", "POST", "/sparql", DIRECT, "ASK {\n ?x bt:持有 }".encode(), 400, "line 2, column 11, at “}”: expected an object"),
    ("a body that is no UTF-8", "POST", "/sparql", DIRECT, b"ASK { '\xff' }", 400, "UTF-8"),
    ("an address that is no UTF-8", "GET", "/sparql?query=%FF", None, None, 400, "UTF-8"),
    ("a body that is too large", "POST", "/sparql", DIRECT, b"#" * 300_000, 413, "256 KB"),
    ("an address that is too long", "GET", "/sparql?query=" + "a" * 70_000, None, None, 414, "too long"),
    ("a form that we do not have", "POST", "/sparql", DIRECT, b"ASK {}", 406, "we have"),
    ("a question that takes too long", "POST", "/sparql", DIRECT, LONG.encode(), 503, "longer than 2 s"),
    ("a method that is not known", "DELETE", "/sparql", None, None, 405, ""),
    ("a thing that is not known", "GET", "/id/nobody", None, None, 404, "nothing"),
    ("a thing with a strange name", "GET", "/id/a%3E%20b", None, None, 404, "no IRI"),
    ("a question that is not known", "GET", "/questions/nothing", None, None, 404, "no question"),
    ("a parameter that is not known", "GET", "/questions/person?who=a", None, None, 400, "takes no who"),
    ("a day that is none", "GET", "/questions/day?day=gestern", None, None, 400, "takes a day"),
    ("a file beside the page", "GET", "/static/../../app.py", None, None, 404, ""),
]  # fmt: skip


@pytest.mark.parametrize("case", REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_refused(
    endpoint: served.Server, case: tuple[str, str, str, str | None, bytes | None, int, str]
) -> None:
    _, method, path, media, body, status, why = case
    accept = "image/png" if status == 406 else "*/*"
    got = endpoint.ask(method, path, body, {"Accept": accept} | ({"Content-Type": media} if media else {}))
    assert got.status == status, got.text
    assert why in got.text
    assert ("retry-after" in got.headers) == (status == 503)
    assert endpoint.ask("GET", f"/sparql?query={quote('ASK {}')}").status == 200  # and all goes on


def test_an_answer_that_is_too_large_is_refused_whole(endpoint: served.Server) -> None:
    got = endpoint.ask("POST", "/sparql", LARGE.encode(), {"Content-Type": DIRECT})
    assert got.status in {422, 503}
    assert "ask for less" in got.text


def test_a_stopped_question_leaves_no_process_behind(endpoint: served.Server) -> None:
    for _ in range(2):
        assert endpoint.ask("POST", "/sparql", LONG.encode(), {"Content-Type": DIRECT}).status == 503
    assert endpoint.ask("GET", f"/sparql?query={quote('ASK {}')}").status == 200
    running = [pid for pid in endpoint.family() if _state(pid) == "R"]
    assert len(running) <= 1


def _state(pid: int) -> str:
    stat = Path(f"/proc/{pid}/stat")
    return stat.read_text().rsplit(") ", 1)[1][0] if stat.exists() else ""


def test_browsers_are_told_to_ask_nobody(endpoint: served.Server) -> None:
    for path in ("/", "/query", "/questions/counts", "/static/query.js", "/nowhere", "/sparql?query=a"):
        headers = endpoint.ask("GET", path, headers={"Accept": "text/html"}).headers
        assert headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert "access-control-allow-origin" not in headers


def test_another_name_of_this_machine_is_not_answered(endpoint: served.Server) -> None:
    assert endpoint.ask("GET", "/", headers={"Host": "evil.example"}).status == 400


def test_the_endpoint_describes_itself(endpoint: served.Server) -> None:
    got = endpoint.ask("GET", "/sparql", headers={"Accept": "text/turtle"})
    graph = Graph().parse(data=got.body, format="turtle")
    assert "SPARQL11Query" in {str(o).rsplit("#", 1)[-1] for o in graph.objects()}


def test_a_client_that_many_use(endpoint: served.Server) -> None:
    client = SPARQLWrapper(f"{endpoint.url}sparql")
    client.setQuery("SELECT ?o { ?s <http://example.org/p> ?o }")
    client.setReturnFormat(JSON)
    for _ in range(2):
        found = client.query().convert()
        assert isinstance(found, dict)
        assert found["results"]["bindings"][0]["o"] == {"type": "literal", "value": "值", "xml:lang": "zh"}
        client.setMethod(POST)
    client.setQuery("CONSTRUCT WHERE { ?s <http://example.org/p> ?o }")
    client.setReturnFormat("turtle")
    turtle = client.query().convert()
    assert isinstance(turtle, bytes)
    assert "值" in turtle.decode()
