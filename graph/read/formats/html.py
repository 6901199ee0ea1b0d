"""Pages of news sites: the article without what stands around it."""

from __future__ import annotations

import codecs
import logging
import re
from datetime import date
from typing import Any

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document, use_config

from graph.read.front import Front
from graph.read.sheet import Found, Given, Sheet, reason
from graph.read.text import HAN, InputError, clean, decode

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)
CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
SOURCE = re.compile("(?:来源|來源)[：:]\\s*([一-鿿]{1,10}[报報])(?![一-鿿])")
"""The paper that an article on a site is from."""
BEHIND = re.compile(r" ?(?<![-_|｜－—–])[-_|｜－—–]++[^-_|｜－—–]*$")
CELLS, LONG = ("td", "th"), 80
TABLE = (*CELLS, "tbody", "thead", "tfoot", "tr")
"""A cell of a table of figures or names holds fewer characters."""
SHORTEST = 4
_SETTINGS = use_config()
_SETTINGS["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "30"  # Chinese says in so many what English says in 120
CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""Encodings that pages name, and what they are written in."""


def sheets(given: Given) -> Found:
    """The article of the page, with its title, day, paper and address as the page gives them."""
    text = _text(given.whole(), given.name)
    try:
        said, printed = _extracted(text)
    except Exception as error:
        raise InputError(f"{given.name}: the page cannot be read ({reason(error)})") from error
    if not said.get("text", "").strip():
        raise InputError(f"{given.name}: there is no article on the page")
    source = SOURCE.search(printed)
    paper = source[1] if source else said.get("sitename", "")
    front = Front(
        _title(said.get("title", ""), printed),
        _day(said.get("date", "")),
        clean(paper) if HAN.search(paper) else "",
        said.get("url", ""),
    )
    yield Sheet(given.name, said["text"], front, 1)


def _extracted(source: str) -> tuple[dict[str, str], str]:
    """What the page says of its article, by name, and all that is printed on it."""
    page = load_html(source)
    if page is None:
        return {}, ""
    printed = " ".join(" ".join(part.text_content().split()) for part in page.iter("body"))
    _unlaid(page)
    found = bare_extraction(
        page,
        config=_SETTINGS,
        with_metadata=True,
        include_comments=False,
        include_links=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    values = found.as_dict() if isinstance(found, Document) else {}
    return {key: value for key, value in values.items() if isinstance(value, str)}, printed


def _unlaid(page: Any) -> None:
    """Make plain blocks of the tables that lay out the page, as old sites have them: a cell of one holds a text."""
    own: dict[Any, list[Any]] = {table: [] for table in page.iter("table")}
    for part in page.iter(*TABLE):
        if (table := next(part.iterancestors("table"), None)) is not None:
            own[table].append(part)
    laid = [
        table
        for table, parts in own.items()
        if any(part.tag in CELLS and len(part.text_content()) > LONG for part in parts)
    ]
    outer = [table for table in own if laid and next(table.iterancestors("table"), None) is None]
    for table in (*laid, *outer):
        for part in (table, *own[table]):
            part.tag = "div"


def _title(said: str, printed: str) -> str:
    """The title without the name of the site behind it, where the page itself prints it without."""
    title = " ".join(clean(said).split())
    head = BEHIND.sub("", title)
    return head if len(head) >= SHORTEST and head in printed and title not in printed else title


def _text(data: bytes, name: str) -> str:
    """The page's source: in the encoding that it names, if it is that."""
    named = CHARSET.search(data[:4096])
    encoding = named[1].decode().lower() if named else ""
    try:
        return (
            data.decode(codecs.lookup(CHINESE.get(encoding, encoding)).name)
            if encoding
            else decode(data, name)
        )
    except (LookupError, UnicodeError):
        return decode(data, name)


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
