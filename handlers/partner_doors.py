"""The doors of a partner: links, orders that came by them, statements."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.chat.taps import Tap, tap


@tap("ptn")
@dataclass(frozen=True)
class ShowPartner(Tap):
    """My links as a partner, and what came of them."""


@tap("ptn.sts")
@dataclass(frozen=True)
class ShowStatements(Tap):
    """What was closed of a partner, a page of it; of one's own where none is named, else as staff see it."""

    partner_id: int | None = None
    page: int = 0


@tap("ptn.st")
@dataclass(frozen=True)
class ShowStatement(Tap):
    """One statement; `at_counter` when staff ask for it."""

    statement_id: int
    at_counter: bool = False


@tap("ptn.ord")
@dataclass(frozen=True)
class ShowPartnerOrders(Tap):
    """The orders that came by a partner's links, a page of them; of one's own where none is named."""

    partner_id: int | None = None
    page: int = 0
