"""The steps of a build over all shards: what is kept is taken, what is not is made and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from graph.archive.crew import Crew
from graph.archive.pieces import unpack
from graph.archive.progress import told
from graph.archive.reading import HEAD, Head, Unread, read_shard
from graph.archive.settings import Settings, digest
from graph.archive.shards import Shard
from graph.archive.stating import COUNTED, Part, Stated, state
from graph.archive.unswept import unswept
from graph.archive.work import Work
from graph.report import together

Job = TypeVar("Job")


@dataclass(frozen=True, slots=True)
class Means:
    """What a step works with: who does it, as it was told, and where what was made is kept."""

    kept: Work
    settings: Settings
    crew: Crew


@dataclass(frozen=True, slots=True)
class Kept:
    """The names under which the articles of all shards are kept, in their order, and by where a shard begins or ends."""

    names: tuple[str, ...] = ()
    ends: Mapping[str, str] = field(default_factory=dict)


def read_all(shards: Iterable[Shard], size: int, means: Means, before: Kept) -> Kept:
    """The shards' articles, read now or before; `size` is that of all of them.

    Of a shard that was kept `before` as another one with an end in common only what changed is read.
    """
    kept, settings, stamp = means.kept, means.settings, means.settings.digest()
    names: list[str] = []
    ends: dict[str, str] = {}

    def missing() -> Iterator[tuple[str, Shard, bytes]]:
        for shard in shards:
            own = [digest(stamp, end) for end in shard.ends()]
            name = digest(stamp, *shard.said())
            names.append(name)
            ends.update(dict.fromkeys(own, name))
            if not kept.has(f"{name}.articles", f"{name}.shown"):
                yield name, shard, older(own)

    def older(own: Sequence[str]) -> bytes:
        known = (f"{before.ends[end]}.articles" for end in own if end in before.ends)
        return next((kept.get(name) for name in known if kept.path(name).exists()), b"")

    done = means.crew.each(partial(_read, settings=settings), missing())
    weighed = ((shard.size >> 10, (name, made)) for (name, shard, _), made in done)
    for name, (articles, shown) in told("reading kB", size >> 10, weighed):
        kept.keep(f"{name}.articles", articles)
        kept.keep(f"{name}.shown", shown)
    return Kept(tuple(names), ends)


@unswept()
def _read(job: tuple[str, Shard, bytes], settings: Settings) -> tuple[bytes, bytes]:
    return read_shard(job[1], settings, job[2])


def head(read: str, kept: Work) -> Head:
    """What a shard shows at a glance."""
    (data,) = kept.pieces(f"{read}.shown", HEAD)
    found: Head = unpack(data)
    return found


def left_out(read: Iterable[str], kept: Work) -> tuple[Unread, ...]:
    """What was left out of the shards, and why."""
    return tuple(error for name in read for error in head(name, kept).left_out)


def made(step: str, jobs: Mapping[str, Callable[[], Job]], do: Callable[[Job], bytes], means: Means) -> None:
    """See to it that all of these names are kept: what is missing is made from its job."""
    missing = [name for name in jobs if not means.kept.has(name)]
    done = means.crew.each(partial(_made, do=do), ((name, jobs[name]()) for name in missing))
    for name, data in told(step, len(missing), ((1, (given[0], data)) for given, data in done)):
        means.kept.keep(name, data)


@unswept()
def _made(given: tuple[str, Job], do: Callable[[Job], bytes]) -> bytes:
    return do(given[1])


def state_all(jobs: Mapping[str, Callable[[], Part]], means: Means) -> list[str]:
    """The names under which the records of each part of the graph are kept, stated now or before."""
    missing = [name for name in jobs if not means.kept.has(f"{name}.run", f"{name}.stated")]
    do = partial(_stated, settings=means.settings)
    done = means.crew.each(do, ((name, jobs[name]()) for name in missing))
    for name, (run, stated) in told("stating", len(missing), ((1, (given[0], made)) for given, made in done)):
        means.kept.keep(f"{name}.run", run)
        means.kept.keep(f"{name}.stated", stated)
    return list(jobs)


@unswept()
def _stated(given: tuple[str, Part], settings: Settings) -> tuple[bytes, bytes]:
    return state(given[1], settings)


def counted(names: Iterable[str], kept: Work) -> Stated:
    """What was counted in all parts, and all that breaks a shape."""
    found: list[Stated] = [unpack(kept.pieces(f"{name}.stated", COUNTED)[0]) for name in names]
    broken = {violation for one in found for violation in one.violations}
    return Stated(together([one.tally for one in found]), tuple(sorted(broken)))
