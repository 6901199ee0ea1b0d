"""What a figure's clause leaves to the words before it: whose it is, of what time, and that it is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Date, Fact, Mention, Period, Role, Span, Status
from graph.passage import FOLDED, Passage

_OWNERS = "".join(FOLDED[k] for k in ("Place", "Organization", "Project", "Route", "Product"))
_DATE, _PERSON = FOLDED["Date"], FOLDED["Person"]
_HEAD = re.compile(
    rf"(?:^|(?<=[，。；：！？“]))(?:其中，?|据悉，?|目前，?|如今，?|今年以来，?|截至|截止|预计到?|[自到至在](?=[{_DATE}])|[{_DATE}](?:年?[底末初中]|以来|前|后|，)?|作为[^，]{{0,30}}，"
    rf"|首[架列批个家]|位于[{_OWNERS}]+的|该|这|上述)*"
    rf"(?P<owner>[{_OWNERS}]+)(?![、和与及]|首[个家批次]|最|第|[^，。；]{{0,12}}?(?:命名|引述|报道|透露|授予|批准|印发|牵头|主办|认为|指出|发现|采访|查阅|调查|记者|介绍|表示|获悉|消息|统计显示|数据显示|通报|公布|披露|[^小]说[，：]|称[，：]))"
)
"""A name at the head of a clause, of which the rest of the sentence tells."""
_PLAN = re.compile("预计|将(?![军近])|有望|力争|计划(?!总?投资)|规划|[达投]产后|建成后|届时|拟")
_DONE = re.compile(f"已|[{_DATE}]|目前|截至|累计|去年|今年")


def around(facts: Sequence[Fact], passages: Sequence[Passage]) -> Iterator[Fact]:
    """The facts; a figure takes from its sentence, then from the paragraph, what its own words leave out."""
    last: Fact | None = None
    for fact in facts:
        if fact.kind != "Statistic":
            yield fact
            continue
        told = _within(fact, passages)
        if last and _paragraph(last, passages) == _paragraph(told, passages):
            told = _from(told, last, passages)
        if not told.fillers("subject"):
            told = _owned(told, passages)
        last = told
        yield told


def _passage(fact: Fact, passages: Sequence[Passage]) -> tuple[Passage, int] | None:
    """The passage and the folded place where the fact's figure stands."""
    span = fact.evidence[0].span
    own = [p for p in passages if p.sentence == span]
    figure = next((f for f in fact.fillers("value") if isinstance(f, Mention)), None)
    for passage in own:
        for place, mention in passage.mentions.items():
            if mention == figure:
                return passage, place
    indicator = str(next(iter(fact.fillers("indicator")), ""))
    for passage in own:
        tail = indicator[-2:]
        if tail in passage.folded:
            return passage, passage.folded.index(tail)
    return None


def _within(fact: Fact, passages: Sequence[Passage]) -> Fact:
    at = _passage(fact, passages)
    if at is None:
        return fact
    passage, place = at
    roles = list(fact.roles)
    owners = list(_HEAD.finditer(passage.folded, 0, place))
    general, place_named = _whole(passage, place, passages)
    if place_named:
        roles.append(Role("subject", place_named))
    elif owners and not _WIDE.search(_clause(passage, place)):
        owner = passage.mentions[owners[-1].end("owner") - 1]
        if not general or owner.kind == "Place":
            roles.append(Role("subject", owner))
    period = _period(passage, place)
    if period:
        roles.append(Role("period", period))
    status = fact.status
    if status is Status.ASSERTED and (_planned(passage, place) or _ahead(period, passage)):
        status = Status.PLANNED
    return replace(fact, roles=tuple(roles), status=status)


def _period(passage: Passage, place: int) -> Mention | None:
    """The nearest date before the figure that is no date of comparison; a day only where it is the clause's own."""
    for i in range(place - 1, -1, -1):
        m = passage.mentions.get(i)
        if m is None or m.kind != "Date" or passage.folded[i - 1 : i] in tuple("比较与和于"):
            continue
        if not isinstance(m.value, Date | Period):
            return None
        day = isinstance(m.value, Date) and m.value.day is not None
        far = re.search("[，；]", passage.folded[i + 2 : place])
        if day and far and passage.folded[max(0, i - 2) : i] not in ("截至", "截止"):
            return None
        return m
    return None


def _planned(passage: Passage, place: int) -> bool:
    """Whether an earlier clause of the sentence speaks of a plan, and none since of what is done."""
    start = passage.folded.rfind("；", 0, place) + 1
    plans = list(_PLAN.finditer(passage.folded, start, place))
    return bool(plans) and not _DONE.search(passage.folded, plans[-1].end() + 1, place)


def _ahead(period: Mention | None, passage: Passage) -> bool:
    day = passage.article.day
    if period is None or day is None or passage.article.day_inferred:
        return False
    value = period.value
    first = (
        value.first.first if isinstance(value, Period) else value.first if isinstance(value, Date) else day
    )
    return first > day


def _paragraph(fact: Fact, passages: Sequence[Passage]) -> Span | None:
    span = fact.evidence[0].span
    article = passages[0].article
    return next((p for p in article.body if p.covers(span)), None)


def _dated(fact: Fact, passages: Sequence[Passage]) -> bool:
    at = _passage(fact, passages)
    return at is None or bool(_NOW.search(at[0].folded[: at[1]]))


def _from(fact: Fact, last: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the subject and the time of the figure before it."""
    roles = list(fact.roles)
    own = fact.fillers("subject")
    if not own and not _scope(fact, passages):
        roles += [r for r in last.roles if r.name == "subject"]
    same = not own or any(a.startswith(b) or b.startswith(a) for a in _texts(fact) for b in _texts(last))
    if not fact.fillers("period") and same and not _dated(fact, passages) and fact.status == last.status:
        roles += [r for r in last.roles if r.name == "period" and _long(r.filler)]
    return replace(fact, roles=tuple(roles))


def _texts(fact: Fact) -> set[str]:
    return {f.text if isinstance(f, Mention) else f for f in fact.fillers("subject")}


def _long(filler: Mention | str) -> bool:
    """Whether a date is more than a day: a day is only of its own sentence."""
    return isinstance(filler, Mention) and not (isinstance(filler.value, Date) and filler.value.day)


_NOW = re.compile(f"[{_DATE}]|如今|现在|现有|至今|目前")
"""A sentence with one of these says for itself when."""
_WIDE = re.compile("全国|我国|国内|全球|世界|各国")
_ALL = re.compile(
    "(?:全|我|该|本|此)(?P<what>[省市区县州镇村]|机场|项目|公司|企业|集团|医院|学校|大学|学院|园区|高新区|港|银行|大桥|工程|基地)(?!级)"
)
_ENDS = {"公司": ("公司", "集团"), "企业": ("公司", "集团", "厂"), "项目": ("项目", "工程", "园", "基地")}


def _scope(fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the figure's clause says for itself of what it tells: 全国, 全球."""
    at = _passage(fact, passages)
    if at is None:
        return False
    clause = _clause(*at)
    return bool(_WIDE.search(clause)) or ("全省" in clause and not fact.fillers("subject"))


def _clause(passage: Passage, place: int) -> str:
    return passage.folded[max(passage.folded.rfind(mark, 0, place) for mark in "，；。") + 1 : place]


def _whole(passage: Passage, place: int, passages: Sequence[Passage]) -> tuple[bool, Mention | None]:
    """Whether the clause speaks of 全市 or 我省, and the place named before that it stands for."""
    said = _ALL.search(_clause(passage, place)) or _ALL.match(passage.folded)
    if said is None:
        return False, None
    ends = _ENDS.get(said["what"], said["what"])
    before = [m for p in passages for m in p.mentions.values() if m.span.start < passage.origins[place].start]
    fits = [m for m in before if FOLDED[m.kind] in _OWNERS and m.text.endswith(ends)]
    return True, max(fits, key=lambda m: m.span.start, default=None)


def _owned(fact: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the name that heads an earlier sentence of its paragraph, the nearest."""
    if _scope(fact, passages):
        return fact
    span, paragraph = fact.evidence[0].span, _paragraph(fact, passages)
    before = [
        p for p in passages if paragraph and paragraph.covers(p.sentence) and p.sentence.stop <= span.start
    ]
    for passage in reversed(before):
        head = _HEAD.match(passage.folded)
        if head:
            owner = passage.mentions[head.end("owner") - 1]
            return replace(fact, roles=(*fact.roles, Role("subject", owner)))
    return fact
