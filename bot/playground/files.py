"""Pictures and files: what was uploaded, under which names each bot knows it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Upload:
    """A file handed in with a call or sent by a person."""

    name: str
    content: bytes
    mime: str = "application/octet-stream"
