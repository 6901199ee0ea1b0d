"""Questions to a graph in SPARQL: those that ship under a name, those in files, those typed in."""

from graph.query.asking import QueryError, ask, either
from graph.query.guide import guide
from graph.query.questions import Parameter, Question, answer, named, questions, wording
from graph.query.show import FORMATS, shown

__all__ = [
    "FORMATS",
    "Parameter",
    "QueryError",
    "Question",
    "answer",
    "ask",
    "either",
    "guide",
    "named",
    "questions",
    "shown",
    "wording",
]
