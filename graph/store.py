"""Graphs in files: read into Oxigraph behind rdflib, written so that no reader ever sees half a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from rdflib import Graph

from graph.rdf import BASE, empty


class GraphError(Exception):
    """A file that holds no graph; the message is one line."""


class OutputError(Exception):
    """A place that cannot be written; the message is one line."""


def load(path: Path, base: str = BASE) -> Graph:
    """The graph of a Turtle file, built with this base. Raises GraphError if there is none, or it is no Turtle."""
    graph = empty(base)
    try:
        graph.parse(data=path.read_bytes(), format="ox-turtle")
    except FileNotFoundError:
        raise GraphError(f"there is no {path}: make it with baotu build PATH… --out {path.parent}") from None
    except OSError as error:
        raise GraphError(f"{path} cannot be read: {error.strerror}") from error
    except SyntaxError as error:
        raise GraphError(f"{path} is no Turtle: {str(error).splitlines()[0]}") from error
    return graph


def writable(folder: Path, names: tuple[str, ...]) -> None:
    """Raise OutputError if files of these names cannot be written to `folder`, which need not exist yet."""
    nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not nearest.is_dir():
        raise OutputError(f"{nearest} is no folder")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise OutputError(f"{nearest} cannot be written")
    taken = [folder / name for name in names if (folder / name).is_dir()]
    if taken:
        raise OutputError(f"{taken[0]} is a folder")


def replace(folder: Path, texts: Mapping[str, str]) -> None:
    """Write the files, all in full before the first takes the place of an older one.

    Raises OutputError; then what stood in the folder still stands there.
    """
    new = {folder / f".{name}.{os.getpid()}.new": folder / name for name in texts}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for aside, text in zip(new, texts.values(), strict=True):
            write(aside, [text])
        for aside, place in new.items():
            aside.replace(place)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}") from error
    finally:
        for aside in new:
            aside.unlink(missing_ok=True)


def move(files: Mapping[str, Path], folder: Path) -> None:
    """Put finished files of this disk in the places of older ones, all at once as far as a disk can do that."""
    try:
        for name, file in files.items():
            file.replace(folder / name)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}") from error


def write(path: Path, pieces: Iterable[str | bytes]) -> None:
    """Write a text, of which pieces may be encoded already, and wait until the disk has it."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for piece in pieces:
            if isinstance(piece, str):
                file.write(piece)
            else:
                file.flush()
                file.buffer.write(piece)
        file.flush()
        os.fsync(file.fileno())
