"""The page's one file: pyvis builds the network, our own template holds it.

The page may run two scripts and one style, named by their hashes, and may ask for nothing at all.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader
from pyvis.network import Network

from graph.page.bundle import bundle

HERE = Path(__file__).parent
VIS = Path(pyvis.__file__).parent / "templates/lib/vis-9.1.2/vis-network.min.js"
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"randomSeed": 1},
    "interaction": {"hover": True, "multiselect": False, "tooltipDelay": 600000, "zoomSpeed": 0.6},
    "nodes": {"font": {"size": 0}, "borderWidth": 1},
    "edges": {"smooth": False, "font": {"size": 0}},
}
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)
"""A line that would make a browser's tools ask for a file that is not there."""
OUT_OF = '<script type="application/json" id="outOf">'
"""Behind this stands in the template of how much the page is a choice; no text of a graph before it has a bare <."""
UNSAFE = {ord("<"): "\\u003c", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def filled(network: Network, data: dict[str, Any], title: str) -> str:
    """The whole page."""
    rooms = Environment(loader=FileSystemLoader(HERE), autoescape=True, keep_trailing_newline=True)
    vis, script = SOURCE_MAP.sub("", VIS.read_text("utf-8")), bundle()
    style = (HERE / "style.css").read_text("utf-8")
    rooms.filters["inert"] = inert
    rooms.globals |= {
        "title": title,
        "data": data,
        "vis": vis,
        "script": script,
        "style": style,
        "policy": policy([vis, script], style),
    }
    network.set_template_dir(str(HERE), "template.html")
    network.templateEnv = rooms
    network.set_options(json.dumps(OPTIONS))
    return str(network.generate_html())


def inert(value: Any) -> str:
    """JSON that neither ends its script element nor breaks a line of JavaScript."""
    loaded = json.loads(value) if isinstance(value, str) else value
    return json.dumps(loaded, ensure_ascii=False, separators=(",", ":")).translate(UNSAFE)


def policy(scripts: list[str], style: str) -> str:
    """The Content-Security-Policy: these scripts, this style, pictures made here, and nothing else."""
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    """The text's hash as a browser takes it, which reads CR LF as LF."""
    lines = re.sub("\r\n?", "\n", text)
    return f"'sha256-{b64encode(sha256(lines.encode()).digest()).decode()}'"
