"""Plain text: one article, or a page of them."""

from __future__ import annotations

from graph.read.front import front_matter
from graph.read.sheet import Found, Given, Sheet
from graph.read.text import clean, decode


def sheets(given: Given) -> Found:
    """The text of the file and its front matter."""
    front, text = front_matter(clean(decode(given.whole(), given.name)), given.name)
    yield Sheet(given.name, text, front)
