"""The page as text: the same for the same graph, under any locale, and closed to the net."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from rdflib import Graph

from graph.page import page
from graph.page.bundle import SCRIPT, bundle
from graph.page.english import english
from graph.rdf import turtle
from page.made import archive, hostile, paper

MAKE = "import sys; from rdflib import Graph; from graph.page import page; from graph.store import replace; from pathlib import Path; replace(Path(sys.argv[2]), {'graph.html': page(Graph().parse(sys.argv[1]))})"


def test_the_same_graph_gives_the_same_page() -> None:
    assert page(paper().graph()) == page(Graph().parse(data=turtle(paper().graph()), format="turtle"))


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONIOENCODING": "cp936", "PYTHONHASHSEED": "7"}]
)
def test_the_page_is_written_under_any_locale(tmp_path: Path, locale: dict[str, str]) -> None:
    (tmp_path / "graph.ttl").write_text(turtle(paper().graph()), encoding="utf-8")
    command = [sys.executable, "-c", MAKE, str(tmp_path / "graph.ttl"), str(tmp_path)]
    subprocess.run(command, check=True, env=os.environ | locale)
    assert (tmp_path / "graph.html").read_text("utf-8") == page(paper().graph())


def test_nothing_in_the_page_points_to_the_net() -> None:
    for draft in (paper(), hostile()):
        text = page(draft.graph())
        assert not re.search(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", text)
        assert "default-src 'none'" in unescape(text)


def test_no_text_opens_or_ends_a_script() -> None:
    plain, attacked = (page(draft.graph()).lower() for draft in (paper(), hostile()))
    for mark in ("<script", "</script", "<!--", "<img"):
        assert attacked.count(mark) == plain.count(mark)


def test_an_empty_graph_and_an_article_without_facts_have_a_page() -> None:
    assert "<main" in page(Graph())
    lonely = archive(20)
    lonely.lines = [line for line in lonely.lines if "/id/a" in line.split(" ")[0]]
    assert "换帅" in page(lonely.graph())


def test_modules_are_short_and_each_is_bundled_once() -> None:
    for file in SCRIPT.glob("*.js"):
        assert len(file.read_text("utf-8").splitlines()) < 200, file.name
    assert bundle().count("const data$ = ") == 1
    assert "import {" not in bundle()


@pytest.mark.parametrize(
    ("name", "kind", "latin"),
    [
        ("林晓舟", "Person", "Lin Xiaozhou"),
        ("欧阳素云", "Person", "Ouyang Suyun"),
        ("临水市", "Place", "Linshui"),
        ("古渡县", "Place", "Gudu County"),
        ("云山省", "Place", "Yunshan Province"),
        ("临水国际船舶创新片区", "Place", "Linshui Guoji Chuanbo Chuangxin Area"),
        ("澳门", "Place", "Macao"),
        ("国家发改委", "Organization", "National Development and Reform Commission"),
        ("Haier", "Organization", ""),
        ("曾文山", "Person", "Zeng Wenshan"),
        ("阿里·科恩", "Person", "Ali Keen"),
        ("临水市委", "Organization", "Linshui Municipal Party Committee"),
        ("古渡县水利监察局", "Organization", "Gudu County Shuili Jiancha Bureau"),
        ("远山集团公司", "Organization", "Yuanshan Group"),
    ],
)
def test_names_in_latin_letters(name: str, kind: str, latin: str) -> None:
    assert english(name, kind) == latin
