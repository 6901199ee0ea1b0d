"""Who may ask now, who waits, and who is told to come back."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from graph.serve.asked import Answer, refusal
from graph.serve.limits import Limits


class RefusedError(Exception):
    """A request that gets another answer than it wanted."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.body.decode().strip())
        self.answer = answer


class Gate:
    """Lets as many in as there are workers, and a bounded number wait."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._free = asyncio.Semaphore(limits.workers)
        self._open: Counter[str] = Counter()

    @asynccontextmanager
    async def enter(self, client: str) -> AsyncIterator[None]:
        """A worker is free while this is open. Raises RefusedError."""
        if self._open[client] >= self._limits.each:
            raise RefusedError(refusal(429, "you have too many questions open", after=5))
        if self._open.total() >= self._limits.open:
            raise RefusedError(refusal(503, "too many questions are open", after=5))
        self._open[client] += 1
        try:
            await self._turn()
            try:
                yield
            finally:
                self._free.release()
        finally:
            self._open[client] -= 1
            self._open += Counter()  # forgets clients that have left

    async def _turn(self) -> None:
        try:
            await asyncio.wait_for(self._free.acquire(), self._limits.patience)
        except TimeoutError:
            raise RefusedError(refusal(503, "all workers are busy", after=10)) from None
