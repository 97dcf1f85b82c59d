"""The doors of the search at the counter: taps that its screens and the console show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.find", needs=Permission.CATALOGUE_READ)
@dataclass(frozen=True)
class ShowMisses(Tap):
    """What people looked for in vain, a page of it."""

    page: int = 0


@tap("m.syns", needs=Permission.CATALOGUE_READ)
@dataclass(frozen=True)
class ShowSynonyms(Tap):
    """The words that mean the same here, a page of them."""

    page: int = 0


@tap("m.syn", needs=Permission.CATALOGUE_READ)
@dataclass(frozen=True)
class ShowSynonym(Tap):
    """One of them, and what can be done."""

    synonym_id: int
