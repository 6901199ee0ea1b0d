"""How an archive is built: python -m bench.scale [POOL] [--sizes SIZE…] [--jobs N…] tells time, memory and rebuilds.

An archive is one file of JSON lines. Its articles are those of a pool (JSON lines, which may be gzipped: text, title,
date, newspaper), again and again with other names and years where it is too small; without a pool they are made from
sentences of our own. Memory is that of all processes of a build together, at its highest; CPU that of all of them.
Before that stands how quickly jieba.posseg and jiagu, where they are installed, tag the first of these articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from bench.speed import MOST, OTHERS, timed
from bench.speed import articles as articles_of
from graph.tables import table

NAMES = "伟芳娜秀敏静丽涛艳勇杰娟霞刚桂兰英萍鹏辉玲婷鑫琳浩宇轩博磊晶莹颖雪倩帆凯"
"""Characters that stand in names more than anywhere else: changed for each other they make other people and firms."""
YEAR = re.compile(r"(?<!\d)20[012]\d(?=年|-)")
PLACES, TRADES = "青海云山北南东西河江湖安平宁", "港口重工电子海运能源食品纺织建设"
ROOT = Path(__file__).parent.parent
PAUSE = 1.0
"""Seconds between two looks at the processes."""
TICKS, KB = 100, 1024


def made(chance: random.Random) -> dict[str, str]:
    """An article of our own: bodies that sign, invest and appoint."""
    sentences = []
    for _ in range(chance.randrange(4, 12)):
        one, other = ("".join(chance.choices(PLACES, k=2)) + chance.choice(TRADES) + "集团" for _ in "12")
        who = chance.choice("王李张刘陈杨赵黄周吴") + "".join(chance.choices(NAMES, k=2))
        day = f"{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日"
        sentences += [
            f"{day}，{one}与{other}签署战略合作协议，总投资{chance.randrange(2, 90)}亿元。",
            f"{one}董事长{who}说，项目将于明年投产。",
        ]
    return {
        "title": "两家集团签约",
        "text": "".join(sentences),
        "date": f"20{chance.randrange(10, 24)}-03-04",
    }


def articles(pool: Path | None) -> Iterator[dict[str, str]]:
    """Articles without end, none the same as another."""
    chance = random.Random(7)
    if pool is None:
        yield from (made(chance) for _ in count())
        return
    for again in count():
        others = str.maketrans(NAMES, "".join(chance.sample(NAMES, len(NAMES))) if again else NAMES)
        with (
            gzip.open(pool, "rt", encoding="utf-8")
            if pool.suffix == ".gz"
            else pool.open(encoding="utf-8") as lines
        ):
            for line in lines:
                one = json.loads(line)
                held = {name: one[name] for name in ("title", "text", "date", "newspaper") if one.get(name)}
                yield {name: _anew(value, again, others) for name, value in held.items()}


def _anew(text: str, again: int, others: dict[int, int]) -> str:
    """The text with other names, and so many years later."""
    if not again:
        return text
    return YEAR.sub(lambda year: str(2000 + (int(year[0]) - 2000 + again) % 30), text.translate(others))


def write(archive: Path, size: int, pool: Path | None) -> int:
    """Write so many articles; how many characters they have."""
    characters = 0
    with archive.open("w", encoding="utf-8") as file:
        for one in islice(articles(pool), size):
            file.write(json.dumps(one, ensure_ascii=False) + "\n")
            characters += len(one["text"])
    return characters


def change(archive: Path, number: int) -> None:
    """Add a sentence to one article."""
    aside = archive.with_suffix(".new")
    with archive.open(encoding="utf-8") as old, aside.open("w", encoding="utf-8") as new:
        for line, text in enumerate(old):
            one = json.loads(text) if line == number else {}
            new.write(
                json.dumps(one | {"text": one["text"] + "1月6日，海川公司成立。"}) + "\n" if one else text
            )
    aside.replace(archive)


@dataclass(slots=True)
class Cost:
    """What a build took: seconds, processor seconds, MiB at the highest."""

    seconds: float = 0.0
    memory: float = 0.0
    ticks: dict[int, int] = field(default_factory=dict)

    @property
    def cpu(self) -> float:
        """The seconds of all processors together."""
        return sum(self.ticks.values()) / TICKS


def built(archive: Path, out: Path, jobs: int) -> Cost:
    """What a build takes."""
    command = [sys.executable, "-m", "graph", "build", str(archive), "--out", str(out), "--jobs", str(jobs)]
    cost, start = Cost(), monotonic()
    build = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=ROOT)
    ended = False
    while not ended:
        _look(build.pid, cost)
        with suppress(subprocess.TimeoutExpired):
            build.wait(PAUSE)
            ended = True
    if build.returncode not in (0, 5):
        raise SystemExit(f"the build left with {build.returncode}")
    cost.seconds = monotonic() - start
    return cost


def _look(root: int, cost: Cost) -> None:
    """Add to the cost what the processes have and have used by now."""
    stats = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        stats[int(path.parent.name)] = int(said[1]), int(said[11]) + int(said[12])
    ours = {root}
    while more := {pid for pid, (above, _) in stats.items() if above in ours} - ours:
        ours |= more
    cost.ticks |= {pid: stats[pid][1] for pid in ours if pid in stats}
    cost.memory = max(cost.memory, sum(map(_memory, ours)))


def _memory(pid: int) -> float:
    """A process's part of the memory, in MiB; what several share counts once."""
    try:
        said = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+)", said, re.MULTILINE)
    return int(found[1]) / KB if found else 0.0


def main() -> None:
    """A line for each size and each number of processes."""
    words = argparse.ArgumentParser()
    words.add_argument("pool", nargs="?", type=Path)
    words.add_argument("--sizes", nargs="+", type=int, default=[2_000])
    words.add_argument("--jobs", nargs="+", type=int, default=[1, 2])
    args = words.parse_args()
    print(beside(args.pool), flush=True)
    print(
        "articles  jobs  first s   CPU s  articles/s  characters/s    MiB  unchanged s  one changed s  MB out"
    )
    for size in args.sizes:
        for jobs in args.jobs:
            with TemporaryDirectory() as folder:
                print(_line(Path(folder), size, jobs, args.pool), flush=True)


def beside(pool: Path | None) -> str:
    """How quickly others only tag such articles, in one process and in seconds of the processor."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "archive.jsonl"
        write(archive, MOST, pool)
        return table(("reader", "articles/s", "characters/s"), list(timed(articles_of(archive), OTHERS)))


def _line(folder: Path, size: int, jobs: int, pool: Path | None) -> str:
    archive, out = folder / "archive.jsonl", folder / "out"
    characters = write(archive, size, pool)
    first = built(archive, out, jobs)
    same = built(archive, out, jobs)
    change(archive, 3)
    one = built(archive, out, jobs)
    return (
        f"{size:>8}  {jobs:>4}  {first.seconds:>7.1f}  {first.cpu:>6.1f}  {size / first.seconds:>10.1f}"
        f"  {characters / first.seconds:>12.0f}  {first.memory:>5.0f}  {same.seconds:>11.1f}  {one.seconds:>13.1f}"
        f"  {sum(path.stat().st_size for path in out.glob('graph.*')) / 1e6:>6.1f}"
    )


if __name__ == "__main__":
    main()
