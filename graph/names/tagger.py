"""A tagger says which people, organizations and places a sentence names; others plug in by entry points."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from graph.names.tag.crf import Crf
from graph.names.tag.text import Plain, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.names.tag.decode import Found

PLUGS = "baotu.taggers"
"""The entry point group in which packages offer one: a callable that returns it, without arguments or, where the name
goes on after a colon (spacy:zh_core_web_trf), with what follows as its only one."""
FULL_NAME = range(2, 5)
"""The length of a Chinese name in characters."""
USUAL_TAGGER = "crf"
"""Ours, which comes with the package."""
WEIGHTS = Path(__file__).parent / "tag" / "weights.npz"


@dataclass(frozen=True, slots=True)
class Tag:
    """A name in a sentence, in code points of the sentence as it was given."""

    start: int
    stop: int
    kind: str
    """Person, Organization or Place."""
    score: float = 1.0
    """How likely exactly this name of this kind is meant, from 0 to 1."""


class TaggerError(LookupError):
    """A tagger that cannot be had; the message is one line."""


class Tagger(Protocol):
    """Whatever finds names in sentences."""

    def tag(self, sentences: Sequence[str]) -> list[list[Tag]]:
        """The names of each sentence, in their order, none overlapping another."""


class BuiltIn:
    """The tagger that comes with the package: see `tag/MODEL_CARD.md`."""

    def __init__(self, weights: Path = WEIGHTS) -> None:
        """Read the weights, by default the package's own."""
        self.crf = Crf(weights)

    def tag(self, sentences: Sequence[str]) -> list[list[Tag]]:
        """The names of each sentence; a space inside a name (白 晓) does not part it."""
        cleaned = [plain(sentence) for sentence in sentences]
        names = self.crf.names([sentence.text for sentence in cleaned])
        return [
            [
                Tag(*sentence.place(start, stop), name.kind, name.score)
                for name in found
                for start, stop in people(sentence, name)
            ]
            for sentence, found in zip(cleaned, names, strict=True)
        ]


def people(sentence: Plain, name: Found) -> list[tuple[int, int]]:
    """Two people where a space parts two full names (王建国 李晓梅); else the name as it was found."""
    pieces = sentence.pieces(name.start, name.stop)
    full = all(stop - start in FULL_NAME for start, stop in pieces)
    return pieces if name.kind == "Person" and full else [(name.start, name.stop)]


@cache
def load(name: str = "crf") -> Tagger:
    """The tagger of this name: the built-in one, the same with weights of one's own (a file), or a package's offer.

    Raises TaggerError if there is none.
    """
    if name == "crf":
        return BuiltIn()
    if Path(name).is_file():
        return _learnt(Path(name))
    offered = {point.name: point for point in entry_points(group=PLUGS)}
    plug, colon, argument = name.partition(":")
    if plug not in offered:
        raise TaggerError(f"no tagger {name!r}; there are: {', '.join(['crf', *sorted(offered)])}")
    tagger: Tagger = offered[plug].load()(*[argument] * bool(colon))
    return tagger


def _learnt(weights: Path) -> Tagger:
    try:
        return BuiltIn(weights)
    except (OSError, ValueError) as error:
        raise TaggerError(f"{weights} holds no weights of baotu train: {error}") from error
