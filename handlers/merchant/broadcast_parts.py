"""What hangs on a broadcast besides its words: pictures, goods, buttons that open addresses, a coupon to take."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from campaigns import broadcasts
from campaigns.broadcasts import Broadcast, BroadcastButtonWrong, BroadcastFixed, LinkButton
from commerce import catalogue
from commerce.kit.errors import NotFound
from commerce.staff import Permission
from handlers.chat.keyboards import Row, way_back
from handlers.chat.router import Router, Visit
from handlers.chat.screen import Answer, Button, Screen, Style, Words, paragraphs, text
from handlers.chat.taps import Tap, tap
from handlers.chat.writing import shortened
from handlers.coupon_words import called
from handlers.merchant.broadcast_aiming import audience_screen
from handlers.merchant.broadcast_doors import Part, ShowBroadcast, ShowPart
from handlers.merchant.broadcast_drafts import rewritten
from handlers.merchant.broadcast_times import speed_screen, time_screen
from handlers.merchant.campaign_steps import found_screen
from handlers.merchant.doors import NewCouponKind

router = Router()

_MOST_LABEL, _MOST_TITLE = 60, 48
#: Bot API: the host of a button's address has a dot; the bot's own links look like any other.
_ADDRESS = re.compile(r"https?://[^\s/.]+(?:\.[^\s/.]+)+(?:/\S*)?", re.IGNORECASE)
_SEND = Permission.BROADCAST_SEND


@tap("m.bcg?", needs=_SEND)
@dataclass(frozen=True)
class NameGoods(Tap):
    """Which goods?"""

    broadcast_id: int


@tap("m.bcg", needs=_SEND)
@dataclass(frozen=True)
class PutGoods(Tap):
    """These are in it, or are not."""

    broadcast_id: int
    product_id: int
    wanted: bool


@tap("m.bcb?", needs=_SEND)
@dataclass(frozen=True)
class GiveButton(Tap):
    """What shall stand on it, and which address does it open?"""

    broadcast_id: int


@tap("m.bcb-", needs=_SEND)
@dataclass(frozen=True)
class RemoveButton(Tap):
    """Not this one of the version that was seen."""

    broadcast_id: int
    version: int
    place: int


@tap("m.bcc", needs=_SEND)
@dataclass(frozen=True)
class ChooseCoupon(Tap):
    """It brings this kind of coupon, or none."""

    broadcast_id: int
    template_id: int | None


@tap("m.bcm-", needs=_SEND)
@dataclass(frozen=True)
class RemoveMedia(Tap):
    """Words alone."""

    broadcast_id: int


@router.tap(ShowPart)
async def show_part(visit: Visit, wanted: ShowPart) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    if not found.is_draft:
        raise BroadcastFixed
    return await _SCREENS[wanted.part](visit, found)


@router.reply(NameGoods)
async def goods_named(visit: Visit, asked: NameGoods) -> Answer:
    back = ShowPart(asked.broadcast_id, Part.GOODS)
    return await found_screen(visit, asked, lambda one: PutGoods(asked.broadcast_id, one, True), back)


@router.tap(PutGoods)
async def put_goods(visit: Visit, wanted: PutGoods) -> Answer:
    found = await broadcasts.get(visit.session, wanted.broadcast_id)
    if wanted.wanted:
        await catalogue.card(visit.session, wanted.product_id, visit.language)
        content = found.content.with_product(wanted.product_id)
    else:
        rest = tuple(one for one in found.content.products if one != wanted.product_id)
        content = replace(found.content, products=rest)
    return await _goods_screen(visit, await _again(visit, found, content))


@router.reply(GiveButton)
async def button_given(visit: Visit, asked: GiveButton) -> Answer:
    """`Our menu https://example.com/menu`. Raises `BroadcastButtonWrong`, `BroadcastFull`."""
    found = await broadcasts.get(visit.session, asked.broadcast_id)
    words, _, address = visit.words.strip().rpartition(" ")
    if not words.strip() or not _ADDRESS.fullmatch(address) or len(address) > 512:
        raise BroadcastButtonWrong
    content = found.content.with_button(LinkButton(shortened(" ".join(words.split()), _MOST_LABEL), address))
    return await _buttons_screen(visit, await _again(visit, found, content))


@router.tap(RemoveButton)
async def remove_button(visit: Visit, unwanted: RemoveButton) -> Answer:
    found = await broadcasts.get(visit.session, unwanted.broadcast_id)
    if found.version != unwanted.version:
        raise BroadcastFixed
    rest = tuple(one for place, one in enumerate(found.content.buttons) if place != unwanted.place)
    return await _buttons_screen(visit, await _again(visit, found, replace(found.content, buttons=rest)))


@router.tap(ChooseCoupon)
async def choose_coupon(visit: Visit, chosen: ChooseCoupon) -> Answer:
    found = await broadcasts.get(visit.session, chosen.broadcast_id)
    offered = {one.id for one in await broadcasts.offered_kinds(visit.session, 100)}
    if chosen.template_id is not None and chosen.template_id not in offered:
        raise NotFound
    return await rewritten(visit, found, replace(found.content, coupon=chosen.template_id))


@router.tap(RemoveMedia)
async def remove_media(visit: Visit, unwanted: RemoveMedia) -> Answer:
    found = await broadcasts.get(visit.session, unwanted.broadcast_id)
    return await rewritten(visit, found, found.content.without_media())


async def _again(visit: Visit, found: Broadcast, content: broadcasts.Content) -> Broadcast:
    if content == found.content:
        return found
    return await broadcasts.rewrite(visit.session, visit.customer.id, found, content)


async def _media_screen(_: Visit, found: Broadcast) -> Screen:
    rows = [[Button(text("broadcast-media-remove"), RemoveMedia(found.id))], way_back(ShowBroadcast(found.id))]
    return Screen(text("broadcast-media", count=len(found.content.media)), rows)


async def _goods_screen(visit: Visit, found: Broadcast) -> Screen:
    cards = await catalogue.cards(visit.session, found.content.products, visit.language)
    rows: list[Row] = [
        [Button(text("broadcast-remove", what=_title(cards, one)), PutGoods(found.id, one, False))]
        for one in found.content.products
    ]
    room = len(found.content.products) < broadcasts.MOST_PRODUCTS
    ask = text("broadcast-ask-goods" if room else "broadcast-goods-full", most=broadcasts.MOST_PRODUCTS)
    return Screen(ask, [*rows, way_back(ShowBroadcast(found.id))], asks=NameGoods(found.id) if room else None)


async def _buttons_screen(_: Visit, found: Broadcast) -> Screen:
    buttons = found.content.buttons
    rows: list[Row] = [
        [Button(text("broadcast-remove", what=one.label), RemoveButton(found.id, found.version, place))]
        for place, one in enumerate(buttons)
    ]
    told = [text("broadcast-button-opens", label=one.label, url=one.url) for one in buttons]
    room = len(buttons) < broadcasts.MOST_BUTTONS
    ask = text("broadcast-ask-button" if room else "broadcast-buttons-full", most=broadcasts.MOST_BUTTONS)
    body = paragraphs(*told, ask)
    return Screen(body, [*rows, way_back(ShowBroadcast(found.id))], asks=GiveButton(found.id) if room else None)


async def _coupon_screen(visit: Visit, found: Broadcast) -> Screen:
    kinds = await broadcasts.offered_kinds(visit.session)
    rows: list[Row] = [
        [
            Button(
                text("broadcast-coupon-kind", name=called(one.plan.name, one.plan.terms)),
                ChooseCoupon(found.id, one.id),
            )
        ]
        for one in kinds
    ]
    if found.content.coupon is not None:
        rows.append([Button(text("broadcast-coupon-none"), ChooseCoupon(found.id, None), style=Style.DANGER)])
    rows.append([Button(text("coupon-kind-new"), NewCouponKind(), style=None if kinds else Style.PRIMARY)])
    ask = text("broadcast-ask-coupon" if kinds else "broadcast-no-coupon")
    return Screen(ask, [*rows, way_back(ShowBroadcast(found.id))])


def _title(cards: dict[int, catalogue.ProductCard], product_id: int) -> Words:
    card = cards.get(product_id)
    return shortened(card.title, _MOST_TITLE) if card is not None else text("broadcast-goods-gone")


_SCREENS: dict[Part, Callable[[Visit, Broadcast], Awaitable[Screen]]] = {
    Part.MEDIA: _media_screen,
    Part.GOODS: _goods_screen,
    Part.BUTTONS: _buttons_screen,
    Part.COUPON: _coupon_screen,
    Part.AUDIENCE: audience_screen,
    Part.TIME: time_screen,
    Part.SPEED: speed_screen,
}
