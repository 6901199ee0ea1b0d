"""How much is served, and to how many."""

from __future__ import annotations

import os
from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one question and one client may take."""

    seconds: float = 10
    """How long a question may be sought; then its worker is ended."""
    answer: int = 64 * MB
    """How large an answer may be, in bytes."""
    memory: int = 2048 * MB
    """How much a worker may need beyond what it starts with, in bytes."""
    request: int = 256 << 10
    """How large a question may be, in bytes, in a body; an address takes a quarter of it."""
    body: float = 10
    """Within how many seconds a body must have come."""
    workers: int = os.cpu_count() or 2
    open: int = 128
    """How many questions may be open at once, those that wait included."""
    each: int = 64
    """How many of them may be one client's."""
    patience: float = 30
    """How long a question waits for a worker, in seconds."""
