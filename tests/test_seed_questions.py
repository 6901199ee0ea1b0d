"""What the shipped questions answer about the page in seeds/, read by a person from the page itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from rdflib import RDFS, SKOS, Graph, Variable
from rdflib.term import Node

from graph.query import answer, guide, questions
from graph.store import load
from graph.terms import SCHEMA

DEAL = "商事登记互通互办协议"
FEDERATION = "青沪企业家联谊会"
BASE = "中科曙光数创液冷产业创新基地项目"
HONOUR = "全国优秀农民工"
MEETING = "全国优秀农民工和农民工工作先进集体表彰大会"
GUESTS = ("普洛斯", "月星集团", "益海嘉里", "特锐德", "新华锦")
HOSTS = ("青岛市委", "青岛市政府")


@pytest.fixture(scope="session")
def seed() -> Graph:
    """The committed graph, which test_build.py holds equal to a fresh build."""
    return load(Path(__file__).parent.parent / "out" / "graph.ttl")


def answers(graph: Graph, question: str, columns: str, **given: str) -> set[tuple[str, ...]]:
    result = answer(graph, question, given)
    return {
        tuple(str(row.get(v) or "") for v in result.vars or () if str(v) in columns.split())
        for row in result.bindings
    }


ANSWERS: list[tuple[str, str, dict[str, str], set[tuple[str, ...]]]] = [
    (
        "signings",
        "agreement parties date status",
        {"agreement": DEAL},
        {(DEAL, f"{other}、青岛自贸片区", "2021-01-01", "Asserted") for other in ("济南片区", "烟台片区")},
    ),
    (
        "leaders",
        "holder posts other other_posts",
        {"name": FEDERATION},
        {
            ("郭广昌", "名誉会长", "复星集团", "执行董事、董事长"),
            ("郑永刚", "会长", "杉杉控股", "董事局主席"),
            ("周云杰", "会长", "海尔集团公司", "总裁"),
        },
    ),
    ("foundings", "founded date status", {"founded": FEDERATION}, {(FEDERATION, "2021-01-08", "Asserted")}),
    (
        "participants",
        "organization",
        {},
        {(name,) for name in ("普洛斯", "月星集团", "益海嘉里", "海尔集团公司", "特锐德", "新华锦")},
    ),
    (
        "flights",
        "route origin departure destination arrival weekdays change date status",
        {"number": "NX021"},
        {("NX021", "青岛市", "19:40", "澳门特别行政区", "23:00", "3 5 7", "复航", "2021-02-03", "Planned")},
    ),
    (
        "flights",
        "route origin departure destination arrival weekdays change date status",
        {"route": "NX022"},
        {("NX022", "澳门特别行政区", "15:25", "青岛市", "18:35", "3 5 7", "复航", "2021-02-03", "Planned")},
    ),
    (
        "projects",
        "project stage place date amount currency qualifier status",
        {"name": "莱西"},
        {(BASE, "奠基", "莱西经济开发区", "2021-01-09", "2000000000", "CNY", "以上", "Planned")},
    ),
    (
        "honours",
        "recipient award grantor date amount currency",
        {"who": "李启士"},
        {("李启士", HONOUR, "国务院农民工工作小组", "2021-01-06", "8000", "CNY")},
    ),
    (
        "several-posts",
        "person",
        {},
        {("周云杰",), ("郑永刚",), ("郭广昌",)},
    ),
    (
        "enactments",
        "document status",
        {},
        {("青岛市市容和环境卫生管理条例", "Asserted"), ("青岛市生活垃圾分类管理办法", "Asserted")},
    ),
    (
        "person",
        "kind role",
        {"name": "位伟"},
        {("Tenure", "holder"), ("Statement", "speaker")},
    ),
    (
        "within",
        "place kind role date",
        {"name": "莱西市"},
        {("莱西经济开发区", "ProjectStage", "place", "2021-01-09")},
    ),
    (
        "within",
        "place",
        {"name": "山东省"},
        {
            (name,)
            for name in (
                "青岛市",
                "城阳区",
                "莱西经济开发区",
                "济南片区",
                "烟台片区",
                "青岛自贸片区",
                "青岛国际特别创新区",
            )
        },
    ),
    (
        "career",
        "organization posts status",
        {"name": "周云杰"},
        {("海尔集团公司", "总裁", "Asserted"), (FEDERATION, "会长", "Asserted")},
    ),
    ("posts", "person organization", {"title": "名誉会长"}, {("郭广昌", FEDERATION)}),
    (
        "colleagues",
        "other kind through",
        {"name": "郑永刚"},
        {(other, "Tenure", FEDERATION) for other in ("郭广昌", "周云杰")},
    ),
    (
        "links",
        "first role second other_role kind",
        {"one": "复星集团", "other": "郭广昌"},
        {("复星集团", "organization", "郭广昌", "holder", "Tenure")},
    ),
    ("partners", "partner", {"name": "海尔集团公司"}, {(name,) for name in (*GUESTS, *HOSTS)}),
    (
        "investments",
        "project amount place status",
        {"least": "2000000000"},
        {
            ("盈科核心资产战略投资项目", "11450000000", "", "Asserted"),
            (BASE, "2000000000", "莱西经济开发区", "Planned"),
            (BASE, "2000000000", "胶东一体化发展先行示范区", "Planned"),
        },
    ),
    ("investments", "project", {"least": "2000000001"}, {("盈科核心资产战略投资项目",)}),
    (
        "outcomes",
        "thing kind planned_for outcome",
        {"thing": "NX021"},
        {("NX021", "RouteChange", "2021-02-03", "")},
    ),
    (
        "routes",
        "route departure",
        {"origin": "澳门", "destination": "青岛"},
        {("NX022", "15:25")},
    ),
    (
        "series",
        "what period value unit",
        {"subject": "青岛市", "indicator": "群众满意率"},
        {("群众满意率", "2020", "99.4", "%")},
    ),
    ("changes", "change period", {"least": "31.3"}, {("-31.3", "2020")}),
    (
        "article",
        "kind role filler",
        {"headline": "中科曙光数创液冷产业 创新基地奠基", "kind": "ProjectStage"},
        {
            ("ProjectStage", "date", "2021-01-09"),
            ("ProjectStage", "developer", "中科曙光"),
            ("ProjectStage", "place", "胶东一体化发展先行示范区"),
            ("ProjectStage", "place", "莱西经济开发区"),
            ("ProjectStage", "project", BASE),
            ("ProjectStage", "stage", "奠基"),
        },
    ),
    ("mentions", "headline", {"name": "郭广昌"}, {("青沪企业家联谊会成立",)}),
    ("reporters", "headline", {"name": "宋强"}, {("青岛往返澳门航线 将复航",)}),
    ("day", "kind from status", {"day": "2021-01-09"}, {("ProjectStage", "2021-01-09", "Asserted")}),
    (
        "happenings",
        "place kind date",
        {"where": "莱西经济开发区"},
        {("莱西经济开发区", "ProjectStage", "2021-01-09")},
    ),
    ("gatherings", "event from", {"where": "北京"}, {(MEETING, "2021-01-06")}),
    ("timeline", "kind from", {"since": "2021-02-01"}, {("2021-02-03", "RouteChange")}),
    ("names", "alias adcode", {"name": "青岛"}, {("青岛", "370200"), ("青岛市", "370200")}),
    ("statements", "speaker", {"who": "位伟"}, {("位伟",)}),
    ("about", "kind role", {"name": "NX021"}, {("RouteChange", "route")}),
    ("visits", "destination", {"destination": "城阳区"}, {("城阳区",)}),
    ("plans", "kind from", {"kind": "RouteChange"}, {("RouteChange", "2021-02-03")}),
    (
        "statistics",
        "indicator value unit",
        {"of": "办结率"},
        {("办结率", "99", "%")},
    ),
]


@pytest.mark.parametrize(
    ("name", "columns", "given", "answer"), ANSWERS, ids=[f"{a[0]} {a[2]}" for a in ANSWERS]
)
def test_the_answer(
    seed: Graph, name: str, columns: str, given: dict[str, str], answer: set[tuple[str, ...]]
) -> None:
    assert answers(seed, name, columns, **given) == answer


@pytest.mark.parametrize(
    "amount", ["2000000000", "27700000000", "19900000000", "470300000000", "11450000000", "8000"]
)
def test_the_sums_of_the_page(seed: Graph, amount: str) -> None:
    assert (amount, "CNY") in answers(seed, "sums", "amount currency")


def test_every_article_is_listed_with_its_author(seed: Graph) -> None:
    found = answers(seed, "articles", "headline authors")
    assert len(found) == 9
    assert ("青岛往返澳门航线 将复航", "宋强") in found


@pytest.mark.parametrize("name", ["belonging", "conflicts", "denied", "incidents", "transactions"])
def test_what_the_page_does_not_tell(seed: Graph, name: str) -> None:
    assert not answer(seed, name).bindings


def test_what_is_known(seed: Graph) -> None:
    assert answer(seed, "known", {"name": "青岛"}).askAnswer
    assert not answer(seed, "known", {"name": "青岛港湾学会"}).askAnswer


def test_a_card_and_a_network_are_graphs(seed: Graph) -> None:
    card = answer(seed, "card", {"name": "青岛"}).graph
    assert card is not None
    assert {str(o) for o in card.objects(None, SKOS.altLabel)} == {"青岛"}
    network = answer(seed, "network", {"name": "周云杰"}).graph
    assert network is not None
    employers = {str(network.value(o, RDFS.label)) for o in network.objects(None, SCHEMA.worksFor)}
    assert employers == {"海尔集团公司", FEDERATION}


def test_the_page_has_things_and_facts_of_many_kinds(seed: Graph) -> None:
    found = {kind: int(number) for kind, number in answers(seed, "counts", "kind number")}
    assert found["Person"] >= 15
    assert found["Tenure"] >= 7
    assert ("青岛市", "Place") in answers(seed, "things", "thing kind")


def test_the_least_certain_come_first(seed: Graph) -> None:
    found = [float(str(row["confidence"])) for row in map(_named, answer(seed, "doubtful").bindings)]
    assert found == sorted(found)
    assert found


def _named(row: Mapping[Variable, Node]) -> dict[str, Node]:
    return {str(variable): term for variable, term in row.items()}


def test_every_question_stands_in_the_guide_with_its_answer(seed: Graph) -> None:
    """What the guide shows must still be answered; rows that came to it since do no harm (make guide)."""
    written = (Path(__file__).parent.parent / "docs" / "questions.md").read_text(encoding="utf-8")
    now = {_flat(line) for line in guide(seed, rows=10_000).splitlines()}
    assert [f"## {q.name}" for q in questions()] == [x for x in written.splitlines() if x.startswith("## ")]
    gone = [line for line in written.splitlines() if _flat(line) not in now and not _of_the_table(line)]
    assert not gone


def _flat(line: str) -> str:
    return " ".join(line.split())


def _of_the_table(line: str) -> bool:
    return not line.strip("- ") or line.startswith("… ")
