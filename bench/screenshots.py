"""Pictures of the page as readers meet it: python -m bench.screenshots PAGE FOLDER.

What is chosen in them is what the page knows most about, so any page will do.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

WIDE, PHONE = (1400, 900), (390, 844)
MOST = """of => { const d = JSON.parse(document.getElementById("data").textContent), number = (list, name) => list.findIndex(one => one.name === name);
  const told = d.things.iri.map(() => 0), read = d.articles.iri.map(() => 0);
  d.facts.roles.forEach(filled => new Set(filled.filter((x, n) => n % 2 && typeof x === "number")).forEach(thing => told[thing]++));
  d.quotes.article.forEach(article => read[article]++);
  const best = (iris, weights) => iris.map((iri, n) => [weights[n], iri]).sort((a, b) => b[0] - a[0])[0]?.[1];
  const kind = number(d.legend.kinds, of), fact = number(d.legend.facts, of);
  if (of === "Article") return best(d.articles.iri, read);
  if (kind >= 0) return best(d.things.iri, told.map((count, n) => d.things.kinds[n].includes(kind) ? count : -1));
  return best(d.facts.iri, d.facts.roles.map((filled, n) => d.facts.kind[n] === fact ? filled.length : -1)); }"""
"""The thing, fact or article of which the page tells most, by its class."""
VIEWS: dict[str, tuple[str, str, tuple[int, int]]] = {
    "home": ("", "", WIDE),
    "page": ("e", "Organization", WIDE),
    "person": ("e", "Person", WIDE),
    "deal": ("f", "Signing", WIDE),
    "article": ("a", "Article", WIDE),
    "timeline": ("v=time", "", WIDE),
    "list": ("v=list", "", WIDE),
    "articles": ("v=articles", "", WIDE),
    "dark": ("theme=dark&e", "Organization", WIDE),
    "english": ("lang=en&e", "Person", WIDE),
    "english-home": ("lang=en", "", WIDE),
    "phone": ("", "", PHONE),
    "phone-person": ("e", "Person", PHONE),
    "phone-list": ("v=list", "", PHONE),
}
"""What is in the address, the class of what is chosen, and the window."""


def main(page: Path, folder: Path) -> None:
    """All pictures of `page` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
        )
        for name, (at, kind, size) in VIEWS.items():
            _shoot(browser, page.resolve().as_uri(), folder / f"{name}.png", at, kind, size)
        browser.close()


def _shoot(browser: Browser, url: str, file: Path, at: str, kind: str, size: tuple[int, int]) -> None:
    options: dict[str, Any] = {"has_touch": True, "device_scale_factor": 2} if size == PHONE else {}
    tab = browser.new_page(viewport={"width": size[0], "height": size[1]}, **options)
    tab.goto(url)
    tab.wait_for_function("document.documentElement.dataset.ready")
    chosen = f"={tab.evaluate(MOST, kind)}" if kind else ""
    tab.goto(f"{url}#{at}{chosen}")
    tab.wait_for_timeout(600)
    tab.screenshot(path=file)
    tab.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
