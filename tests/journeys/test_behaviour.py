"""What people do in the chat is remembered, and by what they and their orders came."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from bot.auditing import audit
from campaigns import behaviour
from campaigns.behaviour import Came
from campaigns.behaviour.models import events_table, origins_table
from commerce.customers.models import CustomerRow
from commerce.kit.clock import now
from commerce.kit.database import table_of
from tests.actors import Actor
from tests.journeys.test_broadcasts import goes_on, launches
from tests.readers import agrees
from tests.town import Town

_customers = table_of(CustomerRow)
DAY = timedelta(days=1)


async def did(town: Town, actor: Actor) -> list[tuple[str, int | None, int | None]]:
    known = await town.customer(actor)
    async with town.database.reading() as session:
        rows = await session.execute(
            select(events_table).where(events_table.c.customer_id == known.id).order_by(events_table.c.id)
        )
        return [(row.kind, row.subject_id, row.amount) for row in rows]


async def first_source(town: Town, actor: Actor) -> str | None:
    known = await town.customer(actor)
    async with town.database.reading() as session:
        return await session.scalar(select(_customers.c.first_source).where(_customers.c.id == known.id))


async def origins(town: Town) -> list[str]:
    async with town.database.reading() as session:
        return list(await session.scalars(select(origins_table.c.source).order_by(origins_table.c.order_id)))


async def test_a_shopper_is_remembered_from_the_link_to_the_payment(town: Town) -> None:
    teapot = await town.sells("Teapot")
    product = await town.product_of(teapot)
    alice = town.person("Alice")

    await alice.opens(f"https://t.me/teapot_bot?start=p_{product}")
    await alice.says("teapot")
    await alice.says("a samovar")
    await alice.says("/support")
    await alice.taps("Back")
    await alice.orders("Teapot")
    await alice.pays()

    assert await did(town, alice) == [
        ("viewed", product, None),
        ("searched", None, 1),
        ("searched", None, 0),
        ("asked", None, None),
        ("searched", None, 1),
        *[("viewed", product, None), ("added", product, 1), ("checkout", None, None)],
        ("bought", product, 1),
    ]
    assert await first_source(town, alice) == f"product:{product}"
    assert await origins(town) == [f"product:{product}"]
    async with town.database.reading() as session:
        assert await audit(session) == []


async def test_the_last_link_counts_for_three_days_and_the_first_for_ever(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    alice = town.person("Alice")

    await alice.opens("https://t.me/teapot_bot?start=c_77")
    await alice.opens("https://t.me/teapot_bot?start=summer")
    await alice.opens("https://t.me/teapot_bot?start=a_tea_weekly")
    await alice.orders("Teapot")
    await town.passes(2 * DAY)
    await alice.orders("Teapot")
    await town.passes(2 * DAY)
    await alice.orders("Teapot")

    assert await origins(town) == ["partner:tea_weekly", "partner:tea_weekly", "direct"]
    assert await first_source(town, alice) == "campaign:77"


async def test_a_link_of_somebody_tells_that_somebody_invited_and_not_who(town: Town) -> None:
    alice, bob, carol, dave = (town.person(name) for name in ("Alice", "Bob", "Carol", "Dave"))

    await alice.opens("https://t.me/teapot_bot?start=r_SECRETWORD")
    await bob.says("/start")
    await carol.opens("https://t.me/teapot_bot?start=group")
    await dave.person.types_inline("teapot", chat=None)
    await town.settles()

    assert [await first_source(town, one) for one in (alice, bob, carol, dave)] == [
        "invite",
        "direct",
        "group",
        "inline",
    ]


async def test_whoever_wants_nothing_personal_is_not_remembered_and_what_was_can_be_forgotten(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    alice = town.person("Alice")
    await alice.orders("Teapot")
    await alice.pays()
    assert await did(town, alice) != []

    await alice.forges("picks.x:1")
    assert await did(town, alice) == []
    await alice.says("teapot")
    assert await did(town, alice) == [("searched", None, 1)]
    await alice.says("/settings")
    alice.sees("what you look at and search for is not remembered")
    await alice.taps("Suggestions chosen")
    await alice.says("/support")
    await alice.orders("Teapot")
    await alice.pays()
    assert await did(town, alice) == [("searched", None, 1)]


async def test_a_message_that_is_followed_twice_was_clicked_once(town: Town) -> None:
    await town.sells("Teapot")
    mia, alice = await town.merchant("Mia"), town.person("Alice")
    await agrees(town, alice)
    await mia.says("/broadcast")
    await mia.taps("New broadcast")
    await mia.says("New pots!")
    await mia.taps("Goods")
    await mia.says("teapot")
    await mia.taps("Teapot")
    await mia.taps("Back")
    await launches(mia)
    await goes_on(town)
    letter = alice.message("New pots!")
    for _ in range(2):
        await alice.taps("Teapot", under=letter)

    assert [kind for kind, _, _ in await did(town, alice)] == ["clicked"]


async def test_the_sources_leave_the_staff_and_their_orders_out(town: Town) -> None:
    await town.sells("Teapot", on_hand=100)
    mia, alice, bob = await town.merchant("Mia"), town.person("Alice"), town.person("Bob")
    for one in (mia, alice):
        await one.opens("https://t.me/teapot_bot?start=c_7")
        await one.orders("Teapot")
        await one.pays()
    await bob.says("/start")
    await bob.orders("Teapot")

    async with town.database.reading() as session:
        assert await behaviour.came_by(session, now() - DAY) == [Came("campaign:7", 1, 1), Came("direct", 1, 0)]
        assert await behaviour.came_by(session, now() + DAY) == []
