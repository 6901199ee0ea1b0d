"""What somebody types: single keys of a terminal, or lines where the input is a file or a pipe."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

try:
    import termios
    import tty
except ImportError:  # Windows has no such terminals: there keys are typed with Enter
    termios = None  # type: ignore[assignment]

KEYS = {
    "s": "same",
    "d": "different",
    "u": "unsure",
    "z": "undo",
    "w": "why",
    "q": "quit",
    "\x04": "quit",
    "\x03": "quit",
}
"""The keys and what they say; Ctrl-D and Ctrl-C leave, too."""
_NO_KEY = re.compile(r"\x1b(?:[\[O][0-9;]*[A-Za-z~]?)?")
"""What an arrow or another such key sends."""
Typed = tuple[str, str]
"""What was said, and what was added to it; nothing for a key that says nothing."""


def typed(stream: TextIO, prompt: Callable[[str], None]) -> Iterator[Typed]:
    """What is typed, as it comes, until the input ends; a terminal gives each key at once."""
    if termios and stream.isatty():
        return _keys(stream.fileno(), prompt)
    return _lines(stream)


def _lines(stream: TextIO) -> Iterator[Typed]:
    """A line each: a word or its key, and behind it what is added: same 同一份任免通知."""
    for line in stream:
        word, _, more = line.strip().partition(" ")
        if word:
            yield KEYS.get(word.lower(), word.lower() if word.lower() in KEYS.values() else ""), more.strip()


def _keys(terminal: int, prompt: Callable[[str], None]) -> Iterator[Typed]:
    while pressed := _pressed(terminal):
        for key in _NO_KEY.sub("\0", pressed).lower():
            said = KEYS.get(key, "")
            if said == "why":
                prompt("why: ")
                yield said, os.read(terminal, 4096).decode(errors="replace").strip()
            else:
                yield said, ""


def _pressed(terminal: int) -> str:
    """The keys pressed since the last ones."""
    with _at_once(terminal):
        return os.read(terminal, 64).decode(errors="replace")


@contextmanager
def _at_once(terminal: int) -> Iterator[None]:
    """The terminal as it gives keys without Enter and shows none; as before afterwards."""
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal, termios.TCSADRAIN)
        yield
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)
