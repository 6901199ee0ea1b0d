"""What in a line is no body: datelines, bylines and credits, with the persons and the place they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.model import Span
from graph.read.outlets import ANY, KNOWN
from graph.read.people import HAN, Credit, credits_of
from graph.read.run_in import run_in

MARK = re.compile("[□■◆●▲△◎○★☆▌◇▼] *")
DAY = r"(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?日"
WIRE_WORDING = (
    rf"[据【]?(?:{ANY})(?:[（(][^（）()\n]{{2,14}}[）)])?(?:[/／、 ](?:{ANY}))?"
    rf"(?P<place>{HAN}{{2,10}}?)??"
    rf"(?:(?:综合)? ?{DAY}(?:[上下]午)? ?(?:(?:新媒体|体育|综合|特)*专?电(?![影视力子动脑池器])|讯)"
    r"|(?:综合|专)?(?<![通资腾喜音审传])讯(?=[\s（(：:，【题“记据】]|$|近日|日前|[今昨当\d]))(?:题[：:])?】?[：: ]*"
)
"""The opening of a news item: 本报青岛讯, 新华社北京8月1日电, 中新网8月1日电."""
WIRE = re.compile(WIRE_WORDING)
IN_BRACKETS = re.compile(rf"[【（(](?:{ANY}|{HAN}{{2,6}})?(?:综合|专|特)?(?<![通资腾喜音审传])讯[】）)] *")
"""The same as papers of Hong Kong and Taiwan print it: 【本报讯】, （本报专讯）, 【云山讯】."""
GLUED = re.compile(rf"(?:(?<=[。！？”）)】 ])|(?={KNOWN})){WIRE_WORDING}")
NO_PLACE = re.compile("综合|消息|记者|通讯员|时刻|新闻|体育$|专题$|[报道的了据]")

BRACKET = re.compile(r"[（(【\[]([^（）()【】\[\]\n]{2,80})[）)】\]]")
FOOT = re.compile(
    r"[（(] ?(?:完|[上下][接转].{1,12}版|(?:文章|本文)?来源[:：].{2,20}"
    r"|(?:责任)?编辑.{2,30}|责编.{2,30}) ?[）)]"
    r"|[（(](?:本报|新华社|中新社)?[^（）()，。]{2,16}\d日[^（）()，。]{0,4}[电讯][）)]"
    r"|[（(][^（）()，。]{2,16}供图[）)]"
    r"|【(?:责任)?(?:编辑|责编)[^】]{1,30}】"
    r"|(?<=[。！？”）) ])(?:(?:责任)?编辑|(?:信息|文章|本文)?来源)[/／：: ][^。，；]{0,20}$"
    r"|《 ?[^《》]{2,12} ?》 ?[（(] ?\d{4}年\d{1,2}月\d{1,2}日[^（）()]{0,14}[）)]?$"
)
"""What closes a piece and is no sentence of it."""
SHOT = re.compile(rf"(?<=[。！？”）) ])(?:{HAN}|[A-Za-z·、 ]){{2,24}}?(?:摄(?![影像氏制取入])|供图)")
LAST = re.compile(r"[。！？”）)…]([^。！？”…]{3,60})$")
LEAD = 160
"""How far into a piece's first line its opening may stand: a headline or a caption may be glued before."""


class Aside(NamedTuple):
    """A stretch of a line that is no body, with the persons and the place that it names."""

    span: Span
    credits: tuple[Credit, ...] = ()
    place: Span | None = None


def asides(line: str, *, first: bool) -> list[Aside]:
    """All that is no body in a line, in order and without overlap.

    In the `first` line of a piece a headline or a caption may be glued before the byline.
    """
    found = [*_opening(line, first=first), *_brackets(line), *_shots(line)]
    found += [Aside(Span(*foot.span())) for foot in FOOT.finditer(line)]
    kept: list[Aside] = []
    for aside in sorted(found, key=lambda aside: (aside.span.start, -aside.span.stop)):
        if not kept or kept[-1].span.stop <= aside.span.start:
            kept.append(aside)
    return kept


def opens(line: str) -> bool:
    """Whether a line opens a news item, as one that begins with 本报青岛讯 or 【本报记者白晓报道】 does."""
    return bool(WIRE.match(line) or IN_BRACKETS.match(line) or _reported(line))


def _reported(line: str) -> bool:
    """Whether a line begins with a byline in heavy brackets, and the text behind it."""
    bracket = BRACKET.match(line) if line.startswith("【") else None
    people = credits_of(line, Span(*bracket.span(1))) if bracket else ()
    return any(one.part == "reporter" for one in people) and bool(bracket and line[bracket.end() :].strip())


def _opening(line: str, *, first: bool) -> Iterator[Aside]:
    """The dateline and byline with which a news item opens."""
    start = mark.end() if (mark := MARK.match(line)) else 0
    wire = WIRE.match(line, start) or (GLUED.search(line, start, LEAD) if first else None)
    wire = wire or IN_BRACKETS.match(line, start)
    if wire:
        named = wire.groupdict().get("place")
        place = Span(*wire.span("place")) if named and not NO_PLACE.search(named) else None
        people, stop = _signed(line, wire.end()) or ((), wire.end())
        yield Aside(Span(wire.start(), stop), people, place)
    elif first and (signed := run_in(line, start, LEAD)):
        yield Aside(Span(0 if signed[0].start == start else signed[0].start, signed[0].stop), signed[1])


def _signed(line: str, start: int) -> tuple[tuple[Credit, ...], int] | None:
    """The persons who sign at `start`, in brackets or not, and where their byline ends."""
    bracket = BRACKET.match(line, start)
    people = credits_of(line, Span(*bracket.span(1)), "reporter") if bracket else ()
    if bracket and people:
        return people, bracket.end()
    signed = run_in(line, start, start)
    return (signed[1], signed[0].stop) if signed else None


def _brackets(line: str) -> Iterator[Aside]:
    """Bylines in brackets, wherever they stand: （记者 白晓）."""
    for bracket in BRACKET.finditer(line):
        if people := credits_of(line, Span(*bracket.span(1))):
            yield Aside(Span(*bracket.span()), people)


def _shots(line: str) -> Iterator[Aside]:
    """Credits behind a sentence: 李媛 摄, or at the end of the line 文/李媛."""
    for shot in SHOT.finditer(line):
        if people := credits_of(line, Span(*shot.span())):
            yield Aside(Span(*shot.span()), people)
    last = LAST.search(line)
    if last and (people := credits_of(line, Span(*last.span(1)))):
        yield Aside(Span(*last.span(1)), people)
