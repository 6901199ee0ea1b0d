"""The graph in Oxigraph on disk: asked without being loaded, and never seen half-made.

A store is a folder with one Oxigraph folder for each graph that it held lately, and `current.json`, which says which
of them holds. A new one is made aside and named there when it is whole, so who asks meanwhile still asks the old one.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph
from pyoxigraph import RdfFormat, Store
from rdflib import Graph
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

from graph.rdf import BASE, PREFIXES
from graph.store import GraphError, OutputError, writable

CURRENT = "current.json"
_GRAPH, _NEW = re.compile(r"graph-[0-9a-f]{16}"), re.compile(r"\.new-(\d+)")
"""The folders in a store that are ours to remove."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a graph lies in Oxigraph, and what its IRIs begin with."""

    folder: Path
    base: str

    def open(self) -> Store:
        """The graph, to be read only; several processes may have it open. Raises GraphError."""
        try:
            return Store.read_only(str(self.folder))
        except OSError as error:
            raise GraphError(f"{self.folder} is no store: {str(error).splitlines()[0]}") from error


def kept(folder: Path) -> Kept:
    """What a store holds now. Raises GraphError."""
    try:
        current = json.loads((folder / CURRENT).read_text(encoding="utf-8"))
        return Kept(folder / current["graph"], current["base"])
    except FileNotFoundError:
        raise GraphError(
            f"there is no store {folder}: make it with baotu build PATH… --out DIR --store {folder}"
        ) from None
    except OSError as error:
        raise GraphError(f"{folder} cannot be read: {error.strerror}") from error
    except (ValueError, TypeError, KeyError) as error:
        raise GraphError(f"{folder / CURRENT} does not say which graph holds") from error


def opened(folder: Path) -> Graph:
    """The graph of a store, for rdflib. Raises GraphError."""
    from oxrdflib import OxigraphStore  # noqa: PLC0415  brings all of SPARQL, which only who asks needs

    now = kept(folder)
    graph = Graph(OxigraphStore(store=now.open()), DATASET_DEFAULT_GRAPH_ID, bind_namespaces="none")
    for prefix, iri in (PREFIXES | {"id": now.base}).items():
        graph.bind(prefix, iri)
    return graph


def keep(turtle: Path, folder: Path) -> Kept:
    """Keep the graph of a Turtle file in a store. One that it holds already is not made again.

    Raises GraphError if the file is no Turtle and OutputError if the store cannot be written; then it holds what it held.
    """
    usable(folder)
    try:
        name = _digest(turtle)
        if not (folder / name).is_dir():
            _make(turtle, folder, name)
        base = _base(turtle)
        _point(folder, name, base)
        _forget(folder, name)
    except SyntaxError as error:
        raise GraphError(f"{turtle} is no Turtle: {str(error).splitlines()[0]}") from error
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}") from error
    return Kept(folder / name, base)


def usable(folder: Path) -> None:
    """Raise OutputError if a graph could not be kept in `folder`."""
    writable(folder, (CURRENT,))
    if folder.is_dir() and not (folder / CURRENT).exists():
        other = next((path for path in folder.iterdir() if not _NEW.fullmatch(path.name)), None)
        if other and not _GRAPH.fullmatch(other.name):
            raise OutputError(f"{folder} is no store, for it holds {other.name}: name a folder of its own")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return f"graph-{hashlib.file_digest(file, 'sha256').hexdigest()[:16]}"


def _base(turtle: Path) -> str:
    reader = pyoxigraph.parse(path=str(turtle), format=RdfFormat.TURTLE)
    next(reader, None)  # the prefixes stand before the first triple
    return reader.prefixes.get("id", BASE)


def _make(turtle: Path, folder: Path, name: str) -> None:
    aside = folder / f".new-{os.getpid()}"
    shutil.rmtree(aside, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    try:
        store = Store(str(aside))
        store.bulk_load(path=str(turtle), format=RdfFormat.TURTLE)
        store.flush()
        del store  # closes it
        if not (folder / name).is_dir():  # another build of the same pages may have been quicker
            aside.rename(folder / name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _point(folder: Path, name: str, base: str) -> None:
    aside = folder / f".{CURRENT}.{os.getpid()}"
    with aside.open("w", encoding="utf-8") as file:
        json.dump({"graph": name, "base": base}, file)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(folder / CURRENT)


def _forget(folder: Path, name: str) -> None:
    """Remove what nobody asks any more: all graphs but this one and the one before, and what a killed build left."""
    graphs = [path for path in folder.iterdir() if _GRAPH.fullmatch(path.name) and path.name != name]
    older = sorted(graphs, key=lambda path: path.stat().st_mtime)[:-1]
    new = ((path, _NEW.fullmatch(path.name)) for path in folder.iterdir())
    left = [path for path, found in new if found and not alive(int(found[1]))]
    for path in (*older, *left):
        shutil.rmtree(path, ignore_errors=True)


def alive(process: int) -> bool:
    """Whether a process of this number runs."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
