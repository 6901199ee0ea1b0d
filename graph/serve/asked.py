"""What goes to a worker and what comes back."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """A SPARQL question, its dataset, and the media types that rows and triples shall have (none: not acceptable)."""

    question: str
    rows: str | None
    triples: str | None
    base: str = "http://localhost/sparql"
    """What relative IRIs are relative to."""
    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as HTTP has it; `after` is when to try again, in seconds."""

    status: int
    media: str
    body: bytes
    after: int | None = None


def refusal(status: int, why: str, after: int | None = None) -> Answer:
    """An answer that says why there is none."""
    return Answer(status, "text/plain; charset=utf-8", f"{why}\n".encode(), after)
