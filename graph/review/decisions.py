"""Decisions in a file of known things: added at its end and taken back again, all else left as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rdflib import Literal

from graph.known import Known, KnownError
from graph.known.turtle import KNOWN, written
from graph.rdf.iris import digest, slug
from graph.store import replace
from graph.terms import NAMESPACE

WORDS = {"same": "sameThing", "different": "differentThing", "unsure": "perhapsSameThing"}
"""What may be decided, and the term that says so."""
_MARK = "# baotu review: "
_BLOCK = re.compile(rf"\n{_MARK}(.*)\n(?:.* \.\n){{3}}")
_RDFS, _SKOS = "http://www.w3.org/2000/01/rdf-schema#", "http://www.w3.org/2004/02/skos/core#"
_HEAD = f"""# What was decided in baotu review; baotu build --known keeps to it. A block that is deleted is taken back.

@prefix bt: <{NAMESPACE}> .
@prefix known: <{KNOWN}> .
@prefix rdfs: <{_RDFS}> .
@prefix skos: <{_SKOS}> .
"""
_PREFIX = re.compile(r"^\s*@?prefix\s+([\w-]*):\s*<([^>]*)>", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody decided about two, when and why."""

    word: str
    one: Known
    other: Known
    who: str
    when: date
    why: str


def decide(path: Path, answer: Answer) -> None:
    """Write the decision at the end of the file, whole or not at all. Raises KnownError and OutputError."""
    text = _text(path) if path.exists() else _HEAD
    prefixes = dict(_PREFIX.findall(text))
    _write(path, f"{text}\n{_block(answer, {space: name for name, space in prefixes.items()})}")


def take_back(path: Path) -> str:
    """Take the last decision that was so written out of the file again; what it was, or nothing if there is none."""
    text = _text(path) if path.exists() else ""
    last = text.rfind(f"\n{_MARK}")
    found = _BLOCK.match(text, last) if last >= 0 else None
    if not found:
        return ""
    left = text[: found.start()] + text[found.end() :]
    if left == _HEAD:
        path.unlink()
    else:
        _write(path, left)
    return found[1]


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        raise KnownError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise KnownError(f"{path}: this is not UTF-8") from error


def _write(path: Path, text: str) -> None:
    """Put the text in the file's place if it can be read. Raises KnownError and OutputError."""
    written(path, text.encode())
    whole = path.resolve()
    replace(whole.parent, {whole.name: text})


def _block(answer: Answer, prefixes: dict[str, str]) -> str:
    """Who, when and why as a comment; both sides; the decision."""

    def term(space: str, name: str) -> str:
        return f"{prefixes[space]}:{name}" if space in prefixes else f"<{space}{name}>"

    names, lines = [], []
    for side in (answer.one, answer.other):
        name = term(
            KNOWN, f"{slug(side.names[0])}-{digest(side.kind, *side.names, *sorted(side.files), size=8)}"
        )
        label, *others = (Literal(name, lang="zh").n3() for name in side.names)
        said = [f"{name} a {term(NAMESPACE, side.kind)}", f"{term(_RDFS, 'label')} {label}"]
        said += [f"{term(_SKOS, 'altLabel')} {' , '.join(others)}"] if others else []
        said.append(f"{term(NAMESPACE, 'namedIn')} {' , '.join(Literal(f).n3() for f in sorted(side.files))}")
        names.append(name)
        lines.append(" ; ".join(said) + " .\n")
    told = " · ".join(
        " ".join(part.split()) for part in (answer.word, answer.who, str(answer.when), answer.why)
    )
    decided = f"{names[0]} {term(NAMESPACE, WORDS[answer.word])} {names[1]} .\n"
    return "".join([f"{_MARK}{told}\n", *lines, decided])
