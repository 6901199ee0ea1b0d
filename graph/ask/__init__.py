"""Questions in plain Chinese or English, answered from the graph with the sentences the answers stand in.

The question is read as a fact with a hole: its names are things of the graph, its verb tells the class of fact, its
question word the role that is asked for. What is left over must mean nothing; else it is said what was not understood.
"""

from __future__ import annotations

from rdflib import Graph

from graph.ask.answers import Answer, answers
from graph.ask.asked import UnreadError
from graph.ask.near import near
from graph.ask.question import Question, understood
from graph.ask.show import shown

__all__ = ["Answer", "Question", "UnreadError", "answers", "near", "reply", "shown", "understood"]


def reply(graph: Graph, text: str) -> tuple[Question, tuple[Answer, ...]]:
    """How the question was understood, and its answers. Raises UnreadError, saying what was not understood."""
    question = understood(graph, text)
    return question, answers(graph, question)
