"""A server of its own for tests and benchmarks: started, asked, ended."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.serve import Limits


@dataclass(frozen=True)
class Got:
    """A response."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").split(";")[0]


@dataclass(frozen=True)
class Server:
    """A running server."""

    url: str
    process: subprocess.Popen[str]

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | Iterator[bytes] | None = None,
        headers: Mapping[str, str] | None = None,
        client: str = "",
    ) -> Got:
        """One request, as it is written, over a connection of its own, from `client`'s address."""
        place = urlsplit(self.url)
        line = http.client.HTTPConnection(
            str(place.hostname), place.port, timeout=60, source_address=(client, 0)
        )
        try:
            line.request(method, path, body, dict(headers or {}))
            response = line.getresponse()
            return Got(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
        finally:
            line.close()

    def family(self) -> list[int]:
        """The numbers of the server and of all processes below it."""
        return [self.process.pid, *below(self.process.pid)]


def below(parent: int, *, deep: bool = True) -> list[int]:
    """The numbers of the processes that a process began and, if `deep`, of those that these began (Linux)."""
    listed = Path(f"/proc/{parent}/task/{parent}/children")
    children = [int(word) for word in listed.read_text().split()] if listed.exists() else []
    return [*children, *(deeper for child in children if deep for deeper in below(child))]


def server(*words: str) -> AbstractContextManager[Server]:
    """A server with these words of the command, on a free port."""
    return _running("-m", "graph", "serve", *words, "--port", "0")


def limited(store: Path, limits: Limits) -> AbstractContextManager[Server]:
    """A server of a store within limits that the command does not offer."""
    told = "lambda place: print(place, flush=True)"
    code = f"from pathlib import Path; from graph.serve import Limits; from graph.serve.running import serve; serve(Path('.'), Path({str(store)!r}), ('127.0.0.1', 0), {limits!r}, {told})"
    return _running("-c", code)


@contextmanager
def _running(*words: str) -> Iterator[Server]:
    command = [sys.executable, *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        assert process.stdout
        try:
            yield Server(process.stdout.readline().strip(), process)
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
