"""A claim as it stands, and the reference by which its pieces are bought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from campaigns.live_sales.states import ClaimStatus
from commerce.kit.clock import now

PREFIX = "live:"


@dataclass(frozen=True, kw_only=True)
class Claim:
    """Somebody's claim on pieces of a live sale."""

    id: int
    campaign_id: int
    variant_id: int
    customer_id: int
    wanted: int
    quantity: int
    status: ClaimStatus
    until: datetime | None
    order_id: int | None

    @property
    def event_ref(self) -> str:
        """What a cart line comes for that buys the claimed pieces."""
        return f"{PREFIX}{self.id}"

    @property
    def can_be_ordered(self) -> bool:
        """Whether its pieces are kept, and there is time left."""
        return self.status is ClaimStatus.HELD and self.until is not None and now() < self.until


def read_ref(event_ref: str) -> int:
    """The claim of a reference."""
    return int(event_ref.removeprefix(PREFIX))


def claim_of(row: Row[*tuple[Any, ...]]) -> Claim:
    """The claim that a row tells."""
    return Claim(
        id=row.id,
        campaign_id=row.campaign_id,
        variant_id=row.variant_id,
        customer_id=row.customer_id,
        wanted=row.wanted,
        quantity=row.quantity,
        status=ClaimStatus(row.status),
        until=row.until,
        order_id=row.order_id,
    )
