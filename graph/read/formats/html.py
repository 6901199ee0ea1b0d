"""Pages of news sites: the article without what stands around it."""

from __future__ import annotations

import codecs
import logging
import re
from datetime import date

from trafilatura import bare_extraction
from trafilatura.settings import Document

from graph.read.front import Front
from graph.read.sheet import Found, Given, Sheet, reason
from graph.read.text import HAN, InputError, clean, decode

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)
CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}
"""Encodings that pages name, and what they are written in."""


def sheets(given: Given) -> Found:
    """The article of the page, with its title, day, paper and address as the page gives them."""
    data = given.whole()
    try:
        found = bare_extraction(
            _text(data, given.name),
            with_metadata=True,
            include_comments=False,
            include_links=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:
        raise InputError(f"{given.name}: the page cannot be read ({reason(error)})") from error
    values = found.as_dict() if isinstance(found, Document) else {}
    said = {key: value for key, value in values.items() if isinstance(value, str)}
    if not said.get("text", "").strip():
        raise InputError(f"{given.name}: there is no article on the page")
    paper = said.get("sitename", "")
    front = Front(
        " ".join(clean(said.get("title", "")).split()),
        _day(said.get("date", "")),
        clean(paper) if HAN.search(paper) else "",
        said.get("url", ""),
    )
    yield Sheet(given.name, said["text"], front, 1)


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
