"""The doors of digital goods at the counter: what a variant delivers, and keys that were brought."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.dig", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class ShowGood(Tap):
    """What does this variant deliver?"""

    variant_id: int


@tap("m.dig.keys", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class AskKeys(Tap):
    """I have keys for it."""

    variant_id: int


@tap("m.dig.load", needs=Permission.CATALOGUE_EDIT)
@dataclass(frozen=True)
class LoadKeys(Tap):
    """These keys may be sold."""

    batch_id: int
