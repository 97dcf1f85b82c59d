"""Reviews touched by many hands at the same moment, in two processes: one voice each, and stars counted exactly."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.auditing import audit
from commerce import reviews
from commerce.kit.database import Database, Session
from commerce.orders import Order
from commerce.reviews import Bought, Rating, Review, ReviewStatus, Why
from tests.commerce.test_parcels import Desk
from tests.scale.together import Shop, together


@pytest.fixture
def shop(database: Database, second: Database) -> Shop[Desk]:
    """Two processes of one shop."""
    return Shop(Desk(database), Desk(second))


async def delivered(desk: Desk) -> Order:
    order = await desk.sold(1)
    await desk.sent(order)
    return await desk.arrives(order)


async def act(desk: Desk, doing: Callable[[Session], Awaitable[Any]]) -> Any:
    async with desk.database.unit_of_work() as session:
        return await doing(session)


async def counted(desk: Desk, order: Order) -> Rating:
    async with desk.database.reading() as session:
        assert await audit(session) == []
        return await reviews.rating(session, order.lines[0].product_id)


async def test_a_finger_that_taps_twenty_times_gives_one_review(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    who, line = order.customer_id, order.lines[0].id

    answers = await together(
        *(act(shop.door(at), lambda session, at=at: reviews.rate(session, who, line, 1 + at % 5)) for at in range(20))
    )

    assert all(isinstance(one, Bought) for one in answers)
    rated = await counted(shop.one, order)
    assert rated.count == 1
    assert len(await shop.one.told(reviews.ReviewWritten)) == 1


async def test_several_who_judge_at_once_and_a_writer_who_changes_it_end_in_one_state(shop: Shop[Desk]) -> None:
    order = await delivered(shop.one)
    who, line, clerk = order.customer_id, order.lines[0].id, shop.one.staff
    await act(shop.one, lambda session: reviews.rate(session, who, line, 4))
    waits: Bought = await act(shop.one, lambda session: reviews.show(session, who, line, "photo"))
    assert waits.review is not None
    seen: Review = waits.review

    answers = await together(
        *(
            act(shop.door(at), lambda session: reviews.publish(session, clerk, seen.id, seen.changes))
            for at in range(4)
        ),
        *(
            act(shop.door(at), lambda session: reviews.turn_down(session, clerk, seen.id, seen.changes, Why.RUDE))
            for at in range(4)
        ),
        act(shop.one, lambda session: reviews.withdraw(session, who, line)),
    )

    judged = [one for one in answers if isinstance(one, Review)]
    assert len(judged) <= 1
    rated = await counted(shop.one, order)
    assert rated.count == 0, "whatever was judged first, it was taken back"
    async with shop.one.database.reading() as session:
        assert (await reviews.get_for_staff(session, seen.id)).status is ReviewStatus.WITHDRAWN
