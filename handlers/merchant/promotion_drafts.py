"""A promotion that is still being made, for somebody who may."""

from __future__ import annotations

from commerce import promotions, staff
from commerce.promotions import Record
from commerce.staff import Permission
from handlers.chat.router import Visit


async def draft(visit: Visit, promotion_id: int) -> Record:
    """A promotion that is still being made, for somebody who may. Raises `PromotionFixed`."""
    await require(visit)
    record = await promotions.get(visit.session, promotion_id)
    if record.status is not promotions.Status.DRAFT:
        raise promotions.PromotionFixed
    return record


async def require(visit: Visit) -> None:
    """Whoever makes promotions may publish them. Raises `NotAllowed`."""
    await staff.require(visit.session, visit.customer.id, Permission.CAMPAIGN_PUBLISH)
