"""Which thing each name of an article stands for: one candidate or none; and what is one thing across articles."""

from dataclasses import replace
from datetime import date

import pytest

from graph.facts import facts
from graph.model import Article, Mention, Reading, Resolved, Span
from graph.names import mentions
from graph.resolve import resolve


def read(text: str, file: str = "a.txt") -> Reading:
    article = Article(file, 1, text, body=(Span(0, len(text)),), day=date(2021, 1, 13))
    named = mentions(article)
    return Reading(article, named, facts(article, named))


def label(resolved: Resolved, name: str, number: int = 0) -> str | None:
    """The label of the thing that the article's `number`-th mention of `name` stands for."""
    reading = resolved.readings[0]
    found = [m for m in reading.mentions if m.text == name]
    thing = resolved.thing(reading.article, found[number]) if found else None
    return thing.names[0] if thing else None


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("青岛企业家协会昨天成立。协会将设三个专委会。", "协会", "青岛企业家协会"),
        ("青岛企业家协会和烟台企业家协会昨天会面。协会将设三个专委会。", "协会", None),
        (
            "青岛华远集团股份有限公司（以下简称“华远”）公布年报。华远去年盈利。",
            "华远",
            "青岛华远集团股份有限公司",
        ),
        ("青岛市商务局发布公告。市商务局将公布名单。", "市商务局", "青岛市商务局"),
        ("青岛市委常委、副市长、组织部部长林远到会。", "组织部", "青岛市委组织部"),
        ("青岛市委书记王建国、烟台银行组织部部长林远到会。", "组织部", None),
        ("山东省青岛市举行会议。青岛近年来发展很快。", "青岛", "青岛市"),
        ("王建国在会上发言。他表示，将继续努力。", "他", "王建国"),
        ("王建国和李卫东在会上发言。他表示，将继续努力。", "他", None),
        ("会议免去周海涛的烟台师范学校校长职务，任命其为烟台市教育局局长。", "其", "周海涛"),
        ("会议任命李卫东为青山县副县长，免去其青山县教育局局长职务。", "其", "李卫东"),
        ("莉娜·贝克尔出席会议。贝克尔表示，两国合作良好。", "贝克尔", "莉娜·贝克尔"),
    ],
)
def test_stands_for(text: str, name: str, expected: str | None) -> None:
    assert label(resolve([read(text)]), name) == expected


@pytest.mark.parametrize(
    ("first", "second", "name", "one"),
    [
        ("青岛市商务局发布公告。", "青岛市商务局负责人表示欢迎。", "青岛市商务局", True),
        ("区委召开会议。", "区委印发通知。", "区委", False),
        ("青岛华远集团董事长王建国出席会议。", "青岛华远集团董事长王建国到会。", "王建国", True),
        ("青岛华远集团董事长王建国出席会议。", "烟台师范学校教师王建国到会。", "王建国", False),
        ("王建国、李卫东和周志强出席会议。", "李卫东、王建国和周志强到会。", "王建国", True),
        ("被告人李某受审。", "被告人李某受审。", "李某", False),
    ],
)
def test_across_articles(first: str, second: str, name: str, one: bool) -> None:  # noqa: FBT001
    both = resolve([read(first), read(second, "b.txt")])
    things = {
        both.thing(reading.article, m)
        for reading in both.readings
        for m in reading.mentions
        if m.text == name
    }
    assert len(things) == (1 if one else 2)


@pytest.mark.parametrize(("file", "people"), [("page.txt", 1), ("rows.csv", 2), ("all.jsonl.gz", 2)])
def test_a_page_names_one_person_by_one_name_and_a_table_is_no_page(file: str, people: int) -> None:
    readings = [read("青岛华远集团董事长王建国到会。", file), read("烟台师范学校教师王建国到会。", file)]
    second = replace(readings[1], article=replace(readings[1].article, number=2))
    both = resolve([readings[0], second])
    assert len({e.key for e in both.entities if e.names[0] == "王建国"}) == people


@pytest.mark.parametrize("zone", ["滨海片区", "东港自贸区"])
def test_a_zone_that_acts_is_the_place(zone: str) -> None:
    text = f"1月6日，{zone}与青岛华远集团签署合作协议。新厂位于{zone}。"
    reading = read(text)
    acting, lying = (
        Mention(Span(at, at + len(zone)), kind, zone)
        for at, kind in ((text.index(zone), "Organization"), (text.rindex(zone), "Place"))
    )
    others = tuple(m for m in reading.mentions if m.text != zone)
    both = resolve([replace(reading, mentions=(*others, acting, lying), facts=())])
    thing = both.thing(reading.article, acting)
    assert thing
    assert thing == both.thing(reading.article, lying)
    assert thing.kinds == ("Organization", "Place")


def codes(name: str, *texts: str) -> list[str]:
    """The division code of the first mention of `name` in each text's article, all resolved together."""
    resolved = resolve([read(text, f"{number}.txt") for number, text in enumerate(texts)])
    mentions = [next(m for m in r.mentions if m.text == name) for r in resolved.readings]
    things = [resolved.thing(r.article, m) for r, m in zip(resolved.readings, mentions, strict=True)]
    assert len({t.key for t in things if t and not t.adcode}) == sum(not t.adcode for t in things if t)
    return [t.adcode if t else "" for t in things]


@pytest.mark.parametrize(
    ("name", "texts", "expected"),
    [
        ("朝阳区", ("北京市朝阳区召开会议。", "长春市朝阳区召开会议。"), ["110105", "220104"]),
        ("朝阳区", ("朝阳区召开会议，北京市副市长出席。", "朝阳区召开会议。"), ["110105", ""]),
        ("城关区", ("城关区召开会议。", "城关区举行活动。"), ["", ""]),
        ("青岛", ("青岛近年来发展很快。",), ["370200"]),
    ],
)
def test_a_division_of_china(name: str, texts: tuple[str, ...], expected: list[str]) -> None:
    assert codes(name, *texts) == expected


def test_a_division_is_one_thing_by_its_code_and_those_around_it_come_along() -> None:
    both = resolve([read("青岛近年来发展很快。"), read("青岛市莱西市召开会议。", "b.txt")])
    found = {e.adcode: e for e in both.entities if e.adcode}
    assert {code: e.names for code, e in found.items()} == {
        "370000": ("山东省",),
        "370200": ("青岛市", "青岛"),
        "370285": ("莱西市",),
    }
    assert [found[code].within for code in sorted(found)] == ["", "370000", "370200"]
    assert "370000" not in {e.adcode for e in both.things.values()}


def test_the_order_of_articles_does_not_matter() -> None:
    readings = [
        read("青岛市商务局发布公告。"),
        read("区委召开会议。", "b.txt"),
        read("王建国到会。", "c.txt"),
    ]
    assert resolve(readings) == resolve(readings[::-1])


def test_what_two_sentences_tell_of_one_signing_is_one_fact() -> None:
    text = "1月8日，青岛市与烟台市签署《文旅合作协议》。青岛市与烟台市签署《文旅合作协议》，有利于两地发展。"
    signings = [f for f in resolve([read(text)]).readings[0].facts if f.kind == "Signing"]
    assert len(signings) == 1
    assert len(signings[0].evidence) == 2


def test_a_short_form_that_comes_before_its_name_stays_open() -> None:
    text = "协会昨天开会。青岛企业家协会昨天成立。协会将设三个专委会。"
    resolved = resolve([read(text)])
    assert [label(resolved, "协会", n) for n in (0, 1)] == [None, "青岛企业家协会"]


def test_a_bare_word_that_names_nothing_is_no_division() -> None:
    article = Article("a.txt", 1, "新区今天开会。", body=(Span(0, 7),), day=date(2021, 1, 13))
    bare = Mention(Span(0, 2), "Place", "新区", source="anaphor")
    resolved = resolve([Reading(article, (bare,), ())])
    assert (resolved.thing(article, bare), resolved.entities) == (None, ())


def test_what_only_points_at_a_place_is_no_name_of_it() -> None:
    resolved = resolve([read("山东省人民政府召开会议。我省今年粮食丰收。")])
    assert label(resolved, "我省") == "山东省"
    assert not any("我省" in thing.names for thing in resolved.entities)
