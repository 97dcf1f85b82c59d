"""Pictures for cards, from what their things say: words are written out here, and drawn when somebody needs them."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from functools import partial
from hashlib import blake2b
from pathlib import Path

from commerce.catalogue import ProductCard
from commerce.kit.clock import now
from commerce.kit.money import Money
from handlers.card_picture import Dots, Poster, draw
from handlers.chat.card_hand import CardDrawing
from handlers.chat.screen import CardPicture, Picture, Words, text
from handlers.team_words import MOST_DOTS

#: Grows when pictures are drawn differently: those that Telegram holds are old then.
_FORM = 1


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What stands on a picture, before it is said in a language."""

    title: Words
    price: Money
    price_label: Words
    beside: Money | None = None
    beside_label: Words = ""
    dots: Dots | None
    count: Words
    state: Words
    link: str
    scan: Words


def dots_of(taken: int, held: int, of: int) -> Dots | None:
    """A dot for each seat; more seats are told by their number alone."""
    return Dots(taken, held, of - taken - held) if of <= MOST_DOTS else None


def picture_for(drawing: CardDrawing, kind: str, goods: ProductCard | None, plan: Plan) -> CardPicture:
    """The picture of a thing as it stands now, above the first photo of its goods."""
    photo = goods.photos[0] if goods is not None and goods.photos else None
    poster = _poster(drawing, plan)
    return CardPicture(
        kind=kind,
        ref=drawing.ref,
        language=drawing.language,
        mark=_mark(poster, photo.path if photo is not None else ""),
        draw=partial(_drawn, poster, drawing.shop.media / photo.path if photo is not None else None),
        or_else=Picture(photo.photo_id, photo.path) if photo is not None else None,
    )


def _poster(drawing: CardDrawing, plan: Plan) -> Poster:
    def said(words: Words | Money) -> str:
        told = text("inline-price", price=words) if isinstance(words, Money) else words
        return drawing.shop.texts.plain(told, drawing.language)

    return Poster(
        language=drawing.language,
        shop=drawing.shop.profile.name,
        title=said(plan.title),
        price=said(plan.price),
        price_label=said(plan.price_label),
        beside=said(plan.beside) if plan.beside is not None else "",
        beside_label=said(plan.beside_label),
        dots=plan.dots,
        count=said(plan.count),
        state=said(plan.state),
        as_of=said(text("card-picture-as-of", at=now())),
        link=plan.link,
        scan=said(plan.scan),
    )


def _mark(poster: Poster, photo: str) -> str:
    """The same for pictures that show the same, whenever they are drawn."""
    told = repr((_FORM, astuple(replace(poster, as_of="")), photo))
    return blake2b(told.encode(), digest_size=8).hexdigest()


def _drawn(poster: Poster, photo: Path | None) -> bytes:
    return draw(poster, photo.read_bytes() if photo is not None and photo.is_file() else None)
