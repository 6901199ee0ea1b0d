"""The server, from its start to its end."""

from __future__ import annotations

import os
import re
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn

from graph.build import TURTLE
from graph.disk import Kept, alive, keep, kept
from graph.serve import Limits, ServeError
from graph.serve.app import application
from graph.serve.gate import Gate
from graph.serve.pool import Pool
from graph.serve.site import Site
from graph.store import GraphError

LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
_LEFT = re.compile(r"baotu-serve-(\d+)-.*")


def serve(
    out: Path, store: Path | None, address: tuple[str, int], limits: Limits, tell: Callable[[str], None]
) -> None:
    """Serve a build until interrupted; `tell` is told where, once it can be asked.

    Raises ServeError if the address cannot be had, GraphError if there is no graph.
    """
    with _graph(out, store) as now, _listening(*address) as heard:
        site = Site(out, now().base, limits, Pool(now, limits), Gate(limits))
        host, port = heard.getsockname()[:2]
        shown = f"[{host}]" if ":" in host else host
        hosts = [*LOOPBACK, address[0]] if address[0] in LOOPBACK else ["*"]
        config = uvicorn.Config(
            application(site, hosts),
            http="h11",
            loop="asyncio",
            ws="none",
            log_level="warning",
            server_header=False,
            limit_concurrency=4 * limits.open,
            timeout_keep_alive=10,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=limits.request,
        )
        tell(f"http://{shown}:{port}/")
        with suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[heard])


@contextmanager
def _listening(host: str, port: int) -> Iterator[socket.socket]:
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        heard = socket.create_server(place[:2], family=family, backlog=512)
    except (OSError, OverflowError) as error:
        raise ServeError(
            f"{host}:{port} cannot be served: {getattr(error, 'strerror', None) or error}"
        ) from error
    with heard:
        yield heard


@contextmanager
def _graph(out: Path, store: Path | None) -> Iterator[Callable[[], Kept]]:
    """What tells which graph holds now: that of the store, or that of the Turtle file, which is loaded for the time."""
    if store:
        kept(store)
        yield lambda: kept(store)
        return
    if not (out / TURTLE).is_file():
        raise GraphError(f"there is no {out / TURTLE}: make it with baotu build PATH… --out {out}")
    _sweep(Path(tempfile.gettempdir()))
    with tempfile.TemporaryDirectory(prefix=f"baotu-serve-{os.getpid()}-") as folder:
        now = keep(out / TURTLE, Path(folder))
        yield lambda: now


def _sweep(folder: Path) -> None:
    """Remove what servers that were killed left behind."""
    for path in folder.iterdir():
        found = _LEFT.fullmatch(path.name)
        if found and not alive(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)
