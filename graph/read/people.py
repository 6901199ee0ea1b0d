"""Whose names stand in a byline: 记者 白 晓 通讯员 周钰翔、李媛 报道."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from graph.model import Span
from graph.read.surnames import DOUBLE, SINGLE

Part = Literal["reporter", "correspondent", "desk"]

HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
END = r"(?=[\s/／:：|、，]|$)"
SIGNS = {
    "r": rf"(?<!{HAN})(?:(?!通讯员|实习生)(?:{HAN}|[A-Za-z0-9·])){{0,16}}?记者"
    r"|(?:本[报刊网台])?(?:首席|见习|实习|特约|全媒体?)*记者"
    rf"|特派员|(?:特约)?撰稿人?{END}|作者{END}|采写{END}|采访{END}",
    "c": r"(?:特约|本报)?通讯员|实习生",
    "w": rf"撰?文字?{END}",
    "s": rf"摄影{END}|(?<![拍主双三四单广])摄{END}|供图{END}",
    "p": rf"图[片文]?{END}|视频{END}",
    "d": r"(?:责任|实习|见习|视频|新媒体|本版|本期)*编辑|责编|[主总]编|编校|校对|监制|审[核校读稿]"
    rf"|[一二三初终]审|统筹|版式|制图|美编|策划{END}|制作{END}|设计{END}|海报{END}|来源{END}|排版|签发",
    "t": rf"(?<=[/／]){HAN}{{2,4}}报[道导]|(?:综合|联合|摄影|图文)?报[道导]|综合{END}|整理{END}|供稿{END}|编译{END}|发自{HAN}{{2,4}}",
    "n": rf"(?<!{HAN}){HAN} {{1,2}}{HAN}(?!{HAN})|{HAN}+·{HAN}+(?:·{HAN}+)?",
    " ": r"[\s、，,；;：:/／|&＆]+|(?<=\s)[和与](?=\s)",
}
"""The signs of a byline: reporter, correspondent, words, shot, picture, desk, trailer, spaced name, gap."""

SIGN = re.compile("|".join(f"(?P<{'gap' if letter == ' ' else letter}>{w})" for letter, w in SIGNS.items()))
GROUP = re.compile("(?P<before>[rcdwp]+)n+s?|(?P<shot>s+)n+|n+(?P<behind>[wps]+)|n+|.")
OUTLET = re.compile(rf"{HAN}+(?:[报网社台]|新闻|客户端|融媒体?|中心)")
NO_NAME = re.compile(
    "[本日晚]报|报[道导]|连线|资料|化名|手记|观察|调查|来信|招待|采访|评论|[上下][接转]|新闻|综合|快讯|[其该]中|不含"
    "|警方|公司|社区|街道|集团|企业|市民|交警|消防|视频|流程|现场|来源|中国|视觉|官方|网友|法院|海关|部门|单位|发自|显示|获悉|之后|频道|生产|每到"
)
LONGEST = 3
"""So many characters has a Chinese name, unless its surname is of two or it is no Han name."""

WIDEST = 120
"""A byline has no more characters."""


class Credit(NamedTuple):
    """One person of a byline, and the person's part in the article."""

    span: Span
    part: Part


class Token(NamedTuple):
    """A sign of a byline by its letter in SIGNS, or a name (n)."""

    letter: str
    span: Span


def credits_of(line: str, span: Span, bare: Part | None = None) -> tuple[Credit, ...]:
    """The persons of a byline that fills `span` of a line; nothing where anything else fills it.

    `bare` is the part of names that stand without one, as in 电（白晓）.
    """
    if len(span) > WIDEST:
        return ()
    found: list[Credit] = []
    tokens = tokens_of(line, span)
    for group in GROUP.finditer("".join(token.letter for token in tokens)):
        part = part_of(group["before"] or group["shot"] or group["behind"] or "", bare)
        names = [token.span for token in tokens[group.start() : group.end()] if token.letter == "n"]
        weak = not set("rcw") & set(group[0]) and part != bare
        if names and (not part or (weak and not all(usual(line[name.start : name.stop]) for name in names))):
            return ()
        found += [Credit(name, part) for name in names if part]
    return tuple(found)


def part_of(letters: str, bare: Part | None) -> Part | None:
    """The part that signs stand for; the strongest where they are several (文/图)."""
    if not letters:
        return bare
    if "r" in letters or "w" in letters:
        return "reporter"
    return "desk" if set(letters) == {"d"} else "correspondent"


def tokens_of(line: str, span: Span) -> list[Token]:
    """Signs and names of a byline in order, without the gaps; nothing where anything else stands in it."""
    tokens: list[Token] = []
    place = span.start
    for sign in SIGN.finditer(line, span.start, span.stop):
        names = names_of(line, Span(place, sign.start()))
        if names is None:
            return []
        tokens += [Token("n", name) for name in names]
        if sign.lastgroup != "gap":
            tokens.append(Token(sign.lastgroup or "", Span(sign.start(), sign.end())))
        place = sign.end()
    names = names_of(line, Span(place, span.stop))
    return [] if names is None else tokens + [Token("n", name) for name in names]


def names_of(line: str, span: Span) -> list[Span] | None:
    """The names that a run of characters is made of (杨兵胡耀杰 is two), or None where it is no name."""
    run = line[span.start : span.stop]
    if not run or OUTLET.fullmatch(run):
        return []
    if not re.fullmatch(f"{HAN}+", run) or NO_NAME.search(run) or len(run) == 1:
        return None
    lengths = shares(run)
    starts = [span.start + sum(lengths[:n]) for n in range(len(lengths))]
    return [Span(start, start + length) for start, length in zip(starts, lengths, strict=True)] or None


@lru_cache(1 << 10)
def shares(run: str) -> tuple[int, ...]:
    """The lengths of the names printed without a gap between them; none where it cannot be so."""
    if len(run) > WIDEST:
        return ()
    if len(run) <= LONGEST or (len(run) == LONGEST + 1 and (run[:2] in DOUBLE or run[2] not in SINGLE)):
        return (len(run),)
    for length in (3, 2):
        rest = run[length:]
        if run[0] in SINGLE and len(rest) > 1 and rest[0] in SINGLE and (tail := shares(rest)):
            return (length, *tail)
    return ()


def plausible(name: str) -> bool:
    """Whether a name may be a person's: it begins as one, or is too long for a Han name."""
    return usual(name) or len(name) > LONGEST


def usual(name: str) -> bool:
    """Whether a name begins with a surname and is as long as most are."""
    return "·" in name or name[:2] in DOUBLE or (name[0] in SINGLE and len(name.replace(" ", "")) <= LONGEST)
