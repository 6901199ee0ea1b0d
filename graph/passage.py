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
_OPENING, _CLOSING = "“‘《「『〈【", "”’》」』〉】"


@dataclass(frozen=True, slots=True)
class Passage:
    """A folded stretch of an article.

    `origins` gives for each folded character the span of the article that it stands for;
    `mentions` gives for each mention's folded place (an index of `folded`) the mention.
    """

    article: Article
    sentence: Span
    folded: str
    origins: tuple[Span, ...]
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
    origins: list[Span] = []
    at: dict[int, Mention] = {}
    for span, mention in _pieces(article, part, mentions, holes):
        if mention is not None:
            at[len(folded)] = mention
        folded.append(FOLDED[mention.kind] if mention else article.text[span.start])
        origins.append(span)
    return Passage(article, sentence, "".join(folded), tuple(origins), at)


def _pieces(
    article: Article, part: Span, mentions: Sequence[Mention], holes: Sequence[Span]
) -> Iterator[tuple[Span, Mention | None]]:
    """The mentions and the single characters of `part`, in order."""
    by_start = {_wrapped(article.text, m.span): m for m in mentions if part.covers(m.span)}
    starts = {span.start: (span, m) for span, m in by_start.items() if part.covers(span)}
    after = {hole.start: hole.stop for hole in holes}
    i = part.start
    while i < part.stop:
        if i in starts:
            yield starts[i]
            i = starts[i][0].stop
        elif i in after:
            i = after[i]
        else:
            if not article.text[i].isspace():
                yield Span(i, i + 1), None
            i += 1


def _wrapped(text: str, span: Span) -> Span:
    """The span with the quotation marks or brackets that enclose it."""
    start, stop = span.start, span.stop
    while start > 0 and stop < len(text) and text[start - 1] in _OPENING:
        if _CLOSING[_OPENING.index(text[start - 1])] != text[stop]:
            break
        start, stop = start - 1, stop + 1
    return Span(start, stop)
