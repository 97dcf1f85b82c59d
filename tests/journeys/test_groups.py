"""The shop in a group: quiet unless it is asked, and shopping stays private."""

from __future__ import annotations

from bot.playground import Group
from tests.actors import Actor
from tests.town import Town


async def a_tea_club(town: Town) -> tuple[Group, Actor, Actor]:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")
    club = town.telegram.add_group("Tea club", [alice.person, wei.person], [town.bot])
    await town.settles()
    return club, alice, wei


async def test_a_group_that_asks_for_the_shop_gets_a_reply_with_the_way_in(town: Town) -> None:
    club, alice, wei = await a_tea_club(town)

    asked = await alice.does(alice.person.says("/shop", chat=club))
    answer = alice.person.sees(club)[-1]
    assert answer.from_bot
    assert answer.reply_to == asked
    assert answer.words == "Teapots is open. Shopping is private: tap below and I write to you."
    await wei.does(wei.person.says("/shop@teapot_bot", chat=club))
    assert "正在营业" in wei.person.sees(club)[-1].words
    await wei.opens(answer.buttons[0][0].value or "")

    wei.sees("欢迎光临 Teapots")
    wei.does_not_see("链接")


async def test_other_talk_in_a_group_is_left_alone(town: Town) -> None:
    club, alice, _ = await a_tea_club(town)
    await town.sells("Teapot")

    for words in ("hello all", "teapot", "/cart", "/merchant", "/shop@other_bot", "/nonsense", "@teapot_bot teapot"):
        await alice.does(alice.person.says(words, chat=club))
    await alice.does(alice.person.sends_sticker(chat=club))
    await alice.does(alice.person.removes_bot(club))

    assert not [one for one in alice.person.sees(club) if one.from_bot]


async def test_a_button_that_is_pressed_in_a_group_writes_to_nobody_there(town: Town) -> None:
    club, alice, wei = await a_tea_club(town)
    await alice.does(alice.person.says("/shop", chat=club))
    before = alice.person.sees(club)

    for data in ("cart:0", "orders:0", "home", "nothing:1"):
        tap = await wei.does(wei.person.forges(data, before[-1].id, chat=club))
        assert "旧菜单" in ((await tap.answered()).text or "")

    assert alice.person.sees(club) == before


async def test_money_counts_wherever_it_was_paid(town: Town) -> None:
    await town.sells("Teapot")
    club, alice, _ = await a_tea_club(town)
    await alice.orders("Teapot")
    bill = alice.person.chat().messages[alice.bill().id].invoice
    assert bill is not None

    paid = {
        "currency": "EUR",
        "total_amount": 2400,
        "invoice_payload": bill.payload,
        "telegram_payment_charge_id": "paid-in-a-group",
        "provider_payment_charge_id": "ch-1",
    }
    await town.hears_from_telegram(alice, chat={"id": club.id, "type": "supergroup"}, successful_payment=paid)

    alice.sees("Thank you! Your payment of €24.00")
