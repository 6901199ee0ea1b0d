"""How far a build is, on one line of a terminal: how many of how many, how quickly, how long still."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")
PAUSE = 0.2
"""Seconds between two lines."""


def told(step: str, total: int, done: Iterable[tuple[int, T]], stream: TextIO | None = None) -> Iterator[T]:
    """What is done, as it comes, each with its weight out of `total`; said on stderr where a terminal reads it."""
    stream = stream or sys.stderr
    shown = stream.isatty()
    start, last, so_far = monotonic(), 0.0, 0
    for weight, value in done:
        so_far += weight
        if shown and monotonic() - last > PAUSE:
            last = monotonic()
            stream.write(f"\r{_line(step, so_far, total, last - start)}\033[K")
            stream.flush()
        yield value
    if shown:
        stream.write("\r\033[K")
        stream.flush()


def _line(step: str, done: int, total: int, seconds: float) -> str:
    rate = done / max(seconds, 1e-3)
    left = round((total - done) / rate) if done else 0
    return f"{step} {done:,}/{total:,} · {rate:,.0f} a second · {_clock(left)} left"


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
