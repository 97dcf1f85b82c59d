"""What a live sale asks and gives, where it is held, and what it sells at which price by which word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns import calendar
from campaigns.calendar import Campaign
from campaigns.live_sales.models import live_prices_table, live_terms_table
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

_t, _p = live_terms_table.c, live_prices_table.c
_terms = select(live_terms_table).where(_t.campaign_id == bindparam("campaign"))
_by_token = select(_t.campaign_id).where(_t.token == bindparam("token"))
_prices = select(live_prices_table).where(_p.campaign_id == bindparam("campaign")).order_by(_p.variant_id)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The rules of a live sale; `max_pieces` None: no limit for one person."""

    window: timedelta = timedelta(minutes=15)
    max_pieces: int | None = 2
    venue_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class LiveSale:
    """A campaign with its terms, and of each variant the price of a piece and the word that claims it."""

    campaign: Campaign
    terms: Terms
    token: str
    prices: Mapping[int, Money] = field(default_factory=dict)
    words: Mapping[int, str] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The campaign's."""
        return self.campaign.id

    @property
    def is_sold_out(self) -> bool:
        """Whether every piece is claimed or sold."""
        return all(one.left == 0 for one in self.campaign.variants.values())


async def get(session: Session, campaign_id: int) -> LiveSale:
    """A live sale. Raises `NotFound`."""
    return await with_terms(session, await calendar.get(session, campaign_id))


async def by_token(session: Session, token: str) -> LiveSale:
    """The live sale that a link leads to. Raises `NotFound`."""
    found = await session.scalar(_by_token, {"token": token})
    if found is None:
        raise NotFound
    return await get(session, found)


async def locked(session: Session, campaign_id: int) -> LiveSale:
    """A live sale whose line nobody else moves until the end of the unit of work. Raises `NotFound`."""
    return await with_terms(session, await calendar.locked(session, campaign_id))


async def with_terms(session: Session, campaign: Campaign) -> LiveSale:
    """A campaign beside its terms. Raises `NotFound` for one of another kind."""
    row = (await session.execute(_terms, {"campaign": campaign.id})).first()
    if row is None:
        raise NotFound
    rows = (await session.execute(_prices, {"campaign": campaign.id})).all()
    return LiveSale(
        campaign=campaign,
        terms=terms_of(row),
        token=row.token,
        prices={one.variant_id: Money(one.price, campaign.currency) for one in rows},
        words={one.variant_id: one.word for one in rows},
    )


def terms_of(row: Row[*tuple[Any, ...]]) -> Terms:
    """The terms that a row tells."""
    window = timedelta(minutes=row.window_minutes)
    return Terms(window=window, max_pieces=row.max_pieces, venue_id=row.venue_id)


def stored(terms: Terms) -> dict[str, Any]:
    """The terms as they stand in a row."""
    minutes = int(terms.window.total_seconds() // 60)
    return {"window_minutes": minutes, "max_pieces": terms.max_pieces, "venue_id": terms.venue_id}
