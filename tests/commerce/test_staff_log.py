"""The log of the staff: it is only ever added to, by the shop and by anybody else who has the database."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from commerce import customers, orders, payments, shipping, staff
from commerce.kit.database import Database
from tests.counter import Counter


@pytest.mark.parametrize(
    "forgery",
    ["UPDATE audit_entry SET reason = 'mine'", "DELETE FROM audit_entry", "DELETE FROM audit_entry WHERE id = 1"],
)
async def test_the_database_itself_refuses_to_change_or_forget_a_line(database: Database, forgery: str) -> None:
    async with database.unit_of_work() as session:
        await staff.note(session, None, "shop.setup", "shop")

    with pytest.raises(DBAPIError, match="only ever added to"):
        async with database.unit_of_work() as session:
            await session.execute(text(forgery))

    async with database.reading() as session:
        (entry,) = await staff.entries(session)
        assert (entry.action, entry.reason) == ("shop.setup", None)


async def test_a_line_names_the_update_that_did_it(database: Database) -> None:
    async with database.unit_of_work() as session:
        session.info[staff.UPDATE] = 700
        await staff.note(session, None, "task.finish", "task:1")
    async with database.unit_of_work() as session:
        await staff.note(session, None, "task.finish", "task:2")

    async with database.reading() as session:
        assert [one.update_id for one in await staff.entries(session)] == [None, 700]


async def test_pages_of_one_person_and_of_some_subjects(database: Database) -> None:
    async with database.unit_of_work() as session:
        mia = (await customers.meet(session, 1, "Mia", None, "en")).id
        for number in range(1, 8):
            await staff.note(session, mia if number % 2 else None, "task.finish", f"task:{number}")

        first = await staff.log_page(session, 0, 3)
        last = await staff.log_page(session, 99, 3)
        hers = await staff.log_page(session, 0, 3, actor_id=mia)
        some = await staff.log_page(session, 0, 3, subjects=["task:2", "task:5"])
        assert await staff.log_people(session, 9) == [mia]
        none = await staff.log_page(session, 0, 3, subjects=["task:9"])

    assert [one.subject for one in first.entries] == ["task:7", "task:6", "task:5"]
    assert ([one.subject for one in last.entries], last.page, last.pages) == (["task:1"], 2, 3)
    assert ([one.subject for one in hers.entries], hers.count) == (["task:7", "task:5", "task:3"], 4)
    assert [one.subject for one in some.entries] == ["task:5", "task:2"]
    assert (list(none.entries), none.count, none.pages) == ([], 0, 1)


async def test_whatever_the_staff_do_to_orders_and_money_stands_in_the_log(database: Database) -> None:
    shop = Counter(database)
    alice, pot = await shop.customer(), await shop.variant(on_hand=5)
    sent, dropped = await shop.orders(alice, {pot: 1}, "cash"), await shop.orders(alice, {pot: 1}, "telegram")
    await shop.pays(dropped)
    async with database.unit_of_work() as session:
        mia = (await customers.meet(session, 1, "Mia", None, "en")).id
        await orders.accept(session, mia, sent.id)
        parcel = await shipping.ship(session, mia, sent.id, "dhl", "JD014600003606")
        await shipping.change_tracking(session, mia, parcel.id, "dhl", "JD014600003607")
        await shipping.deliver(session, mia, parcel.id)
        await payments.collect(session, mia, sent.id)
        await orders.cancel_by_staff(session, mia, dropped.id, orders.CancelReason.OTHER)
    await shop.settles()
    async with database.unit_of_work() as session:
        (refund,) = await payments.refunds.of_order(session, dropped.id)
        await payments.refunds.confirm(session, mia, refund.id)
        await payments.refunds.confirm(session, mia, refund.id)

    async with database.reading() as session:
        written = await staff.entries(session)
    assert [(one.action, one.subject) for one in reversed(written) if one.actor_id == mia] == [
        ("order.accept", f"order:{sent.id}"),
        ("order.ship", f"order:{sent.id}"),
        ("order.retrack", f"order:{sent.id}"),
        ("order.deliver", f"order:{sent.id}"),
        ("order.collect", f"order:{sent.id}"),
        ("order.cancel", f"order:{dropped.id}"),
        ("refund.confirm", f"refund:{refund.id}"),
    ]
    assert await shop.violations() == []
