"""People: what somebody does in the app, and what they see there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.playground.accounts import BotAccount
from bot.playground.chats import Group
from bot.playground.paying import Address, PayResult
from bot.playground.seeing import SeenButton, SeenChat, SeenMessage


@dataclass(frozen=True)
class CallbackAnswer:
    """What the bot answered to a tap: a toast, an alert, an address to open, or nothing to show."""

    text: str | None = None
    alert: bool = False
    url: str | None = None


class Tap:
    """A tapped button: what it did at once, and the bot's answer once it comes."""

    label: str
    kind: str
    value: str | None
    callback_id: str | None
    answer: CallbackAnswer | None

    async def answered(self) -> CallbackAnswer:
        """Wait for the bot's answer to a callback button."""
        raise NotImplementedError


class InlineQuery:
    """Words typed after `@bot`, and the results once the bot has answered."""

    id: str
    query: str
    results: Sequence[Mapping[str, Any]] | None

    async def answered(self) -> Sequence[Mapping[str, Any]]:
        """Wait for the results."""
        raise NotImplementedError


class Person:
    """Somebody with Telegram open. Every act returns when its update waits for the bot.

    `chat` is a bot, a group, another person or a chat id as in `SeenChat.id`; left out, it is the private chat
    with the only bot. An act the app does not offer raises `NotPossible`.
    """

    id: int
    name: str
    language: str
    username: str | None
    toasts: list[CallbackAnswer]

    async def says(
        self, text: str, chat: Place = None, *, reply_to: int | None = None, topic: int | None = None
    ) -> int:
        """Type words and send them; `/commands` become commands. Returns the message id."""
        raise NotImplementedError

    async def edits(self, message_id: int, text: str, chat: Place = None) -> None:
        """Change a message of one's own."""
        raise NotImplementedError

    async def deletes(self, message_id: int, chat: Place = None) -> None:
        """Remove a message; bots are not told."""
        raise NotImplementedError

    async def starts(self, bot: Place = None, payload: str = "") -> int:
        """Press Start (or Restart, which unblocks the bot first)."""
        raise NotImplementedError

    async def opens(self, link: str, bot: Place = None) -> int | None:
        """Open a `t.me` link (or a bare start payload): a start link presses Start, `startgroup` is not followed,
        an invoice link is paid by `pays(link=…)`. Returns the id of the message sent."""
        raise NotImplementedError

    async def taps(
        self, label: str = "", chat: Place = None, *, message_id: int | None = None, data: str | None = None
    ) -> Tap:
        """Tap the newest button whose label contains these words, without regard to case or emoji.

        Inline buttons of the newest messages are looked at first, then the reply keyboard. `data` names an inline
        button by its callback data instead.
        """
        raise NotImplementedError

    async def forges(self, data: str, message_id: int, chat: Place = None) -> Tap:
        """Send callback data no button carries, as a doctored app could."""
        raise NotImplementedError

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

        Waits for the bot's answers, ten seconds by the model's clock. `succeed=False`: the card is declined after the
        bot agreed. `times=2`: two devices pay at once, the second result stands in `again`. `shipping_option` is an id
        or a part of a title; left out, the first offered.
        """
        raise NotImplementedError

    async def shipping_options(
        self, message_id: int, address: Address, chat: Place = None, *, link: str | None = None
    ) -> PayResult:
        """Only ask how it could be delivered: outcome `offered` with the options, `refused` or `timed_out`."""
        raise NotImplementedError

    async def shares_contact(self, chat: Place = None, *, phone: str | None = None) -> int:
        """Send one's own phone number."""
        raise NotImplementedError

    async def sends_location(self, latitude: float, longitude: float, chat: Place = None) -> int:
        """Send a point on the map."""
        raise NotImplementedError

    async def sends_photo(self, content: bytes, caption: str = "", chat: Place = None) -> int:
        """Send a picture (JPEG, PNG …)."""
        raise NotImplementedError

    async def sends_album(self, contents: Sequence[bytes], caption: str = "", chat: Place = None) -> list[int]:
        """Send two to ten pictures as one album."""
        raise NotImplementedError

    async def sends_document(self, content: bytes, name: str, caption: str = "", chat: Place = None) -> int:
        """Send a file."""
        raise NotImplementedError

    async def blocks(self, bot: Place = None) -> None:
        """Stop the bot from writing."""
        raise NotImplementedError

    async def unblocks(self, bot: Place = None) -> None:
        """Let the bot write again."""
        raise NotImplementedError

    async def types_inline(self, query: str, chat: Place = None, *, bot: Place = None, offset: str = "") -> InlineQuery:
        """Type `@bot query` in a chat (which defaults to the private one with that bot)."""
        raise NotImplementedError

    async def chooses_inline(self, asked: InlineQuery, result_id: str, chat: Place = None) -> int:
        """Send one of the results into the chat. Returns the message id."""
        raise NotImplementedError

    async def joins(self, group: Group) -> None:
        """Enter a group."""
        raise NotImplementedError

    async def leaves(self, group: Group) -> None:
        """Leave a group."""
        raise NotImplementedError

    async def adds_bot(self, group: Group, bot: Place = None) -> None:
        """Bring a bot into a group one is in."""
        raise NotImplementedError

    async def removes_bot(self, group: Group, bot: Place = None) -> None:
        """Throw a bot out of a group."""
        raise NotImplementedError

    async def forwards(self, message_id: int, to: Place, chat: Place = None) -> int:
        """Forward a message into another chat."""
        raise NotImplementedError

    async def reacts(self, emoji: str, message_id: int, chat: Place = None) -> None:
        """Put a reaction on a message (empty takes it away)."""
        raise NotImplementedError

    def sees(self, chat: Place = None) -> list[SeenMessage]:
        """The chat as it looks now, oldest first, edits applied."""
        raise NotImplementedError

    def keyboard(self, chat: Place = None) -> tuple[tuple[SeenButton, ...], ...]:
        """The reply keyboard under the composer; empty when there is none."""
        raise NotImplementedError

    def commands(self, chat: Place = None) -> list[tuple[str, str]]:
        """The command menu: names and descriptions in this person's language, for this chat."""
        raise NotImplementedError

    def chats(self) -> list[SeenChat]:
        """All chats this person has, the one with the newest message first."""
        raise NotImplementedError

    def notifications(self, chat: Place = None) -> list[SeenMessage]:
        """The messages of others that rang (sent without `disable_notification`), oldest first."""
        raise NotImplementedError


Place: TypeAlias = "BotAccount | Group | Person | int | None"
