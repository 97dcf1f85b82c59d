"""The doors of personal offers at the counter: taps that several of their screens show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commerce.staff import Permission
from handlers.chat.taps import Tap, tap

#: The kind of kept message that shows a campaign, by its number.
CARD = "offers"
_SEND = Permission.BROADCAST_SEND


class Part(StrEnum):
    """What a campaign is put together from; the values are permanent."""

    GOODS = "goods"
    COUPONS = "coupons"
    AUDIENCE = "audience"
    BUDGET = "budget"
    FLOOR = "floor"


@tap("m.ofs", needs=_SEND)
@dataclass(frozen=True)
class ShowOffers(Tap):
    """All campaigns of personal offers, a page of them."""

    page: int = 0


@tap("m.of", needs=_SEND)
@dataclass(frozen=True)
class ShowOffer(Tap):
    """One campaign: its draft, or how far it has come; `fresh` shows it below."""

    campaign_id: int
    fresh: bool = False


@tap("m.ofnew", needs=_SEND)
@dataclass(frozen=True)
class NewOffers(Tap):
    """Begin one."""


@tap("m.ofpart", needs=_SEND)
@dataclass(frozen=True)
class ShowOfferPart(Tap):
    """Let me change this of a draft."""

    campaign_id: int
    part: Part


@tap("m.ofgo", needs=_SEND)
@dataclass(frozen=True)
class PreviewOffers(Tap):
    """Who would get what, and what would it cost? Then: let it go?"""

    campaign_id: int
