"""The doors of partners at the counter: taps that several of its screens show."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap


@tap("m.ptns", needs=Permission.PARTNER_READ)
@dataclass(frozen=True)
class ShowPartners(Tap):
    """All partners, a page of them."""

    page: int = 0


@tap("m.ptn", needs=Permission.PARTNER_READ)
@dataclass(frozen=True)
class ShowStaffPartner(Tap):
    """One partner: its terms, what came of it, and what can be done."""

    partner_id: int


@tap("m.ptnterms", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class ShowPartnerTerms(Tap):
    """The terms of a partner, each to be changed."""

    partner_id: int


@tap("m.ptngoods", needs=Permission.PARTNER_EDIT)
@dataclass(frozen=True)
class ShowPartnerGoods(Tap):
    """The goods that earn another share."""

    partner_id: int


@tap("m.ptn$", needs=Permission.PARTNER_PAY)
@dataclass(frozen=True)
class AskPayout(Tap):
    """What was due was paid: when, and what stands on the transfer?"""

    partner_id: int
