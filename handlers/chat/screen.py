"""What a handler answers, as values: screens, toasts, invoices. Nothing here talks to anybody."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import reduce
from typing import Any, TypeAlias

from commerce.kit.database import Session
from handlers.chat.taps import Tap


@dataclass(frozen=True)
class Text:
    """Words by their key in the language files, with what they speak of."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Joined:
    """Several words set one after another."""

    parts: tuple[Words, ...]
    by: str = "\n"


@dataclass(frozen=True)
class Country:
    """A country by its two letters of ISO 3166-1, told by its name in the reader's language."""

    code: str


@dataclass(frozen=True)
class Written:
    """Somebody's own words with their formatting, as Telegram told of it (Bot API: MessageEntity)."""

    text: str
    entities: tuple[Mapping[str, Any], ...] = field(default=(), compare=False)


#: A plain string is somebody's own words (a product's title, an address): shown as it is, never read as markup.
Words: TypeAlias = Text | Joined | Country | Written | str


#: A long look that ends in words, or in a screen whose words and buttons are meant; the session can only read.
Study: TypeAlias = Callable[[Session], Awaitable["Words | Screen"]]


def text(key: str, /, **facts: Any) -> Text:
    """Words by key; facts may be numbers, Money, instants, strings, other words."""
    return Text(key, facts)


_NO_LINES = Joined(())


def lines(*parts: Words | None) -> Joined:
    """Words line under line; `None` leaves its line out."""
    return Joined(tuple(part for part in parts if part is not None), "\n")


def paragraphs(*parts: Words | None) -> Joined:
    """Words with an empty line between; `None` leaves its paragraph out, and so does one of no lines at all."""
    return Joined(tuple(part for part in parts if part is not None and part != _NO_LINES), "\n\n")


def listed(first: Words, *others: Words) -> Words:
    """One thing after another within a sentence, set apart as the reader's language does it."""
    return reduce(lambda told, other: text("listed", first=told, next=other), others, first)


class Style(StrEnum):
    """How much a button asks to be pressed (Bot API: `style` of a keyboard button)."""

    PRIMARY = "primary"
    SUCCESS = "success"
    DANGER = "danger"


@dataclass(frozen=True)
class Button:
    """One button: a tap of ours, or a link, or words to copy, or a card to share."""

    label: Words
    tap: Tap | None = None
    url: str | None = None
    copy: str | None = None
    share: str | None = None
    style: Style | None = None


Rows: TypeAlias = Sequence[Sequence[Button]]


@dataclass(frozen=True)
class Picture:
    """A photo of the shop: its row (for Telegram's cached copy) and its file under the media folder."""

    photo_id: int
    path: str


@dataclass(frozen=True)
class CardPicture:
    """A picture that is drawn for a card: of a thing, in a language, as it stands by its `mark`.

    It is drawn once for each mark, in a thread, and only where Telegram does not hold it yet; `or_else` is shown where
    it cannot be drawn. `keeper_id`: a customer whose chat keeps it up to date.
    """

    kind: str
    ref: int
    language: str
    mark: str
    draw: Callable[[], bytes] = field(compare=False)
    or_else: Picture | None = None
    keeper_id: int | None = None


@dataclass(frozen=True)
class Attached:
    """A file that somebody sent to the bot, by Telegram's name of it, or one of the media folder, by its `path` there.

    `kind` is `photo` or `video`; a `document` or `audio` stands alone, for Telegram mixes them with nothing, and so
    does what comes from the folder. `about` says whom it concerns when Telegram hands it out no more: `film:12`.
    """

    kind: str
    file_id: str
    path: str = ""
    about: str = ""


@dataclass(frozen=True)
class Keep:
    """A message worth finding again, such as the card of an order: it is redrawn when things move."""

    kind: str
    ref: int


class Ask(StrEnum):
    """What a reply keyboard may ask a person to share."""

    CONTACT = "contact"
    LOCATION = "location"


@dataclass(frozen=True)
class Screen:
    """A message with buttons: shown in place of the one that was tapped, or anew when words asked for it.

    `asks` leaves one question open: the next typed words go to its `@router.reply`.
    `fresh` writes a new message even after a tap; `toast` is also shown over the chat for a moment.
    `shares` offers a reply keyboard with one button per thing asked (private chats only).
    `attached` are files that Telegram holds: one above the words, or several in a message before them; such a screen
    is always written anew. `paid` pays for speed (Bot API: `allow_paid_broadcast`). `protected` keeps it from being
    passed on or saved (Bot API: `protect_content`), and from being copied, too.
    `study` takes a long look when everything is committed, and gives the whole body, or body and rows: nobody waits for
    it who writes.
    """

    body: Words
    rows: Rows = ()
    photo: Picture | CardPicture | None = None
    asks: Tap | None = None
    keep: Keep | None = None
    toast: Words | None = None
    fresh: bool = False
    shares: tuple[tuple[Ask, Words], ...] = ()
    attached: tuple[Attached, ...] = ()
    paid: bool = False
    protected: bool = False
    study: Study | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Toast:
    """A few words over the chat (200 signs at most); `alert` waits until they are read."""

    body: Words
    alert: bool = False


@dataclass(frozen=True)
class Album:
    """Two to ten photos in one message; a single one is sent as a photo."""

    photos: tuple[Picture, ...]
    caption: Words | None = None


@dataclass(frozen=True)
class Copies:
    """Photos that people sent to the bot, shown to somebody else by Telegram's file ids; ten at the most."""

    file_ids: tuple[str, ...]


@dataclass(frozen=True)
class File:
    """A file in the chat; `draw` makes its bytes when everything is committed, in a thread, so it may take a second.

    A picture is shown as one.
    """

    name: str
    draw: Callable[[], bytes]
    caption: Words | None = None
    is_picture: bool = False


@dataclass(frozen=True)
class Extract:
    """A file whose words are looked up when everything is committed; the session can only read.

    Nobody who writes waits for it, however long that takes.
    """

    name: str
    study: Callable[[Session], Awaitable[bytes]] = field(compare=False)
    caption: Words | None = None


@dataclass(frozen=True)
class Price:
    """One line of an invoice, in minor units; negative for a discount."""

    label: Words
    amount: int


@dataclass(frozen=True)
class Invoice:
    """A bill that Telegram collects. `payload` (128 bytes at most) names the payment attempt."""

    title: Words
    description: Words
    payload: str
    currency: str
    prices: tuple[Price, ...]
    pay_label: Words
    more: Rows = ()
    needs_address: bool = False
    needs_name: bool = False
    keep: Keep | None = None


@dataclass(frozen=True)
class CheckoutVerdict:
    """The answer to Telegram's last question before it takes money; `refusal` says why not."""

    refusal: Words | None = None


@dataclass(frozen=True)
class ShippingOption:
    """One way of delivery as Telegram's own form shows it."""

    id: str
    title: Words
    prices: tuple[Price, ...]


@dataclass(frozen=True)
class ShippingVerdict:
    """The answer to an address typed into Telegram's own form."""

    options: tuple[ShippingOption, ...] = ()
    refusal: Words | None = None


@dataclass(frozen=True)
class WebPicture:
    """A picture that can be fetched from the shop by its addresses, in full and small."""

    large: str
    small: str


@dataclass(frozen=True)
class Found:
    """One result of inline mode: a card that anyone may send anywhere.

    Above the words of the card stands a picture that Telegram holds (`file_id`), or one that it fetches; the small one
    then stands beside the result.
    """

    id: str
    title: Words
    description: Words
    card: Words
    rows: Rows = ()
    file_id: str | None = None
    picture: WebPicture | None = None


@dataclass(frozen=True)
class FoundList:
    """The answer to an inline query; `next_offset` is empty on the last page.

    `door` stands above the results and leads to the chat with the shop: its words and its start parameter.
    """

    found: tuple[Found, ...]
    next_offset: str = ""
    personal: bool = False
    cache_seconds: int = 30
    door: tuple[Words, str] | None = None


@dataclass(frozen=True)
class Silence:
    """Nothing to say: the update was only to be noted."""


One: TypeAlias = (
    Screen | Toast | Album | Copies | File | Extract | Invoice | CheckoutVerdict | ShippingVerdict | FoundList | Silence
)
Answer: TypeAlias = One | tuple[One, ...]
