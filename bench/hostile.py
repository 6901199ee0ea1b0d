"""Files that mean harm, or that something has spoilt: python -m bench.hostile [COUNT] builds from them and tells.

Each is a page of the seeds with something done to it at random places, a file of another form with bytes of it changed or
cut off, or one of HOSTILE. What is built must hold no script of theirs and be Turtle that another program reads.
"""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from zipfile import ZIP_DEFLATED, ZipFile

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
    "one long line": "海川公司与青山集团签约，".encode() * 850_000,
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
"""Texts of one trouble each, by its name."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def nested(depth: int) -> bytes:
    """A zip in a zip in a zip, in the innermost of which a text lies."""
    data, name = SIGNED.format("青山集团").encode(), "text.txt"
    for _ in range(depth):
        data, name = packed({name: data}), "inner.zip"
    return data


def forms() -> dict[str, bytes]:
    """Files of other forms that mean harm, by their endings."""
    signed = [SIGNED.format(name) for name in NAMES]
    bomb = bytes(100 << 20)
    rows = StringIO()
    csv.writer(rows).writerows(
        [("title", "text"), *((name, text) for name, text in zip(NAMES, signed, strict=True))]
    )
    return {
        "bomb.zip": packed({"zeros.txt": bomb}),
        "bomb.txt.gz": gzip.compress(bomb),
        "bombs.zip": packed({f"{n}.zip": packed({"zeros.txt": bomb[: 9 << 20]}) for n in range(3)}),
        "nested.zip": nested(40),
        "climbs.zip": packed({"../../out.txt": signed[0].encode(), "/etc/out.txt": signed[1].encode()}),
        "names.html": f"<html><body><p>{'</p><p>'.join(signed)}</body>".encode(),
        "deep.html": b"<div>" * 50_000 + signed[0].encode(),
        "names.md": "\n\n".join(
            f"# {name}\n{text}" for name, text in zip(NAMES, signed, strict=True)
        ).encode(),
        "names.jsonl": "\n".join(
            json.dumps({"title": text, "text": text, "url": text}) for text in signed
        ).encode(),
        "deep.json": b"[" * 100_000,
        "deep.jsonl": b'{"text":' * 50_000
        + b"\n"
        + b'{"text": "\\ud800", "date": "9999-99-99"}\n'
        + b"1" * 50_000,
        "names.csv": rows.getvalue().encode(),
        "open.csv": b'text\n"' + "海川公司，".encode() * 100_000,
        "none.pdf": b"%PDF-1.7\n1 0 obj<</Length 99999999>>stream\n",
        "none.docx": packed({"word/document.xml": b"<w:document>" + b"<w:p>" * 20_000}),
    }


def hostile(chance: random.Random, seeds: Path, samples: Path, count: int) -> Iterator[tuple[str, bytes]]:
    """So many files, each with its name; a fifth of those that are spoilt are of other forms than plain text."""
    pages = [path.read_text(encoding="utf-8") for path in sorted(seeds.glob("*.txt"))]
    others = [path for path in sorted(samples.iterdir()) if path.is_file() and path.suffix != ".txt"]
    meant = [*((f"{n}.txt", data) for n, data in enumerate(HOSTILE.values())), *forms().items()]
    yield from meant[:count]
    for number in range(len(meant), count):
        if chance.random() < 0.2:
            one = chance.choice(others)
            yield f"{number:05}{''.join(one.suffixes)}", _changed(chance, one.read_bytes())
        else:
            yield f"{number:05}.txt", _spoilt(chance, chance.choice(pages))


def _changed(chance: random.Random, data: bytes) -> bytes:
    """The file with some bytes changed, and sometimes without its end."""
    held = bytearray(data)
    for _ in range(chance.choice((0, 1, 3, 30))):
        held[chance.randrange(len(held))] = chance.randrange(256)
    return bytes(held[: chance.randrange(1, len(held) + 1)] if chance.random() < 0.4 else held)


def _spoilt(chance: random.Random, page: str) -> bytes:
    """A stretch of the page with characters in it that do not belong there; of a third the bytes are changed, too."""
    start = chance.randrange(len(page) // 2)
    text = page[start : start + chance.randrange(20, 400)]
    for _ in range(chance.randrange(1, 6)):
        place = chance.randrange(len(text) + 1)
        text = text[:place] + chance.choice(STRAY) + text[place + chance.randrange(4) :]
    data = text.encode(errors="surrogatepass")
    return data if chance.random() < WHOLE else _changed(chance, data)


WHOLE = 0.67
STRAY = (*NAMES, *"\u202e\u200b\u2028\ufeff\ue000\x1b\0\ud800\t\r《》“”（）…—、，。0年亿元", "---\n")
HARM = re.compile("<script>alert|<img src=x|</script><script>alert", re.IGNORECASE)
"""What a name says that would do something, were it printed as it is."""


def main(count: int = 10_000) -> None:
    """What was tried and what came of it."""
    with TemporaryDirectory() as folder:
        papers, out = Path(folder) / "papers", Path(folder) / "out"
        papers.mkdir()
        for name, data in hostile(random.Random(7), ROOT / "seeds", ROOT / "tests" / "files", count):
            (papers / name).write_bytes(data)
        start = perf_counter()
        built = build_into(out, [papers], Settings(), Several(2))
        page = (out / "graph.html").read_text(encoding="utf-8")
        triples = len(Graph().parse(out / "graph.ttl", format="turtle"))
        print(
            f"{count} hostile files in {perf_counter() - start:.0f} s: {len(built.left_out)} left out by name,"
        )
        print(f"{triples} triples that parse, {len(HARM.findall(page))} scripts in the page")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
