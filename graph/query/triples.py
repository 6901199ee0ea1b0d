"""Where a question's triples lack a term or have one too many."""

from __future__ import annotations

from collections.abc import Sequence

from graph.query.sparql import Token

_TERMS = {"iri", "var", "blank", "name", "number", "text"}
_PARTS = ("a subject", "a property", "an object")
_SKIPPED = {"(": ")", "[": "]"}


def triple(words: Sequence[Token]) -> tuple[int, str] | None:
    """The first triple without three terms: where, and what was expected there."""
    had, at = None, 0
    while at < len(words):
        word = words[at]
        if word.text in {"{", "}", "."}:
            slip = _short(had, word)
            had = 0
        elif word.text in {";", ","}:
            slip = _short(had, word)
            had = None if had is None else 1 if word.text == ";" else 2
        elif _term(word):
            slip = (word.start, "expected . or ; or }") if had == 3 else None
            had = None if had is None else had + 1
        else:
            slip, had, at = None, None, _past(words, at)
        if slip:
            return slip
        at += 1
    return None


def _short(had: int | None, word: Token) -> tuple[int, str] | None:
    return (word.start, f"expected {_PARTS[had]}") if had in {1, 2} else None


def _term(word: Token) -> bool:
    return word.kind in _TERMS or word.text in {"a", "true", "false"}


def _past(words: Sequence[Token], at: int) -> int:
    """The end of what is no plain triple: brackets, and the rows of VALUES; a path or a clause ends where it likes."""
    if words[at].text.upper() == "VALUES":
        at = next((n for n in range(at, len(words)) if words[n].text == "{"), at)
        return _close(words, at, "{", "}")
    opened = words[at].text
    return _close(words, at, opened, _SKIPPED[opened]) if opened in _SKIPPED else at


def _close(words: Sequence[Token], at: int, opened: str, closed: str) -> int:
    depth = 0
    for n in range(at, len(words)):
        depth += (words[n].text == opened) - (words[n].text == closed)
        if depth == 0:
            return n
    return len(words)
