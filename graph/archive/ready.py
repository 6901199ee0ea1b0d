"""What every process of a crew needs, loaded once by the process that they are copies of: the steps, and the weights."""

from __future__ import annotations

import gc

from graph.archive import reading, stating  # noqa: F401  all that they know is loaded with them
from graph.known import book
from graph.names.tagger import load

load()
book()
gc.freeze()  # no process sweeps through what all of them share, and so makes a copy of it
