"""Each export is read again by a reader of its form, and says what the graph says."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Graph, Literal, URIRef

from graph.cli import BAD_INPUT, main
from graph.exports import FORMATS
from graph.exports.neo4j import neo4j
from graph.exports.tables import defused, tables, undone
from graph.networks import to_networkx
from graph.store import load
from graph.terms import BT, FACTS, KINDS, SCHEMA

SEED = Path(__file__).parent.parent / "out" / "graph.ttl"


@pytest.fixture(scope="module", params=["seed", "news"])
def source(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of the seed page, and one that has facts of every class."""
    if request.param == "seed":
        return SEED
    out = tmp_path_factory.mktemp("news")
    assert main(["build", str(Path(__file__).parent / "files" / "news"), "--out", str(out)]) == 0
    return out / "graph.ttl"


@pytest.fixture(scope="module")
def told(source: Path) -> Graph:
    return load(source)


@pytest.fixture(scope="module")
def person(told: Graph) -> str:
    """Somebody who holds a post there."""
    return next(name for name in ("郭广昌", "李向荣") if (None, RDFS.label, Literal(name, lang="zh")) in told)


@pytest.fixture(scope="module")
def folder(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("exports")
    words = [word for form in FORMATS for word in ("--format", form)]
    assert main(["export", str(source), *words, "--out", str(out)]) == 0
    return out


def test_nquads_have_the_triples_and_each_fact_in_the_graph_of_its_article(told: Graph, folder: Path) -> None:
    quads = list(pyoxigraph.parse((folder / "graph.nq").read_bytes(), pyoxigraph.RdfFormat.N_QUADS))
    store = pyoxigraph.Store()
    store.extend(pyoxigraph.Quad(q.subject, q.predicate, q.object) for q in quads)
    assert len(store) == len(told)
    articles = {str(a) for a in told.subjects(RDF.type, SCHEMA.NewsArticle)}
    graphs = {q.graph_name.value for q in quads if isinstance(q.graph_name, pyoxigraph.NamedNode)}
    assert graphs == articles
    fact, evidence = next(iter(told.subject_objects(BT.evidence)))
    homes = {q.graph_name.value for q in quads if q.subject.value == str(fact)}
    assert str(told.value(evidence, BT.article)) in homes


def test_jsonld_is_the_same_graph_and_reads_as_plain_json(source: Path, folder: Path, person: str) -> None:
    text = (folder / "graph.jsonld").read_text("utf-8")
    again = pyoxigraph.parse(text.encode(), pyoxigraph.RdfFormat.JSON_LD)
    whole = pyoxigraph.parse(source.read_bytes(), pyoxigraph.RdfFormat.TURTLE)
    assert {q.triple for q in again} == {q.triple for q in whole}
    found = next(one for one in json.loads(text)["@graph"] if one.get("label") == person)
    assert "bt:Person" in found["type"]


@pytest.mark.parametrize(
    ("name", "reader"), [("graph.graphml", nx.read_graphml), ("graph.gexf", nx.read_gexf)]
)
def test_drawings_have_every_node_and_edge(
    told: Graph, folder: Path, person: str, name: str, reader: object
) -> None:
    assert callable(reader)
    again, network = reader(folder / name), to_networkx(told)
    assert set(again) == set(network)
    roles = Counter((u, v, data["role"]) for u, v, data in again.edges(data=True))
    assert roles == Counter(list(network.edges(keys=True)))
    data = next(data for _, data in again.nodes(data=True) if data["label"] == person)
    assert (data["kind"], data["kindLabel"]) == ("Person", "人物")
    assert any(data.get("from", "").startswith("2021-") for _, data in again.nodes(data=True))


def rows(path: Path, encoding: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode(encoding), newline="")))


def test_tables_have_every_thing_fact_and_evidence(told: Graph, folder: Path, person: str) -> None:
    assert all(
        (folder / name).read_bytes().startswith(b"\xef\xbb\xbf") for name in ("facts.csv", "evidence.csv")
    )
    entities, facts, evidence = (
        rows(folder / f"{name}.csv", "utf-8-sig") for name in ("entities", "facts", "evidence")
    )
    assert {row["id"] for row in facts} == {
        str(s) for kind in FACTS for s in told.subjects(RDF.type, BT[kind])
    }
    things = {str(s) for kind in KINDS for s in told.subjects(RDF.type, BT[kind])}
    assert {row["id"] for row in entities} == things
    assert Counter(row["fact"] for row in evidence) == Counter(str(f) for f in told.subjects(BT.evidence))
    assert Counter(row["quote"] for row in evidence).keys() == {str(q) for q in told.objects(None, BT.quote)}
    tenure = next(row for row in facts if row["class"] == "Tenure" and person in row["holder"])
    assert tenure["类别"] == "任职"


def test_neo4j_gets_every_node_and_relationship(told: Graph, folder: Path) -> None:
    network = to_networkx(told)
    nodes, edges = rows(folder / "nodes.csv", "utf-8"), rows(folder / "relationships.csv", "utf-8")
    assert {row["iri:ID"]: row[":LABEL"] for row in nodes} == dict(network.nodes(data="kind"))
    found = Counter((row[":START_ID"], row[":END_ID"], row[":TYPE"]) for row in edges)
    assert found == Counter(list(network.edges(keys=True)))
    labels = {str(s): str(o) for s, o in told.subject_objects(RDFS.label)}
    assert all(row["label"] == labels.get(row["iri:ID"], row["kindLabel"]) for row in nodes)


HOSTILE = ("=1+1", "+86 1", "-乙", "@甲", "＝1", "'=1", "\t=1", "=HYPERLINK(1)")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_table_never_holds_a_formula(name: str) -> None:
    graph = Graph()
    graph.add((URIRef("https://example.org/a"), RDF.type, BT.Organization))
    graph.add((URIRef("https://example.org/a"), RDFS.label, Literal(name, lang="zh")))
    text = tables(graph)["entities.csv"].removeprefix("\ufeff")
    row = next(csv.DictReader(io.StringIO(text, newline="")))
    assert row["name"] == f"'{name}"
    assert undone(row["name"]) == name


@pytest.mark.parametrize("cell", ["-3.5", "+2", "青山", "'甲'", "", "3-5", "a=b"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == cell


@given(st.text(st.sampled_from("'=+-@＝\t\r\n1.甲") | st.characters()))
def test_what_is_defused_can_be_undone(cell: str) -> None:
    assert undone(defused(cell)) == cell


def test_gexf_keeps_to_its_schema_and_is_the_same_on_any_day(folder: Path) -> None:
    root = ET.parse(folder / "graph.gexf").getroot()  # noqa: S314 -- our own file
    names = {element.tag.rpartition("}")[2]: set(element.attrib) for element in root.iter()}
    assert names["graph"] <= {"defaultedgetype", "mode", "idtype", "timeformat", "start", "end"}
    assert names["meta"] == set()
    assert names["edge"] == {"source", "target", "id", "label"}


def test_neo4j_gets_each_node_on_one_line() -> None:
    graph = Graph()
    graph.add((URIRef("https://example.org/a"), RDF.type, BT.Organization))
    graph.add((URIRef("https://example.org/a"), RDFS.label, Literal("青山\n日报", lang="zh")))
    assert neo4j(graph)["nodes.csv"].splitlines()[1:] == ["https://example.org/a,Organization,机构,青山 日报"]


def test_a_build_writes_other_forms_beside_its_graph(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("3月2日，青山市人民政府与北方大学签署合作协议。", encoding="utf-8")
    words = ["build", str(tmp_path / "a.txt"), "--out", str(tmp_path / "out"), "--date", "2021-03-03"]
    assert main([*words, "--export", "csv", "--export", "graphml"]) == 0
    assert {"entities.csv", "graph.graphml", "graph.ttl"} <= {
        path.name for path in (tmp_path / "out").iterdir()
    }


def test_where_it_cannot_be_written_the_old_file_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "graph.nq").write_text("old")
    (tmp_path / "graph.gexf").mkdir()
    words = ["export", str(SEED), "--format", "nquads", "--format", "gexf", "--out", str(tmp_path)]
    assert main(words) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1
    assert (tmp_path / "graph.nq").read_text() == "old"
