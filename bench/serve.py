"""Sixty seconds of thirty-two clients who put the named questions to `baotu serve` (`python -m bench.serve [SECONDS]`)."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from load import load
from served import server

from graph.disk import keep
from graph.query import questions

SEED = Path(__file__).parent.parent / "out" / "graph.ttl"


def main(seconds: float = 60) -> None:
    """Print how many answers came, how many were wrong, and what the server needs before and after."""
    asked = [question.text for question in questions() if question.tells_rows]
    with tempfile.TemporaryDirectory() as folder:
        keep(SEED, Path(folder) / "store")
        with server(folder, "--store", f"{folder}/store") as running:
            told = load(running, asked, 32, seconds)
    rate = told.answers / told.seconds
    print(
        f"32 clients, {told.seconds:.0f} s: {told.answers} answers ({rate:.0f} a second), {told.wrong} wrong"
    )
    print(
        f"memory {told.memory[0] >> 20} MB before, {told.memory[1] >> 20} MB after; open files {told.files[0]}, {told.files[1]}"
    )


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
