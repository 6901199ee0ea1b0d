"""A tagger says which people, organizations and places a sentence names; any other plugs in by an entry point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from graph.names.tag.crf import Crf
from graph.names.tag.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

PLUGS = "baotu.taggers"
"""The entry point group in which other packages offer a tagger: a callable without arguments that returns one."""
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
            [Tag(*sentence.place(name.start, name.stop), name.kind, name.score) for name in found]
            for sentence, found in zip(cleaned, names, strict=True)
        ]


@cache
def load(name: str = "crf") -> Tagger:
    """The tagger of this name: the built-in one, or what a package offers under `baotu.taggers`."""
    if name == "crf":
        return BuiltIn()
    offered = {point.name: point for point in entry_points(group=PLUGS)}
    if name not in offered:
        raise LookupError(f"no tagger {name!r}; there are: {', '.join(['crf', *sorted(offered)])}")
    tagger: Tagger = offered[name].load()()
    return tagger
