"""What a campaign of bargains asks and gives, and how low each of its prices may be bargained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, select

from campaigns import calendar
from campaigns.bargains.models import bargain_terms_table, floors_table
from campaigns.calendar import Campaign
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

_t, _p = bargain_terms_table.c, floors_table.c
_terms = select(bargain_terms_table).where(_t.campaign_id == bindparam("campaign"))
_floors = select(floors_table).where(_p.campaign_id == bindparam("campaign")).order_by(_p.variant_id)


@dataclass(frozen=True, kw_only=True)
class BargainTerms:
    """The rules of a campaign's bargains; `smallest` in minor units. Limits that are None: as many as one likes."""

    helpers: int = 5
    window: timedelta = timedelta(hours=48)
    time_to_pay: timedelta = timedelta(hours=24)
    smallest: int = 1
    own_first: bool = False
    early_buy: bool = True
    new_cut_more: bool = True
    max_bargains: int | None = 1
    max_helps: int | None = 5
    max_helps_a_day: int | None = 3

    @property
    def least(self) -> int:
        """How much there must be to cut, so that everybody cuts something (minor units)."""
        return self.helpers * self.smallest

    def deadline(self, started_at: datetime, ends_at: datetime | None) -> datetime:
        """Until when friends may help with a bargain that is started now, in a campaign that ends then."""
        until = started_at + self.window
        return until if ends_at is None else min(until, ends_at)


@dataclass(frozen=True, kw_only=True)
class BargainSale:
    """A campaign with its terms, and how low the price of each variant may be bargained."""

    campaign: Campaign
    terms: BargainTerms
    floors: Mapping[int, Money] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The campaign's."""
        return self.campaign.id

    def floor(self, variant_id: int) -> Money:
        """The lowest price of a variant. Raises `NotFound` for one that it does not sell."""
        floor = self.floors.get(variant_id)
        if floor is None:
            raise NotFound
        return floor

    @property
    def cheapest(self) -> Money:
        """The lowest price of any variant."""
        return Money(min(one.amount for one in self.floors.values()), self.campaign.currency)


async def get(session: Session, campaign_id: int) -> BargainSale:
    """A campaign of bargains. Raises `NotFound`."""
    campaign = await calendar.get(session, campaign_id)
    row = (await session.execute(_terms, {"campaign": campaign_id})).first()
    if row is None:
        raise NotFound
    floors = await session.execute(_floors, {"campaign": campaign_id})
    return BargainSale(
        campaign=campaign,
        terms=terms_of(row),
        floors={one.variant_id: Money(one.floor, campaign.currency) for one in floors},
    )


def terms_of(row: Row[*tuple[Any, ...]]) -> BargainTerms:
    """The terms that a row tells."""
    return BargainTerms(
        helpers=row.helpers,
        window=timedelta(minutes=row.window_minutes),
        time_to_pay=timedelta(minutes=row.pay_minutes),
        smallest=row.smallest,
        own_first=row.own_first,
        early_buy=row.early_buy,
        new_cut_more=row.new_cut_more,
        max_bargains=row.max_bargains,
        max_helps=row.max_helps,
        max_helps_a_day=row.max_helps_a_day,
    )


def stored(terms: BargainTerms) -> dict[str, Any]:
    """The terms as they stand in a row."""
    return {
        "helpers": terms.helpers,
        "window_minutes": int(terms.window.total_seconds() // 60),
        "pay_minutes": int(terms.time_to_pay.total_seconds() // 60),
        "smallest": terms.smallest,
        "own_first": terms.own_first,
        "early_buy": terms.early_buy,
        "new_cut_more": terms.new_cut_more,
        "max_bargains": terms.max_bargains,
        "max_helps": terms.max_helps,
        "max_helps_a_day": terms.max_helps_a_day,
    }
