from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph

from graph.query import QueryError, Question, ask, questions, shown, wording
from graph.rdf import empty
from graph.tables import table, width

QUESTIONS = {question.name: question for question in questions()}


def rows(graph: Graph, name: str, given: dict[str, str]) -> list[list[str | None]]:
    result = ask(graph, wording(name), given)
    return [[row.get(v) and str(row[v]) for v in result.vars or ()] for row in result.bindings]


def test_at_least_fifteen_questions_have_titles_in_both_languages() -> None:
    assert len(QUESTIONS) >= 15
    for question in QUESTIONS.values():
        assert any("一" <= c <= "鿿" for c in question.zh), question.name
        assert question.en.isascii() or "…" in question.en, question.name


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_every_question_can_be_asked(question: Question, graph: Graph) -> None:
    for asked in (graph, empty()):
        assert shown(ask(asked, question.text), "table", asked)


@pytest.mark.parametrize(
    ("name", "given", "answer"),
    [
        ("signings", {}, [["航运合作协议", "云山港、海州港集团", "2021-01-06", "Planned"]]),
        ("leaders", {"name": "海港"}, [["海州港集团", "林远", "董事长", None, None]]),
        ("leaders", {"name": "云山港"}, []),
        (
            "flights",
            {"origin": "海州"},
            [[None, "海州", "19:40", "云山", None, "3 5", None, None, "Asserted"]],
        ),
        ("flights", {"route": "NX021"}, []),
        ("sums", {}, [["航运合作协议", None, "2000000000", "CNY", "以上", "Planned"]]),
        ("statistics", {}, [["海州港集团", "货运量", None, None, "-31.3", "2020-01/2020-11", "Asserted"]]),
        ("gatherings", {}, [["航运论坛", "2021-01-05", "2021-01-06", "海州", None, "Asserted"]]),
        ("articles", {}, [["2021-01-07", "两港签约", "田小禾", "5", "pages/one.txt"]]),
    ],
)
def test_answers(graph: Graph, name: str, given: dict[str, str], answer: list[list[str | None]]) -> None:
    assert rows(graph, name, given) == answer


@pytest.mark.parametrize(
    ("asked", "complaint"),
    [
        ("SELECT ?x WHERE {\n ?x a ", "line 2, column 7"),
        ("SELECT ?x WHERE { ?x a zz:Thing }", "unknown prefix"),
        ("SELECT ?x WHERE { ?x a bt:Person ! }", "line 1"),
        ("persn", "do you mean person?"),
        ("no/such.rq", "no question and no file"),
    ],
)
def test_a_bad_question_says_what_is_wrong_in_one_line(graph: Graph, asked: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint.replace("?", r"\?")) as error:
        ask(graph, wording(asked))
    assert "\n" not in str(error.value)


def test_a_variable_that_is_not_asked_for_cannot_be_held(graph: Graph) -> None:
    with pytest.raises(QueryError, match=r"\?nobody"):
        ask(graph, wording("person"), {"nobody": "林远"})


def test_a_question_may_stand_in_a_file(graph: Graph, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text("ASK { ?x a bt:Person }", encoding="utf-8")
    assert shown(ask(graph, wording(str(path))), "table", graph) == "yes"


def test_forms(graph: Graph) -> None:
    asked = (
        "SELECT ?what ?n ?none WHERE { ?what a bt:Signing ; bt:amount ?n OPTIONAL { ?what bt:place ?none } }"
    )
    (answer,) = json.loads(shown(ask(graph, asked), "json", graph))
    assert answer["what"].startswith("https://w3id.org/baotu/id/signing-")
    assert (answer["n"], answer["none"]) == (2_000_000_000, None)
    assert shown(ask(graph, asked), "csv", graph).splitlines()[1].endswith(",2000000000,")
    assert shown(ask(graph, asked), "table", graph).splitlines()[2].startswith("id:signing-")


def test_a_constructed_graph_is_turtle(graph: Graph) -> None:
    text = shown(ask(graph, "CONSTRUCT { ?x a bt:Person } WHERE { ?x a bt:Person }"), "table", graph)
    assert "id:person-lin-yuan" in text


def test_columns_stand_under_each_other_whatever_the_script() -> None:
    lines = table(["a", "b"], [["青岛", "x"], ["Qingdao", "y\nz"]]).splitlines()
    assert {width(line[: line.index(c)]) for line, c in zip(lines[2:], "xy", strict=True)} == {9}
    assert lines[3].endswith("y z")
