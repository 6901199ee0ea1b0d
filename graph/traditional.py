"""Texts in traditional characters, in the simplified ones that all else here knows: one character for one.

`ontology/traditional.tsv` lists them and says where it is from. A character that both ways of writing have (后, 乾)
tells nothing: traditional are those that GB 2312 lacks, simplified those that Big5 lacks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graph.terms import ONTOLOGY

_QUOTES = str.maketrans("「」『』〝〞︰﹐﹑﹒﹔﹕﹖﹗﹙﹚‧・", "“”‘’“”：，、．；：？！（）··")
"""The signs of papers in traditional characters, as ours print them."""

_TABLE = dict(
    line.split("\t")
    for line in (ONTOLOGY / "traditional.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
_CHARACTERS = {one: other for one, other in _TABLE.items() if len(one) == 1}


def _lacking(encoding: str, characters: Iterable[str]) -> re.Pattern[str]:
    """Any of those characters that an encoding does not have."""
    return re.compile(f"[{''.join(c for c in characters if not c.encode(encoding, 'ignore'))}]")


_TRADITIONAL, _SIMPLIFIED = _lacking("gb2312", _CHARACTERS), _lacking("big5", _CHARACTERS.values())


def simplified(text: str) -> str:
    """The text, as long as it was, each line that is in traditional characters in simplified ones.

    A line that shows neither (公司公告) goes with the whole.
    """
    if not _TRADITIONAL.search(text):
        return text
    whole = _leaning(text) > 0
    lines = ((line, _leaning(line)) for line in text.split("\n"))
    return "\n".join(_read(line) if leans > 0 or (whole and not leans) else line for line, leans in lines)


def _leaning(text: str) -> int:
    """How many more traditional than simplified characters there are."""
    return len(_TRADITIONAL.findall(text)) - len(_SIMPLIFIED.findall(text))


def _read(line: str) -> str:
    return _pieces().sub(lambda piece: _TABLE[piece[0]], line).translate(_QUOTES)


@cache
def _pieces() -> re.Pattern[str]:
    """The words and characters of the table, the longest first."""
    words = sorted(_TABLE.keys() - _CHARACTERS.keys(), key=lambda word: (-len(word), word))
    return re.compile("|".join([*words, f"[{''.join(_CHARACTERS)}]"]))
