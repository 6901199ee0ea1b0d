"""What a build was told beside its files, and the digest of all that its result hangs on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from graph.known import Book, book
from graph.names.tagger import Tagger, load
from graph.rdf import BASE
from graph.terms import ONTOLOGY

PACKAGE = Path(__file__).parent.parent
NEEDED = ("numpy", "rjieba", "pypinyin", "rdflib", "pyshacl", "pyvis")
"""Packages whose version a graph or its page may hang on."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build was told beside its files."""

    day: date | None = None
    """The day of articles that give none."""
    base: str = BASE
    bodies: bool = True
    """Whether the articles' texts go into the graph."""
    tagger: Tagger | str = "crf"
    """What finds the names, or the name of it."""
    known: tuple[Path, ...] = ()
    """Files of known things and decisions, beside ours."""
    fields: tuple[tuple[str, str], ...] = ()
    """Which columns of tables hold what: ("text", "content")."""

    def finder(self) -> Tagger:
        """The tagger itself."""
        return load(self.tagger) if isinstance(self.tagger, str) else self.tagger

    def book(self) -> Book:
        """What is known, and what was decided by hand."""
        return _book(self.known, tuple(map(_bytes, self.known)))

    def digest(self) -> str:
        """A digest of these settings, of the program, its weights and the ontology."""
        known = [part for path in self.known for part in (path.name, _bytes(path))]
        return digest(
            self.day, self.base, self.bodies, *_tagger(self.tagger), *sorted(self.fields), *known, _program()
        )


def digest(*parts: object) -> str:
    """The SHA-256 of the parts."""
    return sha256("\x1f".join(map(str, parts)).encode(errors="surrogateescape")).hexdigest()


@cache
def _book(paths: tuple[Path, ...], _: tuple[str, ...]) -> Book:
    """What these files say, as long as their bytes are the same."""
    return book(paths)


def _bytes(path: Path) -> str:
    """The digest of a file; nothing for one that cannot be read, which its reader will tell."""
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _tagger(tagger: Tagger | str) -> tuple[str, ...]:
    """The tagger's name, and its weights where they are a file; one that is given as it is never comes again."""
    if not isinstance(tagger, str):
        return (uuid4().hex,)
    return (tagger, _bytes(Path(tagger))) if Path(tagger).is_file() else (tagger,)


@cache
def _program() -> str:
    """A digest of the code, the weights, the ontology and the packages that a graph hangs on."""
    files = [
        *PACKAGE.rglob("*.py"),
        *PACKAGE.rglob("*.npz"),
        *(path for path in ONTOLOGY.iterdir() if path.is_file()),
    ]
    held = sorted((path.as_posix(), _bytes(path)) for path in files)
    return digest(*(part for _, part in held), *map(version, NEEDED))
