"""A walk through the pairs of things of which nobody has decided whether they are one.

`pairs` finds them in a graph, the most telling first; `screen` shows one; `keys` reads what is typed, `walk` asks;
`decisions` writes what was answered into a file of known things, which each build replays.
"""

from graph.review.keys import typed
from graph.review.pairs import Pair, pairs
from graph.review.walk import Desk, walk

__all__ = ["Desk", "Pair", "pairs", "typed", "walk"]
