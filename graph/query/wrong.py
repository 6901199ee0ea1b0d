"""What is wrong with a question that the engine does not take, where, and what was expected there.

The engine says how far it came, in terms of its grammar. The usual slips are told in the reader's terms instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import pairwise

from graph.query.sparql import Token, offset, place, tokens
from graph.query.triples import triple

WORDS = frozenset(
    """
    a abs add all as asc ask avg base bind bnode bound by ceil clear coalesce concat construct contains copy count
    create data datatype day default delete desc describe distinct drop encode_for_uri exists false filter floor from
    graph group group_concat having hours if in insert into iri isblank isiri isliteral isnumeric isuri lang
    langmatches lcase limit load max md5 min minus minutes month move named not now offset optional order prefix rand
    reduced regex replace round sameterm sample seconds select separator service sha1 sha256 sha384 sha512 silent
    str strafter strbefore strdt strends strlang strlen strstarts struuid substr sum timezone to true tz ucase undef
    union uri using uuid values where with year triple istriple subject predicate object adjust langdir haslang
    haslangdir strlangdir lateral
    """.split()
)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"}
_PAIRS = {"(": ")", "{": "}", "[": "]"}
_OPERATORS = {"=", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "/", "!"}
_PLAIN = {
    '"?"': "a variable",
    '"$"': "a variable",
    '"<"': "an IRI",
    '"\\""': "a text",
    "['0'..='9']": "a number",
}


def explained(question: str, error: str, prefixes: Iterable[str]) -> str:
    """One line: where the question breaks, and why."""
    words = list(tokens(question))
    checks = (_quote, _form, lambda all_: _prefix(all_, prefixes), _word, _operand, _bracket, triple)
    slip = next((found for check in checks if (found := check(words))), None)
    start, why = slip or _engine(question, error)
    return f"the question breaks in {place(question, start if start >= 0 else len(question))}: {why}"


Slip = tuple[int, str] | None
"""Where (-1 is the end) and what."""


def _quote(words: Sequence[Token]) -> Slip:
    stray = next((w for w in words if w.kind == "mark" and w.text in "\"'"), None)
    return (stray.start, "the text that begins here has no closing quote") if stray else None


def _form(words: Sequence[Token]) -> Slip:
    """What the question must begin with, after its prefixes."""
    rest = iter(words)
    for word in rest:
        if word.text.upper() == "PREFIX":
            next(rest, None)
            next(rest, None)
        elif word.text.upper() == "BASE":
            next(rest, None)
        elif word.text.upper() in _UPDATES:
            return word.start, f"{word.text} would change the graph, which is only read"
        elif word.text.upper() not in _FORMS:
            near = get_close_matches(word.text.upper(), _FORMS, 1)
            return word.start, "expected " + (near[0] if near else "SELECT, ASK, CONSTRUCT or DESCRIBE")
        else:
            return None
    return -1, "expected SELECT, ASK, CONSTRUCT or DESCRIBE"


def _prefix(words: Sequence[Token], known: Iterable[str]) -> Slip:
    declared = {name.text[:-1] for word, name in pairwise(words) if word.text.upper() == "PREFIX"}
    there = declared | set(known)
    for word in words:
        if word.kind == "name" and (prefix := word.text.split(":")[0]) not in there:
            return word.start, f"unknown prefix {prefix}:" + _near(prefix, there)
    return None


def _word(words: Sequence[Token]) -> Slip:
    for word in words:
        if word.kind == "word" and word.text.lower() not in WORDS:
            return word.start, f"SPARQL has no word {word.text}" + _near(word.text.lower(), WORDS)
    return None


def _near(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, known, 1)
    return f" (do you mean {near[0].upper() if near[0] in WORDS else near[0]}?)" if near else ""


def _operand(words: Sequence[Token]) -> Slip:
    for before, after in pairwise(words):
        if before.text.upper() == "SELECT" and after.text.upper() in {"WHERE", "{"}:
            return after.start, "expected a variable or * after SELECT"
        if before.text in _OPERATORS and after.text in {")", "}", ".", ";"}:
            return after.start, f"expected a value after {before.text}"
    return None


def _bracket(words: Sequence[Token]) -> Slip:
    opened: list[Token] = []
    for word in words:
        if word.kind == "mark" and word.text in _PAIRS:
            opened.append(word)
        elif word.kind == "mark" and word.text in _PAIRS.values():
            if not opened:
                return word.start, f"expected an opening bracket before this {word.text}"
            if _PAIRS[(last := opened.pop()).text] != word.text:
                return word.start, f"expected {_PAIRS[last.text]}"
    return (-1, f"expected {_PAIRS[opened[-1].text]}") if opened else None


def _engine(question: str, error: str) -> tuple[int, str]:
    """What the engine says, without the ranges of letters that its grammar has."""
    found = re.match(r"error at (\d+):(\d+): expected (?:one of )?(.*)", error, re.DOTALL)
    if not found:
        return 0, error.splitlines()[0]
    items = re.findall(r'"(?:\\.|[^"\\])*"|\[.*?\](?=, |$)|[^,\s][^,]*', found[3], re.DOTALL)
    told = [item for item in items if re.fullmatch(r"[A-Za-z]+ [^,]*", item) and item != "IRI parsing failed"]
    wanted = ", ".join(dict.fromkeys(_PLAIN[item] for item in items if item in _PLAIN))
    why = told[0] if told else f"expected {wanted}" if wanted else "no SPARQL can go on like this"
    return offset(question, int(found[1]), int(found[2])), why
