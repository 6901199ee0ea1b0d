"""Signings: parties sign an agreement."""

from graph.facts.signings import agreements, ceremonies, parties, sides, topic

RULES = (*parties.RULES, *topic.RULES, *agreements.RULES, *ceremonies.RULES)
AROUND = (sides.around,)

__all__ = ["AROUND", "RULES"]
