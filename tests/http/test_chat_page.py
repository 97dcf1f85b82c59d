"""The chat page over HTTP: what a page hears, what it may ask for, and who is turned away."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, FormData, WSMsgType, WSServerHandshakeError, web
from aiohttp.test_utils import TestClient, TestServer
from PIL import Image

from bot.playground import Person, Telegram
from bot.playground.files import Upload
from bot.playground.web_audience import Audience
from bot.playground.web_chat import Stage, attach_chat_page
from commerce.kit import clock
from tests.conftest import MONDAY

TOKEN = "900:a-very-secret-token"
Json = dict[str, Any]


@dataclass
class Town:
    """A demo with a bot, two shoppers, a merchant and a group; the bot is played by the test."""

    telegram: Telegram
    stage: Stage
    alice: Person
    bob: Person
    mia: Person
    group: int
    client: TestClient[web.Request, web.Application]
    pages: list[Page] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return str(self.client.make_url("/")).rstrip("/")

    async def page(self) -> Page:
        """Open a page and hear the state."""
        socket = await self.client.ws_connect("/playground/line", origin=self.origin)
        page = Page(socket)
        self.pages.append(page)
        page.state = await page.hears("state")
        return page

    async def bot(self, method: str, **params: Any) -> Any:
        """The bot calls its API."""
        return await self.telegram.call(TOKEN, method, params)

    def update(self, kind: str) -> Any:
        """The newest update of a kind that waits for the bot; all are taken."""
        return next(update[kind] for update in reversed(self.telegram.take_updates(TOKEN)) if kind in update)


@dataclass
class Page:
    """An open page: asks, and hears what happens in the meantime."""

    socket: ClientWebSocketResponse
    state: Json = field(default_factory=dict)
    heard: list[Json] = field(default_factory=list)
    asked: int = 0

    async def asks(self, deed: str, person: Person | None = None, **details: Any) -> Json:
        """Ask for a deed; returns the answer, or the refusal under `error`."""
        number = await self.begins(deed, person, **details)
        return await self.answer(number)

    async def begins(self, deed: str, person: Person | None = None, **details: Any) -> int:
        """Ask without waiting for the answer."""
        self.asked += 1
        who = {"as": person.id} if person else {}
        await self.socket.send_json({"number": self.asked, "do": deed, **who, **details})
        return self.asked

    async def answer(self, number: int) -> Json:
        """The answer to what was asked."""
        words = await self._next(lambda words: words.get("re") == number)
        return words["answer"] if "answer" in words else {"error": words["error"]}

    async def hears(self, kind: str, fits: Callable[[Json], bool] = lambda words: True) -> Json:
        """The next happening of a kind (that fits)."""
        return await self._next(lambda words: words.get("kind") == kind and fits(words))

    async def _next(self, fits: Callable[[Json], bool]) -> Json:
        for words in self.heard:
            if fits(words):
                self.heard.remove(words)
                return words
        async with asyncio.timeout(10):
            while not fits(words := await self.socket.receive_json()):
                self.heard.append(words)
        return words


@pytest.fixture
async def town() -> AsyncIterator[Town]:
    telegram = Telegram()
    bot = telegram.add_bot(TOKEN, "teapot_bot", "Teapots")
    alice, bob, mia = (telegram.add_person(name, username=name.lower()) for name in ("Alice", "Bob", "Mia"))
    group = telegram.add_group("Tea friends", [alice, bob, mia], [bot])

    async def advance(span: timedelta) -> None:
        clock.advance(span)
        telegram.clock_moved()

    stage = Stage(telegram, bot, [alice, bob, mia], advance, merchants={mia.id}, zone="Europe/Berlin")
    app = web.Application()
    attach_chat_page(app, stage)
    async with TestClient(TestServer(app)) as client:
        yield Town(telegram, stage, alice, bob, mia, group.id, client)
    await telegram.close()


def chat_in(state: Json, person: Person, chat: int) -> Json:
    found: Json = next(one for one in state["chats"] if one["person"] == person.id and one["id"] == chat)
    return found


def picture(width: int = 40, height: int = 30) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), (40, 80, 150)).save(stream, "JPEG")
    return stream.getvalue()


async def test_a_page_hears_first_who_is_there_and_what_was_said(town: Town) -> None:
    await town.alice.says("/start")
    await town.bot("sendMessage", chat_id=town.alice.id, text="Welcome")

    state = (await town.page()).state

    assert [(person["name"], person["role"]) for person in state["people"]] == [
        ("Alice", "shopper"),
        ("Bob", "shopper"),
        ("Mia", "merchant"),
    ]
    assert state["shop"] == {"id": 900, "username": "teapot_bot", "name": "Teapots"}
    assert (state["now"], state["zone"]) == ("2026-03-02T09:00:00+00:00", "Europe/Berlin")
    shop = chat_in(state, town.alice, 900)
    assert [message["text"] for message in shop["messages"]] == ["/start", "Welcome"]
    assert (shop["kind"], shop["started"]) == ("bot", True)
    assert chat_in(state, town.bob, 900)["started"] is False
    assert chat_in(state, town.bob, town.group)["members"] == ["Alice", "Bob", "Mia", "Teapots"]
    assert chat_in(state, town.bob, town.alice.id)["kind"] == "person"


async def test_words_said_on_the_page_reach_the_bot_and_its_answer_every_page(town: Town) -> None:
    page, other = await town.page(), await town.page()

    said = await page.asks("say", town.alice, chat=900, text="teapot")
    update = town.update("message")
    await town.bot("sendMessage", chat_id=town.alice.id, text="<b>Teapot</b>", parse_mode="HTML")

    assert (update["text"], update["message_id"]) == ("teapot", said["message"])
    for listener in (page, other):
        answer = (await listener.hears("message", lambda words: words["message"]["from_bot"]))["message"]
        assert (answer["text"], answer["entities"]) == ("Teapot", [{"type": "bold", "offset": 0, "length": 6}])


async def test_start_carries_the_payload_of_a_link_and_unblocks(town: Town) -> None:
    page = await town.page()

    await page.asks("block", town.alice, chat=900)
    assert (await page.hears("chat", lambda words: words["chat"]["blocked"]))["chat"]["person"] == town.alice.id
    await page.asks("start", town.alice, chat=900, payload="p_7")

    assert town.update("message")["text"] == "/start p_7"
    facts = await page.hears("chat", lambda words: words["chat"]["started"] and not words["chat"]["blocked"])
    assert facts["chat"]["id"] == 900


async def test_a_tap_asks_the_bot_about_exactly_that_button(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/cart")
    rows = [[{"text": "+", "callback_data": f"more {line}"}] for line in range(3)]
    sent = await town.bot("sendMessage", chat_id=town.alice.id, text="Cart", reply_markup={"inline_keyboard": rows})

    tapped = await page.asks("tap", town.alice, chat=900, message=sent["message_id"], row=1, column=0)
    query = town.update("callback_query")
    await town.bot("answerCallbackQuery", callback_query_id=query["id"], text="Two now", show_alert=True)

    assert query["data"] == "more 1"
    answered = await page.hears("answered")
    assert (answered["callback_id"], answered["text"], answered["alert"]) == (tapped["callback"], "Two now", True)


async def test_a_button_that_is_gone_is_refused_in_words(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/start")
    sent = await town.bot("sendMessage", chat_id=town.alice.id, text="No buttons here")

    refused = await page.asks("tap", town.alice, chat=900, message=sent["message_id"], row=0, column=0)

    assert refused["error"]


async def test_an_edit_a_deletion_and_typing_are_told(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/start")
    sent = await town.bot("sendMessage", chat_id=town.alice.id, text="Before")
    place = {"chat_id": town.alice.id, "message_id": sent["message_id"]}

    await town.bot("sendChatAction", chat_id=town.alice.id, action="typing")
    await town.bot("editMessageText", **place, text="After")
    await town.bot("deleteMessage", **place)

    assert (await page.hears("action"))["action"] == "typing"
    edited = (await page.hears("edited"))["message"]
    assert (edited["text"], bool(edited["edited"])) == ("After", True)
    gone = await page.hears("deleted")
    assert (gone["person"], gone["chat_id"], gone["message_ids"]) == (town.alice.id, 900, [sent["message_id"]])


async def test_keys_questions_commands_and_pins_arrive_as_facts_of_the_chat(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/start")
    keys = {
        "keyboard": [[{"text": "My number", "request_contact": True}]],
        "resize_keyboard": True,
        "one_time_keyboard": True,
        "input_field_placeholder": "Say something",
    }

    await town.bot("sendMessage", chat_id=town.alice.id, text="Who are you?", reply_markup=keys)
    keyboard = await page.hears("chat", lambda words: words["chat"]["keyboard"] is not None)
    asking = await town.bot("sendMessage", chat_id=town.alice.id, text="Where to?", reply_markup={"force_reply": True})
    asked = await page.hears("chat", lambda words: words["chat"]["force_reply"] is not None)
    await town.bot("setMyCommands", commands=[{"command": "cart", "description": "Your cart"}])
    told = await page.hears("chat", lambda words: words["chat"]["commands"] != [])
    await town.bot("pinChatMessage", chat_id=town.alice.id, message_id=asking["message_id"])
    pinned = await page.hears("chat", lambda words: words["chat"]["pinned"] != [])

    assert keyboard["keyboard_is_new"] is True
    assert keyboard["chat"]["keyboard"]["rows"][0][0]["kind"] == "contact"
    assert (keyboard["chat"]["keyboard"]["one_time"], keyboard["chat"]["keyboard"]["placeholder"]) == (
        True,
        "Say something",
    )
    assert asked["chat"]["force_reply"]["message_id"] == asking["message_id"]
    assert told["chat"]["commands"] == [["cart", "Your cart"]]
    assert pinned["chat"]["pinned"] == [asking["message_id"]]

    await page.asks("say", town.alice, chat=900, text="2 Hatter Lane", reply_to=asking["message_id"])
    assert town.update("message")["reply_to_message"]["text"] == "Where to?"
    answered = await page.hears(
        "chat", lambda words: words["chat"]["pinned"] != [] and not words["chat"]["force_reply"]
    )
    assert (answered["chat"]["person"], answered["chat"]["id"]) == (town.alice.id, 900)


async def test_a_contact_and_a_place_are_sent_from_the_page(town: Town) -> None:
    page = await town.page()

    await page.asks("contact", town.alice, chat=900)
    assert town.update("message")["contact"]["user_id"] == town.alice.id
    await page.asks("location", town.alice, chat=900, latitude=53.5, longitude=10)
    assert town.update("message")["location"] == {"latitude": 53.5, "longitude": 10.0}


async def test_a_group_hears_its_members_each_from_their_own_side(town: Town) -> None:
    page = await town.page()

    await page.asks("say", town.bob, chat=town.group, text="Hello all")

    heard = {words["person"]: words["message"]["mine"] for words in [await page.hears("message") for _ in range(3)]}
    assert heard == {town.alice.id: False, town.bob.id: True, town.mia.id: False}


async def test_a_card_found_by_inline_mode_is_sent_to_a_friend_and_edited_there(town: Town) -> None:
    page = await town.page()
    number = await page.begins("inline", town.alice, chat=town.bob.id, query="teapot")
    query = await waiting_update(town, "inline_query")
    card = {
        "type": "article",
        "id": "7",
        "title": "Teapot",
        "description": "24 EUR",
        "input_message_content": {"message_text": "Teapot, 24 EUR"},
        "reply_markup": {"inline_keyboard": [[{"text": "Join", "callback_data": "join"}]]},
    }
    await town.bot("answerInlineQuery", inline_query_id=query["id"], results=[card])

    found = await page.answer(number)
    assert [result["title"] for result in found["results"]] == ["Teapot"]
    await page.asks("choose", town.alice, chat=town.bob.id, query_id=found["query_id"], result_id="7")

    card_seen = await page.hears("message", lambda words: words["person"] == town.bob.id)
    assert (card_seen["message"]["via_bot"], card_seen["message"]["chat_id"]) == ("teapot_bot", town.alice.id)
    chosen = town.update("chosen_inline_result")
    await town.bot("editMessageText", inline_message_id=chosen["inline_message_id"], text="Teapot, sold")
    assert (await page.hears("edited", lambda words: words["person"] == town.bob.id))["message"][
        "text"
    ] == "Teapot, sold"


async def test_a_message_is_forwarded_to_another_chat(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/start")
    sent = await town.bot("sendMessage", chat_id=town.alice.id, text="https://t.me/teapot_bot?start=p_7")

    await page.asks("forward", town.alice, chat=900, message=sent["message_id"], to=town.group)

    forwarded = await page.hears("message", lambda words: words["message"]["forwarded_from"] is not None)
    assert forwarded["message"]["forwarded_from"] == "Teapots"


async def send_invoice(town: Town, **more: Any) -> int:
    await town.alice.says("/buy")
    sent = await town.bot(
        "sendInvoice",
        chat_id=town.alice.id,
        title="Order 7",
        description="A teapot",
        payload="order-7",
        provider_token="284685063:TEST:play",
        currency="EUR",
        prices=[{"label": "Teapot", "amount": 2400}],
        **more,
    )
    number: int = sent["message_id"]
    return number


async def waiting_update(town: Town, kind: str) -> Any:
    """The next update of a kind, once it is there."""
    offset = 0
    async with asyncio.timeout(10):
        while True:
            for update in await town.bot("getUpdates", offset=offset, timeout=5):
                offset = update["update_id"] + 1
                if kind in update:
                    await town.bot("getUpdates", offset=offset, timeout=0)
                    return update[kind]


async def test_an_invoice_is_paid_with_an_address_and_a_delivery(town: Town) -> None:
    page = await town.page()
    invoice = await send_invoice(town, is_flexible=True)
    address = {"country_code": "DE", "city": "Hamburg", "street_line1": "2 Harbour Lane", "post_code": "20457"}

    number = await page.begins("shipping", town.alice, chat=900, message=invoice, address=address)
    question = await waiting_update(town, "shipping_query")
    options = [{"id": "fast", "title": "Express", "prices": [{"label": "Express", "amount": 990}]}]
    await town.bot("answerShippingQuery", shipping_query_id=question["id"], ok=True, shipping_options=options)
    offered = await page.answer(number)
    number = await page.begins("pay", town.alice, chat=900, message=invoice, address=address, option="fast")
    question = await waiting_update(town, "pre_checkout_query")
    await town.bot("answerPreCheckoutQuery", pre_checkout_query_id=question["id"], ok=True)
    paid = await page.answer(number)

    assert offered["shipping_options"] == [{"id": "fast", "title": "Express", "prices": [["Express", 990]]}]
    assert (paid["outcome"], paid["total"], question["total_amount"]) == ("paid", 3390, 3390)
    receipt = await page.hears("edited", lambda words: words["message"]["invoice"] is not None)
    assert receipt["message"]["invoice"]["paid"] is True
    assert (await page.hears("message", lambda words: words["message"]["service"] is not None))["message"][
        "service"
    ] == ("successful_payment")


async def test_a_declined_card_moves_no_money(town: Town) -> None:
    page = await town.page()
    invoice = await send_invoice(town)

    number = await page.begins("pay", town.alice, chat=900, message=invoice, succeed=False)
    question = await waiting_update(town, "pre_checkout_query")
    await town.bot("answerPreCheckoutQuery", pre_checkout_query_id=question["id"], ok=True)

    assert (await page.answer(number))["outcome"] == "declined"
    assert town.telegram.pending(TOKEN) == 0


async def test_paying_twice_shows_how_both_ended(town: Town) -> None:
    page = await town.page()
    invoice = await send_invoice(town)

    number = await page.begins("pay", town.alice, chat=900, message=invoice, times=2)
    first = await waiting_update(town, "pre_checkout_query")
    second = town.update("pre_checkout_query") if town.telegram.pending(TOKEN) else first
    await town.bot("answerPreCheckoutQuery", pre_checkout_query_id=first["id"], ok=True)
    await town.bot("answerPreCheckoutQuery", pre_checkout_query_id=second["id"], ok=False, error_message="Paid already")
    ended = await page.answer(number)

    assert [ended["outcome"], *[other["outcome"] for other in ended["again"]]] == ["paid", "refused"]
    assert ended["again"][0]["reason"] == "Paid already"


async def test_an_invoice_link_can_be_looked_at_before_paying(town: Town) -> None:
    page = await town.page()
    link = await town.bot(
        "createInvoiceLink",
        title="Gift card",
        description="For a friend",
        payload="gift",
        provider_token="284685063:TEST:play",
        currency="EUR",
        prices=[{"label": "Gift card", "amount": 2000}],
    )

    looked = await page.asks("invoice", town.bob, chat=900, link=link)
    unknown = await page.asks("invoice", town.bob, chat=900, link="https://t.me/$nothing")

    assert (looked["invoice"]["title"], looked["invoice"]["total"]) == ("Gift card", 2000)
    assert unknown["error"]


async def test_pushing_the_clock_is_told_to_every_page(town: Town) -> None:
    page, other = await town.page(), await town.page()

    await page.asks("advance", minutes=24 * 60)

    for listener in (page, other):
        assert (await listener.hears("clock"))["now"] == "2026-03-03T09:00:00+00:00"


@pytest.mark.parametrize("minutes", [0, -15, 366 * 24 * 60 + 1, 1.5, True, None, "15"])
async def test_the_clock_goes_neither_back_nor_astray(town: Town, minutes: object) -> None:
    page = await town.page()

    assert (await page.asks("advance", minutes=minutes))["error"]
    assert clock.now() == MONDAY


async def test_an_added_person_is_told_and_can_be_written_to(town: Town) -> None:
    page = await town.page()

    added = await page.asks("add_person", name="  陈丽 ", language="zh-hans")

    person = (await page.hears("person"))["person"]
    assert (person["id"], person["name"], person["language"]) == (added["person"], "陈丽", "zh-hans")
    theirs = await page.hears("chat", lambda words: words["chat"]["person"] == added["person"])
    assert theirs["chat"]["messages"] == []
    newcomer = town.telegram.people[added["person"]]
    await page.asks("say", newcomer, chat=town.alice.id, text="Hello")
    assert (await page.hears("message", lambda words: words["person"] == town.alice.id))["message"]["text"] == "Hello"


@pytest.mark.parametrize(
    ("name", "language"), [("", "en"), ("   ", "en"), ("x" * 41, "en"), ("Carol", "tlh"), (7, "en")]
)
async def test_a_person_needs_a_name_and_a_language(town: Town, name: object, language: str) -> None:
    page = await town.page()

    assert (await page.asks("add_person", name=name, language=language))["error"]
    assert len(town.stage.cast) == 3


async def test_a_refused_call_is_told_with_telegrams_words_and_without_secrets(town: Town) -> None:
    page = await town.page()
    await town.alice.says("/buy")

    with pytest.raises(Exception, match="can't parse entities"):
        await town.bot("sendMessage", chat_id=town.alice.id, text="<b>broken", parse_mode="HTML")
    with pytest.raises(Exception, match="Bad Request"):
        await town.bot("sendInvoice", chat_id=town.alice.id, title="T", provider_token="284:LIVE:key")

    first, second = [await page.hears("refused") for _ in range(2)]
    assert (first["refusal"]["method"], first["refusal"]["code"]) == ("sendMessage", 400)
    assert "can't parse entities" in first["refusal"]["description"]
    assert "LIVE" not in json.dumps(second)
    assert "LIVE" not in json.dumps((await town.page()).state["refusals"])


async def test_the_bots_token_reaches_no_page(town: Town) -> None:
    page = await town.page()
    await page.asks("start", town.alice, chat=900)
    await town.bot("sendMessage", chat_id=town.alice.id, text="Welcome")
    await page.hears("message", lambda words: words["message"]["from_bot"])

    written = json.dumps([page.state, page.heard, (await town.page()).state])

    assert "secret" not in written


async def test_a_long_talk_comes_in_parts(town: Town) -> None:
    for number in range(150):
        await town.alice.says(f"word {number}", town.bob)
    page = await town.page()
    shown = chat_in(page.state, town.alice, town.bob.id)

    earlier = await page.asks("earlier", town.alice, chat=town.bob.id, before=shown["messages"][0]["id"])

    assert (len(shown["messages"]), shown["more"]) == (120, True)
    assert (earlier["messages"][0]["text"], len(earlier["messages"]), earlier["more"]) == ("word 0", 30, False)


@pytest.mark.parametrize(
    "wish",
    [
        {"do": "dance"},
        {},
        {"do": "say", "as": 1, "chat": 900, "text": "I am nobody"},
        {"do": "say", "as": "alice", "chat": 900, "text": "x"},
        {"do": "say", "chat": 900, "text": "x"},
        {"do": 7},
    ],
)
async def test_a_senseless_wish_is_answered_in_words_and_the_line_stays_open(town: Town, wish: Json) -> None:
    page = await town.page()

    await page.socket.send_json({"number": 1, **wish})

    assert (await page.answer(1))["error"]
    assert "error" not in await page.asks("say", town.alice, chat=900, text="Still here")


@pytest.mark.parametrize("noise", ["not json", "[1, 2]"])
async def test_noise_ends_the_line(town: Town, noise: str) -> None:
    page = await town.page()

    await page.socket.send_str(noise)

    assert (await page.socket.receive()).type is WSMsgType.CLOSE


async def test_a_page_that_reads_too_slowly_gets_the_state_instead(town: Town) -> None:
    audience = Audience(town.stage)
    seat = audience.join()

    for _ in range(2100):
        seat.hear("{}")

    assert (seat.behind, seat.words.qsize()) == (True, 2000)


async def test_nobody_listens_to_the_model_when_no_page_is_open(town: Town) -> None:
    audience = Audience(town.stage)
    assert town.telegram.watched is False

    seat, other = audience.join(), audience.join()
    audience.leave(seat)
    assert town.telegram.watched is True
    audience.leave(other)

    assert town.telegram.watched is False


async def test_open_pages_are_let_go_when_the_house_closes(town: Town) -> None:
    page = await town.page()

    await town.client.server.close()

    assert (await page.socket.receive()).type in {WSMsgType.CLOSE, WSMsgType.CLOSED}


async def test_the_page_comes_with_headers_that_keep_it_to_itself(town: Town) -> None:
    async with town.client.get("/") as page:
        policy, markup = page.headers["Content-Security-Policy"], await page.text()

    assert page.status == 200
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["X-Content-Type-Options"] == "nosniff"
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "http:" not in markup
    assert "https:" not in markup


@pytest.mark.parametrize(
    ("name", "kind"),
    [("chat.js", "javascript"), ("chat.css", "text/css"), ("colours.css", "text/css"), ("icon.svg", "image/svg+xml")],
)
async def test_the_parts_of_the_page_are_served_and_checked_again_by_etag(town: Town, name: str, kind: str) -> None:
    address = f"/playground/page/{name}"
    async with town.client.get(address) as part:
        assert part.status == 200
        assert kind in part.headers["Content-Type"]
    async with town.client.get(address, headers={"If-None-Match": part.headers["ETag"]}) as again:
        assert again.status == 304


@pytest.mark.parametrize("name", ["index.html", "../web_chat.py", "..%2Fweb_chat.py", "nothing.js", ""])
async def test_nothing_but_the_parts_of_the_page_is_served(town: Town, name: str) -> None:
    async with town.client.get(f"/playground/page/{name}") as answer:
        assert answer.status == 404


async def test_a_photo_sent_from_the_page_reaches_the_bot_and_is_shown(town: Town) -> None:
    page = await town.page()
    form = FormData({"as": str(town.alice.id), "chat": "900", "caption": "Mine is broken"})
    form.add_field("photo", picture(), filename="pot.jpg", content_type="image/jpeg")

    async with town.client.post("/playground/photos", data=form, headers={"Origin": town.origin}) as answer:
        assert answer.status == 204

    assert town.update("message")["caption"] == "Mine is broken"
    media = (await page.hears("message"))["message"]["media"]
    assert (media["kind"], media["width"], media["height"]) == ("photo", 40, 30)
    address = f"/playground/files/{media['unique_id']}"
    async with town.client.get(address) as shown:
        assert (shown.status, shown.headers["Content-Type"]) == (200, "image/jpeg")
        assert Image.open(io.BytesIO(await shown.read())).size == (40, 30)
    async with town.client.get(address, headers={"If-None-Match": shown.headers["ETag"]}) as again:
        assert (again.status, await again.read()) == (304, b"")


async def test_a_file_sent_from_the_page_reaches_the_bot_under_its_name(town: Town) -> None:
    form = FormData({"as": str(town.alice.id), "chat": "900"})
    form.add_field("file", b"sku,product,price\nA,Cup,5\n", filename="goods.csv", content_type="text/csv")

    async with town.client.post("/playground/photos", data=form, headers={"Origin": town.origin}) as answer:
        assert answer.status == 204

    document = town.update("message")["document"]
    assert (document["file_name"], document["file_size"]) == ("goods.csv", 26)


async def test_several_photos_become_an_album(town: Town) -> None:
    page = await town.page()
    form = FormData({"as": str(town.alice.id), "chat": str(town.bob.id), "caption": "Two pots"})
    for shade in range(2):
        form.add_field("photo", picture(40 + shade), filename="pot.jpg", content_type="image/jpeg")

    async with town.client.post("/playground/photos", data=form, headers={"Origin": town.origin}) as answer:
        assert answer.status == 204

    albums = [(await page.hears("message", lambda words: words["person"] == town.bob.id))["message"] for _ in range(2)]
    assert albums[0]["album"] == albums[1]["album"] is not None
    assert [message["caption"] for message in albums] == ["Two pots", None]


@pytest.mark.parametrize(
    ("fields", "photos"),
    [
        ({"as": "1", "chat": "900"}, [picture()]),
        ({"as": "x", "chat": "900"}, [picture()]),
        ({"chat": "900"}, [picture()]),
        ({}, []),
        ({"as": "1000001", "chat": "900"}, [b"this is no picture"]),
        ({"as": "1000001", "chat": "900"}, [picture()] * 11),
        ({"as": "1000001", "chat": "900"}, [b"0" * (10 * 1024 * 1024 + 1)]),
    ],
    ids=["stranger", "no number", "nobody", "nothing", "no picture", "too many", "too large"],
)
async def test_what_is_no_photo_of_anybody_is_refused(town: Town, fields: dict[str, str], photos: list[bytes]) -> None:
    form = FormData(fields)
    for photo in photos:
        form.add_field("photo", io.BytesIO(photo), filename="pot.jpg", content_type="image/jpeg")

    async with town.client.post("/playground/photos", data=form, headers={"Origin": town.origin}) as answer:
        assert answer.status == 400
        assert await answer.text()
    assert town.alice.sees() == []


async def test_a_file_that_is_no_picture_is_only_downloaded(town: Town) -> None:
    await town.alice.says("/start")
    page = "<script>alert(1)</script>"
    await town.telegram.call(
        TOKEN,
        "sendDocument",
        {"chat_id": town.alice.id, "document": "attach://file"},
        {"file": Upload("page.html", page.encode(), "text/html")},
    )
    media = town.alice.sees()[-1].media
    assert media is not None

    async with town.client.get(f"/playground/files/{media.unique_id}") as answer:
        assert answer.headers["Content-Type"] == "application/octet-stream"
        assert answer.headers["Content-Disposition"] == "attachment"
        assert await answer.text() == page
    async with town.client.get("/playground/files/nothing") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "http://127.0.0.1:1", "null", None])
async def test_a_page_from_elsewhere_gets_no_line_and_sends_no_photo(town: Town, origin: str | None) -> None:
    headers = {"Origin": origin} if origin else {}

    with pytest.raises(WSServerHandshakeError) as refused:
        await town.client.ws_connect("/playground/line", headers=headers)
    async with town.client.post("/playground/photos", data={"as": "1"}, headers=headers) as answer:
        assert answer.status == 403

    assert refused.value.status == 403


@pytest.mark.parametrize("path", ["/", "/playground/page/chat.js", "/playground/files/x", "/playground/line"])
async def test_a_foreign_name_for_this_machine_is_refused(town: Town, path: str) -> None:
    names = {"Host": "rebound.example:8080", "Origin": "http://rebound.example:8080"}

    async with town.client.get(path, headers=names) as answer:
        assert answer.status == 403


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "192.168.1.20"])
async def test_the_machines_own_names_are_welcome(town: Town, host: str) -> None:
    async with town.client.get("/", headers={"Host": host}) as answer:
        assert answer.status == 200
