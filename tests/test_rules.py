"""Every rule reads its own example as it is marked, and nothing from its never-sentences."""

from datetime import date

import pytest

from graph.facts import RULES, facts
from graph.model import Article, Mention, Role, Span
from graph.names import mentions
from graph.rules import Rule, marked

SET_BY_SENTENCE = {"date", "place"}
"""Roles that a sentence gives to every fact in it; an example need not mark them."""


def sentence(text: str) -> Article:
    return Article("example", 1, text, body=(Span(0, len(text)),), day=date(2021, 1, 13))


def read(text: str, rule: Rule) -> set[tuple[str, str]]:
    article = sentence(text)
    found = [f for f in facts(article, mentions(article)) if f.kind == rule.fact]
    return {printed(role) for fact in found if fact.evidence[0].rule == rule.name for role in fact.roles}


def printed(role: Role) -> tuple[str, str]:
    return role.name, role.filler.text if isinstance(role.filler, Mention) else role.filler


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_example(rule: Rule) -> None:
    text, expected = marked(rule.example)
    got = read(text, rule)
    assert set(expected) <= got
    assert {name for name, _ in got - set(expected)} <= SET_BY_SENTENCE


NEVER = [(rule, text) for rule in RULES for text in rule.never]


@pytest.mark.parametrize(("rule", "text"), NEVER, ids=[f"{rule.name} {text}" for rule, text in NEVER])
def test_never(rule: Rule, text: str) -> None:
    assert not read(text, rule)
