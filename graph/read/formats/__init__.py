"""The forms that articles come in: a file's name says which, and one small file here reads each.

Their libraries are the extra `formats`; one is imported only when such a file is read.
"""

from __future__ import annotations

from importlib import import_module

from graph.read.sheet import Found, Given, Reader
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


def form_of(name: str) -> str | None:
    """The module that reads a file of this name, None if there is none."""
    return next((form for ending, form in FORMS.items() if name.lower().endswith(ending)), None)


def sheets(given: Given) -> Found:
    """The texts of a file; a name that says nothing means plain text. What cannot be read stands as its error."""
    try:
        yield from _reader(given.name)(given)
    except InputError as error:
        yield error


def _reader(name: str) -> Reader:
    ending = "." + name.lower().rpartition(".")[2]
    if ending in FOREIGN:
        raise InputError(f"{name}: {ending} files are not read ({FOREIGN[ending]})")
    try:
        module = import_module(f"{__name__}.{form_of(name) or 'plain'}")
    except ModuleNotFoundError as error:
        raise InputError(
            f"{name}: to read it, pip install 'baotu[formats]' ({error.name} is missing)"
        ) from error
    reader: Reader = module.sheets
    return reader
