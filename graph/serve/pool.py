"""The workers, and what happens when one of them takes too long, needs too much or breaks."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import LifoQueue
from typing import Any

from graph.disk import Kept
from graph.serve.asked import Answer, Asked, refusal
from graph.serve.limits import Limits
from graph.serve.worker import work

_GRACE = 2
"""Seconds after which a worker that its alarm did not end is ended from here."""
_BEGIN = 120
"""Seconds that a worker may take to begin: on a busy machine that is no question's fault."""


@dataclass(frozen=True, slots=True)
class Worker:
    """A running worker, and the graph that it has open."""

    process: BaseProcess
    pipe: Connection
    kept: Kept

    def end(self) -> None:
        """End the process, whatever it does."""
        self.pipe.close()
        self.process.kill()
        self.process.join()
        self.process.close()


class Pool:
    """As many workers as may work at once, each begun when it is first needed."""

    def __init__(self, kept: Callable[[], Kept], limits: Limits) -> None:
        self._kept = kept
        self._limits = limits
        self._context: Any = get_context("forkserver" if "forkserver" in get_all_start_methods() else "spawn")
        if hasattr(self._context, "set_forkserver_preload"):
            self._context.set_forkserver_preload(["graph.serve.worker"])
        self._places: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(limits.workers):
            self._places.put(None)

    def ask(self, asked: Asked) -> Answer:
        """The answer of the first worker that is free."""
        worker, answer = self._places.get(), None
        try:
            worker = self._ready(worker)
            answer = self._heard(worker, asked)
            return answer or self._lost(worker)
        finally:
            if worker and answer is None:
                worker.end()
                worker = None
            self._places.put(worker)

    def close(self) -> None:
        """End all workers that are free; one that is not ends with its pipe."""
        while not self._places.empty():
            if worker := self._places.get():
                worker.end()

    def _ready(self, worker: Worker | None) -> Worker:
        """A worker that lives and has the graph open that holds now."""
        kept = self._kept()
        if worker and worker.kept == kept and worker.process.is_alive():
            return worker
        if worker:
            worker.end()
        here, there = self._context.Pipe()
        process = self._context.Process(target=work, args=(kept, there, self._limits), daemon=True)
        process.start()
        there.close()
        with contextlib.suppress(EOFError, OSError):
            if here.poll(_BEGIN):
                here.recv()
        return Worker(process, here, kept)

    def _heard(self, worker: Worker, asked: Asked) -> Answer | None:
        with contextlib.suppress(EOFError, OSError):
            worker.pipe.send(asked)
            if worker.pipe.poll(self._limits.seconds + _GRACE):
                answer: Answer = worker.pipe.recv()
                return answer
        return None

    def _lost(self, worker: Worker) -> Answer:
        worker.process.join(_GRACE)
        code = worker.process.exitcode
        if code is None or code == -getattr(signal, "SIGALRM", 0):
            told = f"the question took longer than {self._limits.seconds:g} s and was stopped: ask for less"
            return refusal(503, told, after=60)
        if code == -signal.SIGABRT:
            return refusal(503, "the question needs more memory than it may have: ask for less", after=60)
        return refusal(500, "the question broke its worker, which is our mistake")
