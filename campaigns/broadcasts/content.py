"""What a broadcast says: words in each language, pictures or a film, goods, buttons and a coupon to take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from campaigns.broadcasts.placeholders import MOST_NAME, Entities, longest, widened
from campaigns.broadcasts.refusals import BroadcastFull, BroadcastTooLong

#: So many signs may be written of a text, and of a caption.
MOST_TEXT, MOST_CAPTION = 3800, 900
#: Bot API: so many each takes, with everything that was put in.
_TAKES = {MOST_TEXT: 4096, MOST_CAPTION: 1024}
MOST_PRODUCTS, MOST_BUTTONS, MOST_MEDIA = 3, 5, 10


class MediaKind(StrEnum):
    """What Telegram keeps for the shop."""

    PHOTO = "photo"
    VIDEO = "video"


@dataclass(frozen=True)
class Media:
    """A picture or a film that the merchant sent, by Telegram's name of it."""

    kind: MediaKind
    file_id: str


@dataclass(frozen=True)
class Letter:
    """Words with their formatting, as Telegram told of it."""

    text: str
    entities: Entities = ()


@dataclass(frozen=True)
class LinkButton:
    """A button that opens an address."""

    label: str
    url: str


@dataclass(frozen=True)
class Content:
    """One version of a broadcast. `album` names the album that its media came in, while more of it may come."""

    letters: Mapping[str, Letter] = field(default_factory=dict)
    media: tuple[Media, ...] = ()
    products: tuple[int, ...] = ()
    buttons: tuple[LinkButton, ...] = ()
    coupon: int | None = None
    album: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see: buttons alone are no message."""
        return not self.media and not any(one.text.strip() for one in self.letters.values())

    @property
    def messages(self) -> int:
        """How many messages a reader gets: each picture of an album is one, and the words after it are another."""
        return len(self.media) + 1 if len(self.media) > 1 else 1

    def letter(self, language: str, first: str) -> Letter:
        """The words in a language, else in the shop's first one, else in any there are."""
        spoken = self.spoken(language, first)
        return Letter("") if spoken is None else self.letters[spoken]

    def spoken(self, language: str, first: str) -> str | None:
        """The language in which somebody gets it, who reads this one; none where it has no words at all."""
        there = (one for one in (language, first, *sorted(self.letters)) if one in self.letters)
        return next((one for one in there if self.letters[one].text.strip()), None)

    def in_version(self, words: Mapping[str, str], language: str, first: str) -> Content:
        """With the words of a version for whoever reads this language; where those would not be in it, as it is."""
        spoken = self.spoken(language, first)
        wished = (language, spoken) if spoken is not None else (language, first, *sorted(words))
        said = next((words[one] for one in wished if one in words), None)
        return self if said is None else self.saying(language, Letter(said))

    def saying(self, language: str, letter: Letter) -> Content:
        """With other words in a language; none at all take them away. Raises `BroadcastTooLong`, `…Placeholder`."""
        _insist_on_room(letter, self._most)
        others = {name: one for name, one in self.letters.items() if name != language}
        if letter.text.strip():
            others[language] = Letter(letter.text, widened(letter.text, letter.entities))
        return replace(self, letters=others)

    def showing(self, one: Media, album: str | None) -> Content:
        """With another picture or film, or one more of the album that has begun. Raises `BroadcastFull`, `…TooLong`."""
        joins = album is not None and album == self.album
        media = (*self.media, one) if joins else (one,)
        if len(media) > MOST_MEDIA:
            raise BroadcastFull(most=MOST_MEDIA)
        shown = replace(self, media=media, album=album)
        shown.insist_that_words_fit()
        return shown

    def insist_that_words_fit(self) -> None:
        """Every reader gets all words, whatever their name is. Raises `BroadcastTooLong`."""
        for letter in self.letters.values():
            _insist_on_room(letter, self._most)

    @property
    def whole(self) -> Content:
        """The same, of whose album nothing more comes: words below a single picture are few."""
        return replace(self, album=None)

    @property
    def _most(self) -> int:
        """The words of an album come after it, and more pictures of it may come."""
        return MOST_CAPTION if len(self.media) == 1 and self.album is None else MOST_TEXT

    def without_media(self) -> Content:
        """Words alone."""
        return replace(self, media=(), album=None)

    def with_product(self, product_id: int) -> Content:
        """With a card of goods. Raises `BroadcastFull`."""
        if product_id in self.products:
            return self
        if len(self.products) >= MOST_PRODUCTS:
            raise BroadcastFull(most=MOST_PRODUCTS)
        return replace(self, products=(*self.products, product_id))

    def with_button(self, one: LinkButton) -> Content:
        """With another button. Raises `BroadcastFull`."""
        if len(self.buttons) >= MOST_BUTTONS:
            raise BroadcastFull(most=MOST_BUTTONS)
        return replace(self, buttons=(*self.buttons, one))


def _insist_on_room(letter: Letter, most: int) -> None:
    if len(letter.text) > most or longest(letter.text) > _TAKES[most]:
        raise BroadcastTooLong(most=most, name=MOST_NAME)


def written(content: Content) -> dict[str, Any]:
    """The content as a row keeps it."""
    letters = {name: {"text": one.text, "entities": list(one.entities)} for name, one in content.letters.items()}
    return {
        "letters": letters,
        "media": [[one.kind.value, one.file_id] for one in content.media],
        "products": list(content.products),
        "buttons": [[one.label, one.url] for one in content.buttons],
        "coupon": content.coupon,
        "album": content.album,
    }


def read(row: Mapping[str, Any]) -> Content:
    """The content of a row."""
    letters = {name: Letter(one["text"], tuple(one["entities"])) for name, one in row["letters"].items()}
    return Content(
        letters=letters,
        media=tuple(Media(MediaKind(kind), file_id) for kind, file_id in row["media"]),
        products=tuple(row["products"]),
        buttons=tuple(LinkButton(label, url) for label, url in row["buttons"]),
        coupon=row["coupon"],
        album=row["album"],
    )
