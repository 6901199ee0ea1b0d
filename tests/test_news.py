"""A dozen pieces of news in files/news: every named question answers about them, and plain ones as a reader would."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

import graph as baotu
from graph.ask import UnreadError, reply
from graph.query import Question, answer, questions


@pytest.fixture(scope="module")
def news() -> Graph:
    return baotu.build([Path(__file__).parent / "files" / "news"])


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_named_question_answers(news: Graph, question: Question) -> None:
    result = answer(news, question.name)
    assert len(result.graph) if result.graph is not None else result.askAnswer or result.bindings


@pytest.mark.parametrize(
    ("name", "columns", "expected"),
    [
        (
            "conflicts",
            "kind role says",
            {("Signing", "amount", "360000000"), ("Signing", "amount", "400000000")},
        ),
        ("denied", "status kind", {("Denied", "Signing")}),
        (
            "belonging",
            "relation thing whole",
            {
                ("PartOf", "青岛海润物流有限公司", "海岚集团"),
                ("LocatedIn", "青岛海天产业园", "莱西经济开发区"),
            },
        ),
        ("incidents", "kind date place deaths injured", {("火灾", "2021-07-03", "莱阳市", "2", "5")}),
        (
            "transactions",
            "payer payee object amount currency",
            {
                ("海岚集团", "青岛市慈善总会", "", "5000000", "CNY"),
                ("海岚集团", "", "远洋科技公司", "300000000", "CNY"),
            },
        ),
        ("several-posts", "person organizations", {("孙立新", "海岚集团、青岛市企业家协会")}),
        (
            "participants",
            "event organization",
            {("第六届青山读书节", "海岚集团"), ("第六届青山读书节", "北方大学")},
        ),
        ("visits", "visitor destination date", {("郭建华", "青岛市", "2021-12-02")}),
    ],
)
def test_what_they_answer(news: Graph, name: str, columns: str, expected: set[tuple[str, ...]]) -> None:
    rows = answer(news, name).bindings
    named = [{str(v): str(term) for v, term in row.items() if term is not None} for row in rows]
    assert {tuple(row.get(column, "") for column in columns.split()) for row in named} == expected


def test_what_became_of_a_plan(news: Graph) -> None:
    rows = [{str(v): str(t) for v, t in row.items() if t} for row in answer(news, "outcomes").bindings]
    told = {row["thing"]: (row["planned_for"], row.get("outcome"), row.get("date")) for row in rows}
    assert told["BH6123"] == ("2021-06-01", "Asserted", "2021-06-01")
    assert told["青岛市全民阅读促进办法"][1] == "Asserted"


ANSWERED = """
青山市教育局局长是谁？ = 李向荣
谁是青山市教育局原局长？ = 周国平
谁被免去了青山市教育局局长职务？ = 周国平
谁曾担任青山市教育局局长？ = 周国平 | 李向荣
周国平担任过什么职务？ = 青山市教育局局长
李向荣是什么时候被任命为青山市教育局局长的？ = 2021-03-15
周国平什么时候卸任？ = 2021-03-15
青山市副市长是谁？ = 陈海燕
高明远是哪个部门的局长？ = 青山市财政局
北方大学的校长叫什么名字？ = 吴静
孙立新担任什么职务？ = 海岚集团董事长 | 青岛市企业家协会会长
智慧港口合作协议的金额是多少？ = 360000000 CNY、400000000 CNY
海岚集团与远洋科技公司签署了什么协议？ = 深海开发协议 (Denied)
青岛海润物流有限公司隶属哪家公司？ = 海岚集团
哪条航线将停航？ = 青岛至昆明航线 (Planned)
青岛到成都的航班几点到？ = 11:05 | 11:05 (Planned)
BH6123每周几飞？ = 周一、周三、周五 (Planned)
一季度青岛市地区生产总值是多少？ = 85630000000 CNY
青岛市地区生产总值增长了多少？ = 5.2 %
2020年末青岛市有多少常住人口？ = 4326000 人
莱阳市的火灾死了多少人？ = 2
7月3日莱阳市发生了什么事故？ = 火灾
火灾发生在哪里？ = 莱阳市
谁向青岛市慈善总会捐了500万元？ = 海岚集团
海岚集团把钱捐给了谁？ = 青岛市慈善总会
海岚集团收购了哪家公司？ = 远洋科技公司
海岚集团收购远洋科技公司花了多少钱？ = 300000000 CNY
谁授予赵小兰莱西劳动模范称号？ = 莱西市人民政府
白石海上风电项目什么时候开工？ = 2021-10-10 | 2021-10-10 (Planned)
白石海上风电项目投资多少？ = 4500000000 CNY (Planned)
青岛市全民阅读促进办法什么时候施行？ = 2022-01-01 (Planned)
谁制定了青岛市全民阅读促进办法？ = 青岛市文旅局
谁被授予莱西劳动模范称号？ = 赵小兰
谁不再担任青山市教育局局长？ = 周国平
远洋科技公司被谁收购了？ = 海岚集团
谁被海岚集团收购？ = 远洋科技公司
白石海上风电项目总投资是多少？ = 4500000000 CNY (Planned)
郭建华到青岛市考察是什么时候？ = 2021-12-02
哪些单位参加了第六届青山读书节？ = 北方大学、海岚集团
郭建华考察了哪里？ = 青岛市
青岛海天产业园在哪里？ = 莱西经济开发区
How many people were injured in 莱阳市? = 5
What did 海岚集团 acquire? = 远洋科技公司
Which flights go from 青岛 to 成都? = BH6123 | BH6123 (Planned) | 青岛至成都航线 (Planned)
When was 周国平 dismissed? = 2021-03-15
Who was awarded 莱西劳动模范? = 赵小兰
Who awarded 莱西劳动模范? = 莱西市人民政府
Who visited Qingdao? = 郭建华
Which company did 海岚集团 acquire? = 远洋科技公司
Who is the deputy mayor of 青山市? = 陈海燕
Who is the president of 北方大学? = 吴静
How many people died in the fire in 莱阳市? = 2
What time does BH6123 take off? = 08:15 | 08:15 (Planned)
谁出台了全民阅读促进办法？ = 青岛市文旅局
青山读书节是谁办的？ = 青岛市文旅局
第六届青山读书节什么时候开的？ = 2021-11-18
青山读书节在哪儿举行？ = 青岛市
谁收购了远洋科技？ = 海岚集团
吴静在哪个单位工作？ = 北方大学
孙立新是做什么的？ = 海岚集团董事长 | 青岛市企业家协会会长
海岚集团给青岛市慈善总会捐了多少款？ = 5000000 CNY
青岛市人口是多少？ = 4326000 人
青岛市一季度GDP是多少？ = 85630000000 CNY
谁是莱西劳动模范？ = 赵小兰
任命谁为青山市教育局局长？ = 李向荣
Who was appointed as 青山市教育局 head? = 李向荣
社会消费品零售总额下降了多少？ = -1.8 %
莱西劳动模范是哪个部门评的？ = 莱西市人民政府
海岚集团给谁捐了500万元？ = 青岛市慈善总会
海润物流隶属哪家公司？ = 海岚集团
When was 智慧港口合作协议 signed in April 2021? = 2021-04-08
Who visited Qingdao on 2 December 2021? = 郭建华
Which flights go from Qingdao to Chengdu on June 1, 2021? = BH6123 | BH6123 (Planned) | 青岛至成都航线 (Planned)
青山市教育局前局长是谁？ = 周国平
莱阳市的火灾事故伤了几个人？ = 5
青岛到成都的飞机几点起飞？ = 08:15 | 08:15 (Planned)
BH6123每周飞几班？ = 周一、周三、周五 (Planned)
白石海上风电项目几月开工？ = 2021-10-10 | 2021-10-10 (Planned)
"""
WITHOUT = """
谁收购了海岚集团？
谁向青岛市慈善总会捐了600万元？
青岛市慈善总会给海岚集团捐了多少？
北方大学授予了谁称号？
青岛市考察了哪里？
青岛到成都的航线什么时候停航？
白石海上风电项目什么时候竣工？
谁建设白石海上风电项目？
青岛市全民阅读促进办法什么时候印发？
青岛市慈善总会收购了哪家公司？
海州市全民阅读促进办法是谁出台的？
李向荣被谁任命为局长？
社会消费品零售总额增长了多少？
青岛市地区生产总值下降了多少？
Who visited Qingdao in 2020?
"""
REFUSED = """
青山市前市长是谁？ = 前市长
吴静中担任什么职务？ = knows no 吴静中
海岚集团分公司的董事长是谁？ = 分公司
2021年之前青山市教育局局长是谁？ = 前
海岚集团没有收购哪家公司？ = 没
第五届青山读书节在哪里举行？ = 第五届
谁任命了李向荣？ = no part
谁免去了周国平的职务？ = no part
Who appointed 李向荣? = no part
李向荣接任了谁的职务？ = no part
海岚集团收购远洋科技公司了吗？ = yes or no
Did 海岚集团 acquire 远洋科技公司? = yes or no
"""


def pairs(table: str) -> list[tuple[str, str]]:
    return [(q, a) for q, _, a in (line.partition(" = ") for line in table.strip().splitlines())]


@pytest.mark.parametrize(("question", "expected"), pairs(ANSWERED))
def test_a_plain_question(news: Graph, question: str, expected: str) -> None:
    _, found = reply(news, question)
    told = ["、".join(a.values) + ("" if a.status == "Asserted" else f" ({a.status})") for a in found]
    assert sorted(told) == sorted(expected.split(" | "))


@pytest.mark.parametrize("question", WITHOUT.strip().splitlines())
def test_what_nobody_wrote_is_not_answered(news: Graph, question: str) -> None:
    assert reply(news, question)[1] == ()


@pytest.mark.parametrize(("question", "why"), pairs(REFUSED))
def test_what_means_something_else_is_refused(news: Graph, question: str, why: str) -> None:
    with pytest.raises(UnreadError, match=why):
        reply(news, question)


def test_a_town_is_its_government_and_holds_its_villages(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        "---\ndate: 2021-03-16\n---\n3月15日，会议选举李向荣为青山市人民政府市长。\n"
        "3月14日，青岛市崂山区一仓库发生火灾，造成2人受伤。",
        encoding="utf-8",
    )
    told = baotu.build([page])
    assert [a.values for a in reply(told, "青山市市长是谁？")[1]] == [("李向荣",)]
    assert [a.values for a in reply(told, "青岛市的火灾伤了几个人？")[1]] == [("2",)]


def test_a_shortened_name_that_may_be_two_is_not_answered(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text(
        "---\ndate: 2021-03-16\n---\n3月15日，青山市教育局印发《青山市校园安全管理办法》。\n"
        "3月14日，海州市教育局印发《海州市校园安全管理办法》。",
        encoding="utf-8",
    )
    told = baotu.build([page])
    with pytest.raises(
        UnreadError, match="校园安全管理办法 may be 海州市校园安全管理办法 or 青山市校园安全管理办法"
    ):
        reply(told, "谁印发了校园安全管理办法？")
    assert [a.values for a in reply(told, "谁印发了青山市校园安全管理办法？")[1]] == [("青山市教育局",)]


def test_who_has_left_is_told_as_such(news: Graph) -> None:
    _, found = reply(news, "谁曾担任青山市教育局局长？")
    assert {a.values[0]: a.left for a in found} == {"周国平": "2021-03-15–2021-03-16", "李向荣": ""}
