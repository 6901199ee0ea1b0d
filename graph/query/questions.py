"""The questions that ship under a name, and what each may be asked with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from rdflib import XSD, Graph, Literal
from rdflib.query import Result

from graph.query.asking import QueryError, ask, either
from graph.terms import ONTOLOGY

_TITLE = re.compile(r"^# (?!--)(.+)$", re.MULTILINE)
_PARAMETER = re.compile(r"^# --(\w+) (TEXT|NUMBER|DAY) (.+?) \| (.+?) \| (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked with: `# --name TEXT 姓名 | the person's name | 郭广昌` in its file.

    In the question stands what holds where nothing is given: `VALUES ?name { UNDEF }`.
    """

    name: str
    kind: str
    zh: str
    en: str
    example: str

    def terms(self, value: str) -> str:
        """The value as SPARQL. Raises QueryError if it is none of its kind."""
        if self.kind == "TEXT":
            return " ".join(either(value))
        try:
            if self.kind == "DAY":
                return Literal(date.fromisoformat(value)).n3()
            return Literal(f"{_finite(value):f}", datatype=XSD.decimal).n3()
        except (ValueError, InvalidOperation):
            wanted = "a day like 2021-01-13" if self.kind == "DAY" else "a number like 1000000"
            raise QueryError(f"--{self.name} takes {wanted}, not {value}") from None


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


@dataclass(frozen=True, slots=True)
class Question:
    """A question that ships under a name, with its title in Chinese and in English."""

    name: str
    zh: str
    en: str
    text: str
    parameters: tuple[Parameter, ...] = ()

    @property
    def tells_rows(self) -> bool:
        """Whether the answer is rows, or yes or no, and not a graph."""
        return not re.search(r"^(CONSTRUCT|DESCRIBE)\b", self.text, re.MULTILINE)

    def asked_with(self, given: Mapping[str, str]) -> str:
        """The SPARQL, each parameter of `given` held to its value. Raises QueryError."""
        text, known = self.text, {parameter.name: parameter for parameter in self.parameters}
        for name, value in given.items():
            terms = known[name].terms(value)
            clause = re.compile(rf"(VALUES \?{name} \{{)[^}}]*\}}")
            text = clause.sub(lambda found, terms=terms: f"{found[1]} {terms} }}", text)  # type: ignore[misc]
        return text


@cache
def questions() -> tuple[Question, ...]:
    """The questions of `ontology/questions/`, by name."""
    return tuple(map(_question, sorted((ONTOLOGY / "questions").glob("*.rq"))))


def _question(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    zh, en = _TITLE.findall(text)[:2]
    return Question(path.stem, zh, en, text, tuple(Parameter(*found) for found in _PARAMETER.findall(text)))


def named(name: str) -> Question | None:
    """The question of this name, if there is one."""
    return next((question for question in questions() if question.name == name), None)


def wording(asked: str) -> str:
    """The SPARQL of what was asked: the name of a question, a file, or SPARQL itself. Raises QueryError."""
    if question := named(asked):
        return question.text
    if re.search(r"[\s{]", asked) and not _is_file(asked):
        return asked
    try:
        return Path(asked).read_text(encoding="utf-8")
    except (OSError, ValueError):
        near = get_close_matches(asked, [q.name for q in questions()], 1)
        hint = f" (do you mean {near[0]}?)" if near else ""
        raise QueryError(f"no question and no file is named {asked}{hint}") from None


def answer(graph: Graph, asked: str, given: Mapping[str, str] | None = None) -> Result:
    """The answer to a question's name, a file or SPARQL itself, its parameters and variables held to `given`.

    Raises QueryError.
    """
    given, question = dict(given or {}), named(asked)
    if question is None:
        return ask(graph, wording(asked), given)
    own = {p.name: given.pop(p.name) for p in question.parameters if p.name in given}
    return ask(graph, question.asked_with(own), given)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # a question is longer than names of files may be
        return False
