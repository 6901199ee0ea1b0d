"""`baotu serve`: the page, a SPARQL endpoint, the named questions."""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path

from graph.serve import Limits, ServeError


def words(command: argparse.ArgumentParser) -> None:
    """What to serve, and where."""
    command.add_argument(
        "out", nargs="?", type=Path, default=Path("out"), metavar="DIR", help="what build wrote"
    )
    command.add_argument(
        "--store", type=Path, metavar="DIR", help="the graph, as baotu build --store kept it"
    )
    command.add_argument("--host", default="127.0.0.1", help="127.0.0.1 is this machine alone")
    command.add_argument("--port", type=int, default=8007, help="0 takes any that is free")
    command.add_argument(
        "--seconds", type=float, default=Limits().seconds, help="how long a question may be sought"
    )
    command.add_argument(
        "--workers", type=int, default=Limits().workers, help="how many are answered at once (one a core)"
    )


def run(args: argparse.Namespace) -> str:
    """Serve until Ctrl-C. Raises ServeError."""
    missing = next((name for name in ("starlette", "uvicorn") if find_spec(name) is None), None)
    if missing:
        raise ServeError(f"serving needs {missing}: pip install 'baotu[serve]'")
    if args.seconds <= 0 or args.workers < 1:
        raise ServeError("--seconds and --workers must be more than nothing")
    from graph.serve.running import serve  # noqa: PLC0415  the extra is there only now

    limits = Limits(seconds=args.seconds, workers=args.workers)
    serve(args.out, args.store, (args.host, args.port), limits, lambda place: print(place, flush=True))
    return "served"
