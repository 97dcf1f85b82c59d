"""Whoever describes what they bought is thanked with points, whatever they think of it: once for each product.

Points are promised when what was written is shown, and come when the goods can be sent back no more. They are taken
back when it is not shown any more, and when its goods are paid back. It is off unless the programme says how many.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Row, bindparam, exists, or_, select, update

from commerce import loyalty, membership, orders, payments
from commerce.kit import states
from commerce.kit.clock import now
from commerce.kit.database import Database, Instant, Session, insert_new, lock_for_update
from commerce.kit.profile import ShopProfile
from commerce.loyalty import OrderMoved
from commerce.membership import Kind
from commerce.orders import Order, OrderStatus
from commerce.returns import undecided
from commerce.reviews.models import photos_table, reviews_table, thanks_table
from commerce.reviews.reading import locked
from commerce.reviews.review import Review
from commerce.reviews.states import THANKS_MOVES, ReviewStatus, ThanksStatus

#: Where a day ends last: no shop's day ends later.
LAST_ZONE = ZoneInfo("Etc/GMT+12")
#: How long it is waited where not all of an order has arrived yet, or its money is contested.
LOOK_AGAIN = timedelta(days=1)
_t, _r, _p = thanks_table.c, reviews_table.c, photos_table.c
_described = or_(_r.words.is_not(None), exists().where(_p.review_id == _r.id))
_due = (
    select(_t.id, _t.order_id, _t.review_id)
    .join(reviews_table, _r.id == _t.review_id)
    .where(
        _t.status == ThanksStatus.COMING,
        _t.due_at <= bindparam("at", type_=Instant()),
        _r.status == ReviewStatus.PUBLISHED,
        _described,
        ~undecided(_t.order_id),
    )
    .order_by(_t.due_at, _t.id)
    .limit(200)
)
_of_review = select(thanks_table).where(_t.review_id == bindparam("review"))
_given_for = select(_t.review_id).where(_t.order_id == bindparam("order"), _t.status == ThanksStatus.GIVEN)
_end = (
    update(thanks_table)
    .where(_t.customer_id == bindparam("of"), _t.status != ThanksStatus.VOID)
    .values(status=ThanksStatus.VOID)
)


async def follow_review(session: Session, review: Review) -> None:
    """A review, held by the caller, is shown or not any more: its points follow in the same unit of work."""
    row = await _row(session, review.id)
    earns = review.is_shown and review.is_described
    if earns and (row is None or (row.status != ThanksStatus.GIVEN and row.order_id != review.order_id)):
        await _promise(session, review, row)
    elif row is not None and row.status == ThanksStatus.GIVEN and not earns:
        await _take_back(session, row, ThanksStatus.COMING)


async def follow_order(session: Session, happened: OrderMoved) -> None:
    """A reaction: points for what was said of goods go back with their money; read from the order as it stands."""
    if happened.order_id is None:
        return
    given = list(await session.scalars(_given_for, {"order": happened.order_id}))
    if not given:
        return
    order = await orders.locked(session, happened.order_id)
    for review_id in sorted(given):
        review = await locked(session, review_id)
        row = await _row(session, review_id)
        if row is not None and row.status == ThanksStatus.GIVEN and not _stays(order, review):
            await _take_back(session, row, ThanksStatus.VOID)


async def thank_due(database: Database, profile: ShopProfile) -> int:
    """Give the points whose time has come; may run anywhere, any number of times. Tells how many were looked at."""
    async with database.reading() as session:
        due = (await session.execute(_due, {"at": now()})).all()
    for _, order_id, review_id in due:
        async with database.unit_of_work() as session:
            await _decide(session, order_id, review_id, profile)
    return len(due)


async def end_thanks(session: Session, customer_id: int) -> None:
    """Somebody is there no more: nothing comes to them, and nothing is asked back of them."""
    await session.execute(_end, {"of": customer_id})


async def _promise(session: Session, review: Review, row: Row[Any] | None) -> None:
    order = await orders.get_for_staff(session, review.order_id)
    rules = await membership.programme(session, order.currency)
    if not rules.enabled or not rules.review_points:
        return
    ripens_at = await _ripens(session, order, rules.wait_days)
    facts = {
        "order_id": order.id,
        "points": rules.review_points,
        "promised_at": now(),
        "ripens_at": ripens_at,
        "due_at": ripens_at or now() + LOOK_AGAIN,
    }
    if row is None:
        mine = {"review_id": review.id, "customer_id": review.customer_id, "status": ThanksStatus.COMING, "turns": 0}
        await insert_new(session, thanks_table, **mine, **facts)
    else:
        await states.move(session, thanks_table, row.id, THANKS_MOVES, ThanksStatus.COMING, **facts)


async def _decide(session: Session, order_id: int, review_id: int, profile: ShopProfile) -> None:
    """Whatever came in between is seen once order and review are held."""
    order = await orders.locked(session, order_id)
    review = await locked(session, review_id)
    row = await _row(session, review_id)
    coming = row is not None and row.status == ThanksStatus.COMING and row.order_id == order_id and row.due_at <= now()
    if row is None or not coming or not (review.is_shown and review.is_described):
        return
    if not _stays(order, review):
        await states.try_move(session, thanks_table, row.id, THANKS_MOVES, ThanksStatus.VOID)
        return
    rules = await membership.programme(session, order.currency)
    ripens_at = row.ripens_at or await _ripens(session, order, rules.wait_days)
    contested = loyalty.is_contested(await payments.of_order(session, order_id))
    if ripens_at is None or contested:
        await _put_off(session, row, ripens_at, now() + LOOK_AGAIN)
    elif ripens_at > now():
        await _put_off(session, row, ripens_at, ripens_at)
    else:
        moved = {"turns": row.turns + 1, "ripens_at": ripens_at}
        await states.move(session, thanks_table, row.id, THANKS_MOVES, ThanksStatus.GIVEN, **moved)
        key = _key(review_id, row.turns)
        await membership.give(session, row.customer_id, row.points, Kind.REVIEW, key, rules, profile.timezone)


async def _take_back(session: Session, row: Row[Any], to: ThanksStatus) -> None:
    await states.move(session, thanks_table, row.id, THANKS_MOVES, to, turns=row.turns + 1)
    key = _key(row.review_id, row.turns)
    first = _key(row.review_id, row.turns - 1)
    await membership.take_again(session, row.customer_id, row.points, Kind.UNREVIEW, key, first=first)


async def _put_off(session: Session, row: Row[Any], ripens_at: Any, until: Any) -> None:
    await states.move(
        session, thanks_table, row.id, THANKS_MOVES, ThanksStatus.COMING, ripens_at=ripens_at, due_at=until
    )


async def _ripens(session: Session, order: Order, wait_days: int) -> Any:
    """When nothing of the order can be sent back any more; unknown until all of it is paid and has arrived."""
    if not loyalty.is_all_there(order):
        return None
    return await membership.ripe_after(session, order.id, LAST_ZONE, wait_days)


def _stays(order: Order, review: Review) -> bool:
    """Whether any piece of what was spoken of is still there and paid for."""
    gone = order.is_over or order.status is OrderStatus.PAYMENT_REVERSED
    return order.paid_at is not None and not gone and not review.went_back


async def _row(session: Session, review_id: int) -> Row[Any] | None:
    return (await session.execute(lock_for_update(session, _of_review), {"review": review_id})).first()


def _key(review_id: int, turn: int) -> str:
    return f"review:{review_id}:{turn}"
