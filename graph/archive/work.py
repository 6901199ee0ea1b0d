"""The folder of work beside a graph: what each step made, whole or not there, and one build at a time."""

from __future__ import annotations

import gzip
import os
import pickle
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import file_digest
from io import BufferedWriter, TextIOWrapper
from pathlib import Path
from typing import Any

from graph.archive.pieces import Seals, lines, pack, pieces, seals, unpack
from graph.store import OutputError, write

try:
    from fcntl import LOCK_EX, LOCK_NB, flock
except ImportError:  # Windows: two builds into one folder are not kept apart there
    LOCKS = False
else:
    LOCKS = True

NAME = ".baotu"


@dataclass(frozen=True, slots=True)
class Last:
    """The last build that came to its end. It is kept under the settings' digest: another program may know another form."""

    stamp: str = ""
    """What it hung on."""
    said: Any = None
    read: Any = None
    """What its shards are kept as."""
    parts: tuple[str, ...] = ()
    """The parts of its graph."""
    files: tuple[tuple[str, str], ...] = ()
    """What it wrote: names and digests."""


class Work:
    """What is kept in a folder. A name stands for one content: it is made from all that the content hangs on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[str] = set()

    def has(self, *names: str) -> bool:
        """Whether they are kept, whole."""
        self._used.update(names)
        return all(self.path(name).exists() for name in names)

    def path(self, name: str) -> Path:
        """Where it is kept."""
        return self.folder / name

    def keep(self, name: str, data: bytes) -> None:
        """Keep the bytes under this name: aside first, and in its place when whole."""
        self._used.add(name)
        with self._aside(name) as aside, aside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def keep_lines(self, name: str, lines: Iterable[str]) -> None:
        """Keep lines under this name as they come, for `lines` to give again."""
        self._used.add(name)
        with self._aside(name) as aside, aside.open("wb") as file:
            packed = gzip.GzipFile(fileobj=file, mode="wb", compresslevel=1, mtime=0)
            with packed, TextIOWrapper(BufferedWriter(packed, 1 << 18), "utf-8", newline="\n") as text:
                text.writelines(lines)
            file.flush()
            os.fsync(file.fileno())

    def written(self, name: str, pieces: Iterable[str | bytes]) -> Path:
        """The file in which a text, given piece by piece, is kept."""
        with self._aside(name) as aside:
            write(aside, pieces)
        return self.path(name)

    @contextmanager
    def _aside(self, name: str) -> Iterator[Path]:
        aside = self.folder / f"{name}.new"
        try:
            yield aside
            aside.replace(self.path(name))
        except OSError as error:
            aside.unlink(missing_ok=True)
            raise OutputError(f"{self.folder} cannot be written: {error.strerror}") from error

    def get(self, name: str) -> bytes:
        """The bytes kept under this name."""
        with self._whole(name):
            return self.path(name).read_bytes()

    def value(self, name: str) -> Any:
        """The value kept under this name."""
        with self._whole(name):
            return unpack(self.path(name).read_bytes())

    def seals(self, name: str) -> Seals:
        """The seals of a bundle."""
        with self._whole(name), self.path(name).open("rb") as file:
            return seals(file)

    def pieces(self, name: str, *numbers: int) -> list[bytes]:
        """Some pieces of a bundle; of the others nothing is read."""
        with self._whole(name), self.path(name).open("rb") as file:
            return pieces(file, *numbers)

    def text(self, name: str) -> str:
        """All lines kept under this name."""
        with self._whole(name):
            return lines(self.path(name).read_bytes())

    def lines(self, name: str) -> Iterator[str]:
        """The lines kept under this name, one by one."""
        with self._whole(name), gzip.open(self.path(name), "rt", encoding="utf-8", newline="\n") as file:
            yield from file

    @contextmanager
    def _whole(self, name: str) -> Iterator[None]:
        """Raise OutputError where the disk gives other bytes than it was given; the next build makes them again."""
        try:
            yield
        except (EOFError, ValueError, zlib.error, gzip.BadGzipFile, pickle.UnpicklingError) as error:
            self.path(name).unlink(missing_ok=True)
            raise OutputError(
                f"{self.path(name)} was damaged and is gone now: run the build again"
            ) from error
        except OSError as error:
            raise OutputError(f"{self.path(name)} cannot be read: {error.strerror}") from error

    def last(self, settings: str, folder: Path) -> Last:
        """The last build under these settings, with those of its files that still stand in the folder as it wrote them."""
        name = f"{settings}.last"
        if not self.path(name).exists():
            return Last()
        found: Last = self.value(name)
        return replace(found, files=tuple(f for f in found.files if _digest(folder / f[0]) == f[1]))

    def finish(self, settings: str, last: Last, files: Iterable[Path]) -> None:
        """Keep this as the last build, and what it wrote; throw away what it did not use."""
        self.keep(
            f"{settings}.last", pack(replace(last, files=tuple((file.name, _digest(file)) for file in files)))
        )
        for path in self.folder.iterdir():
            if path.name not in self._used and path.name != "lock":
                with suppress(OSError):
                    path.unlink()


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


@contextmanager
def work(out: Path) -> Iterator[Work]:
    """The folder of work of this build, for it alone. Raises OutputError while another build is at it."""
    folder = out / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / "lock").open("w")
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror}") from error
    with lock:
        if LOCKS:
            try:
                flock(lock, LOCK_EX | LOCK_NB)
            except OSError as error:
                raise OutputError(f"another build is writing to {out}") from error
        yield Work(folder)
