"""What is served: the folder of a build, its graph, its workers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from graph.serve.asked import Answer, Asked
from graph.serve.gate import Gate, RefusedError
from graph.serve.limits import Limits
from graph.serve.pool import Pool

Row = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class Site:
    """A graph's own address space: `base` is what its IRIs begin with, `out` where its page is."""

    out: Path
    base: str
    limits: Limits
    pool: Pool
    gate: Gate

    async def ask(self, request: Request, asked: Asked) -> Answer:
        """The answer, when a worker is free. Raises RefusedError."""
        async with self.gate.enter(request.client.host if request.client else ""):
            return await run_in_threadpool(self.pool.ask, asked)

    async def rows(self, request: Request, question: str) -> dict[str, Any]:
        """The answer to a SELECT or ASK as SPARQL's JSON has it. Raises RefusedError where there is none."""
        answer = await self.ask(request, Asked(question, "application/sparql-results+json", "text/turtle"))
        if answer.status != 200:
            raise RefusedError(answer)
        if answer.media.startswith("text/turtle"):
            return {"turtle": answer.body.decode()}
        found: dict[str, Any] = json.loads(answer.body)
        return found

    def path(self, iri: str) -> str | None:
        """Where a thing of this graph is served, if the IRI is one."""
        return f"/id/{iri.removeprefix(self.base)}" if iri.startswith(self.base) else None
