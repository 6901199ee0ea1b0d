"""Markdown: what is printed of it; each heading of the first rank begins an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from graph.read.front import front_matter
from graph.read.sheet import Found, Given, Sheet
from graph.read.text import InputError, clean, decode


def sheets(given: Given) -> Found:
    """A text for each heading of the first rank, and one for what stands before them."""
    front, text = front_matter(clean(decode(given.whole(), given.name)), given.name, strict=False)
    parts: list[tuple[str, list[str]]] = [("", [])]
    for rank, line in _lines(MarkdownIt("commonmark").enable("table").parse(text)):
        if rank == "h1":
            parts.append((line, []))
        else:
            parts[-1][1].append(line)
    found = [(title, "\n".join(lines)) for title, lines in parts if title or any(lines)]
    if not found:
        raise InputError(f"{given.name}: there is no text in the file")
    if len(found) == 1:
        title, body = found[0]
        yield Sheet(given.name, body, replace(front, title=front.title or title), 1 if title else 0)
        return
    for number, (title, body) in enumerate(found, 1):
        yield Sheet(given.name, body, replace(front, title=title), number)


def _lines(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Each printed line with the tag of the block that it is."""
    tag = ""
    for token in tokens:
        if token.type.endswith("_open") and token.nesting == 1:
            tag = token.tag
        elif token.type == "inline":
            yield tag, _printed(token)


def _printed(token: Token) -> str:
    """The text of a block without its marks; a line that breaks between Chinese goes on without a space."""
    text = ""
    for part in token.children or []:
        if part.type in {"softbreak", "hardbreak"}:
            text += " " if text[-1:].isascii() else ""
        elif part.type in {"text", "code_inline"}:
            text += part.content
    return text.strip()
