"""What a name says of its thing: 青山大学医学院 is part of 青山大学, where the article names both.

Only departments, branches and units count; a company is not told to be another's by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Evidence, Fact, Mention, Role
from graph.passage import Passage

_BODY = re.compile(
    "..(?:大学|学院|集团|公司|银行|法院|检察院|[局委厅部院署]|委员会|政协|人大|常委会|政府|协会|学会|商会|联合会|[总支]队|中心)$"
)
_UNIT = re.compile(
    "[一-鿿]{2,12}处|(?:[一-鿿]{1,12})?(?:(?<!公)司|(?:分|[一-鿿]{2})(?<!布)(?<!司)局|庭|办公室|教研室|实验室|[一-鿿]科|中心|委员会|(?<!医)学院|医学院|研究院|研究所"
    "|医院|[支分]行|营业部|[总支大中]队|分院|派出所|团委|党委|党组)"
)
_NO_UNIT = re.compile(
    "相关|有关|所属|旗下|多次|深入|督促|发现|邀请|严格|查处|供图|战略|指导|挂牌|定点|协作|采购|经审判|公司"
)
"""What shows that words of the sentence were taken into the name."""
SURE = 0.9


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts, and for each body whose name begins with another's that it is part of that."""
    yield from facts
    told = {tuple(sorted(_texts(fact))) for fact in facts if fact.kind == "PartOf"}
    first: dict[str, tuple[Mention, Passage]] = {}
    for passage in passages:
        for mention in passage.mentions.values():
            if mention.kind == "Organization":
                first.setdefault(mention.text, (mention, passage))
    for text, (part, passage) in first.items():
        whole = next(
            (w for n in range(len(text) - 1, 2, -1) if _unit(text, n) and (w := first.get(text[:n]))), None
        )
        if whole and tuple(sorted((text, whole[0].text))) not in told:
            roles = Role("part", part), Role("whole", whole[0])
            yield Fact("PartOf", roles, (Evidence(passage.sentence, "part/inside", SURE),))


def _unit(text: str, n: int) -> bool:
    """Whether the text is a body's name of `n` characters and a unit behind it."""
    return bool(
        text[n] not in "以接向与对"
        and text[n:] not in ("医院", "学院", "中心", "研究院")
        and _BODY.search(text, 0, n)
        and _UNIT.fullmatch(text, n)
        and not _NO_UNIT.search(text, n)
    )


def _texts(fact: Fact) -> Iterator[str]:
    for role in fact.roles:
        yield role.filler if isinstance(role.filler, str) else role.filler.text
