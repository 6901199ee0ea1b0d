"""How long an article, or a page of a PDF, may take: one that takes longer is left out, and the others are read."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import thread_time
from types import FrameType

LONGEST = 200_000
"""No article has more characters: a page of a broadsheet has some ten thousand."""
SECONDS = 60.0
"""Seconds of processor time; an article takes some thousandths, a dense page of a PDF a few."""


class TooLongError(Exception):
    """It took longer than any may."""


@contextmanager
def patience() -> Iterator[None]:
    """Raise TooLongError when what is done within has taken so much processor time.

    In the main thread, where a process pool works, it is stopped; elsewhere (Dask) it is seen when it is done.
    """
    alarmed = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
    with _alarm() if alarmed else _clock():
        yield


@contextmanager
def _alarm() -> Iterator[None]:
    """An alarm that rings again and again, for a library may swallow it; and an end that is late all the same."""
    rung = False

    def ring(_: int, __: FrameType | None) -> None:
        nonlocal rung
        rung = True
        raise TooLongError

    old = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)
    if rung:
        raise TooLongError


@contextmanager
def _clock() -> Iterator[None]:
    start = thread_time()
    yield
    if thread_time() - start > SECONDS:
        raise TooLongError
