"""Clean text out of a file's bytes, or one clear line that says why not."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache

PLAIN = "\n -~·—‘-”…、-】！-～\u4e00-\u9fff"
"""The characters that nearly all text is made of, as the inside of a class."""
ODD = re.compile(f"\r\n|[^{PLAIN}]")
BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
OLD_FORMS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
"""Radicals and compatibility forms, which PDFs print in place of the ordinary characters."""

RADICALS = dict(
    zip(
        "⺁⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "厂母民虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Radicals that Unicode gives no ordinary form for, and that fonts print instead of the word: 董事⻓."""

COMMON = frozenset(
    "的一是不了在人有我他这中大来上国年月日和地市为到时会个新区行报本以对发业公這來國為時會個區報對發業灣"
)
"""The commonest characters of newspapers, simplified and traditional."""
CHINESE = ("gb18030", "cp950", "big5hkscs")
"""Encodings that any bytes may pass for: that which gives the commonest characters is it. Big5 comes as Windows
writes it, and with the characters of Hong Kong."""
HAN = re.compile("[\u3400-\u9fff]")
SIGNS = re.compile("[ -~\u2000-\u206f\u3000-\u303f\uff00-\uffef\u3400-\u9fff\\s]")


class InputError(Exception):
    """What was given cannot be read; the message names the file, the line and what is wrong."""


def decode(data: bytes, file: str) -> str:
    """The text that a file's bytes stand for: UTF-8, UTF-16 with its mark, or else GB18030 or Big5.

    Raises InputError for an empty file and for one that is no text.
    """
    return data.decode(encoding_of(data, file))


def encoding_of(data: bytes, file: str, *, whole: bool = True) -> str:
    """The encoding of a file that begins with these bytes, or is them. Raises InputError if it is no text."""
    if not data.strip():
        raise InputError(f"{file}: the file is empty")
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _one_of(("utf-16",), data, file, whole=whole)
    if b"\0" in data:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        raise InputError(f"{file}, line {line}: this is no text, it holds a NUL byte")
    # only behind its mark: the stepwise decoder of utf-8-sig takes a lone EF for an empty text
    unicode = "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    return _one_of((unicode, *CHINESE), data, file, whole=whole)


def _one_of(encodings: tuple[str, ...], data: bytes, file: str, *, whole: bool) -> str:
    """The encoding in which the bytes are text: a Unicode one, or that which makes the most common Chinese."""
    texts: dict[str, str] = {}
    stops: list[int] = []
    for encoding in encodings:
        try:
            texts[encoding] = codecs.getincrementaldecoder(encoding)().decode(data, final=whole)
        except UnicodeDecodeError as error:
            stops.append(error.start)
        if encoding in texts and encoding not in CHINESE:
            return encoding
    line = data[: stops[0]].count(b"\n") + 1
    if not texts:
        raise InputError(f"{file}, line {line}: neither UTF-8, UTF-16, GB18030 nor Big5 text")
    best = max(texts, key=lambda encoding: _commonness(texts[encoding]))
    if not _chinese(texts[best]):
        raise InputError(f"{file}, line {line}: neither UTF-8 nor Chinese text in GB18030 or Big5")
    return best


def _commonness(text: str) -> float:
    """How much of a text's Chinese is of the commonest characters."""
    han = HAN.findall(text)
    return sum(character in COMMON for character in han) / max(len(han), 1)


def _chinese(text: str) -> bool:
    """Whether a text is likely to be Chinese, and no other encoding taken for it."""
    return _commonness(text) * 25 >= 1 and len(SIGNS.findall(text)) * 20 >= len(text) * 19


def clean(raw: str) -> str:
    """The text without what is not printed: controls, zero-width marks, private use, lone surrogates.

    Line ends of every kind become a line feed, blanks of every kind a space.
    """
    return ODD.sub(lambda odd: _cleaned(odd[0]), raw)


@cache
def _cleaned(odd: str) -> str:
    """What stands for a character, or a line end of two, that plain text does not have."""
    if BREAKS.fullmatch(odd):
        return "\n"
    if odd.isspace():
        return " "
    if OLD_FORMS.match(odd):
        odd = RADICALS.get(odd) or unicodedata.normalize("NFKC", odd)
    return "".join(c for c in odd if unicodedata.category(c) not in {"Cc", "Cf", "Co", "Cs", "Cn"})
