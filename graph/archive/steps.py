"""The steps of a build over all shards: what is kept is taken, what is not is made and kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from graph.archive.crew import Crew
from graph.archive.progress import told
from graph.archive.reading import Shown, read_shard
from graph.archive.settings import Settings, digest
from graph.archive.shards import Shard, parts
from graph.archive.stating import Part, Stated, slim, state
from graph.archive.work import Work, text
from graph.model import Entity, Happening
from graph.rdf.merge import merged
from graph.report import Tally
from graph.resolve import Identity, Place, Told, Trace, first_told, happenings, identity

Together = Mapping[str, Mapping[Place, Happening]]
"""What facts share with those of other articles, by file."""
THINGS = 500
"""Things of a part, on average."""
FAN = 64
"""So many files are merged at once."""


def read_all(shards: Iterable[Shard], size: int, kept: Work, settings: Settings, crew: Crew) -> list[str]:
    """The names under which the shards' articles are kept, read now or before; `size` is that of all of them."""
    stamp = settings.digest()
    names: list[str] = []

    def missing() -> Iterator[tuple[str, Shard]]:
        for shard in shards:
            names.append(digest(stamp, *shard.said()))
            if not kept.has(f"{names[-1]}.articles", f"{names[-1]}.shown"):
                yield names[-1], shard

    done = crew.each(partial(_read, settings=settings), missing())
    weighed = ((shard.size >> 10, (name, made)) for (name, shard), made in done)
    for name, (articles, shown) in told("reading kB", size >> 10, weighed):
        kept.keep(f"{name}.articles", articles)
        kept.keep(f"{name}.shown", shown)
    return names


def _read(job: tuple[str, Shard], settings: Settings) -> tuple[bytes, bytes]:
    return read_shard(job[1], settings)


def shown(read: Iterable[str], kept: Work) -> Iterator[Shown]:
    """What each shard shows of itself."""
    return (kept.value(f"{name}.shown") for name in read)


def identified(read: Iterable[str], kept: Work, settings: Settings) -> Identity:
    """Which thing each trace of all shards is."""
    first: dict[Told, Trace] = {}
    for one in shown(read, kept):
        first_told(one.told.values(), settings.book(), first)
    return identity(first, settings.book())


def told_together(read: Iterable[str], who: Identity, kept: Work) -> Together:
    """What facts of different articles share, by file and place in it."""
    found = happenings((telling for one in shown(read, kept) for telling in one.tellings), who.of)
    files: dict[str, dict[Place, Happening]] = defaultdict(dict)
    for place in sorted(found):
        files[place[0]][place] = found[place]
    return files


def state_all(read: Sequence[str], who: Identity, kept: Work, settings: Settings, crew: Crew) -> list[str]:
    """The names under which the records of each shard, and of the things, are kept, stated now or before."""
    stamp = settings.digest()
    things = {part.name: part for part in (*_things(who.entities, stamp), *_pairs(who, stamp))}
    together = told_together(read, who, kept)
    shards = {_shard_name(name, who, together, kept, stamp): name for name in read}
    missing = [name for name in (*things, *shards) if not kept.has(f"{name}.run", f"{name}.stated")]
    jobs = (things.get(name) or _shard(name, shards[name], who, together, kept) for name in missing)
    done = crew.each(partial(state, settings=settings), jobs)
    for name, (run, stated) in told("stating", len(missing), ((1, (part.name, made)) for part, made in done)):
        kept.keep(f"{name}.run", run)
        kept.keep(f"{name}.stated", stated)
    return [*things, *shards]


def _things(entities: Iterable[Entity], stamp: str) -> Iterator[Part]:
    """The things in parts, in their order."""
    for part in parts(entities, THINGS, lambda entity: entity.key):
        yield Part(digest(stamp, *part), things=part)


def _pairs(who: Identity, stamp: str) -> Iterator[Part]:
    """The things that may be one, if there are any."""
    pairs = tuple((slim(one), slim(other)) for one, other in who.candidates)
    if pairs:
        yield Part(digest(stamp, "pairs", *pairs), pairs=pairs)


def _joined(
    read: str, who: Identity, together: Together, kept: Work
) -> tuple[dict[Told, Entity], dict[Place, Happening]]:
    """For all that a shard tells of things which they are, and what its facts share with others."""
    one: Shown = kept.value(f"{read}.shown")
    files = dict.fromkeys(telling.place[0] for telling in one.tellings)
    shared = {place: what for file in files for place, what in together.get(file, {}).items()}
    return {what: slim(who.of[what]) for what in one.told}, shared


def _shard_name(read: str, who: Identity, together: Together, kept: Work, stamp: str) -> str:
    of, shared = _joined(read, who, together, kept)
    return digest(stamp, read, *of.values(), *shared, *shared.values())


def _shard(name: str, read: str, who: Identity, together: Together, kept: Work) -> Part:
    of, shared = _joined(read, who, together, kept)
    return Part(name, kept.get(f"{read}.articles"), of, together=shared)


def counted(names: Iterable[str], kept: Work) -> Stated:
    """What was counted in all parts, and all that breaks a shape."""
    found: list[Stated] = [kept.value(f"{name}.stated") for name in names]
    broken = sorted({violation for one in found for violation in one.violations})
    return Stated(sum((one.tally for one in found), Tally()), tuple(broken))


def records(stated: Sequence[str], kept: Work) -> Iterator[str]:
    """The records of all parts, merged; what is merged on the way is kept, for no system opens all files at once."""
    names = [f"{name}.run" for name in stated]
    while len(names) > FAN:
        names = [_merged(names[first : first + FAN], kept) for first in range(0, len(names), FAN)]
    return merged(kept.lines(name) for name in names)


def _merged(names: Sequence[str], kept: Work) -> str:
    name = f"{digest(*names)}.merged"
    if not kept.has(name):
        kept.keep(name, text(merged(kept.lines(one) for one in names)))
    return name
