"""What a flash sale asks and gives, what it sells at which price, and from when on for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, and_, bindparam, select

from campaigns import calendar
from campaigns.calendar import Allotment, Campaign, Status
from campaigns.calendar.models import campaigns_table, variants_table
from campaigns.flash_sales.models import prices_table, terms_table
from campaigns.flash_sales.refusals import FlashOver
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.errors import NotFound
from commerce.kit.money import Money

_c, _t, _p, _v = campaigns_table.c, terms_table.c, prices_table.c, variants_table.c
_terms = select(terms_table).where(_t.campaign_id == bindparam("campaign"))
_prices = select(prices_table).where(_p.campaign_id == bindparam("campaign")).order_by(_p.variant_id)
#: All that a tap of a buyer asks, in one row.
_offer = (
    select(_c.status, _c.starts_at, _c.ends_at, _c.currency, terms_table, _p.price, _v.quota, _v.held, _v.sold)
    .join(terms_table, _t.campaign_id == _c.id)
    .join(prices_table, _p.campaign_id == _c.id)
    .join(variants_table, and_(_v.campaign_id == _c.id, _v.variant_id == _p.variant_id))
    .where(_c.id == bindparam("campaign"), _p.variant_id == bindparam("variant"))
)


@dataclass(frozen=True, kw_only=True)
class Terms:
    """The rules of a flash sale; `max_pieces` are of each variant for each customer, `hold` None: as usual."""

    max_pieces: int | None = 1
    hold: timedelta | None = timedelta(minutes=5)
    early: bool = True
    with_coupons: bool = False


@dataclass(frozen=True, kw_only=True)
class Window:
    """From when until when something is sold, and whether it is."""

    status: Status
    starts_at: datetime
    ends_at: datetime
    terms: Terms

    @property
    def has_begun(self) -> bool:
        """Whether it has begun for everybody."""
        return self.starts_at <= now()

    @property
    def is_over(self) -> bool:
        """Whether nobody can have anything any more."""
        return self.status in (Status.DRAFT, Status.ENDED, Status.CANCELLED) or self.ends_at <= now()

    def opens(self, early: timedelta) -> datetime:
        """When it begins for somebody whose tier is so much earlier."""
        return self.starts_at - early if self.terms.early else self.starts_at


@dataclass(frozen=True, kw_only=True)
class Offer(Window):
    """One variant in a flash sale, at this moment; `left` None: as many as there are."""

    campaign_id: int
    variant_id: int
    price: Money
    left: int | None


@dataclass(frozen=True, kw_only=True)
class FlashSale:
    """A campaign with its terms, and what a piece of each variant costs."""

    campaign: Campaign
    terms: Terms
    prices: Mapping[int, Money] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The campaign's."""
        return self.campaign.id

    @property
    def window(self) -> Window:
        """When it sells. Only of one that was published."""
        starts_at, ends_at = self.campaign.starts_at, self.campaign.ends_at
        assert starts_at is not None
        assert ends_at is not None
        return Window(status=self.campaign.status, starts_at=starts_at, ends_at=ends_at, terms=self.terms)

    def allotment(self, variant_id: int) -> Allotment:
        """How many of a variant it sells. Raises `NotFound` for other goods."""
        kept = self.campaign.variants.get(variant_id)
        if kept is None:
            raise NotFound
        return kept

    def is_sold_out(self, variant_id: int) -> bool:
        """Whether every piece of a variant is taken, be it paid or not."""
        return self.allotment(variant_id).left == 0


async def get(session: Session, campaign_id: int) -> FlashSale:
    """A flash sale. Raises `NotFound`."""
    campaign = await calendar.get(session, campaign_id)
    row = (await session.execute(_terms, {"campaign": campaign_id})).first()
    if row is None:
        raise NotFound
    prices = await session.execute(_prices, {"campaign": campaign_id})
    found = {one.variant_id: Money(one.price, campaign.currency) for one in prices}
    return FlashSale(campaign=campaign, terms=terms_of(row), prices=found)


async def offer_of(session: Session, campaign_id: int, variant_id: int) -> Offer:
    """What a sale sells a variant for, in one look. Raises `FlashOver` where it never did, or is not published."""
    row = (await session.execute(_offer, {"campaign": campaign_id, "variant": variant_id})).first()
    if row is None or row.status == Status.DRAFT or row.starts_at is None or row.ends_at is None:
        raise FlashOver
    return Offer(
        status=Status(row.status),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        terms=terms_of(row),
        campaign_id=campaign_id,
        variant_id=variant_id,
        price=Money(row.price, row.currency),
        left=None if row.quota is None else max(0, row.quota - row.held - row.sold),
    )


def terms_of(row: Row[*tuple[Any, ...]]) -> Terms:
    """The terms that a row tells."""
    return Terms(
        max_pieces=row.max_pieces,
        hold=None if row.hold_minutes is None else timedelta(minutes=row.hold_minutes),
        early=row.early,
        with_coupons=row.with_coupons,
    )


def stored(terms: Terms) -> dict[str, Any]:
    """The terms as they stand in a row."""
    return {
        "max_pieces": terms.max_pieces,
        "hold_minutes": None if terms.hold is None else int(terms.hold.total_seconds() // 60),
        "early": terms.early,
        "with_coupons": terms.with_coupons,
    }
