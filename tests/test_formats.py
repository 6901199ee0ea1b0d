"""The forms that articles come in, on files that the real programs made: see files/README.md."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
import sys
import zipfile
import zlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from graph.model import Article
from graph.read import InputError, read

FILES = Path(__file__).parent / "files"
SIGNING = "海州港集团与云山港签署航运合作协议"
PAPER = {"title": "headline", "date": "published", "newspaper": "paper", "text": "content"}


def articles(path: Path, fields: dict[str, str] | None = None) -> list[Article]:
    found = list(read([path], fields=fields))
    assert not [str(one) for one in found if isinstance(one, InputError)]
    return [one for one in found if isinstance(one, Article)]


def refused(path: Path, data: bytes, fields: dict[str, str] | None = None) -> list[str]:
    path.write_bytes(data)
    return [str(one) for one in read([path], fields=fields) if isinstance(one, InputError)]


@pytest.mark.parametrize("name", ["gb18030.txt", "utf-16.txt", "signing.txt.gz"])
def test_one_text_however_it_is_written(name: str) -> None:
    (article,) = articles(FILES / name)
    assert (article.file, article.title) == (name.removesuffix(".gz"), SIGNING)
    assert [article.quote(span) for span in article.reporters] == ["田小禾"]
    assert article.text.endswith("同比增长8.5%。")


def test_big5() -> None:
    (article,) = articles(FILES / "big5.txt")
    assert article.title == "海灣銀行與雲山大學簽署合作協議"


@pytest.mark.parametrize(
    ("name", "fields"), [("articles.csv", {"newspaper": "来源"}), ("articles.jsonl", PAPER)]
)
def test_an_article_a_record(name: str, fields: dict[str, str]) -> None:
    found = articles(FILES / name, fields)
    assert [(one.number, one.title, one.newspaper, one.day) for one in found] == [
        (1, SIGNING, "海州日报", date(2021, 1, 7)),
        (2, "青山新桥通车", "青山晚报", date(2021, 1, 9)),
        (3, "北方大学成立航运学院", "海州日报", date(2021, 2, 3)),
    ]
    assert "“从城东到城西只要十分钟”" in found[1].text


def test_an_archive_and_what_is_hidden_in_it() -> None:
    found = articles(FILES / "pages.zip")
    assert [one.file for one in found] == ["pages.zip/2021/签约.txt", "pages.zip/two.txt"]


def test_markdown_has_an_article_a_heading() -> None:
    first, second = articles(FILES / "two.md")
    assert (first.title, first.day, first.newspaper) == (SIGNING, date(2021, 1, 7), "海州日报")
    assert "海州港集团与云山港集团在海州市签署航运合作协议，总额20亿元。" in first.text
    assert (second.title, second.number) == ("青山新桥通车", 2)


def test_the_page_of_a_site_without_what_stands_around_it() -> None:
    (article,) = articles(FILES / "page.html")
    assert (article.title, article.day, article.newspaper) == (SIGNING, date(2021, 1, 7), "海州日报网")
    assert "同比增长8.5%。" in article.text
    assert "热门推荐" not in article.text
    assert "首页" not in article.text


BODY = ["5月10日，海州工程局承建的青山大桥顺利封顶。", "大桥全长3.2公里，总投资28亿元。"]
AROUND = "<a href=/>首页</a> | <a href=/a>时政</a> | <a href=/b>财经</a>"
SITES = {
    "a government's, laid out by tables": "<title>青山大桥封顶-青山市人民政府网站</title><body>"
    f"<table><tr><td>{AROUND}</td></tr></table><table><tr><td>青山大桥封顶</td></tr>"
    "<tr><td>发布日期：2022-05-11 信息来源：青山日报 浏览：128 字体：【大 中 小】</td></tr><tr><td id=zoom>"
    f"{''.join(f'<p>　　{line}</p>' for line in BODY)}<p>　　副市长王海涛到现场慰问建设者，希望他们再接再厉，保证质量，"
    "确保明年年底建成通车，让两岸群众早日用上大桥。他还检查了工地的安全生产。</p></td></tr></table>"
    "<table><tr><td>上一篇：植树</td></tr><tr><td>主办：青山市人民政府办公室</td></tr></table>",
    "a short piece among links": "<title>青山大桥封顶_青山新闻网</title><meta property=article:published_time "
    f"content=2022-05-11T08:30:00+08:00><body><header>{AROUND}</header><main><article><h1>青山大桥封顶</h1>"
    "<div class=meta><span>2022-05-11 08:30</span> <span>来源：青山日报</span></div><div class=content>"
    f"{''.join(f'<p>{line}</p>' for line in BODY)}</div></article><aside><ul><li><a href=1>青山举行比赛</a></ul>"
    "</aside></main><footer>版权所有 未经授权禁止转载</footer>",
    "paragraphs by line breaks": "<title>青山大桥封顶 | 青山日报</title><body><div id=top>登录 | 订阅 | 搜索</div><div class=news>"
    "<h2>青山大桥封顶</h2><div class=time>2022-05-11 11:20 来源：青山日报</div>"
    f"<div class=txt>{'<br><br>'.join(BODY)}<br><br>副市长王海涛到现场慰问建设者。</div></div>"
    "<div class=rel>相关新闻：<a href=x>电台成立六十周年</a></div><div id=foot>关于我们 © 青山日报</div>",
}


@pytest.mark.parametrize("site", SITES)
def test_the_article_of_a_site_however_it_is_laid_out(tmp_path: Path, site: str) -> None:
    (tmp_path / "a.html").write_text(f"<html><meta charset=utf-8>{SITES[site]}", "utf-8")
    (article,) = articles(tmp_path / "a.html")
    assert (article.title, article.day, article.newspaper) == (
        "青山大桥封顶",
        date(2022, 5, 11),
        "青山日报",
    )
    lines = article.text.split("\n")
    assert [line for line in lines if line in BODY] == BODY
    assert not [line for line in lines if re.search("首页|上一篇|主办|版权|电台|登录|青山举行|[|]", line)]


def test_a_word_document_with_its_table() -> None:
    (article,) = articles(FILES / "signing.docx")
    assert article.title == SIGNING
    assert article.text.endswith("海州港 3200万吨")


TWO_COLUMNS = """<meta charset=utf-8><style>
@page {{ size: A4; margin: 15mm }} h1 {{ font-size: 22pt }} p {{ text-indent: 2em; margin: 0; text-align: justify }}
div {{ column-count: 2; column-gap: 10mm }}</style><h1>{}</h1><div>{}</div>"""


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium to print with")
def test_the_columns_of_a_pdf_in_order(tmp_path: Path) -> None:
    told = [
        f"1月{day}日，海州港集团董事长林远说，第{day}条航线将在年内开通，每周三、五执飞。"
        + "从海州到云山只要两小时。" * (day % 3)
        for day in range(1, 15)
    ]
    page = TWO_COLUMNS.format(SIGNING, "".join(f"<p>{line}</p>" for line in told))
    (article,) = articles(printed(page, tmp_path))
    assert article.text.split("\n") == [SIGNING, *told]


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium to print with")
def test_a_line_that_is_stretched_to_its_edge_has_no_spaces(tmp_path: Path) -> None:
    lines = ["海州市高新区青山路项目开工", "总投资三十八亿元明年投产", "高新区主任李丽说"]
    style = (
        "p { width: 15em; font: 14px/1.7 serif; margin: 0; text-align: justify; text-align-last: justify }"
    )
    page = f"<meta charset=utf-8><style>{style}</style>{''.join(f'<p>{line}</p>' for line in lines)}"
    (article,) = articles(printed(page, tmp_path))
    assert "".join(lines) in article.text.replace("\n", "")


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium to print with")
@pytest.mark.parametrize("gap", [18, 30])
def test_two_articles_of_three_columns_one_under_the_other(tmp_path: Path, gap: int) -> None:
    style = f"body {{ width: 700px; font: 14px/1.7 serif }} div {{ columns: 3; column-gap: {gap}px }}"
    told = {
        "海州新区十二个项目开工": [
            "本报海州讯（记者 王小明）6月28日，海州新区举行项目开工仪式，装备产业园等12个项目开工，总投资86亿元。",
            "其中，蓝海公司投资15亿元建设的储能电池项目占地200亩，预计明年9月投产。",
            "新区管委会主任李丽说，下半年还将有9个项目落地。",
        ],
        "青山乐团赴欧洲巡演": [
            "本报青山讯（记者 赵刚）6月27日，青山乐团启程赴欧洲，开始为期两周的巡演。团长周宁说，巡演共有6场音乐会。",
            "乐团成立于1998年，有团员八十多人，曾三次到欧洲演出。",
        ],
    }
    blocks = "".join(
        f"<div><h1 style='column-span: all'>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</div>"
        for title, lines in told.items()
    )
    page = f"<meta charset=utf-8><style>h1 {{ font-size: 26px }} p {{ margin: 0 }} {style}</style>{blocks}"
    found = articles(printed(page, tmp_path))
    assert [one.text.split("\n") for one in found] == [[title, *lines] for title, lines in told.items()]


@pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium to print with")
def test_a_page_of_a_wide_and_a_narrow_article_above_two_others(tmp_path: Path) -> None:
    bodies = [
        [
            "本报讯（记者 王小明）3月8日，青山中学扩建工程开工，总投资2亿元，由青山建工集团承建，计划明年8月竣工。",
            "校长李丽出席仪式。副市长赵刚说，学校建成后可增加学位1200个，缓解城东片区入学压力。",
        ],
        ["本报讯（记者 周宁）青山医院昨日举行招聘会，招聘医生20名。", "院长陈静说，今年将启用新住院楼。"],
    ]
    titles = ["青山中学扩建工程开工", "青山医院招聘医生", "春耕备耕农资供应充足", "图书馆延长开放时间"]
    pieces = [(title, bodies[number % 2]) for number, title in enumerate(titles)]
    blocks = "".join(
        f"<div><h1>{title}</h1><div class=c{number % 2}>{''.join(f'<p>{line}</p>' for line in lines)}</div></div>"
        for number, (title, lines) in enumerate(pieces)
    )
    style = (
        "@page { size: A3 } body { font: 12px/1.6 serif } p { margin: 0 } h1 { font-size: 22px }"
        ".c0 { columns: 2; column-gap: 14px } main { display: grid; grid-template-columns: 2fr 1fr; gap: 16px }"
    )
    found = articles(printed(f"<meta charset=utf-8><style>{style}</style><main>{blocks}</main>", tmp_path))
    assert {one.title: one.text.split("\n")[1:] for one in found} == dict(pieces)


def printed(page: str, folder: Path) -> Path:
    """The page as Chromium prints it to a PDF."""
    (folder / "page.html").write_text(page, "utf-8")
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    words = [*command, f"--print-to-pdf={folder / 'a.pdf'}", (folder / "page.html").as_uri()]
    subprocess.run(words, check=True, capture_output=True, timeout=60)
    return folder / "a.pdf"


def stream(content: bytes, said: str = "") -> bytes:
    packed = zlib.compress(content)
    return f"<<{said}/Filter/FlateDecode/Length {len(packed)}>>stream\n".encode() + packed + b"\nendstream"


def pdf(pages: list[bytes], forms: list[bytes]) -> bytes:
    """A PDF with these contents of pages; each may draw the forms /F0, /F1 …, and so may a form."""
    font, form = 3, 4 + 2 * len(pages)
    drawn = "".join(f"/F{n} {form + n} 0 R" for n in range(len(forms)))
    has = f"/Resources<</Font<</T {font} 0 R>>/XObject<<{drawn}>>>>"
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for number, page in enumerate(pages):
        box = "/Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
        parts += [f"<<{box}/Contents {5 + 2 * number} 0 R{has}>>".encode(), stream(page)]
    parts += [stream(one, f"/Type/XObject/Subtype/Form/BBox[0 0 600 800]{has}") for one in forms]
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    table = "".join(f"{start:010d} 00000 n \n" for start in starts)
    head = (
        f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(parts) + 1}/Root 1 0 R>>"
    )
    return out + f"{head}\nstartxref\n{len(out)}\n%%EOF".encode()


def test_a_page_of_a_pdf_that_never_ends_or_swells_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(words: str) -> bytes:
        return f"BT /T 12 Tf 50 700 Td ({words}) Tj ET".encode()

    monkeypatch.setattr("graph.patience.SECONDS", 0.5)
    monkeypatch.setattr("graph.read.formats.pdf.LARGEST", 1 << 20)
    twice = [f"/F{n + 1} Do /F{n + 1} Do".encode() for n in range(30)]  # each form draws the next one twice
    pages = [printed("one"), b"/F0 Do", printed("three"), printed("four") + b" " * (1 << 21)]
    (tmp_path / "a.pdf").write_bytes(pdf(pages, [*twice, printed("forms")]))
    (article, *errors) = read([tmp_path / "a.pdf"])
    assert isinstance(article, Article)
    assert article.text.split("\n") == ["one", "three"]
    assert [str(error) for error in errors] == [
        "a.pdf, page 2: it takes longer than any page may",
        "a.pdf, page 4: the page cannot be read (it expands beyond belief)",
    ]


def test_a_word_document_that_swells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.read.formats.docx.MOST", 10_000)
    (error,) = refused(tmp_path / "a.docx", (FILES / "signing.docx").read_bytes())
    assert "it expands beyond belief" in error


def test_without_the_extra_its_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "graph.read.formats.docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    (tmp_path / "b.txt").write_bytes(TEXT)
    errors = refused(tmp_path / "a.docx", (FILES / "signing.docx").read_bytes())
    assert errors == ["a.docx: to read it, pip install 'baotu[formats]' (docx is missing)"]


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "md", "csv", "json", "jsonl", "zip", "txt.gz"])
@pytest.mark.parametrize("data", [b"", b"\xff" * 99, b"PK\3\4" * 9, b"%PDF-1.7\n%%EOF", b"<html></html>"])
def test_what_is_none_of_it_is_one_line(tmp_path: Path, ending: str, data: bytes) -> None:
    for one in read([_put(tmp_path / f"a.{ending}", data)]):
        assert isinstance(one, Article) or len(str(one).splitlines()) == 1


def _put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_table_without_a_text_names_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert refused(path, b"a,b\n1,2\n") == [
        "a.csv: no column holds the text (there are a, b; name it by --field text=…)"
    ]
    assert refused(path, b"a,b\n1,2\n", {"text": "c"}) == ["a.csv: there is no column c (there are a, b)"]


RECORDS = [
    '{"text": "桥通车了。"}',
    "{",
    "[1]",
    '{"text": {"a": 1}}',
    '{"text": " "}',
    '{"text": "桥通车了。", "date": "gestern"}',
    '{"title": "x"}',
    "[" * 100_000,
    '{"text": ["桥", "通车了。"]}',
]


def test_a_bad_record_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    errors = refused(path, "\n".join(RECORDS).encode())
    assert len(errors) == len(RECORDS) - 2
    assert errors[0].startswith("a.jsonl, line 2: this is no JSON")
    assert "a.jsonl, record 6: gestern is no day (write it as 2021-01-13)" in errors
    kept = [one for one in read([path]) if isinstance(one, Article)]
    assert [(one.number, one.text) for one in kept] == [(1, "桥通车了。"), (9, "桥\n通车了。")]


def test_bad_rows_leave_the_others(tmp_path: Path) -> None:
    data = "title,text\n一,桥通车了。\n二\n三,\n四,路通车了。\n".encode()
    assert refused(tmp_path / "a.csv", data) == [
        "a.csv, record 2: 1 columns instead of 2",
        "a.csv, record 3: there is no text",
    ]
    assert [one.number for one in read([tmp_path / "a.csv"]) if isinstance(one, Article)] == [1, 4]


def test_a_long_table_is_broken_at_one_place(tmp_path: Path) -> None:
    row = f"一,{'桥通车了。' * 50}\n".encode()
    errors = refused(tmp_path / "a.csv", b"title,text\n" + row * 3000 + b"\xff\xff,x\n" + row)
    assert errors == ["a.csv, record 3001: the encoding is broken here"]


def zipped(members: dict[str, bytes]) -> bytes:
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return data.getvalue()


TEXT = "桥通车了。\n".encode()
TRAPS = {
    "../a.txt": (TEXT, "a path that leads out of the archive"),
    "/a.txt": (TEXT, "a path that leads out of the archive"),
    "bomb.txt": (b"a" * (1 << 24), "expands beyond belief"),
    "in.zip": (zipped({"a.txt": TEXT}), "an archive within an archive"),
    "in.txt.gz": (gzip.compress(TEXT), "an archive within an archive"),
    "word.doc": (b"x", ".doc files are not read (save it as .docx)"),
}


@pytest.mark.parametrize("name", TRAPS)
def test_traps_in_an_archive(tmp_path: Path, name: str) -> None:
    content, why = TRAPS[name]
    (error,) = refused(tmp_path / "a.zip", zipped({name: content, "good.txt": TEXT}))
    assert why in error
    assert [one.file for one in read([tmp_path / "a.zip"]) if isinstance(one, Article)] == ["a.zip/good.txt"]


def test_broken_and_swollen_archives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed = (FILES / "signing.txt.gz").read_bytes()
    assert "the file is broken" in refused(tmp_path / "a.txt.gz", packed[:-20])[0]
    assert "this is no zip archive" in refused(tmp_path / "a.zip", b"PK nothing")[0]
    assert "holds no article" in refused(tmp_path / "a.zip", zipped({"a.py": b"1"}))[0]
    monkeypatch.setattr("graph.read.formats.packed.LARGEST", 1 << 20)
    swollen = gzip.compress(b" \n" * (1 << 20))
    assert "expands beyond belief" in refused(tmp_path / "a.jsonl.gz", swollen)[0]


def test_names_that_chinese_windows_packed(tmp_path: Path) -> None:
    raw = zipped({"AAAA.txt": TEXT}).replace(b"AAAA.txt", "签约".encode("gb18030") + b".txt")
    assert refused(tmp_path / "a.zip", raw) == []
    assert [one.file for one in read([tmp_path / "a.zip"]) if isinstance(one, Article)] == ["a.zip/签约.txt"]
