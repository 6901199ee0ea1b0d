"""`baotu review`: what may be one is asked, each answer is kept, replayed by the next build, and taken back."""

from __future__ import annotations

import io
import os
import pty
import select
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDFS, Literal
from wcwidth import wcswidth

from graph.cli import BAD_INPUT, main
from graph.known import Known, book
from graph.review.decisions import Answer, decide, take_back
from graph.store import load

PAPERS = {
    "a.txt": ("2021-01-13", "青岛华远集团董事长王建国出席会议。"),
    "b.txt": ("2021-02-01", "王建国在青岛华远集团讲话。"),
    "c.txt": ("2021-02-05", "江苏省商务厅厅长周志强到会。演员周志强登台。"),
    "d.txt": ("2021-03-05", "演员周志强登台。山东省商务厅厅长周志强到会。"),
}
"""王建国 of two articles may be one; 周志强 of two provinces is one by his calling and may be two."""


def build(folder: Path, *known: Path) -> None:
    """Build the papers into `folder`/out."""
    pages = folder / "pages"
    if not pages.exists():
        pages.mkdir()
        for name, (day, text) in PAPERS.items():
            (pages / name).write_text(f"---\ndate: {day}\n---\n{text}\n", encoding="utf-8")
    words = [word for path in known for word in ("--known", str(path))]
    assert main(["build", str(pages), "--out", str(folder / "out"), *words]) == 0


def people(folder: Path, name: str) -> int:
    return len(set(load(folder / "out" / "graph.ttl").subjects(RDFS.label, Literal(name, lang="zh"))))


def review(
    folder: Path, lines: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    """What a review shows to whom types these lines."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    monkeypatch.setenv("COLUMNS", "90")
    capsys.readouterr()
    words = ["review", str(folder / "out"), "--known", str(folder / "own.ttl"), "--who", "编辑部"]
    assert main(words) == 0
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    build(folder := tmp_path_factory.mktemp("built"))
    return folder


@pytest.fixture
def folder(once: Path, tmp_path: Path) -> Path:
    shutil.copytree(once, tmp_path / "own")
    return tmp_path / "own"


def test_answers_are_replayed_by_the_next_build_and_asked_no_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (people(folder, "王建国"), people(folder, "周志强")) == (2, 1)
    shown = review(folder, "same 同一次会议\nd\n", monkeypatch, capsys)
    assert "青岛华远集团 董事长" in shown
    assert "王建国在青岛华远集团讲话。" in shown
    assert "two provinces" in shown
    assert "None" not in shown
    assert "1 same, 1 different, 0 open" in shown
    assert "same · 编辑部 · " in (folder / "own.ttl").read_text(encoding="utf-8")
    assert "· 同一次会议\n" in (folder / "own.ttl").read_text(encoding="utf-8")
    build(folder, folder / "own.ttl")
    assert (people(folder, "王建国"), people(folder, "周志强")) == (1, 2)
    assert "may be one" in review(folder, "", monkeypatch, capsys)


def test_the_other_answers_leave_the_graph_as_it_was_and_unsure_is_not_asked_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    review(folder, "u\nsame\n", monkeypatch, capsys)
    assert "nothing is open" in review(folder, "", monkeypatch, capsys)
    build(folder, folder / "own.ttl")
    assert (people(folder, "王建国"), people(folder, "周志强")) == (2, 1)
    assert "nothing is open" in review(folder, "", monkeypatch, capsys)


def test_what_is_taken_back_is_asked_again_and_leaves_no_trace(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    by_hand = "# Ours, by hand.\n@prefix bt: <https://w3id.org/baotu/ontology#> .\n# no line behind this one"
    (folder / "own.ttl").write_text(by_hand, encoding="utf-8")
    shown = review(folder, "s\nnonsense\nundo\nz\nq\n", monkeypatch, capsys)
    assert shown.count("taken back: same") == 1
    assert "there is nothing to take back" in shown
    assert "nothing decided" in shown
    assert (folder / "own.ttl").read_text(encoding="utf-8") == by_hand
    (folder / "own.ttl").unlink()
    review(folder, "s\n", monkeypatch, capsys)
    assert "taken back" in review(folder, "z\n", monkeypatch, capsys)
    assert not (folder / "own.ttl").exists()


def test_a_terminal_gives_single_keys(folder: Path) -> None:
    desk, line = pty.openpty()
    words = [sys.executable, "-m", "graph", "review", "out", "--known", "own.ttl", "--who", "编辑部"]
    paths = os.pathsep.join(filter(None, (str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH"))))
    env = os.environ | {"COLUMNS": "90", "PYTHONPATH": paths, "PYTHONUTF8": "1"}
    with subprocess.Popen(words, stdin=line, stdout=line, stderr=line, cwd=folder, env=env) as running:
        os.close(line)
        try:
            type_and_look(desk)
            assert running.wait(20) == 0
        finally:
            running.kill()
    os.close(desk)
    assert "· 同一任免通知" in (folder / "own.ttl").read_text(encoding="utf-8")


def type_and_look(desk: int) -> None:
    lines = until(desk, "[q]uit").replace("\r", "").split("\n")
    assert len({wcswidth(row[: row.index("│")]) for row in lines if "│" in row}) == 1
    os.write(desk, b"w")
    until(desk, "why: ")
    os.write(desk, "同一任免通知\n".encode())
    until(desk, "why: 同一任免通知")
    os.write(desk, b"s")
    assert "two provinces" in until(desk, "[q]uit")
    os.write(desk, b"\x1b[Au")
    until(desk, "1 unsure, 0 open")


def until(desk: int, words: str) -> str:
    """What the terminal shows up to these words."""
    shown = b""
    while words not in shown.decode(errors="replace"):
        assert select.select([desk], [], [], 20)[0], shown.decode(errors="replace")
        shown += os.read(desk, 4096)
    return shown.decode()


LINES = st.sampled_from(
    [
        "# 手写的说明",
        "",
        "@prefix kn: <https://w3id.org/baotu/known#> .",
        "@prefix bt: <https://w3id.org/baotu/ontology#> .",
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
        "@prefix known: <https://example.org/> .",
        "# baotu review: same · by hand",
    ]
)
SIDE = st.builds(
    Known,
    st.sampled_from(["Person", "Organization"]),
    st.lists(st.sampled_from(["王建国", '“华远”\\集团"', "贝克尔"]), min_size=1, unique=True).map(tuple),
    st.just("review"),
    files=st.frozensets(st.sampled_from(["a.txt", 'b "1".txt', "c/d.jsonl#12"]), min_size=1),
)


@given(
    lines=st.lists(LINES),
    end=st.sampled_from(["\n", "\r\n"]),
    ended=st.sampled_from([0, 1]),
    sides=st.lists(SIDE, min_size=2, max_size=2, unique=True),
)
def test_a_decision_stands_and_undone_leaves_the_same_bytes(
    lines: list[str], end: str, ended: int, sides: list[Known], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("known") / "own.ttl"
    before = end.join(lines).encode() + end.encode() * ended
    path.write_bytes(before)
    one, other = sides
    for word in ("unsure", "same"):
        decide(path, Answer(word, one, other, "编辑\n部", date(2021, 1, 13), "why · \n not"))
    assert path.read_bytes().startswith(before)
    own = book([path])
    (left_open, *_), decided = own.left_open, own.decisions
    assert {left_open.one.names[0], left_open.other.names[0]} == {one.names[0], other.names[0]}
    assert [(set(d.one.names), d.one.files) for d in decided if d.at.startswith("own")] == [
        (set(one.names), one.files)
    ]
    assert take_back(path)
    assert take_back(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("known", "complaint"),
    [
        (b"\xff\xfe", "own.ttl:1: this is not UTF-8"),
        (b"@prefix bt <x> .", "own.ttl:1: this is no Turtle"),
    ],
)
def test_a_bad_file_is_one_line_and_stays(
    known: bytes, complaint: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "own.ttl").write_bytes(known)
    capsys.readouterr()
    assert main(["review", str(folder / "out"), "--known", str(folder / "own.ttl")]) == BAD_INPUT
    assert complaint in capsys.readouterr().err
    assert (folder / "own.ttl").read_bytes() == known


def test_without_a_build_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(tmp_path)]) == BAD_INPUT
    assert "make it with baotu build" in capsys.readouterr().err
