"""Clean text out of a file's bytes, or one clear line that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata

BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
BLANKS = re.compile(r"[^\S\n]")
OLD_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
"""Radicals and compatibility forms, which PDFs print in place of the ordinary characters."""

COMMON = frozenset("的一是不了在人有我他这中大来上国年月日和地市为到时会个新区行报本以对发业公")
HAN = re.compile("[\u3400-\u9fff]")
SIGNS = re.compile("[ -~\u2000-\u206f\u3000-\u303f\uff00-\uffef\u3400-\u9fff\\s]")


class InputError(Exception):
    """What was given cannot be read; the message names the file, the line and what is wrong."""


def decode(data: bytes, file: str) -> str:
    """The text that a file's bytes stand for: UTF-8, UTF-16 with its mark, or else GB18030.

    Raises InputError for an empty file and for one that is no text.
    """
    if not data.strip():
        raise InputError(f"{file}: the file is empty")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(data, "utf-16", file)
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise InputError(f"{file}, line {line}: this is no text, it holds a NUL byte")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
    text = _strict(data, "gb18030", file)
    if not _chinese(text):
        raise InputError(f"{file}, line {line}: neither UTF-8 nor Chinese text in GB18030")
    return text


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise InputError(f"{file}, line {line}: neither UTF-8, UTF-16 nor GB18030 text") from error


def _chinese(text: str) -> bool:
    """Whether a text is likely to be Chinese, and no other encoding taken for it."""
    han = HAN.findall(text)
    known = sum(character in COMMON for character in han)
    return known * 25 >= len(han) > 0 and len(SIGNS.findall(text)) * 20 >= len(text) * 19


def clean(raw: str) -> str:
    """The text without what is not printed: controls, zero-width marks, private use, lone surrogates.

    Line ends of every kind become a line feed, blanks of every kind a space.
    """
    text = BREAKS.sub("\n", raw)
    text = BLANKS.sub(" ", text)
    text = OLD_FORMS.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    return "".join(c for c in text if c == "\n" or c.isprintable() or not _unprinted(c))


def _unprinted(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn"}
