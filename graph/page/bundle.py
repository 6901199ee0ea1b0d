"""The script as one text: ES modules, each in a scope of its own, in the order in which they need each other."""

from __future__ import annotations

import re
from pathlib import Path

SCRIPT = Path(__file__).parent / "script"
IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([a-z]+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|function) ([\w$]+))", re.MULTILINE)
LIST = re.compile(r"^export \{([^}]*)\};\n", re.MULTILINE)


def bundle(entry: str = "main", folder: Path = SCRIPT) -> str:
    """The modules that `entry` needs, each once and after those it imports."""
    order: dict[str, str] = {}
    _gather(entry, folder, order, ())
    return '(() => {\n"use strict";\n' + "\n".join(order.values()) + "})();\n"


def _gather(name: str, folder: Path, order: dict[str, str], above: tuple[str, ...]) -> None:
    if name in above:
        raise ValueError(f"modules in a circle: {' > '.join((*above, name))}")
    if name not in order:
        text = (folder / f"{name}.js").read_text("utf-8")
        for _, needed in IMPORT.findall(text):
            _gather(needed, folder, order, (*above, name))
        order[name] = _scoped(name, text)


def _scoped(name: str, text: str) -> str:
    """The module as a function that gives what it exports; exports are constants, never live bindings."""
    given = EXPORT.findall(text) + [word.strip() for names in LIST.findall(text) for word in names.split(",")]
    body = LIST.sub("", EXPORT.sub("", IMPORT.sub(r"const \1 = \2$;", text)))
    return f"const {name}$ = (() => {{\n{body}return {{ {', '.join(given)} }};\n}})();\n"
