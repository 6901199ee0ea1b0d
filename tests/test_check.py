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
