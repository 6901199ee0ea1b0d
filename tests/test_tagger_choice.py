"""Choosing a tagger: weights of one's own, those that packages offer, spaCy's pipelines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import EntryPoint
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from graph.archive.reading import articles_of, read_shard
from graph.archive.settings import Settings
from graph.archive.shards import Shard, seen
from graph.cli import BAD_INPUT, main
from graph.names import tagger as taggers
from graph.names.tag import features
from graph.names.tag import train as training
from graph.names.tag.spacy import SCORE, Spacy, tagger
from graph.names.tagger import Tag, TaggerError, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ARTICLE = "1月6日，海州港集团董事长林远抵达青山。"
SENTENCES = [f"{who}昨日抵达{where}。" for who in ("王建国", "李晓梅") for where in ("青岛", "上海", "广州")]
MARKED = [
    {"text": sentence, "spans": [[0, 3, "PER"], [7, 9, "LOC"]]} for sentence in SENTENCES for _ in range(20)
]


@dataclass(frozen=True)
class Only:
    """A tagger that knows one name."""

    name: str = "林远"

    def tag(self, sentences: Sequence[str]) -> list[list[Tag]]:
        found = [(sentence, sentence.find(self.name)) for sentence in sentences]
        return [[Tag(at, at + len(self.name), "Person")] if at >= 0 else [] for _, at in found]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "one.txt"
    path.write_text(f"来访\n{ARTICLE}", encoding="utf-8")
    return path


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("only", f"{__name__}:Only", taggers.PLUGS)]
    monkeypatch.setattr(taggers, "entry_points", lambda group: points if group == taggers.PLUGS else [])
    loaded = EntryPoint.load  # rdflib finds its parsers by entry points, too
    monkeypatch.setattr(EntryPoint, "load", lambda point: Only if point in points else loaded(point))
    load.cache_clear()


def tagged(page: Path, name: str) -> list[str]:
    articles, _ = read_shard(Shard((seen(page.name, page),), 0), Settings(tagger=name))
    (one,) = articles_of(articles)
    return [mention.text for mention in one.reading.mentions if mention.source == "tagger"]


@pytest.mark.usefixtures("offered")
def test_an_offered_tagger_is_the_one_that_reads(page: Path) -> None:
    assert tagged(page, "only") == ["林远"]
    assert tagged(page, "only:青山") == ["青山"]


@pytest.mark.parametrize("name", ["nobody", "nobody:at-all"])
def test_an_unknown_tagger_is_bad_input(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    out = tmp_path / "out"
    assert main(["build", str(page), "--out", str(out), "--tagger", name]) == BAD_INPUT
    assert capsys.readouterr().err.startswith(f"baotu: no tagger '{name}'; there are: crf")
    assert not out.exists()


def test_a_file_that_holds_no_weights_is_named(page: Path) -> None:
    with pytest.raises(TaggerError, match="holds no weights"):
        load(str(page))


def corpus(folder: Path) -> Path:
    path = folder / "corpus.jsonl"
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in MARKED), encoding="utf-8")
    return path


def test_learnt_weights_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("numba")
    monkeypatch.setattr(features, "BITS", 16)
    weights = tmp_path / "deep" / "own.npz"
    assert main(["train", str(corpus(tmp_path)), "--out", str(weights)]) == 0
    assert "own.npz" in capsys.readouterr().out
    assert main(["explain", "王晓国昨日抵达上海。", "--tagger", str(weights)]) == 0
    assert "王晓国  Person" in capsys.readouterr().out


def test_training_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(training, "find_spec", lambda _: None)
    assert main(["train", str(corpus(tmp_path)), "--out", str(tmp_path / "own.npz")]) == BAD_INPUT
    assert "pip install 'baotu[train]'" in capsys.readouterr().err


def test_what_is_no_corpus_is_bad_input(page: Path, tmp_path: Path) -> None:
    pytest.importorskip("numba")
    assert main(["train", str(page), "--out", str(tmp_path / "own.npz")]) == BAD_INPUT


class Made:
    """A pipeline like spaCy's, that finds what it is told to find."""

    def __init__(self, found: Sequence[tuple[str, str]]) -> None:
        self.found = found

    def pipe(self, texts: Iterable[str], /) -> Iterable[Any]:
        for text in texts:
            ents = [
                SimpleNamespace(text=name, label_=label, end_char=text.index(name) + len(name))
                for name, label in self.found
                if name in text
            ]
            yield SimpleNamespace(ents=ents)


def test_spacys_labels_become_kinds() -> None:
    found = (("海州港集团", "ORG"), ("林远", "PERSON"), ("青山", "GPE"), ("1月6日", "DATE"))
    (tags,) = Spacy(Made(found)).tag([ARTICLE])
    assert [(ARTICLE[t.start : t.stop], t.kind, t.score) for t in tags] == [
        ("海州港集团", "Organization", SCORE),
        ("林远", "Person", SCORE),
        ("青山", "Place", SCORE),
    ]


def test_spacys_names_lose_the_spaces_at_their_ends() -> None:
    text = "在\u3000青山 举行"
    (tags,) = Spacy(Made((("\u3000青山 ", "GPE"), (" ", "ORG")))).tag([text])
    assert [text[t.start : t.stop] for t in tags] == ["青山"]


def test_without_spacy_or_its_pipeline_it_is_told_what_to_install() -> None:
    with pytest.raises(TaggerError, match=r"baotu\[spacy\]|spacy download no_such_pipeline"):
        tagger("no_such_pipeline")


def test_a_pipeline_trained_here_reads(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    from spacy.training import Example  # noqa: PLC0415 - an extra

    spacy.util.fix_random_seed(1)
    pipeline = spacy.blank("zh")  # which reads character by character
    pipeline.add_pipe("ner")
    ents = {"entities": [(0, 3, "PERSON"), (7, 9, "GPE")]}
    examples = [Example.from_dict(pipeline.make_doc(sentence), ents) for sentence in SENTENCES]
    pipeline.initialize(lambda: examples)
    for _ in range(30):
        pipeline.update(examples)
    pipeline.to_disk(tmp_path / "own")
    (tags,) = load(f"spacy:{tmp_path / 'own'}").tag(["王建国昨日抵达上海。"])
    assert [(tag.start, tag.stop, tag.kind) for tag in tags] == [(0, 3, "Person"), (7, 9, "Place")]
