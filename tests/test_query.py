from __future__ import annotations

import json
import re
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store
from rdflib import Graph

from graph.query import QueryError, Question, answer, ask, questions, shown, wording
from graph.query.sparql import calls_others
from graph.rdf import empty
from graph.tables import table, width

QUESTIONS = {question.name: question for question in questions()}


def rows(graph: Graph, name: str, given: dict[str, str]) -> list[list[str | None]]:
    result = answer(graph, name, given)
    return [[row.get(v) and str(row[v]) for v in result.vars or ()] for row in result.bindings]


def test_at_least_thirty_questions_have_titles_in_both_languages() -> None:
    assert len(QUESTIONS) >= 30
    for question in QUESTIONS.values():
        assert any("一" <= c <= "鿿" for c in question.zh), question.name
        assert question.en.isascii() or "…" in question.en, question.name


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_what_a_question_declares_is_what_it_can_be_asked_with(question: Question) -> None:
    declared = [line for line in question.text.splitlines() if line.startswith("# --")]
    assert len(declared) == len(question.parameters)
    assert sorted(p.name for p in question.parameters) == sorted(
        re.findall(r"^ +VALUES \?(\w+) \{ [^b]", question.text, re.MULTILINE)
    )


@pytest.mark.parametrize(
    ("name", "given", "complaint"),
    [
        ("day", {"day": "gestern"}, "--day takes a day like 2021-01-13, not gestern"),
        ("investments", {"least": "viel"}, "--least takes a number like 1000000, not viel"),
        ("investments", {"least": "NaN"}, "--least takes a number"),
    ],
)
def test_a_value_of_the_wrong_kind(graph: Graph, name: str, given: dict[str, str], complaint: str) -> None:
    with pytest.raises(QueryError, match=complaint):
        answer(graph, name, given)


@given(st.text())
def test_no_value_breaks_out_of_its_question(graph: Graph, value: str) -> None:
    assert rows(graph, "person", {"name": "林远"}) != []
    assert rows(graph, "person", {"name": value}) == [] or value in {"林远", "田小禾"}


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
        ("flights", {"number": "NX021"}, []),
        (
            "career",
            {"name": "林远"},
            [["林远", "海州港集团", "董事长", None, None, "2021-01-07", "Asserted"]],
        ),
        ("investments", {"least": "2000000001"}, []),
        ("sums", {"least": "2e9"}, [["航运合作协议", None, "2000000000", "CNY", "以上", "Planned"]]),
        ("changes", {"least": "31.4"}, []),
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
        ("SELECT ?x WHERE {\n ?x a ", "line 2, column 7, where the line ends: expected }"),
        ("SELECT ?x WHERE { ?x a zz:Thing }", "line 1, column 24, at “zz:Thing }”: unknown prefix zz:"),
        (
            "PREFIX zz: <http://z/> SELECT ?x WHERE { ?x a zzz:Thing }",
            "unknown prefix zzz: (do you mean zz?)",
        ),
        ("SELECT ?x WHERE { ?x a bt:Person ! }", "at “}”: expected a value after !"),
        ("SELEC ?x WHERE { ?x a bt:Person }", "line 1, column 1, at “SELEC ?x WHERE { ?x ”: expected SELECT"),
        ("# all\n{ ?x a bt:Person }", "line 2, column 1, at “{ ?x a bt:Person }”: expected SELECT, ASK"),
        ("SELECT WHERE { ?x a bt:Person }", "expected a variable or * after SELECT"),
        ("SELECT ?x\nWHERE { ?x a bt:Person FILTERR(?x = 1) }", "no word FILTERR (do you mean FILTER?)"),
        ("SELECT ?x WHERE { ?x a bt:Person FILTER(?x = ) }", "column 46, at “) }”: expected a value after ="),
        ("SELECT ?x WHERE { ?x a 'abc }", "column 24, at “'abc }”: the text that begins here has no closing"),
        ("SELECT ?x WHERE { ?x bt:post }", "column 30, at “}”: expected an object"),
        ("SELECT ?x WHERE { ?x }", "expected a property"),
        ("SELECT ?x WHERE { ?x bt:post ?y ; ?z . }", "column 38, at “. }”: expected an object"),
        (
            "SELECT ?x WHERE { ?x bt:post ?y\n?z bt:post 1 }",
            "line 2, column 1, at “?z bt:post 1 }”: expected . or ;",
        ),
        ("SELECT ?x WHERE { ?x a bt:Person ) }", "expected }"),
        ("SELECT ?x ?y WHERE { ?x a ?y } GROUP BY ?x", "contains a variable that is unbound"),
        ("DELETE WHERE { ?x ?y ?z }", "DELETE would change the graph, which is only read"),
        ("SELECT * { SERVICE <http://example.org/> { ?x ?y ?z } }", "asks another server"),
        ("persn", "do you mean person?"),
        ("no/such.rq", "no question and no file"),
    ],
)
def test_a_bad_question_says_what_is_wrong_in_one_line(graph: Graph, asked: str, complaint: str) -> None:
    with pytest.raises(QueryError, match=re.escape(complaint)) as error:
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


@pytest.mark.parametrize(
    "question",
    [
        "ASK { ?s ?p ?o } # SERVICE",
        'ASK { ?service <http://x/#SERVICE> \'SERVICE\', """"SERVICE""" . ex:SERVICE ?p $SERVICE }',
        "PREFIX SERVICE: <http://x/> ASK { SERVICE:SERVICE ?p '\\'SERVICE' }",
    ],
)
def test_what_only_looks_like_asking_another_server(question: str) -> None:
    assert not calls_others(question)


PIECES = st.sampled_from(
    [
        "?a",
        "<",
        ">",
        "<?b",
        "#",
        "\n",
        "'",
        '"',
        "\\",
        "<http://127.0.0.1:9/>",
        "service",
        "{",
        "}",
        "?s ?p ?o",
        ".",
        "FILTER(1",
        ")",
        ":",
        "ex:a",
        "'",
        "silent",
    ]
)


@settings(max_examples=600)
@given(st.lists(PIECES, max_size=6), st.lists(PIECES, max_size=4))
def test_no_disguise_reaches_another_server(before: list[str], after: list[str]) -> None:
    asked = f"ASK {{ {' '.join(before)} SERVICE <http://127.0.0.1:9/> {{ ?s ?p ?o }} {''.join(after)} }}"
    if not calls_others(asked):
        with suppress(SyntaxError):  # an OSError would be a call
            Store().query(asked, prefixes={"ex": "http://x/"})


@given(st.text(alphabet="SELECT ?x{}.;'\"<>#()ab:\\\n=|^@1_"))
def test_any_text_gets_one_line(text: str) -> None:
    for asked in (text, f"SELECT ?x {{ {text} }}"):
        assert "\n" not in complaint(asked)


def complaint(asked: str) -> str:
    try:
        ask(empty(), asked)
    except QueryError as error:
        return str(error)
    return ""
