"""Builds killed at random moments, and what came of it: python -m bench.kills [KILLS [ARTICLES]].

A build goes on in a process group of its own, every tenth with two workers, and SIGKILL ends the whole group. Most are
killed again when they carry on; one that comes to its end must give the bytes of a build that nobody disturbed. All the
while each file that stood in the folder must be whole: that of before or the new one. Then some articles change.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, sleep

from graph.archive import crew, shards, turtle
from graph.archive.crew import Alone, Several
from graph.archive.settings import Settings
from graph.archive.work import NAME
from graph.build import PAGE, TURTLE, build_into

BODIES = ("海州港集团", "云山港集团", "北方大学", "青山学院", "海川公司", "青山市教育局")
PEOPLE = ("林远", "田小禾", "王建国", "李卫东", "赵小山")
AGAIN = 0.85
"""How often a build that was killed is killed once more."""
CHANGED = 8
"""Every so many articles another version has another."""
SEVERAL, ANEW = 0.1, 0.2
"""How often several processes build, and how often the folder of work is thrown away before."""
TRIED = ("kills", "kills of several processes", "carried on to the end")
LOST = ("spoilt", "failed", "other bytes", "left lying")
Files = dict[str, bytes]


def paper(number: int, version: int) -> str:
    """One article; that of another version tells of other bodies on another day."""
    one, other = (BODIES[(number * step + version) % len(BODIES)] for step in (1, 5))
    day, holder = (number + version) % 28 + 1, PEOPLE[(number + version) % len(PEOPLE)]
    return (
        f"---\ntitle: {one}签约\ndate: 2021-{number % 12 + 1:02}-{day:02}\n---\n"
        f"{day}日，{one}与{other}签署《第{number}号合作协议》，总投资{number + 2}亿元。{one}董事长{holder}出席签约仪式。"
    )


def write(papers: Path, count: int, version: int) -> None:
    """The archive: of another version some articles are others."""
    papers.mkdir(exist_ok=True)
    for number in range(count):
        text = paper(number, version if number % CHANGED == 0 else 0)
        (papers / f"{number:04}.txt").write_text(text, encoding="utf-8")


def built(papers: Path, out: Path, jobs: int) -> None:
    """One build, in small shards so that there is much to carry on with; the graph is patched where it may be."""
    shards.USUAL, turtle.FEW, crew.SOON = 4, 1, 0
    build_into(out, [papers], Settings(), Several(jobs) if jobs > 1 else Alone())


def begun(do: Callable[[], None]) -> int:
    """The process that does it, at the head of a group of its own."""
    process = os.fork()
    if process:
        with suppress(OSError):
            os.setpgid(process, process)
        return process
    code = 1
    try:
        os.setpgid(0, 0)
        do()
        code = 0
    finally:
        os._exit(code)


def ended(process: int) -> int:
    """How a process left that was not killed."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def killed(process: int, after: float) -> bool:
    """Kill the group of the process at that moment; whether it was still at work."""
    sleep(after)
    with suppress(ProcessLookupError):
        os.killpg(process, signal.SIGKILL)
    return ended(process) == -signal.SIGKILL


def files(out: Path) -> Files:
    """What stands in the folder, without the folder of work."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.is_file()}


def undisturbed(papers: Path, out: Path) -> tuple[Files, float]:
    """What a build gives that nobody disturbs, and how many seconds it takes."""
    start = perf_counter()
    if ended(begun(lambda: built(papers, out, 1))):
        raise SystemExit("a build that nobody disturbed did not come to its end")
    return files(out), perf_counter() - start


def spoilt(out: Path, allowed: tuple[Files, ...]) -> bool:
    """Whether a file in the folder is neither that of before nor the new one."""
    now = files(out)
    return set(now) != {TURTLE, PAGE} or any(all(now[name] != one[name] for one in allowed) for name in now)


@dataclass
class Bench:
    """A folder of builds: the archive, what two versions of it give undisturbed, and what was seen."""

    papers: Path
    out: Path
    want: tuple[Files, ...]
    whole: float
    """Seconds that a build takes."""
    seen: Counter[str] = field(default_factory=Counter)

    def killed_and_carried_on(self, version: int, chance: random.Random, most: int) -> None:
        """Build the version, killed at most so many times, until it stands; tell what was seen."""
        jobs = 2 if chance.random() < SEVERAL else 1
        work = partial(built, self.papers, self.out, jobs)
        for _ in range(most):
            if not killed(begun(work), chance.uniform(0, self.whole * (3 if jobs > 1 else 1))):
                break
            self.seen["kills"] += 1
            self.seen["kills of several processes"] += jobs > 1
            self.seen["spoilt"] += spoilt(self.out, self.want)
            if chance.random() > AGAIN:
                break
        self.seen["failed"] += ended(begun(work)) != 0
        self.seen["carried on to the end"] += 1
        self.seen["other bytes"] += files(self.out) != self.want[version]
        self.seen["left lying"] += any(path.suffix == ".new" for path in (self.out / NAME).iterdir())


def main(kills: int = 1_000, articles: int = 48) -> None:
    """What was tried and what came of it."""
    chance, start = random.Random(7), perf_counter()
    with TemporaryDirectory() as folder:
        papers, out = Path(folder) / "papers", Path(folder) / "out"
        write(papers, articles, 0)
        built(papers, Path(folder) / "first", 1)  # what every process needs is loaded here, once
        first, whole = undisturbed(papers, Path(folder) / "old")
        write(papers, articles, 1)
        second, _ = undisturbed(papers, out)
        bench = Bench(papers, out, (first, second), whole)
        version = 0
        while bench.seen["kills"] < kills:
            write(papers, articles, version)
            if chance.random() < ANEW:
                shutil.rmtree(out / NAME)
            bench.killed_and_carried_on(version, chance, kills - bench.seen["kills"])
            version = 1 - version
    print(f"{articles} articles, {bench.whole:.1f} s a build; {perf_counter() - start:.0f} s in all")
    for name in (*TRIED, *LOST):
        print(f"{bench.seen[name]:6} {name}")
    if any(bench.seen[name] for name in LOST):
        raise SystemExit(1)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
