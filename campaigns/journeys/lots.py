"""By lot: somebody draws the same way each time they come to the same parting of ways."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from campaigns import consent
from campaigns.journeys.steps import Split
from commerce.customers import CustomerRow
from commerce.kit.database import Session, table_of

_c = table_of(CustomerRow).c
_lot = select(_c.lot).where(_c.id == bindparam("of"))


async def way_of(session: Session, customer_id: int, step: Split) -> str:
    """The way that somebody draws."""
    drawn = consent.bucket_of((await session.scalars(_lot, {"of": customer_id})).one(), step.salt)
    for share, way in step.ways:
        if drawn < share:
            return way
        drawn -= share
    return step.ways[-1][1]
