"""The words of a SPARQL question and where each stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_ESCAPE = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_LOCAL = r"(?:[\w:.-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_TOKEN = re.compile(
    rf"""
    (?P<space>   [\x20\t\r\n]+ | \#[^\r\n]* )
  | (?P<iri>     <(?:[^<>"{{}}|^`\\\x00-\x20]|{_ESCAPE})*> )
  | (?P<text>    \"\"\"(?:[^"\\]|\\.|\"{{1,2}}(?!\"))*\"\"\" | '''(?:[^'\\]|\\.|'{{1,2}}(?!'))*'''
               | "(?:[^"\\\r\n]|\\.)*" | '(?:[^'\\\r\n]|\\.)*' )
  | (?P<var>     [?$]\w+ )
  | (?P<blank>   _:[\w.-]* )
  | (?P<name>    (?:[^\W\d_][\w.-]*)?:{_LOCAL}* )
  | (?P<lang>    @[A-Za-z]+(?:-[A-Za-z0-9]+)* )
  | (?P<number>  (?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)? )
  | (?P<word>    [^\W\d]\w* )
  | (?P<mark>    && | \|\| | != | <= | >= | \^\^ | . )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a question; `kind` is iri, text, var, blank, name, lang, number, word or mark."""

    kind: str
    text: str
    start: int


def tokens(question: str) -> Iterator[Token]:
    """The words of a question in their order, comments left out; a stray quote is a mark."""
    for found in _TOKEN.finditer(question):
        if found.lastgroup and found.lastgroup != "space":
            yield Token(found.lastgroup, found[0], found.start())


def calls_others(question: str) -> bool:
    """Whether the question would have another server asked (SERVICE)."""
    return any(token.kind == "word" and token.text.upper() == "SERVICE" for token in tokens(question))


def named_graphs(question: str) -> tuple[str, ...]:
    """The graphs that the question takes its data from (FROM, FROM NAMED), where it gives whole IRIs."""
    words = list(tokens(question))
    follows = (word for before, word in pairwise(words) if before.text.upper() in {"FROM", "NAMED"})
    return tuple(word.text[1:-1] for word in follows if word.kind == "iri")


def place(question: str, start: int) -> str:
    """Line and column of a character, both from 1, and what stands there."""
    before, rest = question[:start], question[start:].split("\n", 1)[0].strip()
    here = f"at “{rest[:20]}”" if rest else "where the line ends"
    return f"line {before.count(chr(10)) + 1}, column {start - before.rfind(chr(10))}, {here}"


def offset(question: str, line: int, column: int) -> int:
    """The character at a line and column, both from 1."""
    return sum(len(text) + 1 for text in question.split("\n")[: line - 1]) + column - 1
