"""The tagger: where its names stand, what any tagger must find, and learning anew."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
from itertools import pairwise, product
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.names.tag import decode, features
from graph.names.tag.corpus import CorpusError, read
from graph.names.tag.decode import FIRST, LABELS, LAST, LEGAL
from graph.names.tag.train import train
from graph.names.tagger import BuiltIn, Tag, load

if TYPE_CHECKING:
    from numpy.typing import NDArray

TAGGER = load()
EASY = (
    "[海川集团](Organization)董事长[王建国](Person)昨日抵达[上海](Place)。",
    "[李晓梅](Person)出生在[山东省](Place)，现任[南京大学](Organization)教授。",
    "[国务院](Organization)总理访问[法国](Place)和[德国](Place)。",
    "本报讯（记者[陈志强](Person)）[青岛市](Place)下了第一场雪。",
    "[刘洋](Person)、[赵敏](Person)、[孙丽华](Person)三人获奖。",
    "[ＡＢＣ公司](Organization)在[广州](Place)开业。",
)
ODD = st.text(st.sampled_from("王建国在青岛市的 海尔集团、１２ａｂ。\n\t　\ud800\0😀𠮷e\u0301"), max_size=40)


def unmark(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, names = "", []
    for piece in marked.split("["):
        name, bracket, rest = piece.partition("](")
        if not bracket:
            text += piece
            continue
        kind, _, after = rest.partition(")")
        names.append((len(text), len(text) + len(name), kind))
        text += name + after
    return text, names


def places(tags: list[Tag]) -> list[tuple[int, int, str]]:
    return [(tag.start, tag.stop, tag.kind) for tag in tags]


@pytest.mark.parametrize("marked", EASY)
def test_it_finds_what_any_tagger_must_find(marked: str) -> None:
    text, names = unmark(marked)
    assert places(TAGGER.tag([text])[0]) == names


@given(st.lists(ODD, max_size=6))
@settings(max_examples=60, deadline=None)
def test_names_lie_in_order_inside_their_sentence_and_touch_no_space_at_their_ends(
    sentences: list[str],
) -> None:
    for sentence, tags in zip(sentences, TAGGER.tag(sentences), strict=True):
        end = 0
        for tag in tags:
            assert end <= tag.start < tag.stop <= len(sentence)
            assert sentence[tag.start : tag.stop].strip() == sentence[tag.start : tag.stop]
            assert tag.kind in {"Person", "Organization", "Place"}
            assert 0 <= tag.score <= 1
            end = tag.stop


@given(st.lists(ODD, min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_a_sentence_is_read_the_same_in_any_company(sentences: list[str]) -> None:
    together = TAGGER.tag(sentences)
    alone = [TAGGER.tag([sentence])[0] for sentence in sentences]
    assert [places(tags) for tags in together] == [places(tags) for tags in alone]


def test_spaces_inside_a_sentence_change_no_name() -> None:
    text, spaced = "海川集团董事长王建国抵达上海。", "海川集团 董事长 王 建 国\u3000抵达\n上海。"
    plain, wide = TAGGER.tag([text, spaced])
    assert [text[t.start : t.stop] for t in plain] == ["海川集团", "王建国", "上海"]
    assert [spaced[t.start : t.stop] for t in wide] == ["海川集团", "王 建 国", "上海"]


def test_two_people_parted_by_a_space_are_two() -> None:
    text = "（记者 王建国 李晓梅）"
    assert [text[t.start : t.stop] for t in TAGGER.tag([text])[0]] == ["王建国", "李晓梅"]


def test_half_and_full_width_are_one() -> None:
    half, full = TAGGER.tag(["ABC123公司在广州开业。", "ＡＢＣ１２３公司在广州开业。"])
    assert half == full


def test_nothing_gives_nothing() -> None:
    assert TAGGER.tag([]) == []
    assert TAGGER.tag(["", " \n", "\ud800", "😀😀"]) == [[], [], [], []]


def test_a_sure_name_scores_more_than_a_doubtful_one() -> None:
    sure, doubtful = TAGGER.tag(["国务院总理李建国在北京会见外宾。", "白云高兴。"])
    assert min(tag.score for tag in sure) > 0.9
    assert all(tag.score < 0.9 for tag in doubtful)


@pytest.mark.parametrize("text", ["哈", "王建国", "中国人民银行北京分行", "1", "a", "😀", "（"])
def test_time_grows_with_length_only(text: str) -> None:
    TAGGER.tag([text])
    times = []
    for length in (4_000, 16_000):
        begun = process_time()
        TAGGER.tag([(text * length)[:length]])
        times.append(process_time() - begun)
    assert times[1] < 8 * times[0] + 0.5


def test_another_process_reads_the_same() -> None:
    text = "海川集团董事长王建国昨日抵达上海。"
    code = f"from graph.names.tagger import load; print(load().tag([{text!r}]))"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert told.stdout.strip() == str(TAGGER.tag([text]))


def chains(weights: NDArray[np.float32], links: NDArray[np.float32]) -> dict[tuple[int, ...], float]:
    """Every legal path through a sentence with its weight, counted out by hand."""
    return {
        path: float(sum(weights[range(len(path)), path]) + sum(links[a, b] for a, b in pairwise(path)))
        for path in product(range(len(LABELS)), repeat=len(weights))
        if FIRST[path[0]] and LAST[path[-1]] and all(LEGAL[a, b] for a, b in pairwise(path))
    }


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_decoding_finds_the_best_path_and_its_share_of_all(seed: int) -> None:
    random = np.random.default_rng(seed)
    lengths = np.array([1, 4, 2, 3])
    weights = random.normal(0, 2, (10, len(LABELS))).astype(np.float32)
    links = random.normal(0, 1, (len(LABELS), len(LABELS))).astype(np.float32)
    found = decode.names(weights, lengths, links)
    for row, (stop, length) in enumerate(zip(lengths.cumsum(), lengths, strict=True)):
        paths = chains(weights[stop - length : stop], links)
        best = max(paths, key=lambda path: paths[path])
        whole = sum(np.exp(weight) for weight in paths.values())
        for name in found[row]:
            same = [
                np.exp(w)
                for path, w in paths.items()
                if path[name.start : name.stop] == best[name.start : name.stop]
            ]
            assert name.score == pytest.approx(sum(same) / whole, rel=1e-3)
        starts = [at for at, label in enumerate(best) if LABELS[label][0] in "BS"]
        assert [(name.start, name.kind) for name in found[row]] == [
            (at, LABELS[best[at]][1]) for at in starts
        ]


def test_an_unknown_tagger_is_named_with_the_known_ones() -> None:
    with pytest.raises(LookupError, match="no tagger 'llm'; there are: crf"):
        load("llm")


def corpus_of(folder: Path, name: str, lines: list[object]) -> Path:
    path = folder / name
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return path


def tiny(count: int) -> list[object]:
    drawn = random.Random(1)
    lines: list[object] = []
    for _ in range(count):
        who, where = drawn.choice(["王建国", "李晓梅", "陈志强"]), drawn.choice(["青岛", "上海", "广州"])
        lines.append({"text": f"{who}昨日抵达{where}。", "spans": [[0, 3, "PER"], [7, 9, "LOC"]]})
    return lines


def test_learning_anew_from_a_corpus_of_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numba")
    monkeypatch.setattr(features, "BITS", 16)
    paths = [corpus_of(tmp_path, "one.jsonl.gz", tiny(80)), corpus_of(tmp_path, "two.jsonl.gz", tiny(40))]
    train(paths, tmp_path / "a.npz")
    train(paths, tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    text, names = unmark("[赵志梅](Person)昨日抵达[青岛](Place)。")
    assert places(BuiltIn(tmp_path / "a.npz").tag([text])[0]) == names


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{", "Expecting property name"),
        ('["青岛"]', 'not an object with a "text"'),
        ('{"text": "青岛", "spans": [[0, 3, "LOC"]]}', "within the text"),
        ('{"text": "青岛", "spans": [[0, 2, "CITY"]]}', "PER | ORG | LOC"),
        ('{"text": "青岛", "spans": [[0, 2, "LOC"], [1, 2, "LOC"]]}', "overlaps another"),
        ('{"text": "青岛", "spans": 3}', "spans is not a list"),
    ],
)
def test_a_bad_line_is_named_with_its_file(tmp_path: Path, line: str, wrong: str) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"text": "青岛", "spans": [[0, 2, "LOC"]]}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(CorpusError) as told:
        list(read(path))
    assert str(told.value).startswith(f"{path}, line 2: ")
    assert wrong in str(told.value)


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe", b"\x1f\x8b broken"])
def test_what_is_no_corpus_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "none.jsonl.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CorpusError, match=r"none\.jsonl\.gz"):
        train([path], tmp_path / "out.npz")
