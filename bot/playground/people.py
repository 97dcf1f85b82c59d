"""People: what somebody does in the app, and what they see there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from bot.playground import acting, inline_mode, joining
from bot.playground.accounts import BotAccount
from bot.playground.acting import Piece
from bot.playground.chats import Chat, Group
from bot.playground.drawing import draw, draw_invoice, reply_button_of
from bot.playground.errors import NotPossible
from bot.playground.files import Upload
from bot.playground.inline_mode import InlineQuery
from bot.playground.menus import command_menu
from bot.playground.parameters import Json
from bot.playground.paying import HATTER_LANE, Address, PayForm, Payment, PayResult, find_invoice, pay_at_once
from bot.playground.places import START_PAYLOAD, bot_of_link, chat_with_bot, find_chat, group_of_link, list_chats
from bot.playground.seeing import SeenButton, SeenChat, SeenInvoice, SeenMessage, SeenQuestion
from bot.playground.tapping import (
    CallbackAnswer,
    Tap,
    find_inline_button,
    press_at,
    stale_message,
    tap_callback,
    tap_inline,
    tap_keyboard,
)
from bot.playground.telling import take_away

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram


__all__ = ["CallbackAnswer", "InlineQuery", "Person", "Place", "Tap"]


class Person:
    """Somebody with Telegram open. Every act returns when its update waits for the bot.

    `chat` is a bot, a group, another person or a chat id as in `SeenChat.id`; left out, it is the private chat
    with the first bot. An act the app does not offer raises `NotPossible`.
    """

    def __init__(
        self,
        telegram: Telegram,
        id_: int,
        name: str,
        language: str = "en",
        username: str | None = None,
        last_name: str | None = None,
    ) -> None:
        self.telegram = telegram
        self.id = id_
        self.name = name
        self.last_name = last_name
        self.language = language
        self.username = username
        self.phone = f"+1555{id_ % 10_000_000:07d}"
        self.address = HATTER_LANE
        self.deactivated = False
        self.toasts: list[CallbackAnswer] = []

    @property
    def display_name(self) -> str:
        """First and last name."""
        return f"{self.name} {self.last_name}" if self.last_name else self.name

    def as_json(self) -> Json:
        """The person as a User."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}
        return {**user, **self._names()}

    def as_chat(self) -> Json:
        """The private chat with this person, as bots see it."""
        return {"id": self.id, "type": "private", "first_name": self.name, **self._names()}

    async def says(
        self, text: str, chat: Place = None, *, reply_to: int | None = None, topic: int | None = None
    ) -> int:
        """Type words and send them; `/commands` become commands. Returns the message id."""
        return acting.say(self, self.chat(chat), text, Piece(reply_to=reply_to, topic=topic)).id

    async def edits(self, message_id: int, text: str, chat: Place = None) -> None:
        """Change a message of one's own."""
        acting.edit(self, self.chat(chat), message_id, text)

    async def deletes(self, message_id: int, chat: Place = None) -> None:
        """Remove a message for everybody in the chat; bots are not told."""
        place = self.chat(chat)
        acting.seen_message(place, message_id)
        take_away(self.telegram, place, [message_id])

    async def starts(self, bot: Place = None, payload: str = "") -> int:
        """Press Start (or Restart, which unblocks the bot first). Raises `NotPossible` for a malformed payload."""
        if payload and not START_PAYLOAD.fullmatch(payload):
            raise NotPossible(f"{payload!r} is no start parameter: 1-64 of A-Z a-z 0-9 _ -")
        chat = chat_with_bot(self, bot)
        joining.block(self.telegram, chat, blocked=False)
        return acting.say(self, chat, f"/start {payload}".strip()).id

    async def opens(self, link: str, bot: Place = None) -> int | None:
        """Open a `t.me/<bot>?start=…` or `tg://resolve` link, or a bare start payload, and press Start.

        Returns the id of the message sent, None for a link that only opens the chat or leads into a group. Invoice
        links are paid with `pays(link=…)`; other links raise `NotPossible`.
        """
        if START_PAYLOAD.fullmatch(link):
            return await self.starts(bot, link)
        if group := group_of_link(self.telegram, link):
            await self.joins(group)
            return None
        account, payload = bot_of_link(self.telegram, link)
        return await self.starts(account, payload) if payload is not None else None

    async def taps(
        self, label: str = "", chat: Place = None, *, message_id: int | None = None, data: str | None = None
    ) -> Tap:
        """Tap the newest button whose label contains these words, without regard to case or emoji.

        Inline buttons of the newest message that fits come first, then the reply keyboard. Within a message the same
        words win over a label that only begins with or holds them. `data` names a button by its callback data instead.
        """
        place = self.chat(chat)
        found = find_inline_button(self, place, label, message_id, data)
        return tap_inline(self, *found) if found else tap_keyboard(self, place, label)

    async def presses(self, message_id: int, row: int, column: int, chat: Place = None) -> Tap:
        """Tap an inline button where it stands, rows and columns counted from zero. Raises `NotPossible`."""
        return press_at(self, acting.seen_message(self.chat(chat), message_id), row, column)

    async def forges(self, data: str, message_id: int, chat: Place = None) -> Tap:
        """Send callback data no button carries, as a doctored app could, or tap what was deleted meanwhile."""
        return tap_callback(self, stale_message(self.chat(chat), message_id), "", data)

    async def pays(
        self,
        message_id: int | None = None,
        chat: Place = None,
        *,
        link: str | None = None,
        succeed: bool = True,
        times: int = 1,
        address: Address | None = None,
        shipping_option: str | None = None,
        name: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        tip: int = 0,
    ) -> PayResult:
        """Pay the newest unpaid invoice (or the one named): shipping question, last question, money, service message.

        Waits for the bot's answers, ten seconds each by the model's clock. `succeed=False`: the card is declined
        after the bot agreed. `times=2`: two devices pay at once, the second result stands in `again`. The address
        defaults to `self.address`, `shipping_option` (an id or part of a title) to the first offered.
        """
        form = PayForm(address or self.address, shipping_option, name, phone, email, tip, succeed)
        return await pay_at_once([self._payment(message_id, chat, link, form) for _ in range(times)])

    async def shipping_options(
        self,
        message_id: int | None = None,
        address: Address | None = None,
        chat: Place = None,
        *,
        link: str | None = None,
    ) -> PayResult:
        """Only ask how it could be delivered: outcome `offered` with the options, `refused` or `timed_out`."""
        form = PayForm(address or self.address)
        return await self._payment(message_id, chat, link, form).ask_delivery()

    def looks_at(self, link: str) -> SeenInvoice:
        """The invoice behind a link. Raises `NotPossible`."""
        return draw_invoice(find_invoice(self, None, None, link)[0], self)

    async def shares_contact(self, chat: Place = None, *, phone: str | None = None) -> int:
        """Send one's own phone number."""
        return acting.send(self, self.chat(chat), acting.contact_of(self, phone or self.phone)).id

    async def sends_location(self, latitude: float, longitude: float, chat: Place = None) -> int:
        """Send a point on the map."""
        location = {"latitude": latitude, "longitude": longitude}
        return acting.send(self, self.chat(chat), {"location": location}).id

    async def sends_photo(self, content: bytes, caption: str = "", chat: Place = None) -> int:
        """Send a picture (JPEG, PNG …)."""
        return acting.send_file(self, self.chat(chat), "photo", Upload("photo.jpg", content), caption).id

    async def sends_album(self, contents: Sequence[bytes], caption: str = "", chat: Place = None) -> list[int]:
        """Send two to ten pictures as one album; the words stand under the first."""
        return [message.id for message in acting.send_album(self, self.chat(chat), contents, caption)]

    async def sends_document(self, content: bytes, name: str, caption: str = "", chat: Place = None) -> int:
        """Send a file."""
        return acting.send_file(self, self.chat(chat), "document", Upload(name, content), caption).id

    async def sends_sticker(self, emoji: str = "🙂", chat: Place = None) -> int:
        """Send a sticker."""
        return acting.send(self, self.chat(chat), {}, acting.sticker_of(self, emoji)).id

    async def sends_voice(self, content: bytes, chat: Place = None, *, duration: int = 1) -> int:
        """Send a voice message; the duration is in seconds."""
        return acting.send(self, self.chat(chat), {}, acting.voice_of(self, content, duration)).id

    async def blocks(self, bot: Place = None) -> None:
        """Stop the bot from writing."""
        joining.block(self.telegram, chat_with_bot(self, bot), blocked=True)

    async def unblocks(self, bot: Place = None) -> None:
        """Let the bot write again."""
        joining.block(self.telegram, chat_with_bot(self, bot), blocked=False)

    async def deletes_account(self) -> None:
        """Leave Telegram for good; bots are refused from now on."""
        self.deactivated = True

    async def types_inline(self, query: str, chat: Place = None, *, bot: Place = None, offset: str = "") -> InlineQuery:
        """Type `@bot query` in a chat (which defaults to the private one with that bot)."""
        account = chat_with_bot(self, bot).bot
        return inline_mode.type_inline(self, account, self.chat(chat if chat is not None else account), query, offset)

    async def chooses_inline(self, asked: InlineQuery, result_id: str, chat: Place = None) -> int:
        """Send one of the results into the chat. Returns the message id."""
        place = self.chat(chat if chat is not None else asked.bot)
        acting.check_may_write(self, place)
        return (await inline_mode.choose_inline(self, asked, result_id, place)).id

    async def joins(self, group: Group) -> None:
        """Enter a group. Raises `NotPossible` for somebody who was banned."""
        if group.status(self.id) == "kicked":
            raise NotPossible(f"{self.name} was banned from {group.title}")
        joining.enter_group(self.telegram, group, self, by=self)

    async def leaves(self, group: Group) -> None:
        """Leave a group."""
        joining.leave_group(self.telegram, group, self, by=self)

    async def adds_bot(self, group: Group, bot: Place = None, *, admin: bool = False) -> None:
        """Bring a bot into a group one is in, as an administrator if wanted."""
        status = "administrator" if admin else "member"
        joining.enter_group(self.telegram, group, chat_with_bot(self, bot).bot, by=self, status=status)

    async def promotes_bot(self, group: Group, bot: Place = None, *, admin: bool = True) -> None:
        """Make a bot that is in a group one of its administrators, or a plain member again."""
        status = "administrator" if admin else "member"
        joining.appoint(self.telegram, group, chat_with_bot(self, bot).bot, by=self, status=status)

    async def renames(self, group: Group, title: str) -> None:
        """Give a group another name."""
        joining.rename(self.telegram, group, self, title)

    async def removes_bot(self, group: Group, bot: Place = None) -> None:
        """Throw a bot out of a group."""
        joining.leave_group(self.telegram, group, chat_with_bot(self, bot).bot, by=self, status="kicked")

    async def forwards(self, message_id: int, to: Place, chat: Place = None) -> int:
        """Forward a message into another chat."""
        message = acting.seen_message(self.chat(chat), message_id)
        return acting.forward(self, message, self.chat(to)).id

    async def reacts(self, emoji: str, message_id: int, chat: Place = None) -> None:
        """Put a reaction on a message (empty takes it away)."""
        acting.react(self, self.chat(chat), message_id, emoji)

    def sees(self, chat: Place = None, last: int | None = None) -> list[SeenMessage]:
        """The chat as it looks now, oldest first, edits applied; all of it, or its `last` so many messages."""
        messages = list(self.chat(chat).messages.values())
        return [draw(message, self) for message in messages[-last if last else 0 :]]

    def keyboard(self, chat: Place = None) -> tuple[tuple[SeenButton, ...], ...]:
        """The reply keyboard under the composer; empty when there is none."""
        markup = self.chat(chat).keyboards.get(self.id, {})
        return tuple(tuple(reply_button_of(raw) for raw in row) for row in markup.get("keyboard", ()))

    def question(self, chat: Place = None) -> SeenQuestion | None:
        """The message the bot wants answered (`force_reply`), until something is said there."""
        place = self.chat(chat)
        asked = place.questions.get(self.id)
        return asked if asked and asked.message_id in place.messages else None

    def commands(self, chat: Place = None) -> list[tuple[str, str]]:
        """The command menu: names and descriptions in this person's language, for this chat."""
        return command_menu(self, self.chat(chat))

    def chats(self) -> list[SeenChat]:
        """All chats this person has, the one with the newest message first; bots never started come last."""
        return list_chats(self)

    def notifications(self, chat: Place = None) -> list[SeenMessage]:
        """The messages of others that rang (sent without `disable_notification`), oldest first."""
        return [message for message in self.sees(chat) if not message.mine and not message.silent]

    def chat(self, place: Place = None) -> Chat:
        """The chat meant by a bot, a group, a person, an id, or nothing. Raises `NotPossible`."""
        return find_chat(self, place)

    def _payment(self, message_id: int | None, chat: Place, link: str | None, form: PayForm) -> Payment:
        invoice, message = find_invoice(self, None if link else self.chat(chat), message_id, link)
        bot = next(bot for bot in self.telegram.bots.values() if bot.id == invoice.bot_id)
        return Payment(self, bot, invoice, form, message)

    def _names(self) -> Json:
        names = {"last_name": self.last_name, "username": self.username}
        return {field: name for field, name in names.items() if name}


Place: TypeAlias = "BotAccount | Group | Person | int | None"
