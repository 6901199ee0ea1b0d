"""How long a page takes to be ready and how large it is, beside plain pyvis of the same graph: python -m bench.page.

Plain pyvis gets what a reader would give it: every thing and line of the same graph, nothing else. It computes its
places in the browser and is given up after PATIENCE seconds.
"""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from page.made import archive
from playwright.sync_api import CDPSession, Playwright, sync_playwright
from playwright.sync_api import TimeoutError as Late
from pyvis.network import Network
from rdflib import Graph

from graph.page import page
from graph.page.contents import contents, triples
from graph.page.lines import drawn

SIZES = (300, 10_000, 100_000)
PATIENCE = 60.0
READY = "document.documentElement.dataset.ready"
SETTLED = "document.getElementById('loadingBar')?.style.display === 'none'"
"""When pyvis' own bar says that the places are found."""


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """A line for each size."""
    _say(" things  page: made   ready  its CPU     size   plain pyvis: ready       size")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        for size in sizes:
            graph, start = archive(size).graph(), time.perf_counter()
            ours = _written(Path(folder) / f"{size}.html", page(graph))
            made = time.perf_counter() - start
            theirs = _written(Path(folder) / f"{size}-pyvis.html", plain(graph))
            (ready, busy), (settled, _) = (
                _opened(playwright, ours, READY),
                _opened(playwright, theirs, SETTLED),
            )
            late = f"{settled:.1f} s" if settled < PATIENCE else f"over {PATIENCE:.0f} s"
            _say(
                f"{size:7,} {made:9.1f} s {ready:5.1f} s {busy:6.1f} s {_megabytes(ours):6.1f} MB {late:>20} {_megabytes(theirs):7.1f} MB"
            )


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def plain(graph: Graph) -> str:
    """What pyvis makes of the things and lines by itself, its scripts within.

    Nodes and edges are put in its lists as add_node and add_edge would: those look through all before each.
    """
    all_of = contents(triples(graph))
    lines = drawn(all_of.facts, len(all_of.things))
    network = Network(directed=True, cdn_resources="in_line")
    names = [thing.names[0] for thing in all_of.things] + [hub.text or " " for hub in lines.hubs]
    network.nodes = [
        {"id": n, "label": name, "color": "#97c2fc", "shape": "dot"} for n, name in enumerate(names)
    ]
    network.edges = [{"from": n.start, "to": n.stop, "title": n.text, "arrows": "to"} for n in lines.lines]
    return str(network.generate_html())


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def _megabytes(file: Path) -> float:
    return file.stat().st_size / 1e6


def _opened(playwright: Playwright, file: Path, ready: str) -> tuple[float, float]:
    """Seconds until the page says it is ready, or PATIENCE, and of them those that its thread was at work.

    What it asks of the net is refused at once.
    """
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
    )
    tab = browser.new_page(viewport={"width": 1280, "height": 800}, offline=True)
    clock = tab.context.new_cdp_session(tab)
    clock.send("Performance.enable", {"timeDomain": "threadTicks"})
    start = time.perf_counter()
    try:
        tab.goto(file.as_uri(), timeout=PATIENCE * 1000)
        tab.wait_for_function(ready, timeout=PATIENCE * 1000)
        return time.perf_counter() - start, _busy(clock)
    except Late:
        return PATIENCE, PATIENCE
    finally:
        browser.close()


def _busy(clock: CDPSession) -> float:
    """Seconds of the processor that the page's main thread has taken."""
    figures = {one["name"]: one["value"] for one in clock.send("Performance.getMetrics")["metrics"]}
    return float(figures["ThreadTime"])


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
