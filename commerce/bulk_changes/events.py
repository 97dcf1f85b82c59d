"""Facts about changes of many goods."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class BulkChangeMoved(Event):
    """A change has come further; `mark` tells how far, and is another one each time."""

    change_id: int
    mark: str
