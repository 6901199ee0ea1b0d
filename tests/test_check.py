"""`baotu check`: doubts and limits."""

from pathlib import Path

import pytest

from graph.cli import BAD_INPUT, LOW, main

SEED = str(Path(__file__).parent.parent / "out" / "graph.ttl")


def test_a_graph_is_looked_through(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", SEED, "--against", SEED]) == 0
    shown = capsys.readouterr().out
    assert "conflicts between articles: 0" in shown
    assert "people who hold posts in many bodies" in shown
    assert shown.endswith("the same\n")


def test_what_may_be_two_is_listed_with_its_grounds(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [
        "江苏省商务厅厅长周志强到会。演员周志强登台。",
        "演员周志强登台。山东省商务厅厅长周志强到会。",
        "江苏省商务厅厅长刘建国、山东省公安厅原厅长刘建国是一人。",
        "江苏省商务厅厅长刘建国到会。",
    ]
    for number, text in enumerate(papers):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert main(["check", str(tmp_path / "out" / "graph.ttl")]) == 0
    shown = capsys.readouterr().out
    assert "people who hold posts in two provinces: 1\n      2  周志强: 山东省 (1) | 江苏省 (1)\n" in shown


def test_a_conflict_is_listed_once_with_all_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, deaths in enumerate((3, 5, 3)):
        paper = tmp_path / f"{number}.txt"
        text = f"---\ntitle: 火灾\ndate: 2021-07-08\n---\n7月6日，莱西市发生火灾，造成{deaths}人死亡。\n"
        paper.write_text(text, encoding="utf-8")
    assert main(["build", str(tmp_path), "--out", str(tmp_path / "out")]) == 0
    assert main(["check", str(tmp_path / "out" / "graph.ttl")]) == 0
    assert (
        "conflicts between articles: 1\n      2  Incident, deaths: 3 | 5: 7月6日" in capsys.readouterr().out
    )


def test_a_build_outside_its_limits_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paper, limits, out = tmp_path / "a.txt", tmp_path / "limits.toml", tmp_path / "out"
    words = ["build", str(paper), "--out", str(out), "--limits", str(limits)]
    limits.write_text("[Person]\nleast = 1\nchange = 0.5\n", encoding="utf-8")
    paper.write_text("青岛华远集团董事长王建国、总经理李卫东到会。", encoding="utf-8")
    assert main(words) == 0
    before = (out / "graph.ttl").read_bytes()
    for text, complaint in (
        ("青岛华远集团发布公告。", "person: 0 is below 1"),
        ("王建国、李卫东、周志强、刘建国、郑国强到会。", "person: 5 after 2 is a change of more than 50%"),
    ):
        paper.write_text(text, encoding="utf-8")
        assert main(words) == LOW
        assert complaint in capsys.readouterr().err
        assert (out / "graph.ttl").read_bytes() == before
    limits.write_text("[Persons]", encoding="utf-8")
    assert main(words) == BAD_INPUT


@pytest.mark.parametrize(
    ("limits", "code", "complaint"),
    [
        ("[Person]\nleast = 1\nmost = 1000\nchange = 0.1\n", 0, ""),
        ("[Person]\nleast = 1000\n", LOW, "is below 1000"),
        ("[Tenure]\nmost = 1\n", LOW, "is above 1"),
        ("[Persona]\nleast = 1\n", BAD_INPUT, "Persona is no kind"),
        ("[Person]\nleas = 1\n", BAD_INPUT, "takes least, most and change"),
        ("[Person\n", BAD_INPUT, "holds no limits"),
    ],
)
def test_limits(
    limits: str, code: int, complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "limits.toml"
    path.write_text(limits, encoding="utf-8")
    assert main(["check", SEED, "--against", SEED, "--limits", str(path)]) == code
    assert complaint in capsys.readouterr().err
