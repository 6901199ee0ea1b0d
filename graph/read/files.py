"""Which files are read: those that are named, and under a folder those of a form that we know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from graph.read.formats import FOREIGN, form_of
from graph.read.text import InputError


class Source(NamedTuple):
    """A file, and the name it goes by in the graph."""

    name: str
    path: Path


def sources(paths: Sequence[Path]) -> list[Source]:
    """The files that these paths stand for, by name: the order of the paths is nothing.

    Raises InputError for a path that is not there, a folder without articles, and two files of one name.
    """
    named: dict[Path, str] = {}
    for path in sorted(set(paths)):
        for file, name in _files(path):
            named[file] = max(name, named.get(file, ""), key=lambda n: (len(n), n))
    taken: dict[str, Path] = {}
    for file, name in sorted(named.items()):
        if name in taken:
            raise InputError(
                f"{taken[name]} and {file} are both called {name}: give the folder that holds both"
            )
        taken[name] = file
    return [Source(name, file) for name, file in sorted(taken.items())]


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    """The files that a path stands for, each with the name it goes by."""
    if path.is_file():
        yield path.resolve(), path.name
        return
    if not path.is_dir():
        raise InputError(f"{path}: there is no such file or folder")
    empty = True
    for file in sorted(path.rglob("*")):
        inside = PurePosixPath(file.relative_to(path).as_posix())
        if readable(inside) and file.is_file():
            empty = False
            yield file.resolve(), str(inside)
    if empty:
        raise InputError(f"{path}: the folder holds no article (no .txt, .html, .pdf … file)")


def readable(name: PurePosixPath) -> bool:
    """Whether a file of a folder or an archive is meant to be read: not hidden, and of a form that holds text.

    A .json file there is more often marks or settings than articles: it is read where it is named itself.
    """
    if name.suffix.lower() == ".json":
        return False
    hidden = any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in name.parts)
    return not hidden and (form_of(str(name)) is not None or name.suffix.lower() in FOREIGN)
