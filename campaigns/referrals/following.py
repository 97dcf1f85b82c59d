"""A referral follows its friend's order: qualified when it is paid, waiting once it has arrived, over if it goes back.

Everything is read from how the order stands, never from what was told of it: told twice, late or in another order, it
comes out the same. Whoever changes a referral that has an order keeps that order still.
"""

from __future__ import annotations

from campaigns.referrals.events import FriendBought, ReferralReversed
from campaigns.referrals.referral import Referral, find_of_friend, is_of_friend, thanks_of, try_move
from campaigns.referrals.states import WITH_ORDER, Reason, Status
from commerce import coupons, loyalty, membership, orders, payments
from commerce.kit.clock import now
from commerce.kit.database import Session
from commerce.kit.events import emit
from commerce.loyalty import OrderMoved
from commerce.orders import Order


async def follow_order(session: Session, happened: OrderMoved) -> None:
    """A reaction: what became of a friend's order becomes of their referral."""
    if happened.order_id is not None:
        await follow(session, happened.order_id)


async def follow(session: Session, order_id: int) -> None:
    """What an order has become by now becomes of the referral of whoever placed it; most came by none."""
    if not await is_of_friend(session, order_id):
        return
    order = await orders.locked(session, order_id)
    referral = await find_of_friend(session, order.customer_id)
    if referral is None:
        return
    if referral.status is Status.BOUND and await _counts(session, referral, order):
        referral = await _qualify(session, referral, order)
    if referral.order_id != order.id:
        return
    if not await still_counts(session, referral, order):
        await reverse(session, referral)
    elif referral.status is Status.QUALIFIED and loyalty.is_all_there(order):
        ripens_at = await membership.ripe_after(session, order.id, referral.zone, referral.wait_days)
        await try_move(session, referral, Status.PENDING_REWARD, ripens_at=ripens_at)


async def still_counts(session: Session, referral: Referral, order: Order) -> bool:
    """Whether what is still paid for of an order's goods is worth enough."""
    worth = loyalty.goods_staying(order, await payments.of_order(session, order.id))
    return worth.currency == referral.minimum.currency and worth >= referral.minimum


async def reverse(session: Session, referral: Referral) -> None:
    """The friend's order came to nothing: so does the reward, and a coupon that was given and not used is no more."""
    was_on_its_way = referral.status in WITH_ORDER
    moved = was_on_its_way and await try_move(
        session, referral, Status.REVERSED, reason=Reason.REFUNDED, ended_at=now()
    )
    if moved:
        taken = await coupons.take_back_unused(session, await thanks_of(session, referral.id))
        told = ReferralReversed(
            referral_id=referral.id, inviter_id=referral.inviter_id, promised=referral.promised, taken=taken
        )
        await emit(session, told)


async def _counts(session: Session, referral: Referral, order: Order) -> bool:
    """Whether an order that was placed in time is paid, and waits for nobody else to buy."""
    in_time = order.placed_at < referral.converts_until
    done = order.paid_at is not None and not order.awaits_group
    return in_time and done and await still_counts(session, referral, order)


async def _qualify(session: Session, referral: Referral, order: Order) -> Referral:
    if await try_move(session, referral, Status.QUALIFIED, order_id=order.id, qualified_at=now()):
        told = FriendBought(referral_id=referral.id, inviter_id=referral.inviter_id, promised=referral.promised)
        await emit(session, told)
    there = await find_of_friend(session, order.customer_id)
    assert there is not None
    return there
