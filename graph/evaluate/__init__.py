"""How well a graph reads articles: its names and facts held against marks made by hand.

Marks are a folder of JSON files, one an article; `gold.py` says what stands in them. A name counts once an article.
A fact of the graph is paired with the marked fact of its class and article with which it shares most roles; each
role of a pair that agrees is a hit, every other one is extra or missed.
"""

from __future__ import annotations

from graph.evaluate.floors import below
from graph.evaluate.gold import GoldError, marks
from graph.evaluate.judge import Evaluation, evaluate
from graph.evaluate.report import changes, figures_json, listed, scores
from graph.evaluate.sureness import curve, sureness

__all__ = [
    "Evaluation",
    "GoldError",
    "below",
    "changes",
    "curve",
    "evaluate",
    "figures_json",
    "listed",
    "marks",
    "scores",
    "sureness",
]
