"""Many clients at once, each of whose answers is compared with what one alone was told."""

from __future__ import annotations

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from urllib.parse import quote, urlsplit

from served import Server


@dataclass(frozen=True)
class Load:
    """What came of it. `memory` (bytes) and `files` are those of all processes before and after."""

    answers: int
    wrong: int
    seconds: float
    memory: tuple[int, int]
    files: tuple[int, int]


def load(server: Server, questions: list[str], clients: int, seconds: float) -> Load:
    """Ask all questions from as many clients for so long."""
    right = [_once(server, question) for question in questions]
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(lambda at: _client(server, questions, right, at, time.monotonic() + 1), range(clients)))
        time.sleep(0.5)
        before, begun = (memory(server), _files(server)), time.monotonic()
        ends = begun + seconds
        told = list(pool.map(lambda at: _client(server, questions, right, at, ends), range(clients)))
    taken = time.monotonic() - begun
    time.sleep(1)
    return Load(
        sum(answers for answers, _ in told),
        sum(wrong for _, wrong in told),
        taken,
        (before[0], memory(server)),
        (before[1], _files(server)),
    )


def _once(server: Server, question: str) -> bytes:
    got = server.ask("GET", f"/sparql?query={quote(question)}")
    assert got.status == 200, got.text
    return got.body


def _client(
    server: Server, questions: list[str], right: list[bytes], at: int, ends: float
) -> tuple[int, int]:
    """How many answers came, and how many of them were wrong."""
    place, wrong = urlsplit(server.url), 0
    line = http.client.HTTPConnection(str(place.hostname), place.port, timeout=60)
    for answers in count():
        if time.monotonic() > ends:
            line.close()
            return answers, wrong
        which = (at + answers) % len(questions)
        line.request("GET", f"/sparql?query={quote(questions[which])}")
        response = line.getresponse()
        wrong += (response.status, response.read()) != (200, right[which])
    raise AssertionError


def memory(server: Server) -> int:
    """The bytes that all processes have to themselves, and what they share, counted once (Linux)."""
    lines = (line for pid in server.family() for line in _read(pid, "smaps_rollup").splitlines())
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _files(server: Server) -> int:
    return sum(len(list(Path(f"/proc/{pid}/fd").iterdir())) for pid in server.family())


def _read(pid: int, name: str) -> str:
    path = Path(f"/proc/{pid}/{name}")
    return path.read_text() if path.exists() else ""
