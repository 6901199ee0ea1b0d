"""An archive is built as a page is: whatever changes, is killed or is bad, the bytes are those of a build from nothing."""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import re
import signal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from zipfile import ZipFile

import pytest
from distributed import LocalCluster

from graph import patience
from graph.archive import crew, excerpt, index, reading, shards, steps, turtle
from graph.archive.crew import Crew, CrewError, Several
from graph.archive.dask import Cluster
from graph.archive.settings import Settings
from graph.archive.shards import File
from graph.archive.work import work
from graph.build import Built, build_into
from graph.cli import BAD_INPUT, LEFT_OUT, main
from graph.facts import facts
from graph.model import Article, Fact, Mention
from graph.read import InputError, articles
from graph.store import OutputError, load
from graph.terms import BT

BODIES = ("海州港集团", "云山港集团", "北方大学", "青山学院", "海川公司")
PEOPLE = ("林远", "田小禾", "王建国", "李卫东")
Out = dict[str, bytes]


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shards of about two files, as many drawers as shards, four files merged at once."""
    monkeypatch.setattr(shards, "USUAL", 2)
    monkeypatch.setattr(index, "how_many", lambda shards: shards)
    monkeypatch.setattr(turtle, "FAN", 4)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    for number in range(12):
        one, other = (BODIES[(number + step) % len(BODIES)] for step in (0, 2))
        text = f"两家签约\n1月{number + 1}日，{one}与{other}签署《第{number}号合作协议》。"
        text += f"{one}董事长{PEOPLE[number % len(PEOPLE)]}出席签约仪式。"
        (folder / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return folder


def built(papers: Path, out: Path, crew: Crew | None = None) -> Built:
    return build_into(out, [papers], Settings(), crew, paged=False)


def bytes_of(out: Path) -> bytes:
    return (out / "graph.ttl").read_bytes()


def fresh(papers: Path, out: Path) -> bytes:
    built(papers, out)
    return bytes_of(out)


def _one_changed(papers: Path) -> None:
    (papers / "03.txt").write_text("捐赠\n1月9日，海川公司向北方大学捐赠500万元。", encoding="utf-8")


def _one_more(papers: Path) -> None:
    (papers / "045.txt").write_text("任命\n1月9日，海川公司任命林远为总经理。", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], object]] = {
    "one changed": _one_changed,
    "one more": _one_more,
    "one fewer": lambda papers: (papers / "05.txt").unlink(),
}


@pytest.mark.parametrize("few", [1, 1_000], ids=["patched", "merged"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_the_bytes_are_those_of_a_build_from_nothing(
    change: Callable[[Path], object],
    few: int,
    papers: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(turtle, "FEW", few)
    before = fresh(papers, tmp_path / "out")
    change(papers)
    read: list[str] = []

    def unchanged(file: File) -> None:
        read.append(file.name)
        shards.unchanged(file)

    monkeypatch.setattr(reading, "unchanged", unchanged)
    built(papers, tmp_path / "out")
    again, read_again = bytes_of(tmp_path / "out"), len(read)
    assert again == fresh(papers, tmp_path / "new")
    assert again != before
    assert read_again <= 1


def test_nothing_is_read_again_where_nothing_changed(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(papers, tmp_path / "out")
    monkeypatch.setattr(import_module("graph.build"), "read_all", lambda *_: 1 // 0)
    assert built(papers, tmp_path / "out") == first
    (tmp_path / "out" / "graph.ttl").write_text("spoilt")
    with pytest.raises(ZeroDivisionError):
        built(papers, tmp_path / "out")


def test_shards_stay_when_files_come_and_go() -> None:
    files = [File(f"{n:05}.txt", Path(), "", 1) for n in range(0, 600, 2)]
    before = set(shards.shards(files))
    more = sorted([*files, File("00301.txt", Path(), "", 1)], key=lambda file: file.name)
    assert len(before) > 50
    assert len(before - set(shards.shards(more))) == 1


def _records(count: int) -> list[dict[str, object]]:
    signed = "1月{}日，{}与海川公司签署《第{}号合作协议》。\n集团董事长林远，出席“签约”。"
    return [
        {"title": "两家签约", "text": signed.format(n % 28 + 1, BODIES[n % 4], n), "date": "2021-02-03"}
        for n in range(count)
    ]


def _json_lines(path: Path, records: list[dict[str, object]]) -> None:
    path.write_text("\n".join([*map(json.dumps, records), "{"]), encoding="utf-8")


def _table(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        rows = csv.DictWriter(file, ["date", "title", "text"])
        rows.writeheader()
        rows.writerows(records)


def _packed(path: Path, records: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(map(json.dumps, records)))


def _zipped(path: Path, records: list[dict[str, object]]) -> None:
    with ZipFile(path, "w") as archive:
        for number, record in enumerate(records):
            archive.writestr(f"{number:03}.txt", f"{record['title']}\n{record['text']}")
        archive.writestr("more.jsonl", "\n".join(map(json.dumps, records)))
        archive.writestr("../out.txt", "好")


LARGE = {"many.jsonl": _json_lines, "many.csv": _table, "many.jsonl.gz": _packed, "many.zip": _zipped}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_file_is_read_in_pieces_of_which_only_changed_ones_are_read_again(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records, file, out = _records(24), tmp_path / name, tmp_path / "out"
    LARGE[name](file, records)
    whole = build_into(tmp_path / "whole", [file], Settings(), paged=False)
    read: list[shards.Shard] = []

    def read_shard(shard: shards.Shard, settings: Settings, older: bytes) -> tuple[bytes, bytes]:
        read.append(shard)
        return reading.read_shard(shard, settings, older)

    monkeypatch.setattr(steps, "read_shard", read_shard)
    monkeypatch.setattr(shards, "RECORDS", 4)
    monkeypatch.setattr(shards, "LARGE", 1)
    cut = build_into(out, [file], Settings(), paged=False)
    assert list(map(str, cut.left_out)) == list(map(str, whole.left_out))
    assert bytes_of(out) == bytes_of(tmp_path / "whole")
    assert len(read) > 5
    assert 0 < sum(shard.size for shard in read) <= file.stat().st_size
    read.clear()
    records[7]["text"] = "1月9日，海川公司任命林远为总经理。"
    LARGE[name](file, records)
    build_into(out, [file], Settings(), paged=False)
    assert 0 < len(read) <= (2 if name == "many.zip" else 1)


@pytest.mark.parametrize("end", [7, 99], ids=["changed", "one more"])
def test_of_a_changed_piece_only_the_changed_article_is_read(
    end: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records, file, out = _records(9), tmp_path / "many.jsonl", tmp_path / "out"
    _json_lines(file, records)
    monkeypatch.setattr(shards, "RECORDS", 4)
    monkeypatch.setattr(shards, "LARGE", 1)
    build_into(out, [file], Settings(), paged=False)
    read: list[str] = []

    def facts_of(article: Article, mentions: Sequence[Mention]) -> tuple[Fact, ...]:
        read.append(article.text.splitlines()[-1])
        return facts(article, mentions)

    monkeypatch.setattr(reading, "facts", facts_of)
    text = "1月9日，海川公司任命林远为总经理。"
    records[end:end] = [records.pop(end) | {"text": text}] if end < 9 else [records[0] | {"text": text}]
    _json_lines(file, records)
    build_into(out, [file], Settings(), paged=False)
    assert read == [text]
    monkeypatch.undo()
    build_into(tmp_path / "whole", [file], Settings(), paged=False)
    assert bytes_of(out) == bytes_of(tmp_path / "whole")


def test_a_large_file_that_changes_while_it_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "many.jsonl"
    _json_lines(file, _records(9))
    before = shards.seen(file.name, file)
    monkeypatch.setattr(shards, "LARGE", 1)
    monkeypatch.setattr(shards, "RECORDS", 4)
    coming = shards.shards([before])
    next(coming)
    with file.open("a") as more:
        more.write("\n")
    with pytest.raises(InputError, match="the file changed while it was read"):
        list(coming)


@pytest.mark.parametrize("soon", [0, 1, 9])
def test_several_processes_give_the_same_bytes(
    papers: Path, tmp_path: Path, soon: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "SOON", soon)
    built(papers, tmp_path / "two", Several(2))
    assert bytes_of(tmp_path / "two") == fresh(papers, tmp_path / "one")


def _dies(job: Path) -> str:
    if not job.exists():
        job.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job.name


def _always_dies(_: Path) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_dies_is_replaced_and_its_job_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crew, "SOON", 0)
    jobs = [tmp_path / name for name in "abcde"]
    for job in jobs[1:]:
        job.touch()
    assert sorted(done for _, done in Several(2).each(_dies, jobs)) == list("abcde")


def test_a_job_that_always_ends_its_process_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "SOON", 0)
    with pytest.raises(CrewError, match="this ended its process 3 times"):
        list(Several(2).each(_always_dies, [tmp_path / "a", tmp_path / "b"]))


def test_a_cluster_of_this_machine_gives_the_same_bytes(papers: Path, tmp_path: Path) -> None:
    built(papers, tmp_path / "two", Cluster("local", 2))
    assert bytes_of(tmp_path / "two") == fresh(papers, tmp_path / "one")


def test_a_scheduler_gives_the_job_of_a_killed_worker_to_another(tmp_path: Path) -> None:
    jobs = [tmp_path / name for name in "abcd"]
    for job in jobs[1:]:
        job.touch()
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0") as scheduler:  # type: ignore[no-untyped-call]
        crew = Cluster(scheduler.scheduler_address, 2)
        assert sorted(done for _, done in crew.each(_dies, jobs)) == list("abcd")


def test_killed_at_any_moment_the_next_build_carries_on(papers: Path, tmp_path: Path) -> None:
    chance, out, fork = random.Random(7), tmp_path / "out", get_context("fork")
    for path in sorted(papers.iterdir())[5:]:
        path.unlink()
    old = fresh(papers, out)
    _one_changed(papers)
    start = time.monotonic()
    new = fresh(papers, tmp_path / "new")
    whole = time.monotonic() - start
    for _ in range(20):
        process = fork.Process(target=built, args=(papers, out))
        process.start()
        time.sleep(chance.uniform(0, whole))
        process.kill()
        process.join()
        assert bytes_of(out) in (old, new)
        if chance.random() < 0.4:
            built(papers, out)
            assert bytes_of(out) == new
            for kept in (out / ".baotu").iterdir():
                kept.unlink()
    built(papers, out)
    assert bytes_of(out) == new
    assert not [path for path in (out / ".baotu").iterdir() if path.name.endswith(".new")]


DECISIONS = """@prefix bt: <https://w3id.org/baotu/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix : <https://example.org/> .
:a a bt:Person ; rdfs:label "王建国"@zh ; bt:namedIn "02.txt" .
:b a bt:Person ; rdfs:label "王建国"@zh ; bt:namedIn "10.txt" ; bt:differentThing :a .
:c a bt:Organization ; rdfs:label "海川公司"@zh .
:d a bt:Organization ; rdfs:label "青山学院"@zh ; bt:sameThing :c .
:e a bt:Person ; rdfs:label "赵小山"@zh ; bt:sameThing :a .
"""


def test_however_many_drawers_the_things_and_what_is_said_are_the_same(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = tmp_path / "known.ttl"
    known.write_text(DECISIONS, encoding="utf-8")
    for number in range(3):
        text = "近日，演员李奥纳多·罗德里格斯到海州。罗德里格斯说，海州很美。市民罗德里格斯同意。\n{}月2日，林远任海川公司总经理。"
        (papers / f"film{number}.txt").write_text(text.format(number + 1), encoding="utf-8")
    found: dict[int, tuple[str, bytes]] = {}
    for count in (1, 3, 64):
        monkeypatch.setattr(index, "how_many", lambda _, count=count: count)
        said = build_into(tmp_path / str(count), [papers], Settings(known=(known,)), paged=False)
        found[count] = said.report, bytes_of(tmp_path / str(count))
    assert found[1] == found[3] == found[64]
    assert "no article names 赵小山 any more" in found[1][0]


def test_the_page_of_a_large_archive_shows_what_most_facts_name_and_says_so(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(excerpt, "WHOLE", 11)
    monkeypatch.setattr(excerpt, "FACTS", 9)
    build_into(tmp_path, [papers], Settings())
    page = (tmp_path / "graph.html").read_text(encoding="utf-8")
    out_of, data = (json.loads(held) for held in re.findall('id="(?:outOf|data)">(.*?)</script>', page))
    graph = load(tmp_path / "graph.ttl")
    facts = {fact for fact, _ in graph.subject_objects(BT.evidence)}
    assert out_of[0] == 12
    assert out_of[2] == len(facts)
    assert 3 < len(data["facts"]["iri"]) <= 9 < len(facts)
    assert 0 < len(data["things"]["iri"]) < out_of[1]
    assert 0 < len(data["articles"]["iri"]) < 12
    assert all(number > 0 for number in data["facts"]["quotes"])
    assert all(
        isinstance(filler, int) or "id/" not in filler for said in data["facts"]["roles"] for filler in said
    )


def test_two_builds_into_one_folder(papers: Path, tmp_path: Path) -> None:
    with work(tmp_path / "out"), pytest.raises(OutputError, match="another build is writing to"):
        built(papers, tmp_path / "out")


def test_a_file_that_changes_while_it_is_read(
    papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = fresh(papers, tmp_path / "out")
    _one_changed(papers)
    inner = articles

    def slowly(*told: object) -> object:
        with (papers / "03.txt").open("a") as file:
            file.write("。")
        return inner(*told)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "read", slowly)
    with pytest.raises(InputError, match="the file changed while it was read"):
        built(papers, tmp_path / "out")
    assert bytes_of(tmp_path / "out") == old


def test_what_the_disk_spoilt_is_told_and_made_again(papers: Path, tmp_path: Path) -> None:
    old = fresh(papers, tmp_path / "out")
    _one_changed(papers)
    for path in (tmp_path / "out" / ".baotu").glob("*.shown"):
        path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(OutputError, match="was damaged and is gone now"):
        built(papers, tmp_path / "out")
    assert bytes_of(tmp_path / "out") == old
    for _ in (tmp_path / "out" / ".baotu").glob("*.shown"):
        with suppress(OutputError):
            built(papers, tmp_path / "out")
    assert bytes_of(tmp_path / "out") == fresh(papers, tmp_path / "new")


def test_an_article_that_takes_too_long_is_left_out_by_name(
    papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = facts

    def endless(article: object, named: object) -> object:
        while "第3号" in article.text:  # type: ignore[attr-defined]
            pass
        return inner(article, named)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "facts", endless)
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    (papers / "long.txt").write_text("好" * (patience.LONGEST + 1), encoding="utf-8")
    assert main(["build", str(papers), "--out", str(tmp_path / "out"), "--jobs", "1"]) == LEFT_OUT
    told = capsys.readouterr()
    assert told.out.startswith("11 articles\n")
    assert "baotu: left out: 03.txt, article 1" in told.err
    assert "baotu: left out: long.txt, article 1" in told.err


@pytest.mark.parametrize("words", [["--jobs", "0"], ["--jobs", "many"], ["--cluster", "tcp://127.0.0.1:1"]])
def test_workers_that_cannot_be_had(
    words: list[str], papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code = main(["build", str(papers), "--out", str(tmp_path / "out"), *words])
    except SystemExit as leave:
        code = int(str(leave.code))
    assert code == BAD_INPUT
    assert capsys.readouterr().err.count("\n") == 1
