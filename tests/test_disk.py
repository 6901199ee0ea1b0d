from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import Graph

from graph.cli import BAD_INPUT, main
from graph.disk import CURRENT, Kept, keep, kept, opened
from graph.query import answer
from graph.rdf import empty, turtle
from graph.store import GraphError, OutputError, replace


@pytest.fixture
def file(tmp_path: Path, graph: Graph) -> Path:
    replace(tmp_path, {"graph.ttl": turtle(graph)})
    return tmp_path / "graph.ttl"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def _graphs(store: Path) -> list[str]:
    return sorted(path.name for path in store.iterdir() if path.is_dir())


def test_what_is_kept_is_the_graph(file: Path, store: Path, graph: Graph) -> None:
    keep(file, store)
    again = opened(store)
    assert turtle(again) == turtle(graph)
    assert (
        answer(again, "career", {"name": "林远"}).bindings
        == answer(graph, "career", {"name": "林远"}).bindings
    )


def test_the_base_of_the_iris_is_kept(tmp_path: Path, store: Path) -> None:
    replace(tmp_path, {"graph.ttl": turtle(empty("https://example.org/a/")) + "\nid:b a bt:Person ."})
    assert keep(tmp_path / "graph.ttl", store) == kept(store)
    assert kept(store).base == "https://example.org/a/"


def test_two_may_read_it_at_once(file: Path, store: Path) -> None:
    keep(file, store)
    first, second = kept(store).open(), kept(store).open()
    assert len(first) == len(second) > 0


def test_who_asks_while_a_new_graph_is_kept_still_asks_the_old_one(file: Path, store: Path) -> None:
    keep(file, store)
    old = opened(store)
    before = len(old)
    for name in "ab":
        replace(file.parent, {"graph.ttl": f"<http://x/{name}> a <http://x/c> ."})
        keep(file, store)
        assert len(opened(store)) == 1
        assert len(old) == before
    assert len(_graphs(store)) == 2


def test_a_graph_that_is_there_is_not_made_again(file: Path, store: Path) -> None:
    made = keep(file, store).folder.stat().st_mtime_ns
    assert keep(file, store).folder.stat().st_mtime_ns == made


def test_what_is_no_turtle_leaves_the_store_as_it_was(file: Path, store: Path) -> None:
    keep(file, store)
    before = [(path, path.stat().st_mtime_ns) for path in sorted(store.rglob("*"))]
    file.write_text("<http://x/a> <http://x/b> <http://x/c> . <http://x/a> oh .", encoding="utf-8")
    with pytest.raises(GraphError, match="no Turtle"):
        keep(file, store)
    assert [(path, path.stat().st_mtime_ns) for path in sorted(store.rglob("*"))] == before


def test_a_folder_of_somebody_else_is_left_alone(file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine" / "letters").mkdir(parents=True)
    with pytest.raises(OutputError, match="it holds letters"):
        keep(file, tmp_path / "mine")
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letters"]


def test_what_a_killed_build_left_is_removed_but_not_what_a_living_one_makes(file: Path, store: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    for process in (ended.pid, os.getppid()):
        (store / f".new-{process}").mkdir(parents=True)
    keep(file, store)
    assert [name for name in _graphs(store) if name.startswith(".new")] == [f".new-{os.getppid()}"]


@pytest.mark.parametrize("current", [None, "", "[]", "{}", '{"graph": "no", "base": "x"}'])
def test_what_is_no_store(current: str | None, store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store.mkdir()
    if current is not None:
        (store / CURRENT).write_text(current, encoding="utf-8")
    with pytest.raises(GraphError):
        opened(store)
    assert main(["query", "person", "--store", str(store)]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1


def test_a_build_keeps_its_graph_and_query_asks_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page, store = tmp_path / "one.txt", str(tmp_path / "store")
    page.write_text("港口签约\n1月6日，海州港集团与云山港集团签署航运合作协议。", encoding="utf-8")
    out = str(tmp_path / "out")
    assert main(["build", str(page), "--out", out, "--date", "2021-01-07", "--store", store]) == 0
    capsys.readouterr()
    assert main(["query", "known", "--name", "海州港集团", "--store", store]) == 0
    assert capsys.readouterr().out == "yes\n"
    assert json.loads((tmp_path / "store" / CURRENT).read_text())["base"].endswith("/id/")
    assert isinstance(kept(tmp_path / "store"), Kept)


def test_a_store_and_a_file_cannot_both_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["query", "person", "--store", "a", "--graph", "b"])
    assert "not allowed with" in capsys.readouterr().err
