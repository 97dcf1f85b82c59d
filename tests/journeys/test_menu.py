"""Help, the small print, a way to reach a person, and an answer to whatever else people send."""

from __future__ import annotations

import pytest

from commerce import papers
from commerce.papers import PaperKind
from tests.actors import ADDRESS
from tests.town import Town, a_picture


async def test_help_leads_to_the_small_print_and_back(town: Town) -> None:
    alice = town.person("Alice")

    await alice.says("/help")
    alice.sees("/deals – what costs less now")
    alice.sees("How Teapots works", "/cart", "/orders", "/support")
    await alice.taps("Terms")
    alice.sees("Terms of sale", "Telegram cannot help with purchases")
    await alice.taps("Back")
    await alice.taps("Privacy")
    alice.sees("Privacy", "encrypted", "/my_data sends you everything it knows about you", "My data")
    await alice.taps("Back")
    await alice.taps("Support")

    alice.sees("Talk to a person", "Telegram's own support cannot help")
    assert len(alice.chat()) == 2


async def test_the_shops_own_small_print_is_shown_where_it_has_any(town: Town) -> None:
    async with town.database.unit_of_work() as session:
        await papers.set_paper(session, PaperKind.TERMS, "en", "Pots are <sold> & sent.")
        await papers.set_paper(session, PaperKind.CONTACT, "zh", "电话 123")
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    for one in (alice, wei):
        await one.says("/terms")
        await one.says("/support")

    alice.sees("Pots are <sold> & sent.", "Somebody of the shop answers here")
    wei.sees("您是向本店购买", "电话 123")


@pytest.mark.parametrize(
    ("command", "english", "chinese"),
    [
        ("/terms", "Terms of sale", "销售条款"),
        ("/privacy", "Privacy", "隐私"),
        ("/support", "Talk to a person", "联系店家"),
        ("/paysupport", "Help with payments", "付款帮助"),
        ("/cancel", "There is nothing to cancel", "没有需要取消的操作"),
        ("/cart", "Your cart is empty", "购物车是空的"),
        ("/orders", "You have no orders yet", "您还没有订单"),
        ("/search", "What are you looking for?", "您想找什么"),
        ("/deals", "Nothing runs at the moment", "目前没有活动"),
        ("/nonsense", "I do not know this command", "我不认识这个命令"),
    ],
)
async def test_every_command_is_answered_in_the_persons_language(
    town: Town, command: str, english: str, chinese: str
) -> None:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")

    await alice.says(command)
    await wei.says(command)

    alice.sees(english)
    wei.sees(chinese)
    assert alice.labels, "there is a way on"


async def test_commands_meant_for_this_bot_by_name_are_heard_and_others_left_alone(town: Town) -> None:
    alice = town.person("Alice")

    await alice.says("/CART@Teapot_Bot")
    alice.sees("Your cart is empty")
    await alice.says("/")

    alice.sees("I do not know this command", "How Teapots works")


async def test_stickers_photos_voices_and_files_are_told_what_can_be_done(town: Town) -> None:
    alice = town.person("Alice")
    sends = alice.person

    for act in (
        sends.sends_sticker(),
        sends.sends_photo(a_picture("red"), "this one?"),
        sends.sends_voice(b"OggS"),
        sends.sends_document(b"%PDF", "wishes.pdf"),
        sends.shares_contact(),
        sends.sends_location(52.5, 13.4),
    ):
        await alice.does(act)
        assert "I can read words and taps, not this" in alice.screen.words
        assert alice.labels == ["Support", "🏠 Home"]


async def test_cancel_closes_an_open_question(town: Town) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")

    await alice.says("/merchant")
    alice.sees("one-time code")
    await alice.says("teapot")
    alice.sees("This code opens nothing", "/cancel")
    await alice.says("/cancel")
    alice.sees("I forget what I asked")
    await alice.says("teapot")

    alice.sees("Here is what I found")


@pytest.mark.parametrize("command", ["/help", "/terms", "/privacy", "/support"])
async def test_whoever_looks_something_up_in_the_middle_of_a_checkout_is_led_back_into_it(
    town: Town, command: str
) -> None:
    await town.sells("Teapot")
    alice = town.person("Alice")
    await alice.says(command)
    assert "🛒 Go on with the checkout" not in alice.labels
    await alice.says("/start")
    await alice.puts_into_cart("Teapot")
    await alice.taps("Cart")
    await alice.taps("Check out")

    await alice.says(command)
    await alice.taps("Go on with the checkout")
    alice.sees("step 1 of 3")
    await alice.says(ADDRESS)

    alice.sees("step 2 of 3")


async def test_an_old_button_says_that_it_is_from_an_older_menu(town: Town) -> None:
    alice, wei = town.person("Alice"), town.person("Wei", "zh")
    await alice.says("/start")
    await wei.says("/start")

    await alice.forges("menu:7")
    await wei.forges("menu:7")

    assert "older menu" in alice.toast
    assert alice.alert
    assert "旧菜单" in wei.toast


async def test_an_album_is_answered_once(town: Town) -> None:
    alice = town.person("Alice")
    await alice.says("/start")

    for _ in range(2):
        await alice.does(alice.person.sends_album([a_picture("red"), a_picture("blue")], "Have you got this?"))

    assert len([one for one in alice.chat() if "I can read words and taps, not this" in one.words]) == 2
