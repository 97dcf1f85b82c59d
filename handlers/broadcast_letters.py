"""How a message of a broadcast looks to whoever gets it: their words and name, pictures, goods, buttons, a coupon."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

from campaigns import broadcasts
from campaigns.broadcasts import Content
from commerce import catalogue, coupons, customers
from commerce.coupons import TemplateStatus
from commerce.kit.database import Session
from handlers.broadcast_doors import OnlyShown, OpenGoods, TakeCoupon
from handlers.chat.front import ShopFront
from handlers.chat.keyboards import Row
from handlers.chat.screen import Attached, Button, Screen, Style, Words, Written, text
from handlers.chat.writing import shortened
from handlers.coupon_words import called
from handlers.doors import ShowProduct

_MOST_TITLE = 48
_MOST_FIRST_NAME = 40


@dataclass(frozen=True)
class Reader:
    """Who reads it, in which language; `delivery_id` is the row that brought it, none where it is only looked at."""

    session: Session
    shop: ShopFront
    customer_id: int
    language: str
    delivery_id: int | None = None


async def letter_screen(reader: Reader, content: Content, *, paid: bool = False) -> Screen:
    """The whole message. Goods that are sold no more and a coupon that is over are left out.

    Whoever only looks at it sees the way out below it, too, which the messenger adds for its readers.
    """
    rows = [row async for row in _rows(reader, content)]
    attached = tuple(Attached(one.kind.value, one.file_id) for one in content.media)
    return Screen(await _words(reader, content), rows, attached=attached, paid=paid, fresh=True)


async def _words(reader: Reader, content: Content) -> Words:
    letter = content.letter(reader.language, reader.shop.profile.languages[0])
    if not letter.text:
        return text("broadcast-from", shop=reader.shop.profile.name) if len(content.media) > 1 else ""
    values = {"shop": reader.shop.profile.name}
    if "{" in letter.text:
        values["first_name"] = await _first_name(reader)
    return Written(*broadcasts.filled(letter.text, letter.entities, values))


async def _first_name(reader: Reader) -> str:
    """The first of somebody's names; nothing of somebody who has none."""
    names = (await customers.person(reader.session, reader.customer_id)).name.split()
    return shortened(names[0], _MOST_FIRST_NAME) if names else ""


async def _rows(reader: Reader, content: Content) -> AsyncIterator[Row]:
    cards = await catalogue.cards(reader.session, content.products, reader.language) if content.products else {}
    for product_id in content.products:
        card = cards.get(product_id)
        if card is not None and card.variants:
            to = ShowProduct(product_id) if reader.delivery_id is None else OpenGoods(reader.delivery_id, product_id)
            yield [Button(text("broadcast-goods", title=shortened(card.title, _MOST_TITLE)), to)]
    if content.coupon is not None and content.coupon not in await broadcasts.withheld(
        reader.session, reader.customer_id
    ):
        kind = await coupons.get_template(reader.session, content.coupon)
        if kind.status is TemplateStatus.ACTIVE and coupons.can_be_had(kind):
            take = OnlyShown() if reader.delivery_id is None else TakeCoupon(reader.delivery_id)
            label = text("broadcast-coupon", name=called(kind.plan.name, kind.plan.terms))
            yield [Button(label, take, style=Style.SUCCESS)]
    for one in content.buttons:
        yield [Button(one.label, url=one.url)]
    if reader.delivery_id is None:
        yield [Button(text("button-stop-these"), OnlyShown())]
