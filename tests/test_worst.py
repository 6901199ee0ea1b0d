"""Sentences made against the rules: each is read in a time that grows with its length, and no faster.

They are made from the wordings themselves, so that a new rule is covered by itself: what a wording may repeat is repeated
without an end, each of its words and holes, and its beginnings. A sentence has LONGEST characters at most, and what stands
in one, a name for instance, no more; so there it is enough that none is a trap. What is looked for in a whole text has
to take no more than four times as long for four times the text, or a little more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pkgutil import walk_packages
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worst import units

import graph
from graph import patience
from graph.facts import RULES
from graph.model import Span
from graph.rules import Rule
from graph.sentences import LONGEST, split

READS = re.compile(r"graph\.(?:sentences|passage|places|where|traditional|read|names|facts|known|resolve)\b")
LEARNS = re.compile("train|learn|spacy")
"""Rooms of which no article is read."""
FEW, MANY = 2_500, 10_000
TIMES = 8
"""So many times as long may four times as much take: twice what is linear, for the clock of a busy machine."""
QUICK = 0.05
"""Seconds of the processor; what takes fewer is not measured further."""
TRAP = 0.5
"""Seconds of the processor for a sentence: of what is no trap the slowest takes a tenth."""
IN_NAMES = re.compile(
    "names.boundaries|names.documents._(?:TAIL|DOCUMENT|SHORT)|names.people._AREA|names.reach._ONE_PIECE|places._ENDING"
    "|read.people.(?:SIGN|GROUP|OUTLET)|resolve|facts"
)
"""Wordings that are held against a sentence, a name or a byline."""
AT_ONE_PLACE = re.compile("read.front.ENTRY|read.run_in.RUN")
"""Wordings of which it is known where they begin."""


def wordings() -> dict[str, re.Pattern[str]]:
    """The wordings of all rooms that read, by where they stand."""
    found: dict[re.Pattern[str], str] = {}
    for module in walk_packages(graph.__path__, "graph."):
        if READS.match(module.name) and not LEARNS.search(module.name):
            for name, value in vars(import_module(module.name)).items():
                for one in value.values() if isinstance(value, dict) else [value]:
                    if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                        found.setdefault(one, f"{module.name}.{name}")
    return {f"{name} {number}": one for number, (one, name) in enumerate(found.items())}


WORDINGS = wordings()


def tried(wording: re.Pattern[str], most: int) -> list[tuple[str, str]]:
    """What to begin with and to repeat, the shortest first: these come most often in so many characters."""
    return sorted(units(wording), key=lambda pair: len(pair[0]) + len(pair[1]))[:most]


def repeated(before: str, unit: str, length: int) -> str:
    return (before + unit * (length // len(unit) + 1))[:length]


def search(wording: re.Pattern[str]) -> Callable[[str], object]:
    """All that is looked for with a wording: everywhere in a text."""
    return lambda text: [None for _ in wording.finditer(text)]


def begin(wording: re.Pattern[str]) -> Callable[[str], object]:
    return lambda text: (wording.match(text), wording.fullmatch(text))


def seconds(do: Callable[[str], object], text: str) -> float:
    """Seconds of the processor; without end where it is a trap."""
    start = thread_time()
    try:
        with patience.patience():
            do(text)
    except patience.TooLongError:
        return float("inf")
    return thread_time() - start


def least(do: Callable[[str], object], text: str, enough: float) -> float:
    """The least seconds of several times, for others are at the processor, too; the first that is little enough."""
    best = float("inf")
    for _ in range(4):
        best = min(best, seconds(do, text))
        if best <= enough:
            break
    return best


def grows(do: Callable[[str], object], few: str, many: str) -> bool:
    """Whether four times as much takes far more than four times as long."""
    long = least(do, many, QUICK)
    return long > QUICK and long > TIMES * least(do, few, 0)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "SECONDS", 4 * TRAP)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_sentence_is_a_trap_for_a_rule(rule: Rule) -> None:
    for before, unit in tried(rule.regex, 80):
        text = repeated(before, unit, LONGEST)
        assert least(search(rule.regex), text, TRAP) <= TRAP, text[:40]


@pytest.mark.parametrize("name", [name for name in WORDINGS if IN_NAMES.search(name)])
def test_no_sentence_and_no_name_is_a_trap(name: str) -> None:
    for before, unit in tried(WORDINGS[name], 24):
        text = repeated(before, unit, LONGEST)
        for do in (search(WORDINGS[name]), begin(WORDINGS[name])):
            assert least(do, text + "\0", TRAP) <= TRAP, text[:40]


@pytest.mark.parametrize("name", [name for name in WORDINGS if not IN_NAMES.search(name)])
def test_what_is_looked_for_in_a_text_takes_as_long_as_the_text_is(name: str) -> None:
    wording = WORDINGS[name]
    do = begin(wording) if AT_ONE_PLACE.search(name) else search(wording)
    for before, unit in tried(wording, 24):
        few, many = (repeated(before, unit, length) for length in (FEW, MANY))
        assert not grows(do, few, many), many[:40]


@given(st.text("海，、 。\n“", max_size=3_000))
@settings(max_examples=50, deadline=None)
def test_no_sentence_is_longer_than_the_longest_and_nothing_is_lost(text: str) -> None:
    found = split(text, Span(0, len(text)))
    assert all(len(span) <= LONGEST for span in found)
    assert "".join("".join(text[span.start : span.stop].split()) for span in found) == "".join(text.split())


def test_a_sentence_without_an_end_is_cut_behind_a_mark() -> None:
    text = "海川公司、" * 400
    assert {text[span.stop - 1] for span in split(text, Span(0, len(text)))} == {"、"}
