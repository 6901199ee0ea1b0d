"""Files that mean harm, or that something has spoilt: python -m bench.hostile [COUNT] builds from them and tells.

Each is a page of the seeds with something done to it at random places, or one of HOSTILE.
"""

from __future__ import annotations

import random
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from rdflib import Graph

from graph.archive.crew import Several
from graph.archive.settings import Settings
from graph.build import build_into

ROOT = Path(__file__).parent.parent
NAMES = (
    "<script>alert(1)</script>集团",
    '"><img src=x onerror=alert(1)>公司',
    "青山'\"`学院",
    "海川{{7*7}}${7}公司",
    "北方\\大学",
    "</script><script>alert(2)//公司",
    "云山../../etc集团",
    "青\u202e山\u200b集\u2066团",
    "@prefix a: <b> . 公司",
)
SIGNED = "签约\n1月6日，{0}与海川公司签署《{0}合作协议》。{0}董事长王建国说，将投资20亿元。"
HOSTILE: dict[str, bytes] = {
    **{f"name-{n}": SIGNED.format(name).encode() for n, name in enumerate(NAMES)},
    "a NUL": "好的。\0港口".encode(),
    "cut UTF-8": SIGNED.format("青山集团").encode()[:-2],
    "a lone surrogate": b"\xed\xa0\x80" + "港口签约。".encode(),
    "one long line": "海川公司与青山集团签约，".encode() * 400_000,
    "many short lines": "海\n".encode() * 100_000,
    "unclosed marks": ("“《（" * 3_000).encode(),
    "a list of names": ("王建国、" * 10_000).encode(),
    "one character": ("一" * 50_000).encode(),
    "digits": ("1" * 50_000 + "亿元").encode(),
    "dates": ("2021年1月99日至" * 5_000).encode(),
    "front matter": (b'---\nurl: ../../<x>\ntitle: "<b>\nnewspaper: {}\n---\n' + "海川公司成立。".encode()),
    "nothing": b"",
    "blank": "　\n\u200b\n".encode(),
}
"""Files of one trouble each, by its name."""


def hostile(chance: random.Random, seeds: Path, count: int) -> Iterator[tuple[str, bytes]]:
    """So many files, each with its name."""
    pages = [path.read_bytes() for path in sorted(seeds.glob("*.txt"))]
    for number, data in zip(range(count), HOSTILE.values(), strict=False):
        yield f"{number:05}.txt", data
    for number in range(len(HOSTILE), count):
        yield f"{number:05}.txt", _spoilt(chance, chance.choice(pages))


def _spoilt(chance: random.Random, page: bytes) -> bytes:
    """A stretch of the page, with bytes and characters in it that do not belong there."""
    start = chance.randrange(len(page) // 2)
    data = page[start : start + chance.randrange(20, 900)]
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(STRAY) + data[place + chance.randrange(4) :]
    return data


STRAY = (
    *(name.encode() for name in NAMES),
    *(mark.encode() for mark in "\u202e\u200b\u2028\ufeff\ue000\x1b\t\r《》“”（）…—、，。0年亿元"),
    b"\0",
    b"\xff\xfe",
    b"\xe4\xb8",
    b"---\n",
)


def main(count: int = 10_000) -> None:
    """What was tried and what came of it."""
    with TemporaryDirectory() as folder:
        papers, out = Path(folder) / "papers", Path(folder) / "out"
        papers.mkdir()
        for name, data in hostile(random.Random(7), ROOT / "seeds", count):
            (papers / name).write_bytes(data)
        start = perf_counter()
        built = build_into(out, [papers], Settings(), Several(2))
        page = (out / "graph.html").read_text(encoding="utf-8")
        triples = len(Graph().parse(out / "graph.ttl", format="turtle"))
        print(
            f"{count} hostile files in {perf_counter() - start:.0f} s: {len(built.left_out)} left out by name,"
        )
        print(f"{triples} triples that parse, {page.count('<script>alert')} scripts in the page")
        print(f"at most {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss >> 10} MiB a process")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
