from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from rdflib import RDF, Graph

from graph.archive import reading, stating
from graph.cli import BAD_GRAPH, BAD_INPUT, BROKEN, LEFT_OUT, main
from graph.rdf import turtle
from graph.store import replace
from graph.terms import BT

ARTICLE = "港口签约\n1月6日，海州港集团与云山港集团签署航运合作协议。"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "one.txt"
    path.parent.mkdir()
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def built(tmp_path: Path, graph: Graph) -> str:
    replace(tmp_path, {"graph.ttl": turtle(graph)})
    return str(tmp_path / "graph.ttl")


def test_a_build_writes_both_files_and_says_what_it_read(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "deep" / "out"
    assert main(["build", str(page.parent), "--out", str(out), "--date", "2021-01-07"]) == 0
    assert sorted(path.name for path in out.iterdir()) == [".baotu", "graph.html", "graph.ttl"]
    text = (out / "graph.ttl").read_text(encoding="utf-8")
    assert 'schema:datePublished "2021-01-07"^^xsd:date' in text
    assert 'bt:date "2021-01-06"^^xsd:date' in text
    assert str(tmp_path) not in text + (out / "graph.html").read_text(encoding="utf-8")
    printed = capsys.readouterr()
    assert printed.out.startswith("1 article\n")
    assert "签约" in printed.out
    assert printed.err == ""


def _missing(folder: Path) -> list[str]:
    return [str(folder / "nowhere.txt")]


def _nothing(folder: Path) -> list[str]:
    (folder / "empty").mkdir()
    return [str(folder / "empty")]


def _written(data: bytes) -> object:
    def bad(folder: Path) -> list[str]:
        (folder / "bad.txt").write_bytes(data)
        return [str(folder / "bad.txt")]

    return bad


BAD = {
    "a missing file": _missing,
    "a folder without articles": _nothing,
    "an empty file": _written(b" \n"),
    "not text": _written(bytes(range(256)) * 9),
    "front matter without end": _written("---\ntitle: 甲\n".encode()),
    "a bad day in front matter": _written("---\ndate: 2021-13-01\n---\n正文。\n".encode()),
    "a good file beside a missing one": lambda folder: [str(folder / "in" / "one.txt"), str(folder / "none")],
}


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
@pytest.mark.usefixtures("page")
def test_bad_input_is_one_line_and_leaves_the_old_files(
    bad: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert callable(bad)
    out = tmp_path / "out"
    replace(out, {"graph.ttl": "old", "graph.html": "old"})
    assert main(["build", *bad(tmp_path), "--out", str(out)]) == BAD_INPUT
    complaint = capsys.readouterr()
    assert (complaint.out, complaint.err.count("\n")) == ("", 1)
    assert complaint.err.startswith("baotu: ")
    assert {path.read_text() for path in out.glob("[!.]*")} == {"old"}


def test_what_cannot_be_read_is_left_out_and_named(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (page.parent / "bad.txt").write_bytes(b"\0")
    (page.parent / "old.doc").write_bytes(b"x")
    assert main(["build", str(page.parent), "--out", str(tmp_path / "out")]) == LEFT_OUT
    printed = capsys.readouterr()
    assert printed.out.startswith("1 article\n")
    assert printed.err.splitlines() == [
        "baotu: left out: bad.txt, line 1: this is no text, it holds a NUL byte",
        "baotu: left out: old.doc: .doc files are not read (save it as .docx)",
    ]
    assert (tmp_path / "out" / "graph.ttl").is_file()


def test_where_nothing_can_be_read_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"")
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "out")]) == BAD_INPUT
    assert capsys.readouterr().err == "baotu: a.txt: the file is empty\nbaotu: b.txt: the file is empty\n"
    assert not list((tmp_path / "out").glob("[!.]*"))


def test_columns_of_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(
        "kopf,inhalt\n港口签约,1月6日，海州港集团与云山港集团签署协议。\n", "utf-8"
    )
    words = ["build", str(tmp_path / "a.csv"), "--out", str(tmp_path / "out"), "--field", "title=kopf"]
    assert main([*words, "--field", "text=inhalt"]) == 0
    assert capsys.readouterr().out.startswith("1 article\n")
    assert 'schema:headline "港口签约"@zh' in (tmp_path / "out" / "graph.ttl").read_text("utf-8")


@pytest.mark.parametrize("place", ["in/one.txt", "in/one.txt/deeper", "taken"])
def test_a_place_that_cannot_be_written(
    page: Path, place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken" / "graph.html").mkdir(parents=True)
    assert main(["build", str(page), "--out", str(tmp_path / place)]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1


def test_a_graph_that_breaks_its_shapes_is_not_written(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [(BT.Person, RDF.type, BT.Person)]
    monkeypatch.setattr(stating, "thing_triples", lambda *_: broken)
    assert main(["build", str(page), "--out", str(tmp_path / "out")]) == BAD_GRAPH
    assert "bt:Person breaks bt:ThingShape" in capsys.readouterr().err
    assert not list((tmp_path / "out").glob("[!.]*"))


def test_a_rule_that_breaks_names_the_article(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "mentions", lambda *_: 1 // 0)
    assert main(["build", str(page), "--out", str(tmp_path / "out")]) == BROKEN
    assert "one.txt, article 1 (港口签约): " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ([], "COMMAND"),
        (["build"], "required"),
        (["build", "x", "--out", "y", "--date", "gestern"], "gestern is no day"),
        (["build", "x", "--out", "y", "--field", "kopf=title"], "not of the form text=column"),
        (["query", "person", "--set", "林远"], "not of the form name=text"),
        (["query", "person", "--format", "xml"], "invalid choice"),
        (["query", "person", "--nam", "林远"], "unrecognized arguments: --nam"),
        (["query", "day", "--day"], "expected one argument"),
        (["query", "--name", "林远"], "unrecognized arguments: --name"),
        (["explain", "好。", "--name", "林远"], "unrecognized arguments: --name"),
    ],
)
def test_wrong_words_are_one_line(
    words: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leave:
        main(words)
    error = capsys.readouterr().err
    assert (leave.value.code, error.count("\n")) == (BAD_INPUT, 1)
    assert complaint in error


def test_query_lists_the_questions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query"]) == 0
    assert "signings" in capsys.readouterr().out


def test_query_answers(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["query", "leaders", "--graph", built, "--set", "name=海港", "--format", "csv"]
    assert main(words) == 0
    assert capsys.readouterr().out.splitlines()[1] == "海州港集团,林远,董事长,,"


def test_a_question_is_asked_with_its_own_words(built: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["query", "career", "--name", "林远", "--graph", built, "--format", "json"]) == 0
    assert '"posts": "董事长"' in capsys.readouterr().out


def test_query_without_a_graph_says_how_to_get_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["query", "person", "--graph", str(tmp_path / "graph.ttl")]) == BAD_INPUT
    assert "make it with baotu build" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"no turtle", b"\xff\xfe"])
def test_query_of_what_is_no_graph(tmp_path: Path, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "graph.ttl").write_bytes(data)
    assert main(["query", "person", "--graph", str(tmp_path / "graph.ttl")]) == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1


def test_explain_shows_names_values_and_rules(capsys: pytest.CaptureFixture[str]) -> None:
    text = "1月6日，海州港集团与云山港集团签署航运合作协议。"
    assert main(["explain", text, "--date", "2021-01-07"]) == 0
    shown = capsys.readouterr().out
    for piece in ("海州港集团", "2021-01-06", "Signing, asserted", "party", "read by "):
        assert piece in shown


def test_explain_of_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "好。"]) == 0
    assert capsys.readouterr().out == "nothing was read\n"


def test_the_module_is_the_command() -> None:
    command = [sys.executable, "-m", "graph", "--version"]
    shown = subprocess.run(command, check=True, capture_output=True, text=True)
    assert shown.stdout.startswith("baotu ")


def test_help_needs_none_of_the_rooms() -> None:
    told = "import sys; from graph.cli import parser; parser('').format_help(); print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", told], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "graph.cli" in loaded
    assert not {"rdflib", "numpy", "graph.build", "graph.names"} & set(loaded)
