"""Plain questions about the page in seeds/: what each answers, and what is refused."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, Graph, URIRef

from graph.ask import UnreadError, near, reply
from graph.ask.names import names
from graph.cli import main
from graph.page.english import english
from graph.query import questions
from graph.rdf import empty
from graph.store import load
from graph.terms import BT, KINDS

ROOT = Path(__file__).parents[1]
ANSWERED = """
谁担任青沪企业家联谊会会长？ = 周云杰 | 郑永刚
青沪企业家联谊会的会长是谁？ = 周云杰 | 郑永刚
青沪企业家联谊会的名誉会长是谁？ = 郭广昌
哪些人担任青沪企业家联谊会会长？ = 周云杰 | 郑永刚
杉杉控股董事局主席是谁？ = 郑永刚
谁是海尔集团公司总裁？ = 周云杰
复星集团的执行董事是谁？ = 郭广昌
郭广昌是哪家企业的董事长？ = 复星集团
郑永刚是谁？ = 杉杉控股董事局主席 | 青沪企业家联谊会会长
郑永刚担任什么职务？ = 杉杉控股董事局主席 | 青沪企业家联谊会会长
周云杰在哪家公司任职？ = 海尔集团公司 | 青沪企业家联谊会
张兆栋在哪里任职？ = 城阳区劳动争议仲裁院
张一帆在哪个单位任职？ = 莱西市劳动保障监察局
谁在莱西市劳动保障监察局任职？ = 张一帆
青岛片区和谁签署了商事登记互通互办协议？ = 济南片区 | 烟台片区
青岛片区签署了什么协议？ = 商事登记互通互办协议
商事登记互通互办协议是什么时候签署的？ = 2021-01-01
2021年1月1日签署了哪些协议？ = 商事登记互通互办协议
青沪企业家联谊会是什么时候成立的？ = 2021-01-08
青沪企业家联谊会成立大会是谁主办的？ = 青岛市委、青岛市政府
青沪企业家联谊会成立大会什么时候举行？ = 2021-01-08
青岛“蓝创微云”双创服务行暨数字化人才论坛活动在哪里举办？ = 青岛国际特别创新区
全国优秀农民工和农民工工作先进集体表彰大会在哪里举行？ = 北京市
NX021航班几点起飞？ = 19:40
NX021几点到达澳门？ = 23:00
NX022每周哪几天执飞？ = 周三、周五、周日
NX022的目的地是哪里？ = 青岛市
青岛到澳门的航班什么时候复航？ = 2021-02-03
澳门到青岛的航班几点起飞？ = 15:25
从青岛起飞的航班几点到达？ = 23:00
哪个航班从澳门起飞？ = NX022
哪个航空公司执飞NX021？ = 澳门航空
谁获得了全国优秀农民工称号？ = 李启士
李启士获得了什么称号？ = 全国优秀农民工
李启士获得了多少钱？ = 8000 CNY
全国优秀农民工是谁颁发的？ = 国务院农民工工作小组
中科曙光数创液冷产业创新基地项目什么时候奠基？ = 2021-01-09
1月9日什么项目奠基？ = 中科曙光数创液冷产业创新基地项目
青岛市群众满意率是多少？ = 99.4 %
2020年青岛市群众满意率是多少？ = 99.4 %
青岛市办结率是多少？ = 99 %
12345政务服务便民热线城市管理领域投诉下降了多少？ = -31.3 %
郑永刚说了什么？ = 将积极牵线搭桥，推动上海与青岛企业家进一步优势互补、互利共赢
Who is the 会长 of 青沪企业家联谊会? = 周云杰 | 郑永刚
What post does Zheng Yonggang hold? = 杉杉控股董事局主席 | 青沪企业家联谊会会长
When was 青沪企业家联谊会 founded? = 2021-01-08
When does NX021 depart? = 19:40
When does NX022 arrive? = 18:35
Which airline flies NX021? = 澳门航空
Who received 全国优秀农民工? = 李启士
"""
WITHOUT = """
海尔集团公司的会长是谁？
2019年青岛市群众满意率是多少？
从青岛到上海的航班几点起飞？
NX021几点从澳门起飞？
李启士授予了什么称号？
2022年签署了哪些协议？
"""
REFUSED = """
谁杀了甲乙丙？ = not understood: 杀、甲乙丙
青岛市有多少人口？ = not understood: 口
青岛天气怎么样？ = no question word
谁在什么时候担任青沪企业家联谊会会长？ = not understood
郑永刚没有担任什么职务？ = not understood: 没
谁会飞？ = names nothing
Who sponsored the Olympics? = not understood: sponsored、Olympics
"""


def rows(table: str) -> list[tuple[str, str]]:
    return [(q, a) for q, _, a in (line.partition(" = ") for line in table.strip().splitlines())]


@pytest.fixture(scope="module")
def seed() -> Graph:
    return load(ROOT / "out" / "graph.ttl")


@pytest.mark.parametrize(("question", "expected"), rows(ANSWERED))
def test_the_answer(seed: Graph, question: str, expected: str) -> None:
    _, found = reply(seed, question)
    assert " | ".join(sorted("、".join(answer.values) for answer in found)) == " | ".join(
        sorted(expected.split(" | "))
    )
    assert all(s.quote and s.day == "2021-01-12" for answer in found for s in answer.sentences)
    assert all(answer.sentences for answer in found)


@pytest.mark.parametrize("question", WITHOUT.strip().splitlines())
def test_what_the_graph_does_not_say_is_not_answered(seed: Graph, question: str) -> None:
    assert reply(seed, question)[1] == ()


@pytest.mark.parametrize(("question", "why"), rows(REFUSED))
def test_what_is_not_understood_is_said(seed: Graph, question: str, why: str) -> None:
    with pytest.raises(UnreadError, match=why):
        reply(seed, question)


def test_a_thing_is_found_by_its_english_name(seed: Graph) -> None:
    things = [
        (str(t), str(n), k)
        for k in KINDS
        for t in seed.subjects(RDF.type, BT[k])
        for n in seed.objects(t, RDFS.label)
    ]
    called = [(thing, english(name, kind)) for thing, name, kind in things]
    for thing, name in called:
        if len(name) > 3:
            found = names(seed, f"When was {name} founded?")
            assert any(URIRef(thing) in one.things for one in found), name


def test_a_question_that_thousands_of_facts_answer_is_too_wide(
    seed: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["graph.ask.answers"], "MOST", 1)
    with pytest.raises(UnreadError, match="name a thing or a day"):
        reply(seed, "谁担任会长？")
    assert len(reply(seed, "谁担任名誉会长？")[1]) == 1


def test_a_name_within_a_longer_text_is_not_what_is_asked_about() -> None:
    told = empty()
    told.parse(
        data="""@prefix bt: <https://w3id.org/baotu/ontology#> . @prefix : <http://example.org/> .
        :it a bt:Agreement ; <http://www.w3.org/2000/01/rdf-schema#label> "框架协议"@zh .
        :one a bt:Signing ; bt:agreement :it ; bt:date "2021-01-01" ; bt:status bt:Asserted .
        :two a bt:Signing ; bt:agreement "合作框架协议" ; bt:date "2021-02-02" ; bt:status bt:Asserted .""",
        format="ox-turtle",
    )
    assert [a.values for a in reply(told, "合作框架协议什么时候签署？")[1]] == [("2021-02-02",)]
    assert [a.values for a in reply(told, "框架协议什么时候签署？")[1]] == [("2021-01-01",)]


def test_a_plan_is_told_as_one(seed: Graph) -> None:
    _, found = reply(seed, "青岛到澳门的航班什么时候复航？")
    assert {answer.status for answer in found} == {"Planned"}


def test_the_nearest_named_questions_come_first() -> None:
    assert [near(f"{q.zh} {q.en}")[0].name for q in questions()] == [q.name for q in questions()]
    assert near("zz") == ()


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    graph = str(ROOT / "out" / "graph.ttl")
    assert main(["ask", "杉杉控股董事局主席是谁？", "--graph", graph]) == 0
    told = capsys.readouterr().out
    assert told.startswith("郑永刚\n")
    assert "由杉杉控股董事局主席郑永刚" in told
    assert main(["ask", "谁签署了什么航班？", "--graph", graph]) == 2
    assert "baotu query" in capsys.readouterr().err
