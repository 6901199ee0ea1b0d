"""Files, front matter and what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from graph.model import Article
from graph.read import InputError, read, read_text, sources

TEXT = "青山新桥通车\n\n昨天，青山的新桥通车了。\n"
LONG = "青山市的新桥在昨天上午通车了，市民和游客都来到桥上。" * 3


def test_front_matter_says_what_the_text_does_not() -> None:
    front = "---\ntitle: 新桥通车\ndate: 2023-08-02\nnewspaper: 青山日报\nurl: https://example.org/1\n---\n"
    (article,) = read_text(front + "昨天，青山的新桥通车了。", "a.txt", date(2020, 1, 1))
    assert (article.title, article.day, article.newspaper) == ("新桥通车", date(2023, 8, 2), "青山日报")
    assert article.url == "https://example.org/1"
    assert not article.day_inferred


def test_a_title_is_not_printed_twice() -> None:
    (article,) = read_text("---\ntitle: 青山新桥通车\n---\n" + TEXT, "a.txt")
    assert article.text.count("青山新桥通车") == 1


def test_the_day_given_counts_where_the_file_gives_none() -> None:
    assert read_text("---\ndate:\n---\n" + TEXT, "a.txt", date(2020, 1, 1))[0].day == date(2020, 1, 1)
    assert read_text(TEXT, "a.txt")[0].day is None


def test_a_paper_that_signs_its_article() -> None:
    (article,) = read_text(TEXT.strip() + "《青山日报》（2023年08月02日 09版）", "a.txt")
    assert (article.newspaper, article.day) == ("青山日报", date(2023, 8, 2))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021年1月8日，新桥通车。1月11日，新路通车。新港将于2021年2月3日开港。", date(2021, 1, 11)),
        ("2021年1月8日，新桥通车。展览1月9日至2月12日举行。", date(2021, 1, 9)),
        ("1月8日，新桥通车。", None),
        ("1998年，旧桥通车。1月8日，新桥通车。", None),
    ],
)
def test_the_last_past_day(text: str, day: date | None) -> None:
    assert read_text(text, "a.txt")[0].day == day


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("---\ndate: 2023-08-02\n" + TEXT, "a.txt, line 1: the front matter has no closing line ---"),
        (
            "---\nauthor: x\n---\n" + TEXT,
            "a.txt, line 2: unknown key author (known are title, date, newspaper, url)",
        ),
        ("\n---\n\ndate: 2023-13-02\n---\n", "a.txt, line 4: 2023-13-02 is no day (write it as 2021-01-13)"),
        ("---\nurl:\nurl:\n---\n", "a.txt, line 3: url is given twice"),
        ("---\nhello\n---\n", "a.txt, line 2: front matter is made of lines such as date: 2021-01-13"),
        ("---\n---\n\n", "a.txt: there is no text in the file"),
        (" \n", "a.txt: there is no text in the file"),
    ],
)
def test_what_is_wrong_and_where(raw: str, message: str) -> None:
    with pytest.raises(InputError) as refused:
        read_text(raw, "a.txt")
    assert str(refused.value) == message


def only(folder: Path) -> Article:
    (article,) = (one for one in read([folder]) if isinstance(one, Article))
    return article


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes((TEXT + LONG).replace("\n", "\r\n").encode(encoding))
    assert only(tmp_path).title == "青山新桥通车"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt: the file is empty"),
        (b"abc\n\0\1\2", "a.txt, line 2: this is no text, it holds a NUL byte"),
        (b"abc\n\xff\xff\xff", "a.txt, line 2: neither UTF-8, UTF-16, GB18030 nor Big5 text"),
        (
            "Füße, schöne Grüße".encode("latin-1"),
            "a.txt, line 1: neither UTF-8 nor Chinese text in GB18030 or Big5",
        ),
    ],
)
def test_what_is_no_text(tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (refused,) = read([tmp_path])
    assert isinstance(refused, InputError)
    assert str(refused) == message


def test_missing_paths_and_empty_folders(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        list(read([tmp_path / "gone"]))
    (tmp_path / ".hidden.txt").write_text(TEXT)
    (tmp_path / "note.py").write_text(TEXT)
    with pytest.raises(InputError, match="the folder holds no article"):
        list(read([tmp_path]))


def test_json_beside_articles_is_read_only_when_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("《湖区快讯》\n湖水上涨。", encoding="utf-8")
    marks = tmp_path / "a.json"
    marks.write_text('{"marks": []}', encoding="utf-8")
    assert [source.name for source in sources([tmp_path])] == ["a.txt"]
    assert [source.name for source in sources([marks])] == ["a.json"]


def test_names_are_relative_and_the_order_of_paths_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "2021").mkdir()
    for name in ("b.txt", "2021/c.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT)
    paths = [tmp_path, tmp_path / "b.txt", tmp_path / "2021" / "c.txt"]
    found = [article.file for article in read(paths) if isinstance(article, Article)]
    assert found == ["2021/c.txt", "a.txt", "b.txt"]
    assert list(read(paths)) == list(read(paths[::-1]))


def test_two_files_of_one_name(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT)
    with pytest.raises(InputError, match=r"both called a\.txt"):
        list(read([tmp_path / "x", tmp_path / "y"]))
