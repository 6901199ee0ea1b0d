"""What a reader gets and gives: the bytes of one file, and the texts in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import BinaryIO

from graph.read.front import Front
from graph.read.text import InputError

LARGEST = 1 << 26
"""No text has more bytes (64 MiB): a whole year of a daily paper is less."""

USUAL = {
    "text": ("text", "content", "body", "正文", "内容", "內容", "正文内容", "文章内容", "新闻内容", "全文"),
    "title": ("title", "headline", "标题", "標題", "新闻标题", "文章标题"),
    "date": ("date", "published", "日期", "发布时间", "发布日期", "时间", "發布日期"),
    "newspaper": ("newspaper", "报纸", "来源", "媒体", "報紙", "來源"),
    "url": ("url", "link", "链接", "連結"),
}
"""The columns of tables that hold the parts of an article where `--field` names no other."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text of a file, and what the file says about it.

    Where `number` is not 0 the text is one article, the n-th of the file; else it may be a page of them.
    """

    file: str
    text: str
    front: Front = field(default_factory=Front)
    number: int = 0


@dataclass(frozen=True, slots=True)
class Inner:
    """A file out of an archive, as yet unread."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """A line of a file of records, the n-th, as yet unread."""

    file: str
    data: bytes
    number: int


Part = Sheet | Inner | Record | InputError
"""What a file is taken apart into."""


@dataclass(frozen=True, slots=True)
class Given:
    """One file as its reader gets it: its name, its bytes, and which column of a table holds what."""

    name: str
    stream: BinaryIO
    fields: Mapping[str, str] = field(default_factory=dict)

    def whole(self) -> bytes:
        """All bytes. Raises InputError if they are more than any text has."""
        try:
            data = self.stream.read(LARGEST + 1)
        except (OSError, EOFError, ValueError) as error:
            raise InputError(f"{self.name}: the file cannot be read ({reason(error)})") from error
        if len(data) > LARGEST:
            raise InputError(f"{self.name}: the file is too large for a text (more than {LARGEST >> 20} MiB)")
        if not data.strip():
            raise InputError(f"{self.name}: the file is empty")
        return data


Found = Iterator[Sheet | InputError]
"""The texts of a file in their order; what cannot be read among them stands there as its error."""
Loose = Iterator[Part]
"""The records of a file of many articles, or the files of an archive."""
Reader = Callable[[Given], Found]


def reason(error: Exception) -> str:
    """What an error of another's says, on one line."""
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(told.split())[:200] or type(error).__name__
