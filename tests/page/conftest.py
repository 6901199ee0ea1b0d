"""One browser for all tests of the page, and pages that are built once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graph.page import parted
from graph.page.contents import triples
from page.made import archive, hostile, paper

INSTALL = "the page's tests need a browser; on Debian: apt-get install -y chromium fonts-noto-cjk"
Open = Callable[..., Page]


CHOICE = "[2000, 3000, 4000]"
"""Of how many articles, things and facts the page `choice` is one."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        pytest.fail(INSTALL)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The file of a made page: paper, hostile, or the size of an archive."""
    folder = tmp_path_factory.mktemp("pages")

    def file(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            drafts = {"paper": paper, "choice": paper, "hostile": hostile}
            draft = drafts[name]() if name in drafts else archive(int(name))
            before, behind = parted(triples(draft.graph()))
            path.write_text(f"{before}{CHOICE if name == 'choice' else '[]'}{behind}", encoding="utf-8")
        return path

    return file


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that checks a page for what bars readers with screen readers, keyboards or weak eyes."""
    return (Path(__file__).parent.parent / "vendor/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def opened(browser: Browser, files: Callable[[str], Path]) -> Iterator[Open]:
    """Opens a page from the disk and fails the test for any request, error or breach of the policy."""
    contexts, sins = [], []

    def open_page(name: str = "paper", at: str = "", **options: object) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: sins.append(f"error: {error}"))
        page.on("console", lambda said: sins.append(said.text) if said.type in ("error", "warning") else None)
        page.on(
            "request",
            lambda asked: (
                sins.append(asked.url) if asked.url.split(":")[0] not in ("file", "data", "blob") else None
            ),
        )
        page.goto(files(name).as_uri() + at)
        page.wait_for_function("document.documentElement.dataset.ready")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not sins
