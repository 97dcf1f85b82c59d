"""A parcel with what replaces goods that came back: it travels as any other, and delivers no line a second time."""

from __future__ import annotations

from collections.abc import Mapping

from commerce import orders
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.profile import ShopProfile
from commerce.shipping import following
from commerce.shipping.arriving import deliver
from commerce.shipping.fulfilling import MOST_NAME, add, checked
from commerce.shipping.parcel import BY_HAND, Shipment, get

_USUAL = ShopProfile()


async def replace(
    session: Session,
    staff_id: int,
    order_id: int,
    return_id: int,
    contents: Mapping[int, int],
    instead: Mapping[int, str],
    *,
    carrier: str,
    tracking_number: str = "",
    link: str | None = None,
    carrier_name: str = "",
    profile: ShopProfile = _USUAL,
) -> Shipment:
    """A replacement leaves: pieces by order line, and what each of them is instead; `BY_HAND` it is there at once.

    The stock and the return are the caller's business. Raises `TrackingInvalid`, `NotFound`.
    """
    by_hand = carrier == BY_HAND
    number, own_link = ("", None) if by_hand else checked(carrier, tracking_number, link)
    await orders.note_shipped(session, order_id, {}, staff_id)
    shipment_id = await add(
        session,
        order_id,
        contents,
        instead=instead,
        return_id=return_id,
        carrier=carrier,
        carrier_name=carrier_name[:MOST_NAME] if carrier == "other" else "",
        tracking_number=number,
        own_link=own_link,
        sent_by=staff_id,
        receipt_due_at=None if by_hand else now() + profile.receipt_after,
    )
    if by_hand:
        return await deliver(session, staff_id, shipment_id, profile)
    await following.catch_up(session, shipment_id, profile)
    return await get(session, shipment_id)
