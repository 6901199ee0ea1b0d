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


def _late(_: int, __: FrameType | None) -> None:
    raise TooLongError


@contextmanager
def patience() -> Iterator[None]:
    """Raise TooLongError when what is done within has taken so much processor time.

    In the main thread, where a process pool works, it is stopped; elsewhere (Dask) it is seen when it is done.
    """
    start = thread_time()
    alarmed = threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer")
    if alarmed:
        old = signal.signal(signal.SIGVTALRM, _late)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS, 1)  # again, where a library swallows the first
    try:
        yield
    finally:
        if alarmed:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            signal.signal(signal.SIGVTALRM, old)
    if thread_time() - start > SECONDS:
        raise TooLongError
