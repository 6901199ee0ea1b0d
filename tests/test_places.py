"""The divisions of China: which one a name stands for, and where it must stay open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.places import ancestors, division, leading, named, one, whole

CODES = sorted({d.code for name in ("北京", "城关区", "吉林", "青岛", "长安区") for d in named(name)})


@pytest.mark.parametrize(
    ("name", "context", "year", "expected"),
    [
        ("青岛", (), 0, "青岛市"),
        ("城阳", ("370200",), 0, "城阳区"),
        ("城阳", (), 0, None),
        ("城阳区", (), 0, "城阳区"),
        ("义乌", (), 0, "义乌市"),
        ("文昌", (), 0, None),
        ("文昌", ("460000",), 0, "文昌市"),
        ("黑山", ("210700",), 0, None),
        ("延边", (), 0, "延边朝鲜族自治州"),
        ("内蒙古", (), 0, "内蒙古自治区"),
        ("新疆", (), 0, "新疆维吾尔自治区"),
        ("澳门", (), 0, "澳门特别行政区"),
        ("浦东", (), 0, "浦东新区"),
        ("神农架", (), 0, "神农架林区"),
        ("万柏林", (), 0, "万柏林区"),
        ("吉林", (), 0, "吉林省"),
        ("吉林市", (), 0, "吉林市"),
        ("长沙", (), 0, "长沙市"),
        ("长沙", ("430100", "430121"), 0, "长沙市"),
        ("西安", (), 0, "西安市"),
        ("延边州", (), 0, "延边朝鲜族自治州"),
        ("广西自治区", (), 0, "广西壮族自治区"),
        ("朝阳", (), 0, None),
        ("朝阳", ("110000",), 0, "朝阳区"),
        ("朝阳", ("211300",), 0, "朝阳市"),
        ("朝阳", ("110000", "210000"), 0, None),
        ("城关区", (), 0, None),
        ("城关区", ("620100",), 0, "城关区"),
        ("泰山", ("370900",), 0, None),
        ("泰山区", (), 0, "泰山区"),
        ("东区", (), 0, None),
        ("即墨", ("370200",), 2012, "即墨市"),
        ("即墨", ("370200",), 2017, "即墨区"),
        ("即墨", ("370200",), 2021, "即墨区"),
        ("即墨市", (), 2021, "即墨市"),
        ("襄樊", (), 2021, "襄樊市"),
        ("巴黎", (), 0, None),
    ],
)
def test_one(name: str, context: tuple[str, ...], year: int, expected: str | None) -> None:
    found = one(name, context, year)
    assert (found.name if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("江西省南昌市", "360100"),
        ("北京朝阳区", "110105"),
        ("山东省青岛市城阳区", "370214"),
        ("新疆阿拉尔", "659002"),
        ("青岛港", ""),
    ],
)
def test_whole(text: str, expected: str) -> None:
    found = whole(text)
    assert (found.code if found else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("青岛日报", "青岛市"), ("崂山区法院", "崂山区"), ("长安汽车", ""), ("南方报", "")]
)
def test_leading(text: str, expected: str) -> None:
    found = leading(text)
    assert (found.name if found else "") == expected


def test_a_county_lies_in_its_city_and_province() -> None:
    assert [division(code).name for code in ancestors("370285")] == ["青岛市", "山东省"]
    assert [division(code).name for code in ancestors("110105")] == ["北京市"]
    assert division("420600").name == "襄阳市"


@given(st.sets(st.sampled_from(CODES)), st.sampled_from(["朝阳", "城关区", "吉林", "长安", "青岛"]))
def test_what_is_chosen_bears_the_name(context: set[str], name: str) -> None:
    found = one(name, context)
    assert found is None or name in (found.name, found.short)
