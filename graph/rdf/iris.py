"""IRIs: made from what a thing is, never from a counter.

A local name is flat ASCII, so that a prefix shortens it (`id:person-guo-guang-chang-1f3a9c2b`); the
slug is for the reader, the digest behind it tells things of one sound apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

from pypinyin.converter import UltimateConverter
from pypinyin.core import Pinyin
from rdflib import URIRef

from graph.model import Article, Entity, Evidence

BASE = "https://w3id.org/baotu/id/"
LONGEST = 40
"""Letters of a slug; the digest says the rest."""


class _Remembering(UltimateConverter):
    """Converts a word once: names are made of the same ones again and again."""

    @lru_cache(1 << 15)  # noqa: B019  there is one, which lives as long as the process
    def convert(self, words: str, *how: Any, **more: Any) -> Any:
        """What the word sounds like."""
        return super().convert(words, *how, **more)


_SOUNDS = Pinyin(_Remembering())


def digest(*parts: object, size: int = 12) -> str:
    """The first `size` hex digits of the parts' SHA-256."""
    return sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:size]


@lru_cache(1 << 14)
def slug(text: str) -> str:
    """The text in pinyin and ASCII, words joined by hyphens: guo-guang-chang."""
    words = re.findall("[a-z0-9]+", " ".join(_SOUNDS.lazy_pinyin(text)).lower())
    cut = ""
    for word in words:
        if len(cut) + len(word) > LONGEST:
            break
        cut += f"-{word}"
    return cut.strip("-") or "".join(words)[:LONGEST]


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of one build, under one base."""

    base: str = BASE

    def iri(self, *parts: str) -> URIRef:
        """An IRI under the base, of parts joined by hyphens."""
        return URIRef(self.base + "-".join(part for part in parts if part))

    def article(self, article: Article) -> URIRef:
        """The IRI of an article: its place in the source."""
        name = f"{article.file.removesuffix('.txt')} {article.number}"
        return self.iri("article", slug(name), digest(article.file, article.number, size=8))

    def thing(self, entity: Entity) -> URIRef:
        """The IRI of a thing: its kind, its name and its key."""
        return _thing(self, entity.kinds[0], entity.names[0], entity.key)

    def evidence(self, article: Article, evidence: Evidence) -> URIRef:
        """The IRI of an evidence: its place in the article and what was read there."""
        place = (article.file, article.number, evidence.span.start, evidence.span.stop)
        return self.iri("evidence", digest(*place, evidence.rule, evidence.confidence))

    def fact(self, mark: tuple[str, ...]) -> URIRef:
        """The IRI of a fact by its mark: its class and its place."""
        return self.iri(mark[0].lower(), digest(*mark))

    def version(self, fact: URIRef, role: str, said: str) -> URIRef:
        """The IRI of one of several versions of a fact's role."""
        return self.iri("version", digest(fact, role, said))


@lru_cache(1 << 14)
def _thing(iris: Iris, kind: str, name: str, key: str) -> URIRef:
    """The IRI of a thing, which is asked for at each of its mentions."""
    return iris.iri(kind.lower(), slug(name), digest(key, size=8))
