"""The forms that articles come in: a file's name says which, and one small file here reads each.

Their libraries are the extra `formats`; one is imported only when such a file is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from io import BytesIO
from types import ModuleType

from graph.read.sheet import Found, Given, Inner, Loose, Part, Reader, Record
from graph.read.text import InputError

FORMS = {
    ".txt": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".csv": "table",
    ".tsv": "table",
    ".json": "records",
    ".jsonl": "records",
    ".ndjson": "records",
    ".zip": "archive",
    ".gz": "packed",
}
"""How a file's name ends, and the module that reads it."""

FOREIGN = {
    **dict.fromkeys((".doc", ".rtf", ".odt", ".wps", ".epub"), "save it as .docx"),
    **dict.fromkeys((".xls", ".xlsx", ".ods"), "save it as .csv"),
    **dict.fromkeys((".rar", ".7z", ".tar", ".tgz", ".bz2", ".xz"), "pack it as .zip"),
}
"""Forms that may hold articles but that nothing here reads, and what helps."""

RECORDS = {"records", "table"}
"""Forms that are quickly told apart into their articles."""
HOLDERS = {"archive", "packed"}
"""Forms that hold files of other forms."""
APART = HOLDERS | {"records"}
"""Forms that are taken apart before they are read."""


def form_of(name: str) -> str | None:
    """The module that reads a file of this name, None if there is none."""
    return next((form for ending, form in FORMS.items() if name.lower().endswith(ending)), None)


def has_many(name: str) -> bool:
    """Whether a file of this name holds articles that can be told apart before they are read."""
    form = form_of(name)
    return form in RECORDS or form == "archive" or (form == "packed" and has_many(name[: -len(".gz")]))


def is_list(name: str) -> bool:
    """Whether a file of this name lists articles that need not be of one paper: a row or an object each."""
    return form_of(name.lower().removesuffix(".gz")) in RECORDS


def sheets(given: Given) -> Found:
    """The texts of a file; a name that says nothing means plain text. What cannot be read stands as its error."""
    try:
        reader: Reader = _module(given.name).sheets
        yield from reader(given)
    except InputError as error:
        yield error


def loose(given: Given) -> Loose:
    """The records of a file, the files of an archive; any other file as it is."""
    try:
        form = form_of(given.name)
        if form in APART:
            yield from _module(given.name).loose(given)
        elif form in RECORDS:
            yield from sheets(given)
        else:
            yield Inner(given.name, given.whole())
    except InputError as error:
        yield error


def opened(one: Part, fields: Mapping[str, str]) -> Found:
    """The texts of a part of a file."""
    match one:
        case Inner():
            yield from sheets(Given(one.name, BytesIO(one.data), fields))
        case Record():
            yield _module(one.file).opened(one, fields)
        case _:
            yield one


def _module(name: str) -> ModuleType:
    ending = "." + name.lower().rpartition(".")[2]
    if ending in FOREIGN:
        raise InputError(f"{name}: {ending} files are not read ({FOREIGN[ending]})")
    try:
        return import_module(f"{__name__}.{form_of(name) or 'plain'}")
    except ModuleNotFoundError as error:
        raise InputError(
            f"{name}: to read it, pip install 'baotu[formats]' ({error.name} is missing)"
        ) from error
