"""What a server bears: too many questions, one that eats memory, bodies that are large or slow."""

from __future__ import annotations

import socket
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import served
from load import memory
from pyoxigraph import Store

from graph.disk import Kept, keep, kept
from graph.serve import Limits
from graph.serve import pool as workers
from graph.serve.asked import Asked

COMMITTED = Path(__file__).parent.parent / "out" / "graph.ttl"
DIRECT = {"Content-Type": "application/sparql-query"}
SIMPLE = f"/sparql?query={quote('ASK {}')}"
_MANY = " ".join(f"VALUES ?v{n} {{ {' '.join(map(str, range(60)))} }}" for n in range(6))
ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {_MANY} FILTER(?v0 + ?v1 + ?v2 + ?v3 + ?v4 + ?v5 < 0) }}"
HUNGRY = f"SELECT DISTINCT * {{ {_MANY} }} ORDER BY ?v5 ?v4"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at through /proc")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("limits") / "store"
    keep(COMMITTED, folder)
    return folder


@pytest.fixture(scope="module")
def running(store: Path) -> Iterator[served.Server]:
    limits = Limits(seconds=3, memory=256 << 20, body=1, workers=1, open=3, each=2, patience=50)
    with served.limited(store, limits) as server:
        yield server


def test_one_who_asks_too_much_is_told_and_so_are_all_when_it_is_too_much(running: served.Server) -> None:
    with ThreadPoolExecutor(3) as pool:
        first = [pool.submit(running.ask, "POST", "/sparql", ENDLESS.encode(), DIRECT) for _ in range(2)]
        time.sleep(1)
        own = running.ask("GET", SIMPLE)
        third = pool.submit(running.ask, "GET", SIMPLE, client="127.0.0.2")
        time.sleep(0.3)
        other = running.ask("GET", SIMPLE, client="127.0.0.3")
        assert (own.status, own.headers["retry-after"]) == (429, "5")
        assert (other.status, other.headers["retry-after"]) == (503, "5")
        assert "too many questions" in own.text
        assert "too many questions" in other.text
        assert third.result().status == 200  # it waited for its turn
        assert [one.result().status for one in first] == [503, 503]
    assert running.ask("GET", SIMPLE).status == 200


def test_a_question_that_eats_memory_ends_alone(running: served.Server) -> None:
    assert running.ask("GET", SIMPLE).status == 200
    before = memory(running)
    got = running.ask("POST", "/sparql", HUNGRY.encode(), DIRECT)
    assert got.status == 503
    assert "ask for less" in got.text
    assert running.ask("GET", SIMPLE).status == 200
    assert memory(running) < before + (32 << 20)


def _sending(running: served.Server) -> socket.socket:
    """A client that has announced a body of 900 bytes."""
    place = urlsplit(running.url)
    line = socket.create_connection((place.hostname, place.port), 10)
    media = "Content-Type: application/sparql-query\r\nContent-Length: 900"
    line.sendall(f"POST /sparql HTTP/1.1\r\nHost: {place.netloc}\r\n{media}\r\n\r\n".encode())
    return line


def test_a_body_that_trickles_is_given_up_and_nobody_waits_for_it(running: served.Server) -> None:
    assert running.ask("GET", SIMPLE).status == 200
    slow = [_sending(running) for _ in range(8)]
    for _ in range(3):
        for line in slow:
            line.sendall(b"#")
        assert running.ask("GET", SIMPLE).status == 200
        time.sleep(0.1)
    for line in slow:
        assert line.recv(100).startswith(b"HTTP/1.1 408 ")
        line.close()


def test_a_body_that_breaks_off_harms_nobody(
    running: served.Server, capfd: pytest.CaptureFixture[str]
) -> None:
    line = _sending(running)
    line.sendall(b"SELECT")
    line.close()
    assert running.ask("GET", SIMPLE).status == 200
    assert "Traceback" not in capfd.readouterr().err


def test_a_body_without_an_end_is_refused_when_it_is_too_large(running: served.Server) -> None:
    pieces = (b"#" * 10_000 for _ in range(27))
    got = running.ask("POST", "/sparql", pieces, DIRECT)
    assert (got.status, "256 KB" in got.text) == (413, True)
    assert running.ask("GET", SIMPLE).status == 200


@dataclass(frozen=True)
class Slow(Kept):
    """A store that a busy machine opens late."""

    def open(self) -> Store:
        time.sleep(2.5)
        return super().open()


def test_a_worker_that_begins_late_costs_no_question_its_time(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_GRACE", 0)
    now = kept(store)
    pool = workers.Pool(lambda: Slow(now.folder, now.base), Limits(seconds=1, workers=1))
    try:
        assert pool.ask(Asked("ASK {}", "application/sparql-results+json", None)).status == 200
    finally:
        pool.close()
