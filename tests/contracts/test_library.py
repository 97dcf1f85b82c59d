"""python-telegram-bot understands everything our Telegram says: every kind of update, every result, every refusal."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    ChatAdministratorRights,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputMediaPhoto,
    InputTextMessageContent,
    LabeledPrice,
    MenuButtonCommands,
    Message,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ShippingOption,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.playground import Person, Telegram
from bot.playground.in_process import InProcessRequest
from tests.contracts.conftest import TOKEN, Shop, picture
from tests.contracts.test_invoices import STARS

KINDS = [
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "shipping_query",
    "pre_checkout_query",
    "my_chat_member",
    "chat_member",
    "message_reaction",
]
GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])


@pytest.fixture
async def library(telegram: Telegram, shop: Shop) -> AsyncIterator[Bot]:
    request = InProcessRequest(telegram)
    async with Bot(TOKEN, request=request, get_updates_request=request) as bot:
        await bot.get_updates(allowed_updates=KINDS, timeout=0, offset=1)
        yield bot


async def read(library: Bot) -> list[Update]:
    """All updates that wait, as the library reads them."""
    updates = list(await library.get_updates(limit=100, timeout=0))
    await library.get_updates(offset=updates[-1].update_id + 1, timeout=0)
    return updates


async def test_every_kind_of_message_people_send(telegram: Telegram, library: Bot, alice: Person) -> None:
    said = await alice.says("Hello @teapot_bot /cart", reply_to=1)
    await alice.edits(said, "Hello again")
    await alice.sends_photo(picture(), "A photo")
    await alice.sends_album([picture(), picture()])
    await alice.sends_document(b"a", "a.csv")
    await alice.sends_sticker()
    await alice.sends_voice(b"ogg")
    await alice.shares_contact()
    await alice.sends_location(1.5, 2.5)
    await alice.forwards(said, library.id)
    await alice.reacts("👍", said)
    await alice.blocks()
    await alice.starts(payload="p_1")

    updates = await read(library)

    assert [update.effective_user.first_name for update in updates if update.effective_user] == ["Alice"] * 15
    messages = [update.effective_message for update in updates if update.effective_message]
    assert [message.text or message.caption for message in messages if message.text or message.caption][
        -1
    ] == "/start p_1"
    found = {
        name
        for message in messages
        for name in ("photo", "document", "sticker", "voice", "contact", "location")
        if getattr(message, name)
    }
    assert found == {"photo", "document", "sticker", "voice", "contact", "location"}
    assert [message.forward_origin.type for message in messages if message.forward_origin] == ["user"]


async def test_every_result_of_sending(library: Bot, alice: Person) -> None:
    chat = alice.id
    sent: list[Message] = [
        await library.send_message(chat, "<b>x</b>", parse_mode="HTML", reply_markup=GO),
        await library.send_message(chat, "x", reply_markup=ReplyKeyboardMarkup([["Menu"]])),
        await library.send_photo(chat, picture(), caption="c"),
        await library.send_document(chat, b"a", filename="a.csv"),
        await library.send_video(chat, b"a", width=10, height=10, duration=1),
        await library.send_animation(chat, b"a"),
        await library.send_audio(chat, b"a", duration=1),
        await library.send_voice(chat, b"a"),
        await library.send_video_note(chat, b"a"),
        await library.send_sticker(chat, b"a"),
        await library.send_location(chat, 1, 2),
        await library.send_venue(chat, 1, 2, "Shop", "Lane 2"),
        await library.send_contact(chat, "+1", "Bob"),
        await library.send_dice(chat),
        await library.send_invoice(
            chat, "Teapot", "Blue", "p", "EUR", [LabeledPrice("x", 500)], provider_token="1:TEST:x"
        ),
        *await library.send_media_group(chat, [InputMediaPhoto(picture(), caption="a"), InputMediaPhoto(picture())]),
    ]

    assert [message.message_id for message in sent] == list(range(sent[0].message_id, sent[0].message_id + len(sent)))
    assert await library.send_chat_action(chat, "typing")
    assert (await library.copy_message(chat, chat, sent[0].message_id)).message_id > sent[-1].message_id
    assert (await library.forward_message(chat, chat, sent[0].message_id)).forward_origin is not None
    assert len(await library.copy_messages(chat, chat, [sent[0].message_id, sent[2].message_id])) == 2


async def test_every_result_of_changing(library: Bot, alice: Person) -> None:
    text = await library.send_message(alice.id, "x", reply_markup=GO)
    photo = await library.send_photo(alice.id, picture(), caption="c")

    edited = [
        await library.edit_message_text("y", alice.id, text.message_id),
        await library.edit_message_reply_markup(alice.id, text.message_id, reply_markup=GO),
        await library.edit_message_caption(alice.id, photo.message_id, caption="d"),
        await library.edit_message_media(InputMediaPhoto(picture()), alice.id, photo.message_id),
    ]

    assert all(isinstance(message, Message) for message in edited)
    assert await library.set_message_reaction(alice.id, text.message_id, ReactionTypeEmoji("👍"))
    assert await library.pin_chat_message(alice.id, text.message_id)
    assert await library.unpin_chat_message(alice.id)
    assert await library.delete_messages(alice.id, [text.message_id])
    assert await library.delete_message(alice.id, photo.message_id)


async def test_every_look_up(telegram: Telegram, library: Bot, shop: Shop, alice: Person) -> None:
    forum = telegram.add_group("Desk", [alice], [shop.account], forum=True, admins=[shop.account])
    photo = await library.send_photo(alice.id, picture())

    assert (await library.get_me()).username == "teapot_bot"
    assert (await library.get_chat(alice.id)).first_name == "Alice"
    assert (await library.get_chat(forum.id)).is_forum
    assert (await library.get_chat_member(forum.id, alice.id)).status == "creator"
    assert await library.get_chat_member_count(forum.id) == 2
    assert len(await library.get_chat_administrators(forum.id)) == 2
    assert (await library.get_file(photo.photo[-1])).file_size == len(picture())
    assert (await library.get_webhook_info()).url == ""
    assert (await library.get_user_profile_photos(alice.id)).total_count == 0
    topic = await library.create_forum_topic(forum.id, "Alice")
    assert (await library.send_message(forum.id, "x", message_thread_id=topic.message_thread_id)).is_topic_message
    assert await library.edit_forum_topic(forum.id, topic.message_thread_id, name="Alice, order 7")
    assert await library.close_forum_topic(forum.id, topic.message_thread_id)
    assert await library.reopen_forum_topic(forum.id, topic.message_thread_id)
    assert await library.delete_forum_topic(forum.id, topic.message_thread_id)


async def test_everything_a_bot_says_about_itself(library: Bot, alice: Person) -> None:
    scope = BotCommandScopeChat(alice.id)

    assert await library.set_my_commands([BotCommand("cart", "Your cart")], scope=scope, language_code="en")
    assert [c.command for c in await library.get_my_commands(scope=scope, language_code="en")] == ["cart"]
    assert await library.delete_my_commands(scope=scope, language_code="en")
    assert await library.set_my_name("Shop")
    assert (await library.get_my_name()).name == "Shop"
    assert await library.set_my_description("d")
    assert (await library.get_my_description()).description == "d"
    assert await library.set_my_short_description("s")
    assert (await library.get_my_short_description()).short_description == "s"
    assert await library.set_my_default_administrator_rights(ChatAdministratorRights.all_rights())
    assert (await library.get_my_default_administrator_rights()).can_delete_messages
    assert not (await library.get_my_default_administrator_rights(for_channels=True)).can_delete_messages
    assert await library.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await library.get_chat_menu_button()).type == "commands"


async def test_groups_channels_and_members(telegram: Telegram, library: Bot, shop: Shop, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    group = telegram.add_group("Tea party", [alice], [shop.account], admins=[shop.account])
    channel = telegram.add_group("News", [alice], [shop.account], kind="channel")
    await bob.joins(group)
    await bob.says("hello", group)
    await bob.leaves(group)
    await alice.says("news", channel)
    await alice.removes_bot(group)

    updates = await read(library)

    assert [update.my_chat_member.new_chat_member.status for update in updates if update.my_chat_member] == [
        "administrator",
        "administrator",
        "kicked",
    ]
    assert [update.chat_member.new_chat_member.status for update in updates if update.chat_member] == ["member", "left"]
    assert [update.channel_post.text for update in updates if update.channel_post][-1] == "news"


async def test_taps_shared_cards_and_payments(telegram: Telegram, library: Bot, alice: Person) -> None:
    bob = telegram.add_person("Bob")
    await library.send_message(alice.id, "x", reply_markup=GO)
    await alice.taps("Go")
    asked = await alice.types_inline("mug", bob)
    tap, query = await read(library)
    assert tap.callback_query is not None
    assert await tap.callback_query.answer("Added")
    card = InlineQueryResultArticle("1", "Mug", InputTextMessageContent("Mug"), reply_markup=GO)
    assert query.inline_query is not None
    assert await query.inline_query.answer([card])
    await alice.chooses_inline(asked, "1", bob)
    [chosen] = await read(library)
    assert chosen.chosen_inline_result is not None
    assert await library.edit_message_text("2 left", inline_message_id=chosen.chosen_inline_result.inline_message_id)

    await library.send_invoice(
        alice.id, "Teapot", "Blue", "p", "EUR", [LabeledPrice("x", 500)], provider_token="1:TEST:x", is_flexible=True
    )
    paying = asyncio.create_task(alice.pays())
    [shipping] = await library.get_updates(timeout=5)
    await library.get_updates(offset=shipping.update_id + 1, timeout=0, limit=1)
    assert shipping.shipping_query is not None
    assert await shipping.shipping_query.answer(True, [ShippingOption("a", "Post", [LabeledPrice("Post", 100)])])
    [gate] = await library.get_updates(offset=shipping.update_id + 1, timeout=5)
    assert gate.pre_checkout_query is not None
    assert await gate.pre_checkout_query.answer(True)
    assert (await paying).total == 600
    [paid] = await library.get_updates(offset=gate.update_id + 1, timeout=5)
    assert paid.message is not None
    assert paid.message.successful_payment is not None
    assert paid.message.successful_payment.order_info is not None


async def test_stars(library: Bot, alice: Person) -> None:
    prices = [LabeledPrice(**STARS["prices"][0])]
    link = await library.create_invoice_link("Teapot", "Blue", "p", "XTR", prices)
    paying = asyncio.create_task(alice.pays(link=link))
    [gate] = await library.get_updates(timeout=5)
    assert gate.pre_checkout_query is not None
    await gate.pre_checkout_query.answer(True)
    charge = (await paying).charge_id or ""

    assert await library.refund_star_payment(alice.id, charge)
    transactions = (await library.get_star_transactions()).transactions
    assert [(move.id, move.amount) for move in transactions] == [(charge, 50), (charge, 50)]
    assert (await library.get_my_star_balance()).amount == 0


async def test_files_come_down_through_the_library(library: Bot, alice: Person) -> None:
    sent = await library.send_document(alice.id, b"a,b", filename="a.csv")
    assert sent.document is not None

    file = await sent.document.get_file()

    assert bytes(await file.download_as_bytearray()) == b"a,b"


async def test_refusals_become_the_librarys_errors(
    monkeypatch: pytest.MonkeyPatch, telegram: Telegram, library: Bot, shop: Shop, alice: Person
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    small = telegram.add_group("Small", [alice], [shop.account], kind="group")
    large = telegram.upgrade(small)
    telegram.faults.fail("getMe", code=429, retry_after=3)
    telegram.faults.drop("getChat")

    with pytest.raises(RetryAfter):
        await library.get_me()
    with pytest.raises(NetworkError):
        await library.get_chat(alice.id)
    with pytest.raises(BadRequest, match="Chat not found"):
        await library.send_message(5, "x")
    with pytest.raises(ChatMigrated) as moved:
        await library.send_message(small.id, "x")
    assert moved.value.new_chat_id == large.id
    await alice.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await library.send_message(alice.id, "x")
    await library.set_webhook("http://127.0.0.1:9/hook")
    with pytest.raises(Conflict):
        await library.get_updates()
    with pytest.raises(InvalidToken):
        async with Bot("1:unknown", request=InProcessRequest(telegram)):
            pass
