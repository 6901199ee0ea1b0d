"""Figures: what was measured, how much it is, how it changed, whose it is and of what time.

`rules.py` reads a measure and its figure from a clause (the wordings stand in `measures.py`, `lists.py`, `together.py`
and `counted.py` with `shared_verb.py`; `indicator.py` cuts out what is measured, `part.py` knows what says nothing by
itself). What the clause leaves out is taken from the words before it, in the order of `carry.py`: whose the figure is
(`owner.py`: the name that `head.py` finds, unless `aside.py` or `fits.py` says no; without a name `whole_city.py`,
`this_company.py`, `only_body.py`), of what time (`period.py`, `report.py`, `as_of.py`, `release.py`), whether it is
only planned (`plan.py`), and what goes on from the figure before it (`inherit.py`, `same_owner.py`, `neighbours.py`).
A figure that tells nothing without an owner is left out (`unowned.py`).
"""

from graph.facts.statistics import carry, release
from graph.facts.statistics.rules import RULES

AROUND = (carry.around, release.around)

__all__ = ["AROUND", "RULES"]
