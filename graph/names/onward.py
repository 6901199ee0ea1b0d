"""Names that go on where the tagger stopped: Aurora of Auror, 刚果（金）, 普华永道|中国."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.gazetteer import countries
from graph.model import Article, Mention, Span
from graph.names.reach import words
from graph.places import named

_BEFORE = re.compile("(?<![一-鿿])[一-鿿]{2,10}$")
_SHORT = 2
"""Characters of a firm's name, at least."""
_BRANCH = re.compile("[（(][一-鿿]{2,4}[）)](?=党委|团委|工会)")
_BRACKET = re.compile("[（(](.)[）)]")


def lettered(article: Article, mention: Mention) -> Mention:
    """The mention with the whole of the foreign words that it begins and ends in: Aurora of Auror."""
    start, stop = mention.span.start, mention.span.stop
    while start > 0 and _joins(article.text[start - 1 : start + 1]):
        start -= 1
    while _joins(article.text[stop - 1 : stop + 1]):
        stop += 1
    if more := _HYPHENED.match(article.text, stop - 1):
        stop = more.end()
    span = Span(start, stop)
    return mention if span == mention.span else replace(mention, span=span, text=article.name(span))


_HYPHENED = re.compile("[A-Za-z](?:-[A-Za-z]+)+")
"""Foreign words that are one: Rolls-Royce."""
_BRAND = frozenset("nr nrt nz".split())
"""What the tagger of words takes names of firms for."""


def abroad(article: Article, mention: Mention) -> Mention:
    """The firm whose branch in a state was taken for the state: 普华永道|中国."""
    start = mention.span.start
    if mention.kind != "Place" or mention.text not in countries() or start < _SHORT:
        return mention
    run = _BEFORE.search(article.text, max(0, start - 12), start)
    last = words(run.group())[-1] if run else ("", "")
    if last[1] not in _BRAND or len(last[0]) < len("立邦") or last[0] in countries() or named(last[0]):
        return mention
    span = Span(start - len(last[0]), mention.span.stop)
    if not _FIRM_DOES.match(article.text, span.stop):
        return mention
    return replace(mention, span=span, text=article.name(span), kind="Organization")


_FIRM_DOES = re.compile(
    "[与和、，]|于|宣布|表示|举[办行]|在|董事|总裁|总经理|[副首]|公关|发布|已|将|也|近日|日前"
)


def bracketed(article: Article, mention: Mention) -> Mention:
    """The mention with the bracket that tells it from another's name: 刚果（金）, 云禾（海川）党委."""
    if mention.kind == "Organization" and (branch := _BRANCH.match(article.text, mention.span.stop)):
        span = Span(mention.span.start, branch.end())
        return replace(mention, span=span, text=article.name(span))
    behind = _BRACKET.match(article.text, mention.span.stop)
    if mention.kind != "Place" or not behind or mention.text + behind[1] not in countries():
        return mention
    span = Span(mention.span.start, behind.end())
    return replace(mention, span=span, text=article.name(span))


def _joins(pair: str) -> bool:
    """Whether the two characters stand in one word of letters."""
    return len(pair) > 1 and _is_letter(pair[0]) and _is_letter(pair[1])


def _is_letter(sign: str) -> bool:
    return not "一" <= sign <= "鿿" and sign.isalpha()
