"""What the shipped questions answer about the page in seeds/, read by a person from the page itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from graph.query import ask, wording
from graph.store import load

DEAL = "商事登记互通互办协议"
FEDERATION = "青沪企业家联谊会"
BASE = "中科曙光数创液冷产业创新基地项目"
HONOUR = "全国优秀农民工"


@pytest.fixture(scope="session")
def seed() -> Graph:
    """The committed graph, which test_build.py holds equal to a fresh build."""
    return load(Path(__file__).parent.parent / "out" / "graph.ttl")


def answers(graph: Graph, question: str, columns: str, **given: str) -> set[tuple[str, ...]]:
    result = ask(graph, wording(question), given)
    return {
        tuple(str(row.get(v, "")) for v in result.vars or () if str(v) in columns.split())
        for row in result.bindings
    }


ANSWERS: list[tuple[str, str, dict[str, str], set[tuple[str, ...]]]] = [
    (
        "signings",
        "agreement parties date status",
        {"agreement": DEAL},
        {(DEAL, f"{other}、青岛片区", "2021-01-01", "Asserted") for other in ("济南片区", "烟台片区")},
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
        {"route": "NX021"},
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
        {"award": HONOUR},
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
            for name in ("青岛市", "城阳区", "莱西经济开发区", "济南片区", "烟台片区", "青岛国际特别创新区")
        },
    ),
    (
        "statistics",
        "indicator value unit",
        {"indicator": "办结率"},
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
