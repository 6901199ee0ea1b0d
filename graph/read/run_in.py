"""Bylines run into the text without brackets, as 极目新闻记者 白晓通讯员 宋强近日 is."""

from __future__ import annotations

import re

import rjieba

from graph.model import Span
from graph.read.outlets import ANY, KNOWN
from graph.read.people import HAN, LONGEST, Credit, Part, names_of, plausible

KEEN = r"(?:全媒体?|首席|见习|实习|特约|本报|驻\w{2,4}){0,2}"
OPENS = re.compile(
    rf"【?(?:(?:{ANY}|[A-Za-z]++)[·/、 |｜—-]{{0,3}}){{0,2}}{KEEN}(?P<reporter>记者)"
    r"|(?P<correspondent>通讯员|实习生)(?=[ ：:])"
    r"|(?P<words>(?:作者|撰文|采写)[：:]|[图文视频][/／][文图视频]+[/／：: ]|文[/／|｜：:])"
)
GLUED = re.compile(
    rf"(?:文[/／|｜] ?)?(?:{KNOWN})[\w·]{{0,8}}?记者(?=[ ：:|])"
    r"|(?<![\w·])(?:通讯员|记者)(?= )|作者[：:]|文[/／|｜](?=[ \u4e00-\u9fff])"
)
SIGNS: dict[Part, re.Pattern[str]] = {
    "reporter": re.compile(rf"(?:(?<=[\s、，,|/·])(?:{ANY})?)?{KEEN}记者"),
    "correspondent": re.compile("(?:特约)?通讯员|实习生|(?:视频)?摄影|供图"),
    "desk": re.compile("(?:视频)?(?:剪辑|编辑|校对)"),
}
GAP = re.compile(r"[\s、，,|｜/／：:·]+")
SPACED = re.compile(rf"{HAN} {{1,2}}{HAN}(?!{HAN})")
RUN = re.compile(
    rf"{HAN}+·{HAN}+(?!{HAN})|{HAN}+?(?=记者|通讯员|实习生|视频|摄影|供图|编辑|报道|(?!{HAN})|$)"
)
TAIL = re.compile(
    r"[ 、/]*(?:(?:\d{1,2}月\d{1,2}日)?(?:综合|摄影)?报道|文[/／ ]?图|摄(?![影像氏制取入]))?】?[：:]? *"
)
NEXT = re.compile("[近日前昨今当本][日天年月前]?|从|在|为|自|由|据|随着|记者")
"""Words with which the text goes on behind a name."""


def run_in(line: str, start: int, limit: int) -> tuple[Span, tuple[Credit, ...]] | None:
    """A byline that begins at `start`, or is glued to what stands before it up to `limit`; None if none."""
    head = OPENS.match(line, start) or (GLUED.search(line, start, limit) if limit > start else None)
    if not head:
        return None
    groups = head.groupdict()
    part: Part = "correspondent" if groups.get("correspondent") or head[0] == "通讯员" else "reporter"
    people, stop = _people(line, head.end(), part)
    if not people:
        return None
    tail = TAIL.match(line, stop)
    return Span(head.start(), tail.end() if tail else stop), tuple(people)


def _people(line: str, place: int, part: Part) -> tuple[list[Credit], int]:
    """The persons named from `place` on, and where the text goes on behind them."""
    people: list[Credit] = []
    stop = place
    while place < len(line):
        sign = next(((p, m) for p, w in SIGNS.items() if (m := w.match(line, place))), None)
        gap = GAP.match(line, place)
        if sign or gap:
            part, place = (sign[0], sign[1].end()) if sign else (part, gap.end() if gap else place)
            continue
        names, on = _names(line, place)
        if not names or (people and line[place - 1] == " " and line[names[-1].stop :][:1] in {"，", "。"}):
            break
        people += [Credit(name, part) for name in names]
        place = stop = names[-1].stop
        if not on:
            break
    return people, stop


def _names(line: str, place: int) -> tuple[list[Span], bool]:
    """The names printed at `place`, and whether more may follow: text glued behind a name ends a byline."""
    if spaced := SPACED.match(line, place):
        return [Span(*spaced.span())], True
    run = RUN.match(line, place)
    if not run or not plausible(run[0]):
        return [], False
    if "·" in run[0]:
        return [Span(*run.span())], True
    glued = _glued(run[0])
    if glued and line[place - 1] in "者员生":
        return [], False
    if glued:
        return [Span(place, place + glued)], False
    return names_of(line, Span(*run.span())) or [], True


def _glued(run: str) -> int:
    """How long the name is that a run of text begins with; 0 where the run is nothing but names."""
    for length in range(2, LONGEST + 1):
        if NEXT.match(run, length):
            return length
    if len(run) <= LONGEST + 1 or names_of(run, Span(0, len(run))):
        return 0
    following = rjieba.cut(run[2:8])
    return LONGEST - 1 if len(following[0]) > 1 else LONGEST
