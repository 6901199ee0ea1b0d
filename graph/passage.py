"""A sentence folded for the rules: every mention becomes one character of its kind.

Folded, a rule cannot run across a name, and a wording such as “<party>与<party>签署” compiles once for all
sentences. Spaces are left out, and so are the quotation marks and brackets around a mention. What stands in
round brackets is a passage of its own, so that 甲公司（下称“甲”）与乙公司签约 reads on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.model import Article, Mention, Span
from graph.terms import KINDS

VALUES = ("Date", "Money", "Percent", "Count", "Clock", "Weekdays")
"""Kinds of value; `graph.names.values` reads them."""
POST = "Post"
"""The kind of a mention that is the title of an office: 董事长, 市委书记."""
FOLDED: dict[str, str] = {kind: chr(0xE000 + i) for i, kind in enumerate((*KINDS, POST, *VALUES))}
"""The private-use character of each kind; reading cleans these from texts."""

_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_SPACE = re.compile(r"\s")
_OPENING, _CLOSING = "“‘《「『〈【", "”’》」』〉】"


@dataclass(frozen=True, slots=True)
class Passage:
    """A folded stretch of an article.

    `starts` and `stops` give for each folded character the stretch of the article that it stands for;
    `mentions` gives for each mention's folded place (an index of `folded`) the mention.
    """

    article: Article
    sentence: Span
    folded: str
    starts: list[int]
    stops: list[int]
    mentions: dict[int, Mention]

    def among(self, start: int, stop: int) -> list[Mention]:
        """The mentions folded between two places of `folded`."""
        return [self.mentions[i] for i in range(start, stop) if i in self.mentions]

    def printed(self, start: int, stop: int) -> str:
        """What was printed between two places of `folded`, spaces and brackets left out."""
        return "".join(
            self.mentions[i].text if i in self.mentions else self.folded[i] for i in range(start, stop)
        )


def fold(article: Article, sentence: Span, mentions: Iterable[Mention]) -> list[Passage]:
    """The passages of a sentence: itself without its round brackets, then the inside of each of these."""
    inside = [m for m in mentions if sentence.covers(m.span)]
    brackets = [
        Span(m.start(), m.end()) for m in _BRACKETS.finditer(article.text, sentence.start, sentence.stop)
    ]
    brackets = [b for b in brackets if not any(m.span.covers(b) for m in inside)]
    whole = _fold(article, sentence, sentence, inside, brackets)
    return [whole, *(_fold(article, sentence, Span(b.start + 1, b.stop - 1), inside, ()) for b in brackets)]


def _fold(
    article: Article, sentence: Span, part: Span, mentions: Sequence[Mention], holes: Sequence[Span]
) -> Passage:
    folded: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    at: dict[int, Mention] = {}
    spaced = _SPACE.search(article.text, part.start, part.stop)
    for start, stop, mention in _pieces(article.text, part, mentions, holes):
        if mention:
            at[len(starts)] = mention
            folded.append(FOLDED[mention.kind])
            starts.append(start)
            stops.append(stop)
        else:
            printed = article.text[start:stop]
            if spaced:
                places = [place for place in range(start, stop) if not article.text[place].isspace()]
                folded.append("".join(printed.split()))
                starts.extend(places)
                stops.extend(place + 1 for place in places)
            else:
                folded.append(printed)
                starts.extend(range(start, stop))
                stops.extend(range(start + 1, stop + 1))
    return Passage(article, sentence, "".join(folded), starts, stops, at)


def _pieces(
    text: str, part: Span, mentions: Sequence[Mention], holes: Sequence[Span]
) -> Iterator[tuple[int, int, Mention | None]]:
    """The mentions and the plain stretches of `part`, in order, the holes left out."""
    wrapped = [(_wrapped(text, m.span), m) for m in mentions if part.covers(m.span)]
    named = {span.start: (span.stop, m) for span, m in wrapped if part.covers(span)}
    at = part.start
    for start, (stop, mention) in sorted(({h.start: (h.stop, None) for h in holes} | named).items()):
        if start < at:
            continue
        if start > at:
            yield at, start, None
        if mention:
            yield start, stop, mention
        at = stop
    if at < part.stop:
        yield at, part.stop, None


def _wrapped(text: str, span: Span) -> Span:
    """The span with the quotation marks or brackets that enclose it."""
    start, stop = span.start, span.stop
    while start > 0 and stop < len(text) and text[start - 1] in _OPENING:
        if _CLOSING[_OPENING.index(text[start - 1])] != text[stop]:
            break
        start, stop = start - 1, stop + 1
    return Span(start, stop)
