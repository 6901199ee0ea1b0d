"""Where a figure stands, and what its own words say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.facts.statistics.head import clause, wide
from graph.model import Fact, Mention, Quantity
from graph.passage import FOLDED, Passage

_DATE = FOLDED["Date"]
_NOW = re.compile(f"[{_DATE}]|已|如今|现在|现有|至今|目前|年来|近年|财年")
"""A sentence with one of these says for itself when."""
_REGION = re.compile("[全我各][省市区县州镇村盟旗]")


def standing(fact: Fact, passages: Sequence[Passage]) -> tuple[Passage, int] | None:
    """The passage and the folded place where the fact's figure stands."""
    span = fact.evidence[0].span
    own = [p for p in passages if p.sentence == span]
    figure = next((f for f in fact.fillers("value") if isinstance(f, Mention)), None)
    for passage in own:
        for place, mention in passage.mentions.items():
            if mention == figure:
                return passage, place
    indicator = str(next(iter(fact.fillers("indicator")), ""))
    places = [(p, m.start()) for p in own for m in re.finditer(re.escape(indicator[-2:]), p.folded)]
    return next((at for at in places if _changed(fact, *at)), places[0] if places else None)


def _changed(fact: Fact, passage: Passage, place: int) -> bool:
    """Whether the next share behind the words is the fact's change: not 全年GDP in 全年GDP增6%，一季度GDP增3%."""
    after = (m for i, m in sorted(passage.mentions.items()) if i > place and m.kind == "Percent")
    share = next(after, None)
    changes = {str(c).lstrip("-") for c in fact.fillers("change")}
    return (
        share is not None and isinstance(share.value, Quantity) and f"{abs(share.value.value):f}%" in changes
    )


def dated(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the sentence says for itself when, up to the figure."""
    at = standing(fact, passages)
    return at is None or bool(_NOW.search(at[0].folded[: at[1]]))


def texts(fact: Fact, role: str = "subject") -> set[str]:
    """What fills the role, as printed."""
    return {f.text if isinstance(f, Mention) else f for f in fact.fillers(role)}


def general(passage: Passage, place: int) -> bool:
    """Whether the figure's clause says for itself of what it tells: 全国, 各县."""
    return wide(passage, place) or bool(_REGION.search(clause(passage, place)))


def what(fact: Fact) -> str:
    """What the fact measures."""
    return str(next(iter(fact.fillers("indicator")), ""))


def akin(one: str, other: str) -> bool:
    """Whether one name begins the other: 青山 and 青山市 may be one owner."""
    return one.startswith(other) or other.startswith(one)
