"""When a crash test calls a shop quiet: nothing waits in it any more, neither said nor owed nor over its time."""

from __future__ import annotations

from datetime import timedelta

from commerce.kit import clock
from commerce.kit.database import Database
from tests.counter import Counter
from tests.crash.evidence import still_owed


async def test_a_shop_is_not_quiet_while_an_order_that_nobody_paid_waits_for_its_end(database: Database) -> None:
    counter = Counter(database)
    alice = await counter.customer("Alice")
    teapot = await counter.variant("Teapot", price=2400, on_hand=3)
    await counter.orders(alice, {teapot: 1})
    await counter.settles()
    assert await still_owed(database) == {}

    clock.advance(timedelta(minutes=20))
    assert await still_owed(database) == {"orders": 1}

    await counter.expires()
    assert await still_owed(database) == {"facts": 1}
    await counter.settles()
    assert await still_owed(database) == {}
