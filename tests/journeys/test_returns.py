"""Sending something back: why, which pieces, until when, and what goes back for it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from commerce import inventory, returns
from commerce.kit.database import Database
from commerce.kit.profile import Limits, ShopProfile
from commerce.returns import Return
from tests.actors import Actor
from tests.journeys.conftest import opened
from tests.town import Town, a_picture

DAY = timedelta(days=1)


async def delivered(town: Town, pieces: int = 1) -> tuple[Actor, Actor, int]:
    """Mia sold Alice so many teapots, which have arrived."""
    mia = await town.merchant("Mia")
    teapot = await town.sells("Teapot", on_hand=5)
    return mia, await has_teapots(town, mia, pieces), teapot


async def has_teapots(town: Town, mia: Actor, pieces: int) -> Actor:
    """Alice has paid for so many teapots of those there are, and they have arrived."""
    alice = town.person("Alice")
    await alice.orders(*["Teapot"] * pieces)
    await alice.pays()
    await mia.sends_the_order(pieces)
    return alice


async def opens_the_order(actor: Actor, town: Town) -> None:
    """Look at the newest order by its number."""
    await actor.says((await town.orders_of(actor))[0].number)


async def looks_at_a_return(town: Town, alice: Actor, why: str) -> None:
    """Alice says why all of it is to go back, and sees what comes of it."""
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps(why)
    await alice.taps("Next")
    await alice.taps("Next")


async def asks_to_return(town: Town, alice: Actor, why: str) -> None:
    await looks_at_a_return(town, alice, why)
    await alice.taps("Confirm")


async def opens_the_return(mia: Actor, returns: str = "Returns", piece: str = "piece") -> None:
    await mia.says("/merchant")
    await mia.taps(returns)
    await mia.taps(piece)


async def all_returns(town: Town, alice: Actor) -> tuple[Return, ...]:
    (order,) = await town.orders_of(alice)
    async with town.database.reading() as session:
        return await returns.of_order(session, order.id)


async def only_return(town: Town, alice: Actor) -> Return:
    (found,) = await all_returns(town, alice)
    return found


async def test_goods_come_back_are_looked_at_and_paid_back(town: Town) -> None:
    mia, alice, teapot = await delivered(town)

    await asks_to_return(town, alice, "changed my mind")
    alice.sees("Asked for. The shop answers by")
    mia.sees("A return is asked for")
    await opens_the_return(mia)
    await mia.taps("Send it back")
    alice.sees("You may send it back")
    await alice.taps("Show the return")
    await alice.taps("I have sent it")
    await alice.says("RET 123")
    mia.sees("are on their way back")
    await opens_the_return(mia)
    mia.sees("Sent under number RET 123")
    await mia.taps("It has arrived")
    assert await town.left(teapot) == 4
    await mia.taps("pay it back")

    assert await town.left(teapot) == 5
    alice.sees("is done. €24.00 go back.")
    assert (await only_return(town, alice)).refunded.amount == 2400
    await mia.forges("m.order:1")
    await mia.taps("Who did what")
    mia.sees("agreed to return 1", "took return 1 in", "settled return 1")


async def test_some_pieces_come_back_and_damaged_ones_are_not_sold_again(town: Town) -> None:
    mia, alice, teapot = await delivered(town, pieces=3)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("It does not work")
    await alice.taps("−")
    await alice.taps("Next")
    await alice.does(alice.person.sends_photo(a_picture("red"), "The lid is cracked"))
    alice.sees("1 photo")
    await alice.taps("Next")
    alice.sees("2 × Teapot", "The lid is cracked", "You get €48.00 back", "The shop pays for sending it back")
    await alice.taps("Confirm")

    await opens_the_return(mia)
    await mia.taps("Photos")
    assert mia.screen.media is not None
    await opens_the_return(mia)
    await mia.taps("Send it back")
    await mia.taps("It has arrived")
    await mia.taps("Damaged")
    await mia.taps("pay it back")

    assert await town.left(teapot) == 2
    async with town.database.reading() as session:
        assert await inventory.reconcile(session) == []
    alice.sees("€48.00 go back")
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("It does not work")
    alice.sees("Teapot · 1 of 1")


async def test_a_photo_may_follow_the_words_and_the_counter_says_that_somebody_is_waited_for(town: Town) -> None:
    mia, alice, _ = await delivered(town)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    await alice.taps("It arrived damaged")
    await alice.taps("Next")
    await alice.says("The spout is broken")
    alice.sees("“The spout is broken”", "send a photo")
    await alice.does(alice.person.sends_photo(a_picture("red")))
    alice.sees("“The spout is broken”", "1 photo")
    await alice.taps("Next")
    await alice.taps("Confirm")

    await mia.says("/merchant")
    mia.sees("One thing needs a person", "Returns (1)")
    await mia.taps("Returns")
    await mia.taps("piece")
    await mia.taps("Send it back")
    mia.sees("Agreed. The customer sends it by")
    await mia.says("/merchant")
    mia.sees("Nothing else needs a person", "Returns (1)")


async def test_what_did_not_come_back_is_not_paid_for(town: Town) -> None:
    mia, alice, _ = await delivered(town)
    await asks_to_return(town, alice, "changed my mind")
    await opens_the_return(mia)
    await mia.taps("Send it back")
    await mia.taps("It has arrived")
    await mia.taps("Not there")
    await mia.taps("pay it back")

    assert (await only_return(town, alice)).refunded.amount == 0


async def test_the_window_without_a_reason_ends_with_the_seventh_day_and_faults_have_fifteen(town: Town) -> None:
    _, alice, _ = await delivered(town)

    await town.passes(7 * DAY)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    alice.sees(
        "I have changed my mind",
        "Without a reason: until Mon, Mar 9, 23:59",
        "If something is wrong with it: until Tue, Mar 17, 23:59",
    )
    await town.passes(DAY)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    assert "I have changed my mind" not in alice.labels
    assert "It does not work" in alice.labels
    await town.passes(8 * DAY)
    await opens_the_order(alice, town)
    await alice.taps("Return")
    alice.sees("can be sent back now")


async def test_a_shop_that_does_not_answer_has_agreed_and_goods_that_are_not_sent_are_kept(town: Town) -> None:
    _, alice, _ = await delivered(town)
    await asks_to_return(town, alice, "changed my mind")

    await town.passes(2 * DAY + timedelta(minutes=1))
    alice.sees("You may send it back")
    await town.passes(8 * DAY)

    alice.sees("has lapsed, because nothing was sent")
    assert (await only_return(town, alice)).refunded.amount == 0


async def test_goods_that_nobody_looks_at_are_paid_back_after_two_days(town: Town) -> None:
    mia, alice, teapot = await delivered(town)
    await asks_to_return(town, alice, "changed my mind")
    await opens_the_return(mia)
    await mia.taps("Send it back")
    await mia.taps("It has arrived")

    await town.passes(2 * DAY + timedelta(minutes=1))

    alice.sees("€24.00 go back")
    assert await town.left(teapot) == 5


async def test_a_refusal_is_told_in_the_shops_words_and_the_pieces_can_be_asked_for_again(town: Town) -> None:
    mia, alice, _ = await delivered(town)
    await asks_to_return(town, alice, "changed my mind")
    await opens_the_return(mia)
    await mia.taps("Refuse")
    await mia.says("It was worn at a wedding.")

    await alice.taps("Show the return")
    alice.sees("The shop refused: It was worn at a wedding.")
    await asks_to_return(town, alice, "It does not work")
    alice.sees("Asked for.")


async def test_the_customer_keeps_it_after_all_and_buttons_tapped_twice_change_nothing(town: Town) -> None:
    mia, alice, _ = await delivered(town)
    await looks_at_a_return(town, alice, "changed my mind")
    await alice.taps_twice("Confirm")
    await alice.taps("I keep it")
    alice.sees("You keep the goods")

    await mia.says("/merchant")
    assert not [label for label in mia.labels if "Returns" in label]


async def test_money_may_become_store_credit_and_the_shop_may_let_the_goods_go(town: Town) -> None:
    mia, alice, teapot = await delivered(town)
    await looks_at_a_return(town, alice, "It arrived damaged")
    await alice.taps("Rather as store credit")
    alice.sees("as store credit")
    await alice.taps("Confirm")

    await opens_the_return(mia)
    await mia.taps("Refund, keep the goods")
    await mia.taps("Confirm")

    alice.sees("€24.00 go back")
    assert await town.left(teapot) == 4


async def test_nobody_else_sees_or_touches_a_return(town: Town) -> None:
    _, alice, _ = await delivered(town)
    await asks_to_return(town, alice, "changed my mind")
    found = await only_return(town, alice)
    bob = town.person("Bob")
    await bob.says("/start")

    for data in (
        f"ret.:{found.id}",
        f"ret-:{found.id}",
        f"ret:{found.order_id}",
        f"m.ret:{found.id}",
        f"m.ret+:{found.id}",
    ):
        await bob.forges(data)
        assert bob.alert, data
    assert (await only_return(town, alice)).status == found.status


async def test_a_trusted_customer_keeps_small_faulty_goods_and_has_the_money_at_once(
    database: Database, tmp_path: Path
) -> None:
    shop = ShopProfile(name="Teapots", limits=Limits(trusted=2500))
    async with opened(Town(database, tmp_path, profile=shop)) as town:
        mia, alice, _ = await delivered(town)
        for _ in range(3):
            await town.passes(8 * DAY)
            await alice.orders("Teapot")
            await alice.pays()
            await mia.sends_the_order()

        await asks_to_return(town, alice, "It arrived damaged")

        alice.sees("is done. €24.00 go back")
        mia.does_not_see("A return is asked for")
