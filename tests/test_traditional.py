from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import RDF, RDFS, SKOS, Graph, Literal
from rdflib.term import Node

from graph import build
from graph.ask import reply
from graph.model import Article, Span
from graph.names import mentions
from graph.read import read_text
from graph.terms import BT, ROLES, SCHEMA, local
from graph.traditional import simplified

DAY = date(2021, 3, 3)
TRADITIONAL = """青山市與北方大學簽署合作協議
本報青山訊（記者 張曉雲 通訊員 劉國華）3月1日，青山市人民政府與北方大學在濟南簽署《產學研戰略合作框架協議》。
鄭廣榮表示：「雙方將以此為契機，推動科技創新。」

陳麗華任聯誼會副會長
本報濟南訊（記者 張曉雲）昨日，青山企業家聯誼會成立。張建國擔任青山企業家聯誼會會長，陳麗華任副會長。
藍海集團董事長錢鍾書出席成立大會。3月2日，海州港碼頭項目在海州市開工。
"""
SIMPLIFIED = """青山市与北方大学签署合作协议
本报青山讯（记者 张晓云 通讯员 刘国华）3月1日，青山市人民政府与北方大学在济南签署《产学研战略合作框架协议》。
郑广荣表示：“双方将以此为契机，推动科技创新。”

陈丽华任联谊会副会长
本报济南讯（记者 张晓云）昨日，青山企业家联谊会成立。张建国担任青山企业家联谊会会长，陈丽华任副会长。
蓝海集团董事长钱锺书出席成立大会。3月2日，海州港码头项目在海州市开工。
"""


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("著名學者的著作隨著時間流傳", "著名学者的著作随着时间流传"),
        ("乾隆年間的乾貨", "乾隆年间的干货"),
        ("皇后說頭髮會發光，後來去了里外的裡屋", "皇后说头发会发光，后来去了里外的里屋"),
        ("他藉此瞭解計畫，徵求沈先生意見", "他借此了解计划，征求沈先生意见"),
        ("衞生署、衛生局裏裡", "卫生署、卫生局里里"),
        ("畢昇與錢鍾書", "毕昇与钱锺书"),
        ("「為『人民』服務」︰", "“为‘人民’服务”："),
    ],
)
def test_each_character_is_read_as_its_simplified_one(printed: str, read: str) -> None:
    assert simplified(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        "乾隆年间的著作，於某说「好」",  # what both ways of writing have
        "公司公告",
        "牌匾上写着“濟南”二字，字迹清晰可见，据说为两百年前所书",
        "ABC 123",
        "",
    ],
)
def test_a_text_in_simplified_characters_stays_as_it_is(printed: str) -> None:
    assert simplified(printed) == printed


def test_on_a_mixed_page_each_line_is_read_as_it_is_printed() -> None:
    assert simplified("张三说「好」\n張三說「好」\n「好」") == "张三说「好」\n张三说“好”\n「好」"
    assert simplified("張三說「好」，這樣很對\n「好」") == "张三说“好”，这样很对\n“好”"


CHARACTERS = st.sampled_from("國国說说後后乾干著着昇升錢钱鍾锺書书「」『』\n 。，a1𫇭龘薹苔")


@given(st.text(CHARACTERS | st.characters(exclude_categories=["Cs"])))
def test_the_length_stays_and_what_is_read_is_read_as_it_is(printed: str) -> None:
    read = simplified(printed)
    assert len(read) == len(printed)
    assert simplified(read) == read


@given(st.lists(st.text(CHARACTERS, min_size=1, max_size=40), min_size=1, max_size=8))
def test_what_is_printed_has_the_length_of_what_is_read(lines: list[str]) -> None:
    text = "\n".join(lines)
    for article in read_text(text, "a.txt") if text.strip() else ():
        printed = article.printed or article.text
        assert len(printed) == len(article.text)
        assert set(printed) <= set(text) | {"\n", " "}


def _built(folder: Path, text: str, encoding: str) -> Graph:
    folder.mkdir()
    (folder / "page.txt").write_bytes(text.encode(encoding))
    return build([folder], day=DAY)


def _facts(graph: Graph) -> set[tuple[str, ...]]:
    """Each fact by its class and roles, things by their names and texts in simplified characters."""

    def name(term: Node) -> str:
        return (
            str(graph.value(term, RDFS.label) or term) if not isinstance(term, Literal) else simplified(term)
        )

    facts = {fact for fact, _ in graph.subject_objects(BT.evidence)}
    return {
        (
            *sorted(local(kind) for kind in graph.objects(fact, RDF.type) if str(kind).startswith(str(BT))),
            *sorted(f"{role} {name(t)}" for role in ROLES for t in graph.objects(fact, BT[role])),
        )
        for fact in facts
    }


def test_a_page_in_traditional_characters_gives_the_facts_of_its_simplified_twin(tmp_path: Path) -> None:
    big5, utf8, twin = (
        _built(tmp_path / name, text, name)
        for name, text in (("big5", TRADITIONAL), ("utf-8", TRADITIONAL), ("gb18030", SIMPLIFIED))
    )
    assert _facts(big5) == _facts(utf8) == _facts(twin)
    assert len(_facts(twin)) >= 5
    assert set(big5) == set(utf8)


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    return _built(tmp_path_factory.mktemp("pages") / "a", TRADITIONAL, "big5")


def test_what_is_shown_is_what_is_printed(printed: Graph) -> None:
    bodies = {article: str(body) for article, body in printed.subject_objects(SCHEMA.articleBody)}
    assert [line for body in bodies.values() for line in body.split("\n")] != []
    assert {line for body in bodies.values() for line in body.split("\n")} <= set(TRADITIONAL.split("\n"))
    for evidence, quote in printed.subject_objects(BT.quote):
        start, end = (int(str(printed.value(evidence, p))) for p in (BT.start, BT.end))
        assert bodies[printed.value(evidence, BT.article)][start:end] == str(quote)  # type: ignore[index]
    assert {"會長", "副會長", "董事長"} <= {str(post) for post in printed.objects(None, BT.post)}
    assert "雙方將以此為契機，推動科技創新" in {str(content) for content in printed.objects(None, BT.content)}
    assert {str(stage) for stage in printed.objects(None, BT.stage)} == {"开工"}  # one of a few words
    assert {"青山市與北方大學簽署合作協議"} <= {str(h) for h in printed.objects(None, SCHEMA.headline)}


def test_a_thing_goes_by_its_simplified_name_and_has_the_printed_one_beside_it(printed: Graph) -> None:
    names = {
        str(name): {str(n) for n in printed.objects(thing, SKOS.altLabel)}
        for thing, name in printed.subject_objects(RDFS.label)
    }
    assert "張曉雲" in names["张晓云"]
    assert "青山企業家聯誼會" in names["青山企业家联谊会"]
    assert "濟南" in names["济南市"]


def test_papers_in_both_characters_speak_of_one_thing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TRADITIONAL, encoding="utf-8")
    (tmp_path / "b.txt").write_text(SIMPLIFIED, encoding="utf-8")
    graph = build([tmp_path], day=DAY)
    assert len(list(graph.subjects(RDFS.label, Literal("青山企业家联谊会", lang="zh")))) == 1


def _sums(text: str) -> list[str]:
    article = read_text(text, "a.txt", DAY)[0]
    return [getattr(m.value, "unit", "") for m in mentions(article) if m.kind == "Money"]


def test_a_bare_yuan_of_a_paper_in_traditional_characters_is_no_currency() -> None:
    assert _sums("項目總投資20億元，其中港幣3億元，人民幣5億元，2億港元。") == ["", "HKD", "CNY", "HKD"]
    assert _sums("项目总投资20亿元，其中港币3亿元。") == ["CNY", "HKD"]


def test_words_are_shown_as_printed_across_what_reading_passes_over() -> None:
    text, printed = "任联谊会（下称“会”）会 长", "任聯誼會（下稱「會」）會 長"
    article = Article("a.txt", 1, text, printed=printed)
    everywhere = Span(0, len(text))
    assert article.as_printed("联谊会会长", everywhere) == "聯誼會會長"
    assert article.as_printed("开工", everywhere) == "开工"
    assert article.as_printed("", everywhere) == ""


@pytest.mark.parametrize("question", ["誰是藍海集團董事長？", "谁是蓝海集团董事长？", "藍海集團董事長是誰？"])
def test_a_question_in_either_characters_is_answered(printed: Graph, question: str) -> None:
    _, found = reply(printed, question)
    assert [answer.values for answer in found] == [("钱锺书",)]
