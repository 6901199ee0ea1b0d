"""spaCy's pipelines as taggers: `baotu build --tagger spacy`, or `--tagger spacy:zh_core_web_trf`.

Needs the extra `spacy` and a pipeline that finds entities: one of spaCy's own, or the folder of one trained at home.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from graph.names.tagger import Tag, TaggerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MODEL = "zh_core_web_sm"
KINDS = {
    "PERSON": "Person",
    "PER": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
}
"""spaCy's labels that name what we seek, those of OntoNotes and of corpora in the CoNLL form."""
SCORE = 0.9
"""spaCy does not say how sure it is; this is what it gets right in news, roughly."""


class Pipeline(Protocol):
    """What is used of a spaCy pipeline."""

    def pipe(self, texts: Iterable[str], /) -> Iterable[Any]:
        """The documents of these texts, each with its `ents`."""


class Spacy:
    """A tagger that asks a spaCy pipeline."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def tag(self, sentences: Sequence[str]) -> list[list[Tag]]:
        """The names of each sentence."""
        whole = [sentence.encode("utf-8", "replace").decode() for sentence in sentences]  # no half pairs
        return [
            [tag for ent in doc.ents if ent.label_ in KINDS and (tag := tag_of(ent)).start < tag.stop]
            for doc in self.pipeline.pipe(whole)
        ]


def tag_of(ent: Any) -> Tag:
    """The name without spaces at its ends."""
    start = ent.end_char - len(ent.text.lstrip())
    return Tag(start, start + len(ent.text.strip()), KINDS[ent.label_], SCORE)


def tagger(model: str = MODEL) -> Spacy:
    """The tagger of a pipeline, by its name or folder. Raises TaggerError saying what to install."""
    try:
        import spacy  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise TaggerError(f"the tagger spacy lacks spaCy: pip install 'baotu[spacy]' ({error})") from error
    try:
        return Spacy(spacy.load(model))
    except (OSError, ValueError, ImportError) as error:
        raise TaggerError(
            f"spaCy has no pipeline {model}: python -m spacy download {model} ({str(error).splitlines()[0]})"
        ) from error
