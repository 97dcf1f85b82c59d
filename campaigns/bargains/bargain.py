"""A bargain as it stands: what its piece costs now, how low it can go, and who may still do what with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row

from campaigns.bargains.states import BargainStatus
from commerce.kit.clock import now
from commerce.kit.money import Money

PREFIX = "bargain:"


@dataclass(frozen=True, kw_only=True)
class Bargain:
    """Somebody's bargain over one piece, with the terms that it was started under."""

    id: int
    token: str
    seed: str
    campaign_id: int
    variant_id: int
    customer_id: int
    start_price: Money
    floor: Money
    #: How many people it takes, and how many have helped.
    helpers: int
    helps: int
    #: The least that anybody cuts, minor units.
    smallest: int
    new_cut_more: bool
    early_buy: bool
    time_to_pay: timedelta
    cut_total: Money
    status: BargainStatus
    started_at: datetime
    expires_at: datetime
    pay_by: datetime | None
    order_id: int | None
    settled_at: datetime | None
    #: Whether a piece of the campaign is kept for it, or was sold to it.
    counted: bool

    @property
    def price(self) -> Money:
        """What the piece costs now."""
        return self.start_price - self.cut_total

    @property
    def left(self) -> Money:
        """How much is still to be cut."""
        return self.price - self.floor

    @property
    def missing(self) -> int:
        """How many people are still needed."""
        return self.helpers - self.helps

    @property
    def can_be_helped(self) -> bool:
        """Whether friends may cut its price now."""
        return self.status is BargainStatus.ACTIVE and now() < self.expires_at

    @property
    def can_be_bought(self) -> bool:
        """Whether its owner may order at its price now."""
        if self.status is BargainStatus.REACHED:
            return self.pay_by is not None and now() < self.pay_by
        return self.early_buy and self.can_be_helped

    @property
    def is_over(self) -> bool:
        """Whether nothing becomes of it any more."""
        return self.status in (BargainStatus.PAID, BargainStatus.EXPIRED, BargainStatus.LAPSED)

    @property
    def bought_until(self) -> datetime:
        """Until when its owner may order, as it stands now."""
        return self.pay_by if self.pay_by is not None else self.expires_at

    @property
    def event_ref(self) -> str:
        """What a cart line comes for that buys at its price."""
        return f"{PREFIX}{self.id}"


def bargain_of(row: Row[*tuple[Any, ...]]) -> Bargain:
    """The bargain that a row tells."""
    return Bargain(
        id=row.id,
        token=row.token,
        seed=row.seed,
        campaign_id=row.campaign_id,
        variant_id=row.variant_id,
        customer_id=row.customer_id,
        start_price=Money(row.start_price, row.currency),
        floor=Money(row.floor, row.currency),
        helpers=row.helpers,
        helps=row.helps,
        smallest=row.smallest,
        new_cut_more=row.new_cut_more,
        early_buy=row.early_buy,
        time_to_pay=timedelta(minutes=row.pay_minutes),
        cut_total=Money(row.cut_total, row.currency),
        status=BargainStatus(row.status),
        started_at=row.started_at,
        expires_at=row.expires_at,
        pay_by=row.pay_by,
        order_id=row.order_id,
        settled_at=row.settled_at,
        counted=row.counted,
    )
