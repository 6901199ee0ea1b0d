"""The tagger's names mended: boundaries set right, and bodies added that their forms show."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Article, Mention
from graph.names.backward import begun_before
from graph.names.bodies import grown
from graph.names.boundaries import apart, begun, cleaned, consistent
from graph.names.foreign import whole
from graph.names.lists import apposed, coded, listed
from graph.names.onward import abroad, bracketed, lettered
from graph.names.people import people
from graph.names.reach import word_ends


def mended(article: Article, found: Sequence[Mention]) -> list[Mention]:
    """The tagger's mentions with their boundaries set right, and the bodies that their forms show."""
    ends = word_ends(article.text)
    printed = (
        abroad(article, bracketed(article, lettered(article, m)))
        for each in found
        if (m := cleaned(article, each))
    )
    clean = (begun(article, m, ends) for m in printed)
    parts = [part for one in clean if one for each in apart(one) if (part := begun_before(article, each))]
    cut = list(people(article, [whole(article, part) for part in parts]))
    return [
        *consistent(article, cut),
        *grown(article, cut, ends),
        *listed(article, cut),
        *apposed(article),
        *coded(article),
    ]
