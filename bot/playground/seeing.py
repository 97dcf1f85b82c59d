"""What a person sees in a chat: messages with their buttons, pictures and invoices, as they look now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class SeenButton:
    """A button as it is drawn. `kind` says what a tap does.

    Inline: `callback url copy switch_inline switch_inline_here web_app pay`; reply keyboard: `says contact location`.
    `value` is the address, the text to copy, the inline query or the words said; callback data stays hidden.
    """

    label: str
    kind: str
    value: str | None = None
    style: str | None = None


@dataclass(frozen=True)
class SeenMedia:
    """A picture or file in a message. Its bytes: `telegram.file_bytes(unique_id)`."""

    kind: str
    unique_id: str
    name: str | None = None
    mime: str | None = None
    size: int = 0
    width: int = 0
    height: int = 0
    duration: int = 0
    emoji: str | None = None


@dataclass(frozen=True)
class SeenInvoice:
    """An invoice card. Amounts are minor units; `paid` turns true when it has become a receipt."""

    title: str
    description: str
    currency: str
    total: int
    prices: tuple[tuple[str, int], ...]
    photo_url: str | None = None
    paid: bool = False
    needs_address: bool = False
    is_flexible: bool = False
    needs_name: bool = False
    needs_phone: bool = False
    needs_email: bool = False
    max_tip: int = 0
    suggested_tips: tuple[int, ...] = ()


@dataclass(frozen=True)
class SeenMessage:
    """A message as its viewer sees it now.

    `chat_id` is the viewer's: the bot's id in a private chat with a bot, the friend's id between two people.
    `date` and `edited` are Unix seconds. `words` is text or caption. `service` names a service message
    (`successful_payment`, `new_chat_members` …) and `details` holds its facts, or those of a contact, location or dice.
    """

    id: int
    chat_id: int
    sender_id: int
    sender_name: str
    mine: bool
    from_bot: bool
    date: int
    edited: int | None = None
    text: str | None = None
    caption: str | None = None
    entities: tuple[Mapping[str, Any], ...] = ()
    media: SeenMedia | None = None
    album: str | None = None
    buttons: tuple[tuple[SeenButton, ...], ...] = ()
    invoice: SeenInvoice | None = None
    service: str | None = None
    details: Mapping[str, Any] = field(default_factory=dict)
    reply_to: int | None = None
    forwarded_from: str | None = None
    via_bot: str | None = None
    topic: int | None = None
    reactions: tuple[str, ...] = ()
    silent: bool = False
    protected: bool = False

    @property
    def words(self) -> str:
        """The text or the caption, whichever there is."""
        return self.text or self.caption or ""

    @property
    def labels(self) -> list[list[str]]:
        """The labels of the inline buttons, row by row."""
        return [[button.label for button in row] for row in self.buttons]

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values, for the chat page."""
        return {
            **vars(self),
            "buttons": [[dict(vars(button)) for button in row] for row in self.buttons],
            "media": dict(vars(self.media)) if self.media else None,
            "invoice": dict(vars(self.invoice)) if self.invoice else None,
        }


@dataclass(frozen=True)
class SeenQuestion:
    """The bot asked for a reply to this message: the app begins one, with a hint in the empty field."""

    message_id: int
    placeholder: str | None = None


@dataclass(frozen=True)
class SeenChat:
    """A chat in a person's list. `id` is what `chat=` takes in every act of `Person`.

    `kind` is `bot`, `person`, `group`, `supergroup` or `channel`. In a chat with a bot that was never written to,
    `started` is false and the app shows the Start button.
    """

    id: int
    kind: str
    title: str
    username: str | None = None
    blocked: bool = False
    started: bool = True
    members: tuple[str, ...] = ()
    topics: tuple[tuple[int, str], ...] = ()
    pinned: tuple[int, ...] = ()
