"""Who does the work: this process alone, several processes of this machine, or a cluster."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from time import monotonic
from typing import Protocol, TypeVar

Job = TypeVar("Job")
Done = TypeVar("Done")
TRIES = 3
"""So often a job is tried whose process died."""
LARGE = 1_000_000
"""Bytes that one process reads in some ten seconds."""
MANY = 8
"""So many jobs are a reason to call others at once; they need some two seconds to come."""
SOON = 2.0
"""Seconds that one process works before it gives jobs to others."""
AHEAD = 2
"""Jobs that are given out for each process: one is done, one waits."""


def _fresh() -> BaseContext:
    """How processes begin: each as a copy of one that has the program and nothing else, where the system can do that."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["graph.archive.ready"])
    return context


def _call() -> None:
    """Have the process come of which others are copies; it is not waited for."""
    if _fresh().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running  # noqa: PLC0415  not everywhere

        ensure_running()


class CrewError(Exception):
    """A job ended its process each time that it was tried."""


class NoCrewError(Exception):
    """There is no such cluster; the message is one line."""


class Crew(Protocol):
    """Whoever does jobs, in whatever order they are done."""

    def each(self, do: Callable[[Job], Done], jobs: Iterable[Job]) -> Iterator[tuple[Job, Done]]:
        """Each job with what came of it. Raises what `do` raises."""


class Alone:
    """One process, this one: one job after the other."""

    def each(self, do: Callable[[Job], Done], jobs: Iterable[Job]) -> Iterator[tuple[Job, Done]]:
        """Each job with what came of it."""
        for job in jobs:
            yield job, do(job)


def for_size(size: int) -> Crew:
    """Who reads so many bytes: all processors where that is sooner done, for each process must begin first."""
    return of(processors() if size > LARGE else 1)


def of(count: int) -> Crew:
    """So many processes of this machine."""
    return Several(count) if count > 1 else Alone()


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Several:
    """So many processes of this machine; one that dies is replaced, and its job done again."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._begun = False

    def each(self, do: Callable[[Job], Done], jobs: Iterable[Job]) -> Iterator[tuple[Job, Done]]:
        """Each job with what came of it. Raises CrewError for a job that ends its process each time."""
        start, coming = monotonic(), iter(jobs)
        near = deque(islice(coming, MANY))
        if len(near) == MANY:
            _call()
        while not self._begun and monotonic() - start < SOON:
            if not near:
                return
            yield from Alone().each(do, [near.popleft()])
            near.extend(islice(coming, 1))
        self._begun = True
        waiting: Iterator[tuple[Job, int]] = ((job, 1) for job in chain(near, coming))
        given: dict[Future[Done], tuple[Job, int]] = {}
        while True:
            try:
                yield from self._until_one_dies(do, waiting, given)
            except BrokenProcessPool:
                again = [(job, tries + 1) for job, tries in given.values()]
                worn = next((job for job, tries in again if tries > TRIES), None)
                if worn is not None:
                    raise CrewError(f"this ended its process {TRIES} times: {worn!s:.200}") from None
                waiting = chain(again, waiting)
                given = {}
            else:
                return

    def _until_one_dies(
        self,
        do: Callable[[Job], Done],
        waiting: Iterator[tuple[Job, int]],
        given: dict[Future[Done], tuple[Job, int]],
    ) -> Iterator[tuple[Job, Done]]:
        """What comes of the jobs until all are done, or a process dies: then `given` are those that were lost."""
        pool = ProcessPoolExecutor(self.count, _fresh())
        try:
            while True:
                for job, tries in islice(waiting, self.count * AHEAD - len(given)):
                    given[pool.submit(do, job)] = job, tries
                if not given:
                    return
                for future in wait(given, return_when=FIRST_COMPLETED).done:
                    done = future.result()
                    yield given.pop(future)[0], done
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
