"""How an archive is built: python -m bench.scale [--pool FILE] [SIZE…] tells articles a second, memory, rebuilds.

The articles are those of a pool (JSON lines, gzipped: text, title, date, newspaper), repeated with other days where it
is too small; without a pool they are made from sentences of our own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from tempfile import TemporaryDirectory
from time import perf_counter

from graph.cli import main as baotu

SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林高罗", "建国卫东晓梅志强海燕文静国庆小红立新春华"
PLACES, TRADES = "青海云山北南东西河江湖安平宁", "港口重工电子海运能源食品纺织建设"
ROOT = Path(__file__).parent.parent


def made(chance: random.Random) -> str:
    """An article of our own: bodies that sign, invest and appoint."""
    sentences = []
    for _ in range(chance.randrange(4, 12)):
        one, other = ("".join(chance.choices(PLACES, k=2)) + chance.choice(TRADES) + "集团" for _ in "12")
        who = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=2))
        day = f"{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日"
        sentences += [
            f"{day}，{one}与{other}签署战略合作协议，总投资{chance.randrange(2, 90)}亿元。",
            f"{one}董事长{who}说，项目将于明年投产。",
        ]
    return "两家集团签约\n" + "".join(sentences)


def articles(pool: Path | None) -> Iterator[str]:
    """Texts of articles without end, none the same as another."""
    chance = random.Random(7)
    if pool is None:
        yield from (made(chance) for _ in count())
        return
    for again in count():
        with gzip.open(pool, "rt", encoding="utf-8") as lines:
            for line in lines:
                one = json.loads(line)
                day = f"{2000 + (int((one.get('date') or '2010')[:4]) + again) % 25}{(one.get('date') or '2010-01-01')[4:]}"
                head = {
                    "title": one.get("title"),
                    "date": day,
                    "newspaper": f"{one.get('newspaper') or '日报'}{again or ''}",
                }
                front = "".join(f"{key}: {' '.join(value.split())}\n" for key, value in head.items() if value)
                yield f"---\n{front}---\n{one['text']}"


def write(folder: Path, size: int, pool: Path | None) -> int:
    """Write so many articles to the folder, a thousand in each of its own; how many characters they have."""
    characters = 0
    for number, text in enumerate(islice(articles(pool), size)):
        path = folder / f"{number // 1000:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        characters += len(text)
    return characters


def timed(papers: Path, out: Path, jobs: int) -> tuple[float, int]:
    """The seconds that a build takes, and the most memory that one of its processes had, in MiB."""
    command = [sys.executable, "-m", "bench.scale", "--build", str(papers), str(out), str(jobs)]
    start = perf_counter()
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return perf_counter() - start, int(said.stdout.split()[-1])


def main() -> None:
    """A line for each size and each number of processes."""
    words = argparse.ArgumentParser()
    words.add_argument("--pool", type=Path)
    words.add_argument("--build", nargs=3)
    words.add_argument("sizes", nargs="*", type=int, default=[2_000])
    args = words.parse_args()
    if args.build:
        _build(*args.build)
        return
    print("articles  jobs   first  articles/s  characters/s  unchanged  one changed   MiB")
    for size in args.sizes:
        for jobs in (1, 2):
            _say(size, jobs, args.pool)


def _say(size: int, jobs: int, pool: Path | None) -> None:
    with TemporaryDirectory() as folder:
        papers, out = Path(folder) / "papers", Path(folder) / "out"
        characters = write(papers, size, pool)
        first, memory = timed(papers, out, jobs)
        same, _ = timed(papers, out, jobs)
        changed = papers / "0000" / "0000003.txt"
        changed.write_text(changed.read_text(encoding="utf-8") + "1月6日，海川公司成立。", encoding="utf-8")
        one, _ = timed(papers, out, jobs)
        print(
            f"{size:>8}  {jobs:>4}  {first:>6.1f}  {size / first:>10.1f}  {characters / first:>12.0f}"
            f"  {same:>9.1f}  {one:>11.1f}  {memory:>4}",
            flush=True,
        )


def _build(papers: str, out: str, jobs: str) -> None:
    baotu(["build", papers, "--out", out, "--jobs", jobs])
    print(max(getrusage(who).ru_maxrss for who in (RUSAGE_SELF, RUSAGE_CHILDREN)) >> 10)


if __name__ == "__main__":
    main()
