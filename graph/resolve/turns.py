"""Of a tenure whether the article sees it open, close, or tells of it as of one that is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Article, Fact, Mention
from graph.passage import POST

_PAST = re.compile(
    "(?:[曾历原]任|曾担任|利用(?:其|先后)?担任|曾是|生前|去世|逝世)(?!.*(?:现任|现为|至今|[年月]起，?[兼出担]?任))",
    re.DOTALL,
)
"""What is over; not where a post that is held follows it: 曾任甲局局长，从2000年起兼任乙校校长."""
_FORMERLY = re.compile("(?:(?<![太中草高平五固还])原|(?<![此目日之以先])前|时任)党?$")
_YEAR = re.compile("(?<![0-9])((?:19|20)[0-9]{2}) ?年")
_STILL = re.compile("现任|现为|至今|[年月日]起|以来|目前|如今")
_ENDS = re.compile("[。！？；\\n]")
_LONG = 2
"""Years after which nobody knows from a day that a post was taken whether it is still held."""
_LATER = "(?:其后|此后|随后|后|又|再|同年|(?:(?:19|20)[0-9]{2} ?年)?[0-9]{1,2} ?月(?:[0-9]{1,2} ?日)?|(?:19|20)[0-9]{2} ?年)"
_NEXT = re.compile(
    f"[^。；\\n]{{0,12}}[，。；](?:{_LATER}[，起他她又再]{{0,3}}(?:当选|出任|接任|任|担任|被任命)(?![职期])|(?P<left>{_LATER}?[，起他她又再]{{0,3}}[升调转改]任))"
)
"""Behind a post: its holder takes another one, 2021年9月任甲局局长，2023年6月任乙市市长."""
_ONE_BY_ONE = re.compile("先后(?:担任|出?任|在)(?!.*(?:现任|现为))", re.DOTALL)
_TAKEN = frozenset({"tenure/takes-post", "tenure/appointed", "tenure/of-career", "tenure/next-of-career"})
"""Rules that read of a post as it was taken."""


def turn(article: Article, fact: Fact) -> str:
    """Whether a tenure opens or closes, is spoken of as past, or as of one that may be over by now (once)."""
    named = [
        f for role in ("holder", "organization", "post") for f in fact.fillers(role) if isinstance(f, Mention)
    ]
    if fact.kind != "Tenure" or not named:
        return ""
    rules = {evidence.rule for evidence in fact.evidence}
    if rules & {"tenure/removed", "tenure/leaves"}:
        return "until"
    if _is_over(article, named):
        return "former"
    if rules <= _TAKEN and (later := _later(article, fact, max(named, key=lambda m: m.span))):
        return later
    return "since" if rules & {"tenure/appointed", "tenure/takes-post"} else ""


def _is_over(article: Article, named: Sequence[Mention]) -> bool:
    """Whether words before the names say that it is: 原局长, 曾任."""
    first, last = min(named, key=lambda m: m.span), max(named, key=lambda m: m.span)
    marked = [m for m in named if m is first or m.kind == POST]
    if any(_FORMERLY.search(article.text[max(0, m.span.start - 3) : m.span.start]) for m in marked):
        return True
    return _PAST.search(article.text[first.span.start : last.span.stop]) is not None


def _later(article: Article, fact: Fact, last: Mention) -> str:
    """What the words behind a post, or its year, tell of it when it was taken: former, once, or nothing."""
    after = _NEXT.match(article.text, last.span.stop)
    if not after and _ONE_BY_ONE.search(article.text, fact.evidence[0].span.start, last.span.start):
        return "once"
    if after:
        return "former" if after["left"] else "once"
    start, ends = fact.evidence[0].span.start, _ENDS.search(article.text, last.span.stop)
    years = list(_YEAR.finditer(article.text, start, last.span.stop))
    if (
        article.day is None
        or not years
        or _STILL.search(article.text, start, ends.start() if ends else last.span.stop)
    ):
        return ""
    return "once" if article.day.year - int(years[-1][1]) >= _LONG else ""
