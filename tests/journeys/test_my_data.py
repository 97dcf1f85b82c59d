"""Somebody has everything about them as a file, and has everything about them erased."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import orjson

from bot.personal import REGISTER
from commerce import customers, my_data, orders, payments
from commerce.kit.money import Money
from handlers.chat import inbox
from tests.actors import Actor
from tests.auditor import violations
from tests.erasing import figures, traces
from tests.journeys.test_digital import an_ebook, loads
from tests.journeys.test_partners import is_linked, makes_a_partner
from tests.journeys.test_returns import asks_to_return, delivered
from tests.town import TOKEN, Town

DAY = timedelta(days=1)
#: What Alice is called, where she lives and what she typed.
WORDS = ("Alice", "Rabbit Row", "10115 Berlin", "+4917055501234", "the spout is chipped")


def the_file(town: Town, actor: Actor) -> dict[str, Any]:
    """The file that was sent last."""
    media = actor.screen.media
    assert media is not None
    told: dict[str, Any] = orjson.loads(town.telegram.file_bytes(media.unique_id).content)
    return told


async def lives_through_it(town: Town) -> tuple[Actor, Actor]:
    """Alice bought, told her number, sent one back with words and a photo, and everything is over; so is Bob."""
    mia, alice, _ = await delivered(town, pieces=2)
    bob = town.person("Bob")
    await bob.says("/start")
    await alice.says("/invite")
    await alice.does(alice.person.shares_contact(phone="+4917055501234"))
    await asks_to_return(town, alice, "Damaged")
    return mia, alice


async def all_is_over(town: Town, alice: Actor) -> None:
    """No order, no parcel, no money and no return of Alice's is under way any more."""
    for _ in range(12):
        await town.passes(10 * DAY)
        await town.sends_refunds()
    known = await town.customer(alice)
    async with town.database.reading() as session:
        assert await my_data.hindrances(session, REGISTER, known.id) == ()


async def erases_herself(alice: Actor) -> None:
    await alice.says("/delete_my_data")
    await alice.taps("Yes, erase it")
    await alice.taps("Erase everything now")


async def test_everything_held_comes_as_one_file_with_nothing_of_anybody_else(town: Town) -> None:
    mia, alice, _ = await delivered(town)
    bob = town.person("Bartholomew")
    await bob.orders("Teapot")

    await alice.says("/my_data")

    told = the_file(town, alice)
    assert (told["format"], told["version"], told["shop"]) == ("parley-my-data", 1, "Teapots")
    sections = told["sections"]
    assert sections["person"]["customer"][0]["name"] == "Alice"
    assert sections["person"]["customer"][0]["telegram_id"] == alice.person.id
    assert sections["person"]["address"][0]["fields"]["recipient"] == "Alice Liddell"
    (order,) = sections["orders"]["orders"]
    assert (order["total"], order["address"]["city"]) == (2400, "Berlin")
    assert [line["title"] for line in sections["orders"]["order_line"]] == ["Teapot"]
    assert sections["documents"]["document"][0]["figures"]["buyer"][0] == "Alice Liddell"
    assert sections["events"]["behaviour_event"]
    assert sections["messages"]["delivery"]
    written = orjson.dumps(told).decode()
    mia_id, bob_id = (await town.customer(mia)).id, (await town.customer(bob)).id
    assert "Bartholomew" not in written
    assert '"phone_index"' not in written
    assert '"idempotency_key"' not in written
    people = [row.get("customer_id") for rows in sections.values() for table in rows.values() for row in table]
    assert not {mia_id, bob_id} & set(people)


async def is_set_aside(town: Town, actor: Actor, words: str) -> None:
    """What somebody said could not be handled, and waits for a person of the shop."""
    said = {"message_id": 1, "from": actor.person.as_json(), "chat": actor.person.as_chat(), "text": words}
    async with town.database.unit_of_work() as session:
        await inbox.store(session, [{"update_id": 5000 + actor.person.id, "message": said}])
        await inbox.set_aside(session, 5000 + actor.person.id, "KeyError")
    assert await town.set_aside() == ["KeyError"]


async def test_what_could_not_be_handled_of_somebody_stands_in_their_file(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("/start")
        await is_set_aside(town, one, f"secret of {one.person.name}")

    await alice.says("/my_data")

    written = orjson.dumps(the_file(town, alice)["sections"]["chat"]["inbox"]).decode()
    assert "secret of Alice" in written
    assert "secret of Bob" not in written


async def test_the_file_is_a_tap_away_from_the_settings(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/settings")
    await alice.taps("My data")
    alice.sees("Your data", "you can have it erased")

    await alice.taps("Send me the file")

    assert alice.toast == "Your file is coming."
    assert the_file(town, alice)["sections"]["person"]["customer"][0]["language"] == "en"


async def test_nobody_is_erased_while_goods_or_money_are_on_the_way(town: Town) -> None:
    mia = await town.merchant("Mia")
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.orders("Teapot")
    (order,) = await town.orders_of(alice)

    await alice.says("/delete_my_data")
    alice.sees("Not yet", f"Order {order.number} is not over", "Nothing was erased")
    assert not [one for one in alice.labels if "rase" in one]
    await alice.pays()
    await alice.forges("me.erase=:0:0")
    alice.sees("Not yet")

    await mia.says("/delete_my_data")
    mia.sees("You work in this shop")
    assert (await town.customer(alice)).telegram_id == alice.person.id


async def test_after_two_questions_nothing_is_left_and_the_figures_are_what_they_were(town: Town) -> None:
    _, alice = await lives_through_it(town)
    await all_is_over(town, alice)
    known, before = await town.customer(alice), await figures(town.database)
    (first, *_) = await town.orders_of(alice)
    assert await traces(town.database, alice.person.id, *WORDS)

    await alice.says("/delete_my_data")
    alice.sees("What goes, for good", "What stays, and why", "invoices")
    await alice.taps("Yes, erase it")
    alice.sees("Really erase everything now?", "cannot be undone")
    assert alice.labels[0] == "No, keep everything"
    assert await traces(town.database, alice.person.id, *WORDS)
    await alice.taps("Erase everything now")

    alice.sees("Everything is erased")
    assert await traces(town.database, alice.person.id, *WORDS) == []
    assert await figures(town.database) == before
    assert await violations(town.database) == []
    async with town.database.reading() as session:
        assert (await customers.get(session, known.id)).telegram_id < 0
        assert (await orders.get_for_staff(session, first.id)).address is None


async def test_what_is_given_up_is_told_and_asked_again_when_it_has_changed(town: Town) -> None:
    alice, mia = town.person("Alice"), await town.merchant("Mia")
    await alice.says("/start")
    known, clerk = await town.customer(alice), await town.customer(mia)
    await gives(town, clerk.id, known.id, 500)

    await alice.says("/delete_my_data")
    alice.sees("What you give up", "€5.00 of store credit")
    await alice.taps("Yes, erase it")
    await gives(town, clerk.id, known.id, 700)
    await alice.taps("Erase everything now", under=alice.message("Really erase everything now?"))
    alice.sees("Something has changed since you looked", "€12.00")
    await alice.taps("Erase everything now")

    alice.sees("Everything is erased")
    async with town.database.reading() as session:
        from commerce import credit

        assert await credit.outstanding(session, "EUR") == Money(0, "EUR")


async def gives(town: Town, clerk: int, whom: int, cents: int) -> None:
    from commerce import credit

    async with town.database.unit_of_work() as session:
        await credit.grant(session, clerk, whom, Money(cents, "EUR"), "sorry", key=f"gift {cents}")
    await town.settles()


async def test_whoever_comes_back_is_a_stranger_and_whoever_blocks_the_shop_stays_unknown(town: Town) -> None:
    alice, bob = town.person("Alice"), town.person("Bartholomew")
    for one in (alice, bob):
        await one.says("/start")
    was = await town.customer(alice)
    await erases_herself(alice)
    await erases_herself(bob)

    await bob.blocks()
    assert await traces(town.database, bob.person.id, "Bartholomew") == []
    await alice.says("/start")

    assert (await town.customer(alice)).id != was.id
    await alice.says("/orders")
    alice.sees("You have no orders yet")


async def test_a_second_tap_finds_nothing_more_to_erase(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/delete_my_data")
    await alice.taps("Yes, erase it")

    await alice.taps_twice("Erase everything now")

    alice.sees("Everything is erased")
    assert await traces(town.database, alice.person.id, "Alice") == []


async def test_what_could_not_be_handled_of_somebody_is_forgotten_with_them(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")
    await is_set_aside(town, alice, "my secret")
    assert await traces(town.database, alice.person.id, "my secret")

    await erases_herself(alice)

    assert await traces(town.database, alice.person.id, "Alice", "my secret") == []


async def test_the_shop_goes_on_with_the_orders_of_somebody_it_does_not_know_any_more(town: Town) -> None:
    """A merchant looks at the order's card, its invoice and the log; nothing trips over the missing name."""
    mia, alice = await lives_through_it(town)
    await all_is_over(town, alice)
    order = (await town.orders_of(alice))[-1]
    await erases_herself(alice)

    await mia.says("/merchant")
    await mia.forges(f"m.order:{order.id}")
    assert order.number in mia.screen.words
    assert not [word for word in ("Alice", "Rabbit Row") if word in mia.screen.words]
    await mia.taps("Invoice")

    assert mia.screen.media is not None


async def test_the_list_outside_erases_again_whoever_a_restored_database_brings_back(town: Town) -> None:
    path = town.media / "erased.jsonl"
    alice, bob = town.person("Alice"), town.person("Bob")
    for one in (alice, bob):
        await one.says("/start")
    known = await town.customer(alice)
    await erases_herself(alice)
    await my_data.keep_up(town.database, REGISTER, path)
    listed = my_data.read_list(path)
    assert [one.customer for one in listed] == [known.id]
    assert b"Alice" not in path.read_bytes()
    assert str(alice.person.id).encode() not in path.read_bytes()

    # As after a restore: the row is back as it was, and nobody knows that it was erased.
    await comes_back(town, known.id, alice)
    assert await my_data.keep_up(town.database, REGISTER, path) == 1

    assert await traces(town.database, alice.person.id, "Alice") == []
    assert await my_data.keep_up(town.database, REGISTER, path) == 0
    assert (await town.customer(bob)).telegram_id == bob.person.id


async def comes_back(town: Town, customer_id: int, alice: Actor) -> None:
    from sqlalchemy import delete, update

    from commerce.customers import CustomerRow
    from commerce.my_data.models import erasures_table

    back = {"telegram_id": alice.person.id, "name": "Alice", "reachable": True, "unreachable_reason": None}
    async with town.database.unit_of_work() as session:
        await session.execute(delete(erasures_table))
        await session.execute(update(CustomerRow).where(CustomerRow.id == customer_id).values(**back))


async def test_whoever_is_a_partner_ends_that_first_and_their_name_goes_with_them(town: Town) -> None:
    mia, pat = await town.merchant("Mia"), town.person("Patricia")
    await makes_a_partner(mia, "Patricia")
    await is_linked(mia, pat, "Patricia")

    await pat.says("/delete_my_data")
    pat.sees("You are a partner of this shop")
    await mia.says("/merchant")
    await mia.taps("Partners")
    await mia.taps("Patricia")
    await mia.taps("End")
    await mia.taps("End")
    await erases_herself(pat)

    pat.sees("Everything is erased")
    assert await traces(town.database, pat.person.id, "Patricia") == []


async def test_money_that_comes_when_its_payer_is_erased_goes_back_and_brings_no_order_back(rich_town: Town) -> None:
    """Telegram lets a payment go, falls silent for hours, and brings the money when nobody knows of the order."""
    town, alice, mia = rich_town, rich_town.person("Alice"), await rich_town.merchant("Mia")
    await an_ebook(town)
    await loads(mia, "AAAA-1111")
    await alice.orders("E-book", by="Pay 769")
    (order,) = await town.orders_of(alice)
    await alice.begins_to_pay()
    late = town.telegram.take_updates(TOKEN)
    await town.passes(DAY / 12)
    await erases_herself(alice)

    await town.intake.take(late)
    await town.settles()
    await town.sends_refunds()

    async with town.database.reading() as session:
        [back] = await payments.refunds.of_order(session, order.id)
        assert back.status == "succeeded"
        assert (await orders.get_for_staff(session, order.id)).status is orders.OrderStatus.EXPIRED
    alice.sees("sent back to you")
    alice.does_not_see("AAAA-1111")
    assert await town.orders_of(alice) == []


async def test_that_stars_went_back_makes_nobody_known_again(rich_town: Town) -> None:
    """What Telegram says of somebody's money is no word of theirs."""
    town, alice, mia = rich_town, rich_town.person("Alice"), await rich_town.merchant("Mia")
    await an_ebook(town)
    await loads(mia, "AAAA-1111")
    await alice.orders("E-book", by="Pay 769")
    await alice.pays()
    await mia.taps("Open the order")
    await mia.taps("Refund")
    await mia.taps("All of it: €9.99")
    await mia.taps("Our mistake")
    await payments.refunds.send_due(town.database, town.front.providers)
    said = town.telegram.take_updates(TOKEN)
    assert [one for one in said if "refunded_payment" in one.get("message", {})]
    await town.settles()
    await erases_herself(alice)

    await town.intake.take(said)
    await town.settles()

    async with town.database.reading() as session:
        assert await customers.by_telegram_id(session, alice.person.id) is None
    assert await traces(town.database, alice.person.id, "Alice") == []
