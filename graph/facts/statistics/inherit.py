"""What a figure takes from the figure before it: the owner and the time of which its own words say nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from graph.facts.statistics.as_of import as_of
from graph.facts.statistics.fits import fits
from graph.facts.statistics.head import OWNERS, WIDE, clause
from graph.facts.statistics.owner import OWN
from graph.facts.statistics.part import bare
from graph.facts.statistics.period import is_recent
from graph.facts.statistics.same_owner import goes_on, same
from graph.facts.statistics.standing import akin, dated, general, standing, texts, what
from graph.model import Date, Fact, Mention, Span
from graph.passage import FOLDED, Passage
from graph.terms import KINDS

_FIGURES = "".join(FOLDED[kind] for kind in ("Money", "Percent", "Count"))
_NAMES = "".join(FOLDED[kind] for kind in KINDS)


def from_last(fact: Fact, last: Fact, passages: Sequence[Passage]) -> Fact:
    """The fact with the subject and the time of the figure before it."""
    roles = list(fact.roles)
    own = fact.fillers("subject")
    if not own and not _crossed(fact, last, passages):
        roles += [
            r
            for r in last.roles
            if r.name == "subject"
            and (inherits(fact, r.filler, passages) or _beside(fact, last, r.filler, passages))
        ]
    its_own = not own or any(akin(a, b) for a in texts(fact) for b in texts(last))
    one_time = "in a year" not in last.evidence[0].rule and not _several_times(last, fact, passages)
    if (
        not fact.fillers("period")
        and one_time
        and its_own
        and not dated(fact, passages)
        and fact.status == last.status
    ):
        roles += [r for r in last.roles if r.name == "period" and _goes_on(r.filler, fact, last, passages)]
    return replace(fact, roles=tuple(roles))


def _several_times(last: Fact, fact: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the sentence before tells of several times, so that one cannot tell which of them goes on."""
    at = standing(last, passages)
    if at is None or fact.evidence[0].span == last.evidence[0].span:
        return False
    times = {
        m.value
        for i, m in at[0].mentions.items()
        if m.kind == "Date"
        and at[0].folded[i - 1 : i] not in tuple("比较与和")
        and not at[0].folded.startswith("同期", i + 1)
        and "同期" not in m.text
    }
    return len(times) > 1


def _goes_on(filler: Mention | str, fact: Fact, last: Fact, passages: Sequence[Passage]) -> bool:
    """Whether a time lasts for the next figure: a day only within its sentence, a year long past too."""
    if not isinstance(filler, Mention):
        return False
    if as_of(passages[0].article, filler):
        return False
    is_day = isinstance(filler.value, Date) and filler.value.day is not None
    together = fact.evidence[0].span == last.evidence[0].span
    return not is_day and (together or is_recent(filler, passages[0]))


def _crossed(fact: Fact, last: Fact, passages: Sequence[Passage]) -> bool:
    """Whether the sentences between two figures speak of somebody else."""
    start, stop = last.evidence[0].span.stop, fact.evidence[0].span.start
    between = [p for p in passages if start <= p.sentence.start and p.sentence.stop <= stop]
    return any(others(p, texts(last)) or WIDE.search(p.folded) for p in between)


def others(passage: Passage, owners: Collection[str]) -> bool:
    """Whether a sentence names somebody beside the owners."""
    names = [m.text for m in passage.mentions.values() if FOLDED[m.kind] in OWNERS]
    return any(not any(akin(n, o) for o in owners) for n in names)


def paragraph_of(fact: Fact, passages: Sequence[Passage]) -> Span | None:
    """The paragraph in which the figure is told."""
    return passages[0].article.paragraph(fact.evidence[0].span)


def outer(passage: Passage) -> bool:
    """Whether it is a sentence itself, not what stands in its brackets."""
    return bool(passage.starts) and passage.starts[0] - passage.sentence.start < len("（一）")


def inherits(fact: Fact, named: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether a figure without an owner of its own may take the one named before."""
    at = standing(fact, passages)
    if at is None:
        return False
    if isinstance(named, str):
        return (
            not general(*at)
            and not OWN.match(what(fact))
            and not others(at[0], (named,))
            and (bool(_HERE.search(at[0].folded, 0, at[1])) or same(*at))
        )
    if named.kind == "Place" and (_FIRM.search(clause(*at)) or _FIRM_BUILT.match(at[0].folded)):
        return False
    if named.kind == "Organization" and _WORKS.search(at[0].folded, 0, at[1]):
        return False
    if general(*at) or not fits(named, what(fact)) or OWN.match(what(fact)):
        return False
    return goes_on(*at, named)


def _beside(fact: Fact, last: Fact, named: Mention | str, passages: Sequence[Passage]) -> bool:
    """Whether the figure stands right behind that of the one named: 学校3所、医院5家，图书馆达2座."""
    at, before = standing(fact, passages), standing(last, passages)
    if at is None or before is None or at[0] is not before[0] or isinstance(named, str):
        return False
    if general(*at) or bare(what(fact)) or not fits(named, what(fact)) or OWN.match(what(fact)):
        return False
    return bool(_NEXT.fullmatch(at[0].folded, before[1] + 1, at[1]))


_NEXT = re.compile(
    f"(?:，[^，。；：、{_NAMES}]{{0,12}}[{_FIGURES}])?(?:[、，；]|和|及|以及)(?:其中，?)?[^，。；：、{_NAMES}]{{1,20}}"
)
"""From one figure to the next: at most a change, and the next one's own words."""
_HERE = re.compile("[我全该]国|[全我该][省市区县州]")
"""A place without its name, told of in the figure's own sentence."""
_FIRM_BUILT = re.compile("(?:该|这家)?(?:公司|企业|工厂|厂房|集团)(?=[已将现共]|建成|投产|达产)")
_WORKS = re.compile("(?:^|[，；：])(?:该|本)?(?:项目|工程)(?:全部)?(?:建成|投产|达产|投运|完工|竣工|建设)")
"""What is told of works, and of nobody who builds them."""
_FIRM = re.compile("(?<![一-鿿])(?:该|本|这家)?(?:公司|集团|企业)(?![一-鿿]{0,4}(?:数|总数|户数))")
"""The figure is a firm's, and no city's."""
