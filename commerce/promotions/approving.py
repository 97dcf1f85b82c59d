"""Promotions below cost: publishing one takes a second person, who agrees to it as it stood when it was asked for."""

from __future__ import annotations

from collections.abc import Sequence

from commerce.kit.database import Session
from commerce.pricing import Promotion
from commerce.promotions.foreseeing import foresee
from commerce.promotions.making import publish
from commerce.promotions.reading import get
from commerce.promotions.refusals import PromotionChanged
from commerce.staff import Act, Approval, approvals


async def ask_second_person(
    session: Session, staff_id: int, promotion_id: int, beside: Sequence[Promotion] = ()
) -> bool:
    """Ask somebody else to agree to publishing a promotion where it takes two; tells whether it does.

    It takes two where it may sell something below what it costs the shop. Raises `AlreadyAsked`.
    """
    record = await get(session, promotion_id)
    outlook = await foresee(session, record, beside)
    if outlook.worst is None or not outlook.below_cost:
        return False
    if not await approvals.needed(session, staff_id, Act.DISCOUNT):
        return False
    worst = outlook.worst.price
    facts = {"amount": worst.amount, "currency": worst.currency, "version": record.version}
    await approvals.request(session, staff_id, Act.DISCOUNT, f"promotion:{promotion_id}", facts)
    return True


async def carry_out_publishing(session: Session, approval: Approval, beside: Sequence[Promotion] = ()) -> None:
    """Publish what somebody asked for and somebody else agreed to.

    Raises `PromotionChanged` where it is another one by now, and what `publish` raises.
    """
    record = await get(session, approval.subject_id)
    worst = (await foresee(session, record, beside)).worst
    facts = approval.facts
    if record.version != facts["version"] or worst is None or worst.price.amount < facts["amount"]:
        raise PromotionChanged
    await publish(session, approval.requested_by, record.id, below_cost=True)
