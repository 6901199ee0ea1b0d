"""The whole way on the page in seeds/."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from rdflib import RDF, Graph, URIRef

from graph.archive import stating
from graph.archive.settings import Settings
from graph.build import ShapeError, build, build_into
from graph.networks import to_networkx
from graph.rdf import turtle
from graph.shapes import check
from graph.store import OutputError, load, replace
from graph.terms import BT, FACTS, SCHEMA

ROOT = Path(__file__).parent.parent
COMMITTED = ROOT / "out" / "graph.ttl"


@pytest.fixture(scope="session")
def seed() -> Graph:
    return build([ROOT / "seeds"])


def test_the_committed_graph_is_what_a_fresh_build_gives(seed: Graph) -> None:
    assert COMMITTED.read_text(encoding="utf-8") == turtle(seed), "make build writes it anew"


@pytest.mark.parametrize(("seed_of_hashes", "locale"), [("1", "C"), ("2", "tr_TR.UTF-8")])
def test_the_bytes_do_not_hang_on_hashes_or_locale(tmp_path: Path, seed_of_hashes: str, locale: str) -> None:
    env = {**os.environ, "PYTHONHASHSEED": seed_of_hashes, "LC_ALL": locale, "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", "graph", "build", str(ROOT / "seeds"), "--out", str(tmp_path)]
    subprocess.run(command, check=True, env=env, cwd=ROOT, capture_output=True)
    assert (tmp_path / "graph.ttl").read_bytes() == COMMITTED.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".baotu", "graph.html", "graph.ttl"]


def test_the_seed_graph_conforms(seed: Graph) -> None:
    assert check(seed) == []


def test_every_quote_is_its_span(seed: Graph) -> None:
    for evidence in seed.subjects(RDF.type, BT.Evidence):
        body = seed.value(seed.value(evidence, BT.article), SCHEMA.articleBody)
        start, end = (int(str(seed.value(evidence, p))) for p in (BT.start, BT.end))
        assert str(body)[start:end] == str(seed.value(evidence, BT.quote))


def test_nothing_of_this_machine_or_this_run_is_in_the_graph(seed: Graph) -> None:
    text = turtle(seed)
    assert "_:" not in text
    assert str(ROOT) not in text
    assert 'bt:sourceFile "000_81ff10de1a8dc639.txt"' in text


def test_networkx_has_all_things_and_facts(seed: Graph) -> None:
    network = to_networkx(seed)
    assert isinstance(network, nx.MultiDiGraph)
    for kind in ("Person", "Organization", "Signing", "Tenure"):
        assert {str(s) for s in seed.subjects(RDF.type, BT[kind])} <= set(network)
    person = next(n for n, data in network.nodes(data=True) if data.get("label") == "郭广昌")
    facts = [n for n, _, role in network.in_edges(person, keys=True) if role == "holder"]
    assert {network.nodes[n]["kind"] for n in facts} == {"Tenure"}
    assert all(network.nodes[n]["post"] for n in facts)
    assert set(nx.get_node_attributes(network, "kind").values()) & set(FACTS)


def test_a_graph_that_breaks_a_shape_is_not_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stating, "thing_triples", _unlabelled)
    with pytest.raises(ShapeError, match="exactly one label"):
        build([ROOT / "seeds"])


def _unlabelled(*_: object) -> list[tuple[URIRef, URIRef, URIRef]]:
    return [(BT.Person, RDF.type, BT.Person)]


def test_a_full_disk_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(tmp_path, {"graph.ttl": "old", "graph.html": "old"})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        build_into(tmp_path, [ROOT / "seeds"], Settings())
    assert {path.name: path.read_text() for path in tmp_path.glob("[!.]*")} == {
        "graph.ttl": "old",
        "graph.html": "old",
    }


def test_what_is_written_can_be_loaded(seed: Graph) -> None:
    assert turtle(load(COMMITTED)) == turtle(seed)
