"""Numerals, read and read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names.values.numerals import CHINESE, fold, numeral

DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number below 10**12 as a Chinese reader writes it."""
    if number < 10:
        return DIGITS[number]
    for scale, sign in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            head, tail = divmod(number, scale)
            gap = "零" if 0 < tail < scale // 10 else ""
            return chinese(head) + sign + (gap + chinese(tail) if tail else "")
    raise AssertionError


@given(st.integers(0, 10**12 - 1))
def test_a_chinese_number_is_read_back(number: int) -> None:
    assert numeral(chinese(number)) == number
    assert numeral(chinese(number).replace("零", "〇")) == number


@given(st.integers(0, 10**15))
def test_a_number_with_commas_is_read_back(number: int) -> None:
    assert numeral(f"{number:,}") == numeral(str(number)) == number


@given(
    st.decimals(0, 10**6, places=2),
    st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8), ("万亿", 10**12)]),
)
def test_a_scaled_number_is_read_back(figure: Decimal, scale: tuple[str, int]) -> None:
    assert numeral(f"{figure}{scale[0]}") == figure * scale[1]


@given(st.integers(1000, 9999))
def test_a_year_is_read_digit_by_digit(year: int) -> None:
    assert numeral("".join(DIGITS[int(figure)] for figure in str(year))) == year


@given(st.text(CHINESE + "0123456789.,点", max_size=50) | st.text())
def test_no_text_is_too_odd(text: str) -> None:
    found = numeral(text)
    assert found is None or found >= 0


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("一百二", 120),
        ("一百零二", 102),
        ("两万五", 25_000),
        ("3万4千", 34_000),
        ("一亿2000万", 120_000_000),
        ("百", 100),
        ("千万", 10_000_000),
        ("三点一四", Decimal("3.14")),
        ("三点五万", 35_000),
        ("二零", 20),
        ("二○二三", 2023),
        ("叁佰伍拾", 350),
        ("１，３３６", None),
        ("１３３６", 1336),
        ("两三", None),
        ("三五", None),
        ("几十", None),
        ("十十", None),
        ("1,2", None),
        ("1.2.3", None),
        ("", None),
        ("点五", None),
    ],
)
def test_a_numeral_is_read(text: str, expected: int | Decimal | None) -> None:
    assert numeral(text) == expected
