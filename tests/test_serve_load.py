from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

import pytest
import served
from load import load

from graph.disk import keep
from graph.query import questions
from graph.store import replace

COMMITTED = Path(__file__).parent.parent / "out" / "graph.ttl"
ASKED = [question.text for question in questions() if question.tells_rows]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are looked at through /proc")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    keep(COMMITTED, tmp_path / "store")
    return tmp_path / "store"


@pytest.fixture
def running(store: Path, tmp_path: Path) -> Iterator[served.Server]:
    with served.server(str(tmp_path), "--store", str(store), "--workers", "2", "--seconds", "5") as server:
        yield server


def test_thirty_two_clients_get_right_answers_and_nothing_leaks(running: served.Server) -> None:
    told = load(running, ASKED, clients=32, seconds=5)
    assert told.wrong == 0
    assert told.answers > 64
    assert told.files[1] <= told.files[0]
    assert told.memory[1] < told.memory[0] * 1.2


def _bytes(folder: Path) -> dict[str, str]:
    """What is in the files of a store, but for the log that Oxigraph keeps."""
    return {
        str(p): sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file() and p.name != "LOG"
    }


def test_a_killed_server_loses_nothing_and_leaves_nobody_behind(store: Path, tmp_path: Path) -> None:
    before, first = _bytes(store), ""
    for _ in range(2):
        with served.server(str(tmp_path), "--store", str(store), "--seconds", "5") as server:
            got = server.ask("GET", f"/sparql?query={quote(ASKED[0])}")
            assert (got.status, first or got.text) == (200, got.text)
            first, family = got.text, server.family()
            os.kill(server.process.pid, signal.SIGKILL)
            server.process.wait()
        assert _bytes(store) == before
        assert _gone(family)


def _gone(family: list[int]) -> bool:
    for _ in range(100):
        if not any(_runs(pid) for pid in family):
            return True
        time.sleep(0.1)
    return False


def _runs(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"
    return False


def test_a_killed_worker_is_replaced(running: served.Server) -> None:
    question = f"/sparql?query={quote(ASKED[0])}"
    right = running.ask("GET", question).body
    for _ in range(3):
        children = served.below(running.process.pid, deep=False)
        for pid in (worker for child in children for worker in served.below(child)):
            os.kill(pid, signal.SIGKILL)
        assert running.ask("GET", question).body == right


def test_a_new_build_is_served_at_once(running: served.Server, store: Path, tmp_path: Path) -> None:
    question = f"/sparql?query={quote('ASK { <http://example.org/new> ?p ?o }')}"
    assert '"boolean":false' in running.ask("GET", question).text
    replace(tmp_path, {"new.ttl": "<http://example.org/new> a <http://example.org/c> ."})
    keep(tmp_path / "new.ttl", store)
    assert '"boolean":true' in running.ask("GET", question).text
