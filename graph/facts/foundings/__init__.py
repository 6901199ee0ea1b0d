"""Foundings: an organization or an institution is set up, opens or is unveiled."""

from graph.facts.foundings import by_kind, ceremonies, founded, founders, since

RULES = (*ceremonies.RULES, *founders.RULES, *since.RULES, *founded.RULES)
AROUND = (by_kind.around,)

__all__ = ["AROUND", "RULES"]
