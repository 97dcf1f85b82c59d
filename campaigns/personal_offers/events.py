"""Facts about personal offers that others may care about."""

from __future__ import annotations

from dataclasses import dataclass

from commerce.kit.events import Event


@dataclass(frozen=True, kw_only=True)
class OffersRested(Event):
    """The shop has paused a campaign by itself; `times` counts its rests."""

    campaign_id: int
    why: str
    times: int


@dataclass(frozen=True, kw_only=True)
class OffersOver(Event):
    """Everybody of a campaign is accounted for, or whoever was left when it was stopped."""

    campaign_id: int
